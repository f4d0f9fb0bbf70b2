package onrecord.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import onrecord.model.SourceFile;
import onrecord.model.SourcePath;
import onrecord.read.Reading;

/**
 * One file while it is taken in. Workers say which articles they put, on any thread; the rest belongs to the thread
 * that takes the results.
 */
final class Taking {
    /** How many failures of one file are kept; the others are counted. */
    static final int FAILURES_KEPT = 1000;

    final Plan plan;
    private final Set<String> begun = new LinkedHashSet<>();
    private final List<String> articles = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private long failed;
    private boolean inaccessible;

    Taking(Plan plan) {
        this.plan = plan;
    }

    /** An article is about to be put; tells whether it is the file's first. */
    boolean begin(String id) {
        synchronized (begun) {
            begun.add(id);
            return begun.size() == 1;
        }
    }

    /** An article has been put; called in the order of the source. */
    void article(String id) {
        articles.add(id);
    }

    void failed(Reading.Failed failure) {
        failed++;
        inaccessible |= failure.kind() == Reading.Failed.Kind.INACCESSIBLE;
        if (failures.size() < FAILURES_KEPT) {
            failures.add(FailureLine.of(failure));
        }
    }

    /** Whether the file could not even be opened: then all stays as it was, and the next run tries again. */
    boolean isInaccessible() {
        return inaccessible && articles.isEmpty();
    }

    /** The articles of an earlier run that this one did not find again. */
    List<String> obsolete() {
        if (plan.before() == null) {
            return List.of();
        }
        Set<String> old = new LinkedHashSet<>(plan.before().articles());
        articles.forEach(old::remove);
        return List.copyOf(old);
    }

    /** What the archive shall remember of the whole file. */
    SourceFile whole() {
        List<String> lines = new ArrayList<>(failures);
        if (failed > lines.size()) {
            String more = (failed - lines.size()) + " more records of this file could not be read";
            lines.add(FailureLine.of(
                    new Reading.Failed(SourcePath.source(plan.input().path()), Reading.Failed.Kind.DAMAGED, more)));
        }
        return file(plan.input().size(), plan.sha256(), articles, lines);
    }

    /**
     * What the archive shall remember while not all of it is in: every article that may be there already, so that the
     * next run, which reads the file again, leaves none behind.
     */
    SourceFile unfinished() {
        Set<String> all = new LinkedHashSet<>();
        synchronized (begun) {
            all.addAll(begun);
        }
        if (plan.before() != null) {
            all.addAll(plan.before().articles());
        }
        return file(-1, "", List.copyOf(all), List.of());
    }

    private SourceFile file(long size, String sha256, List<String> articles, List<String> failures) {
        Input input = plan.input();
        return new SourceFile(
                input.absolute(),
                input.root(),
                plan.identity(),
                size,
                input.modifiedMillis(),
                sha256,
                List.copyOf(articles),
                failures,
                plan.told());
    }
}
