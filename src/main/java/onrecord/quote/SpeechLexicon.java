package onrecord.quote;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import onrecord.text.PartsOfNames;

/**
 * What is known of one language for reading who said what: its language pack, read from {@code xx/speech.txt}. A
 * language without a pack has an empty one, in which only a name beside a colon or a dash tells who speaks. Immutable;
 * all words are in lower case.
 */
final class SpeechLexicon {
    /** Endings of a word that closes reported speech in front of its verb: Turkish "-ğını". */
    final List<String> reportedEndings;
    /** Verbs of speech in their forms. */
    final Phrases verbs;
    /** Words that are a cue right behind what was said only: German "so". */
    final Phrases tags;
    /** What stands in front of the person whose view the words in marks are: 'Para Berg, "…"'. */
    final Phrases views;
    /** What begins a sentence that tells who said the words in front of it: "lo ha detto". */
    final Phrases referring;
    /** Nouns for what somebody says: "respuesta". */
    final Set<String> speechNouns;
    /** Prepositions that tell whose something is: "de". */
    final Set<String> ofs;
    /** Verbs by which somebody goes on who spoke before: "ajoute". */
    final Set<String> adding;
    /** What begins reported speech: "dass", "que". */
    final Phrases that;
    /** Words that begin reported speech without "that", in front of its verb: Norwegian "de". */
    final Set<String> bareClauses;
    /** What stands in front of a source: "laut", "selon", "по словам". */
    final Phrases sources;
    /** What stands behind a source: "zufolge", "mukaan", "göre". */
    final Phrases sourcesBehind;
    /** What may stand between a subject and a participle. */
    final Set<String> auxiliaries;

    final Set<String> he;
    final Set<String> she;
    final Set<String> titles;
    final Set<String> determiners;
    final Set<String> prepositions;
    /** Words that join two clauses or two names: "und". */
    final Set<String> conjunctions;
    /** Words that begin a clause about the noun in front of them: "qui", "который". */
    final Set<String> relatives;
    /** Forms of verbs that tell reported speech by themselves: German "sei". */
    final Set<String> subjunctives;
    /** Small words that no name contains; those of the sections above are among them. */
    final Set<String> stops;
    /** Words with a full stop that does not end a sentence, without it. */
    final Set<String> abbreviations;
    /** Countries and their like, as a noun phrase prints them in front of a name. */
    final Set<String> places;

    /** Prepositions with which a body speaks: "Desde la Asociación aseguran". */
    final Set<String> speaksFrom;

    /** Prepositions behind which a sentence may name whom it is about: "A Berg le gusta". */
    final Set<String> datives;

    /** Nouns that begin the name of a public body, in small letters: "ministère". */
    final Set<String> bodies;

    /** Nouns that stand for a person already named and tell no office: "holandés". */
    final Set<String> epithets;
    /** Articles of a man, and of a woman, that the text has told of: "el", "la". */
    final Set<String> articlesHe;

    final Set<String> articlesShe;
    /** Articles of somebody new: "un". */
    final Set<String> indefinites;

    /** What begins a sentence in which the same speaker goes on: 'Et d'ajouter : "…"'. */
    final Phrases goingOn;
    /** Prepositions in front of who shares a feeling or a view: 'Une colère partagée par Berg : "…"'. */
    final Set<String> agents;
    /** What begins a sentence that tells whom it is about: "quant à". */
    final Phrases asFor;
    /** What begins a clause in front of the one whose subject speaks: "en", "après avoir". */
    final Phrases openings;
    /** Infinitives of verbs of speech. */
    final Set<String> infinitives;
    /** Endings of a verb that begins such a clause by itself: "Affirmant que". */
    final List<String> participleEndings;
    /** What begins a clause that says who speaks, in front of what is said: "comme". */
    final Set<String> as;
    /** Nouns in front of a title in marks: "film". */
    final Set<String> works;
    /** Agencies and papers that somebody speaks to, printed like a name: "Reuters". */
    final Set<String> media;

    /** Cities as a title names them in front of a name: "il vescovo di Novara Teofilo". */
    final Set<String> cities;

    final Offices offices;
    final InterviewWords interviews;
    final Firms firms;
    final NoSpeakers noSpeakers;

    /** The word that joins two speakers. */
    private final String and;

    private final List<String> definiteEndings;
    private final List<String> pluralEndings;
    private final List<String> titleEndings;
    /** Endings of nouns for a body, which stand in front of its name: "Entwicklungsgesellschaft". */
    private final List<String> bodyEndings;
    /** What begins a sentence with whom somebody has asked: "Interrogé". */
    final Set<String> asked;
    /** What names a source by a pronoun: "selon lui", "a su juicio". */
    final PronounSources pronounSources;

    /** Words behind a role that lead to somebody else: "la ministre à l'adresse de Berg", "sur France Inter". */
    final Set<String> away;

    /** Endings of nouns that no name has: "-ung". */
    private final List<String> nounEndings;
    /** Nouns with such an ending that names of bodies have: "Zeitung". */
    private final Set<String> namelike;

