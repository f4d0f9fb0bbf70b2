package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import onrecord.index.ArchiveException;
import onrecord.index.ArchiveException.Reason;
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
    private static final int FORMAT = 1;
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
            requireVersion(nodes);
            if (nodes.ask("HEAD", settings.name(), null).isOk()) {
                throw new ArchiveException(
                        "the cluster has an archive " + settings.name() + " already: choose another name, or write "
                                + ClusterSettings.FILE + " by hand to use that one");
            }
            raiseLimits(nodes);
            make(nodes, settings.name() + "-1", settings.name(), articles(shape));
            make(
                    nodes,
                    FileIndex.name(settings.name()) + "-1",
                    FileIndex.name(settings.name()),
                    replicated(resource("files.json"), shape));
        }
    }

    private static void make(Nodes nodes, String index, String alias, ObjectNode definition) {
        if (!alias.isEmpty()) {
            definition.set("aliases", Dsl.one(alias, Dsl.object()));
        }
        nodes.required(nodes.ask("PUT", index + "?wait_for_active_shards=1", definition));
    }

    private static ObjectNode articles(Shape shape) {
        ObjectNode definition = replicated(resource("articles.json"), shape);
        ((ObjectNode) definition.path("settings")).put("number_of_shards", shape.shards());
        return definition;
    }

    private static ObjectNode replicated(ObjectNode definition, Shape shape) {
        ((ObjectNode) definition.path("settings")).put("number_of_replicas", shape.replicas());
        return definition;
    }

    private static ObjectNode resource(String name) {
        try (InputStream in = Objects.requireNonNull(ClusterArchive.class.getResourceAsStream(name), name)) {
            return (ObjectNode) Nodes.JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Long queries in many languages have many words; where the user may not raise the limit, such a query is refused.
     */
    private static void raiseLimits(Nodes nodes) {
        nodes.ask("PUT", "_cluster/settings", Dsl.one("persistent", Dsl.object().put(CLAUSES, MOST_CLAUSES)));
    }

    private static String requireVersion(Nodes nodes) {
        JsonNode version = nodes.get("").path("version");
        String number = version.path("number").asText("unknown");
        boolean openSearch = version.path("distribution").asText().equals("opensearch");
        if (!openSearch || !number.startsWith("3.")) {
            throw new ArchiveException("the nodes of " + nodes.settings().name() + " run "
                    + (openSearch ? "OpenSearch " : "no OpenSearch, but version ") + number
                    + ", and an archive needs OpenSearch 3");
        }
        return number;
    }

    /** @throws ArchiveException if the archive is not there, or of another format, or may lose what was acknowledged */
    private static void require(Nodes nodes) {
        requireVersion(nodes);
        String name = nodes.settings().name();
        for (String alias : List.of(name, FileIndex.name(name))) {
            JsonNode index = nodes.get(alias).elements().next();
            int format = index.path("mappings")
                    .path("_meta")
                    .path("onrecord")
                    .path("format")
                    .asInt();
            if (format != FORMAT) {
                throw new ArchiveException(
                        "the archive " + name + " has format " + format
                                + " of clusters, and this OnRecord reads format " + FORMAT
                                + ": \"cluster move\" makes it anew where it is older, and a newer OnRecord reads it where it is newer");
            }
            JsonNode kept =
                    index.path("settings").path("index").path("translog").path("durability");
            if (kept.asText("request").equals("async")) {
                throw new ArchiveException(
                        "the archive " + name + " would lose what it acknowledged when a machine fails:"
                                + " set index.translog.durability of " + alias + " to request");
            }
        }
        JsonNode health = nodes.get("_cluster/health/" + name + "," + FileIndex.name(name));
        if (health.path("status").asText().equals("red")) {
            throw new ArchiveException(
                    "the archive " + name + ": a part of it is on no node that runs: start all nodes",
                    Reason.UNREACHABLE);
        }
    }

    /** Opens it for asking. @throws ArchiveException if that cannot be, in one line */
    public static ArchiveSearcher openSearcher(
            ClusterSettings settings, Clock clock, Synonyms synonyms, Passages passages) {
        Nodes nodes = new Nodes(settings);
        try {
            require(nodes);
            return new ClusterSearcher(nodes, clock, synonyms, passages);
        } catch (ArchiveException e) {
            nodes.close();
            throw e;
        }
    }

    /** Opens it for writing. @throws ArchiveException if that cannot be, or another process writes to it */
    public static ArchiveWriter openWriter(ClusterSettings settings) {
        Nodes nodes = new Nodes(settings);
        try {
            require(nodes);
            return writer(nodes, Lease.take(nodes, FileIndex.name(settings.name())));
        } catch (ArchiveException e) {
            nodes.close();
            throw e;
        }
    }

    private static ArchiveWriter writer(Nodes nodes, Lease lease) {
        try {
            String name = nodes.settings().name();
            return new ClusterWriter(nodes, lease, name, FileIndex.name(name), BULK_PATIENCE);
        } catch (ArchiveException e) {
            lease.close();
            throw e;
        }
    }

    /** How it is doing. */
    public static Status status(ClusterSettings settings) {
        try (Nodes nodes = new Nodes(settings)) {
            String version = requireVersion(nodes);
            JsonNode index = nodes.get(settings.name()).elements().next();
            JsonNode kept = index.path("settings").path("index");
            JsonNode health = nodes.get("_cluster/health/" + settings.name());
            List<String> warnings = new ArrayList<>();
            int replicas = kept.path("number_of_replicas").asInt();
            if (replicas == 0) {
                warnings.add("there is one copy alone: the loss of one disk loses articles");
            }
            if (!health.path("status").asText().equals("green")) {
                warnings.add(health.path("unassigned_shards").asInt() + " copies are on no node");
            }
            long articles = Searches.whole(
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
     * Writes every article anew, in another number of shards, and then puts the new index in the place of the old one,
     * which goes. Searches go on; another writer is kept out.
     *
     * @return how many articles
     */
    public static long move(ClusterSettings settings, Shape shape, Passages passages) {
        try (Nodes nodes = new Nodes(settings)) {
            require(nodes);
            String name = settings.name();
            String files = FileIndex.name(name);
            String old = nodes.get("_alias/" + name).fieldNames().next();
            String next = name + "-" + (number(old, name) + 1);
            String alias = next + "-moving";
            long moved;
            try (Lease lease = Lease.take(nodes, files);
                    ClusterSearcher from =
                            new ClusterSearcher(new Nodes(settings), Clock.systemUTC(), Synonyms.NONE, passages)) {
                nodes.ask("DELETE", next, null);
                make(nodes, next, alias, articles(shape));
                moved = new Copy(nodes, lease, alias, BULK_PATIENCE).of(from);
                nodes.required(nodes.ask("POST", next + "/_refresh", null));
                swap(nodes, name, old, next, alias);
            }
            nodes.ask("DELETE", old, null);
            return moved;
        }
    }

    private static int number(String index, String name) {
        String number = index.substring(Math.min(index.length(), name.length() + 1));
        return number.matches("\\d{1,6}") ? Integer.parseInt(number) : 1;
    }

    private static void swap(Nodes nodes, String name, String old, String next, String alias) {
        ObjectNode body = Dsl.object();
        body.set(
                "actions",
                Dsl.array()
                        .add(Dsl.one("remove", Dsl.object().put("index", old).put("alias", name)))
                        .add(Dsl.one("remove", Dsl.object().put("index", next).put("alias", alias)))
                        .add(Dsl.one("add", Dsl.object().put("index", next).put("alias", name))));
        nodes.post("_aliases", body, Nodes.PATIENT);
    }

    /**
     * Reads every article and tells whether it is as it was written, and has all its quotes. The checksums of the
     * cluster's own files cannot be read from outside.
     */
    public static Soundness check(ClusterSettings settings) {
        try (Nodes nodes = new Nodes(settings)) {
            require(nodes);
            return new ClusterCheck(nodes).run();
        }
    }
}
