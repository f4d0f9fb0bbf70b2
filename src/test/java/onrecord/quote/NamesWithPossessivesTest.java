package onrecord.quote;

import static onrecord.quote.Said.says;

import org.junit.jupiter.api.Test;

class NamesWithPossessivesTest {
    @Test
    void a_body_that_belongs_to_many_has_its_whole_name() {
        says(
                "The National Farmers' Union said it wanted a plan. “No,” the Writers’ Guild of Ulm said.",
                "indirect National Farmers' Union: it wanted a plan",
                "direct Writers’ Guild of Ulm: No");
        says(
                "The Women's Council said it would wait. “No,” said the Veterans’ Association.",
                "indirect Women's Council: it would wait",
                "direct Veterans’ Association: No");
    }

    @Test
    void who_owns_what_speaks_does_not_speak() {
        says("Klein's aide said it rained.", "indirect unnamed: it rained");
        says("The Kleins’ Paul Berg said it rained.", "indirect Paul Berg: it rained");
    }

    /** A shop may be called so; whether this one is, the text does not say, and nobody called Marlow spoke. */
    @Test
    void a_possessive_that_says_something_is_not_its_owner() {
        says("Marlow's said it would close two shops.", "indirect unnamed: it would close two shops");
    }

    @Test
    void councillors_and_judges_have_titles() {
        says(
                "Justices S. Kamat and R. Menon heard the case. “Of what?” Justice Kamat asked.",
                "direct S. Kamat: Of what?");
        says("“I went,” Cr Ann Berg said.", "direct Ann Berg: I went");
    }
}
