package onrecord.cluster;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import onrecord.identity.OutletTable;
import onrecord.index.Indexed;
import onrecord.index.StoredArticle;
import onrecord.index.analysis.Analysis;
import onrecord.index.analysis.TokenLines;
import onrecord.index.analysis.Words;
import onrecord.index.codec.Fields;
import onrecord.model.Article;
import onrecord.model.PublicationDate;
import org.jspecify.annotations.Nullable;

/**
 * An article as documents of a cluster: itself with its quotes in it, and each quote for itself. Safe for use by
 * several threads.
 */
final class ClusterDocuments {
    private static final List<String> OF_ARTICLE =
            List.of(Fields.OUTLET, Fields.AUTHOR, Fields.AGENCY, Fields.LANGUAGE, Fields.SECTION);

    /** What a person files an article under, and a quote for itself. */
    private static final List<String> LABELS = List.of(Fields.TAG, Fields.COLLECTION);

    private final Analysis analysis = new Analysis();
    private final OutletTable outlets;

    /** @param outlets tells what an outlet is called */
    ClusterDocuments(OutletTable outlets) {
        this.outlets = outlets;
    }

    /**
     * What is sent of one article.
     *
     * @param address what its page is known by, 0 for none
     */
    record Documents(ObjectNode article, List<ObjectNode> quotes, long address) {
        /** Tells all of them when the article was taken in, if it is known, and what it said then. */
        void taken(@Nullable Long added, String text) {
            taken(article, added, text);
            if (added != null) {
                quotes.forEach(quote -> quote.put(Fields.ADDED, added));
            }
        }

        /**
         * Tells the article how many quotes it had at most. A writer may be killed before it took out those that are
         * too many now, and the next one takes them out.
         */
        void had(int most) {
            if (most > quotes.size()) {
                article.put(Fields.NUMBER, most);
            }
        }

        static void taken(ObjectNode document, @Nullable Long added, String text) {
            document.put(ClusterFields.FOUND_TEXT, text);
            if (added != null) {
                document.put(Fields.ADDED, added);
            }
        }
    }

    /** @param file the path of the file it was read from */
    Documents of(Article a, String file) {
        Indexed indexed = Indexed.of(a, analysis, outlets);
        List<ObjectNode> quotes = IntStream.range(0, indexed.quotes().size())
                .mapToObj(number -> quote(indexed, number))
                .toList();
        StoredArticle stored = StoredArticle.of(indexed);
        return new Documents(article(indexed, stored, file), quotes, stored.address());
    }

    /** An article as it was found, which is kept and never found by a search. */
    ObjectNode found(Article a, String file) {
        StoredArticle stored = StoredArticle.of(Indexed.of(a, analysis, outlets));
        ObjectNode d = Dsl.object().put(Fields.TYPE, Fields.FOUND).put(ClusterFields.FILE, file);
        return d.put(Fields.SUMMARY, stored.summary()).put(Fields.REST, stored.rest());
    }

    private ObjectNode article(Indexed indexed, StoredArticle stored, String file) {
        Article a = indexed.article();
        ObjectNode d = shared(indexed, Fields.ARTICLE);
        d.put(ClusterFields.JOIN, Fields.ARTICLE);
        d.put(Fields.SUMMARY, stored.summary());
        d.put(Fields.REST, stored.rest());
        d.put(ClusterFields.QUOTES, indexed.quotes().size());
        d.put(ClusterFields.FILE, file);
        if (stored.likeness() != null) {
            d.put(Fields.LIKENESS, stored.likeness());
        }
        if (stored.address() != 0) {
            d.put(Fields.ADDRESS, stored.address()).put(Fields.VERSION, stored.version());
        }
        texts(d, indexed);
        facets(d, indexed);
        for (String facet : List.of(Fields.OUTLET, Fields.AUTHOR, Fields.AGENCY, Fields.SECTION, Fields.STATUS)) {
            names(d, facet, indexed.of(facet));
        }
        labels(d, indexed.terms());
        who(d, indexed.terms());
        d.set(Fields.KIND, Dsl.strings(indexed.of(Fields.KIND).counted()));
        PublicationDate updated = a.updated();
        if (updated != null) {
            d.put(ClusterFields.UPDATED_EARLIEST, Indexed.day(updated.earliest()));
            d.put(ClusterFields.UPDATED_LATEST, Indexed.day(updated.latest()));
        }
        ArrayNode nested = d.putArray("q");
        for (int i = 0; i < indexed.quotes().size(); i++) {
            nested.add(said(indexed, i));
        }
        return d;
    }

