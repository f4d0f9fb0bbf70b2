package onrecord.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** A text that is read by the analyzer of its own language, whatever the writer's is. */
final class AnalyzedField extends Field {
    /** With positions, for phrases. */
    static final FieldType POSITIONS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    /** With positions and offsets, for highlights. */
    static final FieldType OFFSETS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);

    private final Analyzer analyzer;
    private final boolean body;

    AnalyzedField(String name, String text, FieldType type, Analyzer analyzer) {
        this(name, text, type, analyzer, false);
    }

    private AnalyzedField(String name, String text, FieldType type, Analyzer analyzer, boolean body) {
        super(name, text, type);
        this.analyzer = analyzer;
        this.body = body;
    }

    /** A body, between its marks. */
    static AnalyzedField body(String text, Analyzer analyzer) {
        return new AnalyzedField(Fields.TEXT, text, OFFSETS, analyzer, true);
    }

    @Override
    public TokenStream tokenStream(Analyzer ofWriter, TokenStream reuse) {
        TokenStream words = analyzer.tokenStream(name(), stringValue());
        return body ? new BodyMarkFilter(words) : words;
    }

    private static FieldType type(IndexOptions options) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.freeze();
        return type;
    }
}
