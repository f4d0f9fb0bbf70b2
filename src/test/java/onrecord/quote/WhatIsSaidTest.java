package onrecord.quote;

import static onrecord.quote.Said.says;
import static org.junit.jupiter.api.Assertions.assertTrue;

import onrecord.model.Article;
import onrecord.model.Speaker;
import org.junit.jupiter.api.Test;

/** What is speech and what is none, where it ends, and how sure it is who speaks. */
class WhatIsSaidTest {
    @Test
    void what_somebody_does_to_a_thing_is_an_act_whatever_the_thing_does() {
        says("Anna Berg defended her plan to close the bridge.", "act Anna Berg: her plan to close the bridge");
        says("Anna Berg called out the mayor.", "act Anna Berg: out the mayor");
        says("Anna Berg called the mayor a fool.", "indirect Anna Berg: the mayor a fool");
        says("Anna Berg urged the mayor to resign.", "indirect Anna Berg: the mayor to resign");
    }

    @Test
    void nouns_that_look_like_verbs_are_no_cues() {
        says("The bridge carries a third of the state's traffic.");
        says("They came from small towns in a show of force that nobody had seen before.");
        says("She won contests in Southern states more friendly to her plans.");
    }

    @Test
    void what_opens_the_sentence_of_a_colon_is_not_said() {
        says("In a speech last July, Anna Berg said:\n\nThe bridge is old.");
    }

    @Test
    void what_somebody_does_by_speaking_is_an_act() {
        says("Anna Berg denied the report.", "act Anna Berg: the report");
        says("The mayor declined to comment.", "act unnamed: to comment");
        says("Anna Berg praised the “great” deal.", "mixed Anna Berg: the “great” deal");
        says("Anna Berg promised to go.", "indirect Anna Berg: to go");
        says("Anna Berg urged the mayor to resign.", "indirect Anna Berg: the mayor to resign");
    }

    @Test
    void words_that_look_like_verbs_of_speech_are_none() {
        says("The growers must defend 21 fields. Anna Berg leads by 3 percentage points over her rival.");
        says("The new rules address one road. The breadth of the rules explains why the mayor won.");
        says("It is telling that he fears his rivals. The bank responded to the frost with heavy sacks.");
        says("We know that it rains.");
    }

    @Test
    void what_the_writer_says_and_what_is_only_supposed_is_no_quote() {
        says("We recommend that you take the red one. I say give it a try. Let's say the mill burns.");
        says("I told Anna Berg that it rained.", "indirect unnamed: that it rained");
        says("This refers to the mill.");
        says("One would think that it rains.");
        says(
                "Anna Berg said that the orders — which the clerk signed — were late.",
                "indirect Anna Berg: that the orders — which the clerk signed — were late");
        says("Anna Berg called up the clerk.", "act Anna Berg: up the clerk");
        says("The clerk would serve until the Assembly confirmed Berg's choice.");
        says("Anna Berg confirmed the choice.", "act Anna Berg: the choice");
        says("Channel Six refused to air the film.");
        says("Anna Berg refused to discuss the film.", "act Anna Berg: to discuss the film");
    }

    @Test
    void words_in_marks_that_somebody_does_not_want_are_not_theirs() {
        says("Anna Berg wants the report “to be seen as fair”.", "direct Anna Berg: to be seen as fair");
        says("Anna Berg doesn't want the report “to be seen as political”.", "direct nobody: to be seen as political");
    }

    @Test
    void a_name_in_apposition_is_not_what_is_said() {
        says("The mayor, Anna Berg, disagreed.");
    }

    @Test
    void a_negation_stays_with_what_is_said() {
        says("Anna Berg asked people not to rush.", "indirect Anna Berg: not to rush");
        says("Anna Berg told them never to go.", "indirect Anna Berg: never to go");
        says("Anna Berg promised not to go.", "indirect Anna Berg: not to go");
        says("Anna Berg said not all of them were safe.", "indirect Anna Berg: not all of them were safe");
    }

    @Test
    void a_relative_clause_does_not_end_what_is_said() {
        says(
                "Anna Berg stressed that the mate, who had 630 hours at sea, had been tested each spring.",
                "indirect Anna Berg: that the mate, who had 630 hours at sea, had been tested each spring");
    }

