package onrecord.search.lucene;

/** Documents that matched, by the numbers that a {@link Numbering} gives them, up to some of them. */
final class MatchNumbers {
    private final int[] articles;
    /** Their own numbers where quotes matched, else those of the articles once more. */
    private final int[] own;

    private final boolean quotes;
    private int size;

    /** @param most how many there is room for */
    MatchNumbers(Kind kind, int most) {
        this.quotes = kind.isOfQuotes();
        this.articles = new int[most];
        this.own = quotes ? new int[most] : articles;
    }

    void add(Numbering.Segment segment, int doc) {
        articles[size] = segment.article(doc);
        if (quotes) {
            own[size] = segment.other(doc);
        }
        size++;
    }

    int size() {
        return size;
    }

    boolean isFull() {
        return size == articles.length;
    }

    void clear() {
        size = 0;
    }

    /** The numbers of the articles, or of those of the quotes. */
    int[] articles() {
        return articles;
    }

    /** The numbers of what matched itself. */
    int[] own() {
        return own;
    }
}
