package onrecord.extract.page;

import static onrecord.extract.page.Pages.FIRST;
import static onrecord.extract.page.Pages.SECOND;
import static onrecord.extract.page.Pages.STORY;
import static onrecord.extract.page.Pages.THIRD;
import static onrecord.extract.page.Pages.around;
import static onrecord.extract.page.Pages.page;
import static onrecord.extract.page.Pages.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import onrecord.extract.value.Findings;
import org.junit.jupiter.api.Test;

class ArticleTextTest {
    private static final List<String> PARAGRAPHS = List.of(FIRST, SECOND, THIRD);

    @Test
    void paragraphs_keep_their_order_and_navigation_is_kept_apart() {
        Findings found = read(
                "<body><nav><a href='/'>Home</a> <a href='/sport'>Sport</a></nav><h1>Harbour closed by storm again</h1>"
                        + STORY + "<footer>All rights belong to the Harbour Post.</footer></body>");
        assertEquals(PARAGRAPHS, found.body());
        assertEquals("Home Sport", around(found).get("navigation"));
        assertEquals("All rights belong to the Harbour Post.", around(found).get("footer"));
    }

    @Test
    void subheads_lists_and_tables_of_the_article_stay() {
        Findings found = page("<p>" + FIRST + "</p><h2>Ferries wait</h2><p>" + SECOND
                + "</p><ul><li>Line 1 stays in port</li><li>Line 2 runs by noon</li></ul>"
                + "<table><tr><th>Ship</th><th>Days</th></tr><tr><td>Aurora</td><td>2</td></tr></table><p>" + THIRD
                + "</p>");
        assertEquals(
                List.of(
                        FIRST,
                        "Ferries wait",
                        SECOND,
                        "Line 1 stays in port",
                        "Line 2 runs by noon",
                        "Ship\tDays",
                        "Aurora\t2",
                        THIRD),
                found.body());
    }

    @Test
    void words_that_the_page_strikes_out_are_apart() {
        Findings found = page("<p>" + FIRST + "</p><p>The ministers will <del>not</del> sign the treaty in May, and the"
                + " quay <span style='text-decoration: line-through'>never</span> <ins>often</ins> floods.</p><p>"
                + SECOND + "</p><del><p>The mayor resigned on Sunday.</p></del><p>" + THIRD + "</p>");

        assertEquals(
                List.of(FIRST, "The ministers will sign the treaty in May, and the quay often floods.", SECOND, THIRD),
                found.body());
        assertEquals("not\nnever\nThe mayor resigned on Sunday.", around(found).get("struck-out"));
    }

    @Test
    void powers_stay_powers_and_marks_of_notes_are_left_out() {
        Findings found = page("<p>" + FIRST + "</p><p>The 5<sup>th</sup> quay cost 10<sup>6</sup> crowns in"
                + " 2019<sup><a href='#n1'>3</a></sup>, holds 40 m<sup>2</sup> and is 2<sup>1</sup>/<sub>2</sub> years"
                + " old.<a href='#n2'><sup>[4]</sup></a></p><p>" + SECOND + "</p>");

        assertEquals(
                List.of(
                        FIRST,
                        "The 5th quay cost 10\u2076 crowns in 2019, holds 40 m2 and is 2 1/2 years old.",
                        SECOND),
                found.body());
    }

    @Test
    void quote_elements_have_the_marks_that_a_browser_draws() {
        Findings found =
                page("<p>" + FIRST + "</p><p>The mayor said <q>We will not close the <b>quay</b>, as he put it:"
                        + " <q>never</q></q> on Monday. She spoke of <q>“hope”</q> and “<q>trust</q>”.</p><p lang='de'>Sie sagte"
                        + " <q>Der Kai bleibt</q>, er: « <q>Nein</q> ».</p><p>" + SECOND + "</p>");

        assertEquals(
                List.of(
                        FIRST,
                        "The mayor said “We will not close the quay, as he put it: ‘never’” on Monday. She spoke of"
                                + " “hope” and “trust”.",
                        "Sie sagte „Der Kai bleibt“, er: « Nein ».",
                        SECOND),
                found.body());
    }

    @Test
    void captions_are_apart_and_each_is_there_once() {
        String figure =
                "<figure><img src='a.jpg'><figcaption>The harbour on Monday. Photo: A. Weir</figcaption></figure>";
        Findings found =
                page("<p>" + FIRST + "</p>" + figure + "<p>" + SECOND + "</p>" + figure + "<p>" + THIRD + "</p>");
        assertEquals(PARAGRAPHS, found.body());
        assertEquals(List.of("The harbour on Monday. Photo: A. Weir"), found.captions());
    }

