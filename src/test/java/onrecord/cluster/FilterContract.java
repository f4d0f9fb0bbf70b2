package onrecord.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import onrecord.identity.OutletTable;
import onrecord.model.Article;
import onrecord.model.Outlet;
import onrecord.model.Quote;
import onrecord.search.ArchiveSearcher;
import onrecord.search.FacetCounts;
import onrecord.search.FacetName;
import onrecord.search.Filters;
import onrecord.search.Hit;
import onrecord.search.Page;
import onrecord.search.SearchRequest;
import onrecord.search.SearchRequest.Nearness;
import onrecord.search.Selection;
import onrecord.search.Suggestion;
import onrecord.search.Taken;
import org.junit.jupiter.api.Test;

/** What an archive promises about filters whose values are not as an article has them. */
abstract class FilterContract extends ChangeContract {
    private static final List<Article> PILE = new MadeUpArticles(33).some(60);

    private static SearchRequest filtered(FacetName facet, List<String> in, List<String> out) {
        Filters filters = Filters.NONE.withFacets(Map.of(facet, new Selection(in, out)));
        return SearchRequest.of("")
                .withFilters(filters)
                .withSize(SearchRequest.MAX_SIZE)
                .withHighlight(false);
    }

    private static Set<String> ids(Page<Hit> page) {
        return page.hits().stream().map(Hit::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> those(Predicate<Article> wanted) {
        return PILE.stream().filter(wanted).map(Article::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Some speaker of the pile whose family name others have too. */
    private static String family() {
        String name = NaiveReader.speakers(PILE.getFirst()).iterator().next();
        return name.substring(name.indexOf(' ') + 1);
    }

    private static boolean isQuoted(Article article, String family) {
        return NaiveReader.speakers(article).stream().anyMatch(name -> name.endsWith(" " + family));
    }

    @Test
    void chinese_is_found_in_either_writing_and_a_place_by_its_spellings_where_related_words_count() {
        make(folder);
        List<String> bodies = List.of("他的头发白了。", "他的頭髮白了。", "The bridge of Kyiv.", "The bridge of Kiev.");
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            articles.add(Article.builder(MadeUpArticles.id(i), i + ".txt")
                    .title("number " + i)
                    .body(bodies.get(i))
                    .build());
        }
        write(articles);
        Set<String> chinese = Set.of(MadeUpArticles.id(0), MadeUpArticles.id(1));
        Set<String> places = Set.of(MadeUpArticles.id(2), MadeUpArticles.id(3));
        try (ArchiveSearcher archive = searcher(folder)) {
            assertEquals(chinese, ids(archive.search(SearchRequest.of("头发"))));
            assertEquals(chinese, ids(archive.search(SearchRequest.of("頭髮"))));
            assertEquals(Set.of(MadeUpArticles.id(3)), ids(archive.search(SearchRequest.of("Kiev"))));
            SearchRequest related = SearchRequest.of("Kiev");
            assertEquals(
                    places,
                    ids(archive.search(related.withOptions(related.options().withForms(Nearness.RELATED)))));
        }
    }

    @Test
    void a_value_in_another_case_is_the_one_that_there_is() {
        make(folder);
        write(PILE);
        String outlet = NaiveReader.outlet(PILE.getFirst());
        String typed = outlet.toUpperCase(Locale.ROOT);
        try (ArchiveSearcher archive = searcher(folder)) {
            Page<Hit> page = archive.search(
                    filtered(FacetName.OUTLET, List.of(typed), List.of()).withFacets(Set.of(FacetName.OUTLET)));
            assertEquals(those(article -> NaiveReader.outlet(article).equals(outlet)), ids(page));
            assertEquals(
                    List.of(new Taken(FacetName.OUTLET, typed, List.of(outlet), List.of())),
                    page.interpretation().taken());
            assertTrue(Objects.requireNonNull(page.facets().get(FacetName.OUTLET)).buckets().stream()
                    .anyMatch(bucket -> bucket.selected() && bucket.value().equals(outlet)));
            assertEquals(
                    those(article -> !NaiveReader.outlet(article).equals(outlet)),
                    ids(archive.search(filtered(FacetName.OUTLET, List.of(), List.of(typed)))));
            assertEquals(
                    List.of(),
                    archive.search(filtered(FacetName.OUTLET, List.of(outlet), List.of()))
                            .interpretation()
                            .taken());
        }
    }

    @Test
    void a_name_in_part_is_every_name_that_has_it() {
        make(folder);
        write(PILE);
        String family = family();
        String typed = family.toLowerCase(Locale.ROOT);
        try (ArchiveSearcher archive = searcher(folder)) {
            Page<Hit> page = archive.search(filtered(FacetName.SPEAKER, List.of(typed), List.of()));
            assertEquals(those(article -> isQuoted(article, family)), ids(page));
            Taken taken = page.interpretation().taken().getFirst();
            assertEquals(typed, taken.asked());
            assertFalse(taken.values().isEmpty());
            assertTrue(taken.values().stream().allMatch(name -> name.endsWith(" " + family)));
        }
    }

    @Test
    void a_name_that_nobody_has_finds_nothing_and_names_the_nearest() {
        make(folder);
        write(PILE);
        String family = family();
        String wrong = family.substring(0, 4) + family.substring(5);
        try (ArchiveSearcher archive = searcher(folder)) {
            Page<Hit> page = archive.search(filtered(FacetName.SPEAKER, List.of(wrong), List.of()));
            assertEquals(0, page.total().value());
            Taken taken = page.interpretation().taken().getFirst();
            assertEquals(List.of(), taken.values());
            assertTrue(
                    taken.nearest().stream().anyMatch(name -> name.endsWith(" " + family)),
                    taken.nearest().toString());
            Page<Hit> typed = archive.search(SearchRequest.of("speaker:" + wrong));
            assertTrue(String.valueOf(typed.interpretation().didYouMean()).contains(family));
        }
    }

    @Test
    void behind_a_field_its_values_complete_what_is_typed() {
        make(folder);
        write(PILE);
        String outlet = NaiveReader.outlet(PILE.getFirst());
        String letters = outlet.substring(0, 3).toLowerCase(Locale.ROOT);
        try (ArchiveSearcher archive = searcher(folder)) {
            List<Suggestion> offered = archive.suggest("source:" + letters, 100, true);
            assertTrue(offered.stream().anyMatch(one -> one.text().equals(outlet)), offered.toString());
            assertTrue(offered.stream().allMatch(one -> one.kind() == Suggestion.Kind.OUTLET), offered.toString());
            assertEquals(List.of(), archive.suggest("title:" + letters, 100, true));
        }
    }

    @Test
    void an_outlet_is_called_as_the_users_table_has_it() throws IOException {
        make(folder);
        Files.writeString(folder.resolve(OutletTable.FILE), "Port Salis Post\tportsalis.example\n");
        write(PILE);
        try (ArchiveSearcher archive = searcher(folder)) {
            assertEquals("Port Salis Post", archive.outletName(new Outlet(null, "portsalis.example")));
        }
    }

    @Test
    void a_choice_that_nothing_has_is_listed_all_the_same() {
        make(folder);
        write(PILE);
        try (ArchiveSearcher archive = searcher(folder)) {
            SearchRequest request = filtered(FacetName.OUTLET, List.of("Nowhere"), List.of());
            assertEquals(
                    new FacetCounts.Bucket("Nowhere", "Nowhere", 0, true),
                    archive.facet(request, FacetName.OUTLET, "", 100).buckets().getLast());
        }
    }

    /** Ten spellings of three articles each, behind hundreds of speakers who have as many, make one of the first. */
    @Test
    void a_speaker_of_many_rare_spellings_is_among_the_first() throws IOException {
        List<List<String>> quoted = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            quoted.add(new ArrayList<>());
        }
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String name = "Ada Frequent" + letters(i);
            int articles = 12 + i;
            quoted.subList(40 - articles, 40).forEach(names -> names.add(name));
            expected.addFirst(articles + " " + name);
        }
        for (int i = 0; i < 260; i++) {
            String name = "Ben Other" + letters(i);
            quoted.subList(i % 37, i % 37 + 3).forEach(names -> names.add(name));
        }
        List<String> spellings = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String name = "Zoe Spelling" + letters(i);
            spellings.add(name);
            quoted.subList(3 * i, 3 * i + 3).forEach(names -> names.add(name));
        }
        expected.add(1, "30 " + spellings.getFirst());
        // two of 30: the order of their names
        Collections.swap(expected, 1, 2);
        expected.removeLast();
        make(folder);
        List<Article> articles = new ArrayList<>();
        quoted.forEach(names -> articles.add(MadeUpArticles.quoting(articles.size(), names)));
        write(articles);
        try (ArchiveSearcher archive = searcher(folder)) {
            Files.writeString(folder.resolve("aliases.tsv"), String.join("\t", spellings) + "\n");
            FacetCounts counts = Objects.requireNonNull(
                    archive.search(SearchRequest.of("spoke").withFacets(Set.of(FacetName.SPEAKER)))
                            .facets()
                            .get(FacetName.SPEAKER));
            assertEquals(
                    expected,
                    counts.buckets().stream()
                            .map(bucket -> bucket.count() + " " + bucket.value())
                            .toList());
            assertTrue(counts.exact());
            assertTrue(counts.more());
        }
    }

