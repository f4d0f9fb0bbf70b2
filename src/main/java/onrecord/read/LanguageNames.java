package onrecord.read;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of languages as databases write them, in the languages of their users, and their codes of three letters
 * (ISO 639-2, of which a library may use the older ones: {@code ger} for {@code deu}).
 */
final class LanguageNames {
    private static final Map<String, String> LIBRARY = Map.ofEntries(
            Map.entry("alb", "sq"),
            Map.entry("arm", "hy"),
            Map.entry("baq", "eu"),
            Map.entry("bur", "my"),
            Map.entry("chi", "zh"),
            Map.entry("cze", "cs"),
            Map.entry("dut", "nl"),
            Map.entry("fre", "fr"),
            Map.entry("geo", "ka"),
            Map.entry("ger", "de"),
            Map.entry("gre", "el"),
            Map.entry("ice", "is"),
            Map.entry("mac", "mk"),
            Map.entry("may", "ms"),
            Map.entry("per", "fa"),
            Map.entry("rum", "ro"),
            Map.entry("slo", "sk"),
            Map.entry("wel", "cy"));
    private static final Map<String, String> CODES = codes();

    private LanguageNames() {}

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String of : List.of("en", "de", "fr", "es", "it", "pt", "nl", "ru", "zh", "ja")) {
            Locale reader = Locale.of(of);
            for (String code : Locale.getISOLanguages()) {
                codes.putIfAbsent(Locale.of(code).getDisplayLanguage(reader).toLowerCase(Locale.ROOT), code);
            }
        }
        for (String code : Locale.getISOLanguages()) {
            codes.putIfAbsent(Locale.of(code).getISO3Language(), code);
        }
        codes.putAll(LIBRARY);
        return codes;
    }

    /**
     * The two letters of the first language that is named, or null when neither the name nor a code of three is known.
     */
    static @Nullable String code(@Nullable String name) {
        return name == null ? null : CODES.get(name.split("[;,|]", 2)[0].strip().toLowerCase(Locale.ROOT));
    }
}
