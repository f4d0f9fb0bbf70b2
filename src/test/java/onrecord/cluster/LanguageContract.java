package onrecord.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import onrecord.model.Article;
import onrecord.model.Provenance;
import onrecord.model.Quote;
import onrecord.model.Span;
import onrecord.model.Speaker;
import onrecord.search.AlsoWritten;
import onrecord.search.ArchiveSearcher;
import onrecord.search.FacetName;
import onrecord.search.Hit;
import onrecord.search.Page;
import onrecord.search.QuoteHit;
import onrecord.search.SearchRequest;
import onrecord.search.Snippet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an archive promises about words and names in several languages and scripts. */
abstract class LanguageContract extends RankContract {
    private static final Provenance MADE_UP = new Provenance("made-up", null, 1);

    private static Article article(int number, String language, String body, Quote... quotes) {
        return Article.builder(MadeUpArticles.id(number), number + ".txt")
                .body(body)
                .language(language)
                .quotes(List.of(quotes))
                .build();
    }

    /** An article in which somebody says something. */
    private static Article said(int number, String name) {
        Span span = new Span(0, 5);
        Quote quote = new Quote(
                span, "amber", Quote.Kind.DIRECT, "said", new Speaker(name, null, name, null, MADE_UP), MADE_UP);
        return article(number, "en", "amber", quote);
    }

    @Test
    void a_word_is_marked_in_the_forms_of_every_language_of_the_archive() {
        make(folder);
        Article english = article(1, "en", "The lamp stood by the harbour.");
        write(List.of(english, article(2, "de", "Der Hafen ist leer.")));
        try (ArchiveSearcher archive = searcher(folder)) {
            // in German it is a form of "lamp", and only the English article has that
            List<Hit> hits = archive.search(SearchRequest.of("lampern")).hits();
            assertEquals(List.of(english.id()), hits.stream().map(Hit::id).toList());
            assertEquals(1, hits.getFirst().snippets().getFirst().ranges().size());
            assertEquals(
                    1,
                    archive.matches(english.id(), SearchRequest.of("lampern")).size());
        }
    }

    private static Article quoting(int number, String words) {
        Quote quote = new Quote(
                new Span(0, words.length()),
                words,
                Quote.Kind.DIRECT,
                "said",
                new Speaker("Anna Berg", null, "Anna Berg", null, MADE_UP),
                MADE_UP);
        return article(number, "en", words, quote);
    }

    @Test
    void a_word_in_two_counts_in_the_order_of_quotes() {
        make(folder);
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            articles.add(quoting(i, "A ceasefire holds in the valley."));
        }
        // two words that no other quote has are rarer than one that six have
        Article rare = quoting(6, "A cease-fire holds in the valley.");
        articles.add(rare);
        write(articles);
        try (ArchiveSearcher archive = searcher(folder)) {
            Page<QuoteHit> page = archive.quotes(SearchRequest.of("ceasefire"));
            assertEquals(7, page.hits().size());
            assertEquals(rare.id(), page.hits().getFirst().article().id());
        }
    }

    @Test
    void a_word_in_two_is_marked_where_only_another_article_has_it_with_a_hyphen() {
        make(folder);
        String said = "The light house stood by the harbour.";
        Article apart = quoting(1, said);
        write(List.of(apart, article(2, "en", "A light-house keeper sang.")));
        List<Span> marked = List.of(new Span(4, 15), new Span(29, 36)); // light house, harbour
        SearchRequest request = SearchRequest.of("lighthouse harbour");
        try (ArchiveSearcher archive = searcher(folder)) {
            List<Hit> hits = archive.search(request).hits();
            assertEquals(List.of(apart.id()), hits.stream().map(Hit::id).toList());
            assertEquals(marked, hits.getFirst().snippets().getFirst().ranges());
            assertEquals(
                    marked, archive.quotes(request).hits().getFirst().snippet().ranges());
            assertEquals(marked, archive.matches(apart.id(), request).getFirst().ranges());
        }
    }

    @Test
    void an_article_found_by_what_it_is_alone_is_shown_from_its_beginning() {
        make(folder);
        Article english = article(1, "en", "The lamp stood by the harbour.\n\nNobody came.");
        write(List.of(english, article(2, "de", "Der Hafen ist leer.")));
        try (ArchiveSearcher archive = searcher(folder)) {
            Hit hit = archive.search(SearchRequest.of("language:en")).hits().getFirst();
            assertEquals(english.id(), hit.id());
            assertEquals(List.of(new Snippet("body", "The lamp stood by the harbour.", List.of(), 0)), hit.snippets());
            assertEquals(List.of(), archive.matches(english.id(), SearchRequest.of("language:en")));
        }
    }

    @Test
    void an_article_is_marked_whole_where_words_count_as_they_are_written_alone() {
        make(folder);
        Article english = article(1, "en", "The lamp stood by the harbours.");
        write(List.of(english));
        SearchRequest forms = SearchRequest.of("lamp OR harbour");
        SearchRequest exact = forms.withOptions(forms.options().withForms(SearchRequest.Nearness.EXACT));
        try (ArchiveSearcher archive = searcher(folder)) {
            assertEquals(
                    List.of(new Span(4, 8), new Span(22, 30)),
                    archive.matches(english.id(), forms).getFirst().ranges());
            assertEquals(
                    List.of(new Span(4, 8)),
                    archive.matches(english.id(), exact).getFirst().ranges());
        }
    }

    @Test
    void a_name_is_offered_as_it_is_written_in_other_scripts() {
        make(folder);
        write(List.of(said(1, "Ivan Morozov"), said(2, "Иван Морозов"), said(3, "Clara Dunmore")));
        try (ArchiveSearcher archive = searcher(folder)) {
            assertOffersMorozovInBothScripts(archive);
            // all names of the archive are at hand now
            archive.search(SearchRequest.of("").withFacets(EnumSet.of(FacetName.SPEAKER)));
            assertOffersMorozovInBothScripts(archive);
        }
    }

    private static void assertOffersMorozovInBothScripts(ArchiveSearcher archive) {
        AlsoWritten cyrillic = also(archive, "morozov");
        assertNotNull(cyrillic);
        assertEquals(List.of("Морозов"), cyrillic.names());
        assertEquals("(morozov OR Морозов)", cyrillic.query());
        AlsoWritten latin = also(archive, "Морозов");
        assertNotNull(latin);
        assertEquals(List.of("Morozov"), latin.names());
        assertNull(also(archive, "dunmore"));
        assertNull(also(archive, "amber"));
    }

    private static @Nullable AlsoWritten also(ArchiveSearcher archive, String query) {
        return archive.search(SearchRequest.of(query)).interpretation().alsoWritten();
    }
}
