package onrecord.quote;

import onrecord.model.Quote;
import onrecord.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A quote that a pack's rules found, before its speaker is printed.
 *
 * @param span where it stands, outer quotation marks left out
 * @param kind direct, indirect or mixed
 * @param source who says it, or null
 */
record FoundQuote(Span span, Quote.Kind kind, @Nullable Source source) {}
