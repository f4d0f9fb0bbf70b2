package onrecord.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.model.Article;
import onrecord.model.Quote;
import onrecord.model.Speaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The ways in which the press of other languages than English says who speaks; written, and answered, by hand. */
class WaysOfSpeakingTest {
    private static final QuoteFinder FINDER = new QuoteFinder();

    static Stream<Arguments> the_sentence_tells_who_speaks() {
        return Stream.of(
                Arguments.of(
                        "fr",
                        "« Nous irons plus loin », a expliqué à l'AFP Claire Dumas, porte-parole du collectif.",
                        "Claire Dumas"),
                Arguments.of(
                        "fr",
                        "Le directeur du port, Marc Olivier, parle d'« une situation très difficile à gérer ».",
                        "Marc Olivier"),
                Arguments.of(
                        "fr",
                        "Pour Claire Dumas, maire de Brive, « le pont est fermé pour longtemps ».",
                        "Claire Dumas"),
                Arguments.of(
                        "fr",
                        "« On nous a menti », enrage Emma Roy. Une colère partagée par Hugo Blin, docker : « Personne"
                                + " ne nous écoute plus. »",
                        "Emma Roy, Hugo Blin"),
                Arguments.of(
                        "fr",
                        "« Ce n'est qu'un début », tempête Claire Dumas. Même son de cloche chez Marc Olivier : « Le"
                                + " port va mourir sans aide. »",
                        "Claire Dumas, Marc Olivier"),
                Arguments.of(
                        "fr",
                        "« Il faut un sursaut », insiste de son côté Emma Roy. Et d'ajouter : « Nous n'attendrons pas"
                                + " le mois de mai. »",
                        "Emma Roy, Emma Roy"),
                Arguments.of(
                        "fr",
                        "« Il faut un sursaut », insiste Emma Roy. Avant de préciser : « Nous n'attendrons pas le mois"
                                + " de mai. »",
                        "Emma Roy, Emma Roy"),
                Arguments.of(
                        "fr", "De son côté, la maire Emma Roy « ne souhaite pas faire de commentaire ».", "Emma Roy"),
                Arguments.of(
                        "fr",
                        "« C'est une honte », s'emporte Hugo Blin. « C'est faux », rétorque l'élue. Emma Roy est maire"
                                + " de Brive.",
                        "Hugo Blin, unnamed"),
                Arguments.of("fr", "Le port va mourir, redoute Fatou Ndoye.", "Fatou Ndoye"),
                Arguments.of(
                        "es",
                        "A juicio del alcalde, Pablo Cano, “el puente está cerrado por mucho tiempo”.",
                        "Pablo Cano"),
                Arguments.of(
                        "es", "En palabras del alcalde Pablo Cano, el puente “no se abrirá nunca más”.", "Pablo Cano"),
                Arguments.of("es", "De acuerdo con Pablo Cano, el puente se abrirá el lunes.", "Pablo Cano"),
                Arguments.of("es", "Pablo Cano se mostró “muy preocupado por la subida de las aguas”.", "Pablo Cano"),
                Arguments.of(
                        "es",
                        "El mensaje de Pablo Cano sorprendió a todos. “No tenemos prisa”, avisó el ministro.",
                        "Pablo Cano"),
                Arguments.of(
                        "es",
                        "Nada más cruzar la meta, el mensaje de Pablo Cano sorprendió a todos. “No tenemos prisa”,"
                                + " espetó el ingeniero a Julián Ortuño, ganador.",
                        "Pablo Cano"),
                Arguments.of(
                        "es",
                        "La Asociación Rivera Verde seguirá en la calle: “Queremos un puente seguro y barato”.",
                        "Asociación Rivera Verde"),
                Arguments.of(
                        "es", "“Las medidas bastan”, aseguró a Efe Emma Roig, portavoz de la plataforma.", "Emma Roig"),
                Arguments.of("es", "Así lo resume Lucía Prado: “El río puede esperar un año más”.", "Lucía Prado"),
                Arguments.of("es", "Lucía Prado tiene claro que “el río puede esperar”.", "Lucía Prado"),
                Arguments.of(
                        "it", "A detta del sindaco Marco Bassi, il ponte «resterà chiuso a lungo».", "Marco Bassi"),
                Arguments.of("it", "Stando al prefetto Marco Bassi, il ponte riaprirà lunedì.", "Marco Bassi"),
                Arguments.of("it", "Secondo quanto riferito da Marco Bassi, il ponte riaprirà lunedì.", "Marco Bassi"),
                Arguments.of(
                        "it",
                        "Il vescovo di Novara Teofilo ha definito la marcia «una sfilata di vergogna».",
                        "Teofilo"),
                Arguments.of(
                        "it",
                        "«Il fiume può aspettare ancora un anno». Così Chiara Monti, sindaca di Novara.",
                        "Chiara Monti"),
                Arguments.of("it", "«Il fiume può aspettare ancora un anno». Parola di Chiara Monti.", "Chiara Monti"),
                Arguments.of("it", "«Il fiume può aspettare», fa eco Marco Bassi.", "Marco Bassi"),
                Arguments.of("it", "Marco Bassi parla di «una situazione molto difficile da gestire».", "Marco Bassi"),
                Arguments.of(
                        "it",
                        "L'avvocato Marco Bassi, che difende la famiglia, spiega: «Il processo sarà molto lungo».",
                        "Marco Bassi"),
                Arguments.of("it", "«Il governo mente», è la replica di Marco Bassi.", "Marco Bassi"),
                Arguments.of(
                        "it", "Ad annunciarlo è stata Chiara Monti: «Il ponte riapre lunedì mattina».", "Chiara Monti"),
                Arguments.of(
                        "it",
                        "Emma Rovi è tornata a Novara. «Le misure bastano - ha detto -. Nessuno resterà indietro».",
                        "Emma Rovi, Emma Rovi"),
                Arguments.of(
                        "it", "«Le misure bastano», ha detto all'Ansa Emma Rovi, portavoce del comitato.", "Emma Rovi"),
                Arguments.of("it", "«Il governo mente», è convinto Ugo Blasi.", "Ugo Blasi"),
                Arguments.of(
                        "pt", "Na opinião do autarca Paulo Neves, a ponte “não abrirá nunca mais”.", "Paulo Neves"),
                Arguments.of("pt", "Paulo Neves mostrou-se “muito preocupado com a subida das águas”.", "Paulo Neves"),
                Arguments.of(
                        "pt", "“Não temos pressa”, disse à Lusa Clara Pinho, enfermeira de 34 anos.", "Clara Pinho"),
                Arguments.of(
                        "pt",
                        "A Associação Ribeira Verde continuará na rua: “Queremos uma ponte segura e barata”.",
                        "Associação Ribeira Verde"),
                Arguments.of(
                        "pt",
                        "“As medidas bastam”, disse ao Expresso Ema Rocha, porta-voz da plataforma.",
                        "Ema Rocha"),
                Arguments.of(
                        "pt",
                        "O primeiro-ministro, Paulo Neves, viajou para Beja. “Não temos pressa”, disse o chefe do"
                                + " Governo.",
                        "Paulo Neves"),
                Arguments.of(
                        "de",
                        "„Die Brücke ist zu“, teilte am Montagabend der Landrat von Ulm, Paul Stein, mit.",
                        "Paul Stein"),
                Arguments.of(
                        "de", "Für Eva Sturm, Bürgermeisterin von Ulm, ist „die Brücke noch lange zu“.", "Eva Sturm"),
                Arguments.of(
                        "de",
                        "„Das ist eine Schande“, schimpft Emma Roth. Ähnlich empört ist Hugo Blum: „Niemand hört uns"
                                + " mehr zu.“",
                        "Emma Roth, Hugo Blum"),
                Arguments.of(
                        "nl",
                        "„Het is een schande”, foetert Emma Roos. Ook Hugo Blom is boos: „Niemand luistert nog naar"
                                + " ons.”",
                        "Emma Roos, Hugo Blom"),
                Arguments.of("pl", "Zdaniem Anny Lis most zostanie otwarty w poniedziałek.", "Anna Lis"),
                Arguments.of(
                        "pl", "W ocenie Jana Nowaka plany wystarczą do maja. Jan Nowak jest burmistrzem.", "Jan Nowak"),
                Arguments.of(
                        "fi",
                        "Anna Virtasen mukaan silta avataan maanantaina. Anna Virtanen on insinööri.",
                        "Anna Virtanen"),
                Arguments.of(
                        "fi",
                        "Anna Mäkelän mukaan silta avataan maanantaina. Anna Mäkelä on insinööri.",
                        "Anna Mäkelä"));
    }

