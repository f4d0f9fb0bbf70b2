package onrecord.search;

import java.util.Locale;

/** The facets by which articles and quotes are filtered and counted. */
public enum FacetName {
    OUTLET,
    SPEAKER,
    AUTHOR,
    AGENCY,
    LANGUAGE,
    SECTION,
    /** The kind of a quote: direct, indirect, mixed. */
    KIND;

    /** The name in JSON and as a parameter, such as "outlet". */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
