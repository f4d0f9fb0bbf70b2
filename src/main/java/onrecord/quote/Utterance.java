package onrecord.quote;

import onrecord.model.Quote;
import onrecord.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Words that somebody said, with the attribution that says so, before the speaker's name is looked up.
 *
 * @param span where they stand, outer quotation marks left out
 * @param kind direct, indirect or mixed
 * @param source the attribution, or null where the text does not tell who speaks
 * @param method the rule that joined the words to the attribution
 */
record Utterance(Span span, Quote.Kind kind, @Nullable Attribution source, String method) {}