    @Test
    void a_few_lines_in_a_part_named_after_a_picture_are_its_caption() {
        Findings found = page("<p>" + FIRST
                + "</p><div class='media-image'><img src='a.jpg'><div>Waves break over the pier.</div></div><p>"
                + SECOND + "</p><p>" + THIRD + "</p>");
        assertEquals(PARAGRAPHS, found.body());
        assertEquals(List.of("Waves break over the pier."), found.captions());
    }

    @Test
    void a_quotation_in_a_figure_is_text() {
        Findings found = page("<p>" + FIRST + "</p><figure><blockquote><p>" + SECOND + "</p></blockquote></figure><p>"
                + THIRD + "</p>");
        assertEquals(PARAGRAPHS, found.body());
    }

    @Test
    void a_heading_that_is_a_link_is_a_teaser_with_what_stands_around_it() {
        Findings found = page("<p>" + FIRST
                + "</p><div><h3><a href='/other'>Lighthouse to be sold</a></h3><p>The council decides in May whether the tower stays in public hands.</p></div><p>"
                + SECOND + "</p><p>" + THIRD + "</p>");
        assertEquals(PARAGRAPHS, found.body());
        assertEquals(
                "Lighthouse to be sold\nThe council decides in May whether the tower stays in public hands.",
                around(found).get("teaser"));
    }

    @Test
    void a_subhead_with_an_anchor_is_no_teaser() {
        Findings found = page("<p>" + FIRST + "</p><h2><a href='#ferries'>Ferries wait</a></h2><p>" + SECOND + "</p><p>"
                + THIRD + "</p>");
        assertEquals(List.of(FIRST, "Ferries wait", SECOND, THIRD), found.body());
    }

    @Test
    void a_list_of_links_goes_with_the_heading_that_announces_it() {
        Findings found = page("<p>" + FIRST + "</p><p>" + SECOND
                + "</p><h3>From our archive</h3><ul><li><a href='/a'>The flood of 1962</a></li><li><a href='/b'>When the pier burned</a></li></ul><p>"
                + THIRD + "</p>");
        assertEquals(PARAGRAPHS, found.body());
        assertEquals(
                "From our archive\nThe flood of 1962\nWhen the pier burned",
                around(found).get("related"));
    }

