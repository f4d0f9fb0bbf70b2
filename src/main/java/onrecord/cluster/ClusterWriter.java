package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import onrecord.index.ArchiveWriter;
import onrecord.link.Link;
import onrecord.link.Stretch;
import onrecord.model.Article;
import onrecord.model.SourceFile;
import onrecord.search.answer.UserAliases;

/**
 * Writes an archive on a cluster. What is put is sent in batches, and is there when a batch went through; searches see
 * it when it is committed. A file is remembered as unfinished before the first of its articles is sent, and as whole
 * after the last.
 */
final class ClusterWriter implements ArchiveWriter {
    /** A batch is sent when it has so many bytes. */
    private static final long BATCH_BYTES = 5 << 20;

    /** Or so many operations. */
    private static final int BATCH_OPERATIONS = 1_000;

    /** A node takes no body of more than 100 MB. */
    private static final int LARGEST_ARTICLE = 90 << 20;

    private static final int EPOCH_BITS = 40;

    private final Nodes nodes;
    private final String articles;
    private final FileIndex files;
    private final Lease lease;
    private final BulkSender sender;
    private final ClusterDocuments documents;
    private final Map<String, ArticleChange> changes = new LinkedHashMap<>();
    /** What is remembered of files before the articles under way are sent. */
    private final Map<String, SourceFile> begun = new LinkedHashMap<>();

    /** What is remembered of files when a commit is made, or null for a file that is forgotten. */
    private final Map<String, Optional<SourceFile>> finished = new LinkedHashMap<>();

    private final List<Refused> refused = new ArrayList<>();
    private final Map<String, String> sources = new HashMap<>();
    private final Map<Stretch, Relinked> relinked = new LinkedHashMap<>();
    private LinkMark mark;
    private long bytes;
    private int operations;
    private long sequence;

    /** What is to become of an article; without documents it goes. */
    private record ArticleChange(Optional<ClusterDocuments.Documents> documents) {}

    /** The links of a stretch, to take the place of those it has. */
    private record Relinked(long signature, List<Link> links) {}

    ClusterWriter(Nodes nodes, Lease lease, String articles, String filesIndex, Duration patience) {
        this.nodes = nodes;
        this.articles = articles;
        this.lease = lease;
        this.documents = new ClusterDocuments(new UserAliases(nodes.settings().folder()).outlets());
        this.files = new FileIndex(nodes, filesIndex, articles);
        this.sender = new BulkSender(nodes, lease, patience);
        this.mark = files.mark();
        if (mark.isOpen()) {
            // a writer was killed: what it sent may not have been seen by who looked at its mark
            refreshArticles();
            keep(mark.changed(version(), false));
        }
    }

    @Override
    public void begin(SourceFile file) {
        synchronized (this) {
            begun.put(file.path(), file);
        }
    }

    @Override
    public void put(Article article) {
        ClusterDocuments.Documents made = documents.of(article, FileIndex.path(article.source()));
        long size = Nodes.bytes(made.article()).length;
        synchronized (this) {
            sources.put(article.id(), article.source());
            if (size > LARGEST_ARTICLE) {
                refuse(article.id(), "it is too long for a cluster: " + (size >> 20) + " MB as it is sent");
                return;
            }
            changes.put(article.id(), new ArticleChange(Optional.of(made)));
            bytes += size;
            operations += made.quotes().size() + 1;
            sendWhenDue();
        }
    }

    @Override
    public synchronized void remove(String id) {
        changes.put(id, new ArticleChange(Optional.empty()));
        operations++;
        sendWhenDue();
    }

    private void refuse(String id, String reason) {
        refused.add(new Refused(id, sources.getOrDefault(id, id), reason));
    }

    private void sendWhenDue() {
        if (bytes >= BATCH_BYTES || operations >= BATCH_OPERATIONS) {
            flush();
        }
    }

    /**
     * Sends what is under way: files begun, then articles, then the quotes of those that are in, and what they lost.
     */
    private void flush() {
        lease.require();
        sendFiles();
        if (changes.isEmpty()) {
            return;
        }
        if (!mark.isOpen()) {
            keep(mark.changed(version(), true));
        }
        if (!mark.linked().isEmpty()) {
            files.removeLinksOf(changes.keySet());
        }
        Map<String, Integer> before = quotesBefore(changes.keySet());
        Set<String> no = sendArticles();
        sendQuotes(no, before);
        changes.clear();
        bytes = 0;
        operations = 0;
    }

    /** @return the ids of those that the cluster refuses: they and their quotes stay as they were */
    private Set<String> sendArticles() {
        Bulk bulk = new Bulk();
        changes.forEach((id, change) -> change.documents()
                .ifPresentOrElse(
                        made -> bulk.put(articles, id, id, version(), made.article()),
                        () -> bulk.delete(articles, id, id, version())));
        Map<String, String> no = sender.send(bulk.operations());
        no.forEach(this::refuse);
        return no.keySet();
    }

