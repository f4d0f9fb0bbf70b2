package onrecord.extract.value;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The names of the months in the languages of {@code months.tsv}. Of a word that names different months in different
 * languages ("listopada": October in Croatian, November in Polish) only the language can tell the month.
 */
final class MonthNames {
    private static final int AMBIGUOUS = 0;
    private static final Map<String, Integer> ANY = new HashMap<>();
    private static final Map<String, Map<String, Integer>> BY_LANGUAGE = new HashMap<>();

    static {
        read("months.tsv");
    }

    private MonthNames() {}

    /**
     * The month of a word, 1 to 12, 13 to 24 for those of the Solar Hijri calendar; 0 if the word is not a month, or is different ones in different languages and {@code
     * language} does not tell.
     */
    static int month(String word, @Nullable String language) {
        String name = word.toLowerCase(Locale.ROOT);
        if (name.endsWith(".") && !ANY.containsKey(name)) {
            name = name.substring(0, name.length() - 1);
        }
        Map<String, Integer> own = language == null ? null : BY_LANGUAGE.get(language);
        Integer month = own == null ? null : own.get(name);
        return month != null ? month : ANY.getOrDefault(name, AMBIGUOUS);
    }

    private static void read(String file) {
        InputStream in = Objects.requireNonNull(MonthNames.class.getResourceAsStream(file), file);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(MonthNames::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(String line) {
        int tab = line.indexOf('\t');
        String language = line.substring(0, tab);
        Map<String, Integer> own = BY_LANGUAGE.computeIfAbsent(language, l -> new HashMap<>());
        int month = language.equals("solar-hijri") ? Calendars.SOLAR_HIJRI_MONTHS : 0;
        for (String names : line.substring(tab + 1).split(",", -1)) {
            month++;
            for (String name : names.split("\\|", -1)) {
                own.put(name, month);
                ANY.merge(name, month, (a, b) -> a.equals(b) ? a : AMBIGUOUS);
            }
        }
    }
}
