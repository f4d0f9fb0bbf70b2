package onrecord.cluster;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import onrecord.model.Article;
import onrecord.search.ArchiveSearcher;
import onrecord.search.SearchRequest;
import onrecord.search.answer.UserAliases;

/** Writes every article of an archive to another index. */
final class Copy {
    private static final long BATCH_BYTES = 5 << 20;

    private final BulkSender sender;
    private final String index;
    private final ClusterDocuments documents;
    private Bulk bulk = new Bulk();

    Copy(Nodes nodes, Lease lease, String index, Duration patience) {
        this.sender = new BulkSender(nodes, lease, patience);
        this.index = index;
        this.documents = new ClusterDocuments(new UserAliases(nodes.settings().folder()).outlets());
    }

    /** @return how many articles */
    long of(ArchiveSearcher from) {
        AtomicLong copied = new AtomicLong();
        from.forEach(SearchRequest.of("").withSort(SearchRequest.Sort.OLDEST), article -> {
            put(article);
            copied.incrementAndGet();
        });
        sender.send(bulk.operations());
        return copied.get();
    }

    private void put(Article article) {
        ClusterDocuments.Documents made = documents.of(article, FileIndex.path(article.source()));
        String id = article.id();
        bulk.put(index, id, id, 1, made.article());
        for (int number = 0; number < made.quotes().size(); number++) {
            bulk.put(index, id + "-" + number, id, 1, made.quotes().get(number));
        }
        if (bulk.bytes() > BATCH_BYTES) {
            sender.send(bulk.operations());
            bulk = new Bulk();
        }
    }
}
