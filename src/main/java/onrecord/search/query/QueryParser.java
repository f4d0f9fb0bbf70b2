package onrecord.search.query;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a person typed. It never fails: what is not in the language is taken as plain words with a complaint that
 * says where. One parser reads one query.
 */
public final class QueryParser {
    /** Parentheses deeper than this are passed over. */
    public static final int DEEPEST = 32;

    /** Words behind this many are passed over. */
    public static final int MOST_CLAUSES = 256;

    /**
     * A phrase of more words than this is searched as it stands, not with its words near each other: that takes too
     * long.
     */
    public static final int MOST_NEAR = 32;

    private static final int MOST_COMPLAINTS = 20;
    private static final int FARTHEST = 1000;

    private final Scanner in;
    private final boolean any;
    private final Clock clock;
    private final List<ParsedQuery.Complaint> complaints = new ArrayList<>();
    private final WordReader words = new WordReader(this::complain);
    private int clauses;
    private boolean demanding;

    private QueryParser(String input, boolean any, Clock clock) {
        this.in = new Scanner(input);
        this.any = any;
        this.clock = clock;
    }

    /**
     * Reads a query.
     *
     * @param any whether any of adjacent words will do, or all must be there
     * @param clock tells what day "yesterday" was
     */
    public static ParsedQuery parse(String input, boolean any, Clock clock) {
        QueryParser parser = new QueryParser(input, any, clock);
        Node node = parser.group(0, null);
        if (node instanceof Node.Everything && !parser.complaints.isEmpty()) {
            node = operatorsAsWords(input, any);
        }
        return new ParsedQuery(node, any, QueryWriter.write(node), parser.demanding, parser.complaints);
    }

    /** Somebody who types nothing but operators asks for these words; without any, for everything. */
    private static Node operatorsAsWords(String input, boolean any) {
        Clauses words = new Clauses(null);
        for (String operator : List.of("AND", "OR", "NOT")) {
            if (input.contains(operator)) {
                words.add(new Clauses.Signed(' ', new Node.Word(operator.toLowerCase(Locale.ROOT))));
            }
        }
        return words.node(any);
    }

    private void complain(int position, String what) {
        if (complaints.size() < MOST_COMPLAINTS) {
            complaints.add(new ParsedQuery.Complaint(position, what));
        }
    }

    /** What stands side by side, up to the closing parenthesis of {@code depth} above 0 or the end. */
    private Node group(int depth, @Nullable FieldName field) {
        Clauses side = new Clauses(field);
        in.skipSpace();
        while (!in.atEnd() && !(depth > 0 && in.peek() == ')')) {
            if (in.peek() == ')') {
                complain(in.at(), "a parenthesis that was never opened");
                in.next();
            } else {
                either(depth, field, side);
            }
            in.skipSpace();
        }
        return side.node(any);
    }

    /** One clause with what OR ties to it. */
    private void either(int depth, @Nullable FieldName field, Clauses side) {
        List<Clauses.Signed> choices = new ArrayList<>();
        both(depth, field).ifPresent(choices::add);
        while (operator("OR")) {
            Optional<Clauses.Signed> next = both(depth, field);
            if (next.isEmpty() || choices.isEmpty()) {
                complain(in.at(), "OR needs something on both sides");
            }
            next.ifPresent(choices::add);
        }
        if (choices.size() == 1) {
            side.add(choices.getFirst());
        } else if (!choices.isEmpty()) {
            side.add(new Clauses.Signed(
                    ' ',
                    Node.Group.any(choices.stream().map(Clauses.Signed::alone).toList())));
        }
    }

    /** One clause with what AND ties to it. */
    private Optional<Clauses.Signed> both(int depth, @Nullable FieldName field) {
        Clauses tied = new Clauses(field);
        Optional<Clauses.Signed> first = unary(depth, field);
        first.ifPresent(tied::add);
        int ties = 0;
        while (operator("AND")) {
            ties++;
            demanding = true;
            Optional<Clauses.Signed> next = unary(depth, field);
            if (next.isEmpty() || tied.isEmpty()) {
                complain(in.at(), "AND needs something on both sides");
            }
            next.ifPresent(tied::add);
        }
        return ties == 0 || tied.isEmpty() ? first : Optional.of(new Clauses.Signed(' ', tied.node(false)));
    }

