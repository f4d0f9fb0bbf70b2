package onrecord.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import onrecord.model.Article;
import onrecord.model.Outlet;
import onrecord.search.ArchiveSearcher;
import onrecord.search.FacetCounts;
import onrecord.search.FacetName;
import onrecord.search.Filters;
import onrecord.search.Hit;
import onrecord.search.Page;
import onrecord.search.SearchRequest;
import onrecord.search.Selection;

/** Facets and highlights against what counting and looking by hand gives, on random archives. */
class FacetCountsPropertyTest {
    private static final List<String> OUTLETS = List.of("Aa", "Bb", "Cc");
    private static final List<String> AUTHORS = List.of("Ann", "Bob", "Cid");
    private static final List<String> WORDS = List.of("war", "peace", "talk", "rain");

    /** What decides whether an article is found. */
    record Sketch(String outlet, Set<String> authors, List<String> words) {}

    @Provide
    Arbitrary<List<Sketch>> archives() {
        Arbitrary<String> outlet = Arbitraries.of("", "Aa", "Bb", "Cc");
        Arbitrary<Set<String>> authors = Arbitraries.of(AUTHORS).set().ofMaxSize(3);
        Arbitrary<List<String>> words =
                Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(12);
        return Combinators.combine(outlet, authors, words)
                .as(Sketch::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    @Property(tries = 40)
    void counts_are_those_of_counting_by_hand(
            @ForAll("archives") List<Sketch> archive,
            @ForAll("choices") Set<String> outlets,
            @ForAll("people") Set<String> authors)
            throws IOException {
        Path folder = write(archive);
        try (ArchiveSearcher searcher = LuceneSearcher.open(folder)) {
            Map<FacetName, Selection> selections = new EnumMap<>(FacetName.class);
            selections.put(FacetName.OUTLET, new Selection(List.copyOf(outlets), List.of()));
            selections.put(FacetName.AUTHOR, new Selection(List.of(), List.copyOf(authors)));
            Page<Hit> page = searcher.search(SearchRequest.of("war")
                    .withFilters(new Filters(selections, null, null, Filters.Undated.INCLUDE))
                    .withSize(100)
                    .withFacets(Set.of(FacetName.OUTLET, FacetName.AUTHOR))
                    .withHighlight(false));
            List<Sketch> war =
                    archive.stream().filter(a -> a.words().contains("war")).toList();
            List<Sketch> byOutlet = war.stream()
                    .filter(a -> outlets.isEmpty() || outlets.contains(a.outlet()))
                    .toList();
            List<Sketch> byAuthor = war.stream()
                    .filter(a -> a.authors().stream().noneMatch(authors::contains))
                    .toList();
            List<Sketch> both = byOutlet.stream().filter(byAuthor::contains).toList();
            assertEquals(both.size(), page.total().value());
            assertEquals(both.size(), page.hits().size());
            assertEquals(count(OUTLETS, byAuthor, a -> Set.of(a.outlet())), counted(page, FacetName.OUTLET));
            assertEquals(count(AUTHORS, byOutlet, Sketch::authors), counted(page, FacetName.AUTHOR));
            assertEquals(
                    byAuthor.stream().filter(a -> a.outlet().isEmpty()).count(),
                    Objects.requireNonNull(page.facets().get(FacetName.OUTLET)).missing());
        } finally {
            delete(folder);
        }
    }

    @Property(tries = 40)
    void what_is_highlighted_is_each_occurrence_and_nothing_else(@ForAll("archives") List<Sketch> archive)
            throws IOException {
        Path folder = write(archive);
        try (ArchiveSearcher searcher = LuceneSearcher.open(folder)) {
            for (int i = 0; i < archive.size(); i++) {
                List<String> words = archive.get(i).words();
                List<Integer> expected = new ArrayList<>();
                int offset = 0;
                for (String word : words) {
                    if (word.equals("talk")) {
                        expected.add(offset);
                    }
                    offset += word.length() + 1;
                }
                List<Integer> found = searcher.matches("%016x".formatted(i), "talks").stream()
                        .flatMap(snippet -> snippet.ranges().stream())
                        .map(range -> range.start())
                        .toList();
                assertEquals(expected, found);
            }
        } finally {
            delete(folder);
        }
    }

    @Provide
    Arbitrary<Set<String>> choices() {
        return Arbitraries.of(OUTLETS).set().ofMaxSize(2);
    }

    @Provide
    Arbitrary<Set<String>> people() {
        return Arbitraries.of(AUTHORS).set().ofMaxSize(2);
    }

    /** The values of one facet of a sketch. */
    private interface Values {
        Set<String> of(Sketch article);
    }

    private static Map<String, Long> count(List<String> values, List<Sketch> articles, Values of) {
        Map<String, Long> counts = new TreeMap<>();
        for (String value : values) {
            long count = articles.stream().filter(a -> of.of(a).contains(value)).count();
            if (count > 0) {
                counts.put(value, count);
            }
        }
        return counts;
    }

    private static Map<String, Long> counted(Page<Hit> page, FacetName facet) {
        Map<String, Long> counts = new TreeMap<>();
        for (FacetCounts.Bucket bucket :
                Objects.requireNonNull(page.facets().get(facet)).buckets()) {
            if (bucket.count() > 0) {
                counts.put(bucket.value(), bucket.count());
            }
        }
        return counts;
    }

    private static Path write(List<Sketch> archive) throws IOException {
        Path folder = Files.createTempDirectory("archive");
        Article[] articles = new Article[archive.size()];
        for (int i = 0; i < articles.length; i++) {
            Sketch sketch = archive.get(i);
            articles[i] = SmallArchive.article(i, "none", String.join(" ", sketch.words()))
                    .title(null)
                    .outlet(sketch.outlet().isEmpty() ? null : new Outlet(sketch.outlet(), null))
                    .authors(List.copyOf(new HashSet<>(sketch.authors())))
                    .build();
        }
        SmallArchive.write(folder, articles);
        return folder;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
