package onrecord.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages without their running heads and feet: lines at the edge of a page that stand on other pages too, at the same
 * place and in the same size, with the same words but for their numbers. A page number is one wherever it stands at the
 * edge, and so is what a browser prints around a page: the time and the title above, the address and the page number
 * below.
 */
final class PdfRunningLines {
    /** So many rows at the edge of a page may be running ones. */
    private static final int ROWS = 3;
    /** How far the same line may move from page to page, in points. */
    private static final float PLACE = 3;

    private static final Pattern NUMBER = Pattern.compile(
            "(?:page|seite|p\\.|pág\\.|página|pagina|стр\\.)? ?[-–—|]? ?#(?: ?(?:/|of|von|de|di|из) ?#)? ?[-–—|]?");
    /** A line with the number of its page at one end. */
    private static final Pattern FOLIO = Pattern.compile("(\\d{1,4})\\D{2,80}|\\D{2,80}\\b(\\d{1,4})");
    /** From the next row, in sizes of the line. */
    private static final float APART = 2.5f;

    private static final Pattern BROWSERS_FOOT = Pattern.compile("(?:https?|file)://\\S+(?: #/#)?");
    private static final Pattern ADDRESS = Pattern.compile("(https?://[^\\s…]+[^\\s….])(?: \\d+/\\d+)?");
    private static final Pattern BROWSERS_HEAD =
            Pattern.compile("#[/.-] ?#[/.-] ?#,? (?:at )?#[:.]#(?:[:.]#)?(?:\\s?[ap]\\.?m\\.?)?(?: .*)?");

    private PdfRunningLines() {}

    /**
     * The address of the page that a browser printed: it stands at the foot of each page, alone or before the page's
     * number.
     */
    static Optional<String> address(List<List<PdfLine>> pages) {
        Set<String> found = new HashSet<>();
        for (List<PdfLine> page : pages) {
            Optional<String> foot = rows(page, false).stream()
                    .limit(1)
                    .flatMap(List::stream)
                    .map(line -> ADDRESS.matcher(line.text()))
                    .filter(Matcher::matches)
                    .map(address -> address.group(1))
                    .findFirst();
            if (foot.isEmpty()) {
                return Optional.empty();
            }
            found.add(foot.get());
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    static List<List<PdfLine>> without(List<List<PdfLine>> pages) {
        List<List<PdfLine>> out = pages;
        for (boolean head : new boolean[] {true, false}) {
            out = without(out, head);
        }
        return out;
    }

    private static List<List<PdfLine>> without(List<List<PdfLine>> pages, boolean head) {
        List<List<List<PdfLine>>> edges =
                pages.stream().map(page -> rows(page, head)).toList();
        Map<String, List<PdfLine>> known = new HashMap<>();
        edges.stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .forEach(line -> known.computeIfAbsent(line.key(), k -> new ArrayList<>())
                        .add(line));
        List<List<PdfLine>> out = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            Set<PdfLine> running =
                    running(edges.get(i), known, head, pages.get(i).size());
            if (running.isEmpty()) {
                running = counting(i, edges);
            }
            Set<PdfLine> left = running;
            out.add(pages.get(i).stream().filter(line -> !left.contains(line)).toList());
        }
        return out;
    }

    private static Set<PdfLine> running(
            List<List<PdfLine>> rows, Map<String, List<PdfLine>> known, boolean head, int lines) {
        Set<PdfLine> running = new HashSet<>();
        for (List<PdfLine> row : rows) {
            List<PdfLine> found =
                    row.stream().filter(line -> isRunning(line, known, head)).toList();
            running.addAll(found);
            if (found.isEmpty() || running.size() == lines) {
                break;
            }
        }
        return running;
    }

    /**
     * The outermost row of a page where it stands well apart from the next, with a number that counts on with that of
     * another page at the same place: the head of a chapter that has one page on this side.
     */
    private static Set<PdfLine> counting(int page, List<List<List<PdfLine>>> edges) {
        Optional<PdfLine> line = alone(edges.get(page));
        int number = line.map(PdfRunningLines::folio).orElse(-1);
        for (int i = 0; i < edges.size() && number >= 0; i++) {
            PdfLine other = i == page ? null : alone(edges.get(i)).orElse(null);
            boolean counts = other != null
                    && folio(other) - number == i - page
                    && Math.abs(other.base() - line.get().base()) <= PLACE
                    && other.isSetLike(line.get());
            if (counts) {
                return Set.of(line.get());
            }
        }
        return Set.of();
    }

    private static Optional<PdfLine> alone(List<List<PdfLine>> rows) {
        if (rows.size() < 2 || rows.getFirst().size() != 1) {
            return Optional.empty();
        }
        PdfLine line = rows.getFirst().getFirst();
        float gap = Math.abs(rows.get(1).getFirst().base() - line.base());
        return gap >= APART * line.size() ? Optional.of(line) : Optional.empty();
    }

    /** The number that a line begins or ends with, or -1. */
    private static int folio(PdfLine line) {
        Matcher number = FOLIO.matcher(line.text());
        if (!number.matches()) {
            return -1;
        }
        return Integer.parseInt(number.group(1) == null ? number.group(2) : number.group(1));
    }

    private static boolean isRunning(PdfLine line, Map<String, List<PdfLine>> known, boolean head) {
        String key = line.key();
        if (NUMBER.matcher(key).matches()
                || (head ? BROWSERS_HEAD : BROWSERS_FOOT).matcher(key).matches()) {
            return true;
        }
        long alike = known.getOrDefault(key, List.of()).stream()
                .filter(other -> Math.abs(other.base() - line.base()) <= PLACE && other.isSetLike(line))
                .count();
        return alike > 1;
    }

    /** The rows at the edge of a page, the outermost first. */
    private static List<List<PdfLine>> rows(List<PdfLine> page, boolean head) {
        Comparator<PdfLine> order = Comparator.comparingDouble(PdfLine::base);
        List<List<PdfLine>> rows = new ArrayList<>();
        for (PdfLine line :
                page.stream().sorted(head ? order : order.reversed()).toList()) {
            boolean same =
                    !rows.isEmpty() && Math.abs(rows.getLast().getFirst().base() - line.base()) < line.size() / 2;
            if (!same && rows.size() == ROWS) {
                break;
            }
            if (!same) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(line);
        }
        return rows;
    }
}
