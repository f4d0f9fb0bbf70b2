package onrecord.quote;

import java.util.ArrayList;
import java.util.HashMap;
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

    private final String original;
    private final SpeechText body;
    private final NavigableMap<Integer, FoundQuote> found = new TreeMap<>();

    private final Repetitions repetitions;

    /** Names that the text tells behind an unnamed mention, by where the mention stands. */
    private final Map<Span, String> toldLater = new HashMap<>();

    FoundQuotes(String original, SpeechText body) {
        this.original = original;
        this.body = body;
        this.repetitions = new Repetitions(body.text, found);
    }

    /** Gives words in marks that nobody was said to speak whom the text tells behind them. */
    void give(Span words, Source source) {
        FoundQuote piece = found.get(words.start());
        if (piece != null && piece.source() == null) {
            found.put(words.start(), new FoundQuote(piece.span(), piece.kind(), source));
        }
    }

    /** Keeps the name that a mention in front means: '..., said the minister. "...", added Berg'. */
    void tellLater(Span mention, String name) {
        toldLater.put(mention, name);
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
            found.put(start, new FoundQuote(span, kind, source));
        }
    }

    /** Whether a quote takes in what is said. */
    boolean covers(Turn turn) {
        Span span = new Span(turn.innerStart(), turn.innerEnd());
        return overlaps(span);
    }

    private boolean overlaps(Span span) {
        Map.Entry<Integer, FoundQuote> before = found.floorEntry(span.end() - 1);
        return before != null && before.getValue().span().end() > span.start();
    }

    /** In order of their start. A crosshead that repeats words of a quote has its speaker. */
    List<Quote> quotes() {
        return found.values().stream().map(this::quote).toList();
    }

    private Quote quote(FoundQuote piece) {
        Source source = piece.source();
        if (source == null || source.name() == null) {
            Source again = repetitions.of(piece.span());
            source = again == null || (source != null && again.name() == null) ? source : again;
        }
        String method = source == null ? "unattributed" : source.method();
        String cue = source == null ? null : source.cue();
        Provenance why = new Provenance(method, cue, Confidence.ofQuote(method, piece.kind()));
        return new Quote(piece.span(), piece.span().in(original), piece.kind(), cue, speakers(source), why);
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
        String name = source.name() != null || mention == null ? source.name() : toldLater.get(mention);
        double confidence = Confidence.ofPack(source.method(), name != null, source.kind());
        return new Speaker(
                mention == null ? source.cue() : mention.in(original),
                mention,
                name,
                source.via(),
                new Provenance(source.method(), source.cue(), confidence));
    }
}
