package onrecord.search.lucene;

import onrecord.index.codec.Fields;
import onrecord.search.FacetName;
import onrecord.search.SearchRequest;

/**
 * Which names of speakers a search counts, and who of them are one.
 *
 * @param aliases whether the user's aliases join and part speakers
 * @param certain whether the names that are certain count alone, or those that are only perhaps right too
 */
record SpeakerChoice(boolean aliases, boolean certain) {
    /** The certain names, with the user's aliases. */
    static final SpeakerChoice USUAL = new SpeakerChoice(true, true);

    static SpeakerChoice of(SearchRequest.Options options) {
        return new SpeakerChoice(options.aliases(), options.certain());
    }

    /** The field that has the values of a facet. */
    String field(FacetName facet) {
        return facet == FacetName.SPEAKER ? speakers() : facet.key();
    }

    /** The field that has the names of speakers. */
    String speakers() {
        return certain ? Fields.SPEAKER : Fields.ANY_SPEAKER;
    }
}
