package onrecord.serve;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import onrecord.serve.page.Messages;
import org.jspecify.annotations.Nullable;

/** How one reader wants the pages, kept in cookies of their own browser. */
final class Preferences {
    private static final Set<String> THEMES = Set.of("light", "dark");
    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

    private Preferences() {}

    /** The colours chosen, or null: as the system wishes. */
    static @Nullable String theme(Context ctx) {
        String theme = ctx.cookie("theme");
        return theme != null && THEMES.contains(theme) ? theme : null;
    }

    /** The texts in the language chosen, else in the first of the browser's languages that there is. */
    static Messages messages(Context ctx) {
        String chosen = ctx.cookie("language");
        if (chosen != null && Messages.LANGUAGES.contains(chosen)) {
            return Messages.of(chosen);
        }
        String wished = ctx.header("Accept-Language");
        if (wished != null && wished.length() < 500) {
            try {
                String known = Locale.lookupTag(Locale.LanguageRange.parse(wished), Messages.LANGUAGES);
                return Messages.of(known == null ? Messages.LANGUAGES.getFirst() : known);
            } catch (IllegalArgumentException e) {
                return Messages.of(Messages.LANGUAGES.getFirst());
            }
        }
        return Messages.of(Messages.LANGUAGES.getFirst());
    }

    /** Keeps what the form at the foot of every page says, and leads back to that page. */
    static void keep(Context ctx) {
        keep(ctx, "theme", THEMES);
        keep(ctx, "language", Messages.LANGUAGES);
        String back = Parameters.of(ctx).one("back");
        ctx.header("Cache-Control", "no-store");
        ctx.redirect(back != null && isLocal(back) ? back : "/", HttpStatus.SEE_OTHER);
    }

    private static void keep(Context ctx, String name, Collection<String> known) {
        String value = Parameters.of(ctx).one(name);
        boolean chosen = value != null && known.contains(value);
        Cookie cookie = new Cookie(name, chosen ? value : "", "/", chosen ? A_YEAR : 0);
        cookie.setSameSite(SameSite.STRICT);
        cookie.setHttpOnly(true);
        ctx.cookie(cookie);
    }

    /** Whether an address stays on this server: a path, and not the start of another host's name. */
    static boolean isLocal(String address) {
        return address.startsWith("/")
                && List.of("//", "/\\").stream().noneMatch(address::startsWith)
                && address.chars().allMatch(c -> c > ' ' && c < 127);
    }
}
