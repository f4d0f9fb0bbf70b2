package onrecord.quote;

import static onrecord.quote.Said.says;

import org.junit.jupiter.api.Test;

/** What belongs to a name, and whose a bare family name is. */
class NamesTest {
    @Test
    void an_office_with_of_or_for_is_no_part_of_the_name() {
        says(
                "Chief of Staff Anna Berg said the list was short. Secretary for Trade Paul Klein said it was long.",
                "indirect Anna Berg: the list was short",
                "indirect Paul Klein: it was long");
        says(
                "(TNN) Speaker of the House Anna Berg said the vote was off. “It is off,” Berg said.",
                "indirect Anna Berg: the vote was off",
                "direct Anna Berg: It is off");
    }

    @Test
    void what_somebody_does_is_no_part_of_the_name() {
        says("VlogTuber Paul Klein said: “It rains.”", "direct Paul Klein: It rains.");
        says("Harpsichordist Anna Berg said: “It rains.”", "direct Anna Berg: It rains.");
    }

    @Test
    void a_role_that_begins_a_sentence_is_no_part_of_a_name_that_no_list_knows() {
        says("Dietitian Zunna Voss said: “It rains.”", "direct Zunna Voss: It rains.");
        says("Sous-chef Zunna Voss said: “It rains.”", "direct Zunna Voss: It rains.");
        says("Mum-of-three Zunna Voss said: “It rains.”", "direct Zunna Voss: It rains.");
        says("Parent Zunna Voss said: “It rains.” She left.", "direct Zunna Voss: It rains.");
        says("Ask Zunna Voss. “It rains,” Voss said.", "direct Zunna Voss: It rains");
        says("Watching Zunna Voss is fun. “It rains,” Voss said.", "direct Zunna Voss: It rains");
        says(
                "Hunter Zunna Voss said: “It rains.” “Truly,” said Baker Voss, her son.",
                "direct Zunna Voss: It rains.",
                "direct Baker Voss: Truly");
    }

    @Test
    void letters_in_front_of_a_name_or_behind_it_are_no_part_of_it() {
        says(
                "“It rains,” the DGP said. DGP R.K. Voss said it snowed.",
                "direct unnamed: It rains",
                "indirect R.K. Voss: it snowed");
        says("Island MSP Zunna Voss said it rained.", "indirect Zunna Voss: it rained");
        says(
                "Zunna Voss KC told the court it rained. “It rains,” Ms Voss said.",
                "indirect Zunna Voss: it rained",
                "direct Zunna Voss: It rains");
        says("“It rains,” a Ulm MP said.", "direct unnamed: It rains");
        says("“It rains,” said Rep. ZUNNA VOSS.", "direct ZUNNA VOSS: It rains");
    }

    @Test
    void what_a_dean_is_dean_for_is_no_part_of_the_name() {
        says("Associate Dean for Student Life Anna Voss said it rained.", "indirect Anna Voss: it rained");
        says("“It rains,” Dean Martens said. Dean Martens is a cook.", "direct Dean Martens: It rains");
    }

    @Test
    void a_name_that_no_list_knows_goes_on_behind_its_nickname() {
        says("The guild named Zunna “Zuzu” Voss as head. “It rains,” Voss said.", "direct Zunna Voss: It rains");
    }

    @Test
    void an_adverb_or_a_place_in_front_is_no_part_of_the_name() {
        says(
                "Paul Klein runs for mayor. “It rains,” Klein said. Currently Klein’s party sleeps.",
                "direct Paul Klein: It rains");
        says("In Bavaria Klein said it rained. Paul Klein is the mayor.", "indirect Paul Klein: it rained");
    }

    @Test
    void abbreviated_ranks_are_no_ends_of_sentences_and_no_names() {
        says(
                "\"It is closed,\" Supt. Anna Berg said. Det. Paul Klein said the mill was safe.",
                "direct Anna Berg: It is closed",
                "indirect Paul Klein: the mill was safe");
    }

    @Test
    void party_and_state_are_no_speakers() {
        says("“It rains,” Rep. Anna Berg, R-Calif., chairwoman of the board, said.", "direct Anna Berg: It rains");
        says("Sen. Anna Berg, D-West Virginia said it rained.", "indirect Anna Berg: it rained");
        says("Senator Anna Berg (R) of Kentucky, however, states that it rains.", "indirect Anna Berg: that it rains");
    }

    @Test
    void a_dateline_is_no_part_of_what_is_said() {
        says("ULM, Germany (DPX) — The bridge is safe, Anna Berg said.", "indirect Anna Berg: The bridge is safe");
        says("Ulm (DPX) - Anna Berg said the bridge was safe.", "indirect Anna Berg: the bridge was safe");
    }

    @Test
    void a_son_is_not_his_father() {
        says(
                "President Paul Klein said it rained. Paul Klein Jr. said it snowed. “It pours,” Klein said.",
                "indirect Paul Klein: it rained",
                "indirect Paul Klein Jr.: it snowed",
                "direct Paul Klein: It pours");
        says("Paul Klein Jr. came. “It pours,” Klein said.", "direct Paul Klein Jr.: It pours");
    }

    @Test
    void a_bare_family_name_means_the_one_in_office() {
        says(
                "President Anna Stein and her daughter Emma Stein came. Stein said it rained.",
                "indirect Anna Stein: it rained");
        says("Paul Stein came. Emma Stein left. Stein said it rained.", "indirect Paul Stein: it rained");
    }

