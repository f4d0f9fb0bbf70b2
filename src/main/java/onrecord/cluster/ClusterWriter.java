package onrecord.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import onrecord.index.ArchiveWriter;
import onrecord.index.ArrivalClock;
import onrecord.index.LinkGround;
import onrecord.index.TouchedArticles;
import onrecord.keep.Change;
import onrecord.keep.Correction;
import onrecord.keep.Corrections;
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
    private final ClusterFound found;
    private final SeenAddresses addresses;
    private final ArrivalClock arrivals;
    private final ArticleSender sending;
    /** What articles are shown by from now on. */
    private volatile Corrections corrections;

    private long bytes;
    private int operations;
    private long sequence;

    /** The links of a stretch, to take the place of those it has. */
    private record Relinked(long signature, List<Link> links) {}

    ClusterWriter(Nodes nodes, Lease lease, String articles, String filesIndex, Duration patience, Clock clock) {
        this.nodes = nodes;
        this.articles = articles;
        this.lease = lease;
        this.documents = new ClusterDocuments(new UserAliases(nodes.settings().folder()).outlets());
        this.files = new FileIndex(nodes, filesIndex, articles);
        this.sender = new BulkSender(nodes, lease, patience);
        this.mark = files.mark();
        // a writer that was killed may have sent what is not found yet
        refreshArticles();
        if (mark.isOpen()) {
            // nor seen by who looked at its mark
            keep(mark.changed(version(), false));
        }
        FileIndex.Generation before = files.generation();
        this.found = new ClusterFound(nodes, articles);
        this.addresses = new SeenAddresses(nodes, articles, files.addresses());
        this.arrivals = new ArrivalClock(clock, before.added());
        this.sending = new ArticleSender(articles, files, sender, found, addresses, arrivals, this::version);
        this.corrections = Corrections.read(nodes.settings().folder());
        catchUp(before.corrected());
    }

    /** Shows the articles by the corrections of now, where they are shown by those of an earlier mark. */
    private void catchUp(String before) {
        boolean nothing = corrections.isBlank() && found.corrected().isEmpty();
        if (before.equals(corrections.mark()) || nothing) {
            return;
        }
        try {
            Optional<List<Change>> further = corrections.since(before);
            List<Change> all =
                    corrections.inForce().stream().map(Correction::change).toList();
            Map<String, Article> touched =
                    further.isPresent() ? TouchedArticles.by(further.get(), found) : TouchedArticles.allBy(all, found);
            touched.values().forEach(this::showAgain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void showAgain(Article article) {
        boolean linksStay = LinkGround.isSame(found.shown(article.id()), corrections.apply(article));
        String text = found.taken(article.id()).text();
        change(article, text.isEmpty() ? ArrivalClock.text(article) : text, true, linksStay);
    }

    @Override
    public void begin(SourceFile file) {
        synchronized (this) {
            begun.put(file.path(), file);
        }
    }

    @Override
    public void put(Article article) {
        change(article, ArrivalClock.text(article), false, false);
    }

    @Override
    public void putAgain(Article article) {
        change(article, ArrivalClock.text(article), true, false);
    }

    /** Shows what corrections make of an article, and keeps it as it was found beside where that is another. */
    private void change(Article article, String text, boolean again, boolean linksStay) {
        String file = FileIndex.path(article.source());
        Optional<Article> shown = corrections.apply(article);
        Optional<ObjectNode> kept =
                shown.equals(Optional.of(article)) ? Optional.empty() : Optional.of(documents.found(article, file));
        Optional<ClusterDocuments.Documents> made = shown.map(one -> documents.of(one, file));
        long size = made.map(one -> (long) Nodes.bytes(one.article()).length).orElse(0L);
        synchronized (this) {
            sources.put(article.id(), article.source());
            if (size > LARGEST_ARTICLE) {
                refuse(article.id(), "it is too long for a cluster: " + (size >> 20) + " MB as it is sent");
                return;
            }
            ArticleChange change = new ArticleChange(made, kept, text, again, linksStay);
            changes.put(article.id(), change);
            bytes += size;
            operations += change.operations();
            sendWhenDue();
        }
    }

    @Override
    public synchronized void remove(String id) {
        changes.put(id, ArticleChange.REMOVED);
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
        Set<String> unlinked = new HashSet<>();
        changes.forEach((id, change) -> {
            if (!change.linksStay()) {
                unlinked.add(id);
            }
        });
        if (!mark.isOpen() && !unlinked.isEmpty()) {
            keep(mark.changed(version(), true));
        }
        if (!mark.linked().isEmpty() && !unlinked.isEmpty()) {
            files.removeLinksOf(unlinked);
        }
        sending.send(changes).forEach(this::refuse);
        changes.clear();
        bytes = 0;
        operations = 0;
    }

    private void sendFiles() {
        Bulk bulk = new Bulk();
        begun.values().forEach(file -> files.put(bulk, file, version()));
        sender.send(bulk.operations());
        begun.clear();
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
        Corrections now = Corrections.read(nodes.settings().folder());
        if (!now.mark().equals(corrections.mark())) {
            String before = corrections.mark();
            corrections = now;
            refreshArticles();
            catchUp(before);
            flush();
        }
        sendLinks();
        refreshArticles();
        files.refresh();
        addresses.refreshed();
        keepLinked();
        Bulk generation = new Bulk();
        boolean linksKnown = !mark.linked().isEmpty();
        files.put(generation, new FileIndex.Generation(version(), linksKnown, corrections.mark(), arrivals.last()));
        sender.send(generation.operations());
        arrivals.committed();
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
