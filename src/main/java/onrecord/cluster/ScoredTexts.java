package onrecord.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.index.analysis.Analysis;
import onrecord.search.SearchRequest.Nearness;
import onrecord.search.answer.CountedForms;
import onrecord.search.answer.Rarity;
import onrecord.search.answer.Sought;
import onrecord.search.answer.TypedForms;
import onrecord.search.answer.TypedWords;
import onrecord.search.query.Node;
import org.jspecify.annotations.Nullable;

/**
 * What words and phrases score in a text. A node weighs several terms of one place by the rarest count it has of them;
 * so each word is raised here by what it weighs in truth, beside what the node will take it to weigh.
 */
final class ScoredTexts {
    /**
     * A node adds up whole occurrences. An occurrence that counts a share of one is made of two scores, without it and
     * with it whole, and this power of the share is the part of the latter: the score of .25 more occurrences than 1 to
     * 3 lies .29 to .36 of the way to as many again.
     */
    private static final double PART = 0.82;

    private final Analysis analysis;
    private final TextClauses texts;
    private final TypedForms forms;
    private final TypedWords typed;
    private final TermStatistics terms;

    /**
     * @param texts what matches
     * @param languages those of the archive's articles that have a stemmer
     * @param nearness which words count as a word that was typed
     * @param exactPhrases whether the words of a phrase must stand as they are written, or in any of their forms
     * @param terms how rare each term is
     */
    ScoredTexts(
            Analysis analysis,
            TextClauses texts,
            Set<String> languages,
            Nearness nearness,
            boolean exactPhrases,
            TermStatistics terms) {
        this.analysis = analysis;
        this.texts = texts;
        this.forms = new TypedForms(analysis, languages, nearness);
        this.typed = new TypedWords(analysis, exactPhrases);
        this.terms = terms;
    }

    /**
     * Asks at once for what will be needed of words: for their forms in these fields, and for the compounds that are
     * looked for in texts.
     */
    void ask(Collection<String> fields, List<Node> leaves) {
        Set<String> all = new LinkedHashSet<>();
        Set<String> compounds = new LinkedHashSet<>();
        for (Node leaf : leaves) {
            if (leaf instanceof Node.Word word && typed.word(word.text()) instanceof Sought.Word one) {
                all.addAll(forms.of(one.word()));
                forms.compounds(one.word()).forEach(parts -> compounds.add(parts.term()));
            }
        }
        Map<String, Collection<String>> each = new LinkedHashMap<>();
        fields.forEach(field -> each.put(field, all));
        if (!compounds.isEmpty()) {
            compounds.addAll(each.getOrDefault(ClusterFields.TEXT, List.of()));
            each.put(ClusterFields.TEXT, compounds);
        }
        terms.ask(each);
    }

    /** Whether a word stands in some texts, and not in most. */
    boolean tells(String word) {
        CountedForms.Known known = terms.of(ClusterFields.TEXT);
        long documents = known.documents(word);
        return documents > 0 && documents <= known.all() / 2;
    }

    /** What a leaf scores in a field, or null where it has no word in it, or only words that no text has. */
    @Nullable
    ObjectNode of(String field, Node leaf) {
        Sought sought = typed.leaf(leaf);
        return sought == null ? null : of(field, sought, leaf);
    }

    private @Nullable ObjectNode of(String field, Sought sought, Node leaf) {
        return switch (sought) {
            case Sought.Word word -> word(field, word.word());
            case Sought.Joined joined -> forms(field, joined.word());
            case Sought.Written written -> Dsl.term(field, written.term());
            case Sought.Either either -> either(field, either, leaf);
            default -> in(field, texts.match(sought));
        };
    }

    private static ObjectNode in(String field, WordMatch match) {
        return match.in(field);
    }

    private @Nullable ObjectNode either(String field, Sought.Either either, Node leaf) {
        List<ObjectNode> some = new ArrayList<>();
        add(some, of(field, either.one(), leaf));
        add(some, of(field, either.other(), leaf));
        return some.isEmpty() ? null : Dsl.any(some, 1);
    }

    private static void add(List<ObjectNode> some, @Nullable ObjectNode one) {
        if (one != null) {
            some.add(one);
        }
    }

    private @Nullable ObjectNode word(String field, Analysis.Word word) {
        List<ObjectNode> some = new ArrayList<>();
        add(some, forms(field, word));
        if (!field.equals(ClusterFields.TITLE)) { // what a headline adds is for the word as one
            texts.apart(word).forEach(apart -> some.add(apart.in(field)));
        }
        return some.isEmpty() ? null : Dsl.any(some, 1);
    }

    private @Nullable ObjectNode forms(String field, Analysis.Word word) {
        CountedForms.Known known = terms.of(field);
        Set<String> all = forms.of(word);
        terms.ask(List.of(field), all);
        List<String> present =
                all.stream().filter(term -> known.documents(term) > 0).toList();
        CountedForms counted = CountedForms.of(word, present, forms, analysis, known);
        if (counted == null) {
            return null;
        }
        double weight = rarity(counted.documents(), counted.occurrences(), known);
        List<String> whole = counted.forms().stream()
                .filter(form -> form.share() == 1)
                .map(CountedForms.Form::term)
                .toList();
        double least = counted.forms().stream()
                .mapToDouble(CountedForms.Form::share)
                .min()
                .orElseThrow();
        double part = whole.isEmpty() ? 1 : Math.pow(least, PART);
        List<ObjectNode> scores = new ArrayList<>();
        if (part < 1) {
            scores.add(synonyms(field, known, whole, weight * (1 - part)));
        }
        scores.add(synonyms(field, known, present, weight * part));
        return Dsl.any(scores, 1);
    }

    /** Terms that count as one word of this weight. */
    private static ObjectNode synonyms(String field, CountedForms.Known known, List<String> terms, double weight) {
        long documents = terms.stream().mapToLong(known::documents).max().orElseThrow();
        long occurrences = terms.stream().mapToLong(known::occurrences).sum();
        double taken = rarity(documents, occurrences, known);
        return new WordMatch.Row(List.of(terms), 0).raised(field, taken > 0 ? weight / taken : 1);
    }

    private static double rarity(long documents, long occurrences, CountedForms.Known known) {
        return Rarity.weight((double) documents, (double) occurrences, (double) known.all());
    }
}
