package onrecord.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import onrecord.model.Article;
import onrecord.model.Boilerplate;
import onrecord.model.Field;
import onrecord.model.Outlet;
import onrecord.model.PublicationDate;
import onrecord.read.Claim;
import onrecord.read.Document;
import org.junit.jupiter.api.Test;

/** Each rule for plain text, on an article written for it. */
class PlainTextTest {
    private static final String FIRST =
            "The harbour of Port Salis was closed for a second day on Monday because of the storm.";
    private static final String SECOND =
            "Ferries to the islands will not run before Wednesday, the harbour company said in a statement.";
    private static final String THIRD =
            "Fishermen have moored their boats in the river, where the water is calmer than outside.";
    private static final String BODY = FIRST + "\n\n" + SECOND + "\n\n" + THIRD;

    private final Extractor extractor = new Extractor();

    @Test
    void a_line_whose_words_the_text_takes_up_is_the_headline() {
        Article article = extract("Storm keeps harbour of Port Salis closed\n\n" + BODY);
        assertEquals("Storm keeps harbour of Port Salis closed", article.title());
        assertEquals(BODY, article.body());
    }

    @Test
    void marks_of_markdown_are_not_part_of_the_headline() {
        Article article = extract("\n\n## **Storm keeps harbour closed**\n\n" + BODY);
        assertEquals("Storm keeps harbour closed", article.title());
        assertEquals(BODY, article.body());
    }

    @Test
    void a_last_sentence_that_begins_like_a_byline_is_text() {
        String text = BODY + "\n\nBy Monday all was said.";
        Article article = extract("Storm keeps harbour closed\n\n" + text);
        assertEquals(text, article.body());
        assertEquals(List.of(), article.authors());
        assertEquals(
                List.of("Ida Brandt"),
                extract("Storm keeps harbour closed\n\n" + BODY + "\n\nBy Ida Brandt in Port Salis")
                        .authors());
    }

    @Test
    void a_text_that_begins_with_its_first_sentence_has_no_headline() {
        assertNull(extract(BODY).title());
    }

    @Test
    void lines_without_blank_lines_between_them_are_paragraphs_of_their_own() {
        assertEquals(
                BODY, extract(FIRST + "\n" + SECOND + "\r\n" + THIRD + "\n").body());
    }

    @Test
    void lines_wrapped_at_a_fixed_width_are_joined() {
        String wrapped =
                "The harbour of Port Salis was closed for a second day on\nMonday because of the storm, and the ferries to the\nislands will not run before Wednesday, the company said in\na statement.\n\n"
                        + SECOND;
        assertEquals(
                "The harbour of Port Salis was closed for a second day on Monday because of the storm, and the ferries to the islands will not run before Wednesday, the company said in a statement.\n\n"
                        + SECOND,
                extract(wrapped).body());
    }

    @Test
    void a_date_glued_to_the_first_sentence_dates_the_article_and_leaves_the_body() {
        Article article = extract(" date 2024-02-05 " + BODY);
        assertEquals(PublicationDate.of(LocalDate.of(2024, 2, 5)), article.date());
        assertEquals(BODY, article.body());
    }

    @Test
    void a_date_line_under_the_headline_dates_the_article() {
        Article article = extract("Storm keeps harbour closed\n\nFebruary 5, 2024\n\n" + BODY);
        assertEquals(PublicationDate.of(LocalDate.of(2024, 2, 5)), article.date());
        assertEquals(BODY, article.body());
    }

    @Test
    void the_day_of_the_last_change_does_not_date_the_article() {
        Article article = extract("Storm keeps harbour closed\n\nUpdated: February 6, 2024\n\n" + BODY);
        assertNull(article.date());
        assertEquals(PublicationDate.of(LocalDate.of(2024, 2, 6)), article.updated());
        assertEquals(BODY, article.body());
    }

    @Test
    void published_counts_where_the_same_line_also_tells_of_a_change() {
        Article article = extract("Storm keeps harbour closed\n\nPublished 5 Feb 2024, updated 6 Feb 2024\n\n" + BODY);
        assertEquals(PublicationDate.of(LocalDate.of(2024, 2, 5)), article.date());
        assertEquals(PublicationDate.of(LocalDate.of(2024, 2, 6)), article.updated());
    }

