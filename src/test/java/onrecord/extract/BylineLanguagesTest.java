package onrecord.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import onrecord.model.Article;
import onrecord.read.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bylines as papers of many languages print them, under the headline of a text and of a page. */
class BylineLanguagesTest {
    private static final String HEADLINE = "Storm keeps harbour of Port Salis closed";
    private static final String FIRST =
            "The harbour of Port Salis was closed for a second day on Monday because of the storm.";
    private static final String SECOND =
            "Ferries to the islands will not run before Wednesday, the harbour company said in a statement.";
    private static final Extractor EXTRACTOR = new Extractor();

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "By Jane Holloway | Kestrel Post ~ Jane Holloway",
                "Von Anna Meierling, Berlin ~ Anna Meierling",
                "Ein Bericht von Anna Meierling ~ Anna Meierling",
                "Text: Anna Meierling ~ Anna Meierling",
                "Rédigé par Anne Vasseur, le 18 septembre 2023 ~ Anne Vasseur",
                "Escrito por Ana Quiroz ~ Ana Quiroz",
                "a cura di Anna Bellucchi ~ Anna Bellucchi",
                "Tekst: Anne Lindrud ~ Anne Lindrud",
                "Skriven av Anna Lindeqvist ~ Anna Lindeqvist",
                "Kirjoittaja: Anna Lahtolainen ~ Anna Lahtolainen",
                "Opracowanie: Anna Wiśnicka ~ Anna Wiśnicka",
                "Napsala Anna Holubková ~ Anna Holubková",
                "Подготовила Анна Петрова ~ Анна Петрова",
                "Автори: Анна Петренко, Іван Голт ~ Анна Петренко; Іван Голт",
                "بقلم: أحمد الخولي ~ أحمد الخولي",
                "מאת דנה לויטן ~ דנה לויטן",
                "Haber: Ayşe Demirtaşlı ~ Ayşe Demirtaşlı",
                "Írta: Kovácsics Anna ~ Kovácsics Anna",
                "Scris de Ana Popescu ~ Ana Popescu",
                "Piše: Ana Holtić ~ Ana Holtić",
                "Oleh: Ani Surtono ~ Ani Surtono",
                "Tác giả: Nguyễn Văn Bền ~ Nguyễn Văn Bền",
                "Autorius: Ona Holtaitė ~ Ona Holtaitė",
                "记者：张三 ~ 张三",
                "文／王小明 ~ 王小明",
                "執筆：山田花子 ~ 山田花子",
                "김철수 기자 ~ 김철수"
            })
    void names_the_author(String byline, String authors) {
        List<String> wanted = List.of(authors.split("; ", -1));
        assertEquals(wanted, ofText(byline).authors(), "text");
        assertEquals(wanted, ofPage(marked(byline)).authors(), "page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Interview: how the ferry lost its captain", "Texto de ley", "Text: a hymn"})
    void names_nobody_by_a_heading(String heading) {
        assertEquals(List.of(), ofText(heading).authors(), "text");
        assertEquals(List.of(), ofPage("<div>" + heading + "</div>").authors(), "page");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In fact, Tim Karoly isn't even in Northgate.",
                "A spokesman, Tim Karoly, came late.",
                "En revanche, Anne Roche est partie."
            })
    void names_nobody_by_a_sentence(String sentence) {
        assertEquals(List.of(), ofText(sentence).authors(), "text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"责任编辑：张三", "Edited by Jane Holloway", "Foto: Anna Meierling", "Редактор: Анна Петрова"})
    void names_nobody_who_edited_or_took_the_pictures(String line) {
        assertEquals(List.of(), ofText(line).authors(), "text");
        assertEquals(List.of(), ofPage(marked(line)).authors(), "page");
    }

    @Test
    void dates_a_text_by_its_byline() {
        Article article = ofText("Written by Jane Holloway | September 18, 2023");
        assertEquals(
                "2023-09-18", Objects.requireNonNull(article.date()).earliest().toString());
    }

    private static Article ofText(String byline) {
        String text = HEADLINE + "\n" + byline + "\n\n" + FIRST + "\n\n" + SECOND;
        return extract("story.txt", Document.Form.TEXT, text);
    }

    private static String marked(String byline) {
        return "<div class='byline'>" + byline + "</div>";
    }

    private static Article ofPage(String byline) {
        String page = "<html lang='en'><head><title>" + HEADLINE + "</title></head><body><article><h1>" + HEADLINE
                + "</h1>" + byline + "<p>" + FIRST + "</p><p>" + SECOND
                + "</p></article></body></html>";
        return extract("story.html", Document.Form.HTML, page);
    }

    private static Article extract(String name, Document.Form form, String text) {
        return EXTRACTOR
                .extract(new Document("0000000000000000", name, null, form, text, List.of(), Map.of()))
                .article();
    }
}
