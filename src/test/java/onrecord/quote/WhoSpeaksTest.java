package onrecord.quote;

import static onrecord.quote.Said.says;

import org.junit.jupiter.api.Test;

/** Whom pronouns, roles and documents mean, and the ways in which a text says who speaks. */
class WhoSpeaksTest {
    @Test
    void the_subject_of_the_text_speaks_and_not_the_rival_named_in_passing() {
        says(
                "Paul Klein has begun his run to unseat Karl Stein.\n\n"
                        + "In a thrust at the Stein years, he spoke of “fables told” at night.",
                "mixed Paul Klein: “fables told” at night");
        says(
                "Paul Klein wrote a letter. He also had hard words for Karl Stein, whom he called “a shame.”",
                "direct Paul Klein: a shame.");
    }

    @Test
    void who_is_named_in_what_he_says_is_not_he() {
        says(
                "Paul Klein said it rained. Either it snowed or Karl Stein lied, he said.",
                "indirect Paul Klein: it rained",
                "indirect Paul Klein: Either it snowed or Karl Stein lied");
    }

    @Test
    void who_was_asked_answers() {
        says(
                "Anna Berg left the hall.\n\nAsked whether it would rain, she shrugged, saying, “We wait.”",
                "direct Anna Berg: We wait.");
    }

    @Test
    void an_aide_is_nobody_named_before() {
        says(
                "Guild spokesman Paul Klein said it rained. A town spokesman said it snowed.",
                "indirect Paul Klein: it rained",
                "indirect unnamed: it snowed");
        says(
                "Guild aide Anna Berg came. A top Stein aide said it rained.\n\n“We know nothing,” the aide said.",
                "indirect unnamed: it rained",
                "direct unnamed: We know nothing");
    }

    @Test
    void the_pundit_is_who_just_spoke() {
        says(
                "Paul Klein said it rained. It rained on. The pundit said it would snow.",
                "indirect Paul Klein: it rained",
                "indirect Paul Klein: it would snow");
        says(
                "The fall of Paul Klein tells it all. The onetime governor said it rained.",
                "indirect Paul Klein: it rained");
    }

    @Test
    void the_document_is_of_the_body_that_gave_it_out() {
        says(
                "It rains, according to a Nordic Union document seen by reporters. The weather bureau of Ulm slept. "
                        + "“It pours,” the NU document said. “It snows,” said the nine-page document.",
                "indirect Nordic Union: It rains",
                "direct Nordic Union: It pours",
                "direct Nordic Union: It snows");
    }

    @Test
    void an_office_behind_the_name_is_not_the_speaker() {
        says("Anna Berg, CEO of Nordmar, which owns the line, said: “It rains.”", "direct Anna Berg: It rains.");
    }

    @Test
    void speakers_together_are_each_a_speaker() {
        says(
                "Anna Berg and Paul Klein said it rained. Anna Berg and her husband, Karl Stein, say it snows.",
                "indirect Anna Berg and Paul Klein: it rained",
                "indirect Anna Berg and Karl Stein: it snows");
    }

    @Test
    void an_adverb_may_stand_behind_the_name() {
        says("“It rains,” said Paul Klein quietly.", "direct Paul Klein: It rains");
        says(
                "“It rains,” said Klein again, “and it snows.” Paul Klein left.",
                "direct Paul Klein: It rains",
                "direct Paul Klein: and it snows.");
    }

    @Test
    void a_heading_names_the_speaker_of_the_paragraph_below() {
        for (String heading : new String[] {
            "From Anna Berg:",
            "And from Chairwoman Anna Berg:",
            "Statement by Anna Berg:",
            "A statement released on Monday by Anna Berg:",
            "Anna Berg’s full statement:"
        }) {
            says(
                    heading + "\n\n“I am glad of it, and I will work.”",
                    "direct Anna Berg: I am glad of it, and I will work.");
        }
        says(
                "Anna Berg’s notices were taken down. Her response: “Is it the rain they fear?”",
                "direct Anna Berg: Is it the rain they fear?");
        says("Anna Berg spoke.\n\nWhat she’s saying: “It rains.”", "direct Anna Berg: It rains.");
    }

    @Test
    void a_name_below_signs_the_quotations_above() {
        says(
                "The papers are against it.\n\n“It is wrong, and it is dear.”\n\n“It is old, too, they say.”\n\nAnna Berg, Ulm Courier",
                "direct Anna Berg: It is wrong, and it is dear.",
                "direct Anna Berg: It is old, too, they say.");
        says(
                "“It is wrong, and it is dear.” — Anna Berg, The Ulm Post",
                "direct Anna Berg: It is wrong, and it is dear.");
    }

    @Test
    void a_post_set_in_without_marks_is_its_authors() {
        says(
                "The paper drew an answer.\n\nThis is wrong. I was there. — Anna Berg (@annab) August 2, 2023\n\nIt rains.",
                "direct Anna Berg: This is wrong. I was there.");
    }

