package onrecord.read;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of languages as databases write them, in the languages of their users. */
final class LanguageNames {
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
        return codes;
    }

    /** The two letters of the first language that is named, or null when the name is not known. */
    static @Nullable String code(@Nullable String name) {
        return name == null ? null : CODES.get(name.split("[;,|]", 2)[0].strip().toLowerCase(Locale.ROOT));
    }
}
