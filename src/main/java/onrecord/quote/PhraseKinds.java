package onrecord.quote;

import java.util.List;

/** Tells what words of a noun phrase are, besides who speaks. */
final class PhraseKinds {
    /** Endings of adjectives that are made of the names of places, in the genitive. */
    private static final List<String> ADJECTIVES = List.of(
            "ского", "цкого", "ской", "цкой", "ских", "цких", "ського", "цького", "ської", "цької", "ських", "цьких");

    /** In words: the longest office in front of a name. */
    private static final int LONGEST_OFFICE = 7;

    private final SpeechLexicon lexicon;
    private final ArticleNames names;

    PhraseKinds(SpeechLexicon lexicon, ArticleNames names) {
        this.lexicon = lexicon;
        this.names = names;
    }

    /** Whether a person stands at a word: a known given name with a family name. */
    boolean isPersonAt(List<Word> words, int at) {
        return at + 1 < words.size()
                && words.get(at).isCapital()
                && names.isPerson(words.get(at))
                && names.nameEnd(words, at, words.size()) - at > 1;
    }

    /**
     * "Savcı Anna Berg", "Liman müdürü Anna Berg": whether a sentence begins with the full name of a person, titles in
     * front of it or not.
     */
    boolean isPersonBehindTitles(List<Word> words) {
        int office = 0;
        while (office < Math.min(words.size(), LONGEST_OFFICE) && isOfOffice(words.get(office))) {
            office++;
        }
        boolean named = office > 0 && lexicon.isTitle(words.get(office - 1).printed()) && isPersonAt(words, office);
        return named || isPersonFirst(words);
    }

    private boolean isOfOffice(Word word) {
        return !word.isTurn() && !word.isMark() && !(word.isCapital() && names.isPerson(word));
    }

    private boolean isPersonFirst(List<Word> words) {
        int end = names.nameEnd(words, 0, words.size());
        int start = names.afterTitles(words, 0, end);
        return end - start > 1 && names.isPerson(words.get(start));
    }

    /** "рассказал РИА Новости начальник порта": nothing but an agency, in front of who speaks to it. */
    private boolean isMedium(List<Word> words, int at, int end, int to) {
        boolean medium = end > at;
        for (int i = at; i < end; i++) {
            medium &= lexicon.media.contains(words.get(i).lower());
        }
        boolean speaker = false;
        for (int i = end; medium && i < to && !words.get(i).isMark(); i++) {
            speaker |= words.get(i).isCapital();
        }
        return speaker;
    }

    /**
     * "Fuentes del Ministerio", "eine Quelle": whether a source without a name begins at a word; a capital alone may be
     * a family name.
     */
    boolean isNamelessSource(List<Word> words, int at) {
        int length = lexicon.noSpeakers.sourceAt(words, at);
        if (length != 1 || !words.get(at).isCapital()) {
            return length > 0;
        }
        boolean behindName = at > 0 && words.get(at - 1).isCapital();
        boolean noun = at + 1 < words.size()
                && isSmall(words.get(at + 1))
                && (lexicon.nounsHaveCapitals() || lexicon.verbAt(words, at + 1) == 0);
        return noun && !behindName;
    }

    /** "une source proche du dossier, ...": where a source ends, at the comma behind it; without one, at its noun. */
    int sourceEnd(List<Word> words, int at, int to) {
        int end = at + 1;
        while (end < to
                && !words.get(end).isMark()
                && !words.get(end).isTurn()
                && lexicon.verbAt(words, end) == 0
                && lexicon.that.lengthAt(words, end) == 0) {
            end++;
        }
        return end < to && words.get(end).isMark() ? end : at + 1;
    }

    /** "Berg, que dirige la obra": whether a word begins what is said, or a clause about a noun. */
    boolean beginsClause(List<Word> words, int at) {
        return lexicon.that.lengthAt(words, at) > 0
                || lexicon.relatives.contains(words.get(at).lower());
    }

    /** Whether words with capitals are no speaker's: a medium, an adjective, or who is spoken to. */
    boolean isNoSpeaker(List<Word> words, int at, int end, int to) {
        return isMedium(words, at, end, to) || isAdjective(words, at, end) || isReceiver(words, at, end);
    }

    /** "sanoo nainen Helsingin Sanomille", "рассказала «Коммерсанту» Анна Берг": whether words are who is spoken to. */
    private boolean isReceiver(List<Word> words, int at, int end) {
        if (end == at || lexicon.noSpeakers.isPaperSpokenTo(ArticleNames.printed(words, at, end))) {
            return end > at;
        }
        String last = words.get(end - 1).lower();
        boolean given = lexicon.isGiven(last); // "Ville"
        return !given && lexicon.noSpeakers.endsAsReceiver(last);
    }

    /** "řekla obyvatelka Lhoty": whether one unknown name behind a noun, in a case, is where somebody is from. */
    boolean isPlaceOfNoun(List<Word> words, int start, int end, String name, boolean titled) {
        boolean alone = lexicon.inflectsNames() && end - start == 1 && name.indexOf(' ') < 0;
        boolean behind = alone
                && start > 0
                && isSmall(words.get(start - 1))
                && (!titled
                        || lexicon.noSpeakers.isResident(words.get(start - 1).lower()));
        return behind && !words.get(start).isAllCapitals() && !names.isPerson(words.get(start));
    }

