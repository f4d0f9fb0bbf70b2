package onrecord.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import onrecord.model.Article;
import onrecord.model.Quote;
import onrecord.model.Speaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Direct quotes in languages other than English; written, and answered, by hand. */
@SuppressWarnings("StringConcatToTextBlock") // a line a string shows where each line ends
class LanguagesTest {
    private static final QuoteFinder FINDER = new QuoteFinder();

    @Test
    void french_turns_verb_and_speaker_around() {
        says(
                "fr",
                "« Nous irons jusqu’au bout », a déclaré mardi la présidente Anne Berger. « C’est clair. »\n\n"
                        + "« Il pleut », a ajouté Berger. Selon Marie Lefort, « le pont mérite mieux ».",
                "Anne Berger: Nous irons jusqu’au bout",
                "Anne Berger: C’est clair.",
                "Anne Berger: Il pleut",
                "Marie Lefort: le pont mérite mieux");
    }

    @Test
    void french_puts_the_cue_into_the_quotation() {
        says(
                "fr",
                "Anne Berger a répondu : « Oui. » « Nous verrons, a-t-elle dit, ce que demain apporte. »",
                "Anne Berger: Oui.",
                "Anne Berger: Nous verrons",
                "Anne Berger: ce que demain apporte.");
    }

    @Test
    void an_advocate_in_front_of_a_name_in_its_apposition_is_that_person() {
        says(
                "fr",
                "L’avocate du port, Me Anne Berger, a parlé. « Il pleut », a regretté l’avocate. Pour l’avocate, « le"
                        + " pont est trop cher ».",
                "Anne Berger: Il pleut",
                "Anne Berger: le pont est trop cher");
        says("fr", "Pour la première fois, « le pont est trop cher ».", "nobody: le pont est trop cher");
    }

    @Test
    void a_name_between_commas_behind_its_office_is_the_subject() {
        says(
                "es",
                "La alcaldesa de Brea, Ana Vidal, negó los hechos. «No falta ni una factura», aseguró la regidora.",
                "Ana Vidal: No falta ni una factura");
    }

    @Test
    void a_connective_may_stand_behind_whose_view_it_is() {
        says("it", "Per la consigliera Anna Sala, invece, «il ponte è caro».", "Anna Sala: il ponte è caro");
    }

    @Test
    void a_given_name_in_front_of_a_title_makes_it_a_family_name() {
        says("de", "„Es regnet seit Tagen“, sagte Anna Richter.", "Anna Richter: Es regnet seit Tagen");
    }

    @Test
    void a_dash_behind_a_full_stop_begins_what_is_said_in_the_north() {
        says("no", "Rektor Anna Berg er redd. – Taket henger, sier hun.", "Anna Berg: Taket henger");
    }

    @Test
    void an_office_that_ends_a_longer_one_is_the_same() {
        says(
                "no",
                "Ifølge transportminister Kari Hansen er broen trygg. Ifølge ministeren skal den stå i hundre år.",
                "Kari Hansen: er broen trygg",
                "Kari Hansen: skal den stå i hundre år");
    }

    @Test
    void finnish_names_are_put_into_the_nominative_and_left_by_their_town() {
        says(
                "fi",
                "Insinööri Jukka Laineen mukaan silta on vaarallinen tänään. ”Raudat ovat ruostuneet”, Laine sanoo.",
                "Jukka Laine: silta on vaarallinen tänään",
                "Jukka Laine: Raudat ovat ruostuneet");
        says("fi", "”Karhu lähti metsään”, kertoo Jukka Laine Kuhmosta.", "Jukka Laine: Karhu lähti metsään");
    }

    @ParameterizedTest
    @CsvSource({
        "Anna Laineen, Anna Laine", "Anna Virtasen, Anna Virtanen", "Anna Niemen, Anna Niemi",
                "Anna Mäkelän, Anna Mäkelä",
        "Anna Lahden, unnamed", "Anna Rannan, unnamed", "Anna Mäen, unnamed", "Anna Lindbergin, unnamed",
    })
    void a_finnish_genitive_that_does_not_tell_how_a_name_ends_gives_no_name(String printed, String name) {
        says("fi", printed + " mukaan silta on vaarallinen tänään.", name + ": silta on vaarallinen tänään");
    }

    @Test
    void a_turkish_title_stands_in_front_of_the_name() {
        says(
                "tr",
                "Savcı Kemal Demir delillerin yeterli olduğunu savundu.",
                "Kemal Demir: delillerin yeterli olduğunu");
    }

