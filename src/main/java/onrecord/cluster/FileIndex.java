package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import onrecord.index.ArchiveException;
import onrecord.index.StoredArticle;
import onrecord.index.codec.Fields;
import onrecord.link.Link;
import onrecord.link.Stretch;
import onrecord.model.SourceFile;
import onrecord.text.Hashes;

/** The second index of an archive: its files, its links, and which generation it is in. */
final class FileIndex {
    private static final int BATCH = 1_000;
    private static final String GENERATION = "generation";
    private static final String LINKS_KNOWN = "links_known";
    private static final String MARK = "link-mark";
    private static final String CORRECTED = "corrected";
    private static final String RELATION = "relation";
    private static final String LINKED = "linked";
    private static final String STRETCH = "stretch";

    private final Nodes nodes;
    private final String index;
    private final String articles;

    FileIndex(Nodes nodes, String index, String articles) {
        this.nodes = nodes;
        this.index = index;
        this.articles = articles;
    }

    /** That of the archive these nodes are asked for. */
    static FileIndex of(Nodes nodes) {
        String articles = nodes.settings().name();
        return new FileIndex(nodes, name(articles), articles);
    }

    /** The name of the second index of the archive with this name. */
    static String name(String archive) {
        return archive + "-files";
    }

    String index() {
        return index;
    }

    /**
     * What is known of the last commit.
     *
     * @param corrected the corrections that its articles are shown by, as they mark themselves
     * @param added when the newest of its articles were taken in, in milliseconds since 1970; 0 for none
     */
    record Generation(long number, boolean areLinksKnown, String corrected, long added) {}

    Generation generation() {
        JsonNode known = document(GENERATION).orElseGet(Dsl::object);
        return new Generation(
                known.path(GENERATION).asLong(),
                known.path(LINKS_KNOWN).asBoolean(),
                known.path(CORRECTED).asText(""),
                known.path(Fields.ADDED).asLong());
    }

    void put(Bulk bulk, Generation generation) {
        ObjectNode d = Dsl.object()
                .put(Fields.TYPE, GENERATION)
                .put(GENERATION, generation.number())
                .put(LINKS_KNOWN, generation.areLinksKnown())
                .put(CORRECTED, generation.corrected())
                .put(Fields.ADDED, generation.added());
        bulk.put(index, GENERATION, null, generation.number(), d);
    }

    /** Remembers that several articles have had an address. */
    void putAddress(Bulk bulk, long address, long version) {
        ObjectNode d = Dsl.object().put(Fields.TYPE, Fields.ADDRESS).put(Fields.ADDRESS, address);
        bulk.put(index, Fields.ADDRESS + "-" + Long.toHexString(address), null, version, d);
    }

    /** The addresses that several articles have had. */
    Set<Long> addresses() {
        Set<Long> all = new HashSet<>();
        scan(
                Dsl.term(Fields.TYPE, Fields.ADDRESS),
                source -> all.add(source.path(Fields.ADDRESS).asLong()));
        return all;
    }

    /** Of which articles the links are. */
    LinkMark mark() {
        return LinkMark.read(document(MARK).orElseGet(Dsl::object));
    }

    /** What a document of this index says, if there is one. @throws ArchiveException if the nodes do not tell */
    private Optional<JsonNode> document(String address) {
        NodeAnswer answer = nodes.ask("GET", index + "/_doc/" + address, null);
        return answer.status() == 404 && answer.body().has("found")
                ? Optional.empty()
                : Optional.of(nodes.required(answer).path("_source"));
    }

    void putMark(Bulk bulk, LinkMark mark, long version) {
        ObjectNode d = Dsl.object().put(Fields.TYPE, MARK);
        mark.write(d);
        bulk.put(index, MARK, null, version, d);
    }

    void putLink(Bulk bulk, Stretch stretch, Link link, long version) {
        ObjectNode d = Dsl.object().put(Fields.TYPE, Fields.LINK).put(STRETCH, stretch.number());
        d.set(LINKED, Dsl.strings(link.articles()));
        d.put(RELATION, StoredArticle.relation(link));
        d.put(Fields.LINK, StoredArticle.of(link));
        d.put("place", version);
        bulk.put(index, "link-" + version, null, version, d);
    }

    void put(Bulk bulk, SourceFile file, long version) {
        ObjectNode d = Dsl.object().put(Fields.TYPE, Fields.FILE).put(Fields.PATH, key(file.path()));
        d.put(Fields.ENTRY, StoredArticle.of(file));
        bulk.put(index, key(file.path()), null, version, d);
    }

    void remove(Bulk bulk, String path, long version) {
        bulk.delete(index, key(path), null, version);
    }

