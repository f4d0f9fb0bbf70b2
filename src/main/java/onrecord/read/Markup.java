package onrecord.read;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Parses HTML in a time that grows with its length. Thread safe. */
public final class Markup {
    /** In characters. The parser copies the name of a tag once for each piece that it reads of it. */
    private static final int LONGEST_NAME = 65_536;

    private Markup() {}

    /**
     * The tree of a page. The name of a tag is cut behind 65,536 characters: no element has such a name, and no page
     * shows it.
     */
    public static Document parse(String html) {
        return Jsoup.parse(withShortNames(html));
    }

    static Document parseFragment(String html) {
        return Jsoup.parseBodyFragment(withShortNames(html));
    }

    private static String withShortNames(String html) {
        StringBuilder cut = new StringBuilder();
        int copied = 0;
        for (int tag = html.indexOf('<'); tag >= 0; ) {
            int name = html.startsWith("/", tag + 1) ? tag + 2 : tag + 1;
            int end = isLetter(html, name) ? nameEnd(html, name) : name;
            if (end - name > LONGEST_NAME) {
                cut.append(html, copied, name + LONGEST_NAME);
                copied = end;
            }
            tag = html.indexOf('<', end);
        }
        return copied == 0 ? html : cut.append(html, copied, html.length()).toString();
    }

    private static boolean isLetter(String html, int at) {
        return at < html.length() && Character.isLetter(html.charAt(at));
    }

    private static int nameEnd(String html, int from) {
        int end = from;
        while (end < html.length() && "\t\n\f\r />".indexOf(html.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
