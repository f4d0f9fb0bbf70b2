package onrecord.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom a pronoun or a role means at a place in an article: read sentence by sentence, it remembers who was named. */
final class SpeakerMemory {
    private static final int ROLE_REACH = 6;
    private static final int LEAST_ROLE = 4;
    private static final int LONG_ROLE = 5;

    private final SpeechLexicon lexicon;
    /** Names by the words that tell what their bearers are, in front of the name or behind its comma. */
    private final Map<String, Set<String>> roles = new HashMap<>();
    /** Who spoke last or was the last sentence's subject; null after somebody without a name. */
    private @Nullable String last;

    private Name.Kind lastKind = Name.Kind.PERSON;
    /** Whether the last one was told of and did not speak. */
    private boolean lastIsTopic;

    /** In which paragraph the last one was named, and which is read. */
    private int lastParagraph;

    private int paragraph;
    /** Who spoke last through a pronoun, and whether it was "he". */
    private @Nullable String of;

    private @Nullable Boolean ofHe;

    SpeakerMemory(List<SpeechText.Sentence> sentences, SpeechLexicon lexicon, ArticleNames names) {
        this.lexicon = lexicon;
        for (SpeechText.Sentence sentence : sentences) {
            List<Word> words = sentence.words();
            for (int i = 0; i < words.size(); ) {
                int end = names.nameEnd(words, i, words.size());
                int start = names.afterTitles(words, i, end);
                boolean titled =
                        start > i && lexicon.isTitle(words.get(start - 1).printed());
                if (end - start > 1 || (titled && end > start)) {
                    String name = names.resolve(words, start, end, titled, false);
                    if (name != null) {
                        roles(words, start, end, name, names);
                    }
                }
                i = Math.max(end, i + 1);
            }
        }
    }

    private void roles(List<Word> words, int start, int end, String name, ArticleNames names) {
        int in = start - 1;
        while (in > 0 && lexicon.determiners.contains(words.get(in).lower())) {
            in--;
        }
        if (in >= 0 && lexicon.prepositions.contains(words.get(in).lower())) {
            return;
        }
        List<Word> nouns = new ArrayList<>();
        for (int i = start - 1; i >= Math.max(0, start - ROLE_REACH); i--) {
            Word word = words.get(i);
            boolean comma = word.isComma() && i == start - 1;
            if (word.isTurn()) {
                continue;
            }
            if ((word.isMark() && !comma) || lexicon.verbAt(words, i) > 0) {
                break;
            }
            if (lexicon.prepositions.contains(word.lower())) {
                nouns.clear();
            }
            nouns.add(word);
        }
        boolean apposition = end < words.size() && words.get(end).isComma();
        for (int i = end + 1; apposition && i < Math.min(words.size(), end + ROLE_REACH); i++) {
            Word word = words.get(i);
            if (word.isMark() || word.isTurn() || lexicon.prepositions.contains(word.lower())) {
                break;
            }
            nouns.add(word);
        }
        nouns.forEach(noun -> role(noun, name, names));
    }

    private void role(Word word, String name, ArticleNames names) {
        boolean noun = word.lower().length() >= LEAST_ROLE && !names.isStop(word);
        if (noun && (word.isCapital() || !lexicon.nounsHaveCapitals())) {
            roles.computeIfAbsent(key(word.lower()), key -> new HashSet<>()).add(name);
        }
    }

    /** What the forms of a noun have in common. */
    private String key(String lower) {
        if (lexicon.isDefinite(lower)) {
            return lexicon.withoutArticle(lower);
        }
        boolean ending = lower.endsWith("s") || (lower.endsWith("n") && lexicon.nounsHaveCapitals());
        String bare = ending ? lower.substring(0, lower.length() - 1) : lower;
        boolean inflected = lexicon.inflectsNames() && bare.length() > LONG_ROLE;
        return inflected ? bare.substring(0, bare.length() - 1) : bare;
    }

    void paragraph(int number) {
        paragraph = number;
    }

    /** The source that a subject names; from now on a pronoun means it. */
    Source speaks(@Nullable Subject subject, String cue, String method) {
        if (subject == null) {
            // several who are not named, "dicen", are not whom the next verb means; whoever spoke before still is
            last = lexicon.isPlural(cue.toLowerCase(Locale.ROOT)) ? last : null;
            return new Source(null, null, cue, method, Name.Kind.OTHER);
        }
        Source source = switch (subject.kind()) {
            case PRONOUN -> pronoun(subject, cue, method);
            case ROLE -> role(subject, cue, method);
            default -> new Source(subject.mention(), subject.name(), cue, method, subject.kind());
        };
        Subject also = subject.also();
        if (also != null) {
            source = source.with(new Source(also.mention(), also.name(), cue, method, also.kind()));
        }
        if (subject.kind() != Name.Kind.PRONOUN) {
            last = source.name();
            lastKind = subject.kind() == Name.Kind.ORGANISATION ? subject.kind() : Name.Kind.PERSON;
        }
        lastParagraph = paragraph;
        lastIsTopic = false;
        return source;
    }

