package onrecord.search.answer;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import onrecord.identity.OutletTable;
import onrecord.index.analysis.Analysis;
import onrecord.search.query.FieldName;
import onrecord.search.query.Node;
import org.jspecify.annotations.Nullable;

/** Reads what the leaves of a query ask of the names of a field. */
public final class TypedNames {
    private final Analysis analysis;
    private final Supplier<OutletTable> outlets;
    private final Function<String, List<String>> speakers;

    /**
     * @param outlets asked for where an outlet is
     * @param speakers all spellings of the speakers that a typed name means; asked for where a speaker is
     */
    public TypedNames(Analysis analysis, Supplier<OutletTable> outlets, Function<String, List<String>> speakers) {
        this.analysis = analysis;
        this.outlets = outlets;
        this.speakers = speakers;
    }

    /** What a leaf asks for, or null where it has no word in it. */
    public @Nullable SoughtName leaf(FieldName field, Node leaf) {
        if (leaf instanceof Node.Everything) {
            return new SoughtName.Any();
        }
        if (field == FieldName.LANGUAGE) {
            return new SoughtName.Language(AskedNames.language(leaf));
        }
        return switch (leaf) {
            case Node.Word word -> named(field, word.text());
            case Node.Phrase phrase -> named(field, phrase.text());
            case Node.Pattern pattern -> beginning(pattern.text());
            case Node.Fuzzy fuzzy -> near(fuzzy.text(), fuzzy.edits());
            default -> throw new IllegalArgumentException("not a leaf: " + leaf);
        };
    }

    private @Nullable SoughtName named(FieldName field, String text) {
        List<String> words = analysis.names(field == FieldName.OUTLET ? AskedNames.withoutScheme(text) : text);
        if (words.isEmpty()) {
            return null;
        }
        return new SoughtName.Named(
                words,
                switch (field) {
                    case SPEAKER -> speakers.apply(text);
                    case OUTLET -> AskedNames.domains(outlets.get(), text);
                    default -> List.of();
                });
    }

    private @Nullable SoughtName beginning(String pattern) {
        List<String> words = analysis.names(pattern.replaceAll("[*?].*", ""));
        return words.size() == 1 ? new SoughtName.Beginning(words.getFirst()) : null;
    }

    private @Nullable SoughtName near(String text, int edits) {
        List<String> words = analysis.names(text);
        return words.size() == 1 ? new SoughtName.Near(words.getFirst(), edits) : null;
    }
}
