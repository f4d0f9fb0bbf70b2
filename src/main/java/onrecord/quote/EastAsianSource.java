package onrecord.quote;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.model.Span;
import onrecord.text.Resources;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks a quotation in Chinese, Japanese or Korean: the name beside a title, in the clause that the verb of speech
 * ends. Without a title, and without a colon that sets it off, nothing tells a name from another word.
 */
final class EastAsianSource {
    /** In characters: how far from a quotation its clause is looked for. */
    private static final int REACH = 60;

    /** In characters: between two quotations of one sentence. */
    private static final int CLOSE = 4;
    /** The pattern of a section that a language does not have. */
    private static final List<String> NOTHING = List.of("(?!)");

    private static final int LONGEST_LABEL = 5;
    private static final int LONGEST_TITLE = 6;
    private static final int LONGEST_NAME = 3;
    private static final int LONGEST_ROLE = 12;

    private static final Map<String, EastAsianSource> BY_LANGUAGE =
            Map.of("zh", read("zh"), "ja", read("ja"), "ko", read("ko"));

    /** A clause in front of a quotation, its subject as the first group. */
    private final Pattern inFront;
    /** A clause behind one. */
    private final Pattern behind;
    /** A subject that names a person beside a title. */
    private final Pattern name;

    /** What stands behind a quotation of who spoke before. */
    private final Pattern goesOn;
    /** A subject that names a family and a title, the family as the first group. */
    private final Pattern familyTitle;

    private final Pattern titleAtEnd;
    /** A family name at the start of a name of two characters or more; nothing where a language has no list of them. */
    private final Pattern family;

    private EastAsianSource(
            Pattern inFront,
            Pattern behind,
            Pattern name,
            Pattern goesOn,
            Pattern familyTitle,
            Pattern titleAtEnd,
            Pattern family) {
        this.titleAtEnd = titleAtEnd;
        this.family = family;
        this.goesOn = goesOn;
        this.familyTitle = familyTitle;
        this.inFront = inFront;
        this.behind = behind;
        this.name = name;
    }

    private static String only(Map<String, List<String>> sections, String name) {
        return Objects.requireNonNull(sections.get(name), name).getFirst();
    }

    private static EastAsianSource read(String language) {
        Map<String, List<String>> sections =
                Resources.sections(EastAsianSource.class, "/onrecord/quote/" + language + "/speech.txt");
        String verbs = any(sections, "verb");
        String titles = any(sections, "title");
        String before = only(sections, "in-front");
        String after = only(sections, "behind");
        String name = only(sections, "name");
        String families = any(sections, "family");
        return new EastAsianSource(
                pattern(before, verbs, titles, families),
                pattern(after, verbs, titles, families),
                pattern(name, verbs, titles, families),
                pattern(sections.getOrDefault("goes-on", NOTHING).getFirst(), verbs, titles, families),
                pattern(sections.getOrDefault("family-title", NOTHING).getFirst(), verbs, titles, families),
                Pattern.compile("(?:" + titles + ")$"),
                Pattern.compile(families.isEmpty() ? NOTHING.getFirst() : "(?:" + families + ")\\p{IsHan}"));
    }

    private static Pattern pattern(String template, String verbs, String titles, String families) {
        return Pattern.compile(template.replace("VERB", "(?:" + verbs + ")")
                .replace("TITLE", "(?:" + titles + ")")
                .replace("FAMILY", "(?:" + families + ")"));
    }

    private static String any(Map<String, List<String>> sections, String section) {
        return String.join("|", sections.getOrDefault(section, List.of()));
    }

    /** The reader of a language, or null for one of another kind. */
    static @Nullable EastAsianSource of(String language) {
        return BY_LANGUAGE.get(language);
    }

    /** Who speaks the turn, by the words around it in its paragraph, or null. */
    @Nullable
    Source source(String text, Turn turn, int from, int to) {
        int start = Math.max(from, turn.start() - REACH);
        String before = text.substring(start, turn.start());
        Source label = label(before, start);
        if (label != null) {
            return label;
        }
        Matcher clause = inFront.matcher(before);
        String rest = text.substring(turn.end(), Math.min(to, turn.end() + REACH));
        Matcher after = behind.matcher(rest);
        boolean said = after.lookingAt();
        if (clause.find() && (said || endsAtTurn(clause, before))) {
            return source(clause.group(1), start + clause.start(1), "cue-subject");
        }
        return said && after.groupCount() > 0 && after.group(1) != null
                ? source(after.group(1), turn.end() + after.start(1), "cue-inverted")
                : null;
    }

