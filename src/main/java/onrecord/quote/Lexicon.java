package onrecord.quote;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import onrecord.text.PartsOfNames;
import onrecord.text.Resources;
import org.jspecify.annotations.Nullable;

/**
 * The words of English that the finder knows: closed classes, verbs and nouns of speech, titles, first names,
 * countries. Read once from the resource files beside this class. Safe for use by several threads.
 */
final class Lexicon {
    private static final String FOLDER = "/onrecord/quote/en/";

    /** The sections of words.txt. */
    private static final Map<String, Integer> SECTIONS = Map.ofEntries(
            Map.entry("determiner", Tag.DETERMINER),
            Map.entry("possessive", Tag.POSSESSIVE),
            Map.entry("preposition", Tag.PREPOSITION),
            Map.entry("subordinator", Tag.SUBORDINATOR),
            Map.entry("coordinator", Tag.COORDINATOR),
            Map.entry("be", Tag.BE),
            Map.entry("have", Tag.HAVE),
            Map.entry("do", Tag.DO),
            Map.entry("modal", Tag.MODAL),
            Map.entry("pronoun", Tag.PRONOUN),
            Map.entry("object-pronoun", Tag.OBJECT_PRONOUN),
            Map.entry("he", Tag.HE),
            Map.entry("she", Tag.SHE),
            Map.entry("adverb", Tag.ADVERB),
            Map.entry("time", Tag.TIME),
            Map.entry("honorific-he", Tag.HONORIFIC_HE),
            Map.entry("honorific-she", Tag.HONORIFIC_SHE),
            Map.entry("honorific", Tag.HONORIFIC),
            Map.entry("office", Tag.OFFICE),
            Map.entry("role", Tag.ROLE),
            Map.entry("organisation", Tag.ORGANISATION),
            Map.entry("party", Tag.PARTY),
            Map.entry("group", Tag.GROUP),
            Map.entry("carrier", Tag.CARRIER),
            Map.entry("noun-too", Tag.NOUN_TOO),
            Map.entry("quantity", Tag.QUANTITY),
            Map.entry("ambiguous-name", Tag.AMBIGUOUS_NAME));

    /** How many words are remembered, a power of two. */
    private static final int REMEMBERED = 1 << 15;

    private static final int ASCII_BITS = 7;

    /** So many letters of ASCII make a number of their own. */
    private static final int SHORT = Long.SIZE / ASCII_BITS;

    /** What an adjective ends in that is made of a name: "-based". */
    private static final Set<String> COMPOUND_ENDINGS = Set.of(
            "based",
            "style",
            "led",
            "born",
            "educated",
            "backed",
            "controlled",
            "owned",
            "run",
            "era",
            "area",
            "like",
            "funded",
            "affiliated",
            "supported",
            "linked",
            "trained",
            "made",
            "sponsored",
            "held",
            "dominated");

    /** The Arabic article, as it sounds in front of some letters. */
    private static final Set<String> ARABIC_ARTICLES =
            Set.of("al", "el", "ad", "ar", "as", "at", "az", "an", "ash", "ul", "ur");

    private static final int SHORTEST_FOREIGN = 4;
    /** Given names of other languages that are words or family names in English. */
    private static final Set<String> ENGLISH_WORDS = Set.of(
            "else", "tone", "tine", "rune", "tore", "pere", "wagner", "wilson", "steen", "stein", "outi", "pina");

    private final Map<String, Integer> tags = new HashMap<>(4096);
    private final Map<String, Verb.Inflected> verbs;
    private final Map<String, Place> places = new HashMap<>();
    private final Set<String> anybody = Set.copyOf(Resources.words(Lexicon.class, FOLDER + "anybody.txt"));

    /**
     * The words met last, each in its slot: news is made of few that come again and again. One lost to a race is made
     * anew.
     */
    private final @Nullable Word[] remembered = new @Nullable Word[REMEMBERED];

    Lexicon() {
        verbs = VerbForms.read(Resources.lines(Lexicon.class, FOLDER + "verbs.txt"));
        Resources.sections(Lexicon.class, FOLDER + "words.txt")
                .forEach((section, words) -> tag(sectionTag(section), words));
        tag(Tag.MALE_NAME, PartsOfNames.englishMen());
        tag(Tag.FEMALE_NAME, PartsOfNames.englishWomen());
        tag(Tag.FAMILY_FIRST, PartsOfNames.familyFirst());
        tag(Tag.NOUN_CUE, Resources.words(Lexicon.class, FOLDER + "nouns.txt"));
        for (String line : Resources.lines(Lexicon.class, FOLDER + "places.txt")) {
            country(line.split("\\s*\\|\\s*", -1));
        }
        Resources.lines(Lexicon.class, FOLDER + "regions.txt").forEach(this::region);
        List<String> men = PartsOfNames.men().stream().filter(this::isForeign).toList();
        List<String> women =
                PartsOfNames.women().stream().filter(this::isForeign).toList();
        tag(Tag.MALE_NAME, men);
        tag(Tag.FEMALE_NAME, women);
    }

