package onrecord.quote;

import static onrecord.quote.Said.says;

import org.junit.jupiter.api.Test;

/** One short text for each way in which newspapers quote; written, and answered, by hand. */
class PhenomenaTest {
    @Test
    void a_quote_broken_by_its_cue_is_two_of_one_speaker() {
        says(
                "“We will stay,” Anna Berg said, “until the work is done.”",
                "direct Anna Berg: We will stay",
                "direct Anna Berg: until the work is done.");
    }

    @Test
    void a_quote_of_several_paragraphs_is_opened_each_time_and_closed_once() {
        says(
                "Anna Berg said: “The first day was long.\n\n“The second was longer.”",
                "direct Anna Berg: The first day was long.",
                "direct Anna Berg: The second was longer.");
    }

    @Test
    void straight_marks_and_doubled_apostrophes_are_quotation_marks() {
        says(
                "\"It rains,\" said Anna Berg.\n\n''It pours,'' said Paul Klein.",
                "direct Anna Berg: It rains",
                "direct Paul Klein: It pours");
    }

    @Test
    void a_fragment_belongs_to_the_clause_around_it() {
        says(
                "Anna Berg hailed the “practical cooperation” of both towns.",
                "mixed Anna Berg: the “practical cooperation” of both towns");
    }

    @Test
    void scare_quotes_and_titles_of_works_are_no_quotes() {
        says("The two towns share a “no limits” partnership. He reads “War and Peace” every year.");
    }

    @Test
    void a_subject_is_found_past_its_apposition() {
        says(
                "Anna Berg, a lawyer from Ulm who once ran for mayor, said the bridge was safe.",
                "indirect Anna Berg: the bridge was safe");
    }

    @Test
    void a_title_and_a_party_label_do_not_hide_the_name() {
        says(
                "Committee Chairman Rep. Paul Klein (R-Utah) said the bridge was safe.",
                "indirect Paul Klein: the bridge was safe");
    }

    @Test
    void an_adjunct_in_front_is_not_the_subject() {
        says(
                "In a message to staff, Anna Berg said that the bridge was safe.",
                "indirect Anna Berg: that the bridge was safe");
    }

    @Test
    void an_inverted_subject_is_found() {
        says("“It is safe,” said the town's engineer, Anna Berg, on Monday.", "direct Anna Berg: It is safe");
    }

    @Test
    void pronouns_follow_their_gender() {
        says(
                "Anna Berg met Paul Klein. “It is safe,” he said. “It is new,” she said.",
                "direct Paul Klein: It is safe",
                "direct Anna Berg: It is new");
    }

    @Test
    void two_people_of_one_family_name_are_told_apart_by_honorific() {
        says(
                "Anna Berg and her husband Paul Berg moved to Ulm. Mrs. Berg said the town was quiet.",
                "indirect Anna Berg: the town was quiet");
    }

    @Test
    void a_family_name_that_comes_first_stands_for_the_person() {
        says(
                "Foreign Minister Wang Yi arrived on Monday. Wang said the talks went well.",
                "indirect Wang Yi: the talks went well");
    }

    @Test
    void a_capital_speaks_for_its_government() {
        says("The talks will go on, Beijing said.", "indirect Beijing (China): The talks will go on");
    }

    @Test
    void who_passed_the_words_on_is_kept_apart() {
        says(
                "Wang Yi told Anna Berg that the plan was ready, according to Xinhua.",
                "indirect Wang Yi via Xinhua: that the plan was ready");
        says(
                "The Health Ministry quoted Anna Berg as saying the plan was ready.",
                "indirect Anna Berg via Health Ministry: the plan was ready");
    }

    @Test
    void a_noun_of_speech_attributes_its_clause() {
        says(
                "Few believed Anna Berg’s claim that the bridge was safe.",
                "indirect Anna Berg: that the bridge was safe");
    }

    @Test
    void transcripts_and_signed_quotes_name_their_speakers() {
        says(
                "Anna Berg: “The bridge is safe.”\n\n“The bridge is old.” — Paul Klein",
                "direct Anna Berg: The bridge is safe.",
                "direct Paul Klein: The bridge is old.");
    }

