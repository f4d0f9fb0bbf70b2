package onrecord.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import onrecord.model.Article;
import onrecord.model.Quote;
import onrecord.model.Speaker;
import org.junit.jupiter.api.Test;

/** Who said what, directly and reported, in each language that has a pack; written, and answered, by hand. */
@SuppressWarnings("StringConcatToTextBlock") // a line a string shows where each line ends
class LanguagePacksTest {
    private static final QuoteFinder FINDER = new QuoteFinder();

    @Test
    void german_reports_by_its_verbs() {
        says(
                "de",
                "Die Landrätin Eva Sturm erklärte, der Deich werde im Mai erhöht. Für den Hafen sei das gut. „Wir"
                        + " fangen morgen an“, sagte die 52-Jährige.\n\n"
                        + "Nach Angaben von Sprecher Ole Brandt fehlt noch Sand.",
                "Eva Sturm: der Deich werde im Mai erhöht",
                "Eva Sturm: Für den Hafen sei das gut",
                "Eva Sturm: Wir fangen morgen an",
                "Ole Brandt: fehlt noch Sand");
    }

    @Test
    void french_reports_with_que_and_selon() {
        says(
                "fr",
                "La maire Claire Dumas a expliqué que le pont serait fermé lundi. « Les travaux, a-t-elle ajouté,"
                        + " dureront un an. »\n\n"
                        + "Le marché a rouvert samedi, a annoncé le préfet Marc Olivier.",
                "Claire Dumas: que le pont serait fermé lundi",
                "Claire Dumas: Les travaux",
                "Claire Dumas: dureront un an.",
                "Marc Olivier: Le marché a rouvert samedi");
    }

    @Test
    void french_takes_the_reporters_words_out() {
        says(
                "fr",
                "« Le port est sûr, a déclaré Claire Dumas, et nous l’ouvrirons demain. »\n\n"
                        + "— Nous partons, dit Marc Olivier.",
                "Claire Dumas: Le port est sûr",
                "Claire Dumas: et nous l’ouvrirons demain.",
                "Marc Olivier: Nous partons");
    }

    @Test
    void spanish_leaves_pronouns_out() {
        says(
                "es",
                "La alcaldesa Lucía Prado anunció que el mercado abrirá en mayo. “Ya está todo listo”, ha añadido.\n\n"
                        + "—No tenemos prisa —dijo Pablo Cano—. El río puede esperar.",
                "Lucía Prado: que el mercado abrirá en mayo",
                "Lucía Prado: Ya está todo listo",
                "Pablo Cano: No tenemos prisa",
                "Pablo Cano: El río puede esperar.");
    }

    @Test
    void italian() {
        says(
                "it",
                "«Il ponte è sicuro», ha detto il sindaco Carlo Fonti. La ministra Giulia Serra ha spiegato che i"
                        + " lavori finiranno a maggio. «Poi si riparte», ha aggiunto.\n\n"
                        + "Secondo Paolo Riva, il porto resterà chiuso.",
                "Carlo Fonti: Il ponte è sicuro",
                "Giulia Serra: che i lavori finiranno a maggio",
                "Giulia Serra: Poi si riparte",
                "Paolo Riva: il porto resterà chiuso");
    }

    @Test
    void portuguese() {
        says(
                "pt",
                "“A ponte está segura”, disse o prefeito Bruno Salgado. Salgado afirmou que as obras terminam em"
                        + " maio.\n\n"
                        + "Segundo Marta Rocha, o porto ficará fechado.",
                "Bruno Salgado: A ponte está segura",
                "Bruno Salgado: que as obras terminam em maio",
                "Marta Rocha: o porto ficará fechado");
    }

    @Test
    void russian_declines_names() {
        says(
                "ru",
                "Мэр города Игорь Лесков заявил, что мост закроют в мае. «Иначе нельзя», — добавил он.\n\n"
                        + "По словам Лескова, работы займут год.\n\n"
                        + "— Мы готовы, — сказала Ольга Ветрова. — Начнем завтра.",
                "Игорь Лесков: что мост закроют в мае",
                "Игорь Лесков: Иначе нельзя",
                "Игорь Лесков: работы займут год",
                "Ольга Ветрова: Мы готовы",
                "Ольга Ветрова: Начнем завтра.");
    }