    /**
     * Three articles name hundreds of speakers, most of them once; who is named in two spellings at once counts once.
     */
    @Test
    void few_articles_may_name_many_speakers() throws IOException {
        List<String> one = new ArrayList<>(List.of("Aaron Spelling", "Zoe Spelling"));
        List<String> two = new ArrayList<>(List.of("Zoe Spelling"));
        List<String> three = new ArrayList<>(List.of("Aaron Spelling"));
        List<String> expected = new ArrayList<>(List.of("3 Aaron Spelling"));
        for (int i = 0; i < 25; i++) {
            String name = "Ada Frequent" + letters(i);
            one.add(name);
            two.add(name);
            if (expected.size() < FacetCounts.MOST) {
                expected.add("2 " + name);
            }
        }
        for (int i = 0; i < 260; i++) {
            three.add("Ben Other" + letters(i));
        }
        make(folder);
        write(List.of(
                MadeUpArticles.quoting(0, one), MadeUpArticles.quoting(1, two), MadeUpArticles.quoting(2, three)));
        Files.writeString(folder.resolve("aliases.tsv"), "Aaron Spelling\tZoe Spelling\n");
        try (ArchiveSearcher archive = searcher(folder)) {
            FacetCounts counts = Objects.requireNonNull(
                    archive.search(SearchRequest.of("spoke").withFacets(Set.of(FacetName.SPEAKER)))
                            .facets()
                            .get(FacetName.SPEAKER));
            assertEquals(
                    expected,
                    counts.buckets().stream()
                            .map(bucket -> bucket.count() + " " + bucket.value())
                            .toList());
            assertTrue(counts.exact());
            assertTrue(counts.more());
        }
    }

