package onrecord.quote;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import onrecord.text.PartsOfNames;
import org.jspecify.annotations.Nullable;

/** Whom a pronoun or a role means at a place in an article: read sentence by sentence, it remembers who was named. */
final class SpeakerMemory {
    private static final int LEAST_ROLE = 4;

    private final SpeechLexicon lexicon;
    private final GivenRoles roles;
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
    private final RecentPersons recent = new RecentPersons();
    /** Whether somebody was called "he", or a noun with an article for a man; false for "she". */
    private final Map<String, Boolean> calledHe = new HashMap<>();
    /** The persons whom the text has named in full so far, in passing too. */
    private final Set<String> mentioned = new HashSet<>();
    /** Whether somebody without a name has spoken, or was what a sentence is about. */
    private boolean strangerCame;
    /** Everybody who spoke by name. */
    private final Set<String> spoke = new HashSet<>();

    SpeakerMemory(List<SpeechText.Sentence> sentences, SpeechLexicon lexicon, ArticleNames names) {
        this.lexicon = lexicon;
        this.roles = new GivenRoles(sentences, lexicon, names);
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
        strangerCame |= source.name() == null;
        if (subject.kind() != Name.Kind.PRONOUN) {
            last = source.name();
            lastKind = subject.kind() == Name.Kind.ORGANISATION ? subject.kind() : Name.Kind.PERSON;
            spoke(subject);
        }
        lastParagraph = paragraph;
        lastIsTopic = false;
        return source;
    }

    private void spoke(Subject subject) {
        if (last == null) {
            if (!lexicon.bodies.contains(first(subject))) {
                recent.clear();
            }
            return;
        }
        spoke.add(last);
        if (lastKind == Name.Kind.PERSON) {
            recent.named(last, paragraph);
        }
    }

    /** Takes note of the subject of a sentence that quotes nobody, where that is a person by name. */
    @Nullable
    Source isAbout(@Nullable Subject subject) {
        if (subject == null || subject.kind() == Name.Kind.PRONOUN || subject.kind() == Name.Kind.ORGANISATION) {
            return null;
        }
        if (lexicon.firms.has(first(subject))) {
            return null;
        }
        String name = subject.kind() == Name.Kind.ROLE ? ofTopic(subject) : subject.name();
        if (name != null) {
            recent.named(name, paragraph);
            last = name;
            lastKind = Name.Kind.PERSON;
            lastParagraph = paragraph;
            lastIsTopic = true;
            return new Source(subject.mention(), name, name, "clause-subject", Name.Kind.PERSON);
        }
        boolean same = lastParagraph == paragraph && isNear(subject);
        if (isUnknownOffice(subject) && !same) {
            recent.clear();
            last = null; // "El ministro viajó al sur. «...», dijo.": whoever spoke before does not go on
            strangerCame = true;
        }
        return null;
    }

    /** 'dit Berg. Le directeur montre': whom a role means that a sentence is about, within a paragraph. */
    private @Nullable String ofTopic(Subject subject) {
        String bearer = bearer(subject);
        return bearer == null && lastParagraph == paragraph ? withoutOffice(subject) : bearer;
    }

    /** "El ministro viajó", "un vecino viajó": an office that the article gives to nobody, or somebody new. */
    private boolean isUnknownOffice(Subject subject) {
        String noun = first(subject);
        boolean somebodyNew = lexicon.indefinites.contains(subject.word());
        boolean office = lexicon.isTitle(noun) && !subject.word().isEmpty();
        return subject.kind() == Name.Kind.ROLE && (office || somebodyNew);
    }

    /** Takes note of the persons that a sentence names in full. */
    void mentions(List<Word> words) {
        for (String name : roles.names(words)) {
            int given = name.indexOf(' ');
            if (given > 0 && lexicon.isGiven(name.substring(0, given).toLowerCase(Locale.ROOT))) {
                mentioned.add(name);
            }
        }
    }

    /** Whether a sentence names a person. */
    boolean namesAnybody(List<Word> words) {
        return roles.firstName(words) != null;
    }

    /** The one person whom the article gives a role, where it is clear; or null. */
    @Nullable
    String bearerOf(Subject role) {
        return bearer(role);
    }

