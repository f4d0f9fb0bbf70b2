package onrecord.extract;

import java.util.List;
import onrecord.model.Article;
import onrecord.model.Field;
import onrecord.model.Provenance;

/**
 * An article and how it was arrived at.
 *
 * @param article without quotes yet
 * @param considered every candidate of every value, those that lost among them, best first within a field
 */
public record Extraction(Article article, List<Candidate> considered) {
    /** A value that was considered. */
    public record Candidate(Field field, String value, Provenance provenance, boolean chosen) {}
}
