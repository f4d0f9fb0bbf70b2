package onrecord.extract.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import onrecord.text.PartsOfNames;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a line with capitals and nothing else may be the author's name, where no word and no markup says so:
 * "Jane Doe", and not "Key Highlights" or whom the headline is about. Not for use by several threads.
 */
final class LoneNames {
    /** "FacebookTwitterYouTube": links that lost what stood between them. */
    private static final Pattern GLUED = Pattern.compile("\\p{Ll}\\p{Lu}\\p{Ll}+\\p{Lu}");

    /** Words of fewer letters in small letters are particles of names and other common words. */
    private static final int SHORTEST = 3;

    private final ParsedPage page;
    private @Nullable Set<String> small;

    LoneNames(ParsedPage page) {
        this.page = page;
    }

    /** Whether all names of a list, apart by commas, may be those of authors. */
    boolean mayBeAuthors(String names) {
        for (String name : names.split(",", -1)) {
            if (isInHeadline(name) || GLUED.matcher(name).find() || isOfCommonWords(name)) {
                return false;
            }
        }
        return true;
    }

    private boolean isInHeadline(String name) {
        return page.headline != null && LineWords.bare(page.headline.text()).contains(LineWords.bare(name));
    }

    /** Whether the first word is no given name that is known, and the page writes the last one in small letters too. */
    private boolean isOfCommonWords(String name) {
        List<String> words = LineWords.of(name);
        return !words.isEmpty()
                && !PartsOfNames.mayBeGiven(words.getFirst())
                && smallWords().contains(words.getLast());
    }

    private Set<String> smallWords() {
        if (small == null) {
            small = new HashSet<>();
            for (Block block : page.walk.blocks) {
                addSmallWords(block.text(), small);
            }
        }
        return small;
    }

    private static void addSmallWords(String text, Set<String> words) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetterOrDigit(text.charAt(i))) {
                if (i - start >= SHORTEST && Character.isLowerCase(text.charAt(start))) {
                    words.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
    }
}
