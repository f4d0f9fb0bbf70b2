package onrecord.quote;

import org.jspecify.annotations.Nullable;

/**
 * One act of speech found in a sentence: who, by which words, and what.
 *
 * @param sentence the index of the sentence
 * @param cueFrom the first token of the cue
 * @param cueTo the token behind the cue
 * @param speaker who speaks, or null where the sentence does not say
 * @param contentFrom the first token of what is said, or -1 where the cue stands alone
 * @param contentTo the token behind what is said
 * @param method which rule found it, as {@code docs/quotes.md} lists them
 * @param via who passed it on, or null
 * @param act whether it tells what somebody did by speaking, and nothing that was said
 */
record Attribution(
        int sentence,
        int cueFrom,
        int cueTo,
        @Nullable Mention speaker,
        int contentFrom,
        int contentTo,
        String method,
        @Nullable Mention via,
        boolean act) {
    Attribution(
            int sentence,
            int cueFrom,
            int cueTo,
            @Nullable Mention speaker,
            int contentFrom,
            int contentTo,
            String method,
            @Nullable Mention via) {
        this(sentence, cueFrom, cueTo, speaker, contentFrom, contentTo, method, via, false);
    }

    boolean hasContent() {
        return contentFrom >= 0 && contentTo > contentFrom;
    }
}