    private boolean operator(String word) {
        int from = in.at();
        in.skipSpace();
        if (in.takeOperator(word)) {
            in.skipSpace();
            return true;
        }
        in.to(from);
        return false;
    }

    private Optional<Clauses.Signed> unary(int depth, @Nullable FieldName field) {
        int from = in.at();
        boolean denied = false;
        boolean operator = false;
        while (in.takeOperator("NOT")) {
            operator = true;
            denied = !denied;
            in.skipSpace();
        }
        Optional<Clauses.Signed> clause = signed(depth, field);
        if (operator && clause.isEmpty()) {
            complain(from, "NOT needs something behind it");
        }
        return denied ? clause.map(asked -> new Clauses.Signed('-', asked.alone())) : clause;
    }

    private Optional<Clauses.Signed> signed(int depth, @Nullable FieldName field) {
        int from = in.at();
        for (String operator : List.of("AND", "OR")) {
            if (in.takeOperator(operator)) {
                complain(from, operator + " needs something on both sides");
                return Optional.empty();
            }
        }
        char sign = in.peek();
        if (sign == '-' || sign == '+') {
            if (" -+)".indexOf(in.peek(1)) < 0) {
                in.next();
                demanding |= sign == '+';
                return primary(depth, field).map(n -> new Clauses.Signed(sign, n));
            }
            complain(from, "a lone " + sign);
            while (in.peek() == '-' || in.peek() == '+') {
                in.next();
            }
            return Optional.empty();
        }
        return primary(depth, field).map(n -> new Clauses.Signed(' ', n));
    }

    private Optional<Node> primary(int depth, @Nullable FieldName field) {
        if (in.atEnd()) {
            return Optional.empty();
        }
        return switch (in.peek()) {
            case '(' -> parenthesis(depth, field);
            case ')' -> Optional.empty();
            case '"' -> phrase(field);
            default -> chunk(depth, field);
        };
    }

    private Optional<Node> parenthesis(int depth, @Nullable FieldName field) {
        int from = in.at();
        in.next();
        if (depth >= DEEPEST) {
            complain(from, "parentheses within more than " + DEEPEST + " others");
            return Optional.empty();
        }
        Node node = group(depth + 1, field);
        if (!in.take(')')) {
            complain(from, "a parenthesis that is never closed");
        }
        passOverWeight();
        return node instanceof Node.Everything ? Optional.empty() : Optional.of(node);
    }

    private Optional<Node> phrase(@Nullable FieldName field) {
        int from = in.at();
        in.next();
        String words = in.takeUntil('"');
        if (words == null) {
            complain(from, "a quotation mark that is never closed");
            return Optional.empty();
        }
        int distance = 0;
        if (in.take('~')) {
            distance = Math.clamp(in.takeNumber(), 0, FARTHEST);
        }
        if (words.isBlank()) {
            complain(from, "quotation marks around nothing");
            return Optional.empty();
        }
        if (field != null && field.isOfDays()) {
            return dates(field, from, words, DayRange.of(words, clock));
        }
        if (distance > 0 && WordCount.of(words) > MOST_NEAR) {
            complain(from, "~" + distance + ": more than " + MOST_NEAR + " words near each other");
            distance = 0;
        }
        passOverWeight();
        if (WordReader.isOpen(words)) {
            complain(from, "* and ? leave letters open in single words, not within quotation marks");
        }
        return one(from, new Node.Phrase(words.strip(), distance));
    }

    /** Two words with {@code NEAR/5} between them are what {@code "one other"~5} is. */
    private Optional<Node> near(Optional<Node> left, @Nullable FieldName field) {
        int end = in.at();
        in.skipSpace();
        Matcher near = WordReader.NEAR.matcher(in.takeChunk());
        in.skipSpace();
        String chunk = in.takeChunk();
        boolean ofText = field == null || field.isText();
        if (ofText
                && near.matches()
                && WordReader.isPlain(chunk)
                && left.isPresent()
                && left.get() instanceof Node.Word word) {
            int distance = Math.clamp(Integer.parseInt(near.group(1)), 1, FARTHEST);
            return Optional.of(new Node.Phrase(word.text() + " " + chunk, distance));
        }
        in.to(end);
        return left;
    }

