package onrecord.quote;

import java.util.HashMap;
import java.util.Map;

/**
 * What a token is to the model of {@link Endings}: a closed-class word by itself, any other by its kind. The names are
 * those of the model's file.
 */
enum TokenClass {
    NOTHING,
    THAT("that"),
    WHICH("which"),
    WHO("who whose whom"),
    WHAT("what how why whether where"),
    WHEN("when once"),
    WHILE("while whereas"),
    ALTHOUGH("although though"),
    IF("if unless"),
    BECAUSE("because"),
    SINCE("since"),
    AS("as"),
    THAN("than"),
    AND("and"),
    BUT("but yet"),
    OR("or nor"),
    SO("so"),
    EVEN("even"),
    INCLUDING("including like such"),
    ACCORDING("according citing"),
    IN("in"),
    ON("on"),
    AT("at"),
    TO("to"),
    FOR("for"),
    FROM("from"),
    BY("by"),
    OF("of"),
    WITH("with"),
    WITHOUT("without"),
    AFTER("after"),
    BEFORE("before until till"),
    DURING("during"),
    DESPITE("despite"),
    ABOUT("about"),
    HE("he she"),
    IT("it"),
    THEY("they"),
    I("i we you"),
    THERE("there"),
    NOT("not n't never"),
    ALSO("also then later however instead still"),
    COMMA(","),
    SEMICOLON(";"),
    COLON(":"),
    DASH("— – -- - ―"),
    OPENING("( ["),
    CLOSING(") ]"),
    OTHER_MARK,
    QUOTATION,
    ENDS_WITH_COMMA,
    PAST_OF_SPEECH,
    PRESENT_OF_SPEECH,
    BASE_OF_SPEECH,
    ING_OF_SPEECH,
    BE,
    HAVE,
    MODAL,
    THE("the"),
    A("a an"),
    HIS("his her their its"),
    DETERMINER,
    PREPOSITION,
    SUBORDINATOR,
    ADVERB,
    TIME,
    CARRIER,
    ROLE,
    ORGANISATION,
    FIRST_NAME,
    TITLE,
    CAPITAL,
    NUMBER,
    POSSESSIVE,
    WORD_ING,
    WORD_ED,
    WORD_S,
    WORD;

    private static final Map<String, TokenClass> BY_WORD = byWord();

    private final String words;

    TokenClass() {
        this("");
    }

    /** @param words the words of this class, a space between each two; none where the kind of a token tells */
    TokenClass(String words) {
        this.words = words;
    }

    /** Its number within this run, below {@link Endings#VALUES}; the model's file has names. */
    @SuppressWarnings("EnumOrdinal")
    int number() {
        return ordinal();
    }

    private static Map<String, TokenClass> byWord() {
        Map<String, TokenClass> classes = new HashMap<>();
        for (TokenClass each : values()) {
            for (String word : each.words.split(" ", -1)) {
                classes.put(word, each);
            }
        }
        classes.remove("");
        return Map.copyOf(classes);
    }

    /** The class of the token at {@code i}, {@link #NOTHING} beyond {@code limit}. */
    static TokenClass at(Body body, int i, int limit) {
        return i < 0 || i >= limit ? NOTHING : of(body.at(i), body);
    }

    private static TokenClass of(Token t, Body body) {
        Quotation quotation = t.quotation();
        if (quotation != null) {
            return quotation.lastCharacter(body.text) == ',' ? ENDS_WITH_COMMA : QUOTATION;
        }
        TokenClass known = BY_WORD.get(t.lower());
        if (known != null) {
            return known;
        }
        return switch (t.kind()) {
            case MARK -> OTHER_MARK;
            case NUMBER -> NUMBER;
            case POSSESSIVE -> POSSESSIVE;
            case CAPITAL -> capital(t);
            default -> word(t);
        };
    }

    private static TokenClass capital(Token t) {
        if (t.is(Tag.TIME) && !t.is(Tag.FIRST_NAME)) {
            return TIME;
        }
        if (t.is(Tag.OFFICE | Tag.ANY_HONORIFIC)) {
            return TITLE;
        }
        return t.is(Tag.FIRST_NAME) ? FIRST_NAME : CAPITAL;
    }

    private static TokenClass word(Token t) {
        if (t.is(Tag.BE)) {
            return BE;
        }
        if (t.is(Tag.HAVE)) {
            return HAVE;
        }
        if (t.is(Tag.MODAL | Tag.DO)) {
            return MODAL;
        }
        Verb.Inflected verb = t.verb();
        if (verb != null && !t.is(Tag.NOUN_TOO)) {
            return speech(verb);
        }
        if (t.is(Tag.DETERMINER)) {
            return DETERMINER;
        }
        if (t.is(Tag.SUBORDINATOR)) {
            return SUBORDINATOR;
        }
        if (t.is(Tag.PREPOSITION)) {
            return PREPOSITION;
        }
        if (t.is(Tag.TIME)) {
            return TIME;
        }
        if (t.is(Tag.ADVERB)) {
            return ADVERB;
        }
        return noun(t);
    }

    private static TokenClass noun(Token t) {
        if (t.is(Tag.CARRIER)) {
            return CARRIER;
        }
        if (t.is(Tag.ROLE)) {
            return ROLE;
        }
        if (t.is(Tag.ORGANISATION)) {
            return ORGANISATION;
        }
        String word = t.lower();
        if (word.endsWith("ing")) {
            return WORD_ING;
        }
        if (word.endsWith("ed")) {
            return WORD_ED;
        }
        return word.endsWith("s") ? WORD_S : WORD;
    }

    private static TokenClass speech(Verb.Inflected verb) {
        if (verb.is(Verb.Form.PAST)) {
            return PAST_OF_SPEECH;
        }
        if (verb.is(Verb.Form.PRESENT)) {
            return PRESENT_OF_SPEECH;
        }
        return verb.is(Verb.Form.ING) ? ING_OF_SPEECH : BASE_OF_SPEECH;
    }
}
