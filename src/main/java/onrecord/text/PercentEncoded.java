package onrecord.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text in addresses: bytes of UTF-8, each with a percent sign unless it is a plain letter, digit or one of -._*. */
public final class PercentEncoded {
    private PercentEncoded() {}

    /** A name or value behind the question mark, in which a space is {@code +}. */
    public static String parameter(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A segment of a path, in which a space is {@code %20}. */
    public static String segment(String text) {
        return parameter(text).replace("+", "%20");
    }
}
