package onrecord.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import onrecord.model.Article;
import onrecord.model.Quote;
import onrecord.model.Speaker;
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
                "he | ״הגשר בטוח ונפתח אותו מחר״, הוסיפה. | unnamed: הגשר בטוח ונפתח אותו מחר",
            })
    void others(String language, String sentence, String expected) {
        assertEquals(List.of(expected), said(language, sentence));
    }

    private static List<String> said(String language, String body) {
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
