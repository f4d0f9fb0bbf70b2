package onrecord.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import onrecord.model.Article;
import onrecord.model.Quote;
import onrecord.model.Speaker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who speaks where an office, a case or a few words more stand around the name, in languages other than English. */
class OfficesAndNamesTest {
    private static final QuoteFinder FINDER = new QuoteFinder();

    /** A name is parted from what begins its sentence with a capital, and from what follows it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "cs | „Most je bezpečný,“ řekl kovář Zachariáš Horn. Kovář Zachariáš Horn odešel. | Zachariáš Horn: Most je bezpečný",
                "sv | Tornväktaren Sakarias Holm tror att bron är säker. | Sakarias Holm: att bron är säker",
                "sv | Kommunalrådet Gylfe Holm tror att bron är säker. | Gylfe Holm: att bron är säker",
                "nl | De minister van Onderwijs Lieve Maas zegt dat de brug veilig is. | Lieve Maas: dat de brug veilig is",
                "it | Il ministro del Lavoro Arcangelo Fonti ha detto che il ponte è sicuro. | Arcangelo Fonti: che il ponte è sicuro",
                "fi | ”Silta on turvallinen”, kertoo tutkija Anna Koivu Lahden yliopistosta. | Anna Koivu: Silta on turvallinen",
                "ru | «Мост готов», — говорит руководитель центра, доктор наук Анна Белова. | Анна Белова: Мост готов",
                "tr | Liman müdürü Anna Demir ise köprünün açık kalacağını söyledi. | Anna Demir: köprünün açık kalacağını",
                "uk | «Міст готовий», — сказав В’ячеслав Білик. | В’ячеслав Білик: Міст готовий",
            })
    void a_name_is_what_the_article_prints_as_one(String language, String body, String expected) {
        assertSays(language, body, expected);
    }

    /** A name in another case gets its nominative back, or none where the case does not tell it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cs | Podle Viktora Střelky je most bezpečný od jara. | Viktor Střelka: je most bezpečný od jara",
                "cs | Podle Jany Novotné je most bezpečný od jara. | Jana Novotná: je most bezpečný od jara",
                "cs | Podle Ondřeje Němce je most bezpečný od jara. | Ondřej Němec: je most bezpečný od jara",
                "pl | Zdaniem Pawła Rybickiego most jest bezpieczny. | Paweł Rybicki: most jest bezpieczny",
                "pl | Zdaniem Pawła Dudka most jest bezpieczny. | Paweł Dudek: most jest bezpieczny",
                "uk | На думку Романа Шевченка, міст безпечний і новий. | Роман Шевченко: міст безпечний і новий",
                "fi | Olli Remeksen mukaan silta on turvallinen taas. | Olli Remes: silta on turvallinen taas",
                "fi | Anna Laurin mukaan silta on turvallinen taas. | unnamed: silta on turvallinen taas",
            })
    void names_in_other_cases(String language, String body, String expected) {
        assertSays(language, body, expected);
    }

    /** A noun that tells no office, and a given name alone, mean the person named last. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ru | Захар Зорин открыл мост. «Мост готов», — улыбается Захар. | Захар Зорин: Мост готов",
                "ru | Певица Анна Зорина больна. «Я вернусь», — сказала артистка. | Анна Зорина: Я вернусь",
                "ru | Певица Анна Зорина больна. «Я вернусь», — сказал футболист. | unnamed: Я вернусь",
                "pl | Pomocnik Nikodem Borsuk wraca. „To trudne” – powiedział piłkarz. | Nikodem Borsuk: To trudne",
                "cs | Záložník Nikolas Horn dal gól. „To je krása,“ řekl fotbalista. | Nikolas Horn: To je krása",
                "no | Advokat Anna Berg er skuffet. «Han er uskyldig», sier forsvareren. | Anna Berg: Han er uskyldig",
                "sv | Arkeologen Anna Berg är glad. ”Vi hittade mer”, säger forskaren. | Anna Berg: Vi hittade mer",
                "fi | Laulaja Anna Koivu perui. ”Palaan pian”, artisti kirjoittaa. | Anna Koivu: Palaan pian",
                "nl | Spits Hugo Maas scoorde. ‘Dit is mooi’, zegt de 22-jarige. | Hugo Maas: Dit is mooi",
            })
    void nouns_for_somebody_named_before(String language, String body, String expected) {
        assertSays(language, body, expected);
    }

    /** What a comma adds about who speaks is no part of what is said. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "fr | « Le pont est sûr, a confirmé à l'AFP son directeur, Paul Berg. C'est fini. » | Paul Berg: Le pont est sûr; Paul Berg: C'est fini.",
                "fr | « Le pont est sûr, explique Anna Berg, maire de Brive. C'est fini. » | Anna Berg: Le pont est sûr; Anna Berg: C'est fini.",
                "pt | “A ponte é segura”, disse Ana Prado (PS), que visitou a obra. | Ana Prado: A ponte é segura",
                "es | “El puente es seguro”, dijo Ana Prado, que visitó la obra. | Ana Prado: El puente es seguro",
                "es | Dijo Ana Prado, el lunes, que el puente es seguro. | Ana Prado: que el puente es seguro",
            })
    void what_stands_behind_the_speaker(String language, String body, String expected) {
        assertSays(language, body, expected);
    }

    /** Cues that lead to what is said in a way of one language's own. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "no | Ordfører Anna Berg sier de vil bygge en ny bro. | Anna Berg: de vil bygge en ny bro",
                "no | Ordfører Anna Berg sa det i går på møtet. | ",
                "pt | Já para o sindicalista Anselmo Prado, a ponte “é um perigo para todos”. | Anselmo Prado: é um perigo para todos",
                "fr | Pour le maire Paul Berg, en revanche, il s'agit d'un « pont sûr et beau ». | Paul Berg: pont sûr et beau",
                "fr | Selon une source proche du dossier, le pont ouvrira mardi. | unnamed: le pont ouvrira mardi",
                "pt | O dono, Anselmo Prado, estima os danos. “É caro”, lamentou. | Anselmo Prado: É caro",
                "pl | Poinformowała o tym sędzia Anna Nowak. „To koniec” – wyjaśniła. | Anna Nowak: To koniec",
                "de | „Das ist falsch“, sagte Ole Brandt. Der Kanzler lebe woanders. | Ole Brandt: Das ist falsch; Ole Brandt: Der Kanzler lebe woanders",
                "vi | \"Cây cầu an toàn\", HLV Phạm Hoàng Sơn nói. | Phạm Hoàng Sơn: Cây cầu an toàn",
            })
    void ways_of_one_language(String language, String body, @Nullable String expected) {
        assertSays(language, body, expected == null ? "" : expected);
    }

    /** Without spaces and capitals, a title or an earlier one tells a name. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh | 石门县县长周文斌说：“大桥明天开放，很安全。” | 周文斌: 大桥明天开放，很安全。",
                "zh | 部长陈立明来了。“大桥明天开放。”陈立明强调。 | 陈立明: 大桥明天开放。",
                "zh | “大桥很安全，”店员王秀兰抱怨道，“没有人说。” | 王秀兰: 大桥很安全，; 王秀兰: 没有人说。",
                "ja | 坂本直人厚生労働相は「橋は安全だ」と述べた。坂本氏は「明日開通する」と話した。 | 坂本直人: 橋は安全だ; 坂本直人: 明日開通する",
                "ja | MF穴田大地は「橋は安全だと思った」と話した。 | 穴田大地: 橋は安全だと思った",
                "ko | 점원 이순자(51) 씨는 “다리는 안전하다”고 말했다. | 이순자: 다리는 안전하다",
            })
    void names_of_east_asia(String language, String body, String expected) {
        assertSays(language, body, expected);
    }

    private static void assertSays(String language, String body, String expected) {
        List<String> said = FINDER
                .find(Article.builder("id", "source")
                        .language(language)
                        .body(body)
                        .build())
                .stream()
                .map(OfficesAndNamesTest::described)
                .toList();
        assertEquals(expected, String.join("; ", said));
    }

    private static String described(Quote quote) {
        Speaker speaker = quote.speaker();
        String name = speaker == null ? null : speaker.name();
        return (name == null ? "unnamed" : name) + ": " + quote.text();
    }
}
