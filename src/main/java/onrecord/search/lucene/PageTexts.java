package onrecord.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onrecord.index.analysis.WordStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.DocValuesSkipIndexType;
import org.apache.lucene.index.DocValuesSkipper;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafMetaData;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.TermVectors;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.VectorEncoding;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.KnnCollector;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a page's articles as an index has them, without one being written: a page is asked once, and a written
 * index costs more than all that is asked of it. It has terms and positions alone.
 */
final class PageTexts extends LeafReader {
    private final Map<String, PagePostings> fields;
    private final FieldInfos infos;
    private final int documents;

    private PageTexts(Map<String, PagePostings> fields, FieldInfos infos, int documents) {
        this.fields = fields;
        this.infos = infos;
        this.documents = documents;
    }

    /**
     * What an index has of these documents.
     *
     * @param gaps tells how far the parts of a field are from each other
     */
    static PageTexts of(List<Iterable<IndexableField>> documents, Analyzer gaps) throws IOException {
        Map<String, PagePostings> fields = new HashMap<>();
        List<FieldInfo> infos = new ArrayList<>();
        Map<String, TokenStream> streams = new HashMap<>();
        for (int number = 0; number < documents.size(); number++) {
            Map<String, Integer> positions = new HashMap<>();
            for (IndexableField field : documents.get(number)) {
                String name = field.name();
                PagePostings postings = fields.get(name);
                if (postings == null) {
                    postings = new PagePostings();
                    fields.put(name, postings);
                    infos.add(info(field, infos.size()));
                }
                int from = positions.getOrDefault(name, -1);
                positions.put(name, add(postings, field, number, from, streams) + gaps.getPositionIncrementGap(name));
            }
        }
        return new PageTexts(fields, new FieldInfos(infos.toArray(FieldInfo[]::new)), documents.size());
    }

    /** Adds the terms of a field behind a position, and tells the position they end at. */
    @SuppressWarnings("resource") // a stream is used again for the next field of its name
    private static int add(
            PagePostings postings, IndexableField field, int number, int from, Map<String, TokenStream> streams)
            throws IOException {
        TokenStream stream = field.tokenStream(null, streams.get(field.name()));
        streams.put(field.name(), stream);
        TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
        PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
        boolean lasts = stream instanceof WordStream;
        int position = from;
        stream.reset();
        while (stream.incrementToken()) {
            position += step.getPositionIncrement();
            postings.add(term.getBytesRef(), lasts, number, position);
        }
        stream.end();
        stream.close();
        return position + step.getPositionIncrement();
    }

    private static FieldInfo info(IndexableField field, int number) {
        return new FieldInfo(
                field.name(),
                number,
                false,
                true,
                false,
                field.fieldType().indexOptions(),
                DocValuesType.NONE,
                DocValuesSkipIndexType.NONE,
                -1,
                new HashMap<>(),
                0,
                0,
                0,
                0,
                VectorEncoding.FLOAT32,
                VectorSimilarityFunction.EUCLIDEAN,
                false,
                false);
    }

    @Override
    public @Nullable Terms terms(String field) {
        return fields.get(field);
    }

    @Override
    public FieldInfos getFieldInfos() {
        return infos;
    }

    @Override
    public int numDocs() {
        return documents;
    }

    @Override
    public int maxDoc() {
        return documents;
    }

    @Override
    public @Nullable Bits getLiveDocs() {
        return null;
    }

    @Override
    public LeafMetaData getMetaData() {
        return new LeafMetaData(Version.LATEST.major, Version.LATEST, null, false);
    }

    @Override
    public StoredFields storedFields() {
        return new StoredFields() {
            @Override
            public void document(int document, StoredFieldVisitor visitor) {
                // it keeps none
            }
        };
    }

    @Override
    public TermVectors termVectors() {
        return TermVectors.EMPTY;
    }

    @Override
    public @Nullable NumericDocValues getNumericDocValues(String field) {
        return null;
    }

    @Override
    public @Nullable BinaryDocValues getBinaryDocValues(String field) {
        return null;
    }

    @Override
    public @Nullable SortedDocValues getSortedDocValues(String field) {
        return null;
    }

    @Override
    public @Nullable SortedNumericDocValues getSortedNumericDocValues(String field) {
        return null;
    }

    @Override
    public @Nullable SortedSetDocValues getSortedSetDocValues(String field) {
        return null;
    }

    @Override
    public @Nullable NumericDocValues getNormValues(String field) {
        return null;
    }

    @Override
    public @Nullable DocValuesSkipper getDocValuesSkipper(String field) {
        return null;
    }

    @Override
    public @Nullable FloatVectorValues getFloatVectorValues(String field) {
        return null;
    }

    @Override
    public @Nullable ByteVectorValues getByteVectorValues(String field) {
        return null;
    }

    @Override
    public void searchNearestVectors(String field, float[] target, KnnCollector collector, AcceptDocs accepted) {
        // it has no vectors
    }

    @Override
    public void searchNearestVectors(String field, byte[] target, KnnCollector collector, AcceptDocs accepted) {
        // it has no vectors
    }

    @Override
    public @Nullable PointValues getPointValues(String field) {
        return null;
    }

    @Override
    public void checkIntegrity() {
        // it was never written
    }

    @Override
    public @Nullable CacheHelper getCoreCacheHelper() {
        return null;
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
        return null;
    }

    @Override
    protected void doClose() {
        // it holds nothing open
    }
}
