package onrecord.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A clock that goes on by what a document is said to take, and how long a search then takes by it. */
class TimedSearcherTest {
    private static final int DOCUMENTS = 20_000;
    private static final long LIMIT = 2_000_000_000;

    private final Directory directory = new ByteBuffersDirectory();
    private final AtomicLong nanos = new AtomicLong();
    private DirectoryReader reader;

    @BeforeEach
    void open() throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (int i = 0; i < DOCUMENTS; i++) {
                writer.addDocument(new Document());
            }
        }
        reader = DirectoryReader.open(directory);
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
        directory.close();
    }

    /** Looks at all documents, the first {@code quick} of which take no time. */
    private TimedSearcher search(long nanosEach, int quick) throws IOException {
        TimedSearcher searcher = new TimedSearcher(reader, nanos::get);
        searcher.setTimeout(() -> nanos.get() > LIMIT);
        searcher.search(MatchAllDocsQuery.INSTANCE, new OneCollector<>(new SimpleCollector() {
            @Override
            public void collect(int doc) {
                if (doc >= quick) {
                    nanos.addAndGet(nanosEach);
                }
            }

            @Override
            public ScoreMode scoreMode() {
                return ScoreMode.COMPLETE_NO_SCORES;
            }
        }));
        return searcher;
    }

    @Test
    void where_documents_take_long_the_limit_is_kept_to_a_tenth() throws IOException {
        assertTrue(search(1_000_000, 0).timedOut());
        assertTrue(nanos.get() < LIMIT + LIMIT / 10, "took " + nanos);
    }

    /** Each look at the clock takes what looking for a long phrase in an article does. */
    @Test
    void a_phrase_that_is_nowhere_is_not_looked_for_behind_the_limit() throws IOException {
        String[] words = new String[300];
        Arrays.fill(words, "said");
        try (Directory texts = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(texts, new IndexWriterConfig())) {
                Document document = new Document();
                document.add(new TextField("text", "said a said", Field.Store.NO));
                for (int i = 0; i < DOCUMENTS; i++) {
                    writer.addDocument(document);
                }
            }
            try (DirectoryReader phrases = DirectoryReader.open(texts)) {
                TimedSearcher searcher = new TimedSearcher(phrases, nanos::get);
                searcher.setTimeout(() -> nanos.addAndGet(1_000_000) > LIMIT);
                assertEquals(0, searcher.count(new PhraseQuery("text", words)));
                assertTrue(searcher.timedOut());
                assertTrue(nanos.get() < LIMIT + LIMIT / 10, "took " + nanos);
            }
        }
    }

    @Test
    void documents_that_begin_to_take_long_are_noticed() throws IOException {
        assertTrue(search(200_000, 1_000).timedOut());
        assertTrue(nanos.get() < LIMIT + LIMIT / 10, "took " + nanos);
    }

    @Test
    void all_documents_are_looked_at_within_the_limit() throws IOException {
        assertFalse(search(1_000, 0).timedOut());
        assertEquals(DOCUMENTS * 1_000L, nanos.get());
    }
}
