package onrecord.quote;

import static onrecord.quote.Said.says;

import org.junit.jupiter.api.Test;

/** Who speaks where the name is put into the sentence, and what is said where the speaker is put into it. */
class NamesSetInTest {
    @Test
    void a_name_behind_a_role_with_a_capital_is_who_speaks() {
        says("The mill's Director of Works, Anna Berg, says it rains.", "indirect Anna Berg: it rains");
        says("The MP for Dunmoor, Anna Berg (SNP), said it rained.", "indirect Anna Berg: it rained");
    }

    @Test
    void a_name_behind_the_late_or_identified_as_is_who_speaks() {
        says("My old tutor, the late economist Anna Berg, used to say: “It rains.”", "direct Anna Berg: It rains.");
        says("The driver, identified as Anna Berg, told the guild it rained.", "indirect Anna Berg: it rained");
    }

    @Test
    void one_name_behind_kin_is_who_speaks() {
        says("Her brother, Andre, said it rained.", "indirect Andre: it rained");
    }

    @Test
    void a_nickname_belongs_to_a_name_behind_its_verb() {
        says("“It rains,” asked guild chair Teofilo “Ka Pilo” Voss.", "direct Teofilo Voss: It rains");
    }

    @Test
    void what_is_said_goes_on_behind_a_speaker_set_into_it() {
        says(
                "The donor, said clerk Anna Berg, wished to stay away.",
                "indirect Anna Berg: The donor, said clerk Anna Berg, wished to stay away");
        says(
                "The mill, according to Anna Berg, would have burnt.",
                "indirect Anna Berg: The mill, according to Anna Berg, would have burnt");
    }

    @Test
    void words_in_front_of_a_long_subject_are_nothing_said() {
        says(
                "Outside court, Det Insp Anna Berg, of Ulm Police, said the sentence sent a clear message.",
                "indirect Anna Berg: the sentence sent a clear message");
    }

    @Test
    void sir_and_a_given_name_mean_the_knight() {
        says("Sir Gawain Thrup came. “It rains,” Sir Gawain said.", "direct Gawain Thrup: It rains");
    }

    @Test
    void he_is_not_who_acts_behind_whom() {
        says(
                "Paul Klein, whom Max Ridley called a thief, left on Monday. “It rains,” he said.",
                "act Max Ridley: a thief",
                "direct Paul Klein: It rains");
    }

    @Test
    void what_somebody_would_say_is_not_said() {
        says("If the mayor says that the mill is safe, stay away.");
    }

    @Test
    void his_lawyers_reply_is_not_his() {
        says(
                "Paul Klein came.\n\nHis lawyer's reply: “It rains on every mill.”",
                "direct unnamed: It rains on every mill.");
    }

    @Test
    void the_union_means_the_body_that_just_spoke() {
        says(
                "The Mill Workers Alliance said it rained. “It pours,” the union said.",
                "indirect Mill Workers Alliance: it rained",
                "direct Mill Workers Alliance: It pours");
        says(
                "The Ulm Grain Group said it rained. The Mill Council said it snowed. “It pours,” the group said.",
                "indirect Ulm Grain Group: it rained",
                "indirect Mill Council: it snowed",
                "direct Ulm Grain Group: It pours");
    }

    @Test
    void a_name_may_have_a_capital_within_it() {
        says("MillRail has said: “It rains.”", "direct MillRail: It rains.");
    }

    @Test
    void a_post_may_be_signed_in_a_line_below() {
        says(
                "The mayor answered.\n\nTo all who ask: it rains. Bring boots.\n\n— Anna Berg (@annaberg) June 9, 2022\n\nHe left.",
                "direct Anna Berg: To all who ask: it rains. Bring boots.");
    }

    @Test
    void a_couple_shares_the_family_name_of_the_second() {
        says(
                "Anna and Paul Berg keep goats. The couple met in May. “It rains,” Anna said. “It pours,” Mr. Berg said.",
                "direct Anna Berg: It rains",
                "direct Paul Berg: It pours");
        says(
                "Anna and Paul Berg keep goats. The Bergs met in May. “It rains,” Anna said.",
                "direct Anna Berg: It rains");
        says("Anna and Paul Berg came by. “It rains,” Anna said.", "direct Anna: It rains");
        says("Anna Klein and Paul Berg keep goats. “It rains,” Klein said.", "direct Anna Klein: It rains");
    }

    @Test
    void a_title_means_the_kin_of_its_gender() {
        says(
                "Zord Klein came. His aunt, Eudo Klein, was cross. “It rains,” Miss Klein said. “It pours,” Zord said.",
                "direct Eudo Klein: It rains",
                "direct Zord Klein: It pours");
    }

    @Test
    void ranks_with_a_grade_and_titles_of_address_are_no_part_of_the_name() {
        says("SFO3 Zunna Voss said it rained.", "indirect Zunna Voss: it rained");
        says("Mama Zunna Voss said it rained.", "indirect Zunna Voss: it rained");
    }
}
