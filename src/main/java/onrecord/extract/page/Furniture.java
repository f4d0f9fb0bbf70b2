package onrecord.extract.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onrecord.text.DenseScript;
import onrecord.text.Keyword;
import onrecord.text.Resources;
import org.jspecify.annotations.Nullable;

/** The stock phrases of {@code furniture.txt}: lines that publishers set among an article's paragraphs. */
final class Furniture {
    private static final Furniture SHIPPED = read();

    private record Phrase(String words, Reason reason) {}

    private final Map<String, Reason> whole = new HashMap<>();
    private final Map<Character, List<Phrase>> starts = new HashMap<>();
    private final Map<Character, List<Phrase>> stops = new HashMap<>();
    private final List<Phrase> tails = new ArrayList<>();

    static Furniture shipped() {
        return SHIPPED;
    }

    /** Why a line is not the article's wherever it stands, or null. */
    @Nullable
    Reason of(String line) {
        if (line.length() > 250) {
            return null;
        }
        String plain = plain(line);
        Reason reason = whole.get(plain);
        if (reason == null && plain.endsWith(":")) {
            reason = whole.get(plain.substring(0, plain.length() - 1));
        }
        return reason != null ? reason : find(starts, plain);
    }

    /** Why a line is not the article's when it is one of the last, or null. */
    @Nullable
    Reason atEnd(String line) {
        if (line.length() > 600) {
            return null;
        }
        String plain = plain(line);
        for (Phrase phrase : tails) {
            if ((phrase.reason != Reason.PROMOTION || plain.length() < 250) && plain.contains(phrase.words)) {
                return phrase.reason;
            }
        }
        return null;
    }

    boolean stops(String heading) {
        return heading.length() <= 80 && find(stops, plain(heading)) != null;
    }

    private static @Nullable Reason find(Map<Character, List<Phrase>> phrases, String plain) {
        if (plain.isEmpty()) {
            return null;
        }
        for (Phrase phrase : phrases.getOrDefault(plain.charAt(0), List.of())) {
            if (plain.startsWith(phrase.words) && endsWord(plain, phrase.words.length())) {
                return phrase.reason;
            }
        }
        return null;
    }

    private static boolean endsWord(String text, int at) {
        return at >= text.length()
                || !Character.isLetter(text.charAt(at))
                || !Character.isLetter(text.charAt(at - 1))
                || DenseScript.contains(text.charAt(at));
    }

    private static String plain(String line) {
        StringBuilder plain = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (Character.isDigit(c)) {
                if (plain.isEmpty() || plain.charAt(plain.length() - 1) != '0') {
                    plain.append('0');
                }
            } else if (c == '’') {
                plain.append('\'');
            } else if (!plain.isEmpty() || Character.isLetter(c) || c == '(' || c == '[' || c == '©') {
                plain.append(Character.toLowerCase(c));
            }
        }
        return plain.toString().strip();
    }

    private static Furniture read() {
        Furniture furniture = new Furniture();
        Resources.lines(Furniture.class, "furniture.txt").forEach(furniture::add);
        return furniture;
    }

    private void add(String line) {
        String[] parts = line.split("\t", -1);
        Reason reason = parts[0].equals("stop") ? Reason.STOP_HEADING : Keyword.constant(Reason.class, parts[0]);
        for (String words : parts[2].split(" \\| ", -1)) {
            Phrase phrase = new Phrase(words.strip(), reason);
            switch (parts[1]) {
                case "whole" -> whole.put(phrase.words, reason);
                case "start" ->
                    starts.computeIfAbsent(phrase.words.charAt(0), c -> new ArrayList<>())
                            .add(phrase);
                case "tail" -> tails.add(phrase);
                case "stop" ->
                    stops.computeIfAbsent(phrase.words.charAt(0), c -> new ArrayList<>())
                            .add(phrase);
                default -> throw new IllegalStateException("furniture.txt: " + line);
            }
        }
    }
}
