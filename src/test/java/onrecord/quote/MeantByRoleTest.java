package onrecord.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import onrecord.model.Article;
import onrecord.model.Quote;
import onrecord.model.Speaker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whom a role, an epithet, a pronoun or a given name means in a text in another language than English; written, and
 * answered, by hand.
 */
class MeantByRoleTest {
    private static final QuoteFinder FINDER = new QuoteFinder();

    static Stream<Arguments> the_last_quotation_has_the_name() {
        return Stream.of(
                // another word for an office that the article gives
                Arguments.of(
                        "L'entraîneur Malo Kervadec a souri. « On jouera demain », a promis le technicien breton.",
                        "Malo Kervadec"),
                Arguments.of(
                        "Le dossier est vide, a fait savoir son avocate, Me Zélie Tournemire. « Il n'y a rien », a répété"
                                + " la pénaliste.",
                        "Zélie Tournemire"),
                Arguments.of(
                        "« Le lac baisse », dit Odon Vaucelle, hydrologue à Brenne. Selon le chercheur, « il faut agir"
                                + " vite ici ».",
                        "Odon Vaucelle"),
                // an office that the article gives to nobody, and one person without an office, whom its article fits
                Arguments.of(
                        "Élodie Sarrailh brigue un mandat. « Je suis prête », sourit la candidate.", "Élodie Sarrailh"),
                Arguments.of(
                        "Lucien Vautrin repart. « J'ai un bilan », dit-il. Sa rivale, Élodie Sarrailh, le juge « usé »."
                                + " « Il est fatigué », tacle la candidate. « Moi, je reste », répond le candidat.",
                        "Lucien Vautrin"),
                // a pronoun goes past who is known to be of the other sex
                Arguments.of(
                        "« Je joue », dit Jeanne Orvault. « Elle sait tout faire », assure Julien Bastard. « C'est"
                                + " faux », rit-elle.",
                        "Jeanne Orvault"),
                Arguments.of("Julien Bastard est formel. Selon lui, « le pont tiendra cent ans ».", "Julien Bastard"),
                // a given name alone
                Arguments.of(
                        "Marcel Hauteclaire cherchait sa bague. Marcel, lui, rit encore. « Elle est là », dit Marcel.",
                        "Marcel Hauteclaire"),
                // a rank behind a role; a body by its acronym
                Arguments.of(
                        "« Le col est fermé », a averti le porte-parole de l'armée, le colonel Odon Vaucelle.",
                        "Odon Vaucelle"),
                Arguments.of("L'agence des lacs de Brenne (ALB) reconnaît « une baisse rapide de l'eau ».", "ALB"),
                // who is asked, who begins a sentence, who takes one word in marks
                Arguments.of(
                        "Le maire, Lucien Vautrin, a ri. Interrogé sur le pont, le maire a lâché : « Il tiendra. »",
                        "Lucien Vautrin"),
                Arguments.of(
                        "Le maire, Lucien Vautrin, est venu. L'édile compte « se battre pour ce pont ».",
                        "Lucien Vautrin"),
                Arguments.of("Le maire, Lucien Vautrin, se dit « consterné ».", "Lucien Vautrin"),
                Arguments.of(
                        "« Le pont est à vous tous. » Le maire, Lucien Vautrin, pousse la barrière.", "Lucien Vautrin"),
                Arguments.of("Lucien Vautrin parle. Et le maire de prévenir : « Il pleuvra. »", "Lucien Vautrin"),
                Arguments.of("Selon Armel Kerdoc'h, « le port est plein de monde ».", "Armel Kerdoc'h"));
    }

    @ParameterizedTest
    @MethodSource
    void the_last_quotation_has_the_name(String body, String name) {
        assertEquals(name, lastOf(body));
    }