    private Source pronoun(Subject subject, String cue, String method) {
        if (subject.word().isEmpty()) {
            String person = mayBeAnother() ? null : last;
            return new Source(subject.mention(), person, cue, method, Name.Kind.PRONOUN);
        }
        boolean he = lexicon.he.contains(subject.word());
        boolean both = he && lexicon.she.contains(subject.word());
        if (!he && lexicon.nounsHaveCapitals() && lexicon.isPlural(cue)) {
            return new Source(subject.mention(), null, cue, method, Name.Kind.PRONOUN); // "sie sagten"
        }
        if (last != null && !last.equals(of)) {
            of = last;
            ofHe = null;
        }
        boolean other = last != null && !both && (isOther(last, he) || (ofHe != null && ofHe != he));
        boolean body = last != null && lastKind == Name.Kind.ORGANISATION;
        String earlier = other && !body ? recent.last(paragraph, name -> isOther(name, !he)) : null;
        last = other || body ? earlier : last;
        last = last == null && !both ? onlyMentioned(name -> !isOther(name, he)) : last;
        ofHe = both ? ofHe : Boolean.valueOf(he);
        return new Source(subject.mention(), last, cue, method, Name.Kind.PRONOUN);
    }

    /** '… disse Berg.', 'O presidente saiu.', '"…", disse': who was told of last in another paragraph, or who spoke. */
    private boolean mayBeAnother() {
        boolean far = lastIsTopic && lastParagraph != paragraph;
        return far && recent.last(paragraph, name -> !name.equals(last) && spoke.contains(name)) != null;
    }

    /** Whether the given name is one of the other gender. */
    private boolean isOther(String name, boolean he) {
        Boolean called = calledHe.get(name);
        if (called != null) {
            return called != he;
        }
        String first = name.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        return (he ? PartsOfNames.women() : PartsOfNames.men()).contains(first)
                && !(he ? PartsOfNames.men() : PartsOfNames.women()).contains(first);
    }

    /** Whom a role means; where the article gives it to nobody, perhaps whoever was named right before. */
    private Source role(Subject subject, String cue, String method) {
        if (lexicon.firms.has(first(subject))) {
            boolean another = lexicon.indefinites.contains(subject.word());
            String firm = another || lexicon.isPlural(cue) ? null : roles.firm(paragraph);
            return new Source(subject.mention(), firm, cue, method, Name.Kind.ROLE);
        }
        String bearer = bearer(subject);
        boolean behind = !method.equals("cue-subject") || lastParagraph == paragraph;
        boolean adds = lexicon.adding.contains(cue.toLowerCase(Locale.ROOT)); // "…, ajouta le chef": one who has spoken
        boolean spoken = last != null && spoke.contains(last);
        if (bearer == null && behind && (spoken || !adds) && isNear(subject)) {
            return new Source(subject.mention(), last, cue, "nearest-person", Name.Kind.ROLE);
        }
        String free = bearer == null ? withoutOffice(subject) : null;
        return free == null
                ? new Source(subject.mention(), bearer, cue, method, Name.Kind.ROLE)
                : new Source(subject.mention(), free, cue, "nearest-person", Name.Kind.ROLE);
    }

    /**
     * 'Anna Berg a répondu à Paul Klein. « … », dit la candidate': who spoke last of those that the article gives no
     * office and whom the article of the role fits; or null.
     */
    private @Nullable String withoutOffice(Subject subject) {
        String noun = first(subject);
        boolean office =
                lexicon.isTitle(noun) && !lexicon.bodies.contains(noun) && !lexicon.noSpeakers.isOftenUnnamed(noun);
        if (!office || !roles.bearers(noun).isEmpty()) {
            return null;
        }
        String person = recent.last(paragraph, name -> fits(name, subject.word(), noun));
        if (person == null || roles.hasOffice(person) || person.indexOf(' ') < 0) {
            return null;
        }
        boolean he = lexicon.articlesHe.contains(subject.word());
        if (he != lexicon.articlesShe.contains(subject.word())) {
            calledHe.put(person, he);
        }
        return person;
    }

    private static String first(Subject subject) {
        return subject.role().isEmpty() ? "" : subject.role().getFirst();
    }

    /** 'Berg volvió a casa. "...", dijo el ministro', with a person told of near who may be that. */
    private boolean isNear(Subject subject) {
        String noun = first(subject);
        boolean office = lexicon.isTitle(noun) && !lexicon.bodies.contains(noun);
        boolean free = office && roles.bearers(noun).isEmpty();
        String person = last;
        boolean sure = person != null && (person.indexOf(' ') > 0 || spoke.contains(person));
        return free && lastIsTopic && sure && fits(subject.word(), noun);
    }