    @Test
    void ukrainian() {
        says(
                "uk",
                "«Міст безпечний», — сказав мер Остап Лісовий. Міністерка Олена Гай зазначила, що роботи закінчать у"
                        + " травні.",
                "Остап Лісовий: Міст безпечний",
                "Олена Гай: що роботи закінчать у травні");
    }

    @Test
    void polish() {
        says(
                "pl",
                "– Most jest bezpieczny – powiedział burmistrz Jan Wrzos. – Zaczynamy w maju.\n\n"
                        + "Minister Ewa Sowa dodała, że prace potrwają rok. „Nie ma pośpiechu” – podkreśliła.",
                "Jan Wrzos: Most jest bezpieczny",
                "Jan Wrzos: Zaczynamy w maju.",
                "Ewa Sowa: że prace potrwają rok",
                "Ewa Sowa: Nie ma pośpiechu");
    }

    @Test
    void czech() {
        says(
                "cs",
                "„Most je bezpečný,“ řekl starosta Jan Vrba. Ministryně Eva Lípová uvedla, že práce skončí v květnu.",
                "Jan Vrba: Most je bezpečný",
                "Eva Lípová: že práce skončí v květnu");
    }

    @Test
    void dutch() {
        says(
                "nl",
                "‘De brug is veilig’, zegt burgemeester Piet Molenaar. Volgens minister Anna Duin duurt het werk een"
                        + " jaar.\n\n"
                        + "Duin zei dat de haven dicht blijft. \"Het kan niet anders\", aldus Duin.",
                "Piet Molenaar: De brug is veilig",
                "Anna Duin: duurt het werk een jaar",
                "Anna Duin: dat de haven dicht blijft",
                "Anna Duin: Het kan niet anders");
    }

    @Test
    void swedish_norwegian_and_danish_open_with_a_dash() {
        says(
                "sv",
                "– Bron är säker, säger borgmästaren Karin Alm.\n\nArbetet börjar i maj.\n\n– Vi har bråttom.\n\n"
                        + "Enligt Erik Sten blir hamnen stängd. Alm säger att det tar ett år.",
                "Karin Alm: Bron är säker",
                "Karin Alm: Vi har bråttom.",
                "Erik Sten: blir hamnen stängd",
                "Karin Alm: att det tar ett år");
        says(
                "no",
                "– Broen er trygg, sier ordfører Kari Vik.\n\nHun forteller at arbeidet tar et år.",
                "Kari Vik: Broen er trygg",
                "Kari Vik: at arbeidet tar et år");
        says(
                "da",
                "– Broen er sikker, siger borgmester Mette Holm. Ifølge Lars Bæk begynder arbejdet i maj.",
                "Mette Holm: Broen er sikker");
    }

    @Test
    void finnish_names_the_speaker_before_the_verb() {
        says(
                "fi",
                "– Silta on turvallinen, pormestari Liisa Koski sanoo.\n\n”Työt alkavat toukokuussa”, Koski kertoo. "
                        + "Koski arvioi, että satama pysyy kiinni.",
                "Liisa Koski: Silta on turvallinen",
                "Liisa Koski: Työt alkavat toukokuussa",
                "Liisa Koski: että satama pysyy kiinni");
    }

    @Test
    void turkish_sets_the_verb_last() {
        says(
                "tr",
                "Belediye Başkanı Emre Kaya, köprünün mayısta açılacağını belirtti. Kaya, \"Köprü güvenli.\" dedi.",
                "Emre Kaya: köprünün mayısta açılacağını",
                "Emre Kaya: Köprü güvenli.");
    }

    @Test
    void other_scripts_have_direct_speech() {
        says("ar", "قال عمر سالم: «سنبني الجسر في الربيع المقبل».", "nobody: سنبني الجسر في الربيع المقبل");
        says("he", "\"נבנה את הגשר באביב הקרוב\", אמר דן כהן.", "nobody: נבנה את הגשר באביב הקרוב");
        says("fa", "او گفت: «پل را در بهار می‌سازیم».", "unnamed: پل را در بهار می‌سازیم");
        says(
                "vi",
                "“Chúng tôi sẽ xây cầu vào mùa xuân”, ông Trần Minh nói.",
                "Trần Minh: Chúng tôi sẽ xây cầu vào mùa xuân");
        says("zh", "市长李明说：“我们春天开始建桥。”", "李明: 我们春天开始建桥。");
        says("ja", "山本健二市長は「春に橋の建設を始める」と述べた。", "山本健二: 春に橋の建設を始める");
        says("ko", "김민수 시장은 “봄에 다리를 짓겠다”고 말했다.", "김민수: 봄에 다리를 짓겠다");
    }

