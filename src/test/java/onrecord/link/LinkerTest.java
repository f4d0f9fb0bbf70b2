package onrecord.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onrecord.model.Article;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkerTest {
    private static final String FERRY = "The ferry Aurora ran aground off the island of Lindholm early in the morning"
            + " after its steering gear had failed in heavy seas, and lifeboats from three villages took all passengers"
            + " ashore before noon while a tug from Norrvik held the ship off the rocks until the tide turned again.";
    private static final String PORT =
            "The harbour board of Norrvik chose a builder from Turku for the new quay, which is to carry two cranes"
                    + " and a railway siding, after four rounds of bids and a complaint that a court threw out in the"
                    + " spring because it had come a week too late for the judges to hear it at all.";
    private static final String CREWS =
            "We warned the owners about the steering gear of this ship in every single report" + " since the winter";

    private static List<Link> links(List<Article> articles) {
        Linker linker = new Linker();
        Map<String, Article> all = new HashMap<>();
        Set<String> undated = new TreeSet<>();
        Set<Stretch> stretches = new TreeSet<>();
        for (Article article : articles) {
            all.put(article.id(), article);
            stretches.add(Stretch.of(article.date()));
            if (article.date() == null) {
                linker.add(article);
                undated.add(article.id());
            }
        }
        List<Link> links = new ArrayList<>();
        for (Stretch stretch : stretches) {
            StretchLinks some = linker.begin(stretch);
            articles.forEach(some::add);
            some.run(all::get, (of, link) -> links.add(link));
        }
        DateLinks dates = new DateLinks(undated);
        links.forEach(dates::add);
        dates.run(all::get, links::add);
        return links;
    }

    private static <T extends Link> List<T> links(Class<T> kind, Article... articles) {
        return links(List.of(articles)).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static Article ferry(int number, String outlet, @Nullable String day) {
        return new Piece(number, outlet, day)
                .title("Ferry aground off Lindholm")
                .text(FERRY)
                .make();
    }

    @Test
    void a_reprint_is_the_same_text_and_one_event() {
        Article a = ferry(1, "Norrvik Post", "2023-03-02");
        Article b = ferry(2, "Turku Times", "2023-03-03");
        List<Link.Text> texts = links(Link.Text.class, a, b);
        assertEquals(1, texts.size());
        assertEquals(Link.Relation.SAME, texts.getFirst().relation());
        assertEquals(1.0, texts.getFirst().score());
        assertEquals(50, texts.getFirst().words());
        Link.End passage = texts.getFirst().a();
        assertEquals(FERRY.substring(0, FERRY.length() - 1), a.body().substring(passage.start(), passage.end()));
        assertTrue(links(Link.Event.class, a, b).getFirst().sure());
    }

    @Test
    void words_that_somebody_quotes_are_no_reuse() {
        Article a = new Piece(1, "Norrvik Post", "2023-03-02").text(FERRY).make();
        Article b = new Piece(2, "Turku Times", "2023-03-03")
                .said("Ida Brandt", FERRY)
                .make();
        assertTrue(links(Link.Text.class, a, b).stream()
                .noneMatch(link -> link.relation() == Link.Relation.SAME || link.relation() == Link.Relation.CARRIES));
    }

    @Test
    void text_that_comes_back_weeks_later_is_no_reuse() {
        assertTrue(links(Link.Text.class, ferry(1, "Norrvik Post", "2023-03-02"), ferry(2, "Turku Times", "2023-06-02"))
                .isEmpty());
    }

    @Test
    void an_outlets_own_background_is_told_apart() {
        Article a = new Piece(1, "Norrvik Post", "2023-03-02")
                .text(FERRY)
                .text(PORT)
                .make();
        Article b = new Piece(2, "Norrvik Post", "2023-03-04")
                .text("A fire in the old cannery drove forty families out of their homes in the dark.")
                .text("Its cause stays unknown; engineers, inspectors, neighbours, owners, tenants and insurers all"
                        + " tell different tales about wiring, candles, lightning, arson, stoves and spilled paraffin.")
                .text(PORT)
                .make();
        assertEquals(Link.Relation.OWN, links(Link.Text.class, a, b).getFirst().relation());
    }

    @Test
    void one_statement_in_two_articles_is_found() {
        Article a = new Piece(1, "Norrvik Post", "2023-03-02")
                .text(FERRY)
                .said("Ida Brandt", CREWS)
                .make();
        Article b = new Piece(2, "Turku Times", "2023-03-03")
                .text(FERRY)
                .said("Brandt", CREWS + ", twice")
                .make();
        List<Link.Statement> statements = links(Link.Statement.class, a, b);
        assertEquals(1, statements.size());
        assertTrue(statements.getFirst().sure());
        Link.End end = statements.getFirst().b();
        assertEquals(CREWS + ", twice", b.body().substring(end.start(), end.end()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We never warned the owners about the steering gear of this ship in every single report since the"
                        + " winter",
                "We warned the 12 owners about the steering gear of this ship in every single report since 2 winters"
            })
    void what_says_the_opposite_or_has_other_numbers_is_never_one_statement(String words) {
        String other = words.replace("12", "30").replace("never ", "");
        Article a = new Piece(1, "Norrvik Post", "2023-03-02")
                .text(FERRY)
                .said("Ida Brandt", words)
                .make();
        Article b = new Piece(2, "Turku Times", "2023-03-03")
                .text(FERRY)
                .said("Ida Brandt", other)
                .make();
        assertTrue(links(Link.Statement.class, a, b).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "Owners must no longer go on sailing this old ferry across the sound, 1",
        "Owners must not stop sailing this old ferry across the sound, 0"
    })
    void what_a_word_denies_may_be_what_a_not_denies_but_is_never_surely(String words, int expected) {
        Article a = new Piece(1, "Norrvik Post", "2023-03-02")
                .text(FERRY)
                .said("Ida Brandt", "Owners must stop sailing this old ferry across the sound")
                .make();
        Article b = new Piece(2, "Turku Times", "2023-03-03")
                .text(FERRY)
                .said("Ida Brandt", words)
                .make();
        List<Link.Statement> statements = links(Link.Statement.class, a, b);
        assertEquals(expected, statements.size());
        assertTrue(statements.stream().noneMatch(Link.Statement::sure));
    }

    @Test
    void two_named_speakers_never_make_one_statement() {
        Article a = new Piece(1, "Norrvik Post", "2023-03-02")
                .text(FERRY)
                .said("Ida Brandt", CREWS)
                .make();
        Article b = new Piece(2, "Turku Times", "2023-03-03")
                .text(FERRY)
                .said("Olga Lund", CREWS)
                .make();
        assertTrue(links(Link.Statement.class, a, b).isEmpty());
    }

    @Test
    void a_given_name_and_what_people_make_of_it_are_one_speakers() {
        Article a = new Piece(1, "Norrvik Post", "2023-03-02")
                .text(FERRY)
                .said("William Brandt", CREWS)
                .make();
        Article b = new Piece(2, "Turku Times", "2023-03-03")
                .text(FERRY)
                .said("Bill Brandt", CREWS)
                .make();
        assertEquals(1, links(Link.Statement.class, a, b).size());
    }

    @Test
    void long_words_are_found_again_in_an_article_about_something_else() {
        Article a = new Piece(1, "Norrvik Post", "2023-03-02")
                .text(FERRY)
                .said("Ida Brandt", CREWS)
                .make();
        Article b = new Piece(2, "Turku Times", "2023-03-06")
                .text(PORT)
                .said("Ida Brandt", CREWS)
                .make();
        assertTrue(links(Link.Statement.class, a, b).getFirst().sure());
        assertTrue(links(Link.Event.class, a, b).isEmpty());
    }

    @Test
    void undated_articles_change_nothing_between_dated_ones() {
        List<Article> dated = List.of(
                new Piece(1, "Norrvik Post", "2023-03-02")
                        .title("Ferry aground off Lindholm")
                        .text(FERRY)
                        .said("Ida Brandt", CREWS)
                        .make(),
                new Piece(2, "Turku Times", "2023-03-03")
                        .title("Aurora off the rocks")
                        .text(FERRY)
                        .text(PORT)
                        .said("Brandt", CREWS + ", twice")
                        .make(),
                new Piece(3, "Lindholm Echo", "2023-03-04").text(PORT).make());
        List<Article> all = new ArrayList<>(dated);
        for (int i = 4; i < 20; i++) {
            all.add(new Piece(i, "Outlet " + i, null)
                    .text(FERRY)
                    .said("Olga Lund", PORT)
                    .make());
        }
        Set<String> undated = new TreeSet<>();
        all.subList(dated.size(), all.size()).forEach(article -> undated.add(article.id()));
        List<Link> alone = links(dated);
        assertFalse(alone.isEmpty());
        assertEquals(
                Set.copyOf(alone),
                links(all).stream()
                        .filter(link -> Collections.disjoint(link.articles(), undated))
                        .collect(Collectors.toSet()));
    }

    @Test
    void several_neighbours_that_agree_give_a_range_of_days() {
        List<Link.Date> dates = links(
                Link.Date.class,
                ferry(1, "Norrvik Post", "2023-03-02"),
                ferry(2, "Turku Times", "2023-03-03"),
                ferry(3, "Lindholm Echo", null));
        assertEquals(1, dates.size());
        assertEquals("2023-02-28", dates.getFirst().earliest().toString());
        assertEquals("2023-03-05", dates.getFirst().latest().toString());
        assertEquals(
                List.of("0000000000000001", "0000000000000002"),
                dates.getFirst().neighbours());
    }

    @Test
    void one_neighbour_or_two_that_disagree_give_no_date() {
        Article undated = ferry(3, "Lindholm Echo", null);
        Article early = ferry(1, "Norrvik Post", "2023-03-02");
        assertTrue(links(Link.Date.class, early, undated).isEmpty());
        assertTrue(links(Link.Date.class, early, ferry(2, "Turku Times", "2023-03-12"), undated)
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "0.32, 2023-02-28, 1",
        "0.32, 2023-03-05, 1",
        "0.32, 2023-02-27, 0",
        "0.32, 2023-04-02, 0",
        "0.30, 2023-04-02, 1",
        "0.35, 2022-03-02, 0",
        "0.37, 2022-03-02, 0"
    })
    void what_perhaps_reports_it_on_other_days_makes_the_day_unknown(double score, String day, int expected) {
        Article undated = longer(1, null);
        List<Article> dated = List.of(longer(2, "2023-03-02"), longer(3, "2023-03-03"), longer(4, day));
        double[] scores = {0.37, 0.37, score};
        DateLinks dates = new DateLinks(Set.of(undated.id()));
        Map<String, Article> all = new HashMap<>(Map.of(undated.id(), undated));
        for (int i = 0; i < scores.length; i++) {
            Article other = dated.get(i);
            all.put(other.id(), other);
            dates.add(new Link.Event(undated.id(), other.id(), scores[i], scores[i] >= 0.335));
        }
        List<Link> found = new ArrayList<>();
        dates.run(all::get, found::add);
        assertEquals(expected, found.size());
    }

    /** Long enough to tell a happening in its own words. */
    private static Article longer(int number, @Nullable String day) {
        return new Piece(number, "Outlet " + number, day).text(FERRY).text(PORT).make();
    }

    @Test
    void a_shared_quote_gives_no_date() {
        Article undated = new Piece(3, "Lindholm Echo", null)
                .text(PORT)
                .said("Ida Brandt", CREWS)
                .make();
        Article a = new Piece(1, "Norrvik Post", "2023-03-02")
                .text("A short note.")
                .said("Ida Brandt", CREWS)
                .make();
        Article b = new Piece(2, "Turku Times", "2023-03-03")
                .text("Another remark.")
                .said("Ida Brandt", CREWS)
                .make();
        assertTrue(links(Link.Date.class, a, b, undated).isEmpty());
    }

    @Test
    void an_inferred_date_gives_no_other() {
        Article undated = ferry(3, "Lindholm Echo", null);
        Article another = ferry(4, "Aland Herald", null);
        assertTrue(links(Link.Date.class, ferry(1, "Norrvik Post", "2023-03-02"), undated, another)
                .isEmpty());
    }

    @Test
    void the_order_of_taking_in_does_not_matter() {
        List<Article> articles = new ArrayList<>(IntStream.range(0, 12)
                .mapToObj(i -> new Piece(i, "Outlet " + i % 5, i % 4 == 3 ? null : "2023-03-0" + (1 + i % 3))
                        .title(i % 2 == 0 ? "Ferry aground off Lindholm" : "Quay goes to a builder from Turku")
                        .text(i % 2 == 0 ? FERRY : PORT)
                        .said("Ida Brandt", CREWS + (i % 3 == 0 ? " and the autumn" : ""))
                        .make())
                .toList());
        List<Link> expected = links(articles);
        assertFalse(expected.isEmpty());
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(articles, new Random(seed));
            assertEquals(expected, links(articles));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-03-01", "2023-03-04", "2023-03-07", "2023-03-19", "2023-04-01"})
    void where_a_stretch_of_time_ends_does_not_matter(String day) {
        LocalDate first = LocalDate.parse(day);
        Article a = ferry(1, "Norrvik Post", first.toString());
        Article b = ferry(2, "Turku Times", first.plusDays(2).toString());
        assertEquals(1, links(Link.Text.class, a, b).size());
        assertEquals(1, links(Link.Event.class, b, a).size());
    }

    @Test
    void nothing_is_linked_to_itself_and_no_link_comes_twice() {
        List<Link> links = links(List.of(
                ferry(1, "Norrvik Post", "2023-03-02"),
                ferry(2, "Turku Times", "2023-03-03"),
                ferry(3, "Lindholm Echo", "2023-03-03")));
        assertEquals(links.size(), links.stream().distinct().count());
        for (Link link : links) {
            assertEquals(
                    link.articles().size(), link.articles().stream().distinct().count());
        }
    }
}
