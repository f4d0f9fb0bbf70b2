package onrecord.extract.page;

import static onrecord.extract.page.Pages.FIRST;
import static onrecord.extract.page.Pages.SECOND;
import static onrecord.extract.page.Pages.STORY;
import static onrecord.extract.page.Pages.THIRD;
import static onrecord.extract.page.Pages.around;
import static onrecord.extract.page.Pages.best;
import static onrecord.extract.page.Pages.page;
import static onrecord.extract.page.Pages.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.extract.value.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Markup that hides the text, or calls it something else. */
class DistrustedMarkupTest {
    private static final List<String> PARAGRAPHS = List.of(FIRST, SECOND, THIRD);
    /** Eight paragraphs. */
    private static final String LONG_STORY = STORY
            + Stream.of("1990", "1995", "2001", "2007", "2013")
                    .map(year -> "<p>In " + year + " the keeper wrote down what every child on this coast knows by"
                            + " heart, and had it printed for the captains.</p>")
                    .collect(Collectors.joining());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<span class='wrapper_meta_field'><div>%s</div></span>",
                "<div class='sidebar-grid'><div class='sidebar-grid__content'>%s</div></div>",
                "<div class='cmp-container'>%s</div>",
                "<div id='block-58ad1d2'>%s</div>",
                "<main class='offset-nav hide'>%s</main>",
                "<div class='video-template'><section class='content-video'>%s</section></div>",
                "<div class='accordion'><div class='item' style='display:none'>%s</div></div>",
                "<div role='tabpanel' hidden>%s</div>",
                "<details><summary>The storm</summary>%s</details>",
                "<story-text><template shadowrootmode='open'>%s</template></story-text>",
                "<story-text><template shadowmode='open'>%s</template></story-text>",
                "<noscript>%s</noscript>",
                "<section id='menu-of-the-storm'><h2>The menu of the storm</h2>%s</section>",
                "<div class='story-main sidebar-enabled--false'>%s</div>",
                "<div class='cmp-teaser'><div class='cmp-teaser__description'>%s</div></div>"
            })
    void the_text_is_the_article_whatever_its_part_is_called(String markup) {
        Findings found = page(markup.replace("%s", STORY));
        assertTrue(found.body().containsAll(PARAGRAPHS), () -> found.body().toString());
    }

    /** A recipe's page: an introduction is marked up as the article, the steps stand in parts beside it. */
    @Test
    void a_text_in_several_parts_of_the_page_is_kept_where_one_part_holds_little_of_it() {
        String opening = STORY + "<p>The keeper's wife bakes a bread for every storm, and this is how she does it.</p>";
        StringBuilder steps = new StringBuilder();
        for (int i = 1; i <= 8; i++) {
            steps.append("<section><ol><li><p>Step ")
                    .append(i)
                    .append(" begins when the dough has doubled; fold it ")
                    .append(i)
                    .append(
                            " times and leave it near the stove, then wait until the wind has turned.</p></li></ol></section>");
        }
        Findings found = read("<html lang='en'><body><article><h1>Harbour closed by storm again</h1>" + opening
                + "</article><div>" + steps + "</div></body></html>");
        assertEquals(12, found.body().size(), () -> found.body().toString());
        assertEquals(
                "it stands in several parts of the page", found.bodyProvenance().evidence());
        assertEquals(0.7, found.bodyProvenance().confidence());
    }

    /** As a browser shows it: an element of the page's own making does not end the paragraph it stands in. */
    @Test
    void an_element_of_the_pages_own_making_among_words_is_one_of_them() {
        Findings found =
                page("<p>The keeper, <side-note data-name='x'>Ole Holm</side-note>, lost the roof of his shed.</p>"
                        + STORY + "<own-box><p>" + FIRST.replace("Monday", "Sunday") + "</p></own-box>");
        assertEquals(
                "The keeper, Ole Holm, lost the roof of his shed.", found.body().getFirst());
        assertEquals(5, found.body().size());
    }

    @Test
    void a_box_called_so_beside_the_text_stays_out() {
        Findings found = page(STORY
                + "<div class='sidebar'><p>The rose garden opens its gates in May, as it does every"
                + " year.</p></div><div class='widget_testimonials'><p>The best paper on this coast, says one"
                + " of our readers.</p></div>");
        assertEquals(PARAGRAPHS, found.body());
        assertEquals(
                "The best paper on this coast, says one of our readers.",
                around(found).get("promotion"));
    }

    @Test
    void what_an_article_ranks_stays_with_its_links_to_other_sites() {
        StringBuilder ranked = new StringBuilder();
        for (String place : List.of("quay", "mole", "tower", "bridge")) {
            ranked.append("<div class='item'><h3><a href='https://")
                    .append(place)
                    .append(".example.org/'>The ")
                    .append(place)
                    .append("</a></h3><p>From the ")
                    .append(place)
                    .append(" one sees the ships that wait outside of the bay for the storm to end.</p></div>");
        }
        Findings found = page(
                "<link rel='canonical' href='https://www.example.com/places'>",
                "<p>" + FIRST + "</p>" + ranked + "<p>" + THIRD + "</p>");
        assertTrue(found.body().contains("The quay"), () -> found.body().toString());
        assertTrue(found.body().stream().anyMatch(text -> text.startsWith("From the bridge")));
    }

    @Test
    void a_page_with_more_text_beside_the_article_than_in_it_says_so() {
        StringBuilder comments = new StringBuilder();
        for (int i = 1; i < 12; i++) {
            comments.append("<p>Reader ")
                    .append(i)
                    .append(" says that the harbour should have been closed a day before that.</p>");
        }
        Findings found = page(STORY + "<section class='comments'>" + comments + "</section>");
        assertEquals(PARAGRAPHS, found.body());
        assertTrue(String.valueOf(found.bodyProvenance().evidence()).contains("of comments"));
        assertTrue(found.bodyProvenance().confidence() < 0.75);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- saved from url=(0040)https://harbour-post.example/storm --><html><body>%s",
                "<html><!-- Page saved with SingleFile url: https://harbour-post.example/storm saved date: Tue Nov 19 2024 --><body>%s",
                "<!-- Saved from https://harbour-post.example/storm at 2024-11-19T10:00:00Z using monolith v2.8.1"
                        + " --><html><body>%s",
                "<!-- This document saved from https://harbour-post.example/storm --><html><body>%s",
                "<html><body><div id='wm-ipp-base'><div id='wm-ipp'><form><input id='wmtbURL' name='url'"
                        + " value='https://harbour-post.example/storm'></form><span>18 Sep 2023</span></div></div>%s",
                "<html><head><meta name='savepage-url' content='https://harbour-post.example/storm'></head><body>%s",
                "<html data-scrapbook-source='https://harbour-post.example/storm'"
                        + " data-scrapbook-create='20241119'><body>%s",
                "<html><link rel='canonical'"
                        + " href='https://archive.ph/2024.11.19-100000/https://harbour-post.example/storm'><body>%s",
                "<html><link rel='canonical'"
                        + " href='https://arquivo.pt/wayback/20241119100000/https://harbour-post.example/storm'><body>%s",
                "<html><link rel='canonical'"
                        + " href='https://www.webarchive.org.uk/wayback/archive/20241119100000mp_/https://harbour-post.example/storm'><body>%s"
            })
    void a_saved_page_is_of_the_address_it_was_saved_from_and_of_no_date(String page) {
        Findings found = read(page.replace("%s", "<h1>Harbour closed by storm again</h1>" + STORY));
        assertEquals("https://harbour-post.example/storm", best(found.urls()));
        assertTrue(found.dates().isEmpty());
    }

    @Test
    void a_mirrored_page_has_its_address_without_the_scheme() {
        Findings found =
                read("<html><!-- Mirrored from harbour-post.example/storm.html by HTTrack Website Copier/3.x --><body>"
                        + STORY);
        assertEquals("http://harbour-post.example/storm.html", best(found.urls()));
    }

    @Test
    void the_heading_that_is_printed_is_the_title() {
        Findings found = page(
                "<title>Storm harbour closure 2024: all you need to know</title>"
                        + "<meta property='og:title' content='Storm harbour closure 2024: all you need to know'>",
                STORY);
        assertEquals("Harbour closed by storm again", best(found.titles()));
    }

    @Test
    void a_name_behind_a_label_is_the_author_and_calls_to_readers_are_none() {
        Findings found = page("<div>Written by</div><div>Dora Quill</div>" + STORY
                + "<div>By signing up, you agree to our rules</div><div>Print Article</div>");
        assertEquals(List.of("Dora Quill"), best(found.authors()));
    }

    @Test
    void authors_of_several_articles_below_are_not_the_author() {
        Findings found = page(STORY
                + "<div><p><a rel='author' href='/p/1'>Ben Tarn</a></p><p><a rel='author' href='/p/2'>Ida"
                + " Moor</a></p></div>");
        assertTrue(found.authors().isEmpty(), () -> found.authors().toString());
    }

    /** A guide: the opening stands beside the headline, each section in a part of its own without a list. */
    @Test
    void sections_that_stand_apart_are_the_text_where_they_hold_more_than_the_opening() {
        StringBuilder sections = new StringBuilder();
        for (int i = 1; i <= 20; i++) {
            sections.append("<div class='box'><div class='in'><h3>Rule ")
                    .append(i)
                    .append("</h3><p>Rule number ")
                    .append(i)
                    .append(" says that no boat leaves the harbour before the keeper has lit the lamp, and that")
                    .append(" nobody may stand on the pier while the wind blows from the north.</p></div></div>");
        }
        Findings found = read("<html lang='en'><body><main><div><h1>Harbour closed by storm again</h1>" + LONG_STORY
                + "</div><div><div>" + sections + "</div></div></main></body></html>");
        assertTrue(
                found.body().stream().anyMatch(text -> text.startsWith("Rule number 20")),
                () -> found.body().toString());
        assertTrue(found.body().contains(FIRST));
    }

    @Test
    void a_dialog_beside_a_short_article_is_no_part_of_it() {
        StringBuilder dialog = new StringBuilder();
        for (int i = 1; i <= 12; i++) {
            dialog.append("<div><p>Purpose number ")
                    .append(i)
                    .append(" lets partners store what you read on your device, and you may object to that here")
                    .append(" at any time, with effect for this device alone.</p></div>");
        }
        Findings found = read("<html lang='en'><body><main><h1>Harbour closed by storm again</h1>" + LONG_STORY
                + "</main><div class='x'>" + dialog + "</div></body></html>");
        assertEquals(8, found.body().size(), () -> found.body().toString());
        assertTrue(found.body().containsAll(PARAGRAPHS));
    }

    @Test
    void a_page_that_lists_others_is_that_list_unless_its_head_calls_it_an_article() {
        StringBuilder cards = new StringBuilder();
        for (int i = 1; i <= 8; i++) {
            cards.append("<div class='card'><h3><a href='/camera/")
                    .append(i)
                    .append("'>Camera ")
                    .append(i)
                    .append("</a></h3><p>Camera number ")
                    .append(i)
                    .append(" looks from the tower over the bay and shows the ships that wait there.</p></div>");
        }
        String page = "<html lang='en'><head>%s</head><body><main><h1>Cameras of the harbour</h1><p>" + FIRST
                + "</p><div>" + cards + "</div></main></body></html>";
        Findings list = read(page.formatted(""));
        assertTrue(list.body().stream().anyMatch(text -> text.startsWith("Camera number 8")));
        assertEquals("the page is a list of others", list.bodyProvenance().evidence());
        Findings article = read(page.formatted("<meta property='og:type' content='article'>"));
        assertEquals(List.of(FIRST), article.body());
    }

    @Test
    void a_list_of_links_to_other_sites_is_the_texts_own_and_one_to_the_own_site_is_not() {
        String head = "<link rel='canonical' href='https://www.example.com/patches'>";
        String list = "<p>Many patches were sent for review:</p><ul>"
                + "<li><a href='https://forge.stonebridge.org/1'>Make the lamp of the lighthouse turn</a></li>"
                + "<li><a href='https://forge.stonebridge.org/2'>Allow boats to pass the bridge at night</a></li>"
                + "<li><a href='https://forge.stonebridge.org/3'>Add a bell for days without wind</a></li></ul>";
        Findings found = page(head, "<p>" + FIRST + "</p>" + list + "<p>" + SECOND + "</p>");
        assertTrue(
                found.body().contains("Add a bell for days without wind"),
                () -> found.body().toString());
        Findings own = page(
                head,
                "<p>" + FIRST + "</p>" + list.replace("forge.stonebridge.org", "www.example.com") + "<p>" + SECOND
                        + "</p>");
        assertEquals(List.of(FIRST, SECOND), own.body());
        Findings sister = page(
                head,
                "<p>" + FIRST + "</p>" + list.replace("forge.stonebridge.org", "www.example.org") + "<p>" + SECOND
                        + "</p>");
        assertEquals(List.of(FIRST, SECOND), sister.body());
    }

    @Test
    void a_short_body_says_that_there_is_no_more_and_lines_alone_say_so() {
        assertEquals(
                "the page has no more running text than this",
                page("<p>" + FIRST + "</p>").bodyProvenance().evidence());
        assertEquals(
                "lines alone: the page has no running text",
                page("<p>Photo 1</p>").bodyProvenance().evidence());
    }

    @Test
    void a_kicker_before_the_heading_is_no_other_title() {
        Findings found = page(
                "<title>Harbour closed by storm again</title><meta property='og:title' content='After the third"
                        + " warning: Harbour closed by storm again'><script type='application/ld+json'>{'@type':"
                        + " 'NewsArticle', 'headline': 'Harbour closed by storm again'}</script>",
                STORY);
        assertEquals("Harbour closed by storm again", best(found.titles()));
    }

    @Test
    void three_titles_of_a_news_page_that_agree_outweigh_the_heading() {
        String titles = "<meta property='og:title' content='Ferries stay in port until Wednesday'><meta"
                + " name='twitter:title' content='Ferries stay in port until Wednesday'><script"
                + " type='application/ld+json'>{'@type': '%s', 'headline': 'Ferries stay in port until"
                + " Wednesday'}</script>";
        assertEquals(
                "Ferries stay in port until Wednesday",
                best(page(titles.formatted("NewsArticle"), STORY).titles()));
        assertEquals(
                "Harbour closed by storm again",
                best(page(titles.formatted("BlogPosting"), STORY).titles()));
    }

    /** A footer with more text than the page: an address, a disclaimer, a note on cookies. */
    @Test
    void a_short_text_is_not_given_up_for_a_long_footer() {
        String disclaimer = "This page is no advice to captains, and nobody answers for what the sea does to a ship. ";
        Findings found = read("<html lang='en'><body><main><h1>Harbour closed by storm again</h1><p>" + FIRST
                + "</p></main><footer class='page-footer'><p>" + disclaimer.repeat(5)
                + "</p></footer><div class='cookie-bar'><p>We use cookies to remember which harbour you like best.</p>"
                + "</div></body></html>");
        assertEquals(List.of(FIRST), found.body());
    }

    /** A player below the text has a title much like the page's, and a note for readers whose browser plays nothing. */
    @Test
    void the_title_of_a_film_behind_the_text_heads_none_of_it() {
        String player = "<div class='film'><h1>Harbour closed by storm</h1><div><div><p>The film could not be loaded,"
                + " either because the network failed or because the format is not known.</p></div></div></div>";
        String longer = "The pilots met at noon to look at the tide, and agreed to meet again before dark. "
                .repeat(9)
                .strip();
        String others = "<p>" + SECOND.replace("two", "three") + "</p><p>" + FIRST.replace("Monday", "Friday") + "</p>";
        Findings found =
                read("<html lang='en'><head><title>Harbour closed by storm</title></head><body><div><h2>Welcome"
                        + " to the bay: nobody leaves while the sea is high and the ferries stay in port</h2><div>"
                        + STORY + "<p>" + longer + "</p></div></div>" + player + "<div class='comments'>"
                        + others.repeat(4)
                        + "</div></body></html>");
        assertEquals(List.of(FIRST, SECOND, THIRD, longer), found.body());
    }

    @Test
    void a_part_that_readers_may_comment_on_is_no_comment() {
        Findings found = read("<html lang='en'><body><article><h1>Harbour closed by storm again</h1><div"
                + " class='commentOnSelection'>" + STORY + "</div><div class='comments-list'><p>I waited for a whole"
                + " day, and nobody told us anything about it.</p></div></article></body></html>");
        assertEquals(List.of(FIRST, SECOND, THIRD), found.body());
    }

    @Test
    void neither_the_name_of_the_site_nor_the_label_of_a_list_is_a_headline() {
        for (String heading : List.of("Harbour Post", "Trending now", "Related stories")) {
            assertEquals(
                    "Ferries stay in port",
                    best(read("<html lang='en'><head><title>Ferries stay in port</title><meta property='og:site_name'"
                                    + " content='Harbour Post'></head><body><h1>" + heading + "</h1><main>" + STORY
                                    + "</main></body></html>")
                            .titles()));
        }
    }

    @Test
    void a_template_that_nobody_filled_says_nothing() {
        String head = "<meta property='og:title' content='{{page.title}}'><meta name='author' content='${author}'>";
        Findings found = page(head, STORY);
        assertEquals("Harbour closed by storm again", best(found.titles()));
        assertEquals(List.of(), found.authors());
    }
}