    private void sendQuotes(Set<String> refusedArticles, Map<String, Integer> before) {
        Bulk bulk = new Bulk();
        changes.forEach((id, change) -> {
            if (!refusedArticles.contains(id)) {
                List<ObjectNode> now = change.documents()
                        .map(ClusterDocuments.Documents::quotes)
                        .orElse(List.of());
                for (int number = 0; number < now.size(); number++) {
                    bulk.put(articles, id + "-" + number, id, version(), now.get(number));
                }
                for (int number = now.size(); number < before.getOrDefault(id, 0); number++) {
                    bulk.delete(articles, id + "-" + number, id, version());
                }
            }
        });
        sender.send(bulk.operations()).forEach(this::refuse);
    }

    private void sendFiles() {
        Bulk bulk = new Bulk();
        begun.values().forEach(file -> files.put(bulk, file, version()));
        sender.send(bulk.operations());
        begun.clear();
    }

    /** How many quotes each article has by now. */
    private Map<String, Integer> quotesBefore(Iterable<String> ids) {
        ArrayNode asked = Dsl.array();
        ids.forEach(id -> asked.add(Dsl.object().put("_id", id).put("routing", id)));
        ObjectNode body = Dsl.object();
        body.set("docs", asked);
        Map<String, Integer> quotes = new HashMap<>();
        JsonNode found = nodes.post(articles + "/_mget?_source=" + ClusterFields.QUOTES, body, Nodes.PATIENT);
        for (JsonNode each : found.path("docs")) {
            quotes.put(
                    each.path("_id").asText(),
                    each.path("_source").path(ClusterFields.QUOTES).asInt());
        }
        return quotes;
    }

    private long version() {
        return (lease.epoch() << EPOCH_BITS) | ++sequence;
    }

    @Override
    public synchronized void putFile(SourceFile file) {
        finished.put(file.path(), Optional.of(file));
    }

    @Override
    public synchronized void removeFile(String path) {
        finished.put(path, Optional.empty());
    }

    @Override
    public void files(Consumer<SourceFile> sink) {
        files.forEach(sink);
    }

    @Override
    public Optional<SourceFile> file(String path) {
        return files.file(path);
    }

    @Override
    public synchronized void relink(Stretch stretch, long signature, List<Link> links) {
        relinked.put(stretch, new Relinked(signature, List.copyOf(links)));
    }

    @Override
    public synchronized List<Refused> commit() {
        flush();
        Bulk bulk = new Bulk();
        finished.forEach((path, file) -> file.ifPresentOrElse(
                known -> files.put(bulk, known, version()), () -> files.remove(bulk, path, version())));
        sender.send(bulk.operations());
        finished.clear();
        sendLinks();
        refreshArticles();
        files.refresh();
        keepLinked();
        Bulk generation = new Bulk();
        long version = version();
        files.putGeneration(generation, version, !mark.linked().isEmpty());
        sender.send(generation.operations());
        List<Refused> all = List.copyOf(refused);
        refused.clear();
        sources.clear();
        return all;
    }

    private void refreshArticles() {
        nodes.required(nodes.ask("POST", articles + "/_refresh", null));
    }

    private void keep(LinkMark next) {
        Bulk bulk = new Bulk();
        files.putMark(bulk, next, version());
        sender.send(bulk.operations());
        mark = next;
    }

    /** Sends the links of each stretch anew. Killed before all are there, they are links of no articles. */
    private void sendLinks() {
        if (relinked.isEmpty()) {
            return;
        }
        keep(mark.without(relinked.keySet()));
        files.removeLinks(relinked.keySet());
        Bulk bulk = new Bulk();
        relinked.forEach((stretch, each) -> each.links().forEach(link -> {
            files.putLink(bulk, stretch, link, version());
            if (bulk.size() >= BATCH_OPERATIONS) {
                sender.send(List.copyOf(bulk.operations()));
                bulk.operations().clear();
            }
        }));
        sender.send(bulk.operations());
    }

    /** Records the articles that the links are made of, now that searches see both. */
    private void keepLinked() {
        LinkMark now = mark.isOpen() ? mark.changed(version(), false) : mark;
        if (!now.equals(mark) || !relinked.isEmpty()) {
            Map<Stretch, Long> signatures = new HashMap<>();
            relinked.forEach((stretch, each) -> signatures.put(stretch, each.signature()));
            keep(now.with(signatures));
            relinked.clear();
        }
    }

    @Override
    public void settle() {
        // the engine keeps its own order
    }

    @Override
    public void close() {
        lease.close();
        nodes.close();
    }
}
