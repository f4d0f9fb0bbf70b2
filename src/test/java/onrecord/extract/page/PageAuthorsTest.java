package onrecord.extract.page;

import static onrecord.extract.page.Pages.FIRST;
import static onrecord.extract.page.Pages.SECOND;
import static onrecord.extract.page.Pages.STORY;
import static onrecord.extract.page.Pages.THIRD;
import static onrecord.extract.page.Pages.best;
import static onrecord.extract.page.Pages.page;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import onrecord.extract.value.Findings;
import org.junit.jupiter.api.Test;

class PageAuthorsTest {
    private static final List<String> JANE = List.of("Jane Doe");

    @Test
    void a_labelled_value_of_a_card_for_social_networks_names_the_author() {
        Findings found = page(
                "<meta name='twitter:label1' content='Escrito por'><meta name='twitter:data1' content='Jane Doe"
                        + " @janedoe'><meta name='twitter:label2' content='Tiempo de lectura'><meta name='twitter:data2'"
                        + " content='4 minutos'>",
                STORY);
        assertEquals(JANE, best(found.authors()));
        assertEquals("meta-author", found.authors().getFirst().provenance().method());
    }

    @Test
    void the_author_of_the_page_is_the_articles_where_linked_data_has_no_article() {
        Findings found = page(
                "<script"
                        + " type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebPage\",\"author\":{\"@id\":\"#jane\"}},{\"@type\":\"Person\",\"@id\":\"#jane\",\"name\":\"Jane"
                        + " Doe\"}]}</script>",
                STORY);
        assertEquals(JANE, best(found.authors()));
        assertEquals(
                "json-ld-page-author", found.authors().getFirst().provenance().method());
    }

    @Test
    void a_link_to_the_page_of_an_author_names_one_around_the_headline_and_behind_the_text() {
        String link = "<span class='from'><a href='/author/jane-doe/'>Jane Doe</a></span>";
        assertEquals(JANE, best(page("<div>" + link + "</div>" + STORY).authors()));
        assertEquals(JANE, best(page(STORY + "<div>" + link + "</div>").authors()));
    }

    @Test
    void an_account_that_posted_the_page_is_named_as_it_signs_in() {
        assertEquals(
                List.of("ferryman42"),
                best(page("<div>Posted by ferryman42 on August 3, 2019</div>" + STORY)
                        .authors()));
        assertEquals(
                List.of(),
                page("<div>By signing up you agree to our terms</div>" + STORY).authors());
    }

    @Test
    void words_with_capitals_that_lead_elsewhere_or_stand_beside_others_name_nobody() {
        for (String line : List.of(
                "<ul><li>Ferry</li><li>Pier</li><li>Bay</li><li>Shed</li><li><a href='#end'>Final"
                        + " Thoughts</a></li></ul>",
                "<div>Pier A31, 6 of 6 berths free</div>",
                "<div>09 Jun 2020, 02:32 PM IST</div>")) {
            assertEquals(List.of(), page(line + STORY).authors(), line);
        }
        assertEquals(JANE, best(page("<div>11.12.2019 - Jane Doe</div>" + STORY).authors()));
        assertEquals(
                JANE,
                best(page("<div class='blog__authorname'>Jane Doe</div>" + STORY)
                        .authors()));
    }

    @Test
    void a_link_within_the_text_or_to_a_list_of_articles_names_nobody() {
        assertEquals(
                List.of(),
                page("<p>The keeper read a book by <a href='/author/jane-doe'>Jane Doe</a> when the storm reached the"
                                + " town.</p>"
                                + STORY)
                        .authors());
        assertEquals(
                List.of(),
                page(STORY + "<div><a href='/author/x/'>All articles of this author</a></div>")
                        .authors());
        assertEquals(
                List.of(),
                page(STORY + "<div><a href='/profile/x'>Ferry boss: \"We will sail\"</a></div>")
                        .authors());
    }

    @Test
    void elements_alike_in_a_row_are_several_names() {
        assertEquals(
                List.of("Jane Doe", "Anna Maria Roe", "John Poe"),
                best(page("<div class='article-byline'><span>Jane Doe</span> <span>Anna Maria Roe</span>\n"
                                + "<span>John Poe</span></div>"
                                + STORY)
                        .authors()));
    }

    @Test
    void names_and_a_date_in_brackets_sign_a_text() {
        Findings found = page(STORY + "<p>The ferries will sail again. (Jane Doe aus Berlin, John Roe, 3.5.2024)</p>");
        assertEquals(List.of("Jane Doe", "John Roe"), best(found.authors()));
        assertEquals("signature", found.authors().getFirst().provenance().method());
    }

