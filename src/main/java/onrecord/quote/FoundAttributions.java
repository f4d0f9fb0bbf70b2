package onrecord.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The attributions found so far; those of the sentence being read can still change. */
final class FoundAttributions {
    private final Body body;
    private final List<Attribution> all = new ArrayList<>();
    private int sentence;
    private int first;

    FoundAttributions(Body body) {
        this.body = body;
    }

    List<Attribution> all() {
        return all;
    }

    void begin(int sentence) {
        this.sentence = sentence;
        this.first = all.size();
    }

    void add(int cueFrom, int cueTo, @Nullable Mention speaker, int from, int to, String method) {
        all.add(new Attribution(sentence, cueFrom, cueTo, speaker, from, to, method, null));
    }

    void add(
            int cueFrom, int cueTo, @Nullable Mention speaker, int from, int to, String method, @Nullable Mention via) {
        add(cueFrom, cueTo, speaker, from, to, method, via, false);
    }

    void add(
            int cueFrom,
            int cueTo,
            @Nullable Mention speaker,
            int from,
            int to,
            String method,
            @Nullable Mention via,
            boolean act) {
        all.add(new Attribution(sentence, cueFrom, cueTo, speaker, from, to, method, via, act));
    }

    void remove(Attribution attribution) {
        all.subList(first, all.size()).remove(attribution);
    }

    void removeCueAt(int token) {
        all.subList(first, all.size()).removeIf(a -> a.cueFrom() == token);
    }

    /** Forgets what was found in this sentence beyond the first {@code size} of all. */
    void cutTo(int size) {
        all.subList(Math.max(first, size), all.size()).clear();
    }

    int size() {
        return all.size();
    }

    /** The attributions of the sentence, the latest first. */
    List<Attribution> latestFirst() {
        return all.subList(first, all.size()).reversed();
    }

    /** The speaker of the sentence's latest cue before {@code token}, or null. */
    @Nullable
    Mention speakerBefore(int token) {
        for (Attribution earlier : latestFirst()) {
            if (earlier.cueFrom() < token && earlier.speaker() != null) {
                return earlier.speaker();
            }
        }
        return null;
    }

    /** The latest attribution whose matter begins between the two tokens, or null. */
    @Nullable
    Attribution within(int from, int to) {
        for (Attribution a : latestFirst()) {
            if (a.hasContent() && a.contentFrom() > from && a.contentFrom() < to) {
                return a;
            }
        }
        return null;
    }

    boolean hasContent() {
        return all.subList(first, all.size()).stream().anyMatch(Attribution::hasContent);
    }

    /** Says of the sentence's attributions that {@code via} passed them on; their matter ends before {@code end}. */
    void passOn(Mention via, int end) {
        for (int k = first; k < all.size(); k++) {
            Attribution a = all.get(k);
            if (a.via() == null && a.hasContent()) {
                all.set(k, passedOn(a, via, end));
            }
        }
    }

    void passOn(Attribution attribution, Mention via, int end) {
        all.set(all.lastIndexOf(attribution), passedOn(attribution, via, end));
    }

    private static Attribution passedOn(Attribution a, Mention via, int end) {
        int to = a.contentFrom() < end ? Math.min(a.contentTo(), end) : a.contentTo();
        return new Attribution(
                a.sentence(), a.cueFrom(), a.cueTo(), a.speaker(), a.contentFrom(), to, a.method(), via, a.act());
    }

    /**
     * Where the clause that ends before {@code end} begins: behind the last matter of the sentence, else at its start.
     */
    int clauseStart(int end, Sentence s) {
        int from = s.from();
        for (Attribution a : latestFirst()) {
            boolean before = a.hasContent() && a.contentTo() < end && a.contentTo() > from;
            if (before && body.at(end - 1).isQuotation()) {
                from = Math.max(a.contentTo(), a.cueTo());
            }
        }
        while (from < end && (body.at(from).isMark() || (body.at(from).is("but") && from == s.from()))) {
            from++;
        }
        return from;
    }
}
