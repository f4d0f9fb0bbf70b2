package onrecord.quote;

import java.util.ArrayList;
import java.util.List;
import onrecord.model.Span;
import org.jspecify.annotations.Nullable;

/** Reads the subject of a verb of speech from the words in front of it or behind it, left to right. */
final class SubjectFinder {
    private static final int FARTHEST = 30;
    private static final int LONGEST_TITLE = 5;

    private final SpeechLexicon lexicon;
    private final ArticleNames names;
    private final PhraseKinds kinds;
    private final ClauseParts clauses;

    SubjectFinder(SpeechLexicon lexicon, ArticleNames names) {
        this.lexicon = lexicon;
        this.names = names;
        this.kinds = new PhraseKinds(lexicon, names);
        this.clauses = new ClauseParts(lexicon);
    }

    /** The first noun phrase between two words that is no object of a preposition, or null. */
    @Nullable
    Subject between(List<Word> words, int from, int to) {
        int start = from;
        while (start < to && lexicon.conjunctions.contains(words.get(start).lower())) {
            start++; // ", und Berg sagte"
        }
        return new Reading(words, start, Math.min(to, start + FARTHEST)).subject();
    }

    /** A phrase read from left to right. */
    private final class Reading {
        private final List<Word> words;
        private final int to;
        private final List<String> role = new ArrayList<>();
        private int at;
        private int roleFrom = -1;
        private int roleTo = -1;
        /** Within a phrase that a preposition opens and that belongs to no noun in front of it. */
        private boolean adjunct;
        /** Right behind a preposition, articles and adjectives left out. */
        private boolean governed;
        /** Behind a word that leads from the role to somebody or something else: "la ministre sur France Inter". */
        private boolean aside;

        private boolean determined;
        /** The article of the role, or its definite form: "el", "presidenten". */
        private String article = "";

        private boolean titled;
        private @Nullable Subject found;
        /** Where an acronym stands in brackets behind a role: "l'agence régionale de santé (ARS)"; or -1. */
        private int acronym = -1;

        Reading(List<Word> words, int from, int to) {
            this.words = words;
            this.at = from;
            this.to = to;
            String before = from > 0 ? words.get(from - 1).lower() : "";
            if (lexicon.articlesHe.contains(before) || lexicon.articlesShe.contains(before)) {
                article = before; // "a juicio del mandatario"
                determined = true;
            }
        }

        @Nullable
        Subject subject() {
            while (at < to && found == null && step()) {
                at++;
            }
            if (found != null) {
                return found;
            }
            boolean sure = roleFrom >= 0 && (determined || titled || lexicon.inflectsNames());
            return sure ? role() : null;
        }

        /** A role; or a public body that its name describes: "le ministère des Finances". */
        private Subject role() {
            if (acronym > 0 && !titled) {
                String name = words.get(acronym).printed();
                return new Subject(Name.Kind.ORGANISATION, span(acronym, acronym + 1), name, role, article);
            }
            Span mention = span(roleFrom, roleTo);
            boolean body = roleTo - roleFrom > 1
                    && lexicon.bodies.contains(words.get(roleFrom).lower())
                    && kinds.isNameOfBody(words, roleFrom + 1, roleTo);
            return body
                    ? new Subject(
                            Name.Kind.ORGANISATION,
                            mention,
                            ArticleNames.printed(words, roleFrom, roleTo),
                            role,
                            article)
                    : new Subject(Name.Kind.ROLE, mention, null, role, article)
                            .called(lexicon.offices.at(words, roleFrom));
        }

        /** Takes the word at hand; false where the phrase ends before it. */
        private boolean step() {
            Word word = words.get(at);
            if (word.isTurn()) {
                return turn(word);
            }
            if (word.isMark()) {
                return mark(word);
            }
            aside |= leadsAway(word);
            if (lexicon.isPronoun(word.lower()) && !adjunct && roleFrom < 0) {
                found = new Subject(Name.Kind.PRONOUN, span(at, at + 1), null, List.of(), word.lower());
                return true;
            }
            if (isSource()) {
                return nobody(kinds.sourceEnd(words, at, to), "");
            }
            if (kinds.beginsClause(words, at)) {
                return roleFrom < 0 && lexicon.determiners.contains(word.lower()) && determiner();
            }
            if (lexicon.speaksFrom.contains(word.lower()) && roleFrom < 0) {
                return true;
            }
            if (names.isFamily(words, at)) {
                return family();
            }
            if (lexicon.prepositions.contains(word.lower()) && !kinds.isArticleOfTitle(words, at, to)) {
                adjunct |= roleFrom < 0;
                governed = true;
                return true;
            }
            if (lexicon.determiners.contains(word.lower())) {
                return determiner();
            }
            return word.isCapital() ? capitals() : small(word);
        }

