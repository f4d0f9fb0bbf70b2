package onrecord.extract.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.extract.text.CaptionLine.Caption;
import org.jspecify.annotations.Nullable;

/** What each line of a text is, as far as it can be told from the line itself, and what was decided about it since. */
final class LineRoles {
    private final List<Line> lines;
    private final @Nullable String[] reasons;
    private final @Nullable Caption[] captions;
    private final boolean[] taken;
    private final Map<String, Integer> counts = new HashMap<>();

    LineRoles(List<Line> lines) {
        this.lines = lines;
        reasons = new String[lines.size()];
        captions = new Caption[lines.size()];
        taken = new boolean[lines.size()];
        for (Line line : lines) {
            counts.merge(line.key(), 1, Integer::sum);
            reasons[line.number()] = Chrome.reason(line).orElse(null);
            captions[line.number()] = CaptionLine.of(line).orElse(null);
        }
        spareSubheads();
    }

    /** "Privacy" alone between two paragraphs of running text is a subhead. */
    private void spareSubheads() {
        for (int i = 1; i + 1 < lines.size(); i++) {
            Line line = lines.get(i);
            if (chrome(line)
                    && isAlone(i)
                    && lines.get(i - 1).prose()
                    && lines.get(i + 1).prose()
                    && Chrome.maySubhead(line)) {
                reasons[i] = null;
            }
        }
    }

    private boolean isAlone(int i) {
        return lines.get(i).gap() > 0 == lines.get(i + 1).gap() > 0 && count(lines.get(i)) == 1;
    }

    /** Whether it belongs to the page around the article. */
    boolean chrome(Line line) {
        return reasons[line.number()] != null;
    }

    Optional<Caption> caption(Line line) {
        return Optional.ofNullable(captions[line.number()]);
    }

    /** Makes a line a caption because of the credit beside it. */
    void caption(Line line, String credit) {
        captions[line.number()] = new Caption(line.text(), credit);
    }

    /** How often its words stand on a line of their own. */
    int count(Line line) {
        return counts.getOrDefault(line.key(), 0);
    }

    /** Marks a line as understood: it is a value, and no part of the body. */
    void take(Line line) {
        taken[line.number()] = true;
        reasons[line.number()] = null;
        captions[line.number()] = null;
    }

    boolean taken(Line line) {
        return taken[line.number()];
    }

    /** Marks a line as none of the article's; the first reason stays. */
    void drop(Line line, String reason) {
        if (reasons[line.number()] == null && !taken[line.number()]) {
            reasons[line.number()] = reason;
            captions[line.number()] = null;
        }
    }

    /** Why it is none of the article's, or null. */
    @Nullable
    String reason(Line line) {
        return reasons[line.number()];
    }

    /** Whether nothing has been said about the line yet. */
    boolean open(Line line) {
        return !taken(line) && !chrome(line) && captions[line.number()] == null;
    }
}