    @Test
    void a_line_of_names_between_the_deck_and_the_text_is_the_byline() {
        assertEquals(
                List.of("Jane Doe", "John Roe"),
                best(page("<p><b>Jane Doe/John Roe</b></p>" + STORY).authors()));
    }

    @Test
    void a_name_above_the_headline_counts_beside_a_date() {
        String below = "<h1>Harbour closed by storm again</h1>" + STORY;
        assertEquals(
                JANE,
                best(Pages.read("<body><small>04.02.2022 | 13:10 Uhr | Jane Doe</small>" + below + "</body>")
                        .authors()));
        assertEquals(
                List.of(),
                Pages.read("<body><small>Jane Doe</small>" + below + "</body>").authors());
    }

    @Test
    void a_quotation_that_the_theme_calls_author_quote_is_text_and_names_no_author() {
        Findings found = page("<p>" + FIRST + "</p><p class='author-quote'>“We sign in May,” said Berg.</p><p>" + SECOND
                + "</p><p>" + THIRD + "</p>");

        assertEquals(List.of(FIRST, "“We sign in May,” said Berg.", SECOND, THIRD), found.body());
        assertEquals(List.of(), found.authors());
    }

    @Test
    void the_section_is_no_author() {
        Findings found = page(
                "<link rel='canonical' href='https://harbourpost.example/innlent/2024/storm'>",
                "<div class='byline'>Innlent</div>" + STORY);
        assertEquals(List.of(), found.authors());
    }

    @Test
    void a_place_that_leads_into_the_text_is_no_byline() {
        assertEquals(
                List.of(),
                page("<div class='dateline'>AUBURN, Wash. —</div>" + STORY).authors());
    }

    @Test
    void who_edits_the_page_did_not_write_the_text() {
        assertEquals(List.of(), page(STORY + "<div>Redaktion: Jane Doe</div>").authors());
    }

    @Test
    void a_paper_lists_all_of_its_authors_for_citation() {
        Findings found = page(
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Jane"
                        + " Doe\"}}</script><meta name='citation_author' content='Jane Doe'><meta name='citation_author'"
                        + " content='John Roe'>",
                STORY);
        assertEquals(List.of("Jane Doe", "John Roe"), best(found.authors()));
    }

    @Test
    void a_catalogue_writes_the_surname_in_front() {
        Findings found = page(
                "<meta name='citation_author' content='Doe, Jane'><meta name='citation_author' content='van der Roe, John M.'>",
                STORY);
        assertEquals(List.of("Jane Doe", "John M. van der Roe"), best(found.authors()));
    }

    @Test
    void a_byline_that_is_shown_counts_more_than_what_somebody_signs_in_with() {
        Findings found = page("<meta name='author' content='JaneD'>", "<div class='byline'>by Jane Doe</div>" + STORY);
        assertEquals(JANE, best(found.authors()));
        assertEquals(
                List.of("JaneD"),
                best(page("<meta name='author' content='JaneD'>", STORY).authors()));
    }

    @Test
    void what_sets_the_size_of_letters_is_no_name() {
        assertEquals(
                JANE,
                best(page("<div class='byline'><ul><li>Small</li><li>Medium</li><li>Large</li></ul></div>"
                                + "<div class='byline'>Jane Doe</div>" + STORY)
                        .authors()));
    }

    @Test
    void a_list_below_its_label_names_all_authors() {
        String list =
                "<div><h6>Author(s)</h6><ul><li><a href='/p/1'>Jane Doe</a></li><li><a href='/p/2'>John Roe</a></li>"
                        + "<li><a href='/p/3'>Ann Lee</a></li></ul><p>Download the report</p></div>";
        assertEquals(
                List.of("Jane Doe", "John Roe", "Ann Lee"),
                best(page(STORY + list).authors()));
    }

    @Test
    void an_author_in_a_cell_of_the_last_row_is_found() {
        assertEquals(
                JANE,
                best(page(STORY
                                + "<table><tr><td>Words</td><td><p><a rel='author' href='/j'>Jane Doe</a></p></td></tr></table>")
                        .authors()));
    }

    @Test
    void a_label_is_no_name() {
        Findings found = page("<meta name='author' content='WRITTEN BY'>", STORY);
        assertEquals(List.of(), found.authors());
    }

