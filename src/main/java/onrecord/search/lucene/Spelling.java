package onrecord.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.index.analysis.Analysis;
import onrecord.index.codec.Fields;
import onrecord.search.query.Node;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/** The words a person may have meant: those of the archive that are nearest and, among equals, the most frequent. */
final class Spelling {
    private static final int SHORTEST = 4;

    private final IndexReader reader;
    private final Analysis analysis;

    Spelling(IndexReader reader, Analysis analysis) {
        this.reader = reader;
        this.analysis = analysis;
    }

    /** The input with each word that no article has replaced by the nearest one; empty where there is none to replace. */
    Optional<String> correct(String input, List<Node> leaves) throws IOException {
        String corrected = input;
        for (Node leaf : leaves) {
            if (leaf instanceof Node.Word word) {
                corrected = correct(corrected, word.text());
            } else if (leaf instanceof Node.Phrase phrase) {
                for (Analysis.Word word : analysis.words(phrase.text())) {
                    corrected = correct(corrected, word.printed());
                }
            }
        }
        return corrected.equals(input) ? Optional.empty() : Optional.of(corrected);
    }

    private String correct(String input, String printed) throws IOException {
        List<Analysis.Word> words = analysis.words(printed);
        if (words.size() != 1 || words.getFirst().term().length() < SHORTEST) {
            return input;
        }
        String word = words.getFirst().term();
        if (reader.docFreq(new Term(Fields.TEXT, word)) > 0) {
            return input;
        }
        Optional<String> meant = nearest(word);
        return meant.map(m -> input.replaceFirst(Pattern.quote(printed), Matcher.quoteReplacement(m)))
                .orElse(input);
    }

    private Optional<String> nearest(String word) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, Fields.TEXT);
        if (terms == null) {
            return Optional.empty();
        }
        for (int edits = 1; edits <= 2; edits++) {
            FuzzyTermsEnum near = new FuzzyTermsEnum(terms, new Term(Fields.TEXT, word), edits, 1, true);
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
