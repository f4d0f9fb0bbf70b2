package onrecord.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.index.Analysis;
import onrecord.index.Fields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/** Words and phrases as Lucene's queries. */
final class WordQueries {
    private static final Pattern PART = Pattern.compile("[\"“”„«»]([^\"“”„«»]*)[\"“”„«»]|[^\\s\"“”„«»]+");
    private static final float TITLE_WEIGHT = 0.3f;

    private final Analysis analysis;

    WordQueries(Analysis analysis) {
        this.analysis = analysis;
    }

    /** What is searched and how it was understood. */
    record Understood(Query query, Query highlight, String interpreted) {}

    Understood understand(Kind kind, String input, SearchRequest.Match match) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        BooleanQuery.Builder title = new BooleanQuery.Builder();
        Occur occur = match == SearchRequest.Match.ALL ? Occur.MUST : Occur.SHOULD;
        List<String> parts = new ArrayList<>();
        Matcher part = PART.matcher(input);
        while (part.find()) {
            String phrase = part.group(1);
            List<Analysis.Word> words = analysis.words(phrase == null ? part.group() : phrase);
            if (words.isEmpty()) {
                continue;
            }
            if (phrase != null || words.size() > 1) {
                parts.add("\""
                        + String.join(
                                " ", words.stream().map(Analysis.Word::term).toList()) + "\"");
                all.add(phrase(kind.words(), words), occur);
                title.add(phrase(Fields.TITLE, words), Occur.SHOULD);
            } else {
                parts.add(words.getFirst().term());
                all.add(word(kind.words(), words.getFirst().term()), occur);
                title.add(word(Fields.TITLE, words.getFirst().term()), Occur.SHOULD);
            }
        }
        String interpreted = String.join(match == SearchRequest.Match.ALL ? " AND " : " OR ", parts);
        if (parts.isEmpty()) {
            return new Understood(kind.all(), kind.all(), interpreted);
        }
        Query words = all.build();
        if (kind == Kind.QUOTES) {
            return new Understood(words, words, interpreted);
        }
        Query weighed = new BooleanQuery.Builder()
                .add(words, Occur.MUST)
                .add(new BoostQuery(title.build(), TITLE_WEIGHT), Occur.SHOULD)
                .build();
        return new Understood(weighed, words, interpreted);
    }

    private static Query phrase(String field, List<Analysis.Word> words) {
        return new PhraseQuery(field, words.stream().map(Analysis.Word::term).toArray(String[]::new));
    }

    private Query word(String field, String word) {
        Set<String> forms = new LinkedHashSet<>(List.of(word));
        for (String language : analysis.languages()) {
            String stem = analysis.stem(word, language);
            forms.add(stem);
            String form = stem.charAt(0) == Analysis.STEM_MARK ? stem.substring(1) : Analysis.STEM_MARK + stem;
            forms.add(form);
        }
        if (forms.size() == 1) {
            return new TermQuery(new Term(field, word));
        }
        SynonymQuery.Builder synonyms = new SynonymQuery.Builder(field);
        forms.forEach(form -> synonyms.addTerm(new Term(field, form)));
        return synonyms.build();
    }
}
