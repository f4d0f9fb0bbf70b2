package onrecord.ingest;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Consumer;
import onrecord.model.SourcePath;
import onrecord.read.Reading;
import org.jspecify.annotations.Nullable;

/** The plans of the files that need reading, made one by one as they are asked for; unchanged files are passed over. */
final class Plans implements Iterator<Plan> {
    private final Iterator<Input> inputs;
    private final Planner planner;
    private final Tally tally;
    private final Consumer<Reading.Failed> report;
    private final Consumer<FileChange> changes;
    private final Set<String> seen = new HashSet<>();
    private @Nullable Plan next;

    Plans(
            List<Input> inputs,
            Planner planner,
            Tally tally,
            Consumer<Reading.Failed> report,
            Consumer<FileChange> changes) {
        this.changes = changes;
        this.inputs = inputs.iterator();
        this.planner = planner;
        this.tally = tally;
        this.report = report;
    }

    @Override
    public boolean hasNext() {
        while (next == null && inputs.hasNext()) {
            Input input = inputs.next();
            next = plan(input);
            if (next == null) {
                tally.done(input);
            } else {
                tally.taking(next.why());
                changes.accept(new FileChange(next.why(), input.absolute()));
            }
        }
        return next != null;
    }

    private @Nullable Plan plan(Input input) {
        if (!seen.add(input.absolute())) {
            return null;
        }
        try {
            Plan plan = planner.plan(input);
            if (plan == null) {
                tally.unchanged();
            }
            return plan;
        } catch (IOException e) {
            report.accept(new Reading.Failed(
                    SourcePath.source(input.path()),
                    Reading.Failed.Kind.INACCESSIBLE,
                    "cannot be opened: " + e.getClass().getSimpleName()));
            return null;
        }
    }

    @Override
    public Plan next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Plan plan = next;
        next = null;
        return plan;
    }

    /** Begins each plan and adds it to those that are open. */
    Openings opening(Collection<Taking> open) {
        return new Openings(open);
    }

    /** Plans as they are begun. */
    final class Openings implements Iterator<Taking> {
        private final Collection<Taking> open;

        private Openings(Collection<Taking> open) {
            this.open = open;
        }

        @Override
        public boolean hasNext() {
            return Plans.this.hasNext();
        }

        @Override
        public Taking next() {
            Taking taking = new Taking(Plans.this.next());
            open.add(taking);
            return taking;
        }
    }
}
