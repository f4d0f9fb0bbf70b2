package onrecord.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.search.Versions;
import onrecord.search.answer.ArticlesWithVersions;
import onrecord.search.answer.VersionGroups;
import org.apache.lucene.index.DirectoryReader;

/**
 * Which articles of one commit are versions of each other, told from the addresses and texts of all that it holds.
 * Immutable.
 */
final class KnownVersions {
    private final ArticlesWithVersions articles = new ArticlesWithVersions();

    private KnownVersions() {}

    /** Of articles that are not versions of each other. */
    static KnownVersions none() {
        return new KnownVersions();
    }

    static KnownVersions of(DirectoryReader reader) throws IOException {
        KnownVersions known = new KnownVersions();
        VersionMarks marks = new VersionMarks(reader);
        for (List<Integer> sharing : SharedAddresses.of(reader)) {
            List<VersionGroups.Saved> saved = new ArrayList<>();
            for (int doc : sharing) {
                saved.add(marks.of(doc));
            }
            VersionGroups.of(saved).forEach(known.articles::add);
        }
        return known;
    }

    /** Those of an article, where it has some. */
    Optional<Versions> of(String article) {
        return articles.of(article);
    }

    /** How many articles have a newer version. */
    int superseded() {
        return articles.superseded().size();
    }

    /** The commit without articles that have a newer version, and without the links that rest on them. */
    DirectoryReader newest(DirectoryReader reader) throws IOException {
        return articles.superseded().isEmpty() ? reader : new NewestReader(reader, articles.superseded());
    }
}