    @ParameterizedTest
    @MethodSource
    void the_sentence_tells_who_speaks(String language, String body, String speakers) {
        assertEquals(speakers, speakers(language, body));
    }

    @Test
    void an_office_by_another_name_means_who_was_named_last() {
        assertEquals(
                "Marc Olivier, Marc Olivier",
                speakers(
                        "fr",
                        "Le Premier ministre, Marc Olivier, a annoncé que le port fermerait. « Il faut agir », a"
                                + " déclaré le chef du gouvernement."));
        assertEquals(
                "Marc Olivier, Claire Dumas, unnamed",
                speakers(
                        "fr",
                        "Le Premier ministre, Marc Olivier, a annoncé que le port fermerait. « C’est faux », a répondu"
                                + " Claire Dumas. « Il faut agir », a déclaré le chef de l’Etat."));
    }

    @Test
    void nobody_speaks_of_himself_by_his_family_name() {
        assertEquals(
                "Paolo Orsi, unnamed",
                speakers(
                        "it",
                        "Il sindaco Paolo Orsi ha detto che oggi piove forte. «Orsi mi parlò di cento mila euro», ha"
                                + " aggiunto il sindaco."));
    }

    @Test
    void words_in_a_sentence_are_whose_quote_goes_on_behind_it() {
        assertEquals(
                "Marc Olivier, Marc Olivier",
                speakers(
                        "fr",
                        "Le préfet est sans nouvelles « de plus de deux cents » personnes. « On s’interroge »,"
                                + " a ajouté Marc Olivier."));
        assertEquals(
                "nobody, Marc Olivier",
                speakers(
                        "fr",
                        "Le préfet est sans nouvelles « de plus de deux cents » personnes. « On s’interroge »,"
                                + " a répondu Marc Olivier."));
    }

    @Test
    void a_verb_in_a_clause_is_no_part_of_a_bodys_name() {
        assertEquals(
                "unnamed",
                speakers("fr", "Cette commission pourra saisir le Conseil si elle estime que la loi est trop vague."));
    }

    private static String speakers(String language, String body) {
        List<Quote> quotes = FINDER.find(
                Article.builder("id", "source").body(body).language(language).build());
        return quotes.stream().map(WaysOfSpeakingTest::names).collect(Collectors.joining(", "));
    }

    private static String names(Quote quote) {
        return quote.speakers().isEmpty()
                ? "nobody"
                : quote.speakers().stream().map(WaysOfSpeakingTest::name).collect(Collectors.joining(" and "));
    }

    private static String name(Speaker speaker) {
        return speaker.name() == null ? "unnamed" : speaker.name();
    }
}
