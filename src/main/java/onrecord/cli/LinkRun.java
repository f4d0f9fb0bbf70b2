package onrecord.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import onrecord.index.ArchiveException;
import onrecord.index.ArchiveWriter;
import onrecord.link.DateLinks;
import onrecord.link.Link;
import onrecord.link.Linker;
import onrecord.link.Stretch;
import onrecord.link.StretchLinks;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Filters;
import onrecord.search.LinkState;
import onrecord.search.SearchRequest;

/**
 * Works out the links of an archive, of those stretches of time alone in which articles came or went. The archive is
 * open for writing only while links that are ready are put into it, some stretches in one commit each with a word about
 * which articles they are of: killed at any moment, it goes on from there. For one thread.
 */
final class LinkRun {
    /** What is kept of an article while links are worked out, in bytes, with a good half to spare. */
    private static final long KEPT = 24 << 10;

    /** Links are committed when those of so many articles are ready. */
    private static final int COMMIT_AFTER = 20_000;

    /** Articles may come and go meanwhile; so often is looked again. */
    private static final int ROUNDS = 3;

    private final Path folder;
    private final BooleanSupplier stopped;
    private final List<Ready> ready = new ArrayList<>();
    private int compared;

    private record Ready(Stretch stretch, long signature, List<Link> links) {}

    LinkRun(Path folder) {
        this(folder, () -> false);
    }

    /** @param stopped whether to leave off; what is ready by then is kept */
    LinkRun(Path folder, BooleanSupplier stopped) {
        this.folder = folder;
        this.stopped = stopped;
    }

    /**
     * Brings the links up to date, if they are not.
     *
     * @return whether they are, as far as no article came or went meanwhile
     * @throws ArchiveException if another process writes to the archive, or memory is too short for it
     */
    boolean run() {
        try (ArchiveSearcher archive = Archives.searcher(folder)) {
            if (archive.linkState().isLinked()) {
                return true;
            }
        }
        requireFree();
        for (int round = 0; round < ROUNDS && !stopped.getAsBoolean(); round++) {
            try (ArchiveSearcher archive = Archives.searcher(folder)) {
                LinkState state = archive.linkState();
                if (state.isLinked()) {
                    return true;
                }
                times(archive, state);
            }
            try (ArchiveSearcher archive = Archives.searcher(folder)) {
                following(archive, archive.linkState());
            }
        }
        return false;
    }

    /** Nothing is worked out while another process writes: it could not be kept. */
    private void requireFree() {
        Archives.writer(folder).close();
    }

    /** All links but those that follow from others. */
    private void times(ArchiveSearcher archive, LinkState state) {
        List<Stretch> stale = state.stale().stream()
                .filter(stretch -> !stretch.equals(Stretch.FOLLOWING))
                .toList();
        if (stale.isEmpty()) {
            return;
        }
        Linker linker = new Linker();
        archive.forEach(undated(), linker::add);
        Map<Stretch, Set<Stretch>> times = new TreeMap<>();
        stale.forEach(stretch ->
                times.computeIfAbsent(stretch.time(), time -> new TreeSet<>()).add(stretch));
        for (Map.Entry<Stretch, Set<Stretch>> time : times.entrySet()) {
            if (stopped.getAsBoolean()) {
                break;
            }
            StretchLinks links = linker.begin(time.getKey(), time.getValue());
            if (time.getKey().isTime()) {
                archive.forEach(within(links.from(), time.getKey().to()), links::add);
            }
            requireMemory(links.articles());
            Map<Stretch, List<Link>> found = new HashMap<>();
            time.getValue().forEach(stretch -> found.put(stretch, new ArrayList<>()));
            links.run(
                    id -> archive.article(id).orElse(null),
                    (stretch, link) -> found.computeIfAbsent(stretch, of -> new ArrayList<>())
                            .add(link));
            found.forEach((stretch, its) -> ready.add(new Ready(stretch, state.signature(stretch), its)));
            compared(links.articles());
        }
        write();
    }

    private void following(ArchiveSearcher archive, LinkState state) {
        if (state.stale().equals(List.of(Stretch.FOLLOWING))) {
            Set<String> undated = new HashSet<>();
            archive.forEach(undated(), article -> undated.add(article.id()));
            DateLinks dates = new DateLinks(undated);
            archive.links(dates::add);
            List<Link> found = new ArrayList<>();
            dates.run(id -> archive.article(id).orElse(null), found::add);
            ready.add(new Ready(Stretch.FOLLOWING, state.signature(Stretch.FOLLOWING), found));
            write();
        }
    }

    private static SearchRequest undated() {
        return SearchRequest.of("").withFilters(new Filters(Map.of(), null, null, Filters.Undated.ONLY));
    }

    private static SearchRequest within(LocalDate from, LocalDate to) {
        return SearchRequest.of("").withFilters(new Filters(Map.of(), from, to, Filters.Undated.EXCLUDE));
    }

    private void compared(int articles) {
        compared += articles;
        if (compared >= COMMIT_AFTER) {
            write();
        }
    }

    /** Commits the links of what is still as it was. */
    private void write() {
        try (ArchiveWriter writer = Archives.writer(folder);
                ArchiveSearcher archive = Archives.searcher(folder)) {
            LinkState now = archive.linkState();
            ready.stream()
                    .filter(links -> links.signature() == now.signature(links.stretch()))
                    .forEach(links -> writer.relink(links.stretch(), links.signature(), links.links()));
            writer.commit();
        }
        ready.clear();
        compared = 0;
    }

    private static void requireMemory(long articles) {
        long needed = articles * KEPT;
        if (needed > Runtime.getRuntime().maxMemory()) {
            throw new ArchiveException("the links of %,d articles need some %,d MB of memory: give Java more with -Xmx"
                    .formatted(articles, needed >> 20));
        }
    }
}
