package onrecord.quote;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.model.Span;
import org.jspecify.annotations.Nullable;

/** Looks on both sides of a quotation for who speaks it, by the verbs and phrases of a language's lexicon. */
final class SourceFinder {
    /** How many words may stand between a quotation and the verb behind it. */
    private static final int VERB_WITHIN = 4;

    private static final int LONGEST_LABEL = 6;

    /** As 長谷川太郎. */
    private static final int LONGEST_IDEOGRAPHIC_NAME = 5;

    private static final int LONGEST_IDEOGRAPHIC_CLAUSE = 12;

    /** Verbs of speech at the end of a Chinese or Japanese clause. */
    private static final Pattern SAID = Pattern.compile("(?:[说說称稱道问問答曰]|表示|指出|强调|強調|认为|認為|补充|補充|宣布|[述言]べ?|語る?)$");

    private final String text;
    private final SpeechLexicon lexicon;
    private final ArticleNames names;
    /** The speaker last named, whom a pronoun means. */
    private @Nullable String last;
    /** Whom a pronoun meant last, and whether that was "he". */
    private @Nullable String of;

    private @Nullable Boolean ofHe;

    SourceFinder(String text, SpeechLexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        this.names = new ArticleNames(Word.between(text, 0, text.length()), lexicon);
    }

    /**
     * The source that the words from {@code from}, the end of a quotation, to {@code to} name, or null.
     *
     * @param closed whether the quotation ends its sentence, so that a capital behind it begins another
     */
    @Nullable
    Source behind(int from, int to, boolean closed) {
        List<Word> words = clause(Word.between(text, from, to));
        int i = 0;
        boolean dash = false;
        while (i < words.size() && words.get(i).isMark()) {
            dash |= words.get(i).isDash();
            i++;
        }
        boolean anew = i == 0 && closed && i < words.size() && words.get(i).isCapital();
        if (i > 2 || anew || (i > 0 && ".:;(".contains(words.get(0).printed()))) {
            return null;
        }
        int verb = -1;
        for (int k = i; k < Math.min(words.size(), i + VERB_WITHIN) && verb < 0; k++) {
            if (words.get(k).isMark()) {
                break;
            }
            verb = lexicon.isVerb(words.get(k).lower()) ? k : -1;
        }
        if (verb >= 0) {
            Source before = verb > i ? subject(words, i, verb, verb, "cue-subject") : null;
            Source after = pronounWithin(words, verb);
            after = after != null ? after : subject(words, verb + 1, words.size(), verb, "cue-inverted");
            return after != null ? after : before;
        }
        Source phrase = phrase(words, i);
        if (phrase != null) {
            return phrase;
        }
        int end = names.nameEnd(words, i, words.size());
        boolean signed =
                dash && end > i && (end == words.size() || words.get(end).isMark());
        if (signed) {
            return named(words, i, end, "—", "signature");
        }
        return laterVerb(words, i, end);
    }

    /** "..., X sagte": the subject first, its verb behind it. */
    private @Nullable Source laterVerb(List<Word> words, int from, int end) {
        for (int k = end; k > from && k < Math.min(words.size(), from + 2 * VERB_WITHIN); k++) {
            if (words.get(k).isMark()) {
                return null;
            }
            if (lexicon.isVerb(words.get(k).lower())) {
                return subject(words, from, k, k, "cue-subject");
            }
        }
        return null;
    }

    /** The source that the words in front of the quotation at {@code to} name, or null. */
    @Nullable
    Source inFront(int from, int to) {
        List<Word> words = lastSentence(Word.between(text, from, to));
        if (words.isEmpty()) {
            return null;
        }
        boolean colon = words.get(words.size() - 1).printed().equals(":")
                || words.get(words.size() - 1).printed().equals("：");
        for (int k = words.size() - 1; k >= 0; k--) {
            if (lexicon.isVerb(words.get(k).lower())) {
                int limit = words.size();
                Source pronoun = pronounWithin(words, k);
                Source before = pronoun != null ? pronoun : subjectBefore(words, k);
                return before != null ? before : subject(words, k + 1, limit, k, "cue-inverted");
            }
        }
        Source phrase = phrase(words, 0);
        return phrase != null ? phrase : colon ? label(words) : null;
    }

