package onrecord.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import onrecord.faults.Dose;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.index.Soundness;
import onrecord.link.Link;
import onrecord.link.Stretch;
import onrecord.model.Article;
import onrecord.search.ArchiveSearcher;
import onrecord.search.LinkState;
import onrecord.search.lucene.LuceneSearcher;
import onrecord.search.lucene.SmallArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The links of an archive are those of its articles, however these came to be there. */
@Tag(Dose.SOAK)
class LinkRunTest {
    private static final int KILLS = Dose.of(6, 40);

    private static final List<String> STORIES = List.of(
            "The ferry Aurora ran aground off the island of Lindholm early in the morning after its steering gear had"
                    + " failed in heavy seas, and lifeboats from three villages took all passengers ashore before noon"
                    + " while a tug from Norrvik held the ship off the rocks until the tide turned again.",
            "The harbour board of Norrvik chose a builder from Turku for the new quay, which is to carry two cranes and"
                    + " a railway siding, after four rounds of bids and a complaint that a court threw out in the spring"
                    + " because it had come a week too late for the judges to hear it at all.",
            "A fire in the old cannery drove forty families out of their homes in the dark, and neighbours carried"
                    + " blankets and soup to the school hall where most of them slept until the fire brigade let them"
                    + " back in on the evening of the next day to fetch what the water had spared.");
    private static final List<String> WORDS = List.of(
            "We warned the owners about the steering gear of this ship in every single report since the winter",
            "No crane of ours has ever stood on a better quay than the one that Turku builds for us here",
            "Not one family will sleep in that school hall for longer than the week it takes to dry the walls");

    @TempDir
    Path folder;

    /** Sixty articles of half a year on three stories, every seventh of them undated. */
    private static List<Article> pile() {
        return IntStream.range(0, 60).mapToObj(LinkRunTest::article).toList();
    }

    private static Article article(int i) {
        int story = i % 3;
        String body = STORIES.get(story) + "\n\n\u201c" + WORDS.get(story) + "\u201d said Ida Brandt.";
        Article.Builder article = i % 7 == 0
                ? SmallArchive.article(i, "Story " + story, body)
                : SmallArchive.article(
                        i,
                        "Outlet " + i % 5,
                        LocalDate.of(2023, 1, 1).plusDays(i * 2L).toString(),
                        "Story " + story,
                        body);
        return SmallArchive.quoting(article, WORDS.get(story), "Ida Brandt");
    }

    private static List<String> links(Path archive) {
        assertTrue(new LinkRun(archive).run());
        List<String> links = new ArrayList<>();
        try (ArchiveSearcher searcher = LuceneSearcher.open(archive)) {
            assertTrue(searcher.linkState().isLinked());
            searcher.links(link -> links.add(link.toString()));
        }
        Collections.sort(links);
        return links;
    }