    @Test
    void a_quotation_that_nobody_is_said_to_speak_has_no_speaker() {
        says("“The bridge is older than the town.”", "direct nobody: The bridge is older than the town.");
    }

    @Test
    void an_unnamed_role_has_no_name() {
        says(
                "An aide to Vladimir Putin said that the visit was planned.",
                "indirect unnamed: that the visit was planned");
    }

    @Test
    void an_inserted_cue_takes_both_parts_of_its_sentence() {
        says(
                "The bridge, Anna Berg said on Monday, was older than the town.",
                "indirect Anna Berg: The bridge, Anna Berg said on Monday, was older than the town");
        says(
                "The bridge was old, Anna Berg said on Monday, and it was closed at night.",
                "indirect Anna Berg: The bridge was old",
                "indirect Anna Berg: and it was closed at night");
    }

    @Test
    void an_article_may_begin_with_as_somebody_said() {
        says("As Anna Berg said on Friday, the plan was ready.", "indirect Anna Berg: the plan was ready");
    }

    @Test
    void guillemets_and_corner_brackets_are_quotation_marks() {
        says(
                "«It rains,» said Anna Berg.\n\n„It pours,“ said Paul Klein.\n\n「It snows,」 said Ida Holm.",
                "direct Anna Berg: It rains",
                "direct Paul Klein: It pours",
                "direct Ida Holm: It snows");
    }

    @Test
    void a_lost_closing_mark_ends_with_its_paragraph() {
        says("Anna Berg said: “The bridge is safe.\n\nThe town is old.", "direct Anna Berg: The bridge is safe.");
    }

    @Test
    void a_quote_within_a_quote_belongs_to_the_outer_one() {
        says(
                "“He told me, ‘Leave the bridge,’ and I left,” said Anna Berg.",
                "direct Anna Berg: He told me, ‘Leave the bridge,’ and I left");
    }

    @Test
    void spaces_that_do_not_break_are_spaces() {
        says("“It is safe,”\u00a0Anna\u00a0Berg\u00a0said.", "direct Anna Berg: It is safe");
    }

    @Test
    void a_colon_at_the_end_of_a_paragraph_announces_the_next() {
        says(
                "On July 6, 2015, Anna Berg made this remark:\n\n“The bridge is safe.”",
                "direct Anna Berg: The bridge is safe.");
    }

    @Test
    void a_name_put_in_behind_a_role_is_the_speaker() {
        says(
                "The mayor’s niece, Ida Holm (D-Utah), shouted to the crowd: “The bridge is safe.”",
                "direct Ida Holm: The bridge is safe.");
    }

    @Test
    void particles_belong_to_the_name() {
        says(
                "Ursula von der Leyen arrived. Von der Leyen said the bridge was safe.",
                "indirect Ursula von der Leyen: the bridge was safe");
    }

    @Test
    void a_region_is_nobody_whom_he_can_mean() {
        says("Paul Klein spoke in New Mexico. “It is safe,” he said.", "direct Paul Klein: It is safe");
    }

    @Test
    void a_crosshead_in_single_marks_is_no_quote() {
        says(
                "Anna Berg said the bridge was safe.\n\n‘All Bets Are Off’\n\nThe town is old.",
                "indirect Anna Berg: the bridge was safe");
    }

    @Test
    void questions_and_answers_name_their_speakers() {
        says(
                "WALLACE: “Is it safe?”\n\nBERG: “It is safe.”",
                "direct WALLACE: Is it safe?",
                "direct BERG: It is safe.");
    }

    @Test
    void what_somebody_did_not_say_is_no_quote() {
        says("Anna Berg did not say that the bridge was safe.");
    }

    @Test
    void an_inverted_cue_stands_within_or_behind_what_is_said() {
        says(
                "The problem, say experts like Paul Klein, is the ground under the river.",
                "indirect unnamed: The problem, say experts like Paul Klein, is the ground under the river");
        says(
                "A good bridge needs care, said Anna Berg, a lawyer who once ran for mayor.",
                "indirect Anna Berg: A good bridge needs care");
    }

    @Test
    void what_is_said_ends_where_its_speaker_does_something_else() {
        says(
                "Anna Berg said the bridge was safe, and she accused Paul Klein of lying.",
                "indirect Anna Berg: the bridge was safe",
                "indirect Anna Berg: Paul Klein of lying");
        says(
                "Mayor Anna Berg, who has said the town will pay for it, did not come to the meeting on Monday.",
                "indirect Anna Berg: the town will pay for it");
    }