    private final Set<String> traits;

    /**
     * @param sections the words of a pack by section
     * @param places countries in the language, in lower case
     */
    SpeechLexicon(Map<String, List<String>> sections, Set<String> places) {
        reportedEndings = list(sections, "reported-ending");
        verbs = new Phrases(list(sections, "verb"));
        tags = new Phrases(list(sections, "tag"));
        adding = set(sections, "adding");
        views = new Phrases(list(sections, "view"));
        referring = new Phrases(list(sections, "referring"));
        ofs = set(sections, "of");
        speechNouns = set(sections, "speech-noun");
        that = new Phrases(list(sections, "that"));
        bareClauses = set(sections, "bare-clause");
        sources = new Phrases(list(sections, "source"));
        sourcesBehind = new Phrases(list(sections, "source-behind"));
        auxiliaries = set(sections, "auxiliary");
        he = set(sections, "he");
        she = set(sections, "she");
        titles = set(sections, "title");
        determiners = set(sections, "determiner");
        prepositions = set(sections, "preposition");
        conjunctions = set(sections, "and");
        relatives = set(sections, "relative");
        subjunctives = set(sections, "subjunctive");
        abbreviations = set(sections, "abbreviation");
        epithets = set(sections, "epithet");
        bodies = set(sections, "body");
        datives = set(sections, "dative");
        speaksFrom = set(sections, "speaks-from");
        List<String> joining = list(sections, "and");
        and = joining.isEmpty() ? "" : joining.getFirst();
        articlesHe = set(sections, "article-he");
        indefinites = set(sections, "indefinite");
        articlesShe = set(sections, "article-she");
        definiteEndings = list(sections, "definite-ending");
        pluralEndings = list(sections, "plural-ending");
        titleEndings = list(sections, "title-ending");
        bodyEndings = list(sections, "body-ending");
        nounEndings = list(sections, "noun-ending");
        namelike = set(sections, "name-noun");
        traits = set(sections, "trait");
        firms = new Firms(list(sections, "firm"), !inflectsNames(), nounsHaveCapitals() || ofs.isEmpty());
        goingOn = new Phrases(list(sections, "going-on"));
        agents = set(sections, "agent");
        asFor = new Phrases(list(sections, "as-for"));
        openings = new Phrases(list(sections, "opening"));
        infinitives = set(sections, "infinitive");
        participleEndings = list(sections, "participle-ending");
        as = set(sections, "as");
        away = set(sections, "away");
        asked = set(sections, "asked");
        pronounSources = new PronounSources(sections);
        works = set(sections, "work");
        noSpeakers = new NoSpeakers(sections);
        media = set(sections, "medium");
        cities = set(sections, "city");
        offices = new Offices(list(sections, "same-office"));
        interviews = InterviewWords.of(sections);
        this.places = union(places, set(sections, "place"));
        Set<String> small = new HashSet<>(set(sections, "stop"));
        for (Set<String> more_ : List.of(determiners, prepositions, conjunctions, relatives, he, she, auxiliaries)) {
            small.addAll(more_);
        }
        list(sections, "that").forEach(phrase -> small.add(phrase.split("_", -1)[0]));
        stops = Collections.unmodifiableSet(small);
    }

    private static List<String> list(Map<String, List<String>> sections, String section) {
        return new ArrayList<>(sections.getOrDefault(section, List.of()));
    }

    private static Set<String> set(Map<String, List<String>> sections, String section) {
        return Collections.unmodifiableSet(new HashSet<>(sections.getOrDefault(section, List.of())));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return Collections.unmodifiableSet(both);
    }

    /** Whether a word joins two speakers: the first of its pack's conjunctions. */
    boolean isAnd(String lower) {
        return lower.equals(and);
    }

    /** Whether a word is no verb: a small word, a title or what some other section lists. */
    boolean isSmall(Word word) {
        String lower = word.lower();
        return stops.contains(lower) || epithets.contains(lower) || bodies.contains(lower) || isTitle(word.printed());
    }

    /** Whether common nouns begin with a capital, as in German. */
    boolean nounsHaveCapitals() {
        return traits.contains("noun-capitals");
    }

    /** Whether a line that begins with a dash is what somebody says. */
    boolean hasDashes() {
        return traits.contains("dashes");
    }

    /** Whether a sentence may leave its pronoun out: "«…», ha detto." */
    boolean dropsPronouns() {
        return traits.contains("drops-pronouns");
    }

    /** Whether names change with their case: "Сергея Лаврова". */
    boolean inflectsNames() {
        return traits.contains("inflects-names");
    }

    /** Whether nouns stand without articles or endings for them, as in Russian and Turkish. */
    boolean hasNoArticles() {
        return determiners.isEmpty() && definiteEndings.isEmpty();
    }

    /** Whether names lose an e in their cases: "Pavla" of Pavel. */
    boolean losesE() {
        return traits.contains("loses-e");
    }

