package onrecord.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import onrecord.model.Article;
import onrecord.model.Quote;
import onrecord.model.Speaker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms in which newspapers of a language print who said what; one sentence each, written and answered by hand. */
class NewspaperFormsTest {
    private static final QuoteFinder FINDER = new QuoteFinder();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "« Le pont est sûr », a déclaré Claire Dumas, maire de Brive. | Le pont est sûr",
                "« Le pont est sûr », avait déclaré mardi Claire Dumas. | Le pont est sûr",
                "« Le pont est sûr », déclarait en 2019 Claire Dumas. | Le pont est sûr",
                "« Le pont est sûr », dixit Claire Dumas. | Le pont est sûr",
                "« Le pont est sûr », répète Claire Dumas. | Le pont est sûr",
                "« Le pont est sûr », s'est réjouie Claire Dumas. | Le pont est sûr",
                "« Le pont est sûr », s'amuse Claire Dumas. | Le pont est sûr",
                "« Le pont est sûr », a tenu à rassurer Claire Dumas. | Le pont est sûr",
                "« Le pont est sûr », a-t-on appris auprès de Claire Dumas. | Le pont est sûr",
                "« Le pont est sûr », peut-on lire dans un communiqué de Claire Dumas. | Le pont est sûr",
                "« Le pont est sûr », lance, sourire aux lèvres, Claire Dumas. | Le pont est sûr",
                "Claire Dumas : « Le pont est sûr, nous l'ouvrirons demain. » | Le pont est sûr, nous l'ouvrirons demain.",
                "Et Claire Dumas de conclure : « Le pont est sûr. » | Le pont est sûr.",
                "Pour Claire Dumas, « le pont est sûr ». | le pont est sûr",
                "Claire Dumas s'est dite « très confiante » pour la suite. | très confiante",
                "Claire Dumas aurait déclaré que le pont était sûr. | que le pont était sûr",
                "D'après Claire Dumas, le pont sera ouvert lundi. | le pont sera ouvert lundi",
                "En déclarant que le pont est sûr, Claire Dumas a surpris le conseil. | que le pont est sûr",
                "Après avoir rappelé que « le pont est sûr », Claire Dumas est partie. | le pont est sûr",
                "Et Claire Dumas d'ajouter que le pont est sûr. | que le pont est sûr",
                "Le conseil a suivi Claire Dumas, qui juge le pont « sûr et utile à tous ». | sûr et utile à tous",
                "Comme l'explique Claire Dumas, le pont sera ouvert lundi. | le pont sera ouvert lundi",
                "Quant à Claire Dumas, elle estime que « le pont est sûr ». | le pont est sûr",
                "« Le pont est sûr », s'est réjouie, mardi, sur Radio Brive, Claire Dumas. | Le pont est sûr",
                "« Le pont est sûr », a marmotté Claire Dumas. | Le pont est sûr",
                "« Le pont est sûr », dit la présidente du collectif « Les Ponts », Claire Dumas. | Le pont est sûr",
                "Le préfet, Claire Dumas, a commenté le plan en ces termes : « Le pont est sûr. » | Le pont est sûr.",
                "Pour Claire Dumas, la réponse est simple : « Le pont est sûr. » | Le pont est sûr.",
                "Claire Dumas a, elle, dénoncé « un pont qui coûte bien trop ». | un pont qui coûte bien trop",
                "« Le pont est sûr », se remémore la skippeuse Claire Dumas. | Le pont est sûr",
                "« Le pont est sûr », assure au « Courrier » Claire Dumas, préfète. | Le pont est sûr",
                "Hier, Claire Dumas a jugé « sûr et très utile » le pont du juge. | sûr et très utile",
                "« Le pont est sûr. » C'est en ces termes que Claire Dumas a répondu. | Le pont est sûr.",
            })
    void french(String sentence, String words) {
        assertEquals(List.of("Claire Dumas: " + words), said("fr", sentence));
    }

    /** Each paragraph opens its marks again, and the last alone tells who speaks. */
    @ParameterizedTest
    @CsvSource({"fr,a-t-elle ajouté", "es,añadió Claire Dumas", "it,ha aggiunto Claire Dumas"})
    void words_whose_marks_stay_open_are_of_who_speaks_the_next_paragraph(String language, String cue) {
        String body =
                "Claire Dumas a parlé lundi.\n\n« Nous ouvrons demain. Tout est sûr.\n\n« Les travaux durent un an », "
                        + cue + ".";
        assertEquals(
                List.of("Claire Dumas: Nous ouvrons demain. Tout est sûr.", "Claire Dumas: Les travaux durent un an"),
                said(language, body));
    }

    /** In the Nordic press all of a line behind a dash is said but for the reporter's words. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sv | – Bron är säker, säger Anna Berg till TT. Den öppnar i morgon. | Bron är säker | Den öppnar i morgon.",
                "no | – Broen er trygg, sier ordfører Anna Berg. Den åpner i morgen. | Broen er trygg | Den åpner i morgen.",
                "da | - Broen er sikker, siger Anna Berg. Den åbner i morgen. | Broen er sikker | Den åbner i morgen.",
            })
    void nordic_lines_go_on_behind_the_reporters_words(String language, String line, String first, String second) {
        assertEquals(List.of("Anna Berg: " + first, "Anna Berg: " + second), said(language, line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "de | „Die Brücke ist sicher“, heißt es in einer Mitteilung von Eva Sturm. | Eva Sturm: Die Brücke ist sicher",
                "it | «Il ponte è sicuro», si legge in una nota di Carlo Fonti. | Carlo Fonti: Il ponte è sicuro",
                "es | “El puente es seguro”, se lee en un comunicado de Lucía Prado. | Lucía Prado: El puente es seguro",
                "pl | Bank Zorza zamknie most. „Most jest bezpieczny” – powiedziała Zorza. | Bank Zorza: Most jest bezpieczny",
                "pl | „Most jest bezpieczny” – napisała na platformie X Anna Nowak. | Anna Nowak: Most jest bezpieczny",
                "ru | По словам Анны Беловой, мост безопасен и откроется завтра. | Анна Белова: мост безопасен и откроется завтра",
                "ru | По словам Ивана Троицкого, мост безопасен и откроется завтра. | Иван Троицкий: мост безопасен и откроется завтра",
                "uk | «Міст безпечний», — заявила Ганна Білик. | Ганна Білик: Міст безпечний",
                "uk | За словами Ганни Білової, міст безпечний і відкриється завтра. | Ганна Білова: міст безпечний і відкриється завтра",
                "pl | Zdaniem Anny Kowalskiej most jest bezpieczny od dawna. | Anna Kowalska: most jest bezpieczny od dawna",
                "fi | ”Silta on turvallinen”, kertoo pormestari Anna Virtanen STT:lle. | Anna Virtanen: Silta on turvallinen",
                "fi | Silta on turvallinen ja avataan huomenna, vakuuttaa Anna Virtanen. | Anna Virtanen: Silta on turvallinen ja avataan huomenna",
                "ja | 「橋は安全だ。明日開通する」と山田太郎市長は話した。 | 山田太郎: 橋は安全だ。明日開通する",
                "ko | “다리는 안전하다”고 김민수 시장이 강조했다. | 김민수: 다리는 안전하다",
                "es | Al declarar que el puente es seguro, Lucía Prado sorprendió a todos. | Lucía Prado: que el puente es seguro",
                "es | El plan no gusta a Lucía Prado, quien cree que el puente no es seguro. | Lucía Prado: que el puente no es seguro",
                "es | “El puente es seguro”, farfulló Lucía Prado. | Lucía Prado: El puente es seguro",
                "it | Dichiarando che il ponte è sicuro, Carlo Fonti ha sorpreso tutti. | Carlo Fonti: che il ponte è sicuro",
                "it | «Il ponte è sicuro», bofonchia Carlo Fonti. | Carlo Fonti: Il ponte è sicuro",
                "pt | Ao declarar que a ponte é segura, Ana Prado surpreendeu todos. | Ana Prado: que a ponte é segura",
                "de | Eva Sturm hat „eine ruhige Debatte ohne Eile“ gefordert. | Eva Sturm: eine ruhige Debatte ohne Eile",
                "de | Wie der Sprecher der Stadt, Ole Brandt, mitteilte, ist das Rathaus am Montag zu. | Ole Brandt: ist das Rathaus am Montag zu",
                "de | Kritik kommt von Eva Sturm, die den Plan „eine Zumutung für alle“ nennt. | Eva Sturm: eine Zumutung für alle",
                "de | „Die Brücke ist sicher“, sagt die Malerin Eva von der Aue. | Eva von der Aue: Die Brücke ist sicher",
                "sv | ”Bron är säker”, säger Hans Grubb. | Hans Grubb: Bron är säker",
                "nl | ‘De brug is veilig’, zegt burgemeester Anna van Loon. | Anna van Loon: De brug is veilig",
                "ru | «Мост готов», — рассказал РИА Новости начальник порта Пётр Ветров. | Пётр Ветров: Мост готов",
                "tr | Anna Demir köprünün açık kalacağını söyledi. | Anna Demir: köprünün açık kalacağını",
                "no | «Broen er sikker», sier Sandviks ordfører Anna Berg (BP). | Anna Berg: Broen er sikker",
                "nl | ‘De brug is veilig’, zegt wethouder Hugo de Laat van Cultuur. | Hugo de Laat: De brug is veilig",
                "es | “El puente es seguro”, escribe María de los Ángeles Prado. | María de los Ángeles Prado: El puente es seguro",
                "ru | «Мост готов», — уточнил глава Бреникского района Пётр Ветров. | Пётр Ветров: Мост готов",
                "vi | \"Cây cầu an toàn\", bà Trần Thị Mai cho biết. | Trần Thị Mai: Cây cầu an toàn",
                "zh | 发言人李明在记者会上指出：“大桥明天开放，很安全。” | 李明: 大桥明天开放，很安全。",
                "he | ״הגשר בטוח ונפתח אותו מחר״, הוסיפה. | unnamed: הגשר בטוח ונפתח אותו מחר",
            })
    void others(String language, String sentence, String expected) {
        assertEquals(List.of(expected), said(language, sentence));
    }

    /** A body too short to tell its language is read in the one whose cue it has. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "«Мост готов», — подчеркнул мэр Пётр Ветров. | Пётр Ветров: Мост готов",
                "„Most jest gotowy” – podkreśliła Anna Nowak. | Anna Nowak: Most jest gotowy",
                "“A ponte é segura”, frisou Ana Prado. | Ana Prado: A ponte é segura",
                "– Bron är säker, betonar Anna Berg. | Anna Berg: Bron är säker",
            })
    void without_a_known_language(String sentence, String expected) {
        assertEquals(List.of(expected), said(null, sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es | “Hay dinero”, dijo Tomás Nieto Vargas. “Y habrá más”, insistió Nieto. | Tomás Nieto Vargas | Hay dinero | Y habrá más",
                "nl | ‘De brug is open’, zegt Anna van Loon. ‘Morgen ook’, zegt Van Loon. | Anna van Loon | De brug is open | Morgen ook",
                "fr | « Le pont est sûr », promet Claire Dumas. Qui ajoute : « Il est beau. » | Claire Dumas | Le pont est sûr | Il est beau.",
                "ja | 「橋は安全だ」と山田太郎市長は話した。「明日開通する」と付け加えた。 | 山田太郎 | 橋は安全だ | 明日開通する",
                "zh | “大桥很安全。”市长王建国说。“大桥明天开放。”他补充道。 | 王建国 | 大桥很安全。 | 大桥明天开放。",
                "ko | “다리는 안전하다”고 박지영 장관이 말했다. 박 장관은 “내일 연다”고 덧붙였다. | 박지영 | 다리는 안전하다 | 내일 연다",
            })
    void somebody_speaks_twice(String language, String body, String name, String first, String second) {
        assertEquals(List.of(name + ": " + first, name + ": " + second), said(language, body));
    }

    /** A title in marks is nobody's words. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Le film « La mer au petit matin » sort mercredi.",
                "de | Der Roman „Die lange Nacht am Kai“ erscheint im Mai.",
                "es | La novela “Mar adentro y otros cuentos” sale el lunes.",
            })
    void titles_of_works(String language, String sentence) {
        assertEquals(List.of(), said(language, sentence));
    }

    private static List<String> said(@Nullable String language, String body) {
        return FINDER
                .find(Article.builder("id", "source")
                        .language(language)
                        .body(body)
                        .build())
                .stream()
                .map(NewspaperFormsTest::described)
                .toList();
    }

    private static String described(Quote quote) {
        Speaker speaker = quote.speaker();
        String name = speaker == null ? null : speaker.name();
        return (name == null ? "unnamed" : name) + ": " + quote.text();
    }
}
