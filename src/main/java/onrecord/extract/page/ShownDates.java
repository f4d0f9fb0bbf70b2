package onrecord.extract.page;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.extract.value.DateParser;
import onrecord.extract.value.ParsedDate;
import onrecord.text.Cut;
import onrecord.text.Weekdays;
import org.jspecify.annotations.Nullable;

/** When the visible lines of a page say that it was published. */
final class ShownDates {
    private static final int LINES_BEFORE = 5;
    private static final int LINES_BEHIND = 12;
    private static final int LONGEST_LINE = 160;
    private static final int LONGEST_LABEL = 30;
    private static final int SHORTEST_LINE = 6;
    private static final int FEW_LETTERS = 24;
    /** What stands in front of a date and has fewer letters is an article or a preposition. */
    private static final int SHORTEST_WORD = 4;
    /** A longer line counts by its beginning. */
    private static final int BEGINNING = 90;

    private static final int LONGEST_NOTE = 500;
    private static final Set<Reason> OF_OTHERS = Set.of(Reason.TEASER, Reason.COMMENTS, Reason.CAPTION);
    private static final double CHANGED_LINE = 0.75;
    private static final Pattern PART_ENDS = Pattern.compile("[-–—|•·/:]\\s*$");
    private static final Pattern OPENS =
            Pattern.compile("^\\(?\\s*([^()]{6,40}?)\\s*(?:\\)|\\.(?=\\s)|\\s[-–—]\\s|:\\s)");

    private final ParsedPage page;
    private final GatheredDates dates;

    ShownDates(ParsedPage page, GatheredDates dates) {
        this.page = page;
        this.dates = dates;
    }

    /** Short lines around the headline that hold a date, and do not say that it is of a change. */
    void aroundHeadline() {
        if (page.headline == null) {
            return;
        }
        int headline = page.headline.index();
        int first = page.article.isEmpty()
                ? headline + LINES_BEHIND
                : page.article.getFirst().index();
        int to = Math.min(page.walk.blocks.size(), Math.max(first, headline + 1) + LINES_BEHIND);
        int seen = 0;
        for (int i = Math.max(0, headline - LINES_BEFORE); i < to && seen < 2; i++) {
            Block block = page.walk.blocks.get(i);
            if (!mayDate(block)) {
                continue;
            }
            String ofChange = isLabelledChanged(i) ? block.text() : DateWords.fromChange(block.text());
            dates.addChange(ofChange, "updated-line", block.text(), CHANGED_LINE);
            if (day(DateWords.uptoChange(block.text())) != null && !isLabelledChanged(i)) {
                seen++;
                dates.add(DateWords.uptoChange(block.text()), "date-line", block.text(), seen == 1 ? 0.55 : 0.3);
            }
        }
    }

    private boolean mayDate(Block block) {
        Reason reason = page.text.judgement.reason(block.index());
        return reason != null
                && !OF_OTHERS.contains(reason)
                && block.text().length() <= LONGEST_LINE
                && !dates.isElsewhere(block.region(), block.index());
    }

    private boolean isLabelledChanged(int block) {
        String before = block > 0 ? page.walk.blocks.get(block - 1).text() : "";
        return before.length() < LONGEST_LABEL && DateWords.sayChanged(before);
    }

    /** "(18.01.2018) The ferries ...", "31 October 2023. The ferries ...": a date that opens the text. */
    void opening() {
        if (page.article.isEmpty()) {
            return;
        }
        String text = page.article.getFirst().text();
        Matcher opening = OPENS.matcher(text);
        if (opening.find() && text.length() > LONGEST_LINE) {
            Optional<DateParser.Match> date = DateParser.find(opening.group(1), 0, page.language);
            if (date.isPresent()
                    && date.get().start() == 0
                    && date.get().end() == opening.group(1).length()) {
                dates.add(opening.group(1), "opening-date", opening.group(), 0.5);
            }
        }
    }

    /**
     * Where nothing around the headline has a date: a line that says that it is of the publication, or a short one that
     * begins with a day.
     */
    void anywhere() {
        Block alone = null;
        for (Block block : page.walk.blocks) {
            String line = beginning(block.text());
            if (block.text().length() < SHORTEST_LINE
                    || block.text().length() > LONGEST_NOTE
                    || isOfPost(block.region())
                    || block.region().isElsewhere()
                    || line.chars().noneMatch(Character::isDigit)) {
                continue;
            }
            boolean labelled = DateWords.sayPublished(block.text())
                    && (line.length() == block.text().length() || page.text.judgement.reason(block.index()) != null);
            boolean bare = line.chars().filter(Character::isLetter).count() < FEW_LETTERS
                    && page.text.judgement.reason(block.index()) != Reason.CAPTION
                    && beginsWithDay(line);
            if ((!labelled && (!bare || alone != null)) || day(line) == null) {
                continue;
            }
            if (labelled) {
                dates.add(line, "published-line", block.text(), 0.4);
                return;
            }
            alone = block;
        }
        if (alone != null) {
            dates.add(DateWords.uptoChange(alone.text()), "lone-date", alone.text(), 0.3);
        }
    }

    private static String beginning(String text) {
        String line = text.length() <= LONGEST_LINE ? text : Cut.beginning(text, BEGINNING);
        return DateWords.uptoChange(line);
    }

    private @Nullable ParsedDate day(String line) {
        return DateParser.parse(line, page.language)
                .filter(GatheredDates::isDay)
                .orElse(null);
    }

    /**
     * "Thursday, August 6, 2020", "Ida Brandt - 6.8.2020", and not "Lindgren in Turku August 6, 2020", "Seen 6.8.2020".
     */
    private boolean beginsWithDay(String line) {
        Optional<DateParser.Match> day = DateParser.find(line, 0, page.language);
        if (day.isEmpty()) {
            return false;
        }
        String before = line.substring(0, day.get().start());
        return PART_ENDS.matcher(before).find()
                || LineWords.of(before).stream()
                        .allMatch(word -> word.length() < SHORTEST_WORD || Weekdays.isName(word));
    }

    private static boolean isOfPost(Region region) {
        for (Region r = region; r != null; r = r.parent) {
            if (r.post) {
                return true;
            }
        }
        return false;
    }
}