    @Test
    void a_note_behind_the_text_introduces_its_author_and_is_not_of_it() {
        String note = "Jane Doe writes about ships and lighthouses, and has done so since the pier was built.";
        Findings found = page("<div>" + STORY
                + "<p>The pier stays closed as well, and so does the road to the old lighthouse.</p></div><div><h3>Jane Doe</h3><p>"
                + note + "</p></div>");
        assertEquals(JANE, best(found.authors()));
        assertEquals("author-note", found.authors().getFirst().provenance().method());
        assertEquals(4, found.body().size());
    }

    @Test
    void a_note_on_another_person_behind_it_introduces_nobody() {
        String note = " writes about ships and lighthouses, and has done so since the pier was built.</p>";
        Findings found = page("<div>" + STORY + "</div><div><h3>Jane Doe</h3><p>Jane Doe" + note
                + "<h3>John Roe</h3><p>John Roe" + note + "</div>");
        assertEquals(List.of(), found.authors());
    }

    @Test
    void a_byline_may_say_what_the_author_is_at_the_site() {
        Findings found = page(
                "<meta property='og:site_name' content='Harbour Letters'>",
                "<div class='byline'>by Jane Doe, Senior Director, Ships & Piers, Harbour Letters and Quay Books</div>"
                        + STORY);
        assertEquals(JANE, best(found.authors()));
    }

    @Test
    void beside_a_date_the_section_may_stand_behind_the_name() {
        assertEquals(
                JANE,
                best(page("<p>Dec 26, 2025 • Jane Doe in Shipping News</p>" + STORY)
                        .authors()));
    }

    @Test
    void bylines_of_teasers_are_of_other_articles_whatever_their_classes() {
        String cards = "<div class='x1'>"
                + "<div class='x2'><a href='/n/1'><h4>Mill pond froze</h4></a><p class='author'>By <a rel='author' href='/a/1'>Jon"
                + " Rusk</a></p></div>"
                + "<div class='x2'><a href='/n/2'>Two boats are lost in fog</a><p class='author'>By <a rel='author'"
                + " href='/a/2'>Mia Holt</a></p></div></div>";
        String byline = "<p class='byline'>By Jane Doe</p>";
        for (String around : List.of(
                "%s<article><h1>Harbour closed</h1>%s</article>",
                "<article><h1>Harbour closed</h1>%2$s</article>%1$s")) {
            assertEquals(List.of(), Pages.read(around.formatted(cards, STORY)).authors(), around);
            assertEquals(
                    JANE,
                    best(Pages.read(around.formatted(cards, byline + STORY)).authors()),
                    around);
        }
    }

    @Test
    void articles_that_a_list_leads_to_are_not_the_pages_own() {
        String list = "<script type='application/ld+json'>{\"@type\":\"ItemList\",\"itemListElement\":[{\"item\":"
                + "{\"@type\":\"NewsArticle\",\"headline\":\"Mill pond froze\",\"author\":{\"name\":\"Jon Rusk\"}}}]}</script>";
        assertEquals(List.of(), page(list, STORY).authors());
    }

    @Test
    void signs_that_are_not_seen_are_no_part_of_a_name() {
        assertEquals(
                JANE,
                best(
                        page("<p class='byline'>By\u202f<a rel='author' href='/a'>\u200e\u2060Jane\u2007\ufeffDoe\u200f</a></p>"
                                        + STORY)
                                .authors()));
    }

    @Test
    void an_agency_beside_a_name_is_one_of_the_text() {
        Findings found = page("<p class='byline'>By Jane Doe | Kyodo News</p>" + STORY);
        assertEquals(JANE, best(found.authors()));
        assertEquals(List.of("Kyodo"), best(found.agencies()));
    }

    @Test
    void an_author_in_the_data_of_a_linked_article_is_not_the_pages() {
        String linked =
                "<ul><li itemscope itemtype='http://schema.org/Article'><a href='/bridge'><b itemprop='headline'>Bridge reopens</b>"
                        + "<span itemprop='author'>Nils Holm</span></a></li></ul>";
        assertEquals(List.of(), page(linked + STORY).authors());
        String own = "<div itemscope itemtype='http://schema.org/NewsArticle'><h2 itemprop='headline'>Storm</h2>"
                + "<span itemprop='author'>Nils Holm</span>" + STORY + "</div>";
        assertEquals(List.of("Nils Holm"), best(page(own).authors()));
    }

    @Test
    void the_name_that_is_shown_counts_where_its_data_name_the_site() {
        String head = "<meta property='og:site_name' content='Harbour Post'>";
        String byline =
                "<p itemprop='author' itemscope><span itemprop='name' content='Harbour Post'>Nils Holm</span></p>";
        assertEquals(List.of("Nils Holm"), best(page(head, byline + STORY).authors()));
    }
}
