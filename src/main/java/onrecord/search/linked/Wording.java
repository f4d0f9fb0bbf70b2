package onrecord.search.linked;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import onrecord.model.Span;

/**
 * How one wording differs from another, word by word (Myers' algorithm). Case, punctuation and the kind of apostrophe
 * make no difference; of scripts without spaces each character is a word.
 *
 * @param differing the stretches of the one that the other has otherwise or not at all, in order
 * @param words how many words the one has
 * @param same how many of them the other has too, in the same order
 */
public record Wording(List<Span> differing, int words, int same) {
    private static final Pattern WORD = Pattern.compile(
            "\\p{IsIdeographic}|[\\p{L}\\p{M}\\p{N}&&\\P{IsIdeographic}]+(?:['\u2019.,][\\p{L}\\p{N}]+)*");

    public Wording {
        differing = List.copyOf(differing);
    }

    /** How {@code one} differs from {@code other}. */
    public static Wording of(String one, String other) {
        List<MatchResult> found = WORD.matcher(one).results().toList();
        List<String> words = found.stream().map(Wording::compared).toList();
        List<String> others =
                WORD.matcher(other).results().map(Wording::compared).toList();
        List<Span> differing = new ArrayList<>();
        int changed = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(others, words).getDeltas()) {
            Chunk<String> here = delta.getTarget();
            if (here.size() > 0) {
                int last = here.getPosition() + here.size() - 1;
                differing.add(new Span(
                        found.get(here.getPosition()).start(), found.get(last).end()));
                changed += here.size();
            }
        }
        return new Wording(differing, words.size(), words.size() - changed);
    }

    private static String compared(MatchResult word) {
        return word.group().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }
}
