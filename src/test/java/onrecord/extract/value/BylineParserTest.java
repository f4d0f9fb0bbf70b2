package onrecord.extract.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineParserTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Jane Doe | Jane Doe",
                "Text by Jane Doe | Jane Doe",
                "Text: by Jane Doe | Jane Doe",
                "Jane DoeFounder | Jane Doe",
                "By Jane (Roe) Doe and John Roe | Jane (Roe) Doe; John Roe",
                "By Jane Doe and John Roe | Jane Doe; John Roe",
                "De Ana Popescu | Ana Popescu",
                "De Luca Paolo | De Luca Paolo",
                "De Vries Roe | De Vries Roe",
                "Jane Doe, John Roe & Ann Poe | Jane Doe; John Roe; Ann Poe",
                "By JANE DOE, Staff Writer | JANE DOE",
                "Jane Doe in Berlin | Jane Doe",
                "Jane Doe, Political Editor | Jane Doe",
                "By Jane Doe, Reuters | Jane Doe",
                "By Jane Doe for The Guardian | Jane Doe",
                "Von Jürgen Groß und Ana Müller-Lüdenscheidt | Jürgen Groß; Ana Müller-Lüdenscheidt",
                "Par Élodie Dupont et Jean d'Ormesson | Élodie Dupont; Jean d'Ormesson",
                "Por María José Núñez y Gabriel García | María José Núñez; Gabriel García",
                "Di Anna de' Medici | Anna de' Medici",
                "Автор: Иван Петров | Иван Петров",
                "Trung Nhân | Trung Nhân",
                "王毅 | 王毅",
                "山田太郎、鈴木花子 | 山田太郎; 鈴木花子",
                "Ludwig van Beethoven | Ludwig van Beethoven",
                "Von Thomas Sprecher | Thomas Sprecher",
                "By Lord Browne of Madingley | Lord Browne of Madingley",
                "Por Luiz Inácio da Silva | Luiz Inácio da Silva",
                "ByJane Doe | Jane Doe",
                "By Byron Smith | Byron Smith",
                "John Roe, Jr. and Jane Doe, MD | John Roe, Jr.; Jane Doe",
                "Jane Doe, Acme Wire, Inc. | Jane Doe",
                "Jane Doe Senior Political Correspondent | Jane Doe",
                "Reporterin Anna Müller | Anna Müller",
                "신현주 기자 | 신현주",
                "本报记者 王毅 | 王毅",
                "Jane Doe, Head of Ships and Coastal Lights | Jane Doe",
                "Jane Doe, Senior Director, Ships and Piers | Jane Doe",
                "Szerző: Kovácsics Anna | Kovácsics Anna",
                "Propos recueillis par Anne Vasseur | Anne Vasseur",
                "Un texte d’Anne Vasseur | Anne Vasseur",
                "De notre correspondante à Berlin, Anne Vasseur | Anne Vasseur",
                "Aus Berlin berichtet Anna Meierling | Anna Meierling",
                "dalla nostra inviata Anna Bellucchi | Anna Bellucchi",
                "Par Anne Vasseur, à Paris | Anne Vasseur",
                "Par Anne Vasseur (avec AFP) | Anne Vasseur",
                "Text: Anna Lindeqvist Foto: Per Ask | Anna Lindeqvist",
                "JANE DOE Associated Press | JANE DOE",
                "Reporting by Jane Doe; Editing by John Roe | Jane Doe",
                "Γράφει η Άννα Παππά | Άννα Παππά",
                "מאת: דנה לויטן | דנה לויטן",
                "كتبت: منى الخولي | منى الخولي",
                "نویسنده: احمد رستگار | احمد رستگار",
                "लेखक: राम कुमारन | राम कुमारन",
                "โดย สมชาย ใจเย็น | สมชาย ใจเย็น",
                "记者 张三 北京报道 | 张三",
                "来源：新华网 作者：张三 | 张三",
                "新华社记者 张三 李四 | 张三; 李四",
                "記者王小明／台北報導 | 王小明",
                "取材・文／山田花子 | 山田花子",
                "山田花子記者 | 山田花子",
                "[서울=김철수 기자] | 김철수",
                "김철수·박영희 기자 cskim@harbour.example | 김철수; 박영희",
            })
    void people_only_as_printed(String byline, String people) {
        assertEquals(
                Arrays.asList(people.split("; ", -1)),
                BylineParser.parse(byline).people());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "By Staff",
                "By The Editorial Board",
                "Redaktion",
                "news desk",
                "By AFP",
                "Online Team",
                "jane@example.com",
                "12 September 2023",
                "Acme, Inc.",
                "Kommentar von",
                "in Rubrik:",
                "All articles →",
            })
    void an_office_an_agency_and_an_address_are_no_people(String byline) {
        assertEquals(List.of(), BylineParser.parse(byline).people());
    }

    @Test
    void agencies_by_their_usual_names() {
        assertEquals(
                List.of("AFP", "Reuters"),
                BylineParser.parse("By Agence France-Presse and Reuters").agencies());
    }

    @Test
    void a_paragraph_is_no_byline() {
        assertTrue(BylineParser.parse("The harbour was closed on Monday. ".repeat(20))
                .empty());
    }
}