    @Test
    void numbers_and_shares_of_people_speak() {
        says("Of the voters, 47% say they would stay.", "indirect unnamed: they would stay");
    }

    @Test
    void the_name_behind_a_headline_and_a_dash_is_the_label_s() {
        says("BRIDGE IS SAFE - Anna Berg: “It holds.”", "direct Anna Berg: It holds.");
    }

    @Test
    void who_is_told_is_not_who_speaks() {
        says("“It holds,” Anna Berg, the town's mayor, told The Ulm Post.", "direct Anna Berg: It holds");
        says("“It holds,” Mayor Anna Berg, D-Ulm, said Tuesday.", "direct Anna Berg: It holds");
    }

    @Test
    void a_home_town_does_not_hide_the_subject() {
        says(
                "Anna Berg, 30, of Raleigh, N.C., who was among them, said the bridge was safe.",
                "indirect Anna Berg: the bridge was safe");
    }

    @Test
    void a_statement_says_what_its_issuer_says() {
        says("Anna Berg released a statement saying the bridge was safe.", "indirect Anna Berg: the bridge was safe");
    }

    @Test
    void one_body_may_have_an_and_in_its_name_and_a_month_may_be_a_family() {
        says(
                "The Securities and Exchange Commission said it would look into the matter.",
                "indirect Securities and Exchange Commission: it would look into the matter");
        says("Theresa May said the bridge was safe.", "indirect Theresa May: the bridge was safe");
    }

    @Test
    void a_role_with_a_party_is_nobody_of_another() {
        says(
                "Liberal candidate Paul Klein spoke on Monday. Conservative candidate Anna Berg came later.\n\n"
                        + "The Conservative candidate said the bridge was safe.",
                "indirect Anna Berg: the bridge was safe");
    }

    @Test
    void a_first_word_is_a_name_only_where_it_can_be_nothing_else() {
        says("Kestrin said the bridge was safe.", "indirect Kestrin: the bridge was safe");
        says("Mexican officials said the bridge was safe.", "indirect unnamed: the bridge was safe");
        says("Witnesses said the bridge was safe.", "indirect unnamed: the bridge was safe");
        says("Someone said the bridge was safe.", "indirect unnamed: the bridge was safe");
    }

    @Test
    void a_role_heard_of_for_the_first_time_means_who_spoke_before_it_if_nothing_speaks_against_that() {
        says(
                "Anna Berg said the bridge was safe.\n\nThe Bavarian senator said the ferry was not.",
                "indirect Anna Berg: the bridge was safe",
                "indirect Anna Berg: the ferry was not");
        says(
                "Anna Berg, a lawyer, said the bridge was safe.\n\nThe Bavarian senator said the ferry was not.",
                "indirect Anna Berg: the bridge was safe",
                "indirect unnamed: the ferry was not");
        says(
                "Anna Berg said the bridge was safe.\n\nThe senator said the ferry was not.",
                "indirect Anna Berg: the bridge was safe",
                "indirect unnamed: the ferry was not");
    }

    @Test
    void several_people_are_nobody_in_particular() {
        says(
                "Anna Berg, one of the town's officials, said the bridge was safe. Other officials said it was not.",
                "indirect Anna Berg: the bridge was safe",
                "indirect unnamed: it was not");
    }

    @Test
    void a_quote_within_a_quote_of_the_same_marks_does_not_end_it() {
        says(
                "“We will show that “your team” comes second to the town,” Anna Berg said.",
                "direct Anna Berg: We will show that “your team” comes second to the town");
    }

    @Test
    void a_pronoun_chooses_between_two_of_one_family() {
        says(
                "Paul Berg and his wife, Anna Berg, came on Monday. In her speech, Berg said the bridge was safe.",
                "indirect Anna Berg: the bridge was safe");
    }

    @Test
    void the_last_of_a_list_is_the_one_who_joked() {
        says(
                "Among the guests were Paul Klein, Ida Holm and Anna Berg, who joked: “It holds.”",
                "direct Anna Berg: It holds.");
    }
}
