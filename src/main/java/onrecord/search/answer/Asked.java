package onrecord.search.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.search.SearchRequest;
import onrecord.search.query.FieldName;
import onrecord.search.query.Node;
import onrecord.search.query.ParsedQuery;
import org.jspecify.annotations.Nullable;

/**
 * What a query asks for, before an engine makes something of it.
 *
 * @param parsed the tree and what could not be read
 * @param leaves the words that stand in no field and are not ruled out, in order: those by which matches are weighed
 */
public record Asked(ParsedQuery parsed, List<Node> leaves) {
    /** The fields whose words are the text's. */
    private static final Set<FieldName> MARKED =
            Set.of(FieldName.TITLE, FieldName.BODY, FieldName.TEXT, FieldName.SAID);

    /** What a query asks for. */
    public static Asked of(ParsedQuery parsed) {
        return new Asked(parsed, plainLeaves(parsed.node()));
    }

    /** Whether a request asks when articles were taken in: its answer then tells when all were. */
    public static boolean asksArrivals(SearchRequest request, ParsedQuery parsed) {
        return request.sort() == SearchRequest.Sort.ADDED
                || request.filters().since() != null
                || parsed.asks(FieldName.ADDED);
    }

    /** Whether a query asks for words that can be marked in a text; a name, a day or a code is not marked there. */
    public static boolean forWords(Node node) {
        return switch (node) {
            case Node.Group group ->
                Stream.of(group.must(), group.should()).flatMap(List::stream).anyMatch(Asked::forWords);
            case Node.InField in -> MARKED.contains(in.field());
            case Node.Dates dates -> false;
            case Node.Everything everything -> false;
            default -> true;
        };
    }

    /** Whether a strictness can match more than the one before it. */
    public boolean isHelpedBy(Strictness strictness) {
        return switch (strictness) {
            case EXACT -> false;
            case FORMS -> leaves.stream().anyMatch(Node.Phrase.class::isInstance);
            case FEWER ->
                !parsed.demanding()
                        && parsed.node() instanceof Node.Group group
                        && group.must().stream().filter(Asked::isPlain).count() > 1;
        };
    }

    /**
     * What a group asks for where one of its plain words need not be there.
     *
     * @param plain the plain words; {@code least} of them must match
     * @param least 1 or more
     * @param held what must and must not match all the same, or null where there is nothing
     */
    public record Fewer(List<Node> plain, int least, Node.@Nullable Group held) {}

    /** A group with one plain word less; of two, one. */
    public static Fewer fewer(Node.Group group) {
        List<Node> plain = group.must().stream().filter(Asked::isPlain).toList();
        List<Node> held = group.must().stream().filter(must -> !isPlain(must)).toList();
        boolean holds = !held.isEmpty() || !group.not().isEmpty();
        return new Fewer(
                plain, Math.max(1, plain.size() - 1), holds ? new Node.Group(held, List.of(), group.not()) : null);
    }

    /** What {@code said:} asks for, leaf by leaf, where it is not ruled out. */
    public static List<Node> ofQuotes(Node node) {
        List<Node> asked = new ArrayList<>();
        gatherSaid(node, asked);
        return asked;
    }

    private static boolean isPlain(Node node) {
        return node instanceof Node.Word || node instanceof Node.Phrase;
    }

    private static void gatherSaid(Node node, List<Node> asked) {
        if (node instanceof Node.Group group) {
            group.must().forEach(clause -> gatherSaid(clause, asked));
            group.should().forEach(clause -> gatherSaid(clause, asked));
        } else if (node instanceof Node.InField in && in.field() == FieldName.SAID) {
            asked.addAll(plainLeaves(in.node()));
        }
    }

    private static List<Node> plainLeaves(Node node) {
        List<Node> leaves = new ArrayList<>();
        gather(node, leaves);
        return leaves;
    }

    private static void gather(Node node, List<Node> leaves) {
        switch (node) {
            case Node.Group group -> {
                group.must().forEach(clause -> gather(clause, leaves));
                group.should().forEach(clause -> gather(clause, leaves));
            }
            case Node.Word word -> leaves.add(word);
            case Node.Phrase phrase -> leaves.add(phrase);
            default -> {}
        }
    }
}