    /** Takes note of the subject of a sentence that quotes nobody, where that is a person by name. */
    @Nullable
    Source isAbout(@Nullable Subject subject) {
        if (subject == null || subject.kind() == Name.Kind.PRONOUN || subject.kind() == Name.Kind.ORGANISATION) {
            return null;
        }
        String name = subject.kind() == Name.Kind.ROLE ? bearer(subject) : subject.name();
        if (name != null) {
            last = name;
            lastKind = Name.Kind.PERSON;
            lastParagraph = paragraph;
            lastIsTopic = true;
            return new Source(subject.mention(), name, name, "clause-subject", Name.Kind.PERSON);
        }
        return null;
    }

    private Source pronoun(Subject subject, String cue, String method) {
        if (subject.word().isEmpty()) {
            return new Source(subject.mention(), last, cue, method, Name.Kind.PRONOUN);
        }
        boolean he = lexicon.he.contains(subject.word());
        boolean both = he && lexicon.she.contains(subject.word());
        if (last != null && !last.equals(of)) {
            of = last;
            ofHe = null;
        }
        boolean other = last != null && !both && (isOther(last, he) || (ofHe != null && ofHe != he));
        boolean body = last != null && lastKind == Name.Kind.ORGANISATION;
        last = other || body ? null : last;
        ofHe = both ? ofHe : Boolean.valueOf(he);
        return new Source(subject.mention(), last, cue, method, Name.Kind.PRONOUN);
    }

    /** Whether the given name is one of the other gender. */
    private boolean isOther(String name, boolean he) {
        String first = name.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        return (he ? lexicon.women : lexicon.men).contains(first)
                && !(he ? lexicon.men : lexicon.women).contains(first);
    }

    /** Whom a role means; where the article gives it to nobody, perhaps whoever was named right before. */
    private Source role(Subject subject, String cue, String method) {
        String bearer = bearer(subject);
        boolean behind = !method.equals("cue-subject");
        return bearer == null && behind && lastIsTopic && isNear(subject)
                ? new Source(subject.mention(), last, cue, "nearest-person", Name.Kind.ROLE)
                : new Source(subject.mention(), bearer, cue, method, Name.Kind.ROLE);
    }

    /** 'Berg volvió a casa. "...", dijo el ministro', with a person told of near who may be that. */
    private boolean isNear(Subject subject) {
        String noun = subject.role().isEmpty() ? "" : subject.role().getFirst();
        boolean office = lexicon.isTitle(noun) && !lexicon.bodies.contains(noun);
        boolean free = office && roles.getOrDefault(key(noun), Set.of()).isEmpty();
        String person = last;
        return free && person != null && person.indexOf(' ') > 0 && fits(subject.word());
    }

    /** The one person to whom the article gives the role's first noun; else the person named last, if the role fits. */
    private @Nullable String bearer(Subject subject) {
        for (String word : subject.role()) {
            Set<String> bearers = roles.getOrDefault(key(word), Set.of());
            if (word.length() >= LEAST_ROLE) {
                if (bearers.size() == 1) {
                    return bearers.iterator().next();
                }
                boolean among = last != null && bearers.contains(last);
                return among || (bearers.isEmpty() && isOfLast(word, subject.word())) ? last : null;
            }
        }
        return null;
    }

    /** "explicó el holandés", "sagte der 42-Jährige": whether what tells no office means who was named last. */
    private boolean isOfLast(String role, String article) {
        boolean person = lexicon.epithets.contains(role) || Character.isDigit(role.charAt(0));
        return person && fits(article);
    }

    /** Whether somebody was named near who may be meant by a noun with this article, or ending that is one. */
    private boolean fits(String article) {
        if (last == null || lastKind == Name.Kind.ORGANISATION || paragraph - lastParagraph > 1) {
            return false;
        }
        boolean he = lexicon.articlesHe.contains(article);
        boolean she = lexicon.articlesShe.contains(article);
        boolean fits = (he && !isOther(last, true)) || (she && !isOther(last, false));
        return fits || lexicon.isDefinite(article);
    }
}
