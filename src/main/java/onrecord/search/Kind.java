package onrecord.search;

import onrecord.index.Fields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What is searched: articles, or the quotes in them, which have the same fields under names of their own. */
enum Kind {
    ARTICLES(Fields.ARTICLE, Fields.TEXT),
    QUOTES(Fields.QUOTE, Fields.SAID);

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

    /** The field of this name on documents of this kind. */
    String field(String ofArticle) {
        return this == ARTICLES ? ofArticle : Fields.ofQuote(ofArticle);
    }

    /** Every document of this kind. */
    Query all() {
        return new TermQuery(new Term(Fields.TYPE, type));
    }
}
