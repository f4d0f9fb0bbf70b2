package onrecord.search.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import onrecord.identity.KnownOutlet;
import onrecord.identity.OutletTable;
import onrecord.index.analysis.Analysis;
import onrecord.search.query.Node;

/** What is meant by a name that was typed, beside the name itself. */
final class AskedNames {
    /** Codes of languages by their names, in English and in themselves, in lower case. */
    private static final Map<String, String> LANGUAGES = languages();

    private AskedNames() {}

    /** The domains of the outlet that is known by this name or domain. */
    static List<String> domains(OutletTable outlets, String typed) {
        String nameOrHost = withoutScheme(typed);
        return outlets.byHost(nameOrHost)
                .or(() -> outlets.byName(nameOrHost))
                .map(KnownOutlet::domains)
                .orElse(List.of());
    }

    /** An outlet as it is typed, without what stands in front of a domain in an address. */
    static String withoutScheme(String text) {
        return text.replaceFirst("^(?i)(https?://)?(www\\.)?", "").replaceFirst("/$", "");
    }

    /** The code of the language that a leaf names, or what it says where that is none. */
    static String language(Node leaf) {
        return language(
                switch (leaf) {
                    case Node.Pattern pattern -> pattern.text();
                    case Node.Fuzzy fuzzy -> fuzzy.text();
                    default -> written(leaf).orElse("");
                });
    }

    /** What a leaf says that is a word or a phrase. */
    static Optional<String> written(Node leaf) {
        return switch (leaf) {
            case Node.Word word -> Optional.of(word.text());
            case Node.Phrase phrase -> Optional.of(phrase.text());
            default -> Optional.empty();
        };
    }

    /** The code of a language by its name or code. */
    static String language(String asked) {
        String name = asked.toLowerCase(Locale.ROOT);
        return LANGUAGES.getOrDefault(name, name);
    }

    private static Map<String, String> languages() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            codes.put(Locale.of(code).getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
        }
        for (String code : new Analysis().languages()) {
            Locale language = Locale.of(code);
            codes.putIfAbsent(language.getDisplayLanguage(language).toLowerCase(Locale.ROOT), code);
        }
        return codes;
    }
}
