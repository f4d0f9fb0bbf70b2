package onrecord.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.index.analysis.Analysis;
import onrecord.index.analysis.TextParts;
import onrecord.model.Article;
import onrecord.model.Span;
import onrecord.search.Hit;
import onrecord.search.QuoteHit;
import onrecord.search.SearchRequest;
import onrecord.search.Snippet;
import onrecord.search.Verification;
import onrecord.search.answer.Asked;
import onrecord.search.answer.Passages;
import onrecord.search.answer.Strictness;
import onrecord.search.answer.Vocabulary;
import onrecord.search.query.FieldName;
import onrecord.search.query.Node;
import onrecord.search.query.ParsedQuery;
import onrecord.search.query.Synonyms;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** Passages by an index in memory of the articles of one page, asked as the archive of a folder is. */
public final class MemoryPassages implements Passages {
    private final Path folder;
    private final Analysis analysis = new Analysis();
    private final Interpreter interpreter;

    /**
     * @param folder where the user's aliases are
     * @param synonyms words that mean the same
     */
    public MemoryPassages(Path folder, Clock clock, Synonyms synonyms) {
        this.folder = folder;
        this.interpreter = new Interpreter(analysis, clock, synonyms);
    }

    /** Something asked of the articles of a page. */
    private interface Question<T> {
        T ask(Snapshot snapshot) throws IOException;
    }

    @Override
    public List<Hit> hits(SearchRequest request, Strictness strictness, Vocabulary archive, List<Found> found) {
        if (!request.highlight() || found.isEmpty()) {
            return found.stream().map(hit -> shown(hit, List.of())).toList();
        }
        ParsedQuery parsed = interpreter.parse(request);
        if (!Asked.forWords(parsed.node())) {
            return found.stream()
                    .map(hit -> shown(hit, Highlighter.beginning(hit.parts())))
                    .toList();
        }
        if (isOfText(parsed.node())) {
            return inTexts(request, parsed, strictness, archive, found);
        }
        return with(found.stream().map(Found::article).toList(), archive, snapshot -> {
            HitPage page = page(snapshot, Kind.ARTICLES, request, strictness);
            List<ScoreDoc> docs = new ArrayList<>();
            for (Found hit : found) {
                docs.add(doc(document(snapshot, hit.summary().id()), hit.score()));
            }
            return page.articles(docs);
        });
    }

    private static Hit shown(Found hit, List<Snippet> snippets) {
        return Hits.hit(hit.summary(), (float) hit.score(), snippets, null, null);
    }

    /** The hits of a query for text alone, which asks nothing else of the articles. */
    private List<Hit> inTexts(
            SearchRequest request, ParsedQuery parsed, Strictness strictness, Vocabulary archive, List<Found> found) {
        List<TextParts> texts = found.stream().map(Found::parts).toList();
        List<Iterable<IndexableField>> documents = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String language = found.get(i).summary().language();
            documents.add(LuceneArchive.text(language, texts.get(i).parts(), analysis));
        }
        try (PageIndex index = new PageIndex(PageTexts.of(documents, analysis.names()))) {
            BitSetProducer blocks = new QueryBitSetProducer(Kind.ARTICLES.all());
            Snapshot snapshot = new Snapshot(index, index, KnownVersions.none(), blocks, folder, new AtomicBoolean());
            snapshot.isOf(archive);
            Understood understood =
                    interpreter.understand(snapshot, Kind.ARTICLES, request.options(), parsed, strictness);
            Highlighter highlighter = new Highlighter(snapshot.searcher(), understood.matching());
            List<Hit> hits = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                TextParts parts = texts.get(i);
                List<Span> matches = highlighter.matches(i, parts.offsets());
                hits.add(shown(found.get(i), highlighter.snippets(matches, parts)));
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether nothing but the text of articles is asked: words anywhere, in the headline or in the body. */
    private static boolean isOfText(Node node) {
        return switch (node) {
            case Node.Group group ->
                Stream.of(group.must(), group.should(), group.not())
                        .flatMap(List::stream)
                        .allMatch(MemoryPassages::isOfText);
            case Node.InField in ->
                Set.of(FieldName.TITLE, FieldName.BODY, FieldName.TEXT).contains(in.field()) && isOfText(in.node());
            case Node.Dates dates -> false;
            default -> true;
        };
    }

    @Override
    public List<QuoteHit> quotes(
            SearchRequest request, Strictness strictness, Vocabulary archive, List<FoundQuote> found) {
        return with(found.stream().map(FoundQuote::article).toList(), archive, snapshot -> {
            HitPage page = page(snapshot, Kind.quotesOf(request), request, strictness);
            List<ScoreDoc> docs = new ArrayList<>();
            for (FoundQuote hit : found) {
                int quotes = hit.article().quotes().size();
                docs.add(doc(document(snapshot, hit.article().id()) - quotes + hit.number(), hit.score()));
            }
            return page.quotes(docs, snapshot.articles(), analysis);
        });
    }

    @Override
    public List<Snippet> whole(SearchRequest request, Vocabulary archive, Article article) {
        return with(
                List.of(article),
                archive,
                snapshot -> page(snapshot, Kind.ARTICLES, request, Strictness.FORMS)
                        .whole(document(snapshot, article.id())));
    }

    @Override
    public Verification verify(
            String words,
            @Nullable String speaker,
            List<String> spellings,
            Supplier<Candidates> candidates,
            UnaryOperator<Hit> completed) {
        VerifiedPassages verified = new VerifiedPassages(words, speaker, spellings);
        Candidates found = candidates.get();
        Map<String, Found> byId = new HashMap<>();
        for (Found one : found.articles()) {
            byId.put(one.summary().id(), one);
            verified.add(one.article());
        }
        try {
            return verified.told(
                    found.complete(),
                    article -> Objects.requireNonNull(byId.get(article.id())).summary(),
                    completed::apply);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HitPage page(Snapshot snapshot, Kind kind, SearchRequest request, Strictness strictness)
            throws IOException {
        Understood understood =
                interpreter.understand(snapshot, kind, request.options(), interpreter.parse(request), strictness);
        return new HitPage(snapshot.searcher(), understood, request, () -> false);
    }

    private static ScoreDoc doc(int document, double score) {
        return new FieldDoc(document, (float) score, new Object[] {(float) score});
    }

    private static int document(Snapshot snapshot, String id) throws IOException {
        return Hits.find(snapshot.searcher(), id).orElseThrow();
    }

    private <T> T with(Collection<Article> articles, Vocabulary archive, Question<T> question) {
        Map<String, Article> each = new LinkedHashMap<>();
        articles.forEach(article -> each.put(article.id(), article));
        try (Directory memory = new ByteBuffersDirectory()) {
            write(memory, each.values());
            try (DirectoryReader reader = DirectoryReader.open(memory)) {
                BitSetProducer blocks = new QueryBitSetProducer(Kind.ARTICLES.all());
                Snapshot page = new Commit(reader, blocks, folder, new AtomicBoolean()).all();
                page.isOf(archive);
                return question.ask(page);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Directory memory, Collection<Article> articles) {
        try (ArchiveWriter writer = LuceneArchive.openWriter(memory)) {
            articles.forEach(writer::put);
            writer.commit();
        }
    }
}
