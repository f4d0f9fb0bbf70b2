package onrecord.search.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import onrecord.index.analysis.Analysis;
import onrecord.search.FacetName;
import onrecord.search.OwnLabels;
import onrecord.search.query.Node;

/** The values of facets that a name means which somebody typed. For one search alone. */
public final class NamedValues {
    /** How many other names may stand between two of a name. */
    public static final int BETWEEN = 2;

    /** How many values are offered in place of one that the archive has not. */
    private static final int OFFERED = 3;

    private final Source source;
    private final Analysis analysis;
    private final OwnLabels own;

    /** What an archive knows of the values of its facets. */
    public interface Source {
        /** Whether an article or a quote has this very value. */
        boolean has(FacetName facet, String value) throws IOException;

        /** The speakers that a name is known to mean, each by the name that is shown. */
        List<String> meant(String speaker) throws IOException;

        /** The values of what a name finds behind the facet's name and a colon. */
        List<String> found(FacetName facet, Node.Phrase name) throws IOException;

        /** The values of what has these words in the names of the facet, with few others between them. */
        List<String> found(FacetName facet, List<String> words) throws IOException;

        /**
         * Names of speakers that have these words, as far as so many quotes tell.
         *
         * @param script names in this one are not needed
         */
        List<String> speakersOf(List<String> words, Character.UnicodeScript script, int most) throws IOException;

        /** The words that stand in the names of the facet. */
        Spelling.Known words(FacetName facet) throws IOException;
    }

    /** @param own what the person who asks filed for themselves: values to them as those of the archive are */
    public NamedValues(Source source, Analysis analysis, OwnLabels own) {
        this.own = own;
        this.source = source;
        this.analysis = analysis;
    }

    /** Whether an article or a quote has this very value. */
    boolean has(FacetName facet, String value) throws IOException {
        return own.labels(facet).contains(value) || source.has(facet, value);
    }

    /** The values that a name means: of this very name in any spelling or, where there is none, with all its words. */
    List<String> of(FacetName facet, String name) throws IOException {
        if (facet == FacetName.LANGUAGE) {
            return List.of(AskedNames.language(name)).stream()
                    .filter(code -> !code.equals(name))
                    .toList();
        }
        List<String> meant = facet == FacetName.SPEAKER ? source.meant(name) : List.of();
        List<String> words = analysis.names(name);
        if (facet == FacetName.KIND || !meant.isEmpty() || words.isEmpty()) {
            return meant;
        }
        Set<String> found = new LinkedHashSet<>(source.found(facet, new Node.Phrase(name, 0)));
        found.addAll(own.labels(facet));
        List<String> same = found.stream()
                .filter(value -> analysis.names(value).equals(words))
                .toList();
        if (!same.isEmpty()) {
            return same;
        }
        return facet == FacetName.OUTLET
                ? List.copyOf(found)
                : found.stream().filter(value -> isNamed(value, words)).toList();
    }

    /** Values spelled nearly like a name that no value has. */
    List<String> nearest(FacetName facet, String name) throws IOException {
        if (facet == FacetName.LANGUAGE || facet == FacetName.KIND) {
            return List.of();
        }
        Spelling.Known known = source.words(facet);
        List<String> words = new ArrayList<>();
        for (String word : analysis.names(name)) {
            boolean plain = word.length() < Spelling.SHORTEST || known.has(word);
            words.add(plain ? word : known.nearest(word).orElse(word));
        }
        if (words.isEmpty() || words.equals(analysis.names(name))) {
            return List.of();
        }
        return source.found(facet, words).stream()
                .filter(value -> facet == FacetName.OUTLET || isNamed(value, words))
                .limit(OFFERED)
                .toList();
    }

    /** Whether these words stand in a value in this order, with few others between them. */
    private boolean isNamed(String value, List<String> words) {
        return isNamed(analysis.names(value), words);
    }

    /** Whether some words stand among those of a name in this order, with few others between them. */
    static boolean isNamed(List<String> its, List<String> words) {
        for (int start = 0; start + words.size() <= its.size(); start++) {
            int next = 0;
            for (int at = start; at < its.size() && next < words.size(); at++) {
                boolean near = at - start - next <= BETWEEN;
                next += near && its.get(at).equals(words.get(next)) ? 1 : 0;
            }
            if (next == words.size()) {
                return true;
            }
        }
        return false;
    }
}