    @Test
    void nothing_is_claimed_of_who_has_no_name() {
        assertTrue(confidence("“It rains,” a clerk said.") < Speaker.CERTAIN);
        assertTrue(confidence("“It rains,” Anna Berg said.") >= 0.9);
        assertTrue(confidence("Anna Berg left.\n\nThe pundit said: “It rains.”") < 0.9);
    }

    private static double confidence(String body) {
        Speaker speaker = new QuoteFinder()
                .find(Article.builder("id", "source").body(body).build())
                .getFirst()
                .speaker();
        return speaker == null ? 0 : speaker.provenance().confidence();
    }

    @Test
    void what_nobody_says_is_no_quote() {
        says("No court has ever suggested that they would.");
        says("The mill can say that the clerk is leaving.");
        says("No matter what he says about the mill, he has not convinced a voter.");
        says("As an analyst, I know that it may rain.");
        says("By signing up you agree to receive the paper.");
        says("Anna Berg said no court had ruled.", "indirect Anna Berg: no court had ruled");
    }

    @Test
    void a_verb_with_another_object_is_no_cue() {
        says("The inquiry started before Miller came — the office began it in the summer.");
        says("The masters of the mill, as Adam Klein called them: in his day, the merchants of Ulm.");
        says("And many state regulators erred by signing off.");
        says("He opposes any move by Balkan states that want to join.");
    }

    @Test
    void a_body_may_be_asked() {
        says("The mayor asked the Ulm Senate to vote.", "indirect unnamed: to vote");
    }

    @Test
    void nouns_and_participles_among_other_words_are_no_cues() {
        says("The states then submit a list to the clerk.");
        says("The growers sold the most at this point in the year.");
        says("Saying it rained did not help anybody.");
        says("The lockdown ordered by Governor Berg cost the mill its trade.");
        says("There is promising proof that the mill works.");
        says("The mayor was praised and called every name in the book.");
        says("A riot of wild growers exploded in the streets, and a week of riots exploded.");
        says("Tenants' advocates said it rained.", "indirect unnamed: it rained");
    }

    @Test
    void what_a_clause_needs_stays_with_it() {
        says(
                "Anna Berg has said if she is elected, the mill will close its doors.",
                "indirect Anna Berg: if she is elected, the mill will close its doors");
        says(
                "Anna Berg has said the 2018 sale — for what the clerk called errors — was wrong.",
                "indirect Anna Berg: the 2018 sale — for what the clerk called errors — was wrong");
        says(
                "Anna Berg said that he could have let her go, then blamed the mill for it.",
                "indirect Anna Berg: that he could have let her go, then blamed the mill for it");
        says(
                "The town has bought two boats this year, Anna Berg told reporters Monday, but has not used them.",
                "indirect Anna Berg: The town has bought two boats this year, Anna Berg told reporters Monday, but has"
                        + " not used them");
        says("Anna Berg ordered an overhaul of Ulm's rules.", "indirect Anna Berg: an overhaul of Ulm's rules");
        says("Anna Berg agreed in May to cap the price of corn.", "indirect Anna Berg: to cap the price of corn");
    }

    @Test
    void the_main_clause_behind_what_somebody_said_is_not_said() {
        says("While Anna Berg says it rains in Ulm, the others are quite dry.", "indirect Anna Berg: it rains in Ulm");
    }

    @Test
    void what_is_denied_is_not_said_to_be_so() {
        says("The clerk found no evidence that it rained in May.");
        says("The growers hold out little hope that the rain will end.");
        says("Anna Berg denied that charge.", "act Anna Berg: that charge");
    }

    @Test
    void what_is_done_by_a_measure_is_according_to_nobody() {
        says("The schools may teach according to their beliefs.");
        says("The mill has burned in May, according to the lawyer.", "indirect unnamed: The mill has burned in May");
    }

    @Test
    void what_figures_and_words_suggest_is_no_speech() {
        says("The price fell to 19, which suggests that the growers sell more.");
        says("The shift suggests that a gap was left open.");
        says("Anna Berg suggested that it rained.", "indirect Anna Berg: that it rained");
        says("The clerks who Anna Berg says ignored the rain came late.");
        says("The mill, I suspect, is for sale.");
        says("Time will tell how the growers use their money.");
        says("Anna Berg called the clerk to inform him of the sale.");
        says("A club called Mill Street, which is old, met on Monday.");
        says("Anna Berg has said that.");
    }
}
