package onrecord.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import onrecord.search.Versions;
import onrecord.search.answer.VersionGroups;
import org.apache.lucene.index.DirectoryReader;
import org.jspecify.annotations.Nullable;

/**
 * Which articles of one commit are versions of each other, told from the addresses and texts of all that it holds.
 * Immutable.
 */
final class KnownVersions {
    private final Map<String, Versions> byArticle = new HashMap<>();
    private final TreeSet<String> superseded = new TreeSet<>();

    private KnownVersions() {}

    static KnownVersions of(DirectoryReader reader) throws IOException {
        KnownVersions known = new KnownVersions();
        VersionMarks marks = new VersionMarks(reader);
        for (List<Integer> sharing : SharedAddresses.of(reader)) {
            List<VersionGroups.Saved> saved = new ArrayList<>();
            for (int doc : sharing) {
                saved.add(marks.of(doc));
            }
            VersionGroups.of(saved).forEach(known::add);
        }
        return known;
    }

    private void add(Versions versions) {
        for (Versions.Text text : versions.newestFirst()) {
            for (String article : text.articles()) {
                byArticle.put(article, versions);
                if (text.superseded()) {
                    superseded.add(article);
                }
            }
        }
    }

    /** Those of an article, where it has some. */
    Optional<Versions> of(String article) {
        @Nullable Versions versions = byArticle.get(article);
        return Optional.ofNullable(versions);
    }

    /** How many articles have a newer version. */
    int superseded() {
        return superseded.size();
    }

    /** The commit without articles that have a newer version, and without the links that rest on them. */
    DirectoryReader newest(DirectoryReader reader) throws IOException {
        return superseded.isEmpty() ? reader : new NewestReader(reader, superseded);
    }
}
