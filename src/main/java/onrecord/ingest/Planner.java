package onrecord.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import onrecord.index.ArchiveWriter;
import onrecord.model.SourceFile;
import onrecord.model.SourcePath;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is to be done with each file: nothing where size and time are those of the last run, or the content's
 * hash is, unless the user now says something else of it; a file of new content is read; a known content that is no
 * longer where it was has moved, and keeps the identity it had.
 */
final class Planner {
    private final Ledger ledger;
    private final ArchiveWriter writer;
    private final boolean again;
    private final boolean dryRun;
    private final Function<Path, @Nullable String> told;
    /** Paths that stand for files which moved away from them: no other file may have their ids. */
    private final Set<String> lent = new HashSet<>();

    /** @param told what the user says of a file in this run, as {@link onrecord.read.SourceReader#told} has it */
    Planner(Ledger ledger, ArchiveWriter writer, IngestRequest request, Function<Path, @Nullable String> told) {
        this.told = told;
        this.ledger = ledger;
        this.writer = writer;
        this.again = request.again();
        this.dryRun = request.dryRun();
        for (Ledger.Entry entry : ledger.entries()) {
            if (!entry.identity().equals(entry.path())) {
                lent.add(entry.identity());
            }
        }
    }

    /** What to do with the file; null when there is nothing to do. @throws IOException if it cannot be read */
    @Nullable
    Plan plan(Input input) throws IOException {
        String path = input.absolute();
        String said = told.apply(input.path());
        Ledger.Entry before = ledger.at(path);
        boolean news = again || (before != null && said != null && !said.equals(before.told()));
        if (before != null && !news && before.looksLike(input)) {
            return null;
        }
        String sha256 = ContentHash.of(input.path());
        String kept = said == null ? "" : said;
        if (before == null) {
            return planNew(input, path, sha256, kept);
        }
        boolean same = before.sha256().equals(sha256);
        if (same && !news) {
            touch(before, input);
            return null;
        }
        return new Plan(
                input, same ? FileChange.Kind.AGAIN : FileChange.Kind.CHANGED, before.identity(), sha256, kept, before);
    }

    private Plan planNew(Input input, String path, String sha256, String said) {
        for (Ledger.Entry candidate : ledger.of(sha256)) {
            if (candidate.equals(ledger.at(candidate.path())) && Files.notExists(SourcePath.path(candidate.path()))) {
                ledger.forget(candidate);
                lent.add(candidate.identity());
                return new Plan(input, FileChange.Kind.MOVED, candidate.identity(), sha256, said, candidate);
            }
        }
        String identity = lent.contains(path) ? path + "\0" + sha256 : path;
        return new Plan(input, FileChange.Kind.NEW, identity, sha256, said, null);
    }

    /** Only the time has changed: remembers it, so that the content need not be looked at again. */
    private void touch(Ledger.Entry before, Input input) {
        if (!dryRun) {
            writer.file(before.path()).ifPresent(file -> writer.putFile(withTime(file, input.modifiedMillis())));
        }
    }

    private static SourceFile withTime(SourceFile f, long modifiedMillis) {
        return new SourceFile(
                f.path(),
                f.root(),
                f.identity(),
                f.size(),
                modifiedMillis,
                f.sha256(),
                f.articles(),
                f.failures(),
                f.told());
    }
}
