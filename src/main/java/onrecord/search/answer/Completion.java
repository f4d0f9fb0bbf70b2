package onrecord.search.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.index.analysis.Analysis;
import onrecord.search.FacetCounts;
import onrecord.search.FacetName;
import onrecord.search.Suggestion;
import onrecord.search.query.FieldName;

/** Completes what is being typed from the values of the facets and from headlines. */
public final class Completion {
    /** Fewer letters begin too many words. */
    public static final int FEWEST_LETTERS = 2;

    /** A field and what is typed behind its colon. */
    private static final Pattern FIELD = Pattern.compile("(?s)(\\w+):\"?(.*)");

    private final Values values;
    private final HeadlinePhrases headlines;

    /** The values of an archive's facets. */
    public interface Values {
        /**
         * The most frequent values with a word that begins with these letters, of a speaker in any spelling.
         *
         * @param prefix folded, at least {@value Completion#FEWEST_LETTERS} letters
         */
        List<FacetCounts.Bucket> beginning(FacetName facet, String prefix, int most) throws IOException;
    }

    public Completion(Values values, HeadlinePhrases headlines) {
        this.values = values;
        this.headlines = headlines;
    }

    /**
     * Speakers, outlets and headlines; behind a field and a colon, values of that field.
     *
     * @param most how many of each at most
     */
    public List<Suggestion> of(String typed, int most) throws IOException {
        Matcher field = FIELD.matcher(typed.strip());
        String prefix = Analysis.folded(field.matches() ? field.group(2).strip() : typed.strip());
        List<Suggestion> suggestions = new ArrayList<>();
        if (prefix.length() < FEWEST_LETTERS) {
            return suggestions;
        }
        if (field.matches()) {
            Optional<Suggestion.Kind> kind = FieldName.of(field.group(1)).flatMap(Completion::kind);
            if (kind.isPresent()) {
                add(suggestions, kind.get(), prefix, most);
            }
            return suggestions;
        }
        add(suggestions, Suggestion.Kind.SPEAKER, prefix, most);
        add(suggestions, Suggestion.Kind.OUTLET, prefix, most);
        suggestions.addAll(headlines.completing(prefix, most));
        return suggestions;
    }

    private void add(List<Suggestion> suggestions, Suggestion.Kind kind, String prefix, int most) throws IOException {
        for (FacetCounts.Bucket value : values.beginning(FacetName.valueOf(kind.name()), prefix, most)) {
            suggestions.add(new Suggestion(kind, value.value(), value.count()));
        }
    }

    private static Optional<Suggestion.Kind> kind(FieldName field) {
        return Optional.ofNullable(
                switch (field) {
                    case SPEAKER -> Suggestion.Kind.SPEAKER;
                    case OUTLET -> Suggestion.Kind.OUTLET;
                    case AUTHOR -> Suggestion.Kind.AUTHOR;
                    case AGENCY -> Suggestion.Kind.AGENCY;
                    case SECTION -> Suggestion.Kind.SECTION;
                    case TAG -> Suggestion.Kind.TAG;
                    case COLLECTION -> Suggestion.Kind.COLLECTION;
                    default -> null;
                });
    }
}
