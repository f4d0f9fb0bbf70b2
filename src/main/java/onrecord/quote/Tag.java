package onrecord.quote;

/** What the lexicon knows of a word, as bits of an int; a word may have several. */
final class Tag {
    static final int DETERMINER = 1;
    static final int POSSESSIVE = 1 << 1;
    static final int PREPOSITION = 1 << 2;
    static final int SUBORDINATOR = 1 << 3;
    static final int COORDINATOR = 1 << 4;
    static final int BE = 1 << 5;
    static final int HAVE = 1 << 6;
    static final int DO = 1 << 7;
    static final int MODAL = 1 << 8;
    static final int PRONOUN = 1 << 9;
    static final int OBJECT_PRONOUN = 1 << 10;
    static final int HE = 1 << 11;
    static final int SHE = 1 << 12;
    static final int ADVERB = 1 << 13;
    static final int TIME = 1 << 14;
    static final int HONORIFIC_HE = 1 << 15;
    static final int HONORIFIC_SHE = 1 << 16;
    static final int HONORIFIC = 1 << 17;
    static final int OFFICE = 1 << 18;
    static final int ROLE = 1 << 19;
    static final int ORGANISATION = 1 << 20;
    static final int PARTY = 1 << 21;
    static final int GROUP = 1 << 22;
    static final int MALE_NAME = 1 << 23;
    static final int FEMALE_NAME = 1 << 24;
    static final int FAMILY_FIRST = 1 << 25;
    static final int DEMONYM = 1 << 26;
    static final int CARRIER = 1 << 27;
    static final int NOUN_CUE = 1 << 28;
    static final int NOUN_TOO = 1 << 29;
    static final int AMBIGUOUS_NAME = 1 << 30;
    static final int QUANTITY = 1 << 31;

    static final int AUXILIARY = BE | HAVE | DO | MODAL;
    static final int ANY_HONORIFIC = HONORIFIC | HONORIFIC_HE | HONORIFIC_SHE;
    static final int FIRST_NAME = MALE_NAME | FEMALE_NAME;

    private Tag() {}
}
