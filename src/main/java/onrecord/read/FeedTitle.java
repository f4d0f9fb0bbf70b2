package onrecord.read;

import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * The headline of a feed's item. Some feeds write it as text and some as markup, and nothing says which: it is markup
 * where it has an element that headlines have, begun and ended; else its marks are words of it ("What the
 * &lt;marquee&gt; tag did").
 */
final class FeedTitle {
    private static final Pattern MARKUP = Pattern.compile(
            "(?is).*(?:<(b|i|em|strong|span|a|u|sup|sub|font|small|big|mark|q|cite|p|h[1-6]|div|bdi|bdo)\\b[^<>]*>.*</\\1>"
                    + "|<(?:br|wbr)\\s*/?>).*");

    private FeedTitle() {}

    static String of(String title) {
        String plain = Parser.unescapeEntities(title, false).replace("&amp;", "&"); // escaped three times
        boolean markup = MARKUP.matcher(title).matches();
        return markup ? MarkupText.of(title) : plain;
    }
}
