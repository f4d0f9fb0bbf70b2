package onrecord.search.lucene;

import onrecord.index.codec.Fields;
import onrecord.search.SearchRequest;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.jspecify.annotations.Nullable;

/**
 * What is searched: articles, or the quotes in them, which have what is their article's and a few fields of their own.
 */
enum Kind {
    ARTICLES(Fields.ARTICLE, Fields.TEXT),
    /** What was said: quotes but for acts of speech. */
    QUOTES(Fields.QUOTE, Fields.SAID),
    QUOTES_AND_ACTS(Fields.QUOTE, Fields.SAID);

    private final String type;
    private final String words;

    Kind(String type, String words) {
        this.type = type;
        this.words = words;
    }

    /** What a search for quotes looks through: acts of speech only where it asks for them. */
    static Kind quotesOf(SearchRequest request) {
        return request.filters().askForActs() ? QUOTES_AND_ACTS : QUOTES;
    }

    boolean isOfQuotes() {
        return this != ARTICLES;
    }

    /** What documents of this kind must not be, though they have words that match; null where there is nothing. */
    @Nullable
    Query without() {
        return this == QUOTES ? new TermQuery(new Term(Fields.ofQuote(Fields.KIND), Fields.ACT)) : null;
    }

    /** The field in which plain words are looked for. */
    String words() {
        return words;
    }

    /** Whether documents of this kind have this field themselves; else their article has it. */
    boolean has(String field) {
        return this == ARTICLES || Fields.areOfQuotes(field);
    }

    /** The name of a field that documents of this kind have themselves. */
    String field(String field) {
        return this == ARTICLES ? field : Fields.ofQuote(field);
    }

    /**
     * What is asked of an article, as it is asked of this kind: for quotes, those of such an article. Files and links
     * stand between the articles, too, where they came before one.
     */
    Query ofArticle(Query article, BitSetProducer articles) {
        return this == ARTICLES
                ? article
                : new BooleanQuery.Builder()
                        .add(new ToChildBlockJoinQuery(article, articles), Occur.MUST)
                        .add(new TermQuery(new Term(Fields.TYPE, type)), Occur.FILTER)
                        .build();
    }

    /** Every document of this kind. */
    Query all() {
        return onlyOf(new TermQuery(new Term(Fields.TYPE, type)));
    }

    /** The query for documents of this kind alone. */
    Query onlyOf(Query query) {
        Query without = without();
        return without == null
                ? query
                : new BooleanQuery.Builder()
                        .add(query, Occur.MUST)
                        .add(without, Occur.MUST_NOT)
                        .build();
    }
}
