package onrecord.search.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.index.analysis.Analysis;
import onrecord.search.AlsoWritten;
import onrecord.search.SearchRequest;
import onrecord.search.query.Node;
import onrecord.search.query.ParsedQuery;
import org.jspecify.annotations.Nullable;

/**
 * How names among the plain words of a query are written otherwise in an archive: in its other scripts, and in other
 * spellings that are known. For one search alone.
 */
public final class OtherScripts {
    /** So many quotes of a name tell how it is written. */
    private static final int LOOKED_AT = 2_000;
    /** The words of a query that are looked at. */
    private static final int MOST_WORDS = 8;

    private static final int SHORTEST = 3;

    private final NamedValues.Source values;
    private final Analysis analysis;
    private final Questions questions;
    private final Finds finds;

    /** Whether a query finds something where the search looks. */
    public interface Finds {
        /** @throws IOException if the archive cannot be read */
        boolean any(ParsedQuery query) throws IOException;
    }

    /**
     * @param questions knows other spellings
     * @param finds tells which of them there are
     */
    public OtherScripts(NamedValues.Source values, Analysis analysis, Questions questions, Finds finds) {
        this.values = values;
        this.analysis = analysis;
        this.questions = questions;
        this.finds = finds;
    }

    /**
     * The names and a query that asks for them too; empty where none is written otherwise.
     *
     * @param leaves the plain words and phrases of the query, in order
     */
    public Optional<AlsoWritten> of(String query, List<Node> leaves) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        String wider = query;
        for (Node leaf : leaves.subList(0, Math.min(MOST_WORDS, leaves.size()))) {
            String printed = text(leaf);
            Set<String> others = printed == null ? Set.of() : otherwise(printed);
            if (printed != null) {
                others.addAll(spelledOtherwise(leaf, leaves));
            }
            if (printed != null && !others.isEmpty()) {
                names.addAll(others);
                wider = widened(wider, printed, others);
            }
        }
        return names.isEmpty() || wider.equals(query)
                ? Optional.empty()
                : Optional.of(new AlsoWritten(List.copyOf(names), wider));
    }

    private static @Nullable String text(Node leaf) {
        return switch (leaf) {
            case Node.Word word -> word.text();
            case Node.Phrase phrase when phrase.distance() == 0 -> phrase.text();
            default -> null;
        };
    }

    /** Other spellings of a name that find something, where they were not asked for. */
    private List<String> spelledOtherwise(Node leaf, List<Node> asked) throws IOException {
        List<String> others = new ArrayList<>();
        for (Node other : questions.spellings(leaf)) {
            String words = text(other);
            boolean known = words == null || asked.contains(other);
            if (!known && finds.any(questions.read('"' + words + '"', SearchRequest.Match.ALL))) {
                others.add(words);
            }
        }
        return others;
    }

    private Set<String> otherwise(String printed) throws IOException {
        List<String> keys = analysis.names(printed);
        Character.UnicodeScript script = script(printed);
        Set<String> others = new LinkedHashSet<>();
        if (printed.length() < SHORTEST || keys.isEmpty() || script == Character.UnicodeScript.COMMON) {
            return others;
        }
        for (String name : values.speakersOf(keys, script, LOOKED_AT)) {
            if (script(name) != script) {
                piece(name, keys).ifPresent(others::add);
            }
        }
        return others;
    }

    /** The words of a name that have these keys, side by side. */
    private Optional<String> piece(String name, List<String> keys) {
        String[] words = name.split("\\s+");
        for (int start = 0; start + keys.size() <= words.length; start++) {
            String piece = String.join(" ", List.of(words).subList(start, start + keys.size()));
            if (analysis.names(piece).equals(keys)) {
                return Optional.of(piece);
            }
        }
        return Optional.empty();
    }

    private static String widened(String query, String printed, Set<String> others) {
        String quoted = printed.indexOf(' ') < 0 ? Pattern.quote(printed) : "\"" + Pattern.quote(printed) + "\"";
        List<String> any = new ArrayList<>();
        any.add(printed);
        any.addAll(others);
        String either = any.stream()
                .map(name -> name.indexOf(' ') < 0 ? name : "\"" + name + "\"")
                .reduce((one, other) -> one + " OR " + other)
                .orElse(printed);
        Matcher found = Pattern.compile("(?<![\\p{L}\\p{N}:\"])" + quoted + "(?![\\p{L}\\p{N}:\"])")
                .matcher(query);
        return found.replaceFirst(Matcher.quoteReplacement("(" + either + ")"));
    }

    /** The script of the first letter of a text; common where it has none. */
    public static Character.UnicodeScript script(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .findFirst()
                .orElse(Character.UnicodeScript.COMMON);
    }
}
