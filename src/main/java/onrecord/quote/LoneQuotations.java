package onrecord.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the speakers of quotations that no attribution covers. One that stands as a sentence by itself continues,
 * announces or follows another; a fragment within a sentence belongs to who speaks in that sentence, else to the
 * subject of its clause.
 */
final class LoneQuotations {
    private static final int SENTENCE_WORDS = 4;
    /** How many sentences away the speaker of a quotation that stands alone is looked for. */
    private static final int REACH = 20;

    private final Body body;
    private final Utterances utterances;
    private final NounPhrases phrases;
    private final SignedQuotations signatures;
    /** The attributions of each sentence. */
    private final List<List<Attribution>> bySentence = new ArrayList<>();

    LoneQuotations(Body body, List<Attribution> attributions, Utterances utterances) {
        this.body = body;
        this.utterances = utterances;
        this.phrases = new NounPhrases(body);
        this.signatures = new SignedQuotations(body);
        for (int i = 0; i < body.sentences.size(); i++) {
            bySentence.add(new ArrayList<>());
        }
        attributions.forEach(a -> bySentence.get(a.sentence()).add(a));
    }

    void find() {
        @Nullable Attribution before = null;
        boolean continued = false;
        for (int s = 0; s < body.sentences.size(); s++) {
            Sentence sentence = body.sentences.get(s);
            boolean alone = body.isQuotationAlone(sentence);
            for (int i = sentence.from(); i < sentence.to(); i++) {
                Quotation quotation = body.at(i).quotation();
                if (quotation == null) {
                    continue;
                }
                if (!utterances.isCovered(i) && (alone || continued) && !isHeading(quotation)) {
                    Inherited inherited = continued && before != null ? new Inherited(before, "continued") : inherit(s);
                    if (inherited.source() != null
                            || (quotation.words() >= SENTENCE_WORDS && quotation.startsUpper(body.text))) {
                        utterances.direct(i, inherited.source(), inherited.method());
                        before = inherited.source();
                    }
                } else if (utterances.isCovered(i)) {
                    before = owner(i, s);
                }
                continued = quotation.continued();
            }
            if (!alone) {
                loose(sentence, s);
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
        Attribution signed = signatures.of(sentence.paragraph());
        if (signed != null) {
            return new Inherited(signed, SignedQuotations.METHOD);
        }
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
        for (int i = utterances.found().size() - 1; i >= 0; i--) {
            Utterance u = utterances.found().get(i);
            if (u.span().start() >= body.at(sentence.from()).start()
                    && u.span().end() <= body.at(sentence.to() - 1).end()) {
                return u.source();
            }
            if (i < utterances.found().size() - REACH) {
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

    /** Fragments in quotation marks within a sentence, left over by its attributions. */
    private void loose(Sentence sentence, int s) {
        Quotation first = body.at(sentence.from()).quotation();
        if (first != null
                && bySentence.get(s).isEmpty()
                && first.words() >= SENTENCE_WORDS
                && !utterances.isCovered(sentence.from())) {
            Inherited inherited = inherit(s);
            if (inherited.source() != null) {
                utterances.words(sentence.from(), sentence.to(), inherited.source(), inherited.method());
            }
        }
        for (int i = sentence.from(); i < sentence.to(); i++) {
            Quotation quotation = body.at(i).quotation();
            if (quotation != null && !utterances.isCovered(i) && isSpeech(i, quotation)) {
                fragment(i, quotation, sentence, s);
            }
        }
    }

    private void fragment(int i, Quotation quotation, Sentence sentence, int s) {
        Attribution source = around(i, s);
        if (source != null && quotation.words() >= 2) {
            utterances.direct(i, source, "fragment");
        } else if (source == null && quotation.words() >= SENTENCE_WORDS) {
            Attribution subject = subject(i, sentence, s);
            utterances.direct(i, subject, subject == null ? "unattributed" : "clause-subject");
        }
    }

    /** A crosshead between the paragraphs, or the title of a work: 'All Bets Are Off'. An exclamation may be said. */
    private boolean isHeading(Quotation quotation) {
        boolean exclaimed = quotation.lastCharacter(body.text) == '!' || quotation.lastCharacter(body.text) == '?';
        return quotation.isCapitalised(body.text) && (quotation.single() || (!exclaimed && quotation.words() > 2));
    }

    /**
     * Whether the quotation is words of somebody rather than a title, a nickname, or the value of an attribute in
     * markup.
     */
    private boolean isSpeech(int token, Quotation quotation) {
        return !quotation.isCapitalised(body.text)
                && !body.isNickname(token)
                && !(token > 0 && body.at(token - 1).is("="))
                && !quotation.single();
    }

    /** The subject of the sentence as the source of a fragment behind it, if it can speak. */
    private @Nullable Attribution subject(int token, Sentence sentence, int s) {
        Mention subject = phrases.first(sentence.from(), token);
        if (subject == null || subject.to() >= token) {
            return null;
        }
        Token head = body.at(subject.head());
        Token next = body.at(subject.to());
        boolean person = head.is(Tag.PRONOUN)
                ? head.is(Tag.HE | Tag.SHE)
                : head.isCapital() && !head.is(Tag.PARTY | Tag.DEMONYM | Tag.TIME);
        boolean acts = next.is(Tag.AUXILIARY)
                || next.verb() != null
                || next.is(Tag.ADVERB)
                || next.lower().endsWith("s")
                || next.lower().endsWith("ed");
        boolean denied =
                next.lower().endsWith("n't") || next.lower().endsWith("n’t"); // "Berg doesn't want it \"to end\""
        return person && acts && !denied && next.kind() == Token.Kind.WORD && subject.to() - subject.from() <= 6
                ? new Attribution(s, subject.to(), subject.to() + 1, subject, -1, -1, "clause-subject", null)
                : null;
    }

    /** The last attribution before the quotation in its sentence, else the first behind it. */
    private @Nullable Attribution around(int token, int s) {
        Attribution source = null;
        for (Attribution a : bySentence.get(s)) {
            if (a.speaker() != null && (source == null || a.cueFrom() < token)) {
                source = a;
            }
        }
        return source;
    }
}
