package onrecord.quote;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds where what a cue introduces ends: at another act of speech, at an aside, at the sentence's end. */
final class ContentEnd {
    private static final Set<String> OCCASIONS =
            Set.of("debate", "conference", "rally", "speech", "hearing", "meeting", "ceremony", "briefing");

    private final Body body;
    private final Content content;
    private final EndChooser ends;

    ContentEnd(Body body, Content content, EndChooser ends) {
        this.body = body;
        this.content = content;
        this.ends = ends;
    }

    /**
     * Where the matter that begins at {@code from} ends: at the next act of speech of its sentence, or the sentence's
     * end.
     */
    int of(int from, int limit, Verb.@Nullable Inflected main) {
        int end = limit;
        while (end > from
                && body.at(end - 1).isMark()
                && !body.at(end - 1).is(")")
                && !body.at(end - 1).is("%")) {
            end--;
        }
        if (end - from < 2) {
            return end;
        }
        Endings endings = new Endings(body, content, from, end, main, ruled(from, end, main));
        return endings.cuts().get(ends.choose(endings));
    }

    /** Where the rules end the matter. */
    private int ruled(int from, int end, Verb.@Nullable Inflected main) {
        boolean thing = isThing(from, main);
        for (int i = from + 1; i < end; i++) {
            Token t = body.at(i);
            int relative = hasVerb(from, i) ? -1 : content.relativeEnd(i, end);
            if (relative > 0) {
                i = relative;
                continue;
            }
            boolean comma = t.is(",") || (t.quotation() != null && t.quotation().lastCharacter(body.text) == ',');
            if (comma && t.isQuotation() && breaks(from, i, end)) {
                return i + 1;
            }
            boolean aside = (thing && isOccasion(i, end))
                    || (t.is(",") && i + 1 < end && body.at(i + 1).is("which"));
            if (aside
                    || t.is(";")
                    || (comma && breaks(from, i, end))
                    || ((t.is("and") || t.is("but")) && joinsAnotherCue(i, end, main))) {
                return i;
            }
        }
        return end;
    }

    private boolean hasVerb(int from, int to) {
        for (int i = from; i < to; i++) {
            if (body.at(i).is(Tag.AUXILIARY)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the matter is what somebody praises or attacks rather than a clause that he says. */
    private boolean isThing(int from, Verb.@Nullable Inflected main) {
        Token first = body.at(from);
        return main != null
                && main.verb().takes(Verb.Pattern.OBJECT)
                && !Content.isComplementizer(first)
                && !first.isQuotation()
                && !first.is("to")
                && !content.startsClause(from, Math.min(from + 12, body.tokens.size()));
    }

    /** "in a statement", "during the debate", "on Thursday", "when ...": where or when it was said. */
    private boolean isOccasion(int i, int end) {
        Token t = body.at(i);
        if (t.is("when") || t.is("while")) {
            return true;
        }
        if (!t.is("in") && !t.is("during") && !t.is("on") && !t.is("at")) {
            return false;
        }
        for (int j = i + 1; j < end && j < i + 6; j++) {
            Token u = body.at(j);
            if (u.is(Tag.TIME | Tag.CARRIER) || OCCASIONS.contains(u.lower())) {
                return true;
            }
            if (u.isMark() || u.is(Tag.PREPOSITION)) {
                return false;
            }
        }
        return false;
    }

    private boolean breaks(int from, int comma, int end) {
        int i = comma + 1;
        while (i < end
                && (body.at(i).is(Tag.ADVERB)
                        || body.at(i).is("and")
                        || body.at(i).is("while")
                        || body.at(i).is("but"))
                && !body.at(i).isCapital()) {
            i++;
        }
        if (i >= end) {
            return false;
        }
        Token t = body.at(i);
        Token next = body.at(comma + 1);
        boolean contrast =
                next.is("but") || next.is("while") || next.is("although") || next.is("though") || next.is("even");
        if (next.is("who") || next.is("whose") || (contrast && !body.at(from).is("that"))) {
            return true;
        }
        if (speaksAnew(i, end)) {
            return true;
        }
        return (t.verb() != null && t.verb().is(Verb.Form.ING))
                || t.is("according")
                || t.is("citing")
                || (t.verb() != null && t.verb().is(Verb.Form.PAST) && i > comma + 1)
                || (t.is(Tag.PREPOSITION) && t.is("with") && quotes(i, end));
    }

    /** Whether a pronoun or name and a verb of speech begin at {@code i}: another act of speech. */
    private boolean speaksAnew(int i, int end) {
        int j = i;
        if (body.at(j).is(Tag.PRONOUN) && !body.at(j).is("who")) {
            j++;
        } else {
            while (j < end && j < i + 5 && body.at(j).isCapital()) {
                j++;
            }
        }
        if (j == i) {
            return false;
        }
        while (j < end && body.at(j).is(Tag.ADVERB | Tag.HAVE) && !body.at(j).isCapital()) {
            j++;
        }
        Verb.Inflected verb = j < end ? body.at(j).verb() : null;
        return verb != null
                && !body.at(j).isCapital()
                && (verb.is(Verb.Form.PAST) || verb.is(Verb.Form.PRESENT) || verb.is(Verb.Form.BASE))
                && verb.verb().takes(Verb.Pattern.DIRECT)
                && !verb.verb().takes(Verb.Pattern.WEAK);
    }

    private boolean quotes(int with, int end) {
        for (int i = with; i < end && i < with + 8; i++) {
            if (body.at(i).is("quoting")) {
                return true;
            }
        }
        return false;
    }

    private boolean joinsAnotherCue(int and, int end, Verb.@Nullable Inflected main) {
        int i = and + 1;
        while (i < end && body.at(i).is(Tag.ADVERB) && !body.at(i).isCapital()) {
            i++;
        }
        Verb.Inflected verb = i < end ? body.at(i).verb() : null;
        if (verb == null || main == null || body.at(i).isCapital()) {
            return false;
        }
        return (verb.is(Verb.Form.PAST) && main.is(Verb.Form.PAST))
                || (verb.is(Verb.Form.PRESENT) && (main.is(Verb.Form.PRESENT) || main.is(Verb.Form.ING)));
    }
}
