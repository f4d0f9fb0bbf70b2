package onrecord.link;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import onrecord.model.QuoteId;

/**
 * What two articles, or two quotes, are to each other, or what follows from that; symmetric but where it says
 * otherwise.
 */
public sealed interface Link {
    /** The ids of every article it rests on: it is gone with any of them. */
    List<String> articles();

    /** A passage of an article's body; {@code start} and {@code end} are code point offsets, as everywhere outside. */
    record End(String article, int start, int end) {
        /** The id of the quote that begins here. */
        public QuoteId quote() {
            return new QuoteId(article, start);
        }
    }

    /** A link of two passages, each of another article. */
    sealed interface Between extends Link {
        /** The passage of the article with the lesser id. */
        End a();

        /** The passage of the other one. */
        End b();

        /** The passage of this article, which is one of the two. */
        default End end(String article) {
            return a().article().equals(article) ? a() : b();
        }

        /** The passage of the other article than this. */
        default End other(String article) {
            return a().article().equals(article) ? b() : a();
        }

        @Override
        default List<String> articles() {
            return List.of(a().article(), b().article());
        }
    }

    /** How a text is in two articles. */
    enum Relation {
        /** Half of the shorter one's own prose or more stands in the other. */
        SAME,
        /** A passage of reporter's prose stands in both. */
        CARRIES,
        /** What both have in common is words within quotation marks. */
        CITES,
        /** An outlet's own recurring text: a background, a gallery, a box about its author. */
        OWN
    }

    /**
     * Two articles have text in common.
     *
     * @param a the longest passage in the one with the lesser id
     * @param b the same passage in the other
     * @param score the share of the shorter one's own prose, 0 to 1
     * @param words how many words of the relation's sort they have in common
     */
    record Text(End a, End b, Relation relation, double score, int words) implements Between {}

    /**
     * Two articles report one happening.
     *
     * @param score 0 to 1, greater is surer
     * @param sure false where they do so perhaps
     */
    record Event(String a, String b, double score, boolean sure) implements Link {
        @Override
        public List<String> articles() {
            return List.of(a, b);
        }
    }

    /**
     * Two quotes report one act of speech.
     *
     * @param score 0 to 1, greater is surer
     * @param sure false where they do so perhaps
     */
    record Statement(End a, End b, double score, boolean sure) implements Between {}

    /**
     * When an undated article was written, as its dated neighbours tell. Never one day.
     *
     * @param neighbours the dated articles it follows from
     */
    record Date(String article, LocalDate earliest, LocalDate latest, List<String> neighbours) implements Link {
        /** @throws IllegalArgumentException if it gives one day as a fact */
        public Date {
            neighbours = List.copyOf(neighbours);
            if (!earliest.isBefore(latest)) {
                throw new IllegalArgumentException("not a range of days: " + earliest + " to " + latest);
            }
        }

        @Override
        public List<String> articles() {
            return Stream.concat(Stream.of(article), neighbours.stream()).toList();
        }
    }
}
