package onrecord.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import onrecord.index.analysis.Analysis;
import onrecord.index.analysis.HanVariants;
import onrecord.index.analysis.TermMarks;
import onrecord.index.codec.Fields;
import onrecord.search.FoundForms;
import onrecord.search.SearchRequest.Nearness;
import onrecord.search.query.Node;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * Which words of a commit count as those of a query. Words with other first letters ("went" for "go") are not looked
 * at, though a search finds them.
 */
final class FormsInUse {
    /** The words of a query that are told of. */
    private static final int MOST_WORDS = 8;
    /** The words of the archive that are looked at for each. */
    private static final int LOOKED_AT = 4_000;
    /** How many first letters forms of a word share. */
    private static final int LETTERS = 3;

    private final Analysis analysis;
    private final Snapshot snapshot;
    private final Nearness nearness;

    FormsInUse(Analysis analysis, Snapshot snapshot, Nearness nearness) {
        this.analysis = analysis;
        this.snapshot = snapshot;
        this.nearness = nearness;
    }

    /** For each plain word, what counts as it. */
    List<FoundForms> of(List<Node> leaves) throws IOException {
        List<FoundForms> all = new ArrayList<>();
        for (Node leaf : leaves) {
            List<Analysis.Word> words = leaf instanceof Node.Word word ? analysis.words(word.text()) : List.of();
            if (words.size() == 1 && all.size() < MOST_WORDS) {
                all.add(new FoundForms(words.getFirst().printed(), found(words.getFirst())));
            }
        }
        return all;
    }

    private record Counted(String word, int articles) {}

    private List<String> found(Analysis.Word word) throws IOException {
        List<Counted> found = new ArrayList<>();
        if (nearness == Nearness.EXACT) {
            int articles = snapshot.reader().docFreq(new Term(Fields.TEXT, word.term()));
            return articles == 0 ? List.of() : List.of(word.term());
        }
        for (String written : HanVariants.of(word.term())) {
            int articles = snapshot.reader().docFreq(new Term(Fields.TEXT, written));
            if (articles > 0 && !written.equals(word.term())) {
                found.add(new Counted(written, articles));
            }
        }
        addOfItsBeginning(word, found);
        return found.stream()
                .sorted(Comparator.comparingInt(Counted::articles).reversed())
                .limit(FoundForms.MOST)
                .map(Counted::word)
                .toList();
    }

    private void addOfItsBeginning(Analysis.Word word, List<Counted> found) throws IOException {
        Set<String> wanted = keys(word);
        for (String language : snapshot.vocabulary(analysis).languages()) {
            wanted.add(TermMarks.marked(word.term(), language));
        }
        TermsEnum terms = terms();
        BytesRef beginning = new BytesRef(word.term()
                .substring(0, word.term().offsetByCodePoints(0, Math.min(LETTERS, length(word)))));
        if (terms == null || terms.seekCeil(beginning) == TermsEnum.SeekStatus.END) {
            return;
        }
        int looked = 0;
        for (BytesRef term = terms.term(); term != null && looked++ < LOOKED_AT; term = terms.next()) {
            if (!StringHelper.startsWith(term, beginning)) {
                break;
            }
            String other = term.utf8ToString();
            if (!Collections.disjoint(wanted, keys(new Analysis.Word(other, other, 0)))) {
                found.add(new Counted(other, terms.docFreq()));
            }
        }
    }

    private static int length(Analysis.Word word) {
        return word.term().codePointCount(0, word.term().length());
    }

    private @Nullable TermsEnum terms() throws IOException {
        Terms terms = MultiTerms.getTerms(snapshot.reader(), Fields.TEXT);
        return terms == null ? null : terms.iterator();
    }

    /** What a word shares with its forms, for each language of the archive. */
    private Set<String> keys(Analysis.Word word) throws IOException {
        Set<String> keys = new LinkedHashSet<>();
        for (String language : snapshot.vocabulary(analysis).languages()) {
            Set<String> family = nearness == Nearness.RELATED ? analysis.family(word, language) : Set.of();
            keys.addAll(family);
            keys.add(TermMarks.marked(analysis.stem(word, language), language));
        }
        if (keys.isEmpty()) {
            keys.add(word.term());
        }
        return keys;
    }
}
