package onrecord.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import onrecord.search.answer.Rarity;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;

/** What the best matches of words in several forms are, against every article scored by itself. */
final class FormsQueryPropertyTest {
    private static final String TEXT = "text";
    private static final String TITLE = "title";

    /** How often each form of two words stands in a text and a headline. */
    private record Written(int id, List<String> text, List<String> title) {}

    /** A word: its forms in the text and the headline with what an occurrence counts. */
    private record Word(Map<String, Float> inText, Map<String, Float> inTitle) {}

    private static final Word ONE = new Word(Map.of("say", 0.25f, "SAY", 1f), Map.of("say", 0.25f, "SAY", 1f));
    private static final Word OTHER = new Word(Map.of("ban", 1f, "bans", 0.8f, "banned", 0.8f), Map.of("ban", 1f));
    private static final List<String> FILLER = List.of("the", "a", "of", "in");
    private static final float HEADLINE = 0.3f;
    private static final float PAIR = 0.7f;
    private static final int TOP = 10;

    @Property(tries = 40)
    void theBestMatchesAreThoseOfEveryArticleScoredByItself(
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 3_000) int articles,
            @ForAll @IntRange(min = 0, max = 3) int others,
            @ForAll @IntRange(min = 50, max = 5_000) int rare)
            throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            List<Written> written = write(directory, random, articles, others, rare);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                Asked asked = new Asked(reader, written);
                asked.expect(asked.query(ONE), asked::one);
                asked.expect(asked.query(OTHER), asked::other);
                asked.expect(
                        new BooleanQuery.Builder()
                                .add(asked.query(ONE), Occur.MUST)
                                .add(asked.query(OTHER), Occur.MUST)
                                .build(),
                        article -> asked.one(article) > 0 && asked.other(article) > 0
                                ? asked.one(article) + asked.other(article)
                                : 0);
                BooleanQuery.Builder either = new BooleanQuery.Builder();
                asked.query(ONE).apart().forEach(part -> either.add(part, Occur.SHOULD));
                asked.query(OTHER).apart().forEach(part -> either.add(part, Occur.SHOULD));
                asked.expect(either.build(), article -> asked.one(article) + asked.other(article));
                Query pair = new BoostQuery(new PhraseQuery(TEXT, "SAY", "ban"), PAIR);
                Query required = new BooleanQuery.Builder()
                        .add(either.build(), Occur.MUST)
                        .add(pair, Occur.SHOULD)
                        .build();
                asked.expectSame(required, either.add(pair, Occur.SHOULD).build());
            }
        }
    }

    /** Articles with other documents between them, in several segments, some of them deleted. */
    private static List<Written> write(
            ByteBuffersDirectory directory, Random random, int articles, int others, int rare) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer());
        List<Written> left = new ArrayList<>();
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (int id = 0; id < articles; id++) {
                for (int i = 0; i < others; i++) {
                    writer.addDocument(new Document());
                }
                Written article = article(id, random, rare);
                writer.addDocument(document(article));
                left.add(article);
                if (random.nextInt(1_500) == 0) {
                    writer.flush();
                }
            }
            for (int i = random.nextInt(4); i > 0 && left.size() > 1; i--) {
                Written gone = left.remove(random.nextInt(left.size()));
                writer.deleteDocuments(new Term("id", Integer.toString(gone.id())));
            }
        }
        return left;
    }

    /**
     * A text of fewer than 40 words: so many are counted exactly. What stands in the headline stands in the text. Most
     * articles hardly speak of either word, so that the few that do are found among blocks that may be passed over.
     */
    private static Written article(int id, Random random, int rare) {
        boolean rich = random.nextInt(rare) == 0;
        List<String> text = new ArrayList<>();
        for (int i = rich ? 1 + random.nextInt(6) : 25 + random.nextInt(14); i > 0; i--) {
            text.add(random.nextInt(rich ? 2 : 12) == 0 ? form(random) : FILLER.get(random.nextInt(FILLER.size())));
        }
        List<String> title = random.nextInt(40) == 0 ? text.subList(0, 1 + random.nextInt(text.size())) : List.of();
        return new Written(id, text, title);
    }

    private static String form(Random random) {
        List<String> forms = List.of("say", "SAY", "SAY", "SAY", "ban", "ban", "bans", "banned");
        return forms.get(random.nextInt(forms.size()));
    }

    private static Document document(Written article) {
        Document document = new Document();
        document.add(new StringField("id", Integer.toString(article.id()), Field.Store.YES));
        document.add(new TextField(TEXT, String.join(" ", article.text()), Field.Store.NO));
        if (!article.title().isEmpty()) {
            document.add(new TextField(TITLE, String.join(" ", article.title()), Field.Store.NO));
        }
        return document;
    }

    /** Queries of one reader, and what they should find. */
    private static final class Asked {
        private final IndexSearcher searcher;
        private final List<Written> articles;
        private final Lengths lengths = new Lengths();

        Asked(DirectoryReader reader, List<Written> articles) {
            this.searcher = new IndexSearcher(reader);
            this.searcher.setSimilarity(new Relevance());
            this.articles = articles;
        }

        FormsQuery query(Word word) throws IOException {
            FormsInField title = inField(TITLE, word.inTitle(), HEADLINE);
            return new FormsQuery(
                    inField(TEXT, word.inText(), 1),
                    searcher.getIndexReader().getDocCount(TITLE) == 0 ? null : title,
                    lengths);
        }

        private FormsInField inField(String field, Map<String, Float> shares, float weight) throws IOException {
            List<FormsInField.Form> forms = new ArrayList<>();
            for (Map.Entry<String, Float> share : shares.entrySet()) {
                Term term = new Term(field, share.getKey());
                forms.add(new FormsInField.Form(term, share.getValue(), TermStates.build(searcher, term, true)));
            }
            return new FormsInField(field, forms, 1, 1, weight);
        }

        double one(Written article) {
            return score(ONE, article);
        }

        double other(Written article) {
            return score(OTHER, article);
        }

        /** BM25 with k1 of 1.5 and b of 0.75, of a word that is taken to stand once in one document. */
        private double score(Word word, Written article) {
            double inText = score(TEXT, word.inText(), article.text());
            return inText == 0 ? 0 : inText + HEADLINE * score(TITLE, word.inTitle(), article.title());
        }

        private double score(String field, Map<String, Float> shares, List<String> words) {
            double occurrences =
                    words.stream().mapToDouble(w -> shares.getOrDefault(w, 0f)).sum();
            if (occurrences == 0) {
                return 0;
            }
            try {
                var statistics = searcher.collectionStatistics(field);
                double mean = statistics.sumTotalTermFreq() / (double) statistics.docCount();
                double weight = Rarity.weight(1, 1, (double) statistics.docCount());
                return weight * occurrences / (occurrences + 1.5 * (0.25 + 0.75 * words.size() / mean));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        /**
         * Holds the best matches, with and without passing over what cannot be among them, and their number to a score
         * each.
         */
        void expect(Query query, ToDoubleFunction<Written> score) throws IOException {
            List<Double> expected = articles.stream()
                    .map(score::applyAsDouble)
                    .filter(s -> s > 0)
                    .sorted(Comparator.reverseOrder())
                    .toList();
            assertEquals(expected.size(), searcher.count(query));
            for (int counted : List.of(1, Integer.MAX_VALUE)) {
                TopDocs found = searcher.search(query, new TopScoreDocCollectorManager(TOP, null, counted));
                assertEquals(Math.min(TOP, expected.size()), found.scoreDocs.length);
                for (int i = 0; i < found.scoreDocs.length; i++) {
                    ScoreDoc hit = found.scoreDocs[i];
                    assertClose(expected.get(i), hit.score);
                    assertClose(score.applyAsDouble(article(hit.doc)), hit.score);
                    assertClose(searcher.explain(query, hit.doc).getValue().doubleValue(), hit.score);
                }
            }
        }

        /** Holds the best matches of one query to those of another, found without passing over any. */
        void expectSame(Query one, Query other) throws IOException {
            TopDocs expected = searcher.search(one, new TopScoreDocCollectorManager(TOP, null, Integer.MAX_VALUE));
            for (int counted : List.of(1, Integer.MAX_VALUE)) {
                TopDocs found = searcher.search(other, new TopScoreDocCollectorManager(TOP, null, counted));
                assertEquals(expected.scoreDocs.length, found.scoreDocs.length);
                for (int i = 0; i < found.scoreDocs.length; i++) {
                    assertClose(expected.scoreDocs[i].score, found.scoreDocs[i].score);
                }
            }
        }

        private static void assertClose(double expected, double score) {
            assertEquals(expected, score, 1e-4 * expected);
        }

        private Written article(int doc) throws IOException {
            int id = Integer.parseInt(searcher.storedFields().document(doc).get("id"));
            return articles.stream().filter(a -> a.id() == id).findFirst().orElseThrow();
        }
    }

    @Example
    void aHeadlineLiftsAnArticleOutOfABlockThatIsPassedOver() throws IOException {
        List<String> dull = text("SAY", 30);
        List<Written> articles = new ArrayList<>();
        for (int id = 0; id < 2_000; id++) {
            boolean best = id == 1_500;
            boolean good = best || id < TOP;
            articles.add(new Written(id, dull, good ? text("SAY", best ? 1 : 3) : List.of()));
        }
        expectOfOne(articles);
    }

    @Example
    void twoFormsLiftAnArticleOutOfABlockThatIsPassedOver() throws IOException {
        List<Written> articles = new ArrayList<>();
        for (int id = 0; id < 2_000; id++) {
            List<String> text = new ArrayList<>(text("SAY", id < TOP ? 2 : 30));
            if (id == 1_500) {
                text = List.of("SAY", "say");
            }
            articles.add(new Written(id, text, List.of()));
        }
        expectOfOne(articles);
    }

    /** A word before others, so many in all. */
    private static List<String> text(String word, int words) {
        List<String> text = new ArrayList<>(Collections.nCopies(words, "of"));
        text.set(0, word);
        return text;
    }

    private static void expectOfOne(List<Written> articles) throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
                for (Written article : articles) {
                    writer.addDocument(document(article));
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                Asked asked = new Asked(reader, articles);
                asked.expect(asked.query(ONE), asked::one);
            }
        }
    }

    @Property(tries = 5)
    void twoOfTheSameAreEqual(@ForAll Random random) throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            write(directory, random, 50, 0, 10);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                Asked asked = new Asked(reader, List.of());
                FormsQuery one = asked.query(ONE);
                assertEquals(asked.query(ONE), one);
                assertEquals(asked.query(ONE).hashCode(), one.hashCode());
                assertNotEquals(asked.query(OTHER), one);
            }
        }
    }
}
