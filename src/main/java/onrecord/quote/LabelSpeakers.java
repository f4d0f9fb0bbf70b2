package onrecord.quote;

import java.util.List;
import onrecord.model.Span;
import org.jspecify.annotations.Nullable;

/** Finds who speaks beside a colon or a dash, where no verb of speech tells. */
final class LabelSpeakers {
    /** In words: what stands in front of a subject that begins a sentence. */
    private static final int LONGEST_ARTICLE = 2;
    /** In words: the longest clause that tells what somebody was asked. */
    private static final int LONGEST_QUESTION = 12;
    /** In words: the longest office in front of a name. */
    private static final int LONGEST_OFFICE = 8;
    /** In words: what stands between a subject and the words in marks that go on with its sentence. */
    private static final int LONGEST_VERB = 6;

    private static final int LONGEST_LABEL = 6;
    private static final int LONGEST_OPENING = 5;
    /** The most words between the start of a sentence and the name of the person whose message it is about. */
    private static final int TOPIC_WITHIN = 12;

    private final SpeechLexicon lexicon;
    private final SubjectFinder subjects;
    private final SpeakerMemory memory;

    LabelSpeakers(SpeechLexicon lexicon, SubjectFinder subjects, SpeakerMemory memory) {
        this.lexicon = lexicon;
        this.subjects = subjects;
        this.memory = memory;
    }

    /** "Name: ...", or the subject of a sentence that ends with a colon. */
    @Nullable
    Source introduced(List<Word> words, int colon) {
        Subject said = ofSpeechNoun(words, colon);
        if (said != null) {
            return memory.speaks(said, ":", "colon");
        }
        if (colon > 0 && lexicon.goingOn.lengthAt(words, 0) == colon) {
            return memory.speaks(new Subject(Name.Kind.PRONOUN, null, null, List.of(), ""), ":", "colon");
        }
        int referring = lexicon.referring.lengthAt(words, 0);
        Subject subject = subjects.between(words, referring > 0 ? referring : behindOpening(words, colon), colon);
        boolean unnamed = subject == null || subject.kind() == Name.Kind.ROLE;
        Subject agent = unnamed ? agent(words, colon) : null;
        if (agent != null || subject == null) {
            return agent == null ? null : memory.speaks(agent, ":", "colon");
        }
        boolean label = colon <= LONGEST_LABEL
                && subject.mention() != null
                && subject.mention().end() == words.get(colon - 1).end();
        if (subject.kind() == Name.Kind.ROLE && !label && memory.bearerOf(subject) == null) {
            return memory.speaks(null, ":", "colon");
        }
        return memory.speaks(subject, ":", label ? "transcript" : "colon");
    }

    /** 'Une colère partagée par Anna Berg, infirmière : "…"': the person right in front of the colon, or null. */
    private @Nullable Subject agent(List<Word> words, int colon) {
        for (int i = 0; i + 2 < colon; i++) {
            boolean agent = lexicon.agents.contains(words.get(i).lower())
                    && words.get(i + 1).isCapital();
            Subject subject = agent ? subjects.between(words, i + 1, colon) : null;
            if (subject != null && subject.name() != null && isBeside(words, subject, colon)) {
                return subject;
            }
        }
        return null;
    }

    /** Whether nothing but small words behind a comma, if anything, stands between a whole name and the colon. */
    private static boolean isBeside(List<Word> words, Subject subject, int colon) {
        Span mention = subject.mention();
        String name = subject.name();
        if (mention == null || name == null || name.indexOf(' ') < 0) {
            return false;
        }
        int behind = colon;
        while (behind > 0 && words.get(behind - 1).start() >= mention.end()) {
            behind--;
        }
        return behind == colon || words.get(behind).isComma();
    }

    /** 'Anna Berg "ne voit pas de raison"': words right behind the subject that go on with its sentence. */
    @Nullable
    Source goesOnWith(List<Word> words, int at) {
        Subject subject = at < 2 ? null : subjects.between(words, behindOpening(words, at), at);
        String name = subject == null ? null : subject.name();
        Span mention = subject == null ? null : subject.mention();
        int behind = at > 2 && lexicon.auxiliaries.contains(words.get(at - 1).lower())
                ? at - 2
                : at - 1; // 'Berg hat „…“ gefordert'
        boolean beside = mention != null && mention.end() == words.get(behind).end();
        if (beside && name != null && name.indexOf(' ') > 0) {
            return memory.speaks(subject, name, "clause-subject");
        }
        return subject != null && mention != null && isBehindVerb(words, subject, mention, at) ? meant(subject) : null;
    }