    @Test
    void pointers_to_other_articles_are_known_in_many_languages() {
        for (String pointer : List.of(
                "Read more: Lighthouse to be sold",
                "Lesen Sie auch: Leuchtturm verkauft",
                "Les også: Fyret er solgt",
                "Читайте также: Маяк продан")) {
            Findings found =
                    page("<p>" + FIRST + "</p><p>" + pointer + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p>");
            assertEquals(PARAGRAPHS, found.body());
            assertEquals(pointer, around(found).get("related"));
        }
    }

    @Test
    void comments_are_apart_even_where_they_are_longer_than_the_article() {
        String comment =
                "<div class='comment'><p>I was there, and I can tell you that nobody from the port had looked at the weather for days on end.</p></div>";
        Findings found = page(STORY + "<div id='comments'>" + comment.repeat(12) + "</div>");
        assertEquals(PARAGRAPHS, found.body());
        assertEquals(12, around(found).getOrDefault("comments", "").lines().count());
    }

    @Test
    void share_bars_newsletter_boxes_and_cookie_notices_have_their_reasons() {
        Findings found = page("<div class='share-bar'>Send this to a friend</div>" + STORY
                + "<div class='newsletter-box'><p>Our letter tells you every morning what the day will bring, free of charge.</p></div>"
                + "<div id='cookie-notice'>We use cookies to remember you.</div>");
        assertEquals(PARAGRAPHS, found.body());
        assertEquals("Send this to a friend", around(found).get("share"));
        assertEquals(
                "Our letter tells you every morning what the day will bring, free of charge.",
                around(found).get("newsletter"));
        assertEquals("We use cookies to remember you.", around(found).get("cookies"));
    }

    @Test
    void a_name_of_a_class_never_takes_out_what_holds_the_headline_or_most_of_the_text() {
        Findings found = read(
                "<body class='has-sidebar newsletter'><div class='sidebar-layout'><h1>Harbour closed by storm again</h1>"
                        + STORY + "</div></body>");
        assertEquals(PARAGRAPHS, found.body());
    }

    @Test
    void a_word_that_only_modifies_a_label_does_not_hide_a_field() {
        Findings found = page("<div class='field field--label-hidden'>" + STORY + "</div><p>"
                + FIRST.replace("harbour", "airport") + "</p>");
        assertEquals(4, found.body().size());
    }

    @Test
    void what_is_hidden_is_not_read_as_text() {
        Findings found = page(
                STORY
                        + "<div style='display: none'><p>This part of the page is shown to people who have not yet paid for the month.</p></div>");
        assertEquals(PARAGRAPHS, found.body());
    }

    @Test
    void an_embedded_post_belongs_to_the_text() {
        Findings found = page("<p>" + FIRST
                + "</p><div class='social-media-embed'><blockquote class='twitter-tweet'><p>All ferries are cancelled until Wednesday. Stay safe!</p>&mdash; Port (@port) 5 February 2024</blockquote></div><p>"
                + SECOND + "</p><p>" + THIRD + "</p>");
        assertEquals(
                List.of(
                        FIRST,
                        "All ferries are cancelled until Wednesday. Stay safe!",
                        "— Port (@port) 5 February 2024",
                        SECOND,
                        THIRD),
                found.body());
    }

    @Test
    void behind_a_stop_heading_nothing_is_the_article() {
        Findings found = page(STORY
                + "<h2>About the author</h2><p>Jane has written on ships since the day she could hold a pen.</p>");
        assertEquals(PARAGRAPHS, found.body());
        assertEquals(
                "About the author\nJane has written on ships since the day she could hold a pen.",
                around(found).get("stop-heading"));
    }

    @Test
    void notes_at_the_end_are_apart_with_their_agencies() {
        Findings found = page(STORY.repeat(1) + "<p>" + FIRST.replace("Monday", "Sunday")
                + "</p><p>Reporting by Jane Doe; Editing by John Roe</p>");
        assertEquals(4, found.body().size());
        assertEquals("Reporting by Jane Doe; Editing by John Roe", around(found).get("agency-note"));
    }

    @Test
    void the_same_paragraph_twice_is_there_once() {
        Findings found = page(STORY + "<p>" + SECOND + "</p>");
        assertEquals(PARAGRAPHS, found.body());
        assertEquals(SECOND, around(found).get("duplicate"));
    }

    @Test
    void an_english_deck_is_display_copy_and_stays_apart() {
        Findings found = page(
                "<h2 class='deck'>Islands cut off until Wednesday as waves reach nine metres</h2><div class='body'>"
                        + STORY + "</div>");
        assertEquals(PARAGRAPHS, found.body());
        assertEquals("Islands cut off until Wednesday as waves reach nine metres", Pages.best(found.decks()));
    }

    @Test
    void a_deck_in_another_language_opens_the_text() {
        String lead = "Die Inseln bleiben bis Mittwoch abgeschnitten, die Wellen sind neun Meter hoch.";
        Findings found = read(
                "<html lang='de'><body><article><header><h1>Sturm schließt den Hafen</h1><p class='vorspann'>" + lead
                        + "</p></header><div><p>Der Hafen war am Montag den zweiten Tag geschlossen, teilte die Verwaltung mit.</p>"
                        + "<p>Fähren zu den Inseln verkehren nicht vor Mittwoch, zwei Frachter warten vor der Bucht.</p></div></article></body></html>");
        assertEquals(lead, found.body().getFirst());
        assertEquals(lead, Pages.best(found.decks()));
    }

    @Test
    void pages_laid_out_with_tables_and_font_tags_are_read() {
        Findings found = read(
                "<body><table><tr><td width=120><a href='/'>Home</a><br><a href='/a'>Archive</a></td><td><font size=5><b>Harbour closed by storm again</b></font><br><br><font face=Arial>"
                        + FIRST + "<br><br>" + SECOND + "<br><br>" + THIRD + "</font></td></tr></table></body>");
        assertEquals(PARAGRAPHS, found.body());
    }

    @Test
    void words_for_screen_readers_within_a_line_are_left_out() {
        Findings found = page(
                "<p>" + FIRST.replace("port", "<a href='/p'>port<span class='sr-only'> (opens in a new tab)</span></a>")
                        + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p>");
        assertEquals(PARAGRAPHS, found.body());
    }

    @Test
    void a_place_in_front_of_the_first_paragraph_stays_and_a_byline_does_not() {
        assertEquals("HARBOURTOWN", page("<p>HARBOURTOWN</p>" + STORY).body().getFirst());
        assertEquals(PARAGRAPHS, page("<p>By Jane Doe</p>" + STORY).body());
    }

    @Test
    void a_heading_that_says_the_title_again_is_not_the_deck() {
        Findings found = page(
                "<title>Harbour closed by storm again</title>",
                "<h2>Weather: Harbour closed again by the storm</h2>" + STORY);
        assertEquals(PARAGRAPHS, found.body());
        assertEquals(List.of(), found.decks());
    }

    @Test
    void a_short_line_may_stand_in_a_text_twice() {
        Findings found = page("<p>" + FIRST + "</p><ul><li>1 ferry</li><li>2 cargo ships</li><li>1 ferry</li></ul><p>"
                + SECOND + "</p>");
        assertEquals(List.of(FIRST, "1 ferry", "2 cargo ships", "1 ferry", SECOND), found.body());
    }

    @Test
    void what_the_page_states_to_be_its_text_is_not_taken_out_by_a_name() {
        String stated = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"" + FIRST + " "
                + SECOND + " " + THIRD + "\"}</script>";
        String other = "<div><p>"
                + "Another story that is much longer than the one about the harbour and its ferries. ".repeat(2)
                + "</p></div>";
        Findings found = page(
                stated, "<div class='related-box'>" + STORY + "</div>" + "<div class='sidebar'>" + other + "</div>");
        assertEquals(PARAGRAPHS, found.body());
    }

    @Test
    void a_page_without_text_has_no_body() {
        Findings found = read("<html><body><script>document.write('hello')</script></body></html>");
        assertEquals(List.of(), found.body());
        assertNull(found.captionsProvenance());
    }

    @Test
    void a_heading_set_like_those_further_down_is_a_subhead_and_no_deck() {
        String opening = "What the storm did to the harbour and to its people";
        Findings found = page("<h2>" + opening + "</h2><p>" + FIRST + "</p><h2>Why the ferries wait in the bay</h2><p>"
                + SECOND + "</p><p>" + THIRD + "</p>");
        assertEquals(List.of(opening, FIRST, "Why the ferries wait in the bay", SECOND, THIRD), found.body());
        assertEquals(List.of(), found.decks());
    }

    @Test
    void a_paragraph_that_leads_into_the_next_is_no_deck() {
        String leading = "This is what captains ought to know before they sail on Wednesday morning:";
        Findings found = page("<div class='intro'><p>" + leading + "</p></div><div class='body'>" + STORY + "</div>");
        assertEquals(leading, found.body().getFirst());
        assertEquals(List.of(), found.decks());
    }

    @Test
    void paragraphs_of_the_text_behind_a_heading_with_its_first_sentence_are_no_deck() {
        Findings found =
                page("<div class='post-body'><h4>\"Nobody sails today,\" the keeper told the captains.</h4><div>"
                        + FIRST + "</div><div>" + SECOND + "</div><div><div><div>" + THIRD + "</div><div>"
                        + THIRD.replace("keeper", "pilot") + "</div></div></div></div>");
        assertEquals(List.of(FIRST, SECOND, THIRD), found.body().subList(0, 3));
    }

    @Test
    void a_text_that_opens_in_a_part_of_its_own_is_whole() {
        StringBuilder rest = new StringBuilder();
        for (int year = 1990; year < 2020; year++) {
            rest.append("<p>In ")
                    .append(year)
                    .append(" the keeper wrote down what every child on this coast knows.</p>");
        }
        Findings found =
                page("<div class='entry-content'><section><div><p>" + FIRST + "</p><ul><li>1 ferry</li></ul><p>"
                        + SECOND + "</p></div></section><section><div>" + rest + "</div></section></div>");
        assertEquals(List.of(FIRST, "1 ferry", SECOND), found.body().subList(0, 3));
        assertEquals(33, found.body().size());
    }

    @Test
    void a_headline_in_other_words_than_the_title_stands_above_the_text_and_not_in_it() {
        StringBuilder opening = new StringBuilder();
        for (int year = 1990; year < 2000; year++) {
            opening.append("<p>In ")
                    .append(year)
                    .append(" the keeper wrote down what every child on this coast knows.</p>");
        }
        Findings found =
                read("<html lang='en'><head><title>Five ways to weather a storm in harbour</title></head><body>"
                        + "<h1>The five best ways to weather a harbour storm</h1><div class='entry-content'>" + opening
                        + "<h2>Five ways to weather a storm in harbour</h2>" + STORY + "</div></body></html>");
        assertEquals("The five best ways to weather a harbour storm", Pages.best(found.titles()));
        assertEquals(14, found.body().size());
    }
}