    void refresh() {
        nodes.required(nodes.ask("POST", index + "/_refresh", null));
    }

    /** A path may be longer than a document's name. */
    private static String key(String path) {
        return Hashes.sha256(path.getBytes(StandardCharsets.UTF_8), 20);
    }

    /** The path of the file that a source {@code path!entry#record} names, as far as it can be told without looking. */
    static String path(String source) {
        int end = source.length();
        for (char mark : new char[] {'!', '#'}) {
            int at = source.indexOf(mark);
            end = at < 0 ? end : Math.min(end, at);
        }
        String path = source.substring(0, end);
        try {
            return key(Path.of(path).toAbsolutePath().normalize().toString());
        } catch (InvalidPathException e) {
            return key(path); // the name of no file here
        }
    }

    Optional<SourceFile> file(String path) {
        return document(key(path) + "?realtime=false").map(this::read);
    }

    void forEach(Consumer<SourceFile> sink) {
        scan(Dsl.term(Fields.TYPE, Fields.FILE), source -> sink.accept(read(source)));
    }

    void links(Consumer<Link> sink) {
        scan(Dsl.term(Fields.TYPE, Fields.LINK), source -> sink.accept(link(source)));
    }

    /** The links that say this, and those of an OnRecord that did not note what they say. */
    void links(String relation, Consumer<Link> sink) {
        List<ObjectNode> either = List.of(Dsl.term(RELATION, relation), Dsl.not(Dsl.exists(RELATION)));
        scan(
                Dsl.all(List.of(Dsl.term(Fields.TYPE, Fields.LINK), Dsl.any(either, 1)), List.of()),
                source -> sink.accept(link(source)));
    }

    List<Link> links(String article) {
        List<Link> links = new ArrayList<>();
        scan(Dsl.term(LINKED, article), source -> links.add(link(source)));
        return links;
    }

    /** Takes out the links of some stretches. */
    void removeLinks(Collection<Stretch> stretches) {
        ArrayNode numbers = Dsl.array();
        stretches.forEach(stretch -> numbers.add(stretch.number()));
        removeLinks(Dsl.one("terms", Dsl.one(STRETCH, numbers)));
    }

    /** Takes out the links that rest on one of these articles. */
    void removeLinksOf(Collection<String> ids) {
        removeLinks(Dsl.terms(LINKED, ids));
    }

    private void removeLinks(ObjectNode which) {
        refresh();
        ObjectNode body = Dsl.one("query", which);
        nodes.post(index + "/_delete_by_query?conflicts=proceed&refresh=true", body, Nodes.PATIENT);
    }

    private void scan(JsonNode query, Consumer<JsonNode> sink) {
        try (PointInTime point = PointInTime.of(nodes, index)) {
            ObjectNode body = Dsl.object().put("size", BATCH);
            body.set("query", query);
            body.set(
                    "sort",
                    Dsl.array()
                            .add(Dsl.one("place", Dsl.object().put("missing", 0)))
                            .add("_shard_doc"));
            point.forEach(body, hit -> sink.accept(hit.path("_source")));
        }
    }

    /** A file that is only partly in may have articles beside those that it lists: they name the file. */
    private SourceFile read(JsonNode source) {
        SourceFile file;
        try {
            file = StoredArticle.file(source.path(Fields.ENTRY).binaryValue());
        } catch (IOException e) {
            throw damaged("what it remembers of a file", e);
        }
        return file.size() >= 0 ? file : withArticles(file);
    }

    private SourceFile withArticles(SourceFile file) {
        Set<String> all = new LinkedHashSet<>(file.articles());
        try (PointInTime point = PointInTime.of(nodes, articles)) {
            ObjectNode body = Dsl.object().put("size", BATCH).put("_source", false);
            body.set("query", Dsl.term(ClusterFields.FILE, key(file.path())));
            body.set("sort", Dsl.array().add("_shard_doc"));
            // an article that is not shown is kept as it was found, under another id
            point.forEach(body, hit -> all.add(hit.path("_routing").asText()));
        }
        return new SourceFile(
                file.path(),
                file.root(),
                file.identity(),
                file.size(),
                file.modifiedMillis(),
                file.sha256(),
                List.copyOf(all),
                file.failures(),
                file.told());
    }

    private Link link(JsonNode source) {
        try {
            return StoredArticle.link(source.path(Fields.LINK).binaryValue());
        } catch (IOException e) {
            throw damaged("a link", e);
        }
    }

    private ArchiveException damaged(String what, IOException e) {
        return new ArchiveException(
                "the archive " + articles + " is damaged: " + what + " has changed since it was"
                        + " written: run check, or index its sources again elsewhere",
                ArchiveException.Reason.DAMAGED,
                e);
    }
}