    private List<String> linksAtOnce(List<Article> articles, String name) {
        Path archive = folder.resolve(name);
        SmallArchive.write(archive, articles.toArray(Article[]::new));
        return links(archive);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void any_order_and_any_batches_give_the_same_links(int seed) {
        List<Article> articles = new ArrayList<>(pile());
        List<String> expected = linksAtOnce(articles, "at-once");
        assertTrue(expected.stream().anyMatch(link -> link.startsWith("Text")));
        assertTrue(expected.stream().anyMatch(link -> link.startsWith("Event")));
        assertTrue(expected.stream().anyMatch(link -> link.startsWith("Statement")));
        Random random = new Random(seed);
        Collections.shuffle(articles, random);
        Path archive = folder.resolve("batches");
        for (int from = 0; from < articles.size(); ) {
            int to = Math.min(articles.size(), from + 1 + random.nextInt(25));
            SmallArchive.write(archive, articles.subList(from, to).toArray(Article[]::new));
            links(archive);
            from = to;
        }
        assertEquals(expected, links(archive));
    }

    @Test
    void articles_that_go_leave_the_links_of_those_that_stay() {
        List<Article> articles = pile();
        Path archive = folder.resolve("going");
        SmallArchive.write(archive, articles.toArray(Article[]::new));
        links(archive);
        try (ArchiveWriter writer = LuceneArchive.openWriter(archive)) {
            articles.subList(20, 40).forEach(article -> writer.remove(article.id()));
            writer.commit();
        }
        List<String> gone = articles.subList(20, 40).stream().map(Article::id).toList();
        try (ArchiveSearcher searcher = LuceneSearcher.open(archive)) {
            searcher.links(link -> assertTrue(Collections.disjoint(link.articles(), gone), link.toString()));
        }
        List<Article> staying = new ArrayList<>(articles.subList(0, 20));
        staying.addAll(articles.subList(40, 60));
        assertEquals(linksAtOnce(staying, "staying"), links(archive));
    }

    @Test
    void an_article_that_changes_is_linked_anew() {
        Path archive = folder.resolve("changing");
        SmallArchive.write(archive, article(1), article(4));
        assertFalse(links(archive).isEmpty());
        SmallArchive.write(
                archive,
                SmallArchive.article(4, "Outlet 4", "2023-01-13", "Fog", "Nobody saw a thing that night on the pier.")
                        .build());
        assertEquals(List.of(), links(archive));
    }

    @Test
    void a_link_is_the_same_from_both_ends() {
        linksAtOnce(pile(), "ends");
        try (ArchiveSearcher searcher = LuceneSearcher.open(folder.resolve("ends"))) {
            List<Link> all = new ArrayList<>();
            searcher.links(all::add);
            for (Link link : all) {
                for (String id : link.articles()) {
                    assertTrue(searcher.links(id).contains(link));
                }
            }
        }
    }

    @Test
    void only_stretches_in_which_articles_came_or_went_are_stale() {
        Path archive = folder.resolve("stale");
        SmallArchive.write(
                archive,
                pile().stream().filter(article -> article.date() != null).toArray(Article[]::new));
        links(archive);
        Article late = SmallArchive.article(99, "Outlet 9", "2023-06-29", "Late", "It came late, and alone.")
                .build();
        SmallArchive.write(archive, late);
        try (ArchiveSearcher searcher = LuceneSearcher.open(archive)) {
            LinkState state = searcher.linkState();
            Stretch own = Stretch.of(late.date());
            assertTrue(state.stale().contains(own));
            assertTrue(
                    List.of(own, own.next(), Stretch.FOLLOWING).containsAll(state.stale()),
                    state.stale().toString());
        }
    }

    @Test
    void an_undated_article_that_comes_leaves_the_links_between_dated_ones_and_of_other_undated_ones() {
        List<Article> articles = pile();
        Path archive = folder.resolve("newcomer");
        SmallArchive.write(archive, articles.subList(1, articles.size()).toArray(Article[]::new));
        links(archive);
        SmallArchive.write(archive, articles.getFirst());
        try (ArchiveSearcher searcher = LuceneSearcher.open(archive)) {
            List<Stretch> times = searcher.linkState().articles().keySet().stream()
                    .filter(Stretch::isTime)
                    .toList();
            int pile = Stretch.pile(0);
            Set<Stretch> expected = new TreeSet<>(Set.of(Stretch.UNDATED, Stretch.FOLLOWING));
            times.forEach(time -> expected.add(time.with(pile)));
            assertEquals(List.copyOf(expected), searcher.linkState().stale());
            assertEquals(4, times.size());
        }
        assertEquals(linksAtOnce(articles, "all"), links(archive));
    }

    @Test
    void a_pass_killed_at_any_moment_does_no_harm() throws Exception {
        List<Article> articles = pile();
        List<String> expected = linksAtOnce(articles, "whole");
        Path archive = folder.resolve("killed");
        SmallArchive.write(archive, articles.toArray(Article[]::new));
        Random random = new Random(18);
        for (int kill = 0; kill < KILLS; kill++) {
            Process pass = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path").replace(";", File.pathSeparator),
                            OnRecord.class.getName(),
                            "links",
                            "--index",
                            archive.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            pass.waitFor(300 + random.nextInt(1200), TimeUnit.MILLISECONDS);
            pass.destroyForcibly();
            assertTrue(pass.waitFor(30, TimeUnit.SECONDS));
            Soundness sound = LuceneArchive.check(archive);
            assertEquals(List.of(), sound.problems());
            assertEquals(articles.size(), sound.articles());
        }
        assertEquals(expected, links(archive));
        Dose.figure(
                27,
                "%d kills of a pass over the links, the archive sound after each, the links whole in the end",
                KILLS);
    }
}
