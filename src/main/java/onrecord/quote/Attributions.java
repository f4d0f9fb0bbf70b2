package onrecord.quote;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds who is said to say what, one sentence after the other. */
final class Attributions {
    private static final int LONGEST_LABEL = 12;

    private final Body body;
    private final NounPhrases phrases;
    private final Cues cues;
    private final Content content;
    private final FoundAttributions found;
    private final VerbPhrases verbs;
    private final SourcePhrases sources;
    private final Headings headings;
    /** The posts set into the article, by paragraph. */
    private final Map<Integer, Post> posts;

    private Attributions(Body body, EndChooser ends) {
        this.body = body;
        this.phrases = new NounPhrases(body);
        this.cues = new Cues(body);
        SaidClauses clauses = new SaidClauses(body);
        this.content = new Content(body, clauses, ends);
        this.found = new FoundAttributions(body);
        this.verbs = new VerbPhrases(body, phrases, cues, clauses, content, found);
        this.sources = new SourcePhrases(body, phrases, cues, content, verbs, found);
        this.headings = new Headings(body, phrases);
        this.posts = Post.in(body);
    }

    /** All of the body's attributions, in order of their sentences. */
    static List<Attribution> find(Body body, EndChooser ends) {
        Attributions all = new Attributions(body, ends);
        for (int i = 0; i < body.sentences.size(); i++) {
            Sentence sentence = body.sentences.get(i);
            all.found.begin(i);
            if (all.post(i) || all.turn(i)) {
                continue;
            }
            boolean first = i == 0 || body.sentences.get(i - 1).paragraph() != sentence.paragraph();
            if (!first || !all.transcript(sentence)) {
                all.sentence(sentence);
            }
        }
        return all.found.all();
    }

    /**
     * Whether the sentence is of a post that is set into the article without marks; its words are then its author's.
     */
    private boolean post(int index) {
        Sentence s = body.sentences.get(index);
        Post post = posts.get(s.paragraph());
        if (post != null && post.from() == s.from()) {
            found.add(post.author().from(), post.author().to(), post.author(), post.from(), post.to(), Post.METHOD);
        }
        return post != null;
    }

    /** Whether the sentence is of a transcript's turn, all of which is said. */
    private boolean turn(int index) {
        Sentence s = body.sentences.get(index);
        TranscriptTurn turn = body.turns.get(s.paragraph());
        if (turn != null && turn.from() == s.from()) {
            Mention speaker = new Mention(turn.from(), turn.nameTo() - 1, turn.nameTo());
            found.add(turn.colon(), turn.colon() + 1, speaker, turn.colon() + 1, turn.to(), TranscriptTurn.METHOD);
        }
        return turn != null;
    }

    private void sentence(Sentence s) {
        int covered = s.from();
        for (int i = s.from(); i < s.to(); i++) {
            covered = Math.max(covered, token(i, s, covered));
        }
        if (!signed(s)) {
            colons(s);
        }
    }

    /** Reads the token as a cue if it is one; the token up to which the sentence is explained by it, or -1. */
    private int token(int i, Sentence s, int covered) {
        if (i + 2 < s.to() && isPair("as", "saying", i, s)) {
            return sources.quoted(i, s);
        }
        boolean words = isPair("words", "of", i, s) && i - 2 >= s.from() && isPair("in", "the", i - 2, s);
        if (words || isPair("according", "to", i, s)) {
            return sources.according(i, s);
        }
        if (i > s.from() && i < covered && isPair("as", "saying", i - 1, s)) {
            return -1;
        }
        Verb.Inflected verb = body.at(i).verb();
        if (verb != null && (i >= covered || endsSentence(i, s)) && cues.isCue(i, s)) {
            return verbs.read(i, verb, s);
        }
        return i >= covered && isNounCue(i, s) ? sources.noun(i, s) : -1;
    }

    private boolean isPair(String first, String second, int i, Sentence s) {
        return i + 1 < s.to() && body.at(i).is(first) && body.at(i + 1).is(second);
    }

    /** "the claim that". */
    private boolean isNounCue(int i, Sentence s) {
        return i + 1 < s.to() && body.at(i).is(Tag.NOUN_CUE) && body.at(i + 1).is("that");
    }

