package onrecord.index.analysis;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.bn.BengaliNormalizationFilter;
import org.apache.lucene.analysis.bn.BengaliStemFilter;
import org.apache.lucene.analysis.ckb.SoraniNormalizationFilter;
import org.apache.lucene.analysis.ckb.SoraniStemFilter;
import org.apache.lucene.analysis.core.LowerCaseFilter;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.gl.GalicianStemFilter;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.stempel.StempelFilter;
import org.apache.lucene.analysis.stempel.StempelStemmer;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.te.TeluguNormalizationFilter;
import org.apache.lucene.analysis.te.TeluguStemFilter;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * How words of a language lose their endings. The light stemmers are taken where Lucene has them, for they join fewer
 * words that have nothing to do with each other. Where the script is Latin a word is folded before it is stemmed, so
 * that it makes no difference whether its accents were typed; other scripts are stemmed as they are written, because
 * folding takes from them what the stemmer looks at. An article or a preposition that leans on its word with an
 * apostrophe (l'Ukraine, dell'Ucraina) goes with the endings, and so does what Turkish sets behind the apostrophe of a
 * name (İzmir'de). German ä, ö and ü are also written ae, oe and ue, Danish and Norwegian å is also written aa.
 *
 * @param folded whether words come folded
 * @param filter from words to stems, each for itself
 */
record Stemming(boolean folded, UnaryOperator<TokenStream> filter) {
    private static final CharArraySet ITALIAN_ARTICLES = CharArraySet.unmodifiableSet(new CharArraySet(
            Set.of(
                    "l", "un", "d", "c", "m", "t", "s", "v", "gl", "all", "dall", "dell", "nell", "sull", "coll",
                    "pell", "agl", "dagl", "degl", "negl", "sugl", "quell", "quest", "sant"),
            true));

    private static final CharArraySet CATALAN_ARTICLES =
            CharArraySet.unmodifiableSet(new CharArraySet(Set.of("d", "l", "m", "n", "s", "t"), true));

    private static final Pattern DOUBLE_A = Pattern.compile("aa");

    /** By ISO 639 code. */
    static final Map<String, Stemming> BY_LANGUAGE = byLanguage();

    private static Map<String, Stemming> byLanguage() {
        Map<String, Stemming> all = new TreeMap<>();
        latin(all, "en", EnglishStemFilter::new);
        latin(all, "de", words -> new GermanLightStemFilter(new GermanNormalizationFilter(words)));
        latin(all, "fr", words -> new FrenchLightStemFilter(new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES)));
        latin(all, "es", SpanishLightStemFilter::new);
        latin(all, "it", words -> new ItalianLightStemFilter(new ElisionFilter(words, ITALIAN_ARTICLES)));
        latin(all, "pt", PortugueseLightStemFilter::new);
        latin(all, "sv", SwedishLightStemFilter::new);
        latin(all, "no", words -> new NorwegianLightStemFilter(ringed(words)));
        latin(all, "nb", words -> new NorwegianLightStemFilter(ringed(words)));
        latin(all, "nn", words -> new NorwegianLightStemFilter(ringed(words)));
        latin(all, "fi", FinnishLightStemFilter::new);
        latin(all, "hu", HungarianLightStemFilter::new);
        latin(all, "cs", CzechStemFilter::new);
        latin(all, "id", IndonesianStemFilter::new);
        latin(all, "lv", LatvianStemFilter::new);
        latin(all, "gl", GalicianStemFilter::new);
        snowball(all, "nl", "Dutch");
        latin(all, "da", words -> new SnowballFilter(ringed(words), "Danish"));
        latin(all, "ca", words -> new SnowballFilter(new ElisionFilter(words, CATALAN_ARTICLES), "Catalan"));
        snowball(all, "eu", "Basque");
        snowball(all, "ro", "Romanian");
        snowball(all, "ga", "Irish");
        snowball(all, "lt", "Lithuanian");
        snowball(all, "et", "Estonian");
        other(
                all,
                "tr",
                words -> new SnowballFilter(new TurkishLowerCaseFilter(new ApostropheFilter(words)), "Turkish"));
        other(all, "ru", words -> new RussianLightStemFilter(new LowerCaseFilter(words)));
        other(all, "uk", UkrainianStemFilter::new);
        other(all, "pl", words -> new StempelFilter(new LowerCaseFilter(words), polish()));
        other(all, "bg", words -> new BulgarianStemFilter(new LowerCaseFilter(words)));
        other(all, "sr", words -> new SnowballFilter(new LowerCaseFilter(words), "Serbian"));
        other(all, "hy", words -> new SnowballFilter(new LowerCaseFilter(words), "Armenian"));
        other(all, "el", words -> new GreekStemFilter(new GreekLowerCaseFilter(words)));
        other(all, "ar", words -> new ArabicStemFilter(new ArabicNormalizationFilter(words)));
        other(all, "fa", words -> new PersianStemFilter(new PersianNormalizationFilter(persian(words))));
        other(all, "ckb", words -> new SoraniStemFilter(new SoraniNormalizationFilter(words)));
        other(all, "ne", words -> new SnowballFilter(indic(words), "Nepali"));
        other(all, "ta", words -> new SnowballFilter(indic(words), "Tamil"));
        other(all, "yi", words -> new SnowballFilter(words, "Yiddish"));
        other(all, "hi", words -> new HindiStemFilter(new HindiNormalizationFilter(indic(words))));
        other(all, "bn", words -> new BengaliStemFilter(new BengaliNormalizationFilter(indic(words))));
        other(all, "te", words -> new TeluguStemFilter(new TeluguNormalizationFilter(indic(words))));
        return Map.copyOf(all);
    }

    /** Å, which folding leaves as a, is also written aa: Aarhus is Århus. */
    private static TokenStream ringed(TokenStream words) {
        return new PatternReplaceFilter(words, DOUBLE_A, "a", true);
    }

    private static StempelStemmer polish() {
        return new StempelStemmer(PolishAnalyzer.getDefaultTable());
    }

    private static TokenStream persian(TokenStream words) {
        return new ArabicNormalizationFilter(words);
    }

    private static TokenStream indic(TokenStream words) {
        return new IndicNormalizationFilter(words);
    }

    private static void latin(Map<String, Stemming> all, String language, UnaryOperator<TokenStream> filter) {
        all.put(language, new Stemming(true, filter));
    }

    private static void snowball(Map<String, Stemming> all, String language, String name) {
        all.put(language, new Stemming(true, words -> new SnowballFilter(words, name)));
    }

    private static void other(Map<String, Stemming> all, String language, UnaryOperator<TokenStream> filter) {
        all.put(language, new Stemming(false, filter));
    }

    /** A stemmer for one reader of texts. */
    Stemmer stemmer() {
        return new Stemmer(folded, filter);
    }
}
