package onrecord.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.model.Article;
import onrecord.model.Quote;
import onrecord.model.Speaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whom a text in another language than English means as a speaker, where verb and name do not stand side by side;
 * written, and answered, by hand.
 */
class SpokenAroundTest {
    private static final QuoteFinder FINDER = new QuoteFinder();

    static Stream<Arguments> words_in_marks_whose_speaker_stands_around_them() {
        return Stream.of(
                Arguments.of("es", "Para Marta Solano, “el puente puede esperar”.", "Marta Solano"),
                Arguments.of("fr", "Pour Claire Vernoux, « le pont peut attendre ».", "Claire Vernoux"),
                Arguments.of("it", "Per Marta Serrani «il ponte può aspettare».", "Marta Serrani"),
                Arguments.of("pt", "Para Marta Seixas, “a ponte pode esperar”.", "Marta Seixas"),
                Arguments.of("de", "Für Marta Sommerau ist klar: „Die Brücke kann warten“.", "Marta Sommerau"),
                Arguments.of("es", "“El puente puede esperar”, recuerda por teléfono Marta Solano.", "Marta Solano"),
                Arguments.of("fr", "« Le pont peut attendre », lance, amère, Claire Vernoux.", "Claire Vernoux"),
                Arguments.of("it", "«Il ponte può aspettare» è il commento di Marta Serrani.", "Marta Serrani"),
                Arguments.of("it", "“Il ponte può aspettare ancora”. Lo ha detto Marta Serrani.", "Marta Serrani"),
                Arguments.of("es", "“El puente puede esperar”. Así lo ha dicho Marta Solano.", "Marta Solano"),
                Arguments.of("pt", "“A ponte pode esperar mais”. A declaração é de Marta Seixas.", "Marta Seixas"),
                Arguments.of("es", "La respuesta de Marta Solano fue clara: “El puente espera”.", "Marta Solano"),
                Arguments.of("pt", "“A ponte pode esperar”, diz a porta-voz da obra, Marta Seixas.", "Marta Seixas"),
                Arguments.of("de", "Wie Paul Redlich sagte, sei die Brücke „zu alt für uns“.", "Paul Redlich"),
                Arguments.of("de", "„Das kann warten“, so Paul Redlich von der Valmorer Akademie.", "Paul Redlich"),
                Arguments.of("de", "„Das kann warten“, sagte Paul Jung dem Valmorer Boten.", "Paul Jung"),
                Arguments.of("de", "„Das kann warten“, teilt die Gewerkschaft Brivo mit.", "Brivo"));
    }

    @ParameterizedTest
    @MethodSource
    void words_in_marks_whose_speaker_stands_around_them(String language, String body, String speaker) {
        assertEquals(speaker, lastSpeaker(language, body));
    }

    @Test
    void words_that_stand_alone_are_whose_words_follow_in_the_paragraph() {
        String body = "„An einem solchen Tag geht gar nichts mehr.“ Der Grund ist der Regen. „Da steht alles“, so Paul"
                + " Redlich.";
        assertEquals("Paul Redlich: An einem solchen Tag geht gar nichts mehr.", first("de", body));
        String named = "„An einem solchen Tag geht gar nichts mehr.“ Damit sorgte Stefan für Lacher. „Da steht alles“,"
                + " so Paul Redlich.";
        assertEquals("nobody: An einem solchen Tag geht gar nichts mehr.", first("de", named));
    }

    @Test
    void who_adds_something_is_who_spoke_before_without_a_name() {
        String body =
                "Le pont sera fermé lundi, a annoncé le préfet. « Les travaux sont longs », a ajouté Marc Olivier.";
        assertEquals("Marc Olivier: Le pont sera fermé lundi", first("fr", body));
        String other =
                "Le pont sera fermé lundi, a annoncé le préfet. « Les travaux sont longs », a répondu Marc Olivier.";
        assertEquals("unnamed: Le pont sera fermé lundi", first("fr", other));
    }

    @Test
    void a_crosshead_may_shorten_the_quote_it_takes_up() {
        String body = "“Estamos a favor de las fiestas, nos llenan de orgullo”\n\n"
                + "Marta Solano matiza: “Estamos desde luego a favor de todas las fiestas, porque nos llena de orgullo"
                + " verlas”.";
        assertEquals("Marta Solano: Estamos a favor de las fiestas, nos llenan de orgullo", first("es", body));
        String another =
                body.replace("“Estamos a favor de las fiestas, nos llenan", "“Cerrad el bar de la plaza, nos llena");
        assertEquals("nobody: Cerrad el bar de la plaza, nos llena de orgullo", first("es", another));
    }

    @Test
    void a_title_right_in_front_of_a_name_gives_no_farther_role() {
        String body = "Der Präsident stritt mit Papst Urban. Die Stadt wartete. „Das war nicht so gemeint“, sagte der"
                + " Präsident.";
        assertEquals("unnamed", lastSpeaker("de", body));
    }

    @Test
    void a_clause_behind_a_comma_gives_no_role() {
        String body = "Davanti ai giudici Stefano Ancari e Paola Tonelli, il sindaco ha ammesso che il ponte è chiuso.";
        assertEquals("unnamed", lastSpeaker("it", body));
    }

    @Test
    void the_head_of_a_compound_means_the_one_who_has_it() {
        String body =
                "Polizeisprecher Paul Redlich kam spät. Anna Berg war schon da. „Es ist vorbei“, sagte der Sprecher.";
        assertEquals("Paul Redlich", lastSpeaker("de", body));
    }

    @Test
    void somebody_new_ends_what_a_pronoun_means() {
        String body =
                "Paul Lestrade a construit le pont. Un voisin a vu les travaux. « C’est trop long », a-t-il lâché.";
        assertEquals("unnamed", lastSpeaker("fr", body));
        String topic = "Pablo Rueda dijo que el puente espera. A Solano no le gusta. “Es una vergüenza”, ha añadido. Lo"
                + " sabe Marta Solano.";
        assertEquals("Marta Solano", lastSpeaker("es", topic));
    }

    @Test
    void an_office_told_right_behind_a_name_is_perhaps_its_bearer() {
        String body = "Marta Solano dirige la obra desde marzo. La ingeniera explica que el puente puede esperar.";
        assertEquals("Marta Solano", lastSpeaker("es", body));
        Speaker speaker = last("es", body);
        assertEquals("nearest-person", speaker.provenance().method());
    }

    private static String first(String language, String body) {
        Quote quote = FINDER.find(article(language, body)).getFirst();
        return names(quote) + ": " + quote.text();
    }

    private static String lastSpeaker(String language, String body) {
        return names(FINDER.find(article(language, body)).getLast());
    }

    private static Speaker last(String language, String body) {
        return FINDER.find(article(language, body)).getLast().speakers().getFirst();
    }

    private static String names(Quote quote) {
        return quote.speakers().isEmpty()
                ? "nobody"
                : quote.speakers().stream()
                        .map(speaker -> speaker.name() == null ? "unnamed" : speaker.name())
                        .collect(Collectors.joining(" and "));
    }

    private static Article article(String language, String body) {
        return Article.builder("id", "source").body(body).language(language).build();
    }
}
