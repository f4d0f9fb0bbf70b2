package onrecord.keep;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The saved searches of an archive as one user sees them, or everybody: which there are now, and how one is saved, seen
 * and forgotten. What it says was kept is on the disk. Safe for use by several threads and processes.
 */
public final class SearchLog {
    private final KeptFile<SavedSearches> file;
    private final Clock clock;
    private final @Nullable String owner;

    /**
     * Those of everybody.
     *
     * @param folder the archive's
     */
    public SearchLog(Path folder, Clock clock) {
        this(new KeptFile<>(folder.resolve(SavedSearches.FILE), SavedSearches::of), clock, null);
    }

    private SearchLog(KeptFile<SavedSearches> file, Clock clock, @Nullable String owner) {
        this.file = file;
        this.clock = clock;
        this.owner = owner;
    }

    /** Those of one user and of everybody, or of everybody alone where {@code owner} is null. */
    public SearchLog of(@Nullable String owner) {
        return new SearchLog(file, clock, owner);
    }

    /** Those that are kept now; read again only when the file has changed. */
    public SavedSearches now() {
        return file.now().seenBy(owner);
    }

    /**
     * Saves a search for everybody, in place of one of the same name.
     *
     * @param search the parameters of its address
     * @param seen when the newest articles were taken in that there are now, or null where that is not known
     * @throws IllegalArgumentException if the name or the search cannot be kept
     */
    public SavedSearch save(String who, String name, SavedSearch.Of of, String search, @Nullable Instant seen) {
        return save(who, new SavedSearch("", name, of, search, seen, null));
    }

    /**
     * Saves a search in place of one that has the same name and owner.
     *
     * @param search its key is not looked at
     */
    public SavedSearch save(String who, SavedSearch search) {
        String key = now().all().stream()
                .filter(before -> before.name().equals(search.name()) && Objects.equals(before.owner(), search.owner()))
                .findFirst()
                .map(SavedSearch::key)
                .orElseGet(file::newKey);
        SavedSearch saved = search.withKey(key);
        file.append(List.of(SavedSearches.saved(saved, when(), who)));
        return saved;
    }

    /** Keeps that what was taken in by then has been seen in a search. */
    public void seen(String who, SavedSearch search, @Nullable Instant until) {
        if (until != null && !until.equals(search.seen())) {
            file.append(List.of(SavedSearches.seen(search.key(), until, when(), who)));
        }
    }

    /** Keeps a search no longer. */
    public void forget(String who, SavedSearch search) {
        file.append(List.of(SavedSearches.forgotten(search.key(), when(), who)));
    }

    private String when() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
