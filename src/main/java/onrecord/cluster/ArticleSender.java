package onrecord.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import onrecord.index.ArrivalClock;
import org.jspecify.annotations.Nullable;

/**
 * Sends articles with their quotes. Each step is done before the next begins, so that a writer may be killed between
 * any two: an article is kept as it was found before something else is shown of it, and its quotes follow it. For use
 * by one thread.
 */
final class ArticleSender {
    private final String articles;
    private final FileIndex files;
    private final BulkSender sender;
    private final ClusterFound found;
    private final SeenAddresses addresses;
    private final ArrivalClock arrivals;
    private final LongSupplier version;

    /**
     * @param articles the index they are sent to
     * @param version gives each operation a version of its own
     */
    ArticleSender(
            String articles,
            FileIndex files,
            BulkSender sender,
            ClusterFound found,
            SeenAddresses addresses,
            ArrivalClock arrivals,
            LongSupplier version) {
        this.articles = articles;
        this.files = files;
        this.sender = sender;
        this.found = found;
        this.addresses = addresses;
        this.arrivals = arrivals;
        this.version = version;
    }

    /** @return why the cluster refuses articles, by their ids: they and their quotes stay as they were */
    Map<String, String> send(Map<String, ArticleChange> changes) {
        Map<String, String> refused = new LinkedHashMap<>();
        sendAddresses(changes);
        Map<String, ClusterFound.Taken> before = found.taken(changes.keySet());
        changes.forEach((id, change) -> {
            tellWhenTaken(change, before.get(id));
            change.documents().ifPresent(made -> made.had(had(before, id)));
        });
        refused.putAll(sendFound(changes));
        dropQuotesOfRemoved(changes, before);
        refused.putAll(sendArticles(changes));
        Set<String> no = Set.copyOf(refused.keySet());
        refused.putAll(sendQuotes(changes, no, before));
        dropFound(changes, no);
        return refused;
    }

    private void sendAddresses(Map<String, ArticleChange> changes) {
        Map<String, Long> known = new HashMap<>();
        changes.forEach((id, change) -> change.documents().ifPresent(made -> known.put(id, made.address())));
        Bulk bulk = new Bulk();
        addresses.add(known).forEach(address -> files.putAddress(bulk, address, version.getAsLong()));
        sender.send(bulk.operations());
    }

    private void tellWhenTaken(ArticleChange change, ClusterFound.@Nullable Taken before) {
        if (change.documents().isEmpty() && change.found().isEmpty()) {
            return;
        }
        boolean again = change.again() || (before != null && before.text().equals(change.text()));
        change.taken(again && before != null ? before.added() : (Long) arrivals.next());
    }

    private Map<String, String> sendFound(Map<String, ArticleChange> changes) {
        Bulk bulk = new Bulk();
        changes.forEach((id, change) -> change.found().ifPresent(kept -> {
            bulk.put(articles, ClusterFound.document(id), id, version.getAsLong(), kept);
            found.corrected().add(id);
        }));
        return sender.send(bulk.operations());
    }

    private Map<String, String> sendArticles(Map<String, ArticleChange> changes) {
        Bulk bulk = new Bulk();
        changes.forEach((id, change) -> change.documents()
                .ifPresentOrElse(
                        made -> bulk.put(articles, id, id, version.getAsLong(), made.article()),
                        () -> bulk.delete(articles, id, id, version.getAsLong())));
        return sender.send(bulk.operations());
    }

    private Map<String, String> sendQuotes(
            Map<String, ArticleChange> changes, Set<String> no, Map<String, ClusterFound.Taken> before) {
        Bulk bulk = new Bulk();
        changes.forEach((id, change) -> {
            List<ObjectNode> now =
                    change.documents().map(ClusterDocuments.Documents::quotes).orElse(List.of());
            if (change.documents().isPresent() && !no.contains(id)) {
                for (int number = 0; number < now.size(); number++) {
                    bulk.put(articles, id + "-" + number, id, version.getAsLong(), now.get(number));
                }
                dropQuotes(bulk, id, now.size(), had(before, id));
            }
        });
        return sender.send(bulk.operations());
    }

    /** The quotes of an article that goes, before itself: without it nobody knows how many there are. */
    private void dropQuotesOfRemoved(Map<String, ArticleChange> changes, Map<String, ClusterFound.Taken> before) {
        Bulk bulk = new Bulk();
        changes.forEach((id, change) -> {
            if (change.documents().isEmpty()) {
                dropQuotes(bulk, id, 0, had(before, id));
            }
        });
        sender.send(bulk.operations());
    }

    private void dropQuotes(Bulk bulk, String id, int from, int to) {
        for (int number = from; number < to; number++) {
            bulk.delete(articles, id + "-" + number, id, version.getAsLong());
        }
    }

    private static int had(Map<String, ClusterFound.Taken> before, String id) {
        ClusterFound.Taken taken = before.get(id);
        return taken == null ? 0 : taken.quotes();
    }

    /** Drops what was kept of articles that are shown as they were found, or are gone. */
    private void dropFound(Map<String, ArticleChange> changes, Set<String> no) {
        Bulk bulk = new Bulk();
        changes.forEach((id, change) -> {
            boolean drop = change.found().isEmpty() && !no.contains(id);
            if (drop && found.corrected().remove(id)) {
                bulk.delete(articles, ClusterFound.document(id), id, version.getAsLong());
            }
        });
        sender.send(bulk.operations());
    }
}