    @Test
    void a_subject_of_what_is_reported_is_no_speaker_of_the_next_quote() {
        says(
                "fr",
                "« Oui, c’est fait », a dit Marc Olivier. Claire Dumas a affirmé que le port fermait. « C’est trop tôt"
                        + " », a-t-elle ajouté.",
                "Marc Olivier: Oui, c’est fait",
                "Claire Dumas: que le port fermait",
                "Claire Dumas: C’est trop tôt");
    }

    @Test
    void words_of_a_law_in_marks_are_no_speech() {
        says("fr", "La loi parle de la « prévention des atteintes à la paix publique » et rien de plus.");
    }

    @Test
    void a_conjunction_in_front_hides_no_subject() {
        says("ru", "Он устал, а Виктор Громов заявил: «Мы продолжим завтра».", "Виктор Громов: Мы продолжим завтра");
    }

    @Test
    void several_who_are_not_named_do_not_hide_who_spoke_before() {
        says(
                "es",
                "«La vía está cortada desde ayer», dijo Marta Rivas. Aseguran que «el puente se hunde cada día». «Mañana lo"
                        + " veremos todo», añadió.",
                "Marta Rivas: La vía está cortada desde ayer",
                "nobody: el puente se hunde cada día",
                "Marta Rivas: Mañana lo veremos todo");
    }

    @Test
    void two_who_speak_together_are_both_named() {
        says(
                "fr",
                "« Le pont sera fermé dès lundi », ont déclaré Anne Berger et Paul Morel.",
                "Anne Berger and Paul Morel: Le pont sera fermé dès lundi");
        says(
                "de",
                "„Die Brücke wird am Montag gesperrt“, sagten Anna Berg und Paul Klein.",
                "Anna Berg and Paul Klein: Die Brücke wird am Montag gesperrt");
    }

    @Test
    void who_passes_words_on_does_not_speak_them() {
        says(
                "fr",
                "Selon Marie Lefort, Anne Berger a déclaré que le pont serait fermé dès lundi.",
                "Anne Berger via Marie Lefort: que le pont serait fermé dès lundi");
    }

    @Test
    void a_body_goes_by_the_first_word_of_its_name_and_a_ministry_by_its_own() {
        says(
                "es",
                "La calle es de la Asociación Vecinal Ribera. La Asociación asegura que «las obras no acabarán nunca».",
                "Asociación Vecinal Ribera: las obras no acabarán nunca");
        says(
                "fr",
                "« Les travaux avancent bien », selon le ministère des Transports publics.",
                "ministère des Transports publics: Les travaux avancent bien");
    }

    @Test
    void a_sentence_in_the_subjunctive_goes_on_with_words_in_marks_too() {
        says(
                "de",
                "„Wir haben lange gewartet“, sagte Anna Berg. Die Behörden hätten „geschlafen und nichts gelernt“.",
                "Anna Berg: Wir haben lange gewartet",
                "Anna Berg: Die Behörden hätten „geschlafen und nichts gelernt“");
    }

    @Test
    void a_crosshead_repeats_words_of_a_later_sentence() {
        says(
                "es",
                "«Ha sido una noche larga»\n\n«Creo que ha sido una noche larga para todos», dijo Marta Rivas.",
                "Marta Rivas: Ha sido una noche larga",
                "Marta Rivas: Creo que ha sido una noche larga para todos");
    }

    private static void says(String language, String body, String... expected) {
        List<Quote> quotes = FINDER.find(
                Article.builder("id", "source").language(language).body(body).build());
        assertEquals(
                String.join("\n", expected),
                String.join(
                        "\n", quotes.stream().map(LanguagePacksTest::described).toList()));
    }

    private static String described(Quote quote) {
        String names = quote.speakers().isEmpty()
                ? "nobody"
                : quote.speakers().stream().map(LanguagePacksTest::name).collect(Collectors.joining(" and "));
        Speaker speaker = quote.speaker();
        String via = speaker == null || speaker.via() == null ? "" : " via " + speaker.via();
        return names + via + ": " + quote.text();
    }

    private static String name(Speaker speaker) {
        return speaker.name() == null ? "unnamed" : speaker.name();
    }
}
