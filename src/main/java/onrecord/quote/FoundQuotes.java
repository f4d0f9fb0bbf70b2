package onrecord.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import onrecord.model.Provenance;
import onrecord.model.Quote;
import onrecord.model.Span;
import onrecord.model.Speaker;
import org.jspecify.annotations.Nullable;

/** The quotes found in a body so far; no two of them overlap. */
final class FoundQuotes {
    /** In characters: "que". */
    private static final int LONGEST_THAT = 5;

    private static final int SHORTEST_CROSSHEAD = 12;
    private static final int LONGEST_CROSSHEAD = 160;

    private final String original;
    private final SpeechText body;
    private final NavigableMap<Integer, Utterance> found = new TreeMap<>();

    private record Utterance(
            Span span, Quote.Kind kind, @Nullable Source source) {}

    FoundQuotes(String original, SpeechText body) {
        this.original = original;
        this.body = body;
    }

    /** Takes words in quotation marks, or behind a dash. */
    void direct(Span span, @Nullable Source source) {
        add(span, Quote.Kind.DIRECT, source);
    }

    /** Takes reported words; where all of them are in marks, those between the marks. */
    void reported(Span span, Source source) {
        boolean mixed = false;
        for (Turn turn : body.turns) {
            if (turn.start() >= span.start() && turn.end() <= span.end()) {
                if (isAll(span, turn)) {
                    add(new Span(turn.innerStart(), turn.innerEnd()), Quote.Kind.DIRECT, source);
                    return;
                }
                mixed = true;
            }
        }
        add(span, mixed ? Quote.Kind.MIXED : Quote.Kind.INDIRECT, source);
    }

    private boolean isAll(Span span, Turn turn) {
        String before = body.text.substring(span.start(), turn.start()).strip();
        String behind = body.text.substring(turn.end(), span.end());
        return before.indexOf(' ') < 0
                && before.length() <= LONGEST_THAT
                && behind.chars().noneMatch(Character::isLetterOrDigit);
    }

    private void add(Span words, Quote.Kind kind, @Nullable Source source) {
        int start = words.start();
        int end = words.end();
        while (end > start && (body.text.charAt(end - 1) == ',' || Character.isWhitespace(body.text.charAt(end - 1)))) {
            end--;
        }
        if (end <= start) {
            return;
        }
        Span span = new Span(start, end);
        if (!overlaps(span)) {
            found.put(start, new Utterance(span, kind, source));
        }
    }

    /** Whether a quote takes in what is said. */
    boolean covers(Turn turn) {
        Span span = new Span(turn.innerStart(), turn.innerEnd());
        return overlaps(span);
    }

    private boolean overlaps(Span span) {
        Map.Entry<Integer, Utterance> before = found.floorEntry(span.end() - 1);
        return before != null && before.getValue().span().end() > span.start();
    }

    /** In order of their start. A crosshead that repeats words of a quote has its speaker. */
    List<Quote> quotes() {
        return found.values().stream().map(this::quote).toList();
    }

    private Quote quote(Utterance utterance) {
        Source source = utterance.source() != null ? utterance.source() : repeated(utterance.span());
        String method = source == null ? "unattributed" : source.method();
        String cue = source == null ? null : source.cue();
        Provenance why = new Provenance(method, cue, Confidence.ofQuote(method, utterance.kind()));
        return new Quote(utterance.span(), utterance.span().in(original), utterance.kind(), cue, speakers(source), why);
    }

    private List<Speaker> speakers(@Nullable Source source) {
        List<Speaker> speakers = new ArrayList<>();
        for (Source one = source; one != null; one = one.also()) {
            if (one.kind() != Name.Kind.OTHER) {
                speakers.add(speaker(one));
            }
        }
        return speakers;
    }

    private Speaker speaker(Source source) {
        Span mention = source.mention();
        double confidence = Confidence.ofPack(source.method(), source.name() != null, source.kind());
        return new Speaker(
                mention == null ? source.cue() : mention.in(original),
                mention,
                source.name(),
                source.via(),
                new Provenance(source.method(), source.cue(), confidence));
    }

    private static String withoutMark(String words) {
        int end = words.length();
        while (end > 0 && !Character.isLetterOrDigit(words.charAt(end - 1))) {
            end--;
        }
        return words.substring(0, end);
    }

    /** Where the words stand once more, perhaps within a sentence and so without their capital; or -1. */
    private int behind(String words, int from) {
        int same = body.text.indexOf(words, from);
        return same >= 0 || words.isEmpty()
                ? same
                : body.text.indexOf(Character.toLowerCase(words.charAt(0)) + words.substring(1), from);
    }

    private @Nullable Source repeated(Span span) {
        if (span.length() < SHORTEST_CROSSHEAD || span.length() > LONGEST_CROSSHEAD) {
            return null;
        }
        String words = withoutMark(span.in(body.text));
        int other = behind(words, span.end());
        Map.Entry<Integer, Utterance> around = other < 0 ? null : found.floorEntry(other);
        if (around == null || around.getValue().span().end() < other + words.length()) {
            return null;
        }
        Source source = around.getValue().source();
        return source == null ? null : source.inherited("repeated");
    }
}