    @Test
    void two_family_names_are_short_for_the_full_name() {
        says("Jorge Prieto Ruiz came. “It pours,” Prieto Ruiz said.", "direct Jorge Prieto Ruiz: It pours");
        says("“It pours,” von der Brink said. Ursa von der Brink left.", "direct Ursa von der Brink: It pours");
    }

    @Test
    void a_full_name_within_quotation_marks_tells_whose_the_family_name_is() {
        says(
                "Klein said it rained. “I thank Paul Klein,” Anna Berg said.",
                "indirect Paul Klein: it rained",
                "direct Anna Berg: I thank Paul Klein");
    }

    @Test
    void father_and_son_are_two() {
        says(
                "Paul Klein Jr., the president's son, sang. “It rains,” Klein Jr. said. President Paul Klein said: “It"
                        + " snows.”",
                "direct Paul Klein Jr.: It rains",
                "direct Paul Klein: It snows.");
        says(
                "Paul Klein Jr. met Paul Klein Sr. in May. “It rains,” Paul Klein Jr. said. “It snows,” Paul Klein Sr."
                        + " said.",
                "direct Paul Klein Jr.: It rains",
                "direct Paul Klein Sr.: It snows");
    }

    @Test
    void a_family_name_may_be_put_in_several_ways() {
        says(
                "Karim al-Haddad came. \"It rains,\" al-Haddad said. \"It snows,\" Haddad said.",
                "direct Karim al-Haddad: It rains",
                "direct Karim al-Haddad: It snows");
        says(
                "Ana García Peña came. \"It rains,\" García Peña said. \"It snows,\" García said.",
                "direct Ana García Peña: It rains",
                "direct Ana García Peña: It snows");
        says("Tomas O'Dell came. \"It rains,\" O’Dell said.", "direct Tomas O'Dell: It rains");
        says("Hans-Peter von Waldeck came. \"It rains,\" von Waldeck said.", "direct Hans-Peter von Waldeck: It rains");
    }

    @Test
    void a_nickname_that_the_text_gives_means_its_bearer() {
        says("President Joko “Jokowi” Wibowo came. “It rains,” Jokowi said.", "direct Joko Wibowo: It rains");
        says("Jorge Luna Prado, widely known as JLP, came. “It rains,” JLP said.", "direct Jorge Luna Prado: It rains");
    }

    @Test
    void an_office_within_an_office_is_no_part_of_the_name() {
        says(
                "Under Secretary of State for Trade Anna Berg said it rained. Painter Giulia di Marzo said it snowed.",
                "indirect Anna Berg: it rained",
                "indirect Giulia di Marzo: it snowed");
    }

    @Test
    void a_rank_in_several_words_and_a_nun_are_no_part_of_the_name() {
        says(
                "“It rains,” Sgt. 1st Class Vera Klein said. Petty Officer 2nd Class Paul Berg said it snowed.",
                "direct Vera Klein: It rains",
                "indirect Paul Berg: it snowed");
        says(
                "Sr. Paula Klein said it rained. “It pours,” Klein said.", //
                "indirect Paula Klein: it rained",
                "direct Paula Klein: It pours");
        says("Advocate Meera Iyer said it rained.", "indirect Meera Iyer: it rained");
    }

    @Test
    void the_younger_is_the_son_and_of_others_only_the_family_is_told() {
        says(
                "Paul Klein Sr. left the mill to Paul Klein Jr. years ago. “It rains,” the younger Mr. Klein said.",
                "direct Paul Klein Jr.: It rains");
        says("Anna Berg came with Paul Berg. “It rains,” the elder Berg said.", "direct Berg: It rains");
    }

    @Test
    void the_elder_is_the_father_of_the_son_with_his_name_whoever_else_is_of_the_family() {
        String family = "Paul Klein and his wife, Anna Klein, left the mill to Paul Klein Jr. years ago. ";
        says(family + "“It rains,” the younger Klein said.", "direct Paul Klein Jr.: It rains");
        says(family + "“It snows,” the elder Klein said.", "direct Paul Klein: It snows");
        says(
                "Anna Klein came with Paul Klein Jr. and his uncle, Otto Klein. “It rains,” the elder Klein said.",
                "direct Klein: It rains");
    }

    @Test
    void a_ward_belongs_to_the_label_of_a_party() {
        says("“It rains,” Councilwoman Anna Berg, D-Ward 3, said.", "direct Anna Berg: It rains");
    }

    @Test
    void a_place_and_a_colon_that_begin_an_article_are_a_dateline() {
        says(
                "PUNE: Saying that it rained for a week, the High Court fined Anna Berg.",
                "indirect High Court: that it rained for a week");
    }

    @Test
    void whom_the_next_sentence_means_by_a_pronoun_is_a_person() {
        says("Ylva Brenk keeps goats. She has nine. “They talk,” she said.", "direct Ylva Brenk: They talk");
    }

    @Test
    void a_spokesman_named_since_is_no_longer_the_one_without_a_name() {
        says(
                "A spokesman for the mill said it rained. Paul Klein, a spokesman for the union, left. “It pours,” the"
                        + " spokesman said.",
                "indirect unnamed: it rained",
                "direct Paul Klein: It pours");
    }
}
