package onrecord.extract.page;

import static onrecord.extract.page.Pages.STORY;
import static onrecord.extract.page.Pages.best;
import static onrecord.extract.page.Pages.page;
import static onrecord.extract.page.Pages.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import onrecord.extract.value.Findings;
import onrecord.extract.value.Found;
import onrecord.extract.value.ParsedDate;
import onrecord.extract.value.Vote;
import onrecord.model.Outlet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageValuesTest {
    @Test
    void the_name_of_the_site_is_cut_off_the_title() {
        for (String title : List.of(
                "Storm shuts port | Harbour Post",
                "Storm shuts port - Harbour Post",
                "Harbour Post: Storm shuts port | Harbour Post")) {
            Findings found = read("<head><title>" + title
                    + "</title><meta property='og:site_name' content='Harbour Post'></head><body>" + STORY + "</body>");
            assertEquals(
                    title.startsWith("Harbour") ? "Harbour Post: Storm shuts port" : "Storm shuts port",
                    best(found.titles()));
        }
    }

    @Test
    void titles_that_agree_outvote_one_that_does_not() {
        Findings found = page(
                "<title>Harbour closed by storm again</title><meta name='twitter:title' content='You will not believe this storm'>",
                STORY);
        assertEquals("Harbour closed by storm again", best(found.titles()));
    }

    @Test
    void linked_data_is_read_from_graphs_and_from_broken_json() {
        String graph =
                "{\"@graph\":[{\"@type\":\"Organization\",\"@id\":\"#org\",\"name\":\"Harbour Post\"},{\"@type\":\"NewsArticle\",\"headline\":\"Storm shuts port\",\"publisher\":{\"@id\":\"#org\"},\"author\":[{\"@type\":\"Person\",\"name\":\"Jane Doe\"}],\"datePublished\":\"2024-02-05T18:00:00+01:00\",}]}";
        Findings found = page("<script type='application/ld+json'>/* cms */ " + graph + "</script>", STORY);
        assertEquals(List.of("Jane Doe"), best(found.authors()));
        assertEquals(new Outlet("Harbour Post", null), best(found.outlets()));
        assertEquals(LocalDate.of(2024, 2, 5), day(found));

        String torn =
                "{\"@type\":\"NewsArticle\",\"headline\":\"The \"storm\" of the year\",\"datePublished\":\"2024-02-05\",\"author\":{\"name\":\"Ja";
        assertEquals(
                LocalDate.of(2024, 2, 5),
                day(page("<script type='application/ld+json'>" + torn + "}</script>", STORY)));
    }

    @Test
    void the_date_of_publication_is_taken_and_the_date_of_a_change_is_not() {
        Findings found = page(
                "<meta property='article:modified_time' content='2024-03-01T10:00:00Z'>",
                "<p class='meta'>Updated: 2 March 2024</p>" + STORY);
        assertEquals(List.of(), found.dates());
        assertEquals(
                List.of(LocalDate.of(2024, 3, 2), LocalDate.of(2024, 3, 1)),
                found.updates().stream()
                        .map(update -> update.value().date().earliest())
                        .toList());
        assertEquals(
                LocalDate.of(2024, 2, 5),
                day(page(
                        "<meta property='article:published_time' content='2024-02-05T10:00:00+01:00'>",
                        "<p>Updated: 2 March 2024</p>" + STORY)));
    }

    /** Webflow writes the day on which the whole site was published last. */
    @Test
    void the_date_that_a_page_shows_wins_over_the_one_of_its_site() {
        String linked =
                "<script type='application/ld+json'>{\"@type\":\"Article\",\"datePublished\":\"2024-06-30\"}</script>";
        String below = "<div>5 February 2024</div>" + STORY;
        assertEquals(LocalDate.of(2024, 2, 5), day(page("<meta name='generator' content='Webflow'>" + linked, below)));
        assertEquals(LocalDate.of(2024, 6, 30), day(page(linked, below)));
    }

    @Test
    void a_moment_in_utc_gives_way_to_the_local_day() {
        Findings found = page(
                "<link rel='canonical' href='https://www.harbourpost.example/2024/02/05/storm.html'><meta property='article:published_time' content='2024-02-06T01:30:00Z'>",
                "<p>February 5, 2024</p>" + STORY);
        assertEquals(LocalDate.of(2024, 2, 5), day(found));
    }

    @Test
    void dates_of_comments_and_embedded_posts_are_not_the_articles() {
        Findings found = page(STORY
                + "<blockquote class='twitter-tweet'><p>Stay at home!</p><time datetime='2019-01-01'>1 January 2019</time></blockquote>"
                + "<div class='comments'><time datetime='2020-01-01'>1 January 2020</time> well said</div>");
        assertEquals(List.of(), found.dates());
    }

    @Test
    void the_address_dates_the_article_where_nothing_else_does() {
        Findings found = page("<link rel='canonical' href='https://harbourpost.example/news/2024/02/05/storm'>", STORY);
        assertEquals(LocalDate.of(2024, 2, 5), day(found));
        assertEquals("url-date", found.dates().getFirst().provenance().method());
    }

    @Test
    void an_archives_copy_is_of_the_original_address() {
        Findings found = page(
                "<link rel='canonical' href='https://web.archive.org/web/20240301000000/https://harbourpost.example/a'>",
                STORY);
        assertEquals("https://harbourpost.example/a", best(found.urls()));
    }

    @Test
    void the_archive_that_keeps_a_copy_is_not_its_outlet() {
        Findings found = page(
                "<link rel='canonical' href='https://archive.ph/2024.03.01-100000/https://harbourpost.example/a'>"
                        + "<meta property='og:url' content='https://archive.ph/AbCdE'>"
                        + "<meta property='og:site_name' content='archive.ph'>",
                STORY);
        assertEquals("https://harbourpost.example/a", best(found.urls()));
        assertEquals(List.of(), found.outlets());
    }

    @Test
    void a_page_saved_by_a_browser_tells_its_address() {
        Findings found = read("<!-- saved from url=(0034)https://harbourpost.example/storm --><html><body>" + STORY
                + "</body></html>");
        assertEquals("https://harbourpost.example/storm", best(found.urls()));
    }

    @Test
    void a_byline_is_found_among_a_date_and_a_count_of_comments() {
        assertEquals(
                List.of("Jane Doe", "John Roe"),
                best(page("<p class='meta'>5 February 2024 | By Jane Doe and John Roe | 12 comments</p>" + STORY)
                        .authors()));
        assertEquals(
                List.of("Jane Doe"),
                best(page("<div class='byline'>Jane Doe · 5 February 2024</div>" + STORY)
                        .authors()));
        assertEquals(List.of("Jane Doe"), best(page("<p>Jane Doe</p>" + STORY).authors()));
    }

    @Test
    void people_outvote_the_outlet_as_author() {
        Findings found = page(
                "<meta property='og:site_name' content='Harbour Post'><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Organization\",\"name\":\"Harbour Post\"}}</script>",
                "<div class='byline'>By Jane Doe</div>" + STORY);
        assertEquals(List.of("Jane Doe"), best(found.authors()));
    }

    @Test
    void authors_of_comments_are_not_the_articles() {
        Findings found = page(
                STORY
                        + "<div class='comments'><div itemprop='author'>Troll Meyer</div> I do not believe a word of it.</div>");
        assertEquals(List.of(), found.authors());
    }

    @Test
    void the_outlet_has_its_name_by_the_pages_word_and_its_domain_by_the_address() {
        Findings found = page(
                "<link rel='canonical' href='https://www.harbourpost.co.uk/a'><meta property='og:site_name' content='Harbour Post'>",
                STORY);
        assertEquals(new Outlet("Harbour Post", "harbourpost.co.uk"), best(found.outlets()));
    }

    @Test
    void language_and_section_are_what_the_page_declares() {
        Findings found =
                read("<html lang='de-AT'><head><meta property='article:section' content='Politik'></head><body>" + STORY
                        + "</body></html>");
        assertEquals("de", best(found.languages()));
        assertEquals("Politik", best(found.sections()));
    }

    @Test
    void a_second_heading_beside_the_first_is_the_headline_where_the_head_says_so() {
        Findings found = read(
                "<title>Storm harbour closed ferry cancelled</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"When the sea takes the pier\"}</script><h1>Storm harbour closed ferry cancelled</h1><h2>When the sea takes the pier</h2>"
                        + STORY);
        assertEquals("When the sea takes the pier", best(found.titles()));
    }

    @Test
    void a_heading_repeated_everywhere_but_in_the_open_graph_is_written_for_search_engines() {
        String search = "Storm harbour closed ferry cancelled";
        Findings found = read("<title>" + search
                + "</title><meta property='og:title' content='When the sea takes the pier'><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\""
                + search + "\"}</script><h1>" + search + "</h1>" + STORY);
        assertEquals("When the sea takes the pier", best(found.titles()));
    }

    @Test
    void a_title_that_only_social_networks_are_given_is_not_the_headline() {
        String headline = "Storm harbour closed ferry cancelled";
        String social = "When the sea takes the pier";
        Findings found = read("<title>" + headline + "</title><meta property='og:title' content='" + social
                + "'><meta name='twitter:title' content='" + social
                + "'><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"" + headline
                + "\"}</script><h1>" + headline + "</h1>" + STORY);
        assertEquals(headline, best(found.titles()));
    }

    @Test
    void words_that_the_heading_has_run_together_are_set_apart_by_another_title() {
        Findings found = read(
                "<title>Storm over the bay / Harbour closed again</title><meta property='og:title' content='Storm over the bay / Harbour closed again'><h1><span>Storm over the bay</span><span>Harbour closed again</span></h1>"
                        + STORY);
        assertEquals("Storm over the bay / Harbour closed again", best(found.titles()));
    }

    @Test
    void a_name_the_table_knows_the_site_by_is_cut_off_the_title() {
        Findings found = page(
                "<link rel='canonical' href='https://www.cbc.ca/news/storm'><meta property='og:title' content='Storm shuts port | CBC News'><meta property='og:site_name' content='CBC'>",
                STORY);
        assertEquals("Storm shuts port", found.titles().get(1).value());
    }

    @Test
    void an_article_taken_over_from_another_outlet_is_of_the_outlet_the_page_names() {
        String head = "<link rel='canonical' href='https://www.morgenpost.de/storm'>"
                + "<meta property='og:url' content='https://www.abendblatt.de/storm'>";
        assertEquals(
                "https://www.abendblatt.de/storm",
                best(page(head + "<meta property='og:site_name' content='Hamburger Abendblatt'>", STORY)
                        .urls()));
        assertEquals("https://www.morgenpost.de/storm", best(page(head, STORY).urls()));
    }

    @Test
    void a_date_that_opens_the_text_dates_it() {
        assertEquals(
                LocalDate.of(2018, 1, 18),
                day(page("<p>(18.01.2018) " + Pages.FIRST + " " + Pages.SECOND + "</p>" + STORY)));
        Findings found = page("<p>31 October 2023. " + Pages.FIRST + " " + Pages.SECOND + "</p>" + STORY);
        assertEquals(LocalDate.of(2023, 10, 31), day(found));
        assertEquals("opening-date", found.dates().getFirst().provenance().method());
    }

    @Test
    void a_note_in_the_footer_of_the_article_dates_it() {
        String note = "This entry was posted on February 5, 2024 at 10:15 am and is filed under Harbour, Storm. "
                + "You can follow any responses to this entry through the feed, or leave a response from your own site.";
        assertEquals(LocalDate.of(2024, 2, 5), day(page(STORY + "<div class='post-footer'>" + note + "</div>")));
    }

    @Test
    void what_is_called_a_footer_under_the_headline_is_the_headlines() {
        assertEquals(
                LocalDate.of(2024, 2, 5),
                day(page("<div class='footer'><time itemprop='datePublished' datetime='2024-02-05'>5.2.</time></div>"
                        + STORY)));
    }

    @Test
    void a_heading_with_a_date_under_the_headline_is_no_deck() {
        Findings found = page("<h2>Harbour (1/1) 06.11.2023 13:30 by Jane Doe</h2>" + STORY);
        assertEquals(LocalDate.of(2023, 11, 6), day(found));
        assertEquals(List.of(), found.decks());
    }

    @Test
    void a_month_dates_the_article_where_no_day_does() {
        Findings found = page("<meta property='article:published_time' content='September 2023'>", STORY);
        assertEquals(LocalDate.of(2023, 9, 1), day(found));
        assertEquals(
                LocalDate.of(2023, 9, 30),
                found.dates().getFirst().value().date().latest());
    }

    @Test
    void a_line_far_from_the_headline_dates_the_article_where_it_says_that_it_is_of_the_publication() {
        StringBuilder story = new StringBuilder();
        for (int i = 1; i <= 20; i++) {
            story.append("<p>Ferry ")
                    .append(i)
                    .append(" was kept in port because of the storm, the authority said.</p>");
        }
        Findings found = page(story + "<div class='document-note'>Published on 5 February 2024 by the port</div>");
        assertEquals(LocalDate.of(2024, 2, 5), day(found));
        assertEquals("published-line", found.dates().getFirst().provenance().method());
    }

    @Test
    void a_byline_that_names_a_desk_is_kept_with_little_trust() {
        Findings found = page("<meta name='author' content='Harbour Post Newsroom'>", STORY);
        assertEquals(List.of("Harbour Post Newsroom"), best(found.authors()));
        assertEquals(
                "collective-byline", found.authors().getFirst().provenance().method());
    }

    @Test
    void words_of_a_sentence_are_no_byline() {
        assertEquals(
                List.of(),
                page("<div>Subscribe now and read stories by Jane Doe every day</div>" + STORY)
                        .authors());
    }

    @Test
    void a_place_behind_a_full_name_and_an_outlet_in_capitals_are_no_people() {
        assertEquals(
                List.of("Jane Doe"),
                best(page("<div class='byline'>By Jane Doe, Harbourtown</div>" + STORY)
                        .authors()));
        assertEquals(
                List.of("Jane Doe"),
                best(page("<div class='byline'>By Jane Doe, HARBOUR RADIO</div>" + STORY)
                        .authors()));
    }

    @Test
    void a_date_in_a_byline_is_no_name() {
        assertEquals(
                List.of(),
                page("<div class='author'>Monday, 5 February 2024</div>" + STORY)
                        .authors());
        assertEquals(
                List.of("Jane Doe"),
                best(page("<div class='entry-meta'>Published on 5 February 2024 by Jane Doe</div>" + STORY)
                        .authors()));
    }

    @Test
    void a_byline_behind_the_text_counts_where_there_is_no_other() {
        assertEquals(
                List.of("Jane Doe"),
                best(page(STORY + "<div>Text: Jane Doe</div>").authors()));
    }

    @Test
    void an_outlet_of_the_table_has_its_own_domain_wherever_the_page_stood() {
        Findings found = page(
                "<link rel='canonical' href='https://www.harbourpost.example/a'><meta property='og:site_name' content='The Moscow Times'>",
                STORY);
        assertEquals(new Outlet("The Moscow Times", "themoscowtimes.com"), best(found.outlets()));
    }

    @Test
    void agencies_are_read_from_the_dateline_and_the_credits_and_not_from_a_caption() {
        Findings found =
                page("<figure><figcaption>The pier. Photo: AP</figcaption></figure><p>BERGEN, Feb 5 (Reuters) - "
                        + Pages.FIRST + "</p><p>" + Pages.SECOND + "</p><p>" + Pages.THIRD
                        + "</p><p>Two more ships are expected in the bay on Tuesday morning, the authority said in the evening.</p>"
                        + "<p>Additional reporting by AFP</p>");
        assertEquals(List.of("Reuters"), best(found.agencies()));
        assertEquals(
                List.of("dateline", "agency-note"),
                found.agencies().stream()
                        .map(agency -> agency.provenance().method())
                        .toList());
    }

    private static LocalDate day(Findings found) {
        Found<ParsedDate> date =
                Vote.best(found.dates(), value -> value.date().earliest()).orElseThrow();
        return date.value().date().earliest();
    }

    @Test
    void the_name_of_a_tag_may_have_millions_of_letters() {
        assertEquals(
                List.of(Pages.FIRST, Pages.SECOND, Pages.THIRD),
                page("<" + "a".repeat(5_000_000) + " class='x'>" + STORY).body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Actualizado: 19/09/2023 10:05 | Publicado: 18/09/2023 06:00",
                "آخر تحديث: 19 سبتمبر 2023 | تاريخ النشر: 18 سبتمبر 2023",
                "Updated September 19, 2023 / First published September 18, 2023"
            })
    void a_line_that_tells_of_a_change_first_dates_by_what_it_says_of_the_publication(String line) {
        Findings found = page("<div class='meta'>" + line + "</div>" + STORY);

        assertEquals(
                List.of(LocalDate.of(2023, 9, 18)),
                found.dates().stream()
                        .map(date -> date.value().date().earliest())
                        .distinct()
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Thursday, 6 May 2021; 2021-05-06",
                "Am 6. Mai 2021; 2021-05-06",
                "Ida Brandt - 6 May 2021; 2021-05-06",
                "Brandt in Turku 6 May 1980;",
                "Last seen 6 May 2021;",
                "{\"build\":\"2021-05-06-0\"};",
            })
    void a_day_below_the_text_dates_the_page_where_its_line_begins_with_it(String line, LocalDate day) {
        Findings found =
                page(STORY + "<section><p>" + "And so on. ".repeat(20) + "</p></section><footer>" + line + "</footer>");
        assertEquals(
                Optional.ofNullable(day),
                found.dates().stream().findFirst().map(one -> one.value().date().earliest()));
    }

    @Test
    void a_day_in_a_caption_dates_no_page() {
        assertEquals(
                List.of(),
                page(STORY + "<figure><img src='/a.png'><figcaption>6 May 1980</figcaption></figure>")
                        .dates());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Harbour closed | Harbour Post; harbour-post.com; Harbour Post",
                "The Harbour Post - Harbour closed; harbourpost.com; The Harbour Post",
                "Harbour closed | Storms; harbourpost.com;",
                "Harbour Post; harbourpost.com;",
            })
    void the_title_names_the_site_that_its_host_is_called_after(String title, String host, String name) {
        Findings found =
                page("<title>" + title + "</title><link rel='canonical' href='https://www." + host + "/a'>", STORY);
        assertEquals(
                Optional.ofNullable(name),
                found.outlets().stream()
                        .findFirst()
                        .map(outlet -> outlet.value().name()));
    }
}
