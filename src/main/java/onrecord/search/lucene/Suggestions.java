package onrecord.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.index.analysis.Analysis;
import onrecord.search.FacetCounts;
import onrecord.search.FacetName;
import onrecord.search.Suggestion;
import onrecord.search.answer.HeadlinePhrases;

/** Completes what is being typed from the values of the facets and the headlines of one commit. */
final class Suggestions {
    /** A field and what is typed behind its colon. */
    private static final Pattern FIELD = Pattern.compile("(?s)(\\w+):\"?(.*)");

    private static final Map<String, Suggestion.Kind> KINDS = Map.of(
            "speaker", Suggestion.Kind.SPEAKER,
            "outlet", Suggestion.Kind.OUTLET,
            "source", Suggestion.Kind.OUTLET,
            "author", Suggestion.Kind.AUTHOR,
            "agency", Suggestion.Kind.AGENCY,
            "section", Suggestion.Kind.SECTION,
            "tag", Suggestion.Kind.TAG,
            "in", Suggestion.Kind.COLLECTION,
            "collection", Suggestion.Kind.COLLECTION);

    private final Snapshot snapshot;
    private final Analysis analysis;

    Suggestions(Snapshot snapshot, Analysis analysis) {
        this.snapshot = snapshot;
        this.analysis = analysis;
    }

    /** @param aliases whether the user's aliases join and part speakers */
    List<Suggestion> of(String typed, int most, boolean aliases) throws IOException {
        Matcher field = FIELD.matcher(typed.strip());
        if (field.matches()) {
            return inField(field.group(1), Analysis.folded(field.group(2).strip()), most, aliases);
        }
        String prefix = Analysis.folded(typed.strip());
        List<Suggestion> suggestions = new ArrayList<>();
        if (prefix.length() < FacetValues.LETTERS) {
            return suggestions;
        }
        for (FacetCounts.Bucket bucket : snapshot.allValues(FacetName.SPEAKER, new SpeakerChoice(aliases, true))
                .beginning(prefix, most)) {
            suggestions.add(new Suggestion(Suggestion.Kind.SPEAKER, bucket.value(), bucket.count()));
        }
        for (FacetCounts.Bucket bucket :
                snapshot.allValues(FacetName.OUTLET, SpeakerChoice.USUAL).beginning(prefix, most)) {
            suggestions.add(new Suggestion(Suggestion.Kind.OUTLET, bucket.value(), bucket.count()));
        }
        suggestions.addAll(new HeadlinePhrases(new KnownHeadlines(snapshot), analysis).completing(prefix, most));
        return suggestions;
    }

    /** The values of one field; its name and a colon stand in front of what is typed. */
    private List<Suggestion> inField(String name, String prefix, int most, boolean aliases) throws IOException {
        List<Suggestion> suggestions = new ArrayList<>();
        Suggestion.Kind kind = KINDS.get(name.toLowerCase(Locale.ROOT));
        if (kind != null && prefix.length() >= FacetValues.LETTERS) {
            FacetValues values = snapshot.allValues(FacetName.valueOf(kind.name()), new SpeakerChoice(aliases, true));
            for (FacetCounts.Bucket bucket : values.beginning(prefix, most)) {
                suggestions.add(new Suggestion(kind, bucket.value(), bucket.count()));
            }
        }
        return suggestions;
    }
}