    @Test
    void a_date_within_the_text_does_not_date_the_article() {
        String tweet = "\"All ferries are safe\" — Port Salis (@portsalis) August 2, 2023";
        Article article = extract(FIRST + "\n\n" + tweet + "\n\n" + SECOND + "\n\n" + THIRD);
        assertNull(article.date());
        assertTrue(article.body().contains(tweet));
    }

    @Test
    void a_byline_names_its_people_and_is_no_part_of_the_body() {
        Article article = extract("Storm keeps harbour closed\n\nBy Jane Doe and John Roe\n\n" + BODY);
        assertEquals(List.of("Jane Doe", "John Roe"), article.authors());
        assertEquals(BODY, article.body());
    }

    @Test
    void an_agency_in_the_byline_is_an_agency() {
        Article article = extract("Storm keeps harbour closed\n\nBy AFP\n\n" + BODY);
        assertEquals(List.of(), article.authors());
        assertEquals(List.of("AFP"), article.agencies());
        assertEquals(BODY, article.body());
    }

    @Test
    void a_name_with_its_agencies_in_brackets_is_a_credit() {
        Article article = extract(BODY + "\n\nJane Doe (Based on TASS, Reuters)");
        assertEquals(List.of("Jane Doe"), article.authors());
        assertEquals(List.of("TASS", "Reuters"), article.agencies());
        assertEquals(BODY, article.body());
    }

    @Test
    void who_reported_for_which_agency_stands_in_the_last_line() {
        Article article =
                extract(BODY + "\n\n(Reporting by Jane Doe; Editing by John Roe; additional reporting by Reuters)");
        assertEquals(List.of("Jane Doe"), article.authors());
        assertEquals(List.of("Reuters"), article.agencies());
    }

    @Test
    void a_dateline_names_the_agency_and_stays_in_the_text() {
        String dateline = "PORT SALIS, Feb 5 (Reuters) - " + FIRST;
        Article article = extract(dateline + "\n\n" + SECOND);
        assertEquals(List.of("Reuters"), article.agencies());
        assertEquals(dateline + "\n\n" + SECOND, article.body());
        assertNull(article.date());
    }

    @Test
    void a_line_with_a_picture_credit_is_a_caption_and_its_agency_is_not_the_texts() {
        String caption = "Boats in the harbour of Port Salis on Sunday. Photo: Port Authority via AFP";
        Article article = extract("Storm keeps harbour closed\n\n" + caption + "\n\n" + BODY + "\n\n" + caption);
        assertEquals(List.of(caption), article.captions());
        assertEquals(List.of(), article.agencies());
        assertEquals(BODY, article.body());
    }

    @Test
    void a_credit_in_bold_behind_the_sentence_makes_a_caption() {
        Article article = extract("Boats in the harbour. **Port Authority Press Service** \n\n" + BODY);
        assertEquals(List.of("Boats in the harbour. Port Authority Press Service"), article.captions());
        assertEquals(BODY, article.body());
    }

    @Test
    void bullets_under_the_headline_are_the_deck() {
        Article article =
                extract("Storm keeps harbour closed\n\n  • Ferries stay in\n  • Boats in the river\n\n" + BODY);
        assertEquals("Ferries stay in\nBoats in the river", article.deck());
        assertEquals(BODY, article.body());
    }

    @Test
    void a_short_line_above_the_headline_is_the_section_and_its_repetition_boilerplate() {
        Article article = extract("Island news\n\nStorm keeps harbour closed\n\nIsland news\n\n" + BODY);
        assertEquals("Island news", article.section());
        assertEquals(List.of("Island news"), texts(article.boilerplate()));
        assertEquals(BODY, article.body());
    }

    @Test
    void the_address_of_the_original_names_address_and_outlet() {
        Article article = extract(BODY + "\n\n## Original url:\n\nhttps://www.themoscowtimes.com/2024/02/05/storm-a1");
        assertEquals("https://www.themoscowtimes.com/2024/02/05/storm-a1", article.url());
        assertEquals(new Outlet("The Moscow Times", "themoscowtimes.com"), article.outlet());
        assertEquals(BODY, article.body());
    }

