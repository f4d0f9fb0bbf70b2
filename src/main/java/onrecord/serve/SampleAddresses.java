package onrecord.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import onrecord.model.Outlet;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Hit;
import onrecord.search.SearchRequest;
import onrecord.text.PercentEncoded;

/**
 * What people may ask of an archive: searches of each kind, made of the headlines, speakers and outlets of some of its
 * articles.
 */
final class SampleAddresses {
    /** From how many articles they are made. */
    private static final int ARTICLES = 400;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONG_WORD = 4;

    private final List<String> addresses = new ArrayList<>();

    private SampleAddresses() {}

    /** Addresses on this server, those made of one article beside each other; none where the archive is empty. */
    static List<String> of(ArchiveSearcher archive) {
        SampleAddresses made = new SampleAddresses();
        for (Hit hit : archive.search(SearchRequest.of("").withSize(ARTICLES)).hits()) {
            made.addOf(hit);
        }
        return List.copyOf(made.addresses);
    }

    private void addOf(Hit hit) {
        String title = hit.title();
        if (title != null) {
            List<String> words = BETWEEN_WORDS
                    .splitAsStream(title)
                    .filter(word -> word.length() >= LONG_WORD)
                    .toList();
            for (int i = 0; i + 1 < words.size(); i += 2) {
                addOf(words.get(i), words.get(i + 1));
            }
        }
        if (!hit.speakers().isEmpty()) {
            String chosen = "speaker=" + PercentEncoded.parameter(hit.speakers().getFirst());
            addresses.add("/?" + chosen);
            addresses.add("/api/quotes?" + chosen);
        }
        Outlet outlet = hit.outlet();
        if (outlet != null && outlet.name() != null) {
            addresses.add("/?outlet=" + PercentEncoded.parameter(outlet.name()));
        }
        addresses.add(PageAddresses.article(hit.id()));
    }

    /** The page of each kind of search, and what programs ask of it. */
    private void addOf(String word, String next) {
        for (String query : List.of(
                word,
                word + " " + next,
                word + " OR " + next,
                "\"" + word + " " + next + "\"",
                word.substring(0, LONG_WORD) + "*",
                next + "~")) {
            String q = "q=" + PercentEncoded.parameter(query);
            addresses.add("/?" + q);
            addresses.add("/api/search?highlight=false&facets=none&" + q);
        }
        String q = "q=" + PercentEncoded.parameter(word);
        addresses.add("/api/search?sort=newest&" + q);
        addresses.add("/quotes?" + q);
        addresses.add("/api/suggest?q=" + PercentEncoded.parameter(next.substring(0, LONG_WORD - 1)));
    }
}
