package onrecord.quote;

import java.util.ArrayList;
import java.util.List;
import onrecord.model.Provenance;
import onrecord.model.Quote;
import onrecord.model.Span;
import onrecord.model.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * Direct quotes in languages other than English: quotations whose speaker stands beside them with a verb of speech, in either
 * order, with a phrase of source ("selon", "laut"), or beside a colon or a dash. What stands far from a cue has no speaker.
 */
final class DirectSpeech {
    /** In characters: how far from its quotation a cue is looked for. */
    private static final int REACH = 240;

    private static final int SENTENCE_WORDS = 5;
    private static final int SENTENCE_LETTERS = 12;

    private final String original;
    private final String text;
    private final List<Paragraph> paragraphs;
    private final List<Quotation> quotations;
    private final SourceFinder sources;
    private final List<Quote> found = new ArrayList<>();
    /** The source of the last quotation read. */
    private @Nullable Source latest;

    private DirectSpeech(String original, SpeechLexicon lexicon) {
        this.original = original;
        this.text = Body.withPlainSpaces(original);
        this.paragraphs = Paragraph.of(text);
        this.quotations = QuotationMarks.find(text, paragraphs);
        this.sources = new SourceFinder(text, lexicon);
    }

    /** The direct quotes of a body in the language of the lexicon, in order of their start. */
    static List<Quote> find(String body, SpeechLexicon lexicon) {
        DirectSpeech speech = new DirectSpeech(body, lexicon);
        int next = 0;
        for (Paragraph paragraph : speech.paragraphs) {
            next = speech.paragraph(paragraph, next);
        }
        return List.copyOf(speech.found);
    }

    private int paragraph(Paragraph paragraph, int first) {
        Source last = null;
        int i = first;
        for (; i < quotations.size() && quotations.get(i).start() < paragraph.end(); i++) {
            Quotation quotation = quotations.get(i);
            int from = i > first ? quotations.get(i - 1).end() : paragraph.start();
            int to = i + 1 < quotations.size()
                    ? Math.min(paragraph.end(), quotations.get(i + 1).start())
                    : paragraph.end();
            Source source =
                    source(quotation, Math.max(from, quotation.start() - REACH), Math.min(to, quotation.end() + REACH));
            SourceFinder.Inside inside =
                    source == null ? sources.inside(quotation.innerStart(), quotation.innerEnd()) : null;
            if (inside != null) {
                source = inside.source();
                add(quotation.innerStart(), inside.before(), source);
                add(inside.behind(), quotation.innerEnd(), source);
            } else {
                source = source == null ? inherited(i, i == first, from, last) : source;
                if (source != null || isSentence(quotation)) {
                    add(quotation.innerStart(), quotation.innerEnd(), source);
                }
            }
            last = source == null ? last : source;
            latest = source;
        }
        return i;
    }

    /** The source of the quotation before, of a quotation that stands alone or continues it over a paragraph's end. */
    private @Nullable Source inherited(int i, boolean first, int from, @Nullable Source last) {
        Quotation quotation = quotations.get(i);
        boolean said = quotation.endsSentence(text) || quotation.words() >= SENTENCE_WORDS;
        if (last != null && said && standsAlone(quotation, from)) {
            return last.inherited("same-paragraph");
        }
        boolean continues = first && i > 0 && quotations.get(i - 1).continued();
        return continues && latest != null ? latest.inherited("continued") : null;
    }

    private @Nullable Source source(Quotation quotation, int from, int to) {
        Source behind = quotation.closed() ? sources.behind(quotation.end(), to, quotation.endsSentence(text)) : null;
        boolean title = quotation.words() <= 3 && quotation.looksLikeTitle(text);
        return behind != null || title ? behind : sources.inFront(from, quotation.start());
    }

    /** Whether nothing but marks stands between the end of the sentence before and the quotation. */
    private boolean standsAlone(Quotation quotation, int from) {
        int i = quotation.start() - 1;
        while (i >= from && !Character.isLetterOrDigit(text.charAt(i)) && ".!?…:".indexOf(text.charAt(i)) < 0) {
            i--;
        }
        return i < from || ".!?…:".indexOf(text.charAt(i)) >= 0;
    }

    private boolean isSentence(Quotation quotation) {
        boolean long_ = quotation.words() >= SENTENCE_WORDS
                || (isWithoutSpaces(quotation) && quotation.innerEnd() - quotation.innerStart() >= SENTENCE_LETTERS);
        return long_
                && quotation.startsUpper(text)
                && (quotation.endsSentence(text) || quotation.words() >= 2 * SENTENCE_WORDS);
    }

    /** Whether the quotation is in a script that sets no spaces between words. */
    private boolean isWithoutSpaces(Quotation quotation) {
        return Character.isIdeographic(text.codePointAt(quotation.innerStart()));
    }

    private void add(int start, int to, @Nullable Source source) {
        int end = to;
        while (end > start && (text.charAt(end - 1) == ',' || Character.isWhitespace(text.charAt(end - 1)))) {
            end--;
        }
        if (end <= start) {
            return;
        }
        Span span = new Span(start, end);
        Speaker speaker = source == null
                ? null
                : new Speaker(
                        source.mention().in(original),
                        source.mention(),
                        source.name(),
                        null,
                        new Provenance(
                                source.method(),
                                source.cue(),
                                Confidence.of(source.method(), source.name() != null, source.kind())));
        String method = source == null ? "unattributed" : source.method();
        String cue = source == null ? null : source.cue();
        Provenance why = new Provenance(method, cue, Confidence.ofQuote(method, Quote.Kind.DIRECT));
        found.add(new Quote(span, span.in(original), Quote.Kind.DIRECT, cue, speaker, why));
    }
}