    /** "Name: ...": a line of a transcript, or a name that announces a quotation. */
    private @Nullable Source label(List<Word> words) {
        int end = words.size() - 1;
        int start = 0;
        while (start < end && words.get(start).isMark()) {
            start++;
        }
        if (end <= start || end - start > LONGEST_LABEL) {
            return null;
        }
        if (Character.isIdeographic(words.get(start).printed().codePointAt(0))) {
            return end - start == 1 ? ideographs(words, start) : null;
        }
        int title = start;
        while (title < end - 1 && lexicon.isTitle(words.get(title).printed())) {
            title++;
        }
        return names.nameEnd(words, title, end) == end ? named(words, title, end, ":", "transcript") : null;
    }

    /** Ideographs without a space: a name, if they are few; else a clause ("the minister so-and-so said") whose subject stays unnamed. */
    private @Nullable Source ideographs(List<Word> words, int at) {
        Word run = words.get(at);
        Matcher said = SAID.matcher(run.printed());
        boolean clause = said.find();
        if (run.printed().length() > LONGEST_IDEOGRAPHIC_CLAUSE || (clause && said.start() == 0)) {
            return null;
        }
        if (!clause && run.printed().length() <= LONGEST_IDEOGRAPHIC_NAME) {
            return named(words, at, at + 1, ":", "transcript");
        }
        Span subject = new Span(run.start(), clause ? run.start() + said.start() : run.end());
        return new Source(subject, null, clause ? said.group() : ":", "transcript", Name.Kind.PERSON);
    }

    /** "selon X", "по словам X" within the clause that begins at {@code from}. */
    private @Nullable Source phrase(List<Word> words, int from) {
        for (int k = from; k < Math.min(words.size(), from + 2); k++) {
            String one = words.get(k).lower();
            String two = k + 1 < words.size() ? one + " " + words.get(k + 1).lower() : one;
            int behind =
                    lexicon.sources().contains(two) ? k + 2 : lexicon.sources().contains(one) ? k + 1 : -1;
            if (behind > 0) {
                return subject(words, behind, words.size(), k, "according-to");
            }
        }
        return null;
    }

    /** "dit-il", "sagte er", "сказала она": the pronoun in or behind the verb at {@code verb}, or right before it. */
    private @Nullable Source pronounWithin(List<Word> words, int verb) {
        String inside = SpeechLexicon.afterLastHyphen(words.get(verb).lower());
        int hyphen = words.get(verb).printed().lastIndexOf('-');
        if (hyphen > 0 && (lexicon.he().contains(inside) || lexicon.she().contains(inside))) {
            Word word = words.get(verb);
            return pronoun(new Span(word.start() + hyphen + 1, word.end()), inside, word.printed());
        }
        for (int k : new int[] {verb + 1, verb - 1}) {
            if (k >= 0 && k < words.size()) {
                Word word = words.get(k);
                if (lexicon.he().contains(word.lower()) || lexicon.she().contains(word.lower())) {
                    return pronoun(
                            new Span(word.start(), word.end()),
                            word.lower(),
                            words.get(verb).printed());
                }
            }
        }
        return null;
    }

    private Source pronoun(Span mention, String word, String cue) {
        boolean he = lexicon.he().contains(word);
        if (last != null && !last.equals(of)) {
            of = last;
            ofHe = null;
        }
        String first = last == null ? "" : last.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        boolean other = (he ? lexicon.women() : lexicon.men()).contains(first)
                && !(he ? lexicon.men() : lexicon.women()).contains(first);
        last = other || (ofHe != null && ofHe != he) ? null : last;
        ofHe = he;
        return new Source(mention, last, cue, "cue-inverted", Name.Kind.PRONOUN);
    }

    /** A cue within a quotation, as Russian and French print it: "We are ready, — said Lavrov, — for talks". */
    record Inside(Source source, int before, int behind) {}

    /** The cue between the two offsets of a quotation's words, set off by dashes, or by commas with a pronoun; null for none. */
    @Nullable
    Inside inside(int from, int to) {
        List<Word> words = Word.between(text, from, to);
        for (int k = 1; k + 1 < words.size(); k++) {
            Word mark = words.get(k - 1);
            boolean dash = mark.isDash() && k >= 2 && words.get(k - 2).isMark();
            boolean comma = mark.printed().equals(",") && words.get(k).printed().contains("-");
            if (!(dash || comma) || !lexicon.isVerb(words.get(k).lower())) {
                continue;
            }
            int end = k + 1;
            while (end < words.size() && !words.get(end).isMark()) {
                end++;
            }
            Source source = pronounWithin(words, k);
            source = source != null ? source : subject(words, k + 1, end, k, "cue-inserted");
            int rest = end;
            while (rest < words.size() && words.get(rest).isMark()) {
                rest++;
            }
            if (source != null) {
                int before = words.get(dash ? k - 2 : k - 1).start();
                return new Inside(
                        source, before, rest < words.size() ? words.get(rest).start() : to);
            }
        }
        return null;
    }

