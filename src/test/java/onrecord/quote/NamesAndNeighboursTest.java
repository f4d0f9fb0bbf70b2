package onrecord.quote;

import static onrecord.quote.Said.says;

import org.junit.jupiter.api.Test;

/** What stands beside a name and does not belong to it, and what looks like a name and is none. */
class NamesAndNeighboursTest {
    @Test
    void a_state_of_several_words_is_no_part_of_a_name() {
        says("Sen. Anna Berg, D-W.Va., said it rained.", "indirect Anna Berg: it rained");
        says("The South Ulmia Republican said it rained.", "indirect unnamed: it rained");
    }

    @Test
    void headlines_that_a_page_runs_into_a_name_are_left_out() {
        says(
                "President Berg Anna Maria BergHouse votes on bridge Bridge closed MORE on Friday said it rained. "
                        + "Sen. Paul Klein Paul John KleinKlein sings MORE (R-Ohio) said it snowed.",
                "indirect Anna Berg: it rained",
                "indirect Paul Klein: it snowed");
    }

    @Test
    void what_a_reader_can_click_is_no_part_of_a_name() {
        says(
                "Paul Klein runs for mayor. MUST WATCH Klein dances\n\n“It rains,” Klein said.",
                "direct Paul Klein: It rains");
        says("Ulm Bridge Hide Caption Anna Berg said it rained.", "indirect Anna Berg: it rained");
    }

    @Test
    void what_follows_of_or_for_belongs_to_a_body() {
        says(
                "The Centers for Mill Control and Prevention said it rained.",
                "indirect Centers for Mill Control and Prevention: it rained");
        says(
                "A report from the Union of Worried Millers said it rained.",
                "indirect Union of Worried Millers: it rained");
        says(
                "The House Ways and Means Committee said it rained.",
                "indirect House Ways and Means Committee: it rained");
    }

    @Test
    void and_may_join_what_an_office_is_for() {
        says("Health and Human Services Secretary Anna Berg said it rained.", "indirect Anna Berg: it rained");
        says("Utopia's Minister of Trade and Industry Paul Klein said it rained.", "indirect Paul Klein: it rained");
        says(
                "Anna Berg and Health Secretary Paul Klein said it rained.",
                "indirect Anna Berg and Paul Klein: it rained");
    }

    @Test
    void a_name_behind_a_body_and_a_trade_is_who_speaks() {
        says(
                "University of Ulm political science professor Lorka Sabor said it rained.",
                "indirect Lorka Sabor: it rained");
    }

    @Test
    void bodies_of_which_there_are_many_have_no_name() {
        says("The U.S. group said it rained.", "indirect unnamed: it rained");
        says("Media outlets reported it snowed.", "indirect unnamed: it snowed");
        says("The Ulm, Danube-based company said it rained.", "indirect unnamed: it rained");
    }

    @Test
    void titles_in_letters_and_in_the_plural_are_no_names() {
        says("AG Anna Berg said it rained.", "indirect Anna Berg: it rained");
        says("Hosts Anna Berg and Paul Klein said it rained.", "indirect Anna Berg and Paul Klein: it rained");
        says(
                "Secretary-General Paul Klein said it rained. Klein said it snowed.",
                "indirect Paul Klein: it rained",
                "indirect Paul Klein: it snowed");
    }

    @Test
    void a_nickname_stands_within_a_name() {
        says("Rep. William “Mac” Thornbuck said it rained.", "indirect William Thornbuck: it rained");
    }

    @Test
    void a_family_name_in_front_of_anothers_is_no_given_name() {
        says(
                "Rudy Klein met Donald Berg. Klein Berg votes tonight. Berg said it rained.",
                "indirect Donald Berg: it rained");
    }

    @Test
    void the_parties_of_a_case_are_no_speakers() {
        says(
                "Ms. Berg called Miller v. Klein “settled law” and said she was glad.",
                "mixed Berg: Miller v. Klein “settled law”",
                "indirect Berg: she was glad");
    }

    @Test
    void numbers_directions_and_inhabitants_are_no_names() {
        says("Ulm's Channel 10 said it rained.", "indirect unnamed: it rained");
        says("But the North has said it rained.", "indirect unnamed: it rained");
        says("Californians said it rained.", "indirect unnamed: it rained");
        says("Twenty states brought a lawsuit; vulnerable states can be deterred.");
    }

    @Test
    void an_adverb_may_be_a_family_name() {
        says("And veteran journalist Dan Rather wrote that it rained.", "indirect Dan Rather: that it rained");
        says("Charly Norden, a spokeswoman for the mill, said it rained.", "indirect Charly Norden: it rained");
    }

    @Test
    void a_name_of_a_country_may_begin_like_a_nation() {
        says("Saudi Arabia said it rained.", "indirect Saudi Arabia: it rained");
    }
}
