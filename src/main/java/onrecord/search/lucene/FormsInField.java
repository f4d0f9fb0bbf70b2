package onrecord.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity.SimScorer;

/**
 * A field in which a word is looked for in any of its forms.
 *
 * @param forms at least one, all of this field
 * @param documents how many are taken to have the word in any form, above 0
 * @param occurrences how often it stands in all of them together, no less than {@code documents}
 * @param weight by which the score is multiplied
 */
record FormsInField(String field, List<Form> forms, long documents, long occurrences, float weight) {
    /**
     * A form of the word.
     *
     * @param share how much each of its occurrences counts, above 0 and at most 1
     * @param known where it stands in the index
     */
    record Form(Term term, float share, TermStates known) {}

    /** What makes two of them the same in one reader. */
    List<Object> key() {
        return List.of(
                field,
                weight,
                forms.stream().map(Form::term).toList(),
                forms.stream().map(Form::share).toList());
    }

    SimScorer scorer(IndexSearcher searcher, float boost) throws IOException {
        return searcher.getSimilarity()
                .scorer(
                        boost * weight,
                        searcher.collectionStatistics(field),
                        new TermStatistics(forms.getFirst().term().bytes(), documents, occurrences));
    }
}
