package onrecord.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import onrecord.index.analysis.Analysis;
import onrecord.index.codec.Fields;
import onrecord.search.SearchRequest.Nearness;
import onrecord.search.answer.CountedForms;
import onrecord.search.answer.TypedForms;
import onrecord.search.answer.Vocabulary;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** In which forms words stand in the index, in all the languages an archive has. For one search alone. */
final class Forms {
    private final Analysis analysis;
    private final IndexSearcher searcher;
    private final TypedForms typed;
    private final Vocabulary vocabulary;
    private final Map<Term, TermStates> known = new HashMap<>();
    /** By field, for each segment. */
    private final Map<String, @Nullable TermsEnum[]> cursors = new HashMap<>();

    /** @param nearness which words count as a word */
    Forms(Analysis analysis, IndexSearcher searcher, Vocabulary vocabulary, Nearness nearness) {
        this.searcher = searcher;
        this.typed = new TypedForms(analysis, vocabulary.languages(), nearness);
        this.vocabulary = vocabulary;
        this.analysis = analysis;
    }

    /**
     * The terms under which a word and its other forms stand in a field: the word, its stems as words, its stems as
     * stems; the word alone where none of them does.
     */
    List<Term> terms(String field, Analysis.Word word) {
        List<Term> present = present(field, word);
        return present.isEmpty() ? List.of(new Term(field, word.term())) : present;
    }

    private List<Term> present(String field, Analysis.Word word) {
        return typed.of(word).stream()
                .filter(form -> !field.equals(Fields.TITLE) || isInText(form))
                .map(form -> new Term(field, form))
                .filter(form -> known(form).docFreq() > 0)
                .toList();
    }

    /** The two parts of each compound that some text writes with a hyphen and that is this word without it. */
    List<TypedForms.Parts> compounds(Analysis.Word word) {
        List<TypedForms.Parts> compounds = typed.compounds(word);
        UnaryOperator<Set<String>> written = vocabulary.written();
        if (written == null) {
            return compounds.stream().filter(parts -> isInText(parts.term())).toList();
        }
        Set<String> all = written.apply(
                compounds.stream().map(TypedForms.Parts::term).collect(Collectors.toCollection(LinkedHashSet::new)));
        return compounds.stream().filter(parts -> all.contains(parts.term())).toList();
    }

    /** Whether an article's text has it. A headline has only words that its text has, mostly known already. */
    private boolean isInText(String form) {
        return known(new Term(Fields.TEXT, form)).docFreq() > 0;
    }

    /**
     * A word in all its forms, which count as one word.
     *
     * @return null where none of them stands in the field
     */
    @Nullable
    FormsInField in(String field, Analysis.Word word, float weight) {
        List<String> present = present(field, word).stream().map(Term::text).toList();
        CountedForms counted = CountedForms.of(word, present, typed, analysis, new InField(field));
        if (counted == null) {
            return null;
        }
        List<FormsInField.Form> forms = counted.forms().stream()
                .map(form -> inField(new Term(field, form.term()), form.share()))
                .toList();
        return new FormsInField(field, forms, counted.documents(), counted.occurrences(), weight);
    }

    private FormsInField.Form inField(Term term, float share) {
        return new FormsInField.Form(term, share, known(term));
    }

    /** Where the terms of a field stand. */
    private final class InField implements CountedForms.Known {
        private final String field;

        InField(String field) {
            this.field = field;
        }

        @Override
        public long all() {
            return articles(field);
        }

        @Override
        public long documents(String term) {
            return known(new Term(field, term)).docFreq();
        }

        @Override
        public long occurrences(String term) {
            return known(new Term(field, term)).totalTermFreq();
        }
    }

    /** Where a term stands, in how many articles and how often in all of them together. */
    TermStates known(Term term) {
        return known.computeIfAbsent(term, t -> {
            try {
                return look(t);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /**
     * Looks a term up. One cursor of each segment looks for all of them: most begin alike, as a word and its stems do,
     * and what they begin with is then read once.
     */
    private TermStates look(Term term) throws IOException {
        TermStates states = new TermStates(searcher.getTopReaderContext());
        @Nullable TermsEnum[] inSegments = cursors.get(term.field());
        if (inSegments == null) {
            inSegments = cursors(term.field());
            cursors.put(term.field(), inSegments);
        }
        for (int segment = 0; segment < inSegments.length; segment++) {
            TermsEnum cursor = inSegments[segment];
            if (cursor != null && cursor.seekExact(term.bytes())) {
                states.register(cursor.termState(), segment, cursor.docFreq(), cursor.totalTermFreq());
            }
        }
        return states;
    }

    private @Nullable TermsEnum[] cursors(String field) throws IOException {
        List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
        @Nullable TermsEnum[] all = new TermsEnum[segments.size()];
        for (LeafReaderContext segment : segments) {
            Terms terms = segment.reader().terms(field);
            all[segment.ord] = terms == null ? null : terms.iterator();
        }
        return all;
    }

    /** How many articles have the field. */
    int articles(String field) {
        try {
            return searcher.getIndexReader().getDocCount(field);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
