package onrecord.search;

import java.util.Locale;
import onrecord.text.Keyword;

/** The facets by which articles and quotes are filtered and counted. */
public enum FacetName {
    OUTLET,
    SPEAKER,
    AUTHOR,
    AGENCY,
    LANGUAGE,
    SECTION,
    /** The kind of a quote: direct, indirect, mixed, act. */
    KIND,
    /** What a person filed it under. */
    TAG,
    /** The collections that a person put it into. */
    COLLECTION;

    /** What is shown for a value: a language's name in English for its code, and every other value itself. */
    public String label(String value) {
        if (this != LANGUAGE) {
            return value;
        }
        String name = Locale.forLanguageTag(value).getDisplayLanguage(Locale.ENGLISH);
        return name.isEmpty() ? value : name;
    }

    /**
     * A value that was asked for as archives have it: codes of languages in lower case, "de-AT" as "de";
     * {@link Selection#NONE} as it is.
     */
    public String kept(String asked) {
        return this == LANGUAGE && !asked.equals(Selection.NONE)
                ? asked.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0]
                : asked;
    }

    /** The name in JSON and as a parameter, such as "outlet". */
    public String key() {
        return Keyword.of(this);
    }
}
