package onrecord.index;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32C;
import onrecord.model.Article;
import onrecord.model.Quote;

/**
 * What of an article its links rest on: headline, body, outlet, date, and its quotes with their speakers. Stateless.
 */
public final class LinkGround {
    private LinkGround() {}

    /** Whether links that rest on an article as it was shown rest on what is shown now: a tag changes none of them. */
    public static boolean isSame(Optional<Article> before, Optional<Article> now) {
        return before.map(LinkGround::stamp).equals(now.map(LinkGround::stamp));
    }

    /** A checksum of it, the same for articles whose links are the same. */
    static long stamp(Article a) {
        CRC32C crc = new CRC32C();
        add(crc, a.title() + '\n');
        add(crc, a.body());
        StringBuilder rest = new StringBuilder();
        rest.append('\n').append(a.outlet());
        if (a.date() != null) {
            rest.append(a.date().earliest()).append(a.date().latest());
        }
        for (Quote quote : a.quotes()) {
            rest.append(quote.span()).append(quote.kind());
            quote.speakers().forEach(speaker -> rest.append('\n').append(speaker.label()));
        }
        add(crc, rest.toString());
        return crc.getValue();
    }

    private static void add(CRC32C crc, String text) {
        crc.update(text.getBytes(StandardCharsets.UTF_8));
    }
}
