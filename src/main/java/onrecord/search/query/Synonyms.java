package onrecord.search.query;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.text.Resources;
import onrecord.text.Utf8File;

/**
 * Words and phrases that mean the same, from a file of the archive's owner. They are looked up when a search is made,
 * never indexed, so that a change of the file needs no new index. Case makes no difference. Immutable.
 *
 * <p>A line of the file is a group whose members stand for each other ({@code UN, United Nations}), or a rule of one
 * direction ({@code Peking => Beijing}); {@code #} begins a comment.
 */
public final class Synonyms {
    /** No synonyms. */
    public static final Synonyms NONE = new Synonyms(Map.of(), true);

    private static final String PEOPLES = "/onrecord/search/peoples.txt";
    private static final String SPELLINGS = "/onrecord/search/spellings.txt";

    /** The most words of a member. */
    private static final int LONGEST = 8;

    /** What makes no difference at the end of a member: "Russia's" is Russia, "U.S." is U.S */
    private static final Pattern ENDING = Pattern.compile("['’]s$|(?<=\\.\\p{L})\\.$");

    private static final Pattern ACCENTS = Pattern.compile("(?<=\\p{IsLatin})\\p{InCombiningDiacriticalMarks}+");

    /** What stands for a member, by its words in lower case. */
    private final Map<String, Set<String>> byWords;

    private final boolean phrases;

    /** @param phrases whether a phrase that is a member stands for the others too */
    private Synonyms(Map<String, Set<String>> byWords, boolean phrases) {
        this.byWords = byWords;
        this.phrases = phrases;
    }

    /**
     * Reads a file in UTF-8.
     *
     * @throws IllegalArgumentException if a line is no group and no rule; the message names the line
     * @throws IOException if the file cannot be read
     */
    public static Synonyms read(Path file) throws IOException {
        return of(Utf8File.lines(file), file.toString(), true);
    }

    /** Countries and continents with their peoples: Russia and Russian speak of one thing, if not of quite the same. */
    public static Synonyms peoples() {
        return of(Resources.text(Synonyms.class, PEOPLES).lines().toList(), PEOPLES, true);
    }

    /**
     * Spellings of one place, people or person in Latin letters, and former names: Kyiv and Kiev. Who types a phrase
     * means it as it is written.
     */
    public static Synonyms spellings() {
        return of(Resources.text(Synonyms.class, SPELLINGS).lines().toList(), SPELLINGS, false);
    }

    private static Synonyms of(List<String> lines, String name, boolean phrases) {
        Map<String, Set<String>> byWords = new LinkedHashMap<>();
        int number = 0;
        for (String line : lines) {
            number++;
            String rule = line.replaceFirst("#.*", "").strip();
            if (!rule.isEmpty()) {
                add(rule, name + ", line " + number, byWords);
            }
        }
        return new Synonyms(byWords, phrases);
    }

    private static void add(String rule, String place, Map<String, Set<String>> byWords) {
        String[] sides = rule.split("=>", -1);
        List<String> left = members(sides[0], place);
        List<String> right = sides.length == 1 ? left : members(sides[1], place);
        if (sides.length > 2 || left.isEmpty() || right.isEmpty() || (sides.length == 1 && left.size() < 2)) {
            throw new IllegalArgumentException(place + ": not \"a, b\" and not \"a => b\": " + rule);
        }
        for (String from : left) {
            Set<String> others = byWords.computeIfAbsent(key(from), key -> new LinkedHashSet<>());
            right.stream().filter(to -> !key(to).equals(key(from))).forEach(others::add);
        }
    }

    private static List<String> members(String side, String place) {
        List<String> members = Stream.of(side.split(",", -1))
                .map(member -> member.strip().replaceAll("\\s+", " "))
                .filter(member -> !member.isEmpty())
                .toList();
        for (String member : members) {
            if (member.split(" ").length > LONGEST || member.indexOf('"') >= 0) {
                throw new IllegalArgumentException(
                        place + ": a member has at most " + LONGEST + " words and no quotation mark: " + member);
            }
        }
        return members;
    }

    /** Neither case nor the accents of Latin letters make a difference, as they make none in the index. */
    private static String key(String words) {
        String plain = ENDING.matcher(words.toLowerCase(Locale.ROOT)).replaceFirst("");
        return ACCENTS.matcher(Normalizer.normalize(plain.replace('\u2019', '\''), Normalizer.Form.NFD))
                .replaceAll("");
    }

    /** The query with every member asked for in any of its ways; the same where none is in it. */
    public ParsedQuery expand(ParsedQuery parsed) {
        if (byWords.isEmpty()) {
            return parsed;
        }
        Node node = expand(parsed.node());
        return node.equals(parsed.node())
                ? parsed
                : new ParsedQuery(node, parsed.any(), QueryWriter.write(node), parsed.demanding(), parsed.complaints());
    }

    private Node expand(Node node) {
        return switch (node) {
            case Node.Group group -> new Node.Group(all(group.must()), all(group.should()), group.not());
            case Node.InField in when in.field().isText() -> new Node.InField(in.field(), expand(in.node()));
            case Node.Word word -> either(word, key(word.text()));
            case Node.Phrase phrase when phrases && phrase.distance() == 0 -> either(phrase, key(phrase.text()));
            default -> node;
        };
    }

    /** Clauses side by side: the longest run of words that is a member becomes one clause. */
    private List<Node> all(List<Node> clauses) {
        List<Node> expanded = new ArrayList<>();
        for (int i = 0; i < clauses.size(); ) {
            int run = run(clauses, i);
            if (run > 1) {
                List<Node> words = clauses.subList(i, i + run);
                expanded.add(either(Node.Group.all(words), key(text(words))));
            } else {
                expanded.add(expand(clauses.get(i)));
            }
            i += run;
        }
        return expanded;
    }

    /** How many clauses from here on are a member together; 1 where none are. */
    private int run(List<Node> clauses, int from) {
        int end = from;
        while (end < clauses.size() && end - from < LONGEST && clauses.get(end) instanceof Node.Word) {
            end++;
        }
        while (end - from > 1 && !byWords.containsKey(key(text(clauses.subList(from, end))))) {
            end--;
        }
        return Math.max(1, end - from);
    }

    private static String text(List<Node> words) {
        StringBuilder text = new StringBuilder();
        for (Node node : words) {
            if (node instanceof Node.Word word) {
                text.append(text.isEmpty() ? "" : " ").append(word.text());
            }
        }
        return text.toString();
    }

    /** What stands for the words and phrases that were asked for, side by side, and is not among them. */
    public List<Node> besides(List<Node> asked) {
        Set<String> others = new LinkedHashSet<>();
        Set<String> members = new HashSet<>();
        for (int i = 0; i < asked.size(); ) {
            int run = run(asked, i);
            String member = run == 1 && asked.get(i) instanceof Node.Phrase phrase
                    ? key(phrase.text())
                    : key(text(asked.subList(i, i + run)));
            members.add(member);
            others.addAll(byWords.getOrDefault(member, Set.of()));
            i += run;
        }
        return others.stream()
                .filter(other -> !members.contains(key(other)))
                .map(Synonyms::node)
                .toList();
    }

    private Node either(Node asked, String key) {
        Set<String> others = byWords.get(key);
        if (others == null || others.isEmpty()) {
            return asked;
        }
        List<Node> choices = new ArrayList<>(List.of(asked));
        others.forEach(other -> choices.add(node(other)));
        return Node.Group.any(choices);
    }

    private static Node node(String member) {
        return member.indexOf(' ') < 0 ? new Node.Word(member) : new Node.Phrase(member, 0);
    }
}
