package onrecord.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import onrecord.index.analysis.Analysis;
import onrecord.search.Verification;
import onrecord.search.answer.SearchLimits;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** Finds out whether somebody's words are real: gathers the articles that may have them, and has them checked. */
final class Verifier {
    private final Snapshot snapshot;
    private final Analysis analysis;

    Verifier(Snapshot snapshot, Analysis analysis) {
        this.snapshot = snapshot;
        this.analysis = analysis;
    }

    Verification verify(String words, @Nullable String speaker) throws IOException {
        List<String> speakers = speakers(speaker);
        VerifiedPassages verified = new VerifiedPassages(words, speaker, speakers);
        IndexSearcher searcher = snapshot.searcher();
        long limit = System.nanoTime() + SearchLimits.TIME.toNanos();
        searcher.setTimeout(() -> System.nanoTime() - limit > 0);
        List<String> folded =
                analysis.words(words).stream().map(Analysis.Word::term).toList();
        Set<Integer> docs = new Candidates(snapshot, searcher, folded).find(speakers);
        Hits hits = new Hits(snapshot.reader());
        boolean late = searcher.timedOut();
        for (int doc : docs) {
            late |= System.nanoTime() - limit > 0;
            if (!late || doc == docs.iterator().next()) {
                verified.add(hits.article(doc));
            }
        }
        return verified.told(
                !late, article -> hits.summary(Hits.find(searcher, article.id()).orElseThrow()), snapshot::completed);
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
