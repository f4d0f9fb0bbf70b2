package onrecord.quote;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import onrecord.model.Quote;
import onrecord.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Turns attributions into the words they attribute, and gives quotations that no attribution covers the speaker of a
 * neighbouring one: a quotation that stands as a sentence by itself continues, announces or follows another.
 */
final class Utterances {
    private static final int SENTENCE_WORDS = 4;
    /** How many sentences away the speaker of a quotation that stands alone is looked for. */
    private static final int REACH = 20;

    private final Body body;
    private final List<Attribution> attributions;
    private final List<Utterance> found = new ArrayList<>();
    private final BitSet covered = new BitSet();
    /** The attributions of each sentence. */
    private final List<List<Attribution>> bySentence = new ArrayList<>();

    private Utterances(Body body, List<Attribution> attributions) {
        this.body = body;
        this.attributions = attributions;
        for (int i = 0; i < body.sentences.size(); i++) {
            bySentence.add(new ArrayList<>());
        }
        attributions.forEach(a -> bySentence.get(a.sentence()).add(a));
    }

    /** All utterances of the body, in order of their start. */
    static List<Utterance> find(Body body, List<Attribution> attributions) {
        Utterances all = new Utterances(body, attributions);
        all.attributed();
        all.unattributed();
        all.found.sort(Comparator.comparingInt((Utterance u) -> u.span().start())
                .thenComparingInt(u -> -u.span().end()));
        return all.found;
    }

    private void attributed() {
        for (Attribution a : attributions) {
            if (a.hasContent() && !isTopicOfQuotationBefore(a)) {
                words(a.contentFrom(), a.contentTo(), a, a.method());
            }
        }
    }

    /** "..." Lavrov commented on relations with China: the topic of a quotation that stands alone is no quote of its own. */
    private boolean isTopicOfQuotationBefore(Attribution a) {
        int before = a.sentence() - 1;
        return before >= 0
                && body.at(a.contentFrom() - 1).is(Tag.PREPOSITION)
                && body.sentences.get(before).paragraph()
                        == body.sentences.get(a.sentence()).paragraph()
                && standsAlone(body.sentences.get(before));
    }

    private void words(int from, int to, Attribution a, String method) {
        int first = from;
        int last = to;
        while (first < last
                && body.at(first).isMark()
                && !body.at(first).is("(")
                && !body.at(first).is("$")) {
            first++;
        }
        while (last > first
                && body.at(last - 1).isMark()
                && !body.at(last - 1).is(")")
                && !body.at(last - 1).is("%")
                && !body.at(last - 1).is("...")) {
            last--;
        }
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
            found.add(new Utterance(span, quoted ? Quote.Kind.MIXED : Quote.Kind.INDIRECT, a, method));
        }
    }

    private void direct(int token, @Nullable Attribution a, String method) {
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

    private void unattributed() {
        @Nullable Attribution before = null;
        boolean continued = false;
        for (int s = 0; s < body.sentences.size(); s++) {
            Sentence sentence = body.sentences.get(s);
            boolean alone = standsAlone(sentence);
            for (int i = sentence.from(); i < sentence.to(); i++) {
                Quotation quotation = body.at(i).quotation();
                if (quotation == null) {
                    continue;
                }
                if (!covered.get(i) && (alone || continued)) {
                    Inherited inherited = continued && before != null ? new Inherited(before, "continued") : inherit(s);
                    if (inherited.source() != null
                            || (quotation.words() >= SENTENCE_WORDS && quotation.startsUpper(body.text))) {
                        direct(i, inherited.source(), inherited.method());
                        before = inherited.source();
                    }
                } else if (covered.get(i)) {
                    before = owner(i, s);
                }
                continued = quotation.continued();
            }
        }
    }

    private @Nullable Attribution owner(int token, int sentence) {
        Attribution last = null;
        for (Attribution a : bySentence.get(sentence)) {
            if (a.hasContent() && a.contentFrom() <= token && token < a.contentTo()) {
                last = a;
            }
        }
        return last;
    }

    private record Inherited(@Nullable Attribution source, String method) {}

    private Inherited inherit(int s) {
        Sentence sentence = body.sentences.get(s);
        for (int k = s - 1;
                k >= Math.max(0, s - REACH) && body.sentences.get(k).paragraph() == sentence.paragraph();
                k--) {
            Attribution a = lastSpoken(k);
            if (a != null) {
                return new Inherited(a, "same-paragraph");
            }
        }
        for (int k = s + 1;
                k < Math.min(body.sentences.size(), s + REACH)
                        && body.sentences.get(k).paragraph() == sentence.paragraph();
                k++) {
            Attribution a = firstSpoken(k);
            if (a != null) {
                return new Inherited(a, "following-sentence");
            }
        }
        for (int k = s - 1;
                k >= Math.max(0, s - REACH) && body.sentences.get(k).paragraph() >= sentence.paragraph() - 1;
                k--) {
            Attribution a = lastSpoken(k);
            if (a != null) {
                return new Inherited(a, "paragraph-before");
            }
            Attribution own = inherited(k);
            if (own != null) {
                return new Inherited(own, "paragraph-before");
            }
        }
        return new Inherited(null, "unattributed");
    }

    /** The attribution that a quotation standing alone in sentence {@code k} inherited. */
    private @Nullable Attribution inherited(int k) {
        Sentence sentence = body.sentences.get(k);
        for (int i = found.size() - 1; i >= 0; i--) {
            Utterance u = found.get(i);
            if (u.span().start() >= body.at(sentence.from()).start()
                    && u.span().end() <= body.at(sentence.to() - 1).end()) {
                return u.source();
            }
            if (i < found.size() - REACH) {
                break;
            }
        }
        return null;
    }

    private @Nullable Attribution lastSpoken(int sentence) {
        List<Attribution> all = bySentence.get(sentence);
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).speaker() != null && all.get(i).hasContent()) {
                return all.get(i);
            }
        }
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).speaker() != null) {
                return all.get(i);
            }
        }
        return null;
    }

    private @Nullable Attribution firstSpoken(int sentence) {
        for (Attribution a : bySentence.get(sentence)) {
            if (a.speaker() != null) {
                return a;
            }
        }
        return null;
    }

    private boolean standsAlone(Sentence sentence) {
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (!body.at(i).isQuotation() && !body.at(i).isMark()) {
                return false;
            }
        }
        return true;
    }
}