    @Test
    void advertisements_calls_and_counts_are_boilerplate() {
        Article article = extract("Advertisement\n\nStorm keeps harbour closed\n\n" + FIRST
                + "\n\nRead more: Ten storms of the century\n\n" + SECOND + "\n\n" + THIRD + "\n\n6\n\nBack to top");
        assertEquals(
                List.of("Advertisement", "Read more: Ten storms of the century", "6", "Back to top"),
                texts(article.boilerplate()));
        assertEquals(BODY, article.body());
    }

    @Test
    void lines_that_lead_up_to_a_call_in_the_same_block_are_promotion() {
        Article article = extract(
                "Storm keeps harbour closed\n\nMore from us\nStories that matter to you\nLearn more\n\n" + BODY);
        assertEquals(List.of("More from us", "Stories that matter to you", "Learn more"), texts(article.boilerplate()));
        assertEquals(BODY, article.body());
    }

    @Test
    void a_headline_of_another_story_between_paragraphs_is_boilerplate() {
        String other = "Parliament votes on new budget after marathon debate over taxes";
        Article article = extract(FIRST + "\n\n" + other + "\n\n" + SECOND + "\n\n" + THIRD);
        assertEquals(List.of(other), texts(article.boilerplate()));
        assertEquals(BODY, article.body());
    }

    @Test
    void a_subhead_stays_in_the_body() {
        String text = FIRST + "\n\nCalm in the river\n\n" + SECOND + "\n\n" + THIRD;
        assertEquals(text, extract(text).body());
    }

    @Test
    void a_subhead_of_one_word_that_pages_have_on_buttons_stays_in_the_body() {
        String first =
                "The ministry will read every passenger's telephone, the ministers agreed on Monday in the capital.";
        String second =
                "Lawyers call the plan unlawful, and the opposition wants to stop it in court before the summer.";
        for (String word : new String[] {"Privacy", "Weather", "Jobs", "Wetter", "Diskussion"}) {
            assertEquals(
                    first + "\n\n" + word + "\n\n" + second,
                    extract(first + "\n\n" + word + "\n\n" + second).body());
        }
        assertEquals(
                first + "\n\n" + second,
                extract(first + "\n\nAdvertisement\n\n" + second + "\n\nShare\n\nPrivacy")
                        .body());
    }

    @Test
    void characters_that_could_not_be_decoded_are_reported() {
        Article article = extract(FIRST + "\n\nThe caf\uFFFD at the quay is closed, too, its owner said on Monday.");
        assertEquals(Map.of("brokenCharacters", List.of("1")), article.properties());
        assertTrue(article.body().contains("caf\uFFFD"));
    }

    @Test
    void a_headline_that_the_record_brings_is_not_repeated_in_the_body() {
        Claim title = new Claim(Field.TITLE, "Storm keeps harbour closed", "record", null, true);
        Article article = extract("Storm keeps harbour closed\n\n" + BODY, title);
        assertEquals("Storm keeps harbour closed", article.title());
        assertEquals(BODY, article.body());
    }

    @Test
    void of_a_whole_web_pages_text_the_article_is_kept() {
        StringBuilder page = new StringBuilder();
        String menu =
                "Home\nNews\nSport\nIsland life\nMarkets\nOpinion\nShipping lists\nTide tables\nContact\nLog in\n\n";
        page.append(menu).append("Storm keeps harbour of Port Salis closed\nBy Jane Doe\n5 February 2024\n\n");
        page.append(BODY)
                .append("\n\nRelated articles\n\nTen storms\nA day at sea\nBoats for sale\n\n")
                .append(menu);
        Article article = extract(page.toString());
        assertEquals("Storm keeps harbour of Port Salis closed", article.title());
        assertEquals(List.of("Jane Doe"), article.authors());
        assertEquals(PublicationDate.of(LocalDate.of(2024, 2, 5)), article.date());
        assertEquals(BODY, article.body());
    }

    private Article extract(String text, Claim... claims) {
        return extractor
                .extract(new Document("0", "a.txt", null, Document.Form.TEXT, text, List.of(claims), Map.of()))
                .article();
    }

    private static List<String> texts(List<Boilerplate> boilerplate) {
        return boilerplate.stream().map(Boilerplate::text).toList();
    }
}
