package onrecord.quote;

import static onrecord.quote.Said.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import onrecord.model.Article;
import onrecord.model.Provenance;
import onrecord.model.Speaker;
import org.junit.jupiter.api.Test;

/** Whom "he" and "she" mean behind people without a name, and how sure that is. */
class WhomPronounsMeanTest {
    private static final double PERHAPS = 0.75;

    @Test
    void a_pronoun_means_nobody_named_behind_one_of_many() {
        says(
                "Paul Klein said it rained.\n\nAnother miller complained that it snowed. “I froze,” he said.",
                "indirect Paul Klein: it rained",
                "indirect unnamed: that it snowed",
                "direct unnamed: I froze");
        says(
                "Paul Klein said it rained.\n\nOne of the millers told the guild that it snowed. “I froze,” he said.",
                "indirect Paul Klein: it rained",
                "indirect unnamed: that it snowed",
                "direct unnamed: I froze");
    }

    @Test
    void a_woman_without_a_name_is_not_meant_by_he() {
        says(
                "Paul Klein said it rained. A woman said it snowed. “I froze,” he said.",
                "indirect Paul Klein: it rained",
                "indirect unnamed: it snowed",
                "direct Paul Klein: I froze");
    }

    @Test
    void a_pronoun_past_a_name_in_no_list_is_only_perhaps_right() {
        String far = "Anna Berg said it rained.\n\nMrebo Achun comes twice a week. “I froze,” she said.";
        says(far, "indirect Anna Berg: it rained", "direct Anna Berg: I froze");
        assertTrue(confidence(far) < PERHAPS);
        assertTrue(confidence("Anna Berg said it rained.\n\nIt snowed twice a week. “I froze,” she said.") > PERHAPS);
    }

    @Test
    void a_pronoun_is_only_perhaps_right_where_another_is_known_to_be_of_its_gender() {
        String front = "Anna Berg counts swifts.\n\nProfessor Zunnel Vox said it rained.\n\n";
        assertTrue(confidence(front + "They are few. “I froze,” she said.") < PERHAPS);
        assertTrue(confidence(front.replace("Anna", "Paul") + "They are few. “I froze,” she said.") > PERHAPS);
    }

    @Test
    void a_role_with_a_comma_has_the_name_behind_it() {
        says("“It rains,” said the mill's fundraiser, Lowro Tonn.", "direct Lowro Tonn: It rains");
        says("“It rains,” said the mayor, East Ulm.", "direct unnamed: It rains");
    }

    @Test
    void ages_and_ranks_are_no_part_of_a_name() {
        says("Eight-year-old Mrebo Achun said it rained.", "indirect Mrebo Achun: it rained");
        says("Det Con Zayne Bick said it rained.", "indirect Zayne Bick: it rained");
        says("CP Dandi Umar-Gwan said it rained.", "indirect Dandi Umar-Gwan: it rained");
    }

    private static double confidence(String body) {
        Speaker speaker = new QuoteFinder()
                .find(Article.builder("id", "source").body(body).build())
                .getLast()
                .speaker();
        assertNotNull(speaker);
        assertNotNull(speaker.name());
        Provenance provenance = speaker.provenance();
        assertEquals("cue-subject", provenance.method());
        return provenance.confidence();
    }
}
