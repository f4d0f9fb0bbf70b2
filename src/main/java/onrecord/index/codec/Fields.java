package onrecord.index.codec;

import java.util.Set;
import onrecord.index.analysis.MinHash;
import onrecord.model.SourceFile;

/**
 * The one list of Lucene fields. Names that begin with {@code quote.} are those of a quote's document, so that a search
 * for articles never meets a quote and needs no filter against them. What is its article's, such as the outlet, a quote
 * does not have: what is asked of it is asked of the article that stands behind it in the block.
 */
public final class Fields {
    /**
     * What a document is: {@link #ARTICLE}, {@link #QUOTE}, {@link #FILE}, {@link #LINK} or {@link #FOUND}; keyword.
     */
    public static final String TYPE = "type";

    /** A {@link #TYPE}. */
    public static final String ARTICLE = "article";

    /** A {@link #TYPE}. */
    public static final String QUOTE = "quote";

    /** A {@link #TYPE}. */
    public static final String FILE = "file";

    /** A {@link #TYPE}. */
    public static final String LINK = "link";

    /** A {@link #TYPE}: an article as it was found, where a correction shows it otherwise or took it out. */
    public static final String FOUND = "found";

    /** The id of the article that a {@link #FOUND} is; keyword. */
    public static final String FOUND_ID = "found.id";

    /** The ids of the articles that a link rests on; keyword, on a link's document. */
    public static final String LINKED = "link.of";

    /** What a link says, as {@link LinkCodec#relation} names it; keyword, on a link's document. */
    public static final String RELATION = "link.relation";

    /** The number of the stretch of time that a link belongs to; keyword, on a link's document. */
    public static final String STRETCH = "link.stretch";

    /** A checksum of what links rest on in an article, by which they know that it changed; numeric doc values. */
    public static final String STAMP = "stamp";

    /** The article's id, on the article and on each of its quotes: what is replaced together; keyword. */
    public static final String ID = "id";

    /** The article's id as 64 bits, which settles the order of equals; numeric doc values. */
    public static final String ORDER = "order";

    /** Headline, deck, body and captions one after the other, with positions; analysed. */
    public static final String TEXT = "text";

    /** The headline once more, for what is asked of it alone and to weigh it; analysed. */
    public static final String TITLE = "title";

    /** What stood around the article; no other field holds it. Analysed, on articles that have some. */
    public static final String BOILERPLATE = "boilerplate";

    /** The words of a quote; analysed, on a quote's document. */
    public static final String SAID = "said";

    /** What a list of hits shows of an article, see {@link Summary}; binary doc values. */
    public static final String SUMMARY = "summary";

    /**
     * By which articles of nearly the same text are found, see {@link MinHash}; binary doc values, not on short ones.
     */
    public static final String LIKENESS = "likeness";

    /**
     * A hash of what the addresses of an article's page have in common, 0 where it has no page of its own; numeric doc
     * values, which articles of an OnRecord that knew no versions do not have.
     */
    public static final String ADDRESS = "address";

    /** By what the versions of one address are told apart, see {@link VersionMark}; binary doc values. */
    public static final String VERSION = "version";

    /** What else there is of an article, its body first; stored. */
    public static final String REST = "rest";

    /** The values of the facets; keywords here, sorted doc values under {@link #values}. */
    public static final String OUTLET = "outlet";

    /** Names of those quoted who are certain, see {@link onrecord.model.Speaker#isCertain}. */
    public static final String SPEAKER = "speaker";

    /** Names of those quoted, the certain ones and those that are only perhaps right. */
    public static final String ANY_SPEAKER = "speaker.any";

    /** {@link #YES} where somebody has a name that is only perhaps right and no other quote makes certain; keyword. */
    public static final String PERHAPS = "perhaps";

    /** The one value of {@link #PERHAPS}. */
    public static final String YES = "yes";

    public static final String AUTHOR = "author";

    public static final String AGENCY = "agency";

    public static final String LANGUAGE = "language";

    public static final String SECTION = "section";

    /** What a person filed an article or a quote under; an article has those of its quotes too. */
    public static final String TAG = "tag";

    /** The collections that a person put an article or a quote into; an article has those of its quotes too. */
    public static final String COLLECTION = "collection";

    /** What its agency says of an article, as its property of this name has it. */
    public static final String STATUS = "status";

    /** The kind of a quote; on its article, those of its quotes. */
    public static final String KIND = "kind";

    /** The {@link #KIND} of a quote that tells what somebody did by speaking, not what was said. */
    public static final String ACT = "act";

    private static final String VALUES_SUFFIX = ".values";

    /** What stands behind a facet's name to give the field in which its values' words are found; analysed as names. */
    public static final String NAME_SUFFIX = ".name";

    /** The first possible day, days since 1970-01-01; point here, numeric doc values under {@link #values}. */
    public static final String EARLIEST = "earliest";

    /** The last possible day, days since 1970-01-01; point here, numeric doc values under {@link #values}. */
    public static final String LATEST = "latest";

    /** The first possible day of the last change, days since 1970-01-01; point. */
    public static final String UPDATED_EARLIEST = "updated.earliest";

    /** The last possible day of the last change, days since 1970-01-01; point. */
    public static final String UPDATED_LATEST = "updated.latest";

    /**
     * The moment to sort by, seconds since 1970: the time where known, else the first possible day; numeric doc values.
     */
    public static final String MOMENT = "moment";

    /**
     * When the article was taken in, milliseconds since 1970; point on an article, numeric doc values under
     * {@link #values} on it, on its quotes and on a {@link #FOUND}. Articles of an OnRecord that kept no time have
     * none.
     */
    public static final String ADDED = "added";

    /**
     * Which of its article's quotes a quote's document is, from 0; numeric doc values. On an article of a cluster: how
     * many quotes it had at most, where that is more than it has.
     */
    public static final String NUMBER = "number";

    /** The path of a file taken in; keyword. */
    public static final String PATH = "path";

    /** A {@link SourceFile} as {@link SourceFileCodec} puts it; binary doc values, so that all are read in one pass. */
    public static final String ENTRY = "entry";

    /** The fields that a quote has itself; the rest its article has. */
    private static final Set<String> OF_QUOTES = Set.of(SPEAKER, ANY_SPEAKER, PERHAPS, KIND, TAG, COLLECTION);

    private static final String OF_QUOTE = "quote.";

    private Fields() {}

    /** The doc values of a facet or a date. */
    public static String values(String field) {
        return field + VALUES_SUFFIX;
    }

    /** Whether a quote has values of its own in this field; else what its article has counts for it. */
    public static boolean areOfQuotes(String field) {
        return OF_QUOTES.contains(field);
    }

    /** The name of the same field on a quote's document. */
    public static String ofQuote(String field) {
        return OF_QUOTE + field;
    }
}
