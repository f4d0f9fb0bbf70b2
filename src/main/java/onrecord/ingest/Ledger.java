package onrecord.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import onrecord.model.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * What an archive had taken in when a run began, read in one go and kept small: a million files with ten million
 * articles take some hundred megabytes.
 */
final class Ledger {
    /** A file of an earlier run. */
    record Entry(
            String path,
            String root,
            String identity,
            long size,
            long modifiedMillis,
            String sha256,
            List<String> articles,
            String told) {
        /** Whether a file found now is the same, going by size and time. */
        boolean looksLike(Input input) {
            return size == input.size() && modifiedMillis == input.modifiedMillis();
        }
    }

    private final Map<String, Entry> byPath = new HashMap<>();
    private @Nullable Map<String, List<Entry>> byHash;

    private Ledger() {}

    /** The ledger of an archive that hands on its files. */
    static Ledger of(Consumer<Consumer<SourceFile>> files) {
        Ledger ledger = new Ledger();
        files.accept(file -> ledger.byPath.put(file.path(), entry(file)));
        return ledger;
    }

    private static Entry entry(SourceFile file) {
        String identity = file.identity().equals(file.path()) ? file.path() : file.identity();
        return new Entry(
                file.path(),
                file.root(),
                identity,
                file.size(),
                file.modifiedMillis(),
                file.sha256(),
                new ArticleIds(file.articles()),
                file.told());
    }

    /** The file of this absolute path, or null when it is new. */
    @Nullable
    Entry at(String path) {
        return byPath.get(path);
    }

    /** All files. */
    Collection<Entry> entries() {
        return Collections.unmodifiableCollection(byPath.values());
    }

    /** The files of this content. */
    List<Entry> of(String sha256) {
        if (byHash == null) {
            byHash = new HashMap<>();
            for (Entry entry : byPath.values()) {
                if (!entry.sha256().isEmpty()) {
                    byHash.computeIfAbsent(entry.sha256(), k -> new ArrayList<>(1))
                            .add(entry);
                }
            }
        }
        return byHash.getOrDefault(sha256, List.of());
    }

    /** Forgets a file that has gone to another path. */
    void forget(Entry entry) {
        byPath.remove(entry.path());
    }
}
