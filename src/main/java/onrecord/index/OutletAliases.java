package onrecord.index;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import onrecord.model.Outlet;

/** What an outlet is called besides its name: its domain, the domain's first part (nytimes), its initials (nyt). */
final class OutletAliases {
    /** Fewer initials would be anything. */
    private static final int FEWEST_INITIALS = 3;

    private OutletAliases() {}

    static Set<String> of(Outlet outlet) {
        Set<String> names = new LinkedHashSet<>();
        if (outlet.name() != null) {
            names.add(outlet.name());
            String initials = initials(outlet.name());
            if (initials.length() >= FEWEST_INITIALS) {
                names.add(initials);
            }
        }
        if (outlet.domain() != null) {
            names.add(outlet.domain());
            int dot = outlet.domain().indexOf('.');
            if (dot > 0) {
                names.add(outlet.domain().substring(0, dot));
            }
        }
        return names;
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty() && !(initials.isEmpty() && word.equals("the"))) {
                initials.appendCodePoint(word.codePointAt(0));
            }
        }
        return initials.toString();
    }
}