        private boolean leadsAway(Word word) {
            return roleFrom >= 0 && lexicon.away.contains(word.lower());
        }

        /** "Van Loon zei": a family name with a particle that is a preposition elsewhere. */
        private boolean family() {
            int end = at;
            while (end < to && !words.get(end).isCapital()) {
                end++;
            }
            end = names.nameEnd(words, end, to);
            String name = names.resolve(words, at, end, false, false);
            if (name != null) {
                found = new Subject(Name.Kind.PERSON, span(at, end), name, role, "");
            }
            return name != null;
        }

        private boolean isSource() {
            return roleFrom < 0 && !adjunct && !governed && kinds.isNamelessSource(words, at);
        }

        private boolean determiner() {
            boolean genitive = lexicon.nounsHaveCapitals()
                    && adjunct
                    && at > 0
                    && words.get(at - 1).isCapital()
                    && !names.isStop(words.get(at - 1)); // "teilte am Montag der Landrat mit"
            if (genitive) {
                governed = true;
            } else if (!governed) {
                adjunct = false;
                determined = true;
                article = roleFrom < 0 ? words.get(at).lower() : article;
            } else if (roleFrom >= 0) {
                determined = true;
            }
            governed |= roleFrom >= 0;
            return true;
        }

        private boolean mark(Word word) {
            if (word.is("(")) {
                boolean brief = at + 2 < to
                        && words.get(at + 1).isAllCapitals()
                        && words.get(at + 2).is(")");
                acronym = brief && acronym < 0 && roleFrom >= 0 ? at + 1 : acronym;
                while (at < to && !words.get(at).is(")")) {
                    at++;
                }
                return at < to;
            }
            boolean comma = word.isComma() && roleFrom >= 0 && !aside && at + 1 < to;
            boolean rank = comma && titled && kinds.isRankAt(words, at + 1, to);
            boolean office = comma && titled && kinds.isOfficeAt(words, at + 1);
            boolean apposition = rank || office || (comma && words.get(at + 1).isCapital());
            governed &= !apposition;
            at += rank ? 2 : 0;
            return apposition;
        }

        /** 'le président de l'association « Mer » Anna Berg': words in marks within a role, or else a body's name. */
        private boolean turn(Word word) {
            if (clauses.isTitleSpokenTo(words, at)) {
                return passed(at + 1);
            }
            if (at > 0 && lexicon.firms.has(words.get(at - 1).lower())) {
                body(word);
                return found != null;
            }
            if ((roleFrom >= 0 || governed) && ClauseParts.isTitleWithin(words, at, at - 1)) {
                governed = false;
                adjunct &= roleFrom >= 0;
                return true;
            }
            body(word);
            return found != null;
        }

        /** "the newspaper «Truth»": a title in marks is the name of a body. */
        private void body(Word word) {
            if (ClauseParts.isTitle(word)
                    && !adjunct
                    && ".!?".indexOf(word.printed().charAt(word.printed().length() - 1)) < 0) {
                found = new Subject(Name.Kind.ORGANISATION, span(at, at + 1), word.printed(), role, "");
            }
        }

        private boolean capitals() {
            int end = names.nameEnd(words, at, to);
            if (kinds.isNoSpeaker(words, at, end, to)) {
                return passed(end);
            }
            if (kinds.isSomebodyNew(words, at, end, to, article)) {
                return nobody(end, article);
            }
            int start = behindOthers(names.afterTitles(words, at, end), end);
            boolean title = start > at && lexicon.isTitle(words.get(start - 1).printed());
            addRoles(start);
            titled |= title;
            if (roleFrom < 0 && start == end - 1 && kinds.isGenitive(words, end, to)) {
                determined = true;
                at = end - 1;
                return true;
            }
            if (start == end) {
                roleFrom = title && roleFrom < 0 && !(adjunct && governed) ? at : roleFrom;
                return passed(end);
            }
            boolean other = aside || (roleFrom >= 0 && lexicon.indefinites.contains(article)); // "ein Sprecher der dpa"
            boolean object = governed && !title && (other || !(start > at && end - start > 1));
            boolean loose = adjunct && !title && end - start > 1 && !names.isPerson(words.get(start));
            if (object || loose || (governed && adjunct)) {
                return passed(end);
            }
            return name(start, end, title);
        }

        /** Takes a name; or words with capitals of a role, where the text does not tell whose name they are. */
        private boolean name(int start, int end, boolean title) {
            boolean behindTitle = title
                    || (titled && at > 0 && lexicon.isTitle(words.get(at - 1).printed()));
            String name = names.resolve(words, start, end, behindTitle, kinds.isDetermined(words, start));
            if (name != null && roleFrom >= 0 && kinds.isPlaceOfNoun(words, start, end, name, titled)) {
                return nobody(end, article);
            }
            if (name != null) {
                Name.Kind kind = kinds.ofName(words, name, at, start, behindTitle || roleFrom >= 0);
                found = joined(new Subject(kind, span(start, end), name, role, ""), end);
                at = end;
                return true;
            }
            if (names.isOpenGenitive(words, end)) {
                found = new Subject(Name.Kind.ROLE, span(start, end), null, role, "");
                return true;
            }
            roleFrom = roleFrom < 0 ? at : roleFrom;
            roleTo = end;
            addRole(start);
            governed = false;
            at = end - 1;
            return true;
        }

