package onrecord.search.query;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import onrecord.text.Keyword;

/** The fields that can stand in front of a colon. */
public enum FieldName {
    TITLE,
    BODY,
    /** Headline, deck, body and captions; around other fields, all that is asked of one article. */
    TEXT,
    /** What stood around the article. */
    BOILERPLATE,
    OUTLET,
    SPEAKER,
    SAID,
    AUTHOR,
    AGENCY,
    LANGUAGE,
    SECTION,
    /** When it was published. */
    DATE,
    /** When it was changed last. */
    UPDATED,
    /** When the archive took it in. */
    ADDED,
    /** Articles of the same text as one, by its id. */
    STORY,
    /** Reports of the same act of speech as one, by the id of its quote. */
    STATEMENT,
    /** What a person filed it under. */
    TAG,
    /** The collections that a person put it into. */
    COLLECTION,
    /** What its agency says of it: that it was taken back, that it is withheld. */
    STATUS;

    private static final Map<String, FieldName> ALIASES =
            Map.of("source", OUTLET, "headline", TITLE, "lang", LANGUAGE, "in", COLLECTION);

    /** The name as it is typed, in lower case. */
    public String key() {
        return Keyword.of(this);
    }

    /** Whether running text is asked, rather than names, codes or days. */
    boolean isText() {
        return this == TITLE || this == BODY || this == TEXT || this == BOILERPLATE || this == SAID;
    }

    /** Whether what is asked of this field may ask for another. */
    boolean takesIn(FieldName other) {
        return this == SAID ? other == SPEAKER : this == TEXT && other != TEXT;
    }

    /** Whether days are asked. */
    boolean isOfDays() {
        return this == DATE || this == UPDATED || this == ADDED;
    }

    /** The field of this name or alias, in any case. */
    public static Optional<FieldName> of(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        return Keyword.find(FieldName.class, key).or(() -> Optional.ofNullable(ALIASES.get(key)));
    }
}