    @Test
    void who_is_made_to_ask_speaks() {
        says("Few hands rose, leaving Klein to ask, “Why?” Paul Klein left.", "direct Paul Klein: Why?");
    }

    @Test
    void who_is_quoted_behind_the_words_speaks_by_the_one_who_quotes() {
        says(
                "“It rains on us,” the Ulm Post quoted Anna Berg as saying on Monday.",
                "direct Anna Berg via Ulm Post: It rains on us");
    }

    @Test
    void a_programme_is_told_and_says_nothing() {
        says("“It rains,” Anna Berg told “Fair & Square.”", "direct Anna Berg: It rains");
        says("Anna Berg told \"Sunday Hour Live\" that it rained.", "indirect Anna Berg: that it rained");
    }

    @Test
    void headings_and_words_that_lead_to_a_quotation() {
        says("What Paul Klein is saying: “It rains.”", "direct Paul Klein: It rains.");
        says("And this from Councilman Paul Klein:\n\n“It rains.”", "direct Paul Klein: It rains.");
        says("Anna Berg spoke.\n\nIn Paul Klein’s words:\n\n“It rains.”", "direct Paul Klein: It rains.");
        says("Excerpts from Paul Klein’s speech:\n\n“It rains.”", "direct Paul Klein: It rains.");
        says("The mayor, Paul Klein:\n\n“It rains.”", "direct Paul Klein: It rains.");
        says("Paul Klein was calm. His advice to the guild: “It rains.”", "direct Paul Klein: It rains.");
        says("As Paul Klein put it: “It rains.”", "direct Paul Klein: It rains.");
        says("Or, in the words of Paul Klein, “it rains all day.”", "direct Paul Klein: it rains all day.");
        says(
                "“It rains all day, and nobody minds.” ~ Paul Klein",
                "direct Paul Klein: It rains all day, and nobody minds.");
    }

    @Test
    void who_is_quoted_by_a_paper_speaks() {
        says(
                "Judge Paul Klein was quoted by the Marsh Courier as saying that “the count was fair.”",
                "mixed Paul Klein via Marsh Courier: that “the count was fair.”");
    }

    @Test
    void who_is_quoted_by_nobody_in_particular_speaks() {
        says("“The mill is sold,” Paul Klein was quoted as saying on Monday.", "direct Paul Klein: The mill is sold");
    }

    @Test
    void time_and_manner_behind_the_name_are_no_part_of_it() {
        says("“It rains,” said Paul Klein this week.", "direct Paul Klein: It rains");
        says("“It rains,” said Paul Klein out loud.", "direct Paul Klein: It rains");
        says("“It rains,” said Paul Klein aloud.", "direct Paul Klein: It rains");
        says("“It rains,” said Paul Klein a day later.", "direct Paul Klein: It rains");
    }

    @Test
    void two_lawmakers_with_their_parties_speak_together() {
        says(
                "Reps. Anna Berg, D-Ill., and Paul Klein, R-Mo., said the levy would pass.",
                "indirect Anna Berg and Paul Klein: the levy would pass");
    }

    @Test
    void a_post_in_marks_is_signed_below() {
        says(
                "The plan drew an answer.\n\n“Without a wall there is no town.”\n\n— Paul Klein (@klein_x) June 9, 2020",
                "direct Paul Klein: Without a wall there is no town.");
        says(
                "The plan drew an answer.\n\nNo wall, no town. pic.twitter.com/Ab12cd — Paul Klein (@klein_x) 9 June 2020",
                "direct Paul Klein: No wall, no town.");
    }

    @Test
    void a_number_says_nothing() {
        says("The number of boats suggests a rich harbour. The council ordered 40 tons of stone.");
    }

    @Test
    void what_is_put_behind_the_subject_ends_nothing() {
        says(
                "Anna Berg said the mate, a man of 40 who had sailed since boyhood, had never lost a boat.",
                "indirect Anna Berg: the mate, a man of 40 who had sailed since boyhood, had never lost a boat");
    }

    @Test
    void nobody_speaks_in_front_of_a_body_that_begins_with_an_infinitive() {
        says("To argue that it rains is idle.");
        says("to said");
    }

    @Test
    void who_goes_on_speaks_and_one_word_below_a_heading_is_no_title() {
        says(
                "A day in Ulm\n\n“Fine,” said Anna Berg. “And the mill,” she went on, “is not.” The mill went on fire.",
                "direct Anna Berg: Fine",
                "direct Anna Berg: And the mill",
                "direct Anna Berg: is not.");
    }

    @Test
    void the_lines_of_a_transcript_are_said_by_whom_they_name() {
        says(
                """
                HOST: Welcome back. We have a guest.

                ANNA BERG, MAYOR: It rained. We stayed.

                COURIER: And then?

                BERG: It snowed.""",
                "direct unnamed: Welcome back. We have a guest.",
                "direct Anna Berg: It rained. We stayed.",
                "direct unnamed: And then?",
                "direct Anna Berg: It snowed.");
    }
}