    @Test
    void what_stands_around_a_name_in_korea_and_japan_is_no_part_of_it() {
        says("ko", "박민수 국토부 장관은 “다리는 여름에 열린다”고 말했다.", "박민수: 다리는 여름에 열린다");
        says("ja", "近くに住む山本和子さん（71）は「音がして窓を見た」と話す。", "山本和子: 音がして窓を見た");
    }

    @Test
    void a_french_role_has_no_name() {
        says("fr", "Le ministre a ajouté : « Nous verrons bien. »", "unnamed: Nous verrons bien.");
    }

    @Test
    void german_nouns_are_no_names() {
        says(
                "de",
                "„Wir warten ab“, sagte Bürgermeisterin Anna Berg am Montag. „Das geht nicht“, so der Vorsitzende der"
                        + " Partei.\n\n"
                        + "Berg erklärte: „Es regnet seit Tagen.“\n\n"
                        + "Laut Paul Klein ist das „ein großer Schritt“.",
                "Anna Berg: Wir warten ab",
                "unnamed: Das geht nicht",
                "Anna Berg: Es regnet seit Tagen.",
                "Paul Klein: ist das „ein großer Schritt“");
    }

    @Test
    void a_german_pronoun_does_not_reach_past_an_unnamed_speaker() {
        says(
                "de",
                "„Ja“, sagte Paul Klein. „Das geht nicht“, sagte der Sprecher. „Wir warten ab“, sagte er.",
                "Paul Klein: Ja",
                "unnamed: Das geht nicht",
                "unnamed: Wir warten ab");
    }

    @Test
    void spanish_turns_verb_and_speaker_around() {
        says(
                "es",
                "«No iremos a ninguna parte», dijo Ana Montes en Ulm. Montes afirmó que “no hay otro plan”. "
                        + "“Es un error”, según el alcalde Pablo Ruiz.",
                "Ana Montes: No iremos a ninguna parte",
                "Ana Montes: no hay otro plan",
                "Pablo Ruiz: Es un error");
    }

    @Test
    void russian_sets_the_cue_off_by_dashes() {
        says(
                "ru",
                "«Мы готовы к переговорам», — сказал министр Сергей Берг журналистам. «Это ясно», — добавил он.\n\n"
                        + "«Мы ответим, — сказала Анна Клейн, — на все вопросы».\n\n"
                        + "По словам Берга, «условий пока нет».",
                "Сергей Берг: Мы готовы к переговорам",
                "Сергей Берг: Это ясно",
                "Анна Клейн: Мы ответим",
                "Анна Клейн: на все вопросы",
                "Сергей Берг: условий пока нет");
    }

    @Test
    void any_language_has_names_beside_a_colon_or_a_dash() {
        says(
                "sv",
                "Anna Berg: ”Det regnar i dag.”\n\n”Allt är klart.” — Erik Ek",
                "Anna Berg: Det regnar i dag.",
                "Erik Ek: Allt är klart.");
        says("zh", "王毅：“中国和俄罗斯是好邻居。”", "王毅: 中国和俄罗斯是好邻居。");
        says("ja", "山田：「雨が降っています。」", "山田: 雨が降っています。");
    }

    @Test
    void a_clause_without_spaces_is_no_name_but_beside_a_title() {
        says("zh", "中国外交部长王毅说：“我们负有特殊责任。”", "王毅: 我们负有特殊责任。");
        says("zh", "王毅表示：“我们负有特殊责任。”", "unnamed: 我们负有特殊责任。");
        says("zh", "中国外交部发言人：“我们负有特殊责任。”", "unnamed: 我们负有特殊责任。");
    }

    @Test
    void a_title_of_a_work_is_no_quote() {
        says("fr", "Elle lit « Le Monde » tous les jours.");
    }

    private static void says(String language, String body, String... expected) {
        List<Quote> quotes = FINDER.find(
                Article.builder("id", "source").language(language).body(body).build());
        assertEquals(
                String.join("\n", expected),
                String.join("\n", quotes.stream().map(LanguagesTest::described).toList()));
    }

    private static String described(Quote quote) {
        Speaker speaker = quote.speaker();
        String name = speaker == null ? "nobody" : speaker.name() == null ? "unnamed" : speaker.name();
        return name + ": " + quote.text();
    }
}
