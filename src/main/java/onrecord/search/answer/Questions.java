package onrecord.search.answer;

import java.time.Clock;
import java.util.List;
import onrecord.search.QueryError;
import onrecord.search.SearchRequest;
import onrecord.search.SearchRequest.Nearness;
import onrecord.search.query.Node;
import onrecord.search.query.ParsedQuery;
import onrecord.search.query.QueryParser;
import onrecord.search.query.Synonyms;

/** Reads what persons type. Safe for use by several threads. */
public final class Questions {
    /** The longest query, in UTF-16 code units. */
    public static final int LONGEST = 4_096;

    private final Clock clock;
    private final Synonyms synonyms;
    private final Synonyms peoples = Synonyms.peoples();
    private final Synonyms spellings = Synonyms.spellings();

    /**
     * @param clock tells what day "yesterday" was
     * @param synonyms words that mean the same
     */
    public Questions(Clock clock, Synonyms synonyms) {
        this.clock = clock;
        this.synonyms = synonyms;
    }

    /** @throws QueryError if the query is too long */
    public ParsedQuery read(SearchRequest request) {
        ParsedQuery parsed = read(request.query(), request.match());
        if (!request.options().synonyms()) {
            return parsed;
        }
        ParsedQuery known = synonyms.expand(parsed);
        return request.options().forms() == Nearness.RELATED ? spellings.expand(known) : known;
    }

    /** Reads a query without synonyms. @throws QueryError if the query is too long */
    public ParsedQuery read(String query, SearchRequest.Match match) {
        if (query.length() > LONGEST) {
            throw new QueryError(
                    "query-too-long",
                    "q",
                    "The query has " + query.length() + " characters; at most " + LONGEST + " are read.");
        }
        return QueryParser.parse(query, match == SearchRequest.Match.ANY, clock);
    }

    /** How else what this leaf asks for is spelled, in Latin letters. */
    public List<Node> spellings(Node leaf) {
        return spellings.besides(List.of(leaf));
    }

    /** What speaks of the peoples of countries that these leaves ask for, and the other way round. */
    public List<Node> peoples(List<Node> leaves) {
        return peoples.besides(leaves);
    }
}