    /** "王毅：": a few characters at the start of a line. */
    private @Nullable Source label(String before, int start) {
        int colon = before.length() - 1;
        if (colon < 1 || ":：".indexOf(before.charAt(colon)) < 0) {
            return null;
        }
        int from = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('。')) + 1;
        String label = before.substring(from, colon);
        boolean plain = label.codePoints().allMatch(Character::isLetter)
                && !inFront.matcher(before).find();
        if (label.length() < 2 || label.length() > LONGEST_ROLE || !plain) {
            return null;
        }
        Span mention = new Span(start + from, start + colon);
        boolean name = label.length() <= LONGEST_LABEL;
        return new Source(mention, name ? label : null, ":", "transcript", name ? Name.Kind.PERSON : Name.Kind.ROLE);
    }

    private Source source(String subject, int start, String method) {
        Span mention = new Span(start, start + subject.length());
        String found = named(subject);
        return new Source(mention, found, subject, method, found == null ? Name.Kind.ROLE : Name.Kind.PERSON);
    }

    /** The name that the surest form in a subject gives: "石桥县县长周文斌" names 周文斌 behind a title, and no 石桥县. */
    private @Nullable String named(String subject) {
        Matcher named = name.matcher(subject);
        String best = null;
        int surest = Integer.MAX_VALUE;
        while (named.find()) {
            for (int group = 1; group <= named.groupCount(); group++) {
                if (named.group(group) != null && group < surest) {
                    surest = group;
                    best = named.group(group);
                }
            }
        }
        return best;
    }

    /** The subject itself, where the text has it beside a title elsewhere: "部长陈立明", and then "陈立明强调"; or null. */
    @Nullable
    String titledElsewhere(String text, String subject) {
        int length = subject.length();
        boolean name = length <= LONGEST_NAME && family.matcher(subject).lookingAt();
        for (int at = name ? text.indexOf(subject) : -1; at >= 0; at = text.indexOf(subject, at + 1)) {
            String before = text.substring(Math.max(0, at - LONGEST_TITLE), at);
            if (titleAtEnd.matcher(before).find()) {
                return subject;
            }
        }
        return null;
    }

    /** The whole name that a shorter one begins, where exactly one does: "坂口" of "坂口直人". */
    static String whole(String name, Set<String> names) {
        List<String> longer = names.stream()
                .filter(other -> other.length() > name.length() && other.startsWith(name))
                .toList();
        return longer.size() == 1 ? longer.getFirst() : name;
    }

    /**
     * Whether a turn goes on with who spoke before it: '“…”他补充道', '「…」と付け加えた', or nothing but a few letters parts it
     * from the turn in front of it: '“…”며 “…”고'.
     *
     * @param previous where the turn in front of it ends, or -1
     */
    boolean goesOn(String text, Turn turn, int previous, int to) {
        String rest = text.substring(turn.end(), Math.min(to, turn.end() + REACH));
        boolean alone = goesOn.matcher(rest).find() && isFirst(text, turn, previous);
        boolean close = previous >= 0
                && turn.start() - previous <= CLOSE
                && "。.！？"
                        .chars()
                        .noneMatch(
                                mark -> text.substring(previous, turn.start()).indexOf(mark) >= 0);
        return alone || close;
    }

    /** Whether a turn begins its sentence. */
    private static boolean isFirst(String text, Turn turn, int previous) {
        int at = turn.start();
        while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at == 0 || at == previous || "。.！？".indexOf(text.charAt(at - 1)) >= 0;
    }

    /** The full name that a subject means by its family name and a title alone: "박 장관"; or null. */
    @Nullable
    String bearer(String subject, Set<String> names) {
        Matcher matcher = familyTitle.matcher(subject);
        if (!matcher.find()) {
            return null;
        }
        List<String> fitting = names.stream()
                .filter(whole -> whole.startsWith(matcher.group(1)))
                .toList();
        return fitting.size() == 1 ? fitting.getFirst() : null;
    }

    /** Whether the clause leads straight into the quotation, with a mark or a verb behind the name. */
    private static boolean endsAtTurn(Matcher clause, String before) {
        return before.length() == clause.end()
                && clause.group().length() > clause.group(1).length();
    }
}