    static Stream<Arguments> the_last_quotation_has_no_name() {
        return Stream.of(
                // those whom a text quotes without a name
                Arguments.of("« Oui », dit Lucien Vautrin. « Nous verrons », répond le porte-parole."),
                Arguments.of(
                        "« Oui », dit Lucien Vautrin. « Nous verrons bien », a lancé la ministre sur France Brenne."),
                // an office that somebody else has
                Arguments.of("« Oui », dit le préfet Lucien Vautrin. « Nous verrons », répond le maire."),
                // whom a role speaks to
                Arguments.of(
                        "« Vous mentez », a lancé la sénatrice à l'adresse du ministre des Ports, Julien Bastard."));
    }

    @ParameterizedTest
    @MethodSource
    void the_last_quotation_has_no_name(String body) {
        assertEquals(null, lastOf(body));
    }

    static Stream<Arguments> the_last_quotation_in_another_language_has_the_name() {
        return Stream.of(
                Arguments.of(
                        "es", "Habló el técnico Julio Vidalgo. «Fue una locura», dijo el entrenador.", "Julio Vidalgo"),
                Arguments.of(
                        "es",
                        "El alcalde elogió a su delantero, Iago Mosqueira. «Lo soñé anoche», contó el ariete.",
                        "Iago Mosqueira"),
                Arguments.of(
                        "es",
                        "La fiscal, Berta Sanxil, habló. A su juicio, los hechos «son muy graves».",
                        "Berta Sanxil"),
                Arguments.of(
                        "it",
                        "Il pm Riccardo Bonvessi ha parlato. «È un sistema», ha detto il magistrato.",
                        "Riccardo Bonvessi"),
                Arguments.of(
                        "de",
                        "Der Biologe Arne Vosskamp war da. „Sie brauchen Schutz“, mahnt der Forscher.",
                        "Arne Vosskamp"),
                Arguments.of("de", "Der Abgeordnete Tilman Krauthauer sprach von einem „Unding“.", "Tilman Krauthauer"),
                Arguments.of(
                        "de",
                        "Die Planerin Ulrike Sandfeld forscht.\n\nSandfeld: Es wird sehr heiß.\n\nWas tun?\n\n"
                                + "Sandfeld: Bäume pflanzen und Wasser sparen.",
                        "Ulrike Sandfeld"),
                Arguments.of(
                        "ru", "Мэр Павел Белогоров приехал. По его словам, мост «закроют на год».", "Павел Белогоров"),
                Arguments.of("fr", "« On est prêts », dit Pierrick Le Goffic.", "Pierrick Le Goffic"),
                Arguments.of("fr", "« J'écris la nuit », dit Paul d'Harquevaux.", "Paul d'Harquevaux"));
    }

    @ParameterizedTest
    @MethodSource
    void the_last_quotation_in_another_language_has_the_name(String language, String body, String name) {
        Article article =
                Article.builder("id", "source").body(body).language(language).build();
        Speaker speaker = FINDER.find(article).getLast().speaker();
        assertEquals(name, speaker == null ? null : speaker.name());
    }

    @Test
    void a_spokesman_without_a_name_is_not_the_agency_he_speaks_to() {
        Article article = Article.builder("id", "source")
                .body("„Wir warten ab“, sagte ein Sprecher der Deutschen Presse-Agentur.")
                .language("de")
                .build();
        Speaker speaker = FINDER.find(article).getLast().speaker();
        assertEquals(null, speaker == null ? null : speaker.name());
    }

    @Test
    void what_a_clause_tells_about_the_speaker_is_not_said() {
        List<Quote> quotes =
                FINDER.find(french("Le pont tiendra cent ans, lance Élodie Sarrailh, qui tient un stand de bijoux."));
        assertEquals(
                List.of("Le pont tiendra cent ans"),
                quotes.stream().map(Quote::text).toList());
    }

    private static @Nullable String lastOf(String body) {
        Speaker speaker = FINDER.find(french(body)).getLast().speaker();
        return speaker == null ? null : speaker.name();
    }

    private static Article french(String body) {
        return Article.builder("id", "source").body(body).language("fr").build();
    }
}
