package onrecord.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import onrecord.index.ArchiveException;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.model.Article;
import onrecord.search.ArchiveSearcher;
import onrecord.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/**
 * Takes all that the archive of a folder has into an empty one. Broken off at any moment, it goes on behind the last
 * commit: a file beside the new archive remembers how far it came. Nobody else may write to either meanwhile.
 */
final class MoveIn {
    /** In the folder of the new archive, until all is in. */
    static final String FILE = "moving.properties";

    private static final String FROM = "from";
    private static final String GENERATION = "generation";
    private static final String ARTICLES = "articles";

    /** All articles, in an order that is the same each time. */
    private static final SearchRequest EVERYTHING = SearchRequest.of("")
            .withSort(SearchRequest.Sort.OLDEST)
            .withOptions(SearchRequest.Options.USUAL.withAllVersions(true));

    private final Path from;
    private final Path to;
    private final int each;
    private final List<ArchiveWriter.Refused> refused = new ArrayList<>();
    private long seen;

    /** @param each how many articles are committed together */
    MoveIn(Path from, Path to, int each) {
        this.from = from.toAbsolutePath().normalize();
        this.to = to;
        this.each = each;
    }

    /**
     * What it did.
     *
     * @param articles how many articles are in
     * @param before how many of them were in when it began
     * @param refused those that the new archive cannot hold
     */
    record Moved(long articles, long before, List<ArchiveWriter.Refused> refused) {}

    /** How far a move came: so many articles of that generation of the old archive are in. */
    private record Reached(String generation, long articles) {}

    /** @throws ArchiveException if either cannot be opened, or the new one has articles of its own */
    Moved run() {
        try (ArchiveSearcher old = Archives.searcher(from);
                ArchiveWriter files = LuceneArchive.openWriter(from);
                ArchiveWriter writer = Archives.writer(to)) {
            return run(files, old, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Moves from one open archive to another.
     *
     * @param files tells the files of the old archive, and keeps other writers out of it
     */
    Moved run(ArchiveWriter files, ArchiveSearcher old, ArchiveWriter writer) throws IOException {
        Reached before = reached();
        requireEmpty(before);
        old.lookAgain();
        String generation = old.generation();
        boolean same = before != null && before.generation().equals(generation);
        long passed = same && before != null ? before.articles() : 0;
        keep(new Reached(generation, passed));
        old.forEach(EVERYTHING, article -> {
            if (seen++ >= passed) {
                put(writer, article, generation);
            }
        });
        if (before != null && !same) {
            removeGone(old, writer);
        }
        files.files(writer::putFile);
        refused.addAll(writer.commit());
        Files.delete(to.resolve(FILE));
        return new Moved(seen - refused.size(), passed, List.copyOf(refused));
    }

    private void requireEmpty(@Nullable Reached before) {
        try (ArchiveSearcher there = Archives.searcher(to)) {
            if (before == null && there.articles() > 0) {
                throw new ArchiveException("the archive of " + to + " has articles already: move into an empty one, or"
                        + " add to it with \"onrecord index\"");
            }
        }
    }

    private void put(ArchiveWriter writer, Article article, String generation) {
        writer.put(article);
        if (seen % each == 0) {
            refused.addAll(writer.commit());
            keep(new Reached(generation, seen));
        }
    }

    /** Articles that an earlier run took in and that the old archive has no longer. */
    private void removeGone(ArchiveSearcher old, ArchiveWriter writer) {
        refused.addAll(writer.commit());
        List<String> gone = new ArrayList<>();
        try (ArchiveSearcher there = Archives.searcher(to)) {
            there.forEach(EVERYTHING, article -> {
                if (old.article(article.id()).isEmpty()) {
                    gone.add(article.id());
                }
            });
        }
        gone.forEach(writer::remove);
    }

    private @Nullable Reached reached() throws IOException {
        Path file = to.resolve(FILE);
        if (!Files.exists(file)) {
            return null;
        }
        Properties kept = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            kept.load(in);
        }
        if (!kept.getProperty(FROM, "").equals(from.toString())) {
            throw new ArchiveException("the archive of " + to + " is being moved from " + kept.getProperty(FROM)
                    + ": go on with that, or make another archive");
        }
        return new Reached(kept.getProperty(GENERATION, ""), Long.parseLong(kept.getProperty(ARTICLES, "0")));
    }

    private void keep(Reached reached) {
        Properties kept = new Properties();
        kept.setProperty(FROM, from.toString());
        kept.setProperty(GENERATION, reached.generation());
        kept.setProperty(ARTICLES, Long.toString(reached.articles()));
        Path begun = to.resolve("." + FILE);
        try {
            try (Writer out = Files.newBufferedWriter(begun)) {
                kept.store(out, "How far a move of articles came");
            }
            Files.move(begun, to.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