    /** "sagt eine Kundin Anna Berg", 'diyen Bursalı bir kadın': whether words with capitals are of somebody new. */
    boolean isSomebodyNew(List<Word> words, int at, int end, int to, String article) {
        boolean before = lexicon.nounsHaveCapitals()
                && end - at > 1
                && lexicon.indefinites.contains(article)
                && lexicon.determiners.contains(article)
                && !names.isPerson(words.get(at));
        boolean behind = lexicon.verbIsLast()
                && end < to
                && lexicon.indefinites.contains(words.get(end).lower());
        return before || behind;
    }

    /** What a name is of: a body's by the noun in front of it, or else a person's behind a role. */
    Name.Kind ofName(List<Word> words, String name, int at, int start, boolean behindRole) {
        boolean person = behindRole || lexicon.isGiven(words.get(start).lower());
        String before = start > 0 ? words.get(start - 1).lower() : "";
        boolean ofBody = lexicon.firms.has(before) || (at < start && lexicon.isBodyNoun(before));
        boolean body =
                ofBody || names.isBody(name) || (!person && words.get(start).isAllCapitals());
        return body ? Name.Kind.ORGANISATION : Name.Kind.PERSON;
    }

    /** Whether a word is a country, a city or its like. */
    boolean isTown(Word word) {
        return names.isPlace(word) || lexicon.cities.contains(word.lower());
    }

    /** "des Finances", and not "pourra saisir le Conseil": at most one small word that is no small word of names. */
    boolean isNameOfBody(List<Word> words, int from, int end) {
        int loose = 0;
        for (int i = from; i < end; i++) {
            Word word = words.get(i);
            if (word.isCapital()) {
                return loose <= 1;
            }
            loose += names.isStop(word) ? 0 : 1;
        }
        return false;
    }

    /** "54-jähriger": a number and letters. */
    static boolean isAged(String lower) {
        return Character.isDigit(lower.charAt(0)) && Character.isLetter(lower.charAt(lower.length() - 1));
    }

    /** "Sandviks ordfører Ola Berg": a name with its -s in front of a title and another name. */
    private boolean isOwnerOfTitle(List<Word> words, int title, int to) {
        boolean ending = lexicon.hasGenitive() && words.get(title - 1).lower().endsWith("s");
        return ending
                && lexicon.isTitle(words.get(title).printed())
                && title + 1 < to
                && words.get(title + 1).isCapital();
    }

    /** "Ukrainas flygvapen": a name that ends at {@code end}, in front of a noun that is its own. */
    boolean isGenitive(List<Word> words, int end, int to) {
        return end < to
                && isSmall(words.get(end))
                && !names.isStop(words.get(end))
                && lexicon.verbAt(words, end) == 0
                && isOwner(words, end, to);
    }

    private boolean isOwner(List<Word> words, int end, int to) {
        return names.isGenitive(words.get(end - 1)) || isOwnerOfTitle(words, end, to);
    }

    /** "explica a ministra": whether a word that may be a preposition is the article of a title. */
    boolean isArticleOfTitle(List<Word> words, int at, int to) {
        boolean article = lexicon.determiners.contains(words.get(at).lower()) && at + 1 < to;
        boolean opens = at == 0 && article && words.get(1).isCapital(); // "A Associação disse"
        return opens || (article && lexicon.isTitle(words.get(at + 1).printed()));
    }

    /** "der Verein", "der kleine Verein": whether an article stands in front of a noun. */
    boolean isDetermined(List<Word> words, int noun) {
        int i = noun - 1;
        return i >= 0 && (lexicon.determiners.contains(words.get(i).lower()) || isAdjectiveBehindArticle(words, i));
    }

    /** A small word behind an article, in front of a noun. */
    private boolean isAdjectiveBehindArticle(List<Word> words, int i) {
        return lexicon.nounsHaveCapitals()
                && i > 0
                && !words.get(i).isMark()
                && !words.get(i).isCapital()
                && lexicon.determiners.contains(words.get(i - 1).lower());
    }

    /** A word without a capital. */
    private static boolean isSmall(Word word) {
        return !word.isMark() && !word.isTurn() && !word.isCapital();
    }

    /** "глава Бреникского района": an adjective made of a place, in front of its noun. */
    private boolean isAdjective(List<Word> words, int at, int end) {
        boolean noun = end == at + 1 && end < words.size() && isSmall(words.get(end));
        return noun
                && lexicon.inflectsNames()
                && !names.isStop(words.get(end))
                && ADJECTIVES.stream().anyMatch(words.get(at).lower()::endsWith);
    }

    /** "le porte-parole de l'armée, le colonel Paul Berg": whether a rank with an article and a name stands there. */
    boolean isRankAt(List<Word> words, int at, int to) {
        return at + 2 < to
                && lexicon.determiners.contains(words.get(at).lower())
                && lexicon.isTitle(words.get(at + 1).printed())
                && words.get(at + 2).isCapital();
    }

    /** "руководитель центра, доктор наук Анна Берг": another office of the same person, in small letters. */
    boolean isOfficeAt(List<Word> words, int at) {
        return lexicon.inflectsNames() && lexicon.isTitle(words.get(at).printed());
    }
}
