package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import onrecord.index.ArchiveException;
import onrecord.index.ArchiveWriter;
import onrecord.index.Soundness;
import onrecord.index.codec.Fields;
import onrecord.search.ArchiveSearcher;
import onrecord.search.answer.Passages;
import onrecord.search.query.Synonyms;

/**
 * Archives on a cluster. An archive {@code NAME} is two indices behind two aliases: {@code NAME} of articles and
 * quotes, {@code NAME-files} of files and links.
 */
public final class ClusterArchive {
    private static final String CLAUSES = "indices.query.bool.max_clause_count";
    private static final int MOST_CLAUSES = 16_384;

    /** How long what a busy cluster refuses is sent again. */
    private static final Duration BULK_PATIENCE = Duration.ofMinutes(5);

    private ClusterArchive() {}

    /**
     * What an archive to be made shall have.
     *
     * @param shards how many parts it is cut into, 1 or more; each of 30 GB holds some 1.3 million articles
     * @param replicas how many further copies there are of each
     */
    public record Shape(int shards, int replicas) {}

    /** How an archive is doing. */
    public record Status(
            String version,
            String health,
            int shards,
            int replicas,
            long articles,
            long bytes,
            List<String> warnings) {}

    /**
     * Makes an empty archive.
     *
     * @throws ArchiveException if there is one of this name, or the cluster is none that will do
     */
    public static void create(ClusterSettings settings, Shape shape) {
        try (Nodes nodes = new Nodes(settings)) {
            new Opening(nodes).requireVersion();
            if (nodes.ask("HEAD", settings.name(), null).isOk()) {
                throw new ArchiveException(
                        "the cluster has an archive " + settings.name() + " already: choose another name, or write "
                                + ClusterSettings.FILE + " by hand to use that one");
            }
            raiseLimits(nodes);
            make(
                    nodes,
                    settings.name() + "-1",
                    settings.name(),
                    IndexDefinition.ARTICLES.body(shape.shards(), shape.replicas()));
            make(
                    nodes,
                    FileIndex.name(settings.name()) + "-1",
                    FileIndex.name(settings.name()),
                    IndexDefinition.FILES.body(shape.replicas()));
        }
    }

    private static void make(Nodes nodes, String index, String alias, ObjectNode definition) {
        definition.set("aliases", Dsl.one(alias, Dsl.object()));
        nodes.required(nodes.ask("PUT", index + "?wait_for_active_shards=1", definition));
    }

    /**
     * Long queries in many languages have many words; where the user may not raise the limit, such a query is refused.
     */
    private static void raiseLimits(Nodes nodes) {
        nodes.ask("PUT", "_cluster/settings", Dsl.one("persistent", Dsl.object().put(CLAUSES, MOST_CLAUSES)));
    }

    /** Opens it for asking. @throws ArchiveException if that cannot be, in one line */
    public static ArchiveSearcher openSearcher(
            ClusterSettings settings, Clock clock, Synonyms synonyms, Passages passages) {
        Nodes nodes = new Nodes(settings);
        try {
            Opening opening = new Opening(nodes);
            opening.require();
            return new ClusterSearcher(nodes, clock, synonyms, passages, opening.older());
        } catch (ArchiveException e) {
            nodes.close();
            throw e;
        }
    }

    /** Opens it for writing. @throws ArchiveException if that cannot be, or another process writes to it */
    public static ArchiveWriter openWriter(ClusterSettings settings) {
        return openWriter(settings, BULK_PATIENCE, Clock.systemUTC());
    }

    /**
     * @param patience how long what a busy or silent cluster does not take is sent again
     * @param clock tells when articles are taken in
     */
    static ArchiveWriter openWriter(ClusterSettings settings, Duration patience, Clock clock) {
        Nodes nodes = new Nodes(settings);
        try {
            new Opening(nodes).requireWritable();
            return writer(nodes, Lease.take(nodes, FileIndex.name(settings.name())), patience, clock);
        } catch (ArchiveException e) {
            nodes.close();
            throw e;
        }
    }

    private static ArchiveWriter writer(Nodes nodes, Lease lease, Duration patience, Clock clock) {
        try {
            String name = nodes.settings().name();
            return new ClusterWriter(nodes, lease, name, FileIndex.name(name), patience, clock);
        } catch (ArchiveException e) {
            lease.close();
            throw e;
        }
    }

    /** How it is doing. */
    public static Status status(ClusterSettings settings) {
        try (Nodes nodes = new Nodes(settings)) {
            Opening opening = new Opening(nodes);
            String version = opening.requireVersion();
            JsonNode index = nodes.get(settings.name()).elements().next();
            JsonNode kept = index.path("settings").path("index");
            JsonNode health = nodes.get("_cluster/health/" + settings.name());
            List<String> warnings = new ArrayList<>(opening.older());
            int replicas = kept.path("number_of_replicas").asInt();
            if (replicas == 0) {
                warnings.add("there is one copy alone: the loss of one disk loses articles");
            }
            if (!health.path("status").asText().equals("green")) {
                warnings.add(health.path("unassigned_shards").asInt() + " copies are on no node");
            }
            long articles = WholeAnswers.whole(
                            nodes,
                            nodes.post(
                                    settings.name() + "/_count",
                                    Dsl.one("query", Dsl.term(Fields.TYPE, Fields.ARTICLE)),
                                    Nodes.PATIENT))
                    .path("count")
                    .asLong();
            JsonNode store = nodes.get(settings.name() + "/_stats/store")
                    .path("_all")
                    .path("primaries")
                    .path("store");
            return new Status(
                    version,
                    health.path("status").asText(),
                    kept.path("number_of_shards").asInt(),
                    replicas,
                    articles,
                    store.path("size_in_bytes").asLong(),
                    warnings);
        }
    }

    /**
     * What a move did.
     *
     * @param articles how many articles the archive has
     * @param before how many of them a move that was broken off had written
     */
    public record Moved(long articles, long before) {}

    /**
     * Writes every article anew, in another number of shards, and then puts the new index in the place of the old one,
     * which goes. Searches go on; another writer is kept out. Broken off, the archive is as it was; called again, it
     * goes on.
     */
    public static Moved move(ClusterSettings settings, Shape shape) {
        return move(settings, shape, BULK_PATIENCE);
    }

    static Moved move(ClusterSettings settings, Shape shape, Duration patience) {
        try (Nodes nodes = new Nodes(settings)) {
            new Opening(nodes).require();
            Copy copy = new Move(nodes, patience).to(shape.shards(), shape.replicas());
            return new Moved(copy.before() + copy.copied(), copy.before());
        }
    }

    /**
     * Reads every article and tells whether it is as it was written, and has all its quotes. The checksums of the
     * cluster's own files cannot be read from outside.
     */
    public static Soundness check(ClusterSettings settings) {
        try (Nodes nodes = new Nodes(settings)) {
            Opening opening = new Opening(nodes);
            opening.require();
            return new ClusterCheck(nodes).run(opening.older());
        }
    }
}