    /** "L'élu compte « … »": who a name or a role means that the sentence begins with. */
    private @Nullable Source meant(Subject subject) {
        boolean known = subject.name() != null || memory.bearerOf(subject) != null;
        return known && subject.kind() != Name.Kind.PRONOUN
                ? memory.speaks(
                        subject, subject.role().isEmpty() ? "" : subject.role().getFirst(), "clause-subject")
                : null;
    }

    /**
     * "Berg compte « … »", "Berg, 47 ans, entend « … »": the sentence begins with the subject, and a small verb
     * follows.
     */
    private boolean isBehindVerb(List<Word> words, Subject subject, Span mention, int at) {
        int first = 0;
        while (first <= LONGEST_ARTICLE && words.get(first).end() <= mention.start()) {
            first++;
        }
        int from = first + 1; // of a role, a small verb is taken for one of its words
        while (subject.name() != null && from < at && words.get(from).start() < mention.end()) {
            from++;
        }
        if (first > LONGEST_ARTICLE || at - from > LONGEST_VERB) {
            return false;
        }
        boolean verb = false;
        for (int i = from; i < at; i++) {
            Word word = words.get(i);
            boolean aside = word.isComma() || Character.isDigit(word.printed().codePointAt(0));
            if (word.isTurn() || word.isCapital() || (word.isMark() && !aside)) {
                return false;
            }
            verb |= !aside && !lexicon.isSmall(word);
        }
        return verb;
    }

    /** "..." — Name. */
    @Nullable
    Source signature(List<Word> words, int at) {
        if (at + 2 >= words.size() || !words.get(at + 1).isDash() || words.size() - at > 2 + LONGEST_LABEL) {
            return null;
        }
        Subject subject = subjects.between(words, at + 2, words.size());
        boolean whole = subject != null
                && subject.name() != null
                && subject.mention() != null
                && subject.mention().start() == words.get(at + 2).start();
        return whole ? memory.speaks(subject, "—", "signature") : null;
    }

    /** Whom a sentence is about: its subject, or whose words that is: "El mensaje de Berg sorprendió". */
    @Nullable
    Subject topic(List<Word> words) {
        Subject said = ofSpeechNoun(words, Math.min(words.size(), TOPIC_WITHIN));
        return said != null ? said : subjects.between(words, behindOpening(words, words.size()), words.size());
    }

    /**
     * '"…" Anna Berg poussa la porte.': the whole name with which a sentence begins, an office in front of it; or null.
     */
    @Nullable
    Subject opening(List<Word> words) {
        Subject subject = subjects.between(words, 0, words.size());
        Span mention = subject == null ? null : subject.mention();
        String name = subject == null ? null : subject.name();
        if (subject == null || mention == null || name == null || name.indexOf(' ') < 0) {
            return null;
        }
        int first = 0;
        while (first < words.size() && words.get(first).end() <= mention.start()) {
            if (first > LONGEST_OFFICE
                    || lexicon.auxiliaries.contains(words.get(first).lower())) {
                return null;
            }
            first++;
        }
        boolean begins =
                first == 0 || lexicon.determiners.contains(words.getFirst().lower());
        return begins && subject.kind() == Name.Kind.PERSON ? subject : null;
    }

    /** Behind what opens a sentence with a comma, no name in it: "Sin embargo, Berg ...", "Am Montag, ...". */
    private int behindOpening(List<Word> words, int to) {
        boolean dative = words.size() > 1
                && lexicon.datives.contains(words.getFirst().lower())
                && words.get(1).isCapital();
        if (dative) {
            return 1; // "A Berg no le queda tiempo"
        }
        boolean asked = lexicon.asked.contains(words.getFirst().lower()); // "Interrogé sur le port, le maire"
        for (int i = 1; i < Math.min(to, asked ? LONGEST_QUESTION : LONGEST_OPENING); i++) {
            if (words.get(i).isComma()) {
                boolean opens = asked || subjects.between(words, 0, i) == null;
                return opens ? i + 1 : 0;
            }
        }
        return 0;
    }

    /** "La respuesta de Berg fue clara:": whose answer it is, or null. */
    private @Nullable Subject ofSpeechNoun(List<Word> words, int colon) {
        for (int i = 0; i + 2 < colon; i++) {
            boolean noun = lexicon.speechNouns.contains(words.get(i).lower());
            if (noun && lexicon.ofs.contains(words.get(i + 1).lower())) {
                Subject subject = subjects.between(words, i + 2, colon);
                return subject != null && subject.name() != null ? subject : null;
            }
        }
        return null;
    }
}
