package onrecord.index;

import java.util.function.Function;
import onrecord.index.analysis.WordStream;
import onrecord.index.analysis.Words;
import onrecord.index.codec.Fields;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;

/** A text that is indexed with positions, for phrases. */
final class AnalyzedField extends Field {
    private static final FieldType POSITIONS = positions();

    private final Function<@Nullable TokenStream, TokenStream> tokens;

    private AnalyzedField(String name, String text, Function<@Nullable TokenStream, TokenStream> tokens) {
        super(name, text, POSITIONS);
        this.tokens = tokens;
    }

    /** Words that were read before. */
    static AnalyzedField words(String name, Words words) {
        return words(name, words, false);
    }

    /** The words of a body, between its marks. */
    static AnalyzedField body(Words words) {
        return words(Fields.TEXT, words, true);
    }

    private static AnalyzedField words(String name, Words words, boolean body) {
        return new AnalyzedField(
                name, "", last -> (last instanceof WordStream again ? again : new WordStream()).of(words, body));
    }

    /** A text that is yet to be read. */
    static AnalyzedField text(String name, String text, Analyzer analyzer) {
        return new AnalyzedField(name, text, last -> analyzer.tokenStream(name, text));
    }

    /** @param last what read the field of this name before, in this thread; null for the first */
    @Override
    public TokenStream tokenStream(Analyzer ofWriter, @Nullable TokenStream last) {
        return tokens.apply(last);
    }

    private static FieldType positions() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.setTokenized(true);
        type.freeze();
        return type;
    }
}
