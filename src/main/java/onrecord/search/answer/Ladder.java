package onrecord.search.answer;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Asks for less, step by step, where what was asked for finds nothing. */
public final class Ladder {
    private Ladder() {}

    /** What an engine makes of a query at one step. */
    public interface Understanding<U> {
        U at(Strictness strictness) throws IOException;
    }

    /** How many match what an engine made of it. */
    public interface Count<U> {
        long of(U understood) throws IOException;
    }

    /** The first step down at which something matches; empty where none helps. */
    public static <U> Optional<U> down(Asked asked, Understanding<U> understanding, Count<U> count) throws IOException {
        for (Strictness strictness : List.of(Strictness.FORMS, Strictness.FEWER)) {
            if (asked.isHelpedBy(strictness)) {
                U less = understanding.at(strictness);
                if (count.of(less) > 0) {
                    return Optional.of(less);
                }
            }
        }
        return Optional.empty();
    }
}
