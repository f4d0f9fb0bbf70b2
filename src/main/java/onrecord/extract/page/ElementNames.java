package onrecord.extract.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import onrecord.text.Resources;
import org.jspecify.annotations.Nullable;

/** What the words in the names of classes and ids say of an element's text, by {@code names.tsv}. */
final class ElementNames {
    private static final int LONGEST = 400;
    private static final Pattern STATE = Pattern.compile(
            "(?<!\\S)(?:(?:has|no|with|without|hide|show)[-_]\\S+|\\S+[-_](?:enabled|disabled)(?:[-_]\\S*)?|commentOn\\S*)(?!\\S)");

    /** How the first words of such names end. */
    private static final List<String> STATE_WORDS = List.of("no", "has", "with", "out", "hide", "show");

    private static final Map<String, Reason> WORDS = new HashMap<>();
    private static final Map<String, Reason> PAIRS = new HashMap<>();
    private static final Map<String, Set<String>> KINDS = new HashMap<>();

    static {
        Resources.lines(ElementNames.class, "names.tsv").forEach(ElementNames::add);
    }

    private static final Set<String> ARTICLE = kind("article");
    private static final Set<String> ARTICLE_OWNER = kind("article-owner");
    private static final Set<String> ARTICLE_PART = kind("article-part");
    private static final Set<String> IMAGE = kind("image");
    private static final Set<String> DECK = kind("deck");
    private static final Set<String> POST = kind("post");
    private static final Set<String> OPENED = kind("opened");
    private static final Set<String> NOT_SHOWN = kind("not-shown");

    /**
     * What names say.
     *
     * @param reason why the text would not be the article's, or null
     * @param article whether they say that it is the article's text
     * @param image whether they speak of a picture
     * @param post whether they speak of an embedded post
     * @param deck whether they speak of the lines under a headline
     * @param opened whether they speak of what is shown by a click and is text of the page: a tab, an answer
     */
    record Saying(@Nullable Reason reason, boolean article, boolean image, boolean post, boolean deck, boolean opened) {
        static final Saying NOTHING = new Saying(null, false, false, false, false, false);
    }

    private ElementNames() {}

    /** What names, apart by blanks, say. */
    static Saying read(CharSequence names) {
        Reason found = null;
        boolean article = false;
        boolean image = false;
        boolean post = false;
        boolean deck = false;
        boolean opened = false;
        String before = "";
        for (String word : split(withoutStates(names))) {
            Reason reason = PAIRS.get(before + '-' + word);
            if (reason == null) {
                reason = WORDS.get(word);
            }
            if (reason != null && (found == null || reason.compareTo(found) < 0)) {
                found = reason;
            }
            article |= ARTICLE.contains(word) || (ARTICLE_OWNER.contains(before) && ARTICLE_PART.contains(word));
            image |= IMAGE.contains(word);
            deck |= DECK.contains(word);
            post |= POST.contains(word);
            opened |= OPENED.contains(word);
            before = word;
        }
        boolean says = article || image || post || deck || opened;
        return found == null && !says
                ? Saying.NOTHING
                : new Saying(found, article && found == null, image, post, deck, opened);
    }

    /**
     * Without the names that say what stands beside an element, what is switched, or what a reader may do there:
     * "has-sidebar", "ad-enabled--no", "commentOnSelection".
     */
    private static CharSequence withoutStates(CharSequence names) {
        return mayTellStates(names.toString()) ? STATE.matcher(names).replaceAll(" ") : names;
    }

    /** Whether some name may tell a state; nearly none does. */
    private static boolean mayTellStates(String names) {
        for (int i = 2; i < names.length(); i++) {
            char c = names.charAt(i);
            if ((c == '-' || c == '_') && tellsStates(names, i)) {
                return true;
            }
        }
        return names.contains("abled") || names.contains("commentOn");
    }

    private static boolean tellsStates(String names, int end) {
        for (String word : STATE_WORDS) {
            if (names.startsWith(word, end - word.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a class is one of those whose elements are not shown. */
    static boolean isNotShown(String name) {
        return NOT_SHOWN.contains(name.toLowerCase(Locale.ROOT));
    }

    private static Set<String> kind(String kind) {
        return KINDS.getOrDefault(kind, Set.of());
    }

    /**
     * The words of names: {@code articleBody}, {@code article-body} and {@code article__body} are the same two. Letters
     * behind a digit are no word: {@code eefe4ad} is a number.
     */
    static List<String> split(CharSequence names) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char before = ' ';
        boolean number = false;
        for (int i = 0; i <= names.length() && i <= LONGEST; i++) {
            char c = i < names.length() && i < LONGEST ? names.charAt(i) : ' ';
            boolean letter = Character.isLetter(c);
            if (!letter || (Character.isUpperCase(c) && Character.isLowerCase(before))) {
                if (!word.isEmpty() && !number) {
                    words.add(word.toString());
                }
                word.setLength(0);
                number = Character.isDigit(c);
            }
            if (letter) {
                word.append(Character.toLowerCase(c));
            }
            before = c;
        }
        return words;
    }

    private static void add(String line) {
        int tab = line.indexOf('\t');
        String kind = line.substring(0, tab);
        String[] words = line.substring(tab + 1).split(" ", -1);
        Reason reason = reason(kind);
        if (reason == null) {
            KINDS.put(kind, Set.of(words));
            return;
        }
        for (String word : words) {
            (word.indexOf('-') < 0 ? WORDS : PAIRS).put(word, reason);
        }
    }

    private static @Nullable Reason reason(String kind) {
        for (Reason reason : Reason.values()) {
            if (reason.method().equals(kind)) {
                return reason;
            }
        }
        return null;
    }
}
