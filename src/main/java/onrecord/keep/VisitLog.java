package onrecord.keep;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What was searched for and read in an archive, by one user or on a server without users. What it says was kept is on
 * the disk, and what it forgets is not any longer. Safe for use by several threads and processes.
 */
public final class VisitLog {
    /** The most searches that are kept; what is older goes. */
    public static final int MOST_SEARCHES = 1_000;

    private final KeptFile<Map<String, Visits>> file;
    private final Clock clock;
    private final String owner;

    /**
     * What is kept without users.
     *
     * @param folder the archive's
     */
    public VisitLog(Path folder, Clock clock) {
        this(new KeptFile<>(folder.resolve(Visits.FILE), Visits::byOwner), clock, "");
    }

    private VisitLog(KeptFile<Map<String, Visits>> file, Clock clock, String owner) {
        this.file = file;
        this.clock = clock;
        this.owner = owner;
    }

    /** What is kept of one user alone, or without users where {@code owner} is null. */
    public VisitLog of(@Nullable String owner) {
        return new VisitLog(file, clock, owner == null ? "" : owner);
    }

    /** What is kept now; read again only when the file has changed. A file that cannot be read tells nothing. */
    public Visits now() {
        try {
            return file.now().getOrDefault(owner, Visits.NONE);
        } catch (UncheckedIOException e) {
            return Visits.NONE; // every page asks, and is worth more than its marks
        }
    }

    /** Keeps that something was searched for, where that is wanted and it was not searched for just before. */
    public void searched(String who, SavedSearch.Of of, String search, long found) {
        Visits now = now();
        Optional<Visits.Searched> last = now.searches().stream().findFirst();
        boolean again =
                last.isPresent() && last.get().of() == of && last.get().search().equals(search);
        if (!now.areKept() || again || search.length() > SavedSearch.LONGEST_SEARCH) {
            return;
        }
        file.append(List.of(Visits.searched(of, search, found, by(who))));
        if (now.lines() >= 2 * MOST_SEARCHES) {
            file.keepLast(MOST_SEARCHES, line -> Visits.isSearch(line, owner));
        }
    }

    /**
     * Keeps that something was searched for once more: it found as many as before, or as many as {@code found} says.
     */
    public void searchedAgain(String who, SavedSearch.Of of, String search, LongSupplier found) {
        long before = now().searches().stream()
                .filter(earlier -> earlier.of() == of && earlier.search().equals(search))
                .mapToLong(Visits.Searched::found)
                .findFirst()
                .orElseGet(found);
        searched(who, of, search, before);
    }

    /** Keeps that an article was read, where that is wanted. */
    public void read(String who, String article) {
        Visits now = now();
        if (now.areKept() && !now.read().contains(article)) {
            file.append(List.of(Visits.marked(Visits.READ, article, by(who))));
        }
    }

    /** Keeps that an article is to count as unread. */
    public void unread(String who, String article) {
        if (now().read().contains(article)) {
            file.append(List.of(Visits.marked(Visits.UNREAD, article, by(who))));
        }
    }

    /** Says whether searches and what is read are to be kept from now on. */
    public void keep(String who, boolean kept) {
        if (now().areKept() != kept) {
            file.append(List.of(Visits.kept(kept, by(who))));
        }
    }

    /** Forgets all that was searched for. */
    public void forgetSearches() {
        file.keepOnly(line -> !Visits.isSearch(line, owner));
    }

    /** Forgets which articles were read. */
    public void forgetRead() {
        file.keepOnly(line -> !Visits.isMark(line, owner));
    }

    private Visits.By by(String who) {
        return new Visits.By(Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString(), who, owner);
    }
}
