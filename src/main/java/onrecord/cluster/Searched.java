package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import onrecord.index.codec.Fields;
import onrecord.search.SearchRequest;
import onrecord.search.answer.CursorWord;

/** What is searched: articles, or the quotes in them. */
enum Searched {
    ARTICLES(Fields.ARTICLE, ClusterFields.TEXT, "", CursorWord.Of.CLUSTER_ARTICLES),
    /** What was said: quotes but for acts of speech. */
    QUOTES(Fields.QUOTE, ClusterFields.QUOTE + ClusterFields.SAID, ClusterFields.OF, CursorWord.Of.CLUSTER_QUOTES),
    QUOTES_AND_ACTS(
            Fields.QUOTE,
            ClusterFields.QUOTE + ClusterFields.SAID,
            ClusterFields.OF,
            CursorWord.Of.CLUSTER_QUOTES_AND_ACTS);

    private final String type;
    private final String words;
    private final String ofArticle;
    private final CursorWord.Of cursor;

    Searched(String type, String words, String ofArticle, CursorWord.Of cursor) {
        this.type = type;
        this.words = words;
        this.ofArticle = ofArticle;
        this.cursor = cursor;
    }

    /** What a search for quotes looks through: acts of speech only where it asks for them. */
    static Searched quotesOf(SearchRequest request) {
        return request.filters().askForActs() ? QUOTES_AND_ACTS : QUOTES;
    }

    boolean isOfQuotes() {
        return this != ARTICLES;
    }

    /** The field in which plain words are looked for. */
    String words() {
        return words;
    }

    CursorWord.Of cursor() {
        return cursor;
    }

    /** The field of a facet or a day, of a document of this kind. */
    String field(String name) {
        return isOfQuotes() ? (isOwn(name) ? ClusterFields.QUOTE : ofArticle) + name : name;
    }

    /** Whether a quote has this itself; the rest its article has. */
    private static boolean isOwn(String name) {
        int suffix = name.indexOf('_');
        return Fields.areOfQuotes(suffix < 0 ? name : name.substring(0, suffix));
    }

    /** What is asked of an article: for quotes, of theirs. */
    ObjectNode ofArticle(ObjectNode article) {
        return isOfQuotes() ? Dsl.ofArticle(article) : article;
    }

    /** Every document of this kind. */
    ObjectNode all() {
        return only(Dsl.everything());
    }

    /** Those of the documents that match. */
    ObjectNode only(JsonNode matching) {
        return only(matching, List.of());
    }

    /** Those that match and are none of those. */
    ObjectNode only(JsonNode matching, List<ObjectNode> without) {
        List<JsonNode> not = new ArrayList<>(without);
        if (this == QUOTES) {
            not.add(Dsl.term(ClusterFields.QUOTE + Fields.KIND, Fields.ACT));
        }
        return Dsl.all(List.of(Dsl.term(Fields.TYPE, type), matching), not);
    }
}
