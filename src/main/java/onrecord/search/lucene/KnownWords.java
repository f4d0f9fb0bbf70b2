package onrecord.search.lucene;

import java.io.IOException;
import java.util.Optional;
import onrecord.search.answer.Spelling;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/** The words of one field of a commit. */
record KnownWords(IndexReader reader, String field) implements Spelling.Known {
    @Override
    public boolean has(String word) throws IOException {
        return reader.docFreq(new Term(field, word)) > 0;
    }

    @Override
    public Optional<String> nearest(String word) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return Optional.empty();
        }
        for (int edits = 1; edits <= 2; edits++) {
            FuzzyTermsEnum near = new FuzzyTermsEnum(terms, new Term(field, word), edits, 1, true);
            String best = null;
            int most = 0;
            for (BytesRef term = near.next(); term != null; term = near.next()) {
                if (near.docFreq() > most) {
                    most = near.docFreq();
                    best = term.utf8ToString();
                }
            }
            if (best != null) {
                return Optional.of(best);
            }
        }
        return Optional.empty();
    }
}