        /** Ends with a speaker who has no name. */
        private boolean nobody(int end, String word) {
            found = new Subject(Name.Kind.ROLE, span(at, end), null, List.of(), word);
            return true;
        }

        /** Behind what the name only stands beside: "a déclaré à l'AFP Anna Berg", "il vescovo di Novara Teofilo". */
        private int behindOthers(int start, int end) {
            Word first = words.get(at);
            boolean agency = lexicon.media.contains(first.lower()) || (first.isAllCapitals() && end - at > 2);
            boolean medium = governed && agency && !lexicon.isTitle(first.printed());
            boolean city = start <= at + 1 && end - at > 1 && kinds.isTown(first);
            boolean place = governed && !aside && titled && city;
            if (!medium && !place) {
                return start;
            }
            governed = false;
            adjunct = false;
            at++;
            return Math.max(start, at);
        }

        private void addRoles(int end) {
            for (int i = at; i < end; i++) {
                if (!names.isStop(words.get(i))) {
                    addRole(i);
                }
            }
        }

        /** Goes on behind words that are no subject; they end a role that has begun. */
        private boolean passed(int end) {
            roleTo = roleFrom >= 0 ? end : roleTo;
            governed = false;
            at = end - 1;
            return true;
        }

        /** "Anna Berg und Paul Klein": a name with another behind "and", both of them whole. */
        private Subject joined(Subject first, int end) {
            boolean and = end + 1 < to && lexicon.isAnd(words.get(end).lower());
            int behind = and ? names.nameEnd(words, end + 1, to) : end;
            int start = and ? names.afterTitles(words, end + 1, behind) : end;
            boolean several =
                    behind - start > 1 && first.name() != null && first.name().indexOf(' ') > 0;
            boolean joins = several && names.isPerson(words.get(start));
            String other = joins ? names.resolve(words, start, behind, false, false) : null;
            return other == null
                    ? first
                    : first.with(new Subject(Name.Kind.PERSON, span(start, behind), other, List.of(), ""));
        }

        private boolean small(Word word) {
            String lower = word.lower();
            if (lexicon.conjunctions.contains(lower)) {
                return roleFrom >= 0 || adjunct;
            }
            boolean verb = lexicon.auxiliaries.contains(lower) || lexicon.verbAt(words, at) > 0;
            adjunct &= !(verb && lexicon.nounsHaveCapitals());
            boolean letters = PhraseKinds.isAged(lower) || Character.isLetter(lower.codePointAt(0));
            if (names.isStop(word) || verb || !letters) {
                governed = false;
                return roleFrom < 0 || !verb;
            }
            boolean title =
                    PhraseKinds.isAged(lower) || lexicon.epithets.contains(lower) || lexicon.isTitle(word.printed());
            if (governed && !goesOn(title)) {
                govern(title);
                return true;
            }
            if (lexicon.nounsHaveCapitals() && roleFrom >= 0 && !title) {
                return lexicon.determiners.contains(words.get(at - 1).lower());
            }
            if (adjunct && !title) {
                return true;
            }
            adjunct = false;
            titled |= title;
            if (!lexicon.nounsHaveCapitals() || title) {
                addTitle(lower);
            }
            return true;
        }

        /** Whether a title goes on with a role that has begun, outside an adjunct. */
        private boolean goesOn(boolean title) {
            return title && roleFrom >= 0 && !adjunct;
        }

        /** "recuerda por teléfono Anna Berg", and not "recuerda a la ministra Anna Berg". */
        private void govern(boolean title) {
            boolean capital = at + 1 < to && words.get(at + 1).isCapital();
            governed = lexicon.nounsHaveCapitals() || (capital && (title || !names.isPerson(words.get(at + 1))));
            adjunct &= governed || !capital;
        }

        private void addTitle(String lower) {
            if (roleFrom < 0 && lexicon.isDefinite(lower)) {
                determined = true;
                article = lower;
            }
            roleFrom = roleFrom < 0 ? at : roleFrom;
            roleTo = at - roleFrom < LONGEST_TITLE ? at + 1 : roleTo;
            addRole(at);
        }

        private void addRole(int i) {
            role.add(words.get(i).lower());
        }

        private Span span(int from, int end) {
            return new Span(words.get(from).start(), words.get(end - 1).end());
        }
    }
}
