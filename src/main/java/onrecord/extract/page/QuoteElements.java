package onrecord.extract.page;

import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * The marks of {@code <q>}, which no page writes and every browser draws: those of its language, and inside one another
 * the second ones, as the Unicode CLDR has them. A page that writes marks of its own inside or around gets no more.
 * Used for one pass over one page.
 */
final class QuoteElements {
    private static final String NONE = "";
    private static final String STRAIGHT = "\"'";
    private static final String OPENING = "“„‟‘‚‛«‹「『";
    private static final String OWN = STRAIGHT + OPENING + "”’»›";

    /** What closes each element that is open, the innermost first. */
    private final Deque<String> closing = new ArrayDeque<>();

    private final Map<String, LocaleData> languages = new HashMap<>();

    /**
     * The mark in front of an element's words.
     *
     * @param before what the page shows in front of it
     */
    String open(Element quote, CharSequence before) {
        String words = quote.text();
        boolean marked = words.isEmpty() || OWN.indexOf(words.charAt(0)) >= 0 || opens(before);
        boolean inner = closing.stream().anyMatch(mark -> !mark.isEmpty());
        LocaleData marks = marks(quote);
        closing.push(
                marked ? NONE : marks.getDelimiter(inner ? LocaleData.ALT_QUOTATION_END : LocaleData.QUOTATION_END));
        return marked ? NONE : marks.getDelimiter(inner ? LocaleData.ALT_QUOTATION_START : LocaleData.QUOTATION_START);
    }

    /** The mark behind the words of the element that was opened last. */
    String close() {
        return closing.pop();
    }

    /** Whether what stands in front ends with a mark that opens: "he said « ". */
    private static boolean opens(CharSequence before) {
        int last = before.length() - 1;
        boolean straight = last >= 0 && STRAIGHT.indexOf(before.charAt(last)) >= 0;
        while (last >= 0 && Character.isWhitespace(before.charAt(last))) {
            last--;
        }
        return straight || (last >= 0 && OPENING.indexOf(before.charAt(last)) >= 0);
    }

    private LocaleData marks(Element quote) {
        Element said = quote.closest("[lang]");
        String language = said == null ? NONE : said.attr("lang");
        return languages.computeIfAbsent(language, code -> LocaleData.getInstance(ULocale.forLanguageTag(code)));
    }
}
