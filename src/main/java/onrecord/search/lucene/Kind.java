package onrecord.search.lucene;

import java.util.Set;
import onrecord.index.codec.Fields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;

/** What is searched: articles, or the quotes in them, which have what is their article's and a few fields of their own. */
enum Kind {
    ARTICLES(Fields.ARTICLE, Fields.TEXT),
    QUOTES(Fields.QUOTE, Fields.SAID);

    /** The fields that a quote has itself, under names of its own. */
    private static final Set<String> OF_QUOTES = Set.of(Fields.SPEAKER, Fields.KIND);

    private final String type;
    private final String words;

    Kind(String type, String words) {
        this.type = type;
        this.words = words;
    }

    /** The field in which plain words are looked for. */
    String words() {
        return words;
    }

    /** Whether documents of this kind have this field themselves; else their article has it. */
    boolean has(String field) {
        return this == ARTICLES || OF_QUOTES.contains(field);
    }

    /** The name of a field that documents of this kind have themselves. */
    String field(String field) {
        return this == ARTICLES ? field : Fields.ofQuote(field);
    }

    /** What is asked of an article, as it is asked of this kind: for quotes, those of such an article. */
    Query ofArticle(Query article, BitSetProducer articles) {
        return this == ARTICLES ? article : new ToChildBlockJoinQuery(article, articles);
    }

    /** Every document of this kind. */
    Query all() {
        return new TermQuery(new Term(Fields.TYPE, type));
    }
}