    private static void texts(ObjectNode d, Indexed indexed) {
        ArrayNode text = d.putArray(ClusterFields.TEXT);
        for (int i = 0; i < indexed.parts().size(); i++) {
            Words words = indexed.words().get(i);
            boolean body = indexed.parts().get(i).isBody();
            text.add(TokenLines.of(words, body));
            if (indexed.parts().get(i).isTitle()) {
                d.put(ClusterFields.TITLE, TokenLines.of(words, false));
            }
        }
        ArrayNode around = d.putArray(Fields.BOILERPLATE);
        indexed.boilerplate().forEach(piece -> around.add(TokenLines.of(piece, false)));
    }

    private ObjectNode quote(Indexed indexed, int number) {
        ObjectNode d = shared(indexed, Fields.QUOTE);
        ObjectNode join = d.putObject(ClusterFields.JOIN);
        join.put("name", Fields.QUOTE);
        join.put("parent", indexed.article().id());
        d.put(Fields.NUMBER, number);
        ObjectNode own = said(indexed, number);
        labels(own, indexed.quotes().get(number).terms());
        d.set("quote", own);
        facets(d.putObject("of"), indexed);
        return d;
    }

    /** What a quote has itself. */
    private ObjectNode said(Indexed indexed, int number) {
        Indexed.Said said = indexed.quotes().get(number);
        ObjectNode d = Dsl.object();
        d.put(ClusterFields.SAID, TokenLines.of(said.words(), false));
        d.put(Fields.KIND, said.kind());
        who(d, said.terms());
        return d;
    }

    private void who(ObjectNode d, Map<String, Indexed.Terms> speakers) {
        Indexed.Terms certain = speakers.get(Fields.SPEAKER);
        Indexed.Terms any = speakers.get(Fields.ANY_SPEAKER);
        if (certain != null) {
            d.set(ClusterFields.speakers(true), Dsl.strings(certain.counted()));
            names(d, Fields.SPEAKER, certain);
        }
        if (any != null) {
            d.set(ClusterFields.speakers(false), Dsl.strings(any.counted()));
        }
        if (speakers.containsKey(Fields.PERHAPS)) {
            d.put(Fields.PERHAPS, Fields.YES);
        }
    }

    private void labels(ObjectNode d, Map<String, Indexed.Terms> terms) {
        for (String facet : LABELS) {
            Indexed.Terms some = terms.get(facet);
            if (some != null) {
                d.set(facet, Dsl.strings(some.counted()));
                names(d, facet, some);
            }
        }
    }

    private void names(ObjectNode d, String facet, Indexed.Terms terms) {
        Collection<String> named = terms.named();
        ArrayNode names = d.putArray(facet + ClusterFields.NAME);
        named.forEach(name -> names.add(String.join("\n", analysis.names(name))));
    }

    /** What an article and its quotes have alike, but for what is counted. */
    private static ObjectNode shared(Indexed indexed, String type) {
        ObjectNode d = Dsl.object();
        d.put(Fields.TYPE, type);
        d.put(Fields.ID, indexed.article().id());
        d.put(Fields.ORDER, Indexed.order(indexed.article().id()));
        Long moment = indexed.moment();
        if (moment != null) {
            d.put(Fields.MOMENT, moment);
        }
        return d;
    }

    /** What is counted of an article, for itself and for its quotes. */
    private static void facets(ObjectNode d, Indexed indexed) {
        OF_ARTICLE.forEach(facet -> d.set(facet, Dsl.strings(indexed.of(facet).counted())));
        d.set(
                Fields.OUTLET + ClusterFields.ASKED,
                Dsl.strings(indexed.of(Fields.OUTLET).asked()));
        PublicationDate date = indexed.article().date();
        if (date != null) {
            int earliest = Indexed.day(date.earliest());
            int latest = Indexed.day(date.latest());
            d.put(Fields.EARLIEST, earliest);
            d.put(Fields.LATEST, latest);
            d.put(ClusterFields.RANGE, ((long) earliest << Integer.SIZE) | (latest & 0xffff_ffffL));
        }
    }
}
