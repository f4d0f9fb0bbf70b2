package onrecord.extract.value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onrecord.extract.value.DateTokens.Kind;
import onrecord.extract.value.DateTokens.Token;
import onrecord.text.Letters;
import onrecord.text.Resources;
import org.jspecify.annotations.Nullable;

/**
 * The words of {@code eras.tsv} that name the calendar of a date ("هـ", "พ.ศ.", "AD"), and the eras that count years
 * anew.
 */
final class Eras {
    private static final int LONGEST = 4;
    private static final Map<String, CalendarSystem> WORDS = new HashMap<>();

    static {
        read("eras.tsv");
    }

    /**
     * An era that counts years anew.
     *
     * @param before the Gregorian year before its first
     * @param first its first year with the months of the Gregorian calendar; those before have months of the moon
     * @param last its last year
     */
    private record Reign(String name, int before, int first, int last) {}

    private static final List<Reign> REIGNS = List.of(
            new Reign("令和", 2018, 1, 99),
            new Reign("平成", 1988, 1, 31),
            new Reign("昭和", 1925, 1, 64),
            new Reign("大正", 1911, 1, 15),
            new Reign("明治", 1867, 6, 45),
            new Reign("民國", 1911, 1, 189),
            new Reign("民国", 1911, 1, 189),
            new Reign("주체", 1911, 1, 189),
            new Reign("단기", -2333, 1, 4433));

    /** The letters by which Japan shortens its eras. */
    private static final Map<String, String> SHORT = Map.of("r", "令和", "h", "平成", "s", "昭和", "t", "大正", "m", "明治");

    private Eras() {}

    /** A calendar that is named, and the place behind its last token. */
    record Named(CalendarSystem calendar, int next) {}

    /** The calendar that the tokens from {@code place} on name, or null. */
    static @Nullable Named at(DateTokens tokens, String text, int place) {
        if (tokens.at(place).kind() != Kind.WORD) {
            return null;
        }
        for (int length = LONGEST; length > 0; length--) {
            Token last = tokens.at(place + length - 1);
            CalendarSystem calendar = last.kind() == Kind.END || last.kind() == Kind.NUMBER
                    ? null
                    : named(text.substring(tokens.at(place).start(), last.end()));
            if (calendar != null) {
                int dot = tokens.at(place + length).mark(".") ? 1 : 0;
                return new Named(calendar, place + length + dot);
            }
        }
        return null;
    }

    /** The calendar that the tokens right before {@code place} name, or null. */
    static @Nullable CalendarSystem before(DateTokens tokens, String text, int place) {
        int end = tokens.at(place - 1).mark(".") ? place - 2 : place - 1;
        for (int length = LONGEST - 1; length > 0; length--) {
            int first = end - length + 1;
            if (first >= 0 && end >= 0 && tokens.at(first).kind() == Kind.WORD) {
                CalendarSystem calendar = named(
                        text.substring(tokens.at(first).start(), tokens.at(end).end()));
                if (calendar != null) {
                    return calendar;
                }
            }
        }
        return null;
    }

    /** Latin marks count in capitals only: "be" and "ad" are words. */
    private static @Nullable CalendarSystem named(String written) {
        boolean latin = written.charAt(0) < 0x80;
        if (latin && written.length() < LONGEST && Character.isLowerCase(written.charAt(0))) {
            return null;
        }
        return WORDS.get(Letters.alike(written));
    }

    /**
     * The Gregorian year of a year of the era whose name ends {@code word}; 0 where it ends in no era, in one that was
     * shorter, or where the months of that year are those of the moon.
     */
    static int year(String word, int year) {
        for (Reign reign : REIGNS) {
            if (word.endsWith(reign.name())) {
                return year >= reign.first() && year <= reign.last() ? reign.before() + year : 0;
            }
        }
        return 0;
    }

    /** Whether a word ends in the name of an era that counts years anew. */
    static boolean isEra(String word) {
        return REIGNS.stream().anyMatch(reign -> word.endsWith(reign.name()));
    }

    /** The year of an era by the letter that Japan shortens it to: R5 is the fifth year of Reiwa. */
    static int yearOfLetter(String letter, int year) {
        String era = SHORT.get(letter);
        return era == null ? 0 : year(era, year);
    }

    private static void read(String file) {
        for (String line : Resources.lines(Eras.class, file)) {
            int tab = line.indexOf('\t');
            CalendarSystem calendar = CalendarSystem.valueOf(line.substring(0, tab));
            for (String word : line.substring(tab + 1).split("\\|", -1)) {
                WORDS.put(Letters.alike(word), calendar);
            }
        }
    }
}
