import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/** Lucene called directly: one field without stems, all matches counted. */
final class LuceneEngine implements Engine {
    private static final String TEXT = "text";
    private static final Set<String> SHOWN = Set.of("id", "title", "date", "outlet");
    private static final FieldType SEARCHED = new FieldType(TextField.TYPE_STORED);

    static {
        SEARCHED.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        SEARCHED.freeze();
    }

    private final Path folder;
    private final Analyzer analyzer = new StandardAnalyzer(CharArraySet.EMPTY_SET);
    private IndexSearcher searcher;

    LuceneEngine(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "Lucene";
    }

    @Override
    public double takeIn(Path articles) throws Exception {
        double before = worked();
        int threads = Runtime.getRuntime().availableProcessors();
        ObjectMapper json = new ObjectMapper();
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer =
                        new IndexWriter(directory, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(256));
                ExecutorService pool = Executors.newFixedThreadPool(threads);
                Stream<String> lines = Files.lines(articles)) {
            List<Future<Long>> added = new ArrayList<>();
            lines.forEach(line -> added.add(pool.submit(() -> writer.addDocument(document(json.readTree(line))))));
            for (Future<Long> one : added) {
                one.get();
            }
            writer.commit();
        }
        return worked() - before;
    }

    private static Document document(JsonNode article) {
        Document document = new Document();
        String date = article.path("date").asText();
        String outlet = article.path("outlet").asText();
        document.add(new StoredField("id", article.path("id").asText()));
        document.add(new StoredField("title", article.path("title").asText()));
        document.add(new StoredField("date", date));
        document.add(new StoredField("outlet", outlet));
        document.add(new Field(
                TEXT,
                article.path("title").asText() + "\n" + article.path("body").asText(),
                SEARCHED));
        document.add(new SortedDocValuesField("outlet", new BytesRef(outlet)));
        if (date.length() >= 10) {
            document.add(new SortedDocValuesField("month", new BytesRef(date.substring(0, 7))));
            document.add(new NumericDocValuesField(
                    "day", LocalDate.parse(date.substring(0, 10)).toEpochDay()));
        }
        return document;
    }

    @Override
    public void open() throws IOException {
        searcher = new IndexSearcher(DirectoryReader.open(FSDirectory.open(folder)));
        searcher.setQueryCache(null);
    }

    @Override
    public int ask(Question question) throws IOException {
        Query query = searcher.rewrite(query(question));
        TopDocs top;
        if (question.kind() == Question.Kind.BY_DATE) {
            Sort newest = new Sort(new SortField("day", SortField.Type.LONG, true));
            top = searcher.search(query, new TopFieldCollectorManager(newest, 10, null, Integer.MAX_VALUE));
        } else {
            var best = new TopScoreDocCollectorManager(10, null, Integer.MAX_VALUE);
            if (question.kind() == Question.Kind.FACETS) {
                var collector = best.newCollector();
                Counts outlets = new Counts("outlet");
                Counts months = new Counts("month");
                searcher.search(query, MultiCollector.wrap(collector, outlets, months));
                outlets.finish();
                months.finish();
                top = collector.topDocs();
            } else {
                top = searcher.search(query, best);
            }
        }
        int shown = 0;
        for (ScoreDoc hit : top.scoreDocs) {
            shown += searcher.storedFields().document(hit.doc, SHOWN).get("title") == null ? 0 : 1;
        }
        if (question.kind() == Question.Kind.HIGHLIGHTS) {
            UnifiedHighlighter.builder(searcher, analyzer)
                    .withMaxLength(Integer.MAX_VALUE - 1)
                    .build()
                    .highlight(TEXT, query, top, 2);
        }
        return shown;
    }

    private static Query query(Question question) {
        List<String> words = question.words();
        return switch (question.kind()) {
            case BOTH -> all(words, Occur.MUST);
            case EITHER -> all(words, Occur.SHOULD);
            case PHRASE -> new PhraseQuery(TEXT, words.toArray(String[]::new));
            case PREFIX -> new PrefixQuery(new Term(TEXT, question.first()));
            case FUZZY -> new FuzzyQuery(new Term(TEXT, question.first()), 1);
            default -> new TermQuery(new Term(TEXT, question.first()));
        };
    }

    private static Query all(List<String> words, Occur occur) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        words.forEach(word -> query.add(new TermQuery(new Term(TEXT, word)), occur));
        return query.build();
    }

    @Override
    public double worked() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    @Override
    public void close() throws IOException {
        if (searcher != null) {
            searcher.getIndexReader().close();
        }
    }

    /** How many matches have each value of a field. */
    private static final class Counts implements Collector {
        private final String field;
        private final Map<String, Integer> counts = new HashMap<>();
        private SortedDocValues values;
        private int[] byNumber = {};

        Counts(String field) {
            this.field = field;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
            finish();
            values = DocValues.getSorted(leaf.reader(), field);
            byNumber = new int[values.getValueCount()];
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {}

                @Override
                public void collect(int doc) throws IOException {
                    if (values.advanceExact(doc)) {
                        byNumber[values.ordValue()]++;
                    }
                }
            };
        }

        void finish() throws IOException {
            for (int i = 0; i < byNumber.length; i++) {
                if (byNumber[i] > 0) {
                    counts.merge(values.lookupOrd(i).utf8ToString(), byNumber[i], Integer::sum);
                }
            }
            byNumber = new int[0];
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