    @Test
    void who_and_what_are_asked_of_one_quote() {
        make(folder);
        List<Article> pile = new MadeUpArticles(7).some(120);
        write(pile);
        NaiveReader reader = new NaiveReader(pile);
        Predicate<Quote> kelp = NaiveReader.says("kelp");
        Predicate<Quote> ashgrove = NaiveReader.by("ashgrove");
        Predicate<Quote> clara = NaiveReader.by("clara");
        try (ArchiveSearcher archive = searcher(folder)) {
            for (NaiveReader.Asked asked : List.of(
                    NaiveReader.quoted("speaker:ashgrove said:kelp", kelp.and(ashgrove)),
                    NaiveReader.quoted("speaker:(ashgrove OR clara) said:kelp", kelp.and(ashgrove.or(clara))),
                    NaiveReader.quoted("said:(kelp speaker:ashgrove)", kelp.and(ashgrove)),
                    NaiveReader.quoted("said:(kelp NOT speaker:ashgrove)", kelp.and(ashgrove.negate())),
                    NaiveReader.quoted("said:(kelp OR speaker:clara)", kelp.or(clara)),
                    NaiveReader.quoted("said:(speaker:ashgrove speaker:clara)", ashgrove.and(clara)))) {
                Set<String> wanted = reader.ids(asked);
                assertTrue(!wanted.isEmpty() && wanted.size() < pile.size(), asked.typed());
                Page<Hit> page = archive.search(SearchRequest.of(asked.typed()).withSize(SearchRequest.MAX_SIZE));
                assertEquals(wanted, page.hits().stream().map(Hit::id).collect(Collectors.toSet()), asked.typed());
            }
        }
    }

    @Test
    void a_value_longer_than_any_name_is_no_facet_and_keeps_no_article_out() {
        make(folder);
        String endless = "S".repeat(40_000);
        Article article = Article.builder(MadeUpArticles.id(1), "1.txt")
                .title("amber")
                .body("basil")
                .section(endless)
                .agencies(List.of(endless))
                .authors(List.of(endless, "Ada Fenwick"))
                .language(endless)
                .build();
        write(List.of(article));
        try (ArchiveSearcher archive = searcher(folder)) {
            assertEquals(Optional.of(article), archive.article(article.id()));
            Page<Hit> page = archive.search(SearchRequest.of("basil")
                    .withFacets(Set.of(FacetName.SECTION, FacetName.AGENCY, FacetName.AUTHOR, FacetName.LANGUAGE)));
            assertEquals(1, page.total().value());
            page.facets().forEach((facet, counts) -> {
                boolean known = facet == FacetName.AUTHOR;
                assertEquals(known ? 0 : 1, counts.missing(), facet.key());
                assertEquals(known ? 1 : 0, counts.buckets().size(), facet.key());
            });
        }
    }

    @Test
    void a_speaker_is_found_by_the_beginning_of_a_spelling_that_no_match_has() throws IOException {
        make(folder);
        write(List.of(
                MadeUpArticles.quoting(1, List.of("Zoe Brandt")),
                MadeUpArticles.quoting(2, List.of("Amber Quill", "Ole Vik"))));
        try (ArchiveSearcher archive = searcher(folder)) {
            Files.writeString(folder.resolve("aliases.tsv"), "Zoe Brandt\tAmber Quill\n");
            SearchRequest first = SearchRequest.of("title:1");
            for (FacetCounts counts : List.of(
                    archive.facet(first, FacetName.SPEAKER, "amb", 10),
                    archive.quoteFacet(first, FacetName.SPEAKER, "amb", 10))) {
                assertEquals(
                        List.of("1 Zoe Brandt"),
                        counts.buckets().stream()
                                .map(bucket -> bucket.count() + " " + bucket.value())
                                .toList());
            }
        }
    }

    /** Part of a name that no rule takes for a spelling of another. */
    private static String letters(int number) {
        List<String> syllables = List.of("ba", "da", "fa", "ga", "la", "ma", "na", "pa", "ra", "sa", "ta", "za");
        int many = syllables.size();
        return syllables.get(number / many / many) + syllables.get(number / many % many) + syllables.get(number % many);
    }
}