    /** The one person to whom the article gives the role's first noun; else the person named last, if the role fits. */
    private @Nullable String bearer(Subject subject) {
        if (lexicon.indefinites.contains(subject.word())) {
            return null; // "ein Sprecher": somebody new
        }
        Set<String> same = new HashSet<>();
        subject.office().forEach(noun -> same.addAll(roles.bearers(noun)));
        if (last != null && same.contains(last)) {
            return isAlone(last, same) ? last : null;
        }
        String one = same.size() == 1 ? same.iterator().next() : null;
        if (one != null && (spoke.contains(one) || roles.isNear(one, paragraph))) {
            return one;
        }
        return ofNoun(subject);
    }

    /** Whether nobody else of those who have an office is near; farther off they may have it in another country. */
    private boolean isAlone(String person, Set<String> all) {
        return all.stream().noneMatch(name -> !name.equals(person) && roles.isNear(name, paragraph));
    }

    private @Nullable String ofNoun(Subject subject) {
        for (String word : subject.role()) {
            Set<String> bearers = roles.bearers(word);
            if (word.length() >= LEAST_ROLE) {
                if (bearers.size() == 1) {
                    return bearers.iterator().next();
                }
                if (last != null && (bearers.contains(last) || roles.sharesHead(word, last))) {
                    return last;
                }
                String epithet = bearers.isEmpty() ? ofLast(word, subject.word()) : null;
                return epithet == null && bearers.isEmpty() ? roles.ofCompound(word) : epithet;
            }
        }
        return null;
    }

    /** "explicó el holandés", "sagte der 42-Jährige": whom what tells no office means, of those named last; or null. */
    private @Nullable String ofLast(String role, String article) {
        if (!lexicon.epithets.contains(role) && !Character.isDigit(role.charAt(0))) {
            return null;
        }
        String person = last;
        boolean bare = person != null && lexicon.hasNoArticles() && isLastNear() && isOfGender(person, role);
        if (bare || fits(article, role)) {
            return person;
        }
        String earlier = lastKind == Name.Kind.ORGANISATION || lexicon.isDefinite(article)
                ? null
                : recent.last(paragraph, name -> fits(name, article, role));
        return earlier == null && last == null
                ? onlyMentioned(name -> lexicon.hasNoArticles() ? isOfGender(name, role) : fits(name, article, role))
                : earlier;
    }

    /**
     * '... Werkstatt von Paul Berg. „…“, sagt der 74-Jährige': the only one whom the text has named at all; or null.
     */
    private @Nullable String onlyMentioned(Predicate<String> fits) {
        String only =
                mentioned.size() == 1 && !strangerCame ? mentioned.iterator().next() : null;
        return only != null && fits.test(only) ? only : null;
    }

    private boolean isLastNear() {
        return last != null && lastKind != Name.Kind.ORGANISATION && paragraph - lastParagraph <= 1;
    }

    /** Whether somebody was named near who may be meant by a noun with this article, or ending that is one. */
    private boolean fits(String article, String noun) {
        String person = last;
        return person != null && isLastNear() && fits(person, article, noun);
    }

    /** Whether a person may be meant by a noun with this article, or ending that is one. */
    private boolean fits(String person, String article, String noun) {
        boolean both = lexicon.articlesHe.contains(article) && lexicon.articlesShe.contains(article);
        boolean he = lexicon.articlesHe.contains(article) && !(both && isHers(noun));
        boolean she = lexicon.articlesShe.contains(article) && !(both && isHis(noun));
        boolean fits = (he && !isOther(person, true)) || (she && !isOther(person, false));
        return fits || lexicon.isDefinite(article);
    }

    /** "сказала актриса", "powiedział piłkarz": whether a noun in a language without articles may mean a person. */
    private boolean isOfGender(String person, String noun) {
        boolean his = noun.endsWith("sta"); // "artysta", "fotbalista"
        boolean hers = noun.endsWith("а") || noun.endsWith("ця") || noun.endsWith("a") || noun.endsWith("yně");
        return !lexicon.inflectsNames() || !isOther(person, his || !hers);
    }

    /** Whether an epithet is that of a woman by its ending: "élue", "imputata". */
    private boolean isHers(String lower) {
        String bare = lower.substring(0, Math.max(0, lower.length() - 1));
        return (lower.endsWith("e") && lexicon.epithets.contains(bare))
                || (lower.endsWith("a") && lexicon.epithets.contains(bare + "o"));
    }

    /** Whether an epithet is that of a man by its ending: "élu", "imputato". */
    private boolean isHis(String lower) {
        return lexicon.epithets.contains(lower + "e")
                || (lower.endsWith("o") && lexicon.epithets.contains(lower.substring(0, lower.length() - 1) + "a"));
    }
}
