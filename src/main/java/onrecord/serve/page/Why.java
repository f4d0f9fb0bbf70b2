package onrecord.serve.page;

import org.jspecify.annotations.Nullable;

/**
 * Why a quote and its speaker are believed.
 *
 * @param rule the rule's name
 * @param cue the words that attribute it, or null
 * @param mention how the text puts the speaker where that is not the name shown, or null
 * @param confidence how often such an attribution is right, as it is shown
 */
public record Why(
        String rule, @Nullable String cue, @Nullable String mention, String confidence) {}
