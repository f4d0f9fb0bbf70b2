package onrecord.quote;

import static onrecord.quote.Said.says;

import org.junit.jupiter.api.Test;

/** Whom "the teenager", "the Italian" or "the auditor" means, and of which gender a name is that no list knows. */
class EpithetsTest {
    @Test
    void an_epithet_means_the_one_person_named_before_it() {
        says("Zunna Voss, 19, plays again. “It rains,” said the teenager.", "direct Zunna Voss: It rains");
        says("His rival, Marco Bello, was cross. “It rains,” the Italian said.", "direct Marco Bello: It rains");
        says("Anna Berg came too.\n\n“It rains,” the 46-year-old told the guild.", "direct Anna Berg: It rains");
        says(
                "“It snows,” said Anna Berg. “It rains all day,” the mother of two boys said.",
                "direct Anna Berg: It snows",
                "direct Anna Berg: It rains all day");
    }

    @Test
    void an_age_means_who_has_it() {
        says("Anna Berg, 17, met Paul Klein, 30. “It rains,” the 17-year-old said.", "direct Anna Berg: It rains");
        says("Anna Berg, 17, met the guild. “It rains,” the 46-year-old said.", "direct unnamed: It rains");
    }

    @Test
    void an_epithet_of_two_means_nobody() {
        says("Anna Berg met Paul Klein. “It rains,” the teenager said.", "direct unnamed: It rains");
        says("The boy hid. “It rains,” the 17-year-old said.", "direct unnamed: It rains");
    }

    @Test
    void a_title_that_no_list_knows_means_who_has_it() {
        says(
                "State Auditor Ina Marlow met her cousin, Des Marlow. “It rains,” the auditor said.",
                "direct Ina Marlow: It rains");
        says(
                "It took detectorist Rory Blund a day to meet Anna Berg. “It rains,” the detectorist said.",
                "direct Rory Blund: It rains");
        says(
                "Minister of State Anna Berg met Paul Klein. “It rains,” the minister said.",
                "direct Anna Berg: It rains");
    }

    @Test
    void who_attends_to_somebody_is_somebody_else() {
        says("Anna Berg fell off the mill. “It rains,” the paramedic said.", "direct unnamed: It rains");
    }

    @Test
    void kin_with_one_name_are_people() {
        says(
                "Tansy Worr likes the mill. His wife, Marlys, is not so sure. “It rains,” she said.",
                "direct Marlys: It rains");
        says("Berg's father, Hall of Famer Gus Staub, came. “It rains,” he said.", "direct Gus Staub: It rains");
    }

    @Test
    void nouns_beside_a_name_tell_its_gender() {
        says(
                "“It rains,” said Zunna Voss, a former nun. Anders Quill, a herdsman, came. “It snows,” she said.",
                "direct Zunna Voss: It rains",
                "direct Zunna Voss: It snows");
        says(
                "Yl Sand agrees. Her co-author, Tomasso Biel, is less sure. “It rains,” he said.",
                "direct Tomasso Biel: It rains");
    }

    @Test
    void pronouns_behind_a_name_tell_its_gender() {
        says(
                "Nomvu Dlale spoke first. Then she left. The chief, Mtho Gxo, 81, gave her his stick. “It rains,” he said."
                        + " “It snows,” she said.",
                "direct Mtho Gxo: It rains",
                "direct Nomvu Dlale: It snows");
        says("When Aarad Bhose won, she wept. “It rains,” the 17-year-old said.", "direct Aarad Bhose: It rains");
    }
}
