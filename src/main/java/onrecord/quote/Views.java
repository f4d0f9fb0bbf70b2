package onrecord.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads whose view words in marks are, where no verb of speech tells: 'Para Berg, "…"'. */
final class Views {
    /** How many words may stand between whose view it is and the colon: "Für Berg steht fest:". */
    private static final int VIEW_WITHIN = 4;
    /** How many words may stand between whose view it is and the words in marks. */
    private static final int REACH = 12;

    /** How words begin that are part of an office and a number elsewhere: "premier", "primeira". */
    private static final List<String> ORDINALS = List.of("prem", "prim");

    private final SpeechLexicon lexicon;
    private final SubjectFinder subjects;
    private final ClauseParts clauses;

    Views(SpeechLexicon lexicon, SubjectFinder subjects, ClauseParts clauses) {
        this.lexicon = lexicon;
        this.subjects = subjects;
        this.clauses = clauses;
    }

    /** The frame of a view that begins at {@code i}, or null. */
    @Nullable
    SpeechFrame at(List<Word> words, int i) {
        int length = lexicon.views.lengthAt(words, i);
        Subject subject = length == 0 ? null : subjects.between(words, i + length, clauses.boundary(words, i + length));
        if (subject == null || (subject.name() == null && !isOffice(subject))) {
            return null;
        }
        String name = subject.name();
        SpeechFrame frame = SpeechFrame.of(words, i, i, i + length, subject, "colon");
        int behind = behindApposition(words, frame.subjectTo());
        boolean opens = i == 0 || words.get(i - 1).isMark() || (i == 1 && isJoining(words.getFirst()));
        boolean body = lexicon.determiners.contains(words.get(i + length).lower()); // "Pour le Kremlin"
        boolean whole = name != null && (body || name.indexOf(' ') > 0);
        boolean sure = name == null
                ? opens && isRightInFront(words, behind)
                : isInFront(words, behind) || (opens && whole && leads(words, behind));
        return sure ? frame : null;
    }

    /** "Já para Berg", "Mais pour Berg": a small word that joins a sentence to the one before. */
    private boolean isJoining(Word word) {
        return lexicon.conjunctions.contains(word.lower()) || lexicon.stops.contains(word.lower());
    }

    /** "Pour la ministre, « … »", and not "Pour la première fois, « … »". */
    private boolean isOffice(Subject subject) {
        List<String> role = subject.role();
        return subject.kind() == Name.Kind.ROLE
                && !role.isEmpty()
                && lexicon.isTitle(role.getFirst())
                && ORDINALS.stream().noneMatch(role.getFirst()::startsWith);
    }

    private static boolean isRightInFront(List<Word> words, int at) {
        int comma = at;
        while (comma < Math.min(words.size(), at + VIEW_WITHIN)
                && !words.get(comma).isMark()
                && !words.get(comma).isTurn()) {
            comma++; // "la patronne du groupe"
        }
        return comma + 1 < words.size()
                && words.get(comma).isComma()
                && words.get(comma + 1).isTurn();
    }

    /** Behind "…, maire de Brive": at the comma that ends what stands beside a name. */
    private int behindApposition(List<Word> words, int at) {
        if (at >= words.size() || !words.get(at).isComma()) {
            return at;
        }
        for (int i = at + 1; i < Math.min(words.size(), at + REACH); i++) {
            Word word = words.get(i);
            if (word.isComma()) {
                boolean title = lexicon.isTitle(words.get(at + 1).printed())
                        || (at + 2 < i && lexicon.isTitle(words.get(at + 2).printed()));
                return title ? i : at;
            }
            if (word.isMark() || word.isTurn()) {
                return at;
            }
        }
        return at;
    }

    /** 'Para Berg, "…"', 'Für Berg ist klar: "…"'. */
    private static boolean isInFront(List<Word> words, int at) {
        int next = at;
        while (next < Math.min(words.size(), at + VIEW_WITHIN)
                && !words.get(next).isMark()
                && !words.get(next).isTurn()) {
            next++;
        }
        boolean mark = next < words.size() && (words.get(next).isColon() || next == at);
        boolean comma = mark && (words.get(next).isComma() || words.get(next).isColon());
        int turn = comma ? behindConnective(words, next + 1) : next;
        return mark && turn < words.size() && words.get(turn).isTurn();
    }

    /** 'Per Anna Berg, invece, «…»': behind up to three small words that a comma ends. */
    private static int behindConnective(List<Word> words, int at) {
        int i = at;
        while (i < Math.min(words.size(), at + VIEW_WITHIN) && isSmall(words.get(i))) {
            i++;
        }
        return i > at && i < words.size() && words.get(i).isComma() ? i + 1 : at;
    }

    private static boolean isSmall(Word word) {
        return !word.isMark() && !word.isTurn() && !word.isCapital();
    }

    /** 'Pour Anna Berg, le plan est « … »', 'Für Anna Berg ist der Plan „…“': no verb of speech in between. */
    private boolean leads(List<Word> words, int at) {
        boolean verb = at < words.size()
                && (words.get(at).isComma()
                        || lexicon.auxiliaries.contains(words.get(at).lower()));
        for (int i = behindConnective(words, at + 1); verb && i < Math.min(words.size(), at + REACH); i++) {
            boolean colon = words.get(i).isColon()
                    && i + 1 < words.size()
                    && words.get(i + 1).isTurn();
            if (colon || words.get(i).isTurn()) {
                return true; // also "Pour Anna Berg, la réponse est simple : « … »"
            }
            if (words.get(i).isMark() || lexicon.verbAt(words, i) > 0) {
                return false;
            }
        }
        return false;
    }
}
