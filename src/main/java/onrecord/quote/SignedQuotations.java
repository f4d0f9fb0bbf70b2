package onrecord.quote;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Paragraphs that are nothing but a name under the quotations above them: "Anna Berg, The Kestrel Post". */
final class SignedQuotations {
    /** The rule's name, as {@code docs/quotes.md} has it. */
    static final String METHOD = "signature";

    private static final int LONGEST = 12;
    private static final int LONGEST_NAME = 4;

    private final Body body;
    /** The signed paragraphs, with the attribution to whoever signed them. */
    private final Map<Integer, Attribution> byParagraph = new HashMap<>();

    SignedQuotations(Body body) {
        this.body = body;
        for (int s = 1; s < body.sentences.size(); s++) {
            Sentence sentence = body.sentences.get(s);
            boolean alone = body.sentences.get(s - 1).paragraph() != sentence.paragraph()
                    && (s + 1 == body.sentences.size()
                            || body.sentences.get(s + 1).paragraph() != sentence.paragraph());
            Mention name = alone ? name(sentence) : null;
            if (name != null) {
                sign(s, name);
            }
        }
    }

    /** The attribution of a paragraph of quotations that is signed below, or null. */
    @Nullable
    Attribution of(int paragraph) {
        return byParagraph.get(paragraph);
    }

    /** Signs the quotations above, each a paragraph of its own, and a first one with words of the article in front. */
    private void sign(int signature, Mention name) {
        Attribution by = new Attribution(signature, name.from(), name.to(), name, -1, -1, METHOD, null);
        int s = signature - 1;
        while (s >= 0 && body.isQuotationAlone(body.sentences.get(s)) && quotes(body.sentences.get(s))) {
            byParagraph.put(body.sentences.get(s).paragraph(), by);
            s--;
        }
    }

    private boolean quotes(Sentence sentence) {
        for (int i = sentence.from(); i < sentence.to(); i++) {
            Quotation quotation = body.at(i).quotation();
            if (quotation != null && quotation.words() > LONGEST_NAME) {
                return true;
            }
        }
        return false;
    }

    /** "(@berg) August 2, 2023": what stands behind the name of who posted the words above. */
    private boolean isHandle(int i, int to) {
        return i + 1 < to && body.at(i).is("(") && body.at(i + 1).lower().startsWith("@");
    }

    /** A name, with a dash in front or not, and a comma and another behind it or not; null for anything else. */
    private @Nullable Mention name(Sentence s) {
        int from = s.from();
        boolean dash = body.at(from).isDash() || body.at(from).is("-");
        from += dash ? 1 : 0;
        int end = from;
        while (end < s.to()
                && (body.at(end).isCapital()
                        || NameWords.isParticle(body.at(end).lower()))) {
            end++;
        }
        boolean name = end - from >= 2 && end - from <= LONGEST_NAME && s.to() - from <= LONGEST;
        boolean ends = end == s.to();
        boolean behind = !ends && body.at(end).is(",");
        boolean post = dash && !ends && isHandle(end, s.to());
        for (int i = end + 1; behind && i < s.to(); i++) {
            Token t = body.at(i);
            boolean trade = t.is(Tag.ROLE | Tag.OFFICE) || (t.isSmallWord() && i == end + 1 && t.verb() == null);
            behind = t.isCapital() || t.is(Tag.PREPOSITION | Tag.DETERMINER | Tag.COORDINATOR) || t.is(",");
            behind |= dash || trade;
        }
        behind |= post;
        boolean person = behind || dash || (end > from && body.at(from).is(Tag.FIRST_NAME));
        return name && (ends || behind) && person ? new Mention(from, end - 1, end) : null;
    }
}
