package onrecord.extract.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the head of a page says of its text: a guide to find it by, never the text itself. */
final class Guide {
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_SUMMARY = 1000;
    /** So many letters and digits at both ends of a block say that it is a part of the stated text. */
    private static final int WINDOW = 24;

    final List<String> titles = new ArrayList<>();
    private final List<String> summaries = new ArrayList<>();
    private final Set<Integer> windows = new HashSet<>();

    /**
     * A guide of these statements.
     *
     * @param body what the page says is its text, or null
     * @param summaries what it says is the summary
     * @param titles what it says is the headline
     */
    Guide(@Nullable String body, List<String> summaries, List<String> titles) {
        titles.forEach(title -> this.titles.add(cut(title, LONGEST_TITLE)));
        summaries.forEach(summary -> this.summaries.add(LineWords.bare(cut(summary, LONGEST_SUMMARY))));
        if (body != null) {
            index(LineWords.bare(body));
        }
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    /** A rolling hash over all windows, so that asking for a block takes no longer than reading it. */
    private void index(String body) {
        int power = 1;
        for (int i = 1; i < WINDOW; i++) {
            power *= 31;
        }
        int hash = 0;
        for (int i = 0; i < body.length(); i++) {
            hash = hash * 31 + body.charAt(i);
            if (i >= WINDOW - 1) {
                windows.add(hash);
                hash -= body.charAt(i - WINDOW + 1) * power;
            }
        }
    }

    /** The blocks of running text that stand in the stated text. */
    Set<Integer> blocksIn(Judgement judgement) {
        Set<Integer> found = new HashSet<>();
        if (windows.isEmpty()) {
            return found;
        }
        for (Block block : judgement.blocks) {
            if (judgement.weight(block.index()) > 0) {
                String bare = LineWords.bare(block.text());
                int length = bare.length();
                if (length >= WINDOW
                        && windows.contains(bare.substring(0, WINDOW).hashCode())
                        && windows.contains(bare.substring(length - WINDOW).hashCode())) {
                    found.add(block.index());
                }
            }
        }
        return found;
    }

    /** Whether the text begins a summary, or a summary the text. */
    boolean opensSummary(String bare) {
        for (String summary : summaries) {
            if (summary.startsWith(bare) || (summary.length() > 30 && bare.startsWith(summary.substring(0, 30)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text is a summary. */
    boolean isSummary(String bare) {
        return summaries.contains(bare);
    }

    /** Whether a heading says again what one of the titles says. */
    boolean isTitle(Block heading) {
        for (String title : titles) {
            if (LineWords.likeness(heading.text(), title) > 0.6) {
                return true;
            }
        }
        return false;
    }
}
