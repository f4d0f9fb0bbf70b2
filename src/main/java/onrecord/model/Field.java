package onrecord.model;

import onrecord.text.Keyword;

/** The values of an article that a source may carry and that have a provenance of their own. */
public enum Field {
    TITLE,
    DECK,
    BODY,
    OUTLET,
    DATE,
    UPDATED,
    AUTHORS,
    AGENCIES,
    LANGUAGE,
    URL,
    SECTION,
    CAPTIONS;

    /** The name in JSON and in provenance, such as "title". */
    public String key() {
        return Keyword.of(this);
    }
}