    /** Whether a given name of another language is no word of English that we know. */
    private boolean isForeign(String name) {
        boolean known = tags.containsKey(name) || verbs.containsKey(name) || places.containsKey(name);
        return !known && name.length() >= SHORTEST_FOREIGN && !ENGLISH_WORDS.contains(name);
    }

    /** A region or city: a place that stands for no government. */
    private void region(String name) {
        places.putIfAbsent(name.toLowerCase(Locale.ROOT), new Place(name, name, false));
    }

    private void country(String[] columns) {
        String[] adjectives = columns[2].split(" ", -1);
        places.putIfAbsent(columns[0].toLowerCase(Locale.ROOT), new Place(columns[0], adjectives[0], false));
        if (!columns[1].isEmpty()) {
            for (String capital : columns[1].split(" ", -1)) {
                places.putIfAbsent(capital.toLowerCase(Locale.ROOT), new Place(columns[0], adjectives[0], true));
            }
        }
        for (String adjective : adjectives) {
            tags.merge(adjective.toLowerCase(Locale.ROOT), Tag.DEMONYM, (a, b) -> a | b);
        }
    }

    private void tag(int tag, Collection<String> words) {
        for (String word : words) {
            tags.merge(word.toLowerCase(Locale.ROOT), tag, (a, b) -> a | b);
        }
    }

    private static int sectionTag(String section) {
        Integer tag = SECTIONS.get(section);
        if (tag == null) {
            throw new IllegalStateException("unknown section in words.txt: " + section);
        }
        return tag;
    }

    /**
     * A word as it is printed, and what is known of it.
     *
     * @param lower in lower case, with plain apostrophes
     * @param tags see {@link Tag}
     * @param number its letters as one number, or 0 where they make none
     */
    record Word(String printed, Token.Kind kind, String lower, int tags, Verb.@Nullable Inflected verb, long number) {}

    /** The word that stands in a text from {@code start} up to {@code end}. */
    Word word(String text, int start, int end) {
        int hash = 0;
        int all = 0;
        long number = 0;
        for (int i = start; i < end; i++) {
            char letter = text.charAt(i);
            hash = 31 * hash + letter;
            all |= letter;
            number = (number << ASCII_BITS) | letter;
        }
        boolean numbered = end - start <= SHORT && all >> ASCII_BITS == 0;
        int slot = (hash * 0x9e3779b1) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(REMEMBERED));
        Word known = remembered[slot];
        if (known == null || !(numbered ? known.number == number : isPrinted(known.printed, text, start, end))) {
            known = word(text.substring(start, end), numbered ? number : 0);
            remembered[slot] = known;
        }
        return known;
    }

    private static boolean isPrinted(String word, String text, int start, int end) {
        return word.length() == end - start && text.startsWith(word, start);
    }

    private Word word(String printed, long number) {
        String lower = printed.toLowerCase(Locale.ROOT).replace('’', '\'');
        char first = printed.charAt(0);
        boolean begins = Character.isUpperCase(first) || first == '@' || isBehindArticle(printed, lower);
        boolean capital = begins && !isCompoundAdjective(lower);
        Token.Kind small = capital ? Token.Kind.CAPITAL : Token.Kind.WORD;
        Token.Kind kind = Character.isDigit(first) ? Token.Kind.NUMBER : small;
        boolean adverb = kind == Token.Kind.WORD && lower.endsWith("ly") && lower.length() > 4;
        return new Word(printed, kind, lower, tags(lower) | (adverb ? Tag.ADVERB : 0), verb(lower), number);
    }

    /** "al-Haddad": a name behind the Arabic article. */
    private static boolean isBehindArticle(String printed, String lower) {
        int hyphen = printed.indexOf('-');
        return hyphen > 1
                && hyphen <= 3
                && hyphen + 1 < printed.length()
                && Character.isUpperCase(printed.charAt(hyphen + 1))
                && ARABIC_ARTICLES.contains(lower.substring(0, hyphen));
    }

    /** "Wisconsin-based", "Godfather-style": says what something is like, and names nobody. */
    private static boolean isCompoundAdjective(String lower) {
        int hyphen = lower.lastIndexOf('-');
        return hyphen > 0 && COMPOUND_ENDINGS.contains(lower.substring(hyphen + 1));
    }

    /** The tags of a word in lower case, 0 for an unknown one. */
    int tags(String lower) {
        Integer known = tags.get(lower);
        return known == null ? 0 : known;
    }

    /** The verb of speech that a word in lower case may be a form of, or null. */
    Verb.@Nullable Inflected verb(String lower) {
        return verbs.get(lower);
    }

    /**
     * Whether a noun in lower case that looks like one for a person means nobody in particular: "spokesman", "number".
     */
    boolean isAnybody(String lower) {
        return anybody.contains(lower);
    }

    /** The country that a name in lower case stands for, by itself or by its capital, or null. */
    @Nullable
    Place place(String lower) {
        return places.get(lower);
    }
}
