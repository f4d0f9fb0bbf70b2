package onrecord.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said in a sentence.
 *
 * @param words the sentence's
 * @param at which of them is what is said
 * @param frame the cue that attributes it, or null
 * @param colon whom a colon at the end of the paragraph before announces, or null
 * @param sentence the sentence
 * @param number which sentence of the body
 */
record Saying(
        List<Word> words,
        int at,
        @Nullable SpeechFrame frame,
        @Nullable Source colon,
        SpeechText.Sentence sentence,
        int number) {}