    /** Whether verbs of speech are known: whether the language has a pack. */
    boolean knowsVerbs() {
        return !verbs.firstWords().isEmpty();
    }

    /** Whether what is said stands between the subject and the verb, as in Turkish. */
    boolean verbIsLast() {
        return traits.contains("verb-last");
    }

    /** Whether a name in front of a noun takes an -s: "Ukrainas". */
    boolean hasGenitive() {
        return traits.contains("genitive-s");
    }

    /** Whether a name takes an -n behind a source, as in Finnish: "Virtasen mukaan". */
    boolean hasGenitiveN() {
        return traits.contains("genitive-n");
    }

    /** Whether words of names are small words too: Vietnamese "Mai", "An". */
    boolean hasSmallNames() {
        return traits.contains("small-names");
    }

    /** Whether people bear two family names and go by the first: "Nieto" of "Tomás Nieto Vargas". */
    boolean hasTwoFamilies() {
        return traits.contains("two-families");
    }

    /** Whether a verb is that of several speakers by its ending: "dicen". */
    boolean isPlural(String lower) {
        return pluralEndings.stream().anyMatch(lower::endsWith);
    }

    /** Whether a noun is a definite one by its ending: Swedish "presidenten". */
    boolean isDefinite(String lower) {
        return !withoutArticle(lower).equals(lower);
    }

    /** A noun without the ending that is its article. */
    String withoutArticle(String lower) {
        for (String ending : definiteEndings) {
            if (lower.length() > ending.length() + 3 && lower.endsWith(ending)) {
                return lower.substring(0, lower.length() - ending.length());
            }
        }
        return lower;
    }

    /** Whether single quotation marks hold what somebody says, as in Dutch. */
    boolean hasSingleMarks() {
        return traits.contains("single-marks");
    }

    /** Whether a speaker behind "…", stands in front of the verb: Finnish "…", Berg sanoo. */
    boolean subjectComesFirst() {
        return traits.contains("subject-first");
    }

    /**
     * Whether what is said may also begin with a dash within a line, behind a full stop: "Taket är dåligt. – Vi
     * fryser".
     */
    boolean hasDashesWithin() {
        return traits.contains("dashes-within");
    }

    /** Whether lines of dashes without a cue go on with what the paragraph before said, as in the Nordic press. */
    boolean dashesGoOn() {
        return traits.contains("dashes-go-on");
    }

    /** Whether what stands behind the reporter's words in a line of dialogue is said: "– Ja, säger Berg. Vi öppnar." */
    boolean dashesResume() {
        return traits.contains("dashes-resume");
    }

    /** Whether a word, as printed, is a title before a name and no part of it. */
    boolean isTitle(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (titles.contains(lower) || titles.contains(word) || titles.contains(withoutArticle(lower))) {
            return true; // also "kommunalrådet", and "Me Berg", an advocate, where "me" is a pronoun
        }
        String bare = nounsHaveCapitals() ? withoutGenitive(lower) : lower;
        if (titles.contains(bare)) {
            return true;
        }
        int hyphen = lower.lastIndexOf('-');
        return (hyphen > 0 && titles.contains(lower.substring(hyphen + 1)))
                || endsAsTitle(bare)
                || isBodyNoun(bare)
                || firms.isTitle(word);
    }

    private boolean endsAsTitle(String bare) {
        for (String end : titleEndings) {
            if (bare.length() > end.length() + 1 && bare.endsWith(end)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a noun in front of a name says that it is a body's: "Gewerkschaft", "Autokonzern". */
    boolean isBodyNoun(String lower) {
        return bodyEndings.stream().anyMatch(lower::endsWith);
    }

    /** Whether a word with a capital is a noun by its ending and no name: "Forderung", not "Jung". */
    boolean isNoun(String lower) {
        return !namelike.contains(lower)
                && nounEndings.stream().anyMatch(end -> lower.length() > end.length() + 2 && lower.endsWith(end));
    }

    private static String withoutGenitive(String lower) {
        return lower.endsWith("s") && lower.length() > 4 ? lower.substring(0, lower.length() - 1) : lower;
    }

    boolean isGiven(String lower) {
        int hyphen = lower.indexOf('-');
        String first = hyphen > 2 ? lower.substring(0, hyphen) : lower;
        return PartsOfNames.mayBeGiven(lower) || PartsOfNames.mayBeGiven(first);
    }

    boolean isPronoun(String lower) {
        return he.contains(lower) || she.contains(lower);
    }

    /** How many words the verb of speech at {@code at} has; 0 for none. "dit-il" and "disse-me" are verbs too. */
    int verbAt(List<Word> words, int at) {
        int length = verbs.lengthAt(words, at);
        if (length > 0) {
            return length;
        }
        String lower = words.get(at).lower();
        int hyphen = lower.indexOf('-');
        if (hyphen <= 0 || lower.length() - lower.lastIndexOf('-') > 6) {
            return 0;
        }
        Word base = words.get(at).cut(hyphen);
        return verbs.lengthAt(List.of(base), 0);
    }
}
