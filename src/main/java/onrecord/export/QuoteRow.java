package onrecord.export;

import onrecord.model.FiledUnder;
import onrecord.model.PublicationDate;
import onrecord.model.Quote;
import org.jspecify.annotations.Nullable;

/**
 * A quote on its way out.
 *
 * @param id of the quote
 * @param statement the id of the quote that stands for the statement it reports, or null where quotes leave one by one
 * @param tie how it belongs to the statement, "first", "sure" or "perhaps"; null where quotes leave one by one
 * @param filed what people filed the quote under
 * @param article the id of its article
 */
public record QuoteRow(
        String id,
        @Nullable String statement,
        @Nullable String tie,
        Quote quote,
        FiledUnder filed,
        String article,
        @Nullable String title,
        @Nullable String outlet,
        @Nullable PublicationDate date,
        @Nullable String language,
        @Nullable String url) {}
