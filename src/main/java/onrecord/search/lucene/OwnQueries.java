package onrecord.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import onrecord.search.FacetName;
import onrecord.search.OwnLabels;
import org.apache.lucene.search.Query;

/** What is asked of what somebody filed for themselves, as Lucene's queries. For one search alone. */
record OwnQueries(Snapshot snapshot, OwnLabels labels) {
    /** Whether they filed anything in this way. */
    boolean areFor(FacetName facet) {
        return !labels.labels(facet).isEmpty();
    }

    /** What is filed under one of these labels. */
    Query having(FacetName facet, Kind kind, Collection<String> some) {
        try {
            return snapshot.own(labels).having(facet, kind, some);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is filed at all. */
    Query any(FacetName facet, Kind kind) {
        return having(facet, kind, labels.labels(facet));
    }
}
