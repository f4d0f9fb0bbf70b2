package onrecord.quote;

import java.util.ArrayList;
import java.util.List;
import onrecord.model.Article;
import onrecord.model.Quote;

/**
 * Finds the quotes of an article's body and who said them. One finder serves any number of threads; it never throws on
 * account of a text, and its time grows in proportion to the text's length.
 */
public final class QuoteFinder {
    private final Lexicon lexicon;

    /** A finder with the lexicons that come with the program. Takes some milliseconds to make: make one and keep it. */
    public QuoteFinder() {
        this.lexicon = new Lexicon();
    }

    /** The quotes of {@code article}, in order of their start; offsets are UTF-16 code units of its body. */
    public List<Quote> find(Article article) {
        Body body = new Body(article.body(), lexicon);
        List<Attribution> attributions = Attributions.find(body);
        List<Utterance> utterances = Utterances.find(body, attributions);
        Speakers speakers = new Speakers(body, lexicon);
        speakers.resolveAll(attributions);
        List<Quote> quotes = new ArrayList<>();
        for (Utterance utterance : utterances) {
            Attribution source = utterance.source();
            String cue = source == null ? null : body.words(source.cueFrom(), source.cueTo());
            quotes.add(new Quote(
                    utterance.span(), utterance.span().in(body.text), utterance.kind(), cue, speakers.of(utterance)));
        }
        return List.copyOf(quotes);
    }
}