    /** A cue inside what was taken for another's matter counts when it ends its sentence: "..., Beijing said." */
    private boolean endsSentence(int i, Sentence s) {
        return i + 1 >= s.to() || (body.at(i + 1).isMark() && !body.at(i + 1).is(":"));
    }

    /** "NAME: words": a line of a transcript. */
    private boolean transcript(Sentence s) {
        int from = body.at(s.from()).isMark() ? s.from() + 1 : s.from();
        int colon = from;
        while (colon < s.to()
                && colon < from + LONGEST_LABEL
                && (body.at(colon).isWord()
                        || body.at(colon).is(",")
                        || body.at(colon).kind() == Token.Kind.POSSESSIVE)) {
            colon++;
        }
        if (colon == from || colon + 1 >= s.to() || !body.at(colon).is(":") || !isLabel(from, colon)) {
            return false;
        }
        found.add(colon, colon + 1, new Mention(from, colon - 1, colon), colon + 1, s.to(), "transcript");
        return true;
    }

    private boolean isLabel(int from, int colon) {
        if (!body.at(colon - 1).isCapital()) {
            return false;
        }
        for (int i = from; i < colon; i++) {
            Token t = body.at(i);
            if ((t.verb() != null && !t.isCapital()) || t.is(Tag.AUXILIARY | Tag.PRONOUN)) {
                return false;
            }
        }
        boolean name = colon - from >= 2
                && body.at(from).is(Tag.FIRST_NAME | Tag.OFFICE | Tag.ANY_HONORIFIC | Tag.FAMILY_FIRST);
        return name || body.at(colon + 1).isQuotation();
    }

    /** A quotation signed with a dash and a name: "..." - Name. */
    private boolean signed(Sentence s) {
        int dash = s.from();
        while (dash < s.to() && (body.at(dash).isQuotation() || body.at(dash).is("."))) {
            dash++;
        }
        if (dash == s.from() || dash + 1 >= s.to() || !isSignatureDash(dash)) {
            return false;
        }
        int end = dash + 1;
        while (end < s.to()
                && (body.at(end).isWord() || body.at(end).is(","))
                && (body.at(end).verb() == null || body.at(end).isCapital())) {
            end++;
        }
        boolean name = body.at(dash + 1).isCapital() && end - dash <= LONGEST_LABEL;
        boolean last = end >= s.to() || body.at(end).isMark() || body.at(end).isQuotation();
        if (!name || !last) {
            return false;
        }
        Mention speaker = phrases.after(dash + 1, end);
        found.add(dash, dash + 1, speaker, s.from(), dash, "signature");
        return true;
    }

    private boolean isSignatureDash(int i) {
        Token t = body.at(i);
        return t.isDash() || t.is("-") || t.is("~");
    }

    /** A colon before a quotation that no verb of speech introduces: the subject of its sentence speaks. */
    private void colons(Sentence s) {
        for (int i = s.from() + 1; i <= s.to(); i++) {
            boolean ends = body.at(i - 1).is(":") && i == s.to();
            boolean quotes =
                    i < s.to() && body.at(i).isQuotation() && body.at(i - 1).is(":");
            if ((ends || quotes) && !isCovered(i)) {
                @Nullable Mention subject = label(s.from(), i - 1);
                if (subject != null && found.speakerBefore(i) == null) {
                    found.add(i - 1, i, subject, quotes ? i : -1, quotes ? i + 1 : -1, "colon");
                }
            }
        }
    }

    /** "BUDGET PASSED - Anna Berg: ": the name behind the last dash; else the subject of the sentence. */
    private @Nullable Mention label(int from, int colon) {
        int start = colon;
        while (start > from && body.at(start - 1).isCapital()) {
            start--;
        }
        Mention heading = headings.speaker(from, colon);
        if (heading != null) {
            return heading;
        }
        boolean name = colon - start >= 2 && start > from && isSignatureDash(start - 1);
        return name ? new Mention(start, colon - 1, colon) : phrases.first(from, colon);
    }

    private boolean isCovered(int token) {
        return found.latestFirst().stream().anyMatch(a -> a.contentFrom() <= token && token < a.contentTo());
    }
}
