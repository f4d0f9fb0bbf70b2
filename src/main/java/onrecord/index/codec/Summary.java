package onrecord.index.codec;

import java.util.List;
import onrecord.model.Outlet;
import onrecord.model.Provenance;
import onrecord.model.PublicationDate;
import org.jspecify.annotations.Nullable;

/**
 * What a list of hits shows of an article, kept apart from its text so that a hit costs no decompression.
 *
 * @param speakers the names of those quoted, most quotes first
 * @param dateProvenance how the date was found, with the first words of the evidence, or null
 */
public record Summary(
        String id,
        String source,
        @Nullable String sourceId,
        @Nullable String title,
        @Nullable Outlet outlet,
        @Nullable PublicationDate date,
        @Nullable Provenance dateProvenance,
        List<String> authors,
        List<String> agencies,
        List<String> speakers,
        @Nullable String language,
        @Nullable String url,
        @Nullable String section) {}
