package onrecord.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongSupplier;
import onrecord.index.analysis.Analysis;
import onrecord.model.Article;
import onrecord.search.Verification;
import onrecord.search.answer.SearchLimits;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** Finds out whether somebody's words are real: gathers the articles that may have them, and has them checked. */
final class Verifier {
    private final Snapshot snapshot;
    private final Analysis analysis;
    private final LongSupplier nanos;

    Verifier(Snapshot snapshot, Analysis analysis) {
        this(snapshot, analysis, System::nanoTime);
    }

    /** @param nanos the clock that tells when time is over, as {@link System#nanoTime} */
    Verifier(Snapshot snapshot, Analysis analysis, LongSupplier nanos) {
        this.snapshot = snapshot;
        this.analysis = analysis;
        this.nanos = nanos;
    }

    Verification verify(String words, @Nullable String speaker) throws IOException {
        List<String> speakers = speakers(speaker);
        VerifiedPassages verified = new VerifiedPassages(words, speaker, speakers);
        IndexSearcher searcher = snapshot.searcher();
        long limit = nanos.getAsLong() + SearchLimits.TIME.toNanos();
        searcher.setTimeout(() -> nanos.getAsLong() - limit > 0);
        List<String> folded =
                analysis.words(words).stream().map(Analysis.Word::term).toList();
        Set<Integer> docs = new Candidates(snapshot, searcher, folded).find(speakers);
        Hits hits = new Hits(snapshot.reader());
        Map<String, Integer> read = new HashMap<>();
        boolean late = searcher.timedOut();
        for (int doc : docs) {
            late |= nanos.getAsLong() - limit > 0;
            if (!late || doc == docs.iterator().next()) {
                Article article = hits.article(doc);
                read.put(article.id(), doc);
                verified.add(article);
            }
        }
        return verified.told(
                !late, article -> hits.summary(Objects.requireNonNull(read.get(article.id()))), snapshot::completed);
    }

    /** All spellings of a speaker, with the one that was typed. */
    private List<String> speakers(@Nullable String typed) throws IOException {
        if (typed == null) {
            return List.of();
        }
        List<String> all =
                new ArrayList<>(snapshot.speakers(SpeakerChoice.USUAL).meant(typed));
        all.add(typed);
        return all;
    }
}
