package onrecord.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import onrecord.model.Article;
import onrecord.model.Provenance;
import onrecord.model.Quote;
import onrecord.text.Resources;

/**
 * Finds the quotes of an article's body and who said them. One finder serves any number of threads; it never throws on
 * account of a text, and its time grows in proportion to the text's length.
 */
public final class QuoteFinder {
    private static final String ENGLISH = "en";

    private final Lexicon lexicon;
    private final EndChooser ends;

    /** A finder with the lexicons that come with the program. Takes some milliseconds to make: make one and keep it. */
    public QuoteFinder() {
        this(LinearEnds.read(Resources.lines(QuoteFinder.class, "/onrecord/quote/en/ends.txt")));
    }

    /** @param ends chooses where what is said ends */
    QuoteFinder(EndChooser ends) {
        this.lexicon = new Lexicon();
        this.ends = ends;
    }

    /** The quotes of {@code article}, in order of their start; offsets are UTF-16 code units of its body. */
    public List<Quote> find(Article article) {
        String told = article.language();
        String language = told == null ? PackChooser.choose(article.body(), lexicon) : told;
        if (language != null && !language.equals(ENGLISH)) {
            return ReportedSpeech.find(article, language);
        }
        Body body = new Body(article.body(), lexicon);
        List<Attribution> attributions = Attributions.find(body, ends);
        List<Utterance> utterances = utterances(body, attributions);
        Speakers speakers = new Speakers(body, lexicon);
        speakers.resolveAll(inOrder(attributions, utterances));
        List<Quote> quotes = new ArrayList<>();
        for (Utterance utterance : utterances) {
            Attribution source = utterance.source();
            String cue = source == null ? null : body.words(source.cueFrom(), source.cueTo());
            quotes.add(new Quote(
                    utterance.span(),
                    utterance.span().in(article.body()),
                    utterance.kind(),
                    cue,
                    speakers.of(utterance),
                    new Provenance(utterance.method(), cue, Confidence.ofQuote(utterance.method(), utterance.kind()))));
        }
        return List.copyOf(quotes);
    }

    /** What attributions attribute, then quotations left over, in the order of the text. */
    private static List<Utterance> utterances(Body body, List<Attribution> attributions) {
        Utterances all = new Utterances(body);
        all.attributed(attributions);
        new LoneQuotations(body, attributions, all).find();
        return all.inOrder();
    }

    /** The attributions with those that quotations left over were given, in the order of the text. */
    private static List<Attribution> inOrder(List<Attribution> attributions, List<Utterance> utterances) {
        Set<Attribution> all = new LinkedHashSet<>(attributions);
        for (Utterance utterance : utterances) {
            if (utterance.source() != null) {
                all.add(utterance.source());
            }
        }
        List<Attribution> ordered = new ArrayList<>(all);
        ordered.sort(Comparator.comparingInt(Attribution::sentence));
        return ordered;
    }
}