    /** The weight behind a phrase or parentheses. */
    private void passOverWeight() {
        int from = in.at();
        if (in.peek() == '^') {
            if (in.takeChunk().matches(WordReader.WEIGHT)) {
                complain(from, WordReader.NO_WEIGHTS);
            } else {
                in.to(from);
            }
        }
    }

    /** A word, or the name of a field and what is asked of it. */
    private Optional<Node> chunk(int depth, @Nullable FieldName outer) {
        int from = in.at();
        String chunk = in.takeChunk();
        int colon = chunk.indexOf(':');
        if (colon > 0) {
            Optional<FieldName> named = FieldName.of(chunk.substring(0, colon));
            boolean followed = colon + 1 < chunk.length() || in.peek() == '"' || in.peek() == '(';
            if (named.isPresent() && followed) {
                in.to(from + colon + 1);
                return inField(depth, named.get(), outer, from);
            }
            if (named.isPresent() || colon + 1 < chunk.length()) {
                complain(from, "no field called " + chunk.substring(0, colon));
                return one(from, new Node.Word(chunk));
            }
        }
        if (outer != null && outer.isOfDays()) {
            return chunk.equals("*")
                    ? one(from, new Node.InField(outer, new Node.Everything()))
                    : date(outer, from, chunk);
        }
        return near(one(from, words.read(from, chunk)), outer);
    }

    private Optional<Node> inField(int depth, FieldName field, @Nullable FieldName outer, int from) {
        if (outer != null && !outer.takesIn(field)) {
            complain(from, field.key() + ": within " + outer.key() + ":");
            return primary(depth, outer);
        }
        boolean denied = in.peek() == '-' && " -+)".indexOf(in.peek(1)) < 0;
        if (denied) {
            in.next();
        }
        return primary(depth, field)
                .map(node -> field.isOfDays() ? node : new Node.InField(field, node))
                .map(node -> denied ? new Node.Group(List.of(), List.of(), List.of(node)) : node);
    }

    private Optional<Node> date(FieldName field, int from, String chunk) {
        if (chunk.startsWith("[") || chunk.startsWith("{")) {
            in.to(from + 1);
            int open = in.at();
            String inside = in.takeUntil(chunk.charAt(0) == '[' ? ']' : '}');
            if (inside == null) {
                in.to(open);
                complain(from, "a range that is never closed");
                return Optional.empty();
            }
            String[] sides = inside.split("(?i)\\s+TO\\s+|,", -1);
            return dates(
                    field,
                    from,
                    inside,
                    sides.length == 2 ? DayRange.between(sides[0], sides[1], clock) : Optional.empty());
        }
        return dates(field, from, chunk, days(chunk));
    }

    /** The days of a chunk, or of it and up to two more where only together they name days: last week, past 7 days. */
    private Optional<DayRange> days(String chunk) {
        int end = in.at();
        String words = chunk;
        Optional<DayRange> days = DayRange.of(words, clock);
        for (int more = 0; days.isEmpty() && more < 2; more++) {
            in.skipSpace();
            words += " " + in.takeChunk();
            days = DayRange.of(words, clock);
        }
        if (days.isEmpty()) {
            in.to(end);
        }
        return days;
    }

    private Optional<Node> dates(FieldName field, int from, String text, Optional<DayRange> days) {
        if (days.isEmpty()) {
            complain(from, "no date: " + text);
            return one(from, new Node.Word(text));
        }
        return one(from, new Node.Dates(field, days.get().from(), days.get().to()));
    }

    private Optional<Node> one(int from, Node node) {
        clauses++;
        if (clauses == MOST_CLAUSES + 1) {
            complain(from, "everything from here: more than " + MOST_CLAUSES + " words");
        }
        return clauses > MOST_CLAUSES ? Optional.empty() : Optional.of(node);
    }
}
