package onrecord.keep;

import java.util.List;
import onrecord.model.Article;
import onrecord.model.Field;
import onrecord.model.Quote;
import onrecord.model.QuoteId;
import onrecord.text.Keyword;
import org.jspecify.annotations.Nullable;

/** What a correction says. Immutable. */
public sealed interface Change {
    /** How long the name of a tag or a collection may be, in characters. */
    int LONGEST_NAME = 200;

    /** Something about one article. */
    sealed interface About extends Change {
        /** The article. */
        Target article();
    }

    /**
     * A value of an article is this.
     *
     * @param value what it is, several only of authors and agencies; nothing for unknown
     */
    record Value(Target article, Field field, List<String> value) implements About {
        /** @throws IllegalArgumentException if the field cannot be corrected, or the value is none of it */
        public Value {
            value = List.copyOf(value);
            FieldValue.require(field, value);
        }
    }

    /** Words of an article were said by these people or bodies; where there are none, the speaker is unknown. */
    record Speakers(Target article, Words words, List<String> names) implements About {
        /** @throws IllegalArgumentException if a name is blank */
        public Speakers {
            names = List.copyOf(names);
            if (names.stream().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException("a speaker without a name");
            }
        }
    }

    /** Words of an article are a quote of this kind, or no quote where there is none. */
    record Quoted(Target article, Words words, Quote.@Nullable Kind kind) implements About {}

    /** The article is taken out of the archive. */
    record Removed(Target article) implements About {}

    /** What things are filed by. */
    enum Shelf {
        /** A word that says what something is about; a star is the tag {@link onrecord.model.FiledUnder#STAR}. */
        TAG,
        /** A collection of what belongs together. */
        COLLECTION
    }

    /**
     * Something is filed under a tag or in a collection, or no longer.
     *
     * @param words the quote that is, or null where the article itself is
     * @param on whether it is from now on
     */
    record Filed(Target article, @Nullable Words words, Shelf shelf, String name, boolean on) implements About {
        /**
         * @throws IllegalArgumentException if the name is blank, has more than one line, or more than 200 characters
         */
        public Filed {
            name = name.strip();
            if (name.isEmpty() || name.length() > LONGEST_NAME || name.lines().count() > 1) {
                throw new IllegalArgumentException(
                        "a " + Keyword.of(shelf) + " has a line of 1 to " + LONGEST_NAME + " characters");
            }
        }

        /** The article itself is filed under a tag. */
        public static Filed tag(Target article, String name) {
            return new Filed(article, null, Shelf.TAG, name, true);
        }
    }

    /**
     * Somebody notes something.
     *
     * @param words the quote that the note is about, or null where it is about the article
     */
    record Noted(Target article, @Nullable Words words, String note) implements About {
        /** @throws IllegalArgumentException if the note is blank */
        public Noted {
            if (note.isBlank()) {
                throw new IllegalArgumentException("a note without a word");
            }
        }
    }

    /** These names are one speaker, shown by the first. */
    record Joined(List<String> names) implements Change {
        public Joined {
            names = several(names);
        }
    }

    /** No two of these names are one speaker. */
    record Parted(List<String> names) implements Change {
        public Parted {
            names = several(names);
        }
    }

    /** These are one outlet, called by the first name. */
    record Merged(List<String> outlets) implements Change {
        public Merged {
            outlets = several(outlets);
        }
    }

    /** The correction of this key no longer counts. */
    record Undone(String key) implements Change {}

    /**
     * Words of an article's body.
     *
     * @param text as they stand there
     * @param start where they stood when this was said, in Unicode code points; the nearest such words are meant
     */
    record Words(String text, int start) {
        /** Those of a quote of an article. */
        public static Words of(Article article, Quote quote) {
            return new Words(quote.text(), QuoteId.of(article, quote).start());
        }

        /** @throws IllegalArgumentException if there are none */
        public Words {
            if (text.isBlank() || start < 0) {
                throw new IllegalArgumentException("a quote needs its words and where they begin");
            }
        }
    }

    private static List<String> several(List<String> names) {
        List<String> plain = names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (plain.size() < 2) {
            throw new IllegalArgumentException("fewer than two names");
        }
        return plain;
    }
}
