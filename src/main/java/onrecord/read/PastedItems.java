package onrecord.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.model.Field;

/**
 * Several articles that somebody pasted into one text: each under the same lines of names and values ("Title: ...",
 * "Source: ...", "Date: ..."), or parted by lines of signs with a headline, and a date or an address, behind each. A
 * text in which not every part looks so stays one article.
 */
final class PastedItems {
    private static final Pattern VALUE = Pattern.compile("[ \\t]*([\\p{L}][\\p{L} _-]{1,24}):[ \\t]*(\\S.*)");
    private static final Pattern RULE = Pattern.compile(
            "[ \\t]*(?:={5,}|-{5,}|_{5,}|\\*{5,}|#{5,}|~{5,}|\\+{5,}|[\u2014\u2015\u2500\u2550]{3,}|(?:\\* ){2,}\\*)[ \\t]*");
    private static final Pattern DAY = Pattern.compile(
            "(?i).*(?:https?://|\\b(?:19|20)\\d\\d\\b|\\b\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}\\b|\\d{4}\u5E74).*");
    /** Within so many lines of a part stands what tells a headline from a sentence: its day or address. */
    private static final int HEAD = 6;

    private static final int LONGEST_HEADLINE = 200;
    private static final int FEWEST_WORDS = 12;

    private final RecordFields fields;

    PastedItems(RecordFields fields) {
        this.fields = fields;
    }

    /** Hands on the articles of a text. @return false if it is one article, and nothing is done */
    boolean handOn(String text, Readings out) {
        List<String> lines = text.lines().toList();
        return labelled(lines, out) || parted(lines, out);
    }

    private boolean labelled(List<String> lines, Readings out) {
        List<Integer> starts = new ArrayList<>();
        Optional<Field> first = Optional.empty();
        for (int i = 0; i < lines.size(); i++) {
            boolean begins = i == 0 || fieldOf(lines.get(i - 1)).isEmpty();
            Set<Field> head = begins ? head(lines, i) : Set.of();
            boolean alike = first.isEmpty() || first.equals(fieldOf(lines.get(i)));
            if (head.size() >= 2 && head.contains(Field.TITLE) && alike) {
                first = fieldOf(lines.get(i));
                starts.add(i);
            }
        }
        if (starts.size() < 2 || !lines.subList(0, starts.getFirst()).stream().allMatch(String::isBlank)) {
            return false;
        }
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
            List<String> part = lines.subList(starts.get(i), end);
            long its = i + 1L;
            out.attempt(its, () -> item(part).handOn(its, out));
        }
        return true;
    }

    /** The fields that lines of names and values from here on carry. */
    private Set<Field> head(List<String> lines, int from) {
        Set<Field> head = new TreeSet<>();
        for (int i = from; i < lines.size(); i++) {
            Optional<Field> field = fieldOf(lines.get(i));
            if (field.isEmpty()) {
                break;
            }
            head.add(field.get());
        }
        return head;
    }

    private Optional<Field> fieldOf(String line) {
        Matcher m = VALUE.matcher(line);
        return m.matches() ? Optional.ofNullable(fields.field(m.group(1))) : Optional.empty();
    }

    private Item item(List<String> lines) {
        Item item = new Item("record");
        int at = 0;
        List<String> body = new ArrayList<>();
        for (; at < lines.size(); at++) {
            Matcher m = VALUE.matcher(lines.get(at));
            Field field = m.matches() ? fields.field(m.group(1)) : null;
            if (field == null) {
                break;
            }
            if (field == Field.BODY) {
                body.add(m.group(2));
            } else {
                item.claimFirst(field, m.group(1).strip(), m.group(2));
            }
        }
        lines.subList(at, lines.size()).stream()
                .filter(line -> !RULE.matcher(line).matches())
                .forEach(body::add);
        return item.body(String.join("\n", body).strip());
    }

    private static boolean parted(List<String> lines, Readings out) {
        List<List<String>> parts = new ArrayList<>();
        List<String> part = new ArrayList<>();
        for (String line : lines) {
            if (RULE.matcher(line).matches()) {
                parts.add(part);
                part = new ArrayList<>();
            } else {
                part.add(line);
            }
        }
        parts.add(part);
        parts.removeIf(one -> one.stream().allMatch(String::isBlank));
        if (parts.size() < 2 || !parts.stream().allMatch(PastedItems::looksWhole)) {
            return false;
        }
        long number = 0;
        for (List<String> one : parts) {
            String text = String.join("\n", one).strip();
            out.record(++number, null, Document.Form.TEXT, text, List.of(), Map.of());
        }
        return true;
    }

    /** Whether a part begins with a headline, has its day or address near, and a text. */
    private static boolean looksWhole(List<String> part) {
        List<String> lines = part.stream().filter(line -> !line.isBlank()).toList();
        String headline = lines.getFirst().strip();
        boolean headed = headline.length() <= LONGEST_HEADLINE && !headline.matches("(?s).*[.;:,\u3002]");
        boolean dated = lines.subList(1, Math.min(lines.size(), HEAD)).stream()
                .anyMatch(line ->
                        line.length() <= LONGEST_HEADLINE && DAY.matcher(line).matches());
        long words = lines.stream()
                .skip(1)
                .mapToLong(line -> line.split("\\s+", -1).length)
                .sum();
        boolean dense = lines.stream().skip(1).mapToInt(String::length).sum() > 10 * FEWEST_WORDS;
        return headed && dated && (words >= FEWEST_WORDS || dense);
    }
}
