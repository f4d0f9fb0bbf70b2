package onrecord.extract.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import onrecord.text.UnspacedScript;
import org.jspecify.annotations.Nullable;

/**
 * Finds the headline among the lines before the running text: a line of several words that does not end like a
 * sentence, whose words the text takes up again; a Markdown heading, words that the page repeats, and a place near the
 * text speak for it.
 */
final class Headline {
    private static final int LONGEST = 260;
    private static final int LONGEST_QUESTION = 140;
    private static final int SHORTEST = 12;
    private static final int STEM = 5;
    private static final int READ = 6000;
    private static final double ENOUGH = 0.9;
    private static final double ENOUGH_ON_A_PAGE = 1.3;

    private final List<Line> lines;
    private final LineRoles roles;
    private final int from;
    private @Nullable Set<String> stems;

    /** @param from where the running text begins */
    Headline(List<Line> lines, LineRoles roles, int from) {
        this.lines = lines;
        this.roles = roles;
        this.from = from;
    }

    /** Of the words of the running text; made when they are first asked for, which for most texts is never. */
    private Set<String> stems() {
        Set<String> known = stems;
        if (known != null) {
            return known;
        }
        StringBuilder text = new StringBuilder();
        for (int i = from; i < lines.size() && text.length() < READ; i++) {
            if (lines.get(i).prose()) {
                text.append(lines.get(i).text().toLowerCase(Locale.ROOT)).append('\n');
            }
        }
        Set<String> read = new HashSet<>();
        for (String word : words(text.toString())) {
            read.add(stem(word));
        }
        stems = read;
        return read;
    }

    /**
     * A headline.
     *
     * @param confidence 0..1, higher the more speaks for it
     */
    record Choice(Line line, double confidence) {}

    /** The likeliest headline among the lines from {@code from} to before {@code to}; empty if none is likely. */
    Optional<Choice> among(int from, int to, boolean webPage) {
        Line best = null;
        double bestScore = webPage ? ENOUGH_ON_A_PAGE : ENOUGH;
        int between = 0;
        for (int i = to - 1; i >= from; i--) {
            Line line = lines.get(i);
            if (possible(line)) {
                double score = score(line) - Math.min(between * 0.04, 0.8);
                if (score > bestScore) {
                    best = line;
                    bestScore = score;
                }
            }
            between += roles.open(line) ? 1 : 0;
        }
        return best == null ? Optional.empty() : Optional.of(new Choice(best, Math.min(0.95, 0.4 + bestScore / 6)));
    }

    /** Whether a line that ends like a sentence may be a headline all the same: one question or call. */
    boolean asks(Line line) {
        String text = line.bare();
        boolean one = !text.contains(". ") && !text.contains("? ") && !text.contains("! ");
        int last = text.length() - 1;
        while (last > 0 && "\"'”’»)".indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        boolean calls = last > 0 && "?!？！…".indexOf(text.charAt(last)) >= 0;
        return one && calls && line.weight() <= LONGEST_QUESTION && possible(line);
    }

    private boolean possible(Line line) {
        int weight = line.weight();
        boolean sentence = line.text().endsWith(".") && !line.heading();
        boolean fits = weight >= SHORTEST && weight <= LONGEST;
        boolean label = !sentence && !line.bullet();
        return fits
                && label
                && roles.open(line)
                && hasWords(line)
                && line.bare().codePoints().anyMatch(Character::isLetter);
    }

    private static boolean hasWords(Line line) {
        return line.words() >= 3 || line.weight() >= 2 * line.text().length() || line.heading();
    }

    private double score(Line line) {
        double heading = line.heading() ? 1.5 : 0;
        double repeated = Math.min(roles.count(line) - 1, 2) * 0.25;
        return 2 * overlap(line.bare()) + Math.min(line.weight(), 60) / 100.0 + heading + repeated;
    }

    /** The share of the line's words that the running text takes up. */
    double overlap(String line) {
        List<String> words = words(line.toLowerCase(Locale.ROOT));
        int known = 0;
        for (String word : words) {
            known += stems().contains(stem(word)) ? 1 : 0;
        }
        return words.isEmpty() ? 0 : (double) known / words.size();
    }

    private static String stem(String word) {
        return word.length() > STEM ? word.substring(0, STEM) : word;
    }

    /** The words of some length; of scripts that do not space words, each two characters in a row. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean dense = UnspacedScript.contains(c);
            boolean inside =
                    !dense && (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK);
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                if (i - start >= 4) {
                    words.add(text.substring(start, i));
                }
                start = -1;
            }
            if (dense && i + 1 < text.length()) {
                words.add(text.substring(i, i + 2));
            }
        }
        return words;
    }
}