    /** The subject of the verb at {@code verb} in front of it: the name nearest before it in its clause. */
    private @Nullable Source subjectBefore(List<Word> words, int verb) {
        int end = verb;
        while (end > 0 && !words.get(end - 1).isMark() && !words.get(end - 1).isCapital()) {
            end--;
        }
        if (end > 1 && words.get(end - 1).printed().equals(",")) {
            end--;
            while (end > 0
                    && !words.get(end - 1).isMark()
                    && !words.get(end - 1).isCapital()) {
                end--;
            }
        }
        int start = end;
        while (start > 0
                && (words.get(start - 1).isCapital()
                        || (start < end
                                && ArticleNames.PARTICLES.contains(
                                        words.get(start - 1).lower())))) {
            start--;
        }
        if (start == end) {
            return null;
        }
        for (int i = start; i < end; i++) {
            if (!names.isStop(words.get(i))) {
                return subject(words, i, end, verb, "cue-subject");
            }
        }
        int noun = verb;
        while (noun > end && lexicon.auxiliaries().contains(words.get(noun - 1).lower())) {
            noun--;
        }
        return noun > end ? unnamed(words, start, noun, words.get(verb).printed(), "cue-subject") : null;
    }

    /** The first name between two words that no small word or mark cuts off, else the role that stands there. */
    private @Nullable Source subject(List<Word> words, int from, int to, int cue, String method) {
        int role = -1;
        boolean determined = false;
        for (int i = from; i < to; i++) {
            Word word = words.get(i);
            boolean apposed = word.printed().equals(",")
                    && role >= 0
                    && i + 1 < to
                    && words.get(i + 1).isCapital();
            if (word.isMark() && !apposed) {
                break;
            }
            if (!word.isCapital()) {
                determined |= names.isStop(word);
                role = role < 0 && !names.isStop(word) ? i : role;
                continue;
            }
            int end = names.nameEnd(words, i, to);
            int start = names.afterTitles(words, i, end);
            role = role < 0 ? i : role;
            boolean common =
                    lexicon.nounsHaveCapitals() && (determined || method.equals("cue-subject")) && end - start == 1;
            String name = start == end ? null : names.resolve(words, start, end, !common && start == from);
            if (name != null && !(common && name.equals(words.get(start).printed()))) {
                return named(words, start, end, words.get(cue).printed(), method);
            }
            i = Math.max(end - 1, i);
        }
        return role < 0 ? null : role(words, role, to, words.get(cue).printed(), method);
    }

    private Source role(List<Word> words, int from, int to, String cue, String method) {
        int end = from + 1;
        while (end < to && !words.get(end).isMark() && end < from + LONGEST_LABEL && !names.isStop(words.get(end))) {
            end++;
        }
        return unnamed(words, from, end, cue, method);
    }

    /** A speaker without a name; a pronoun behind it does not mean whoever was named before. */
    private Source unnamed(List<Word> words, int from, int to, String cue, String method) {
        last = null;
        Span mention = new Span(words.get(from).start(), words.get(to - 1).end());
        return new Source(mention, null, cue, method, Name.Kind.ROLE);
    }

    private Source named(List<Word> words, int from, int to, String cue, String method) {
        String name = names.resolve(words, from, to, true);
        if (method.equals("according-to")
                && Character.UnicodeScript.of(words.get(from).printed().codePointAt(0))
                        == Character.UnicodeScript.CYRILLIC) {
            name = names.uninflected(words.get(to - 1).printed());
        }
        last = name == null ? last : name;
        Span mention = new Span(words.get(from).start(), words.get(to - 1).end());
        return new Source(mention, name, cue, method, Name.Kind.PERSON);
    }

    /** The words up to the end of their sentence. */
    private static List<Word> clause(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            if (ends(words, i) && i > 0) {
                return words.subList(0, i);
            }
        }
        return words;
    }

    /** The words behind the last end of a sentence among them. */
    private static List<Word> lastSentence(List<Word> words) {
        for (int i = words.size() - 1; i >= 0; i--) {
            if (ends(words, i)) {
                return words.subList(i + 1, words.size());
            }
        }
        return words;
    }

    private static boolean ends(List<Word> words, int i) {
        String printed = words.get(i).printed();
        return printed.length() == 1 && ".!?;…。！？".contains(printed);
    }
}
