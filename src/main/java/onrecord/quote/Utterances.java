package onrecord.quote;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import onrecord.model.Quote;
import onrecord.model.Span;
import org.jspecify.annotations.Nullable;

/** The words that are somebody's, gathered so that no token of the body belongs to two of them. */
final class Utterances {
    private final Body body;
    private final List<Utterance> found = new ArrayList<>();
    private final BitSet covered = new BitSet();

    Utterances(Body body) {
        this.body = body;
    }

    /** Takes what attributions attribute. */
    void attributed(List<Attribution> attributions) {
        for (Attribution a : attributions) {
            if (a.method().equals(Post.METHOD) || isTurn(a)) {
                spoken(a);
            } else if (a.hasContent() && !isTopicOfQuotationBefore(a)) {
                words(a.contentFrom(), a.contentTo(), a, a.method());
            }
        }
    }

    /** All utterances so far, in order of their start; of two that start together the longer first. */
    List<Utterance> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt((Utterance u) -> u.span().start())
                        .thenComparingInt(u -> -u.span().end()))
                .toList();
    }

    /** "ANNA BERG: It rained. We stayed.", and not 'ANNA BERG: "It rained."'. */
    private boolean isTurn(Attribution a) {
        return a.method().equals(TranscriptTurn.METHOD)
                && a.hasContent()
                && !body.hasQuotation(a.contentFrom(), a.contentTo());
    }

    /** All of a post or a turn is in somebody's own words, though no marks stand around it. */
    private void spoken(Attribution a) {
        covered.set(a.contentFrom(), a.contentTo());
        Span span = new Span(
                body.at(a.contentFrom()).start(), body.at(a.contentTo() - 1).end());
        found.add(new Utterance(span, Quote.Kind.DIRECT, a, a.method()));
    }

    boolean isCovered(int token) {
        return covered.get(token);
    }

    /** The utterances so far, in the order in which they were found. */
    List<Utterance> found() {
        return found;
    }

    /**
     * "..." Lavrov commented on relations with China: the topic of a quotation that stands alone is no quote of its
     * own.
     */
    private boolean isTopicOfQuotationBefore(Attribution a) {
        int before = a.sentence() - 1;
        return before >= 0
                && body.at(a.contentFrom() - 1).is(Tag.PREPOSITION)
                && body.sentences.get(before).paragraph()
                        == body.sentences.get(a.sentence()).paragraph()
                && body.isQuotationAlone(body.sentences.get(before));
    }

    private int behindMarks(int from, int to) {
        int first = from;
        while (first < to && isMarkOtherThan(first, "(", "$")) {
            first++;
        }
        return first;
    }

    private int beforeMarks(int from, int to) {
        int last = to;
        while (last > from && isMarkOtherThan(last - 1, ")", "%", "...")) {
            last--;
        }
        return last;
    }

    private boolean isMarkOtherThan(int i, String... kept) {
        return body.at(i).isMark() && !List.of(kept).contains(body.at(i).lower());
    }

    /**
     * Takes the tokens without the marks around them: one utterance, or one for each quotation when they are nothing
     * else.
     */
    void words(int from, int to, @Nullable Attribution a, String method) {
        int first = behindMarks(from, to);
        int last = beforeMarks(first, to);
        int taken = covered.nextSetBit(first);
        if (first >= last || (taken >= 0 && taken < last)) {
            return;
        }
        boolean quoted = false;
        boolean plain = false;
        for (int i = first; i < last; i++) {
            quoted |= body.at(i).isQuotation();
            plain |= body.at(i).isWord() || body.at(i).kind() == Token.Kind.NUMBER;
        }
        if (quoted && !plain) {
            for (int i = first; i < last; i++) {
                if (body.at(i).isQuotation()) {
                    direct(i, a, method);
                }
            }
        } else {
            covered.set(first, last);
            Span span = new Span(body.at(first).start(), body.at(last - 1).end());
            Quote.Kind reported = a != null && a.act() ? Quote.Kind.ACT : Quote.Kind.INDIRECT;
            found.add(new Utterance(span, quoted ? Quote.Kind.MIXED : reported, a, method));
        }
    }

    /** Takes what is between the marks of the quotation at {@code token}, unless it has been taken. */
    void direct(int token, @Nullable Attribution a, String method) {
        Quotation quotation = body.at(token).quotation();
        if (quotation == null || covered.get(token)) {
            return;
        }
        int end = quotation.closed()
                ? quotation.innerEnd()
                : EmbeddedPost.endOfWords(body.text, quotation.innerStart(), quotation.innerEnd());
        while (end > quotation.innerStart() + 1
                && (body.text.charAt(end - 1) == ',' || Character.isWhitespace(body.text.charAt(end - 1)))) {
            end--;
        }
        covered.set(token);
        found.add(new Utterance(new Span(quotation.innerStart(), end), Quote.Kind.DIRECT, a, method));
    }
}
