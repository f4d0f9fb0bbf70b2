package onrecord.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import onrecord.model.Article;
import onrecord.model.Quote;
import onrecord.model.Speaker;
import org.junit.jupiter.api.Test;

/** Interviews whose answers do not say who gives them; written, and answered, by hand. */
@SuppressWarnings("StringConcatToTextBlock") // a line a string shows where each line ends
class InterviewTest {
    private static final QuoteFinder FINDER = new QuoteFinder();

    @Test
    void answers_without_marks_are_those_of_the_person_named_in_front() {
        says(
                "fr",
                "Anne Berger dirige le port depuis dix ans.\n\n"
                        + "Pourquoi restez-vous ?\n\nParce que j'aime la mer.\n\n"
                        + "Que dites-vous aux pêcheurs ?\n\nNous les aimons. Je leur dis : « Venez demain. »\n\n"
                        + "Propos recueillis par Paul Lenoir.",
                "Anne Berger: Parce que j'aime la mer.",
                "Anne Berger: Nous les aimons. Je leur dis : « Venez demain. »");
    }

    @Test
    void a_name_in_the_questions_tells_whom_they_ask() {
        says(
                "de",
                "Die Tischlerin Ulrike Tann spricht über Holz.\n\n"
                        + "Frau Tann, warum Buche?\n\nWeil Eiche zu teuer ist.\n\n"
                        + "Was würden Sie ändern?\n\nDen Preis.",
                "Ulrike Tann: Weil Eiche zu teuer ist.",
                "Ulrike Tann: Den Preis.");
    }

    @Test
    void letters_in_front_of_the_paragraphs_tell_questions_from_answers() {
        says(
                "es",
                "La actriz Ana Vidal vuelve al teatro.\n\n"
                        + "Pregunta. ¿Por qué ahora?\n\nRespuesta. Porque me aburro en casa.\n\n"
                        + "P. No teme a nadie.\n\nR. A nadie.",
                "Ana Vidal: Porque me aburro en casa.",
                "Ana Vidal: A nadie.");
    }

    @Test
    void of_dashes_only_those_of_answers_begin_quotes() {
        says(
                "ru",
                "Режиссер Анна Белова поставила драму.\n\n"
                        + "— Почему вы выбрали её?\n\n— Потому что я люблю театр.\n\n"
                        + "— Что дальше?\n\n— Дальше отпуск.",
                "Анна Белова: Потому что я люблю театр.",
                "Анна Белова: Дальше отпуск.");
    }

    @Test
    void a_cue_within_an_answer_in_marks_goes_first() {
        says(
                "nl",
                "Econoom Anna Berg leidt een denktank. Zij werkt met Piet Vos.\n\n"
                        + "Mevrouw Berg, wat vindt u?\n\n„Het wordt duur.”\n\n"
                        + "En uw collega?\n\n„Het wordt goedkoop”, zegt Piet Vos.",
                "Anna Berg: Het wordt duur.",
                "Piet Vos: Het wordt goedkoop");
    }

    @Test
    void a_heading_may_name_who_answers() {
        Article article = Article.builder("id", "source")
                .body("Ich mag den Regen.\n\nMögen Sie Schnee?\n\nIch hasse ihn, mein Hund"
                        + " auch.\n\nUnd Ihr Hund?\n\nMein Hund friert.")
                .title("Anna Berg: Ein Leben im Regen")
                .language("de")
                .build();
        assertEquals(
                List.of("Anna Berg: Ich hasse ihn, mein Hund auch.", "Anna Berg: Mein Hund friert."), said(article));
    }

    @Test
    void a_name_in_front_of_an_answer_is_no_part_of_it() {
        says(
                "de",
                "Die Tischlerin Ulrike Tann spricht über Holz.\n\n"
                        + "Mögen Sie Buche?\n\nUlrike Tann: Ich liebe sie.\n\nUnd Eiche, mögen Sie die?\n\nIch hasse sie.",
                "Ulrike Tann: Ich liebe sie.",
                "Ulrike Tann: Ich hasse sie.");
    }

    @Test
    void questions_of_readers_and_of_the_reporter_are_no_interview() {
        says(
                "de",
                "Ministerin Anna Berg stellt die Reform vor.\n\n"
                        + "Wie bekomme ich mein Geld?\n\nMan stellt einen Antrag.\n\n"
                        + "Wo gebe ich ihn ab?\n\nIm Rathaus.");
        says(
                "fr",
                "Anne Berger a perdu l'élection.\n\n"
                        + "Pourquoi cet échec ?\n\nLe parti a changé de chef.\n\n"
                        + "Et maintenant ?\n\nLe congrès se tient en mai.");
    }

    @Test
    void of_two_people_in_front_nobody_answers() {
        says(
                "fr",
                "Anne Berger et Paul Lenoir dirigent le port.\n\n"
                        + "Pourquoi restez-vous ?\n\nParce que j'aime la mer.\n\n"
                        + "Partirez-vous ?\n\nMoi, jamais.");
    }

    private static void says(String language, String body, String... expected) {
        assertEquals(
                List.of(expected),
                said(Article.builder("id", "source")
                        .body(body)
                        .language(language)
                        .build()));
    }

    private static List<String> said(Article article) {
        return FINDER.find(article).stream().map(InterviewTest::line).toList();
    }

    private static String line(Quote quote) {
        Speaker speaker = quote.speaker();
        String name = speaker == null || speaker.name() == null ? "nobody" : speaker.name();
        return name + ": " + quote.text();
    }
}
