package onrecord.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.index.ArchiveWriter;
import onrecord.link.Link;
import onrecord.link.Stretch;
import onrecord.model.Article;
import onrecord.model.PublicationDate;
import onrecord.search.ArchiveSearcher;
import onrecord.search.LinkState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an archive promises about links, whichever engine keeps it. */
abstract class LinkContract {
    @TempDir
    Path folder;

    /** Makes an empty archive of a folder. */
    abstract void make(Path folder);

    abstract ArchiveWriter writer(Path folder);

    abstract ArchiveSearcher searcher(Path folder);

    final void write(Collection<Article> articles) {
        try (ArchiveWriter writer = writer(folder)) {
            articles.forEach(writer::put);
            assertEquals(List.of(), writer.commit());
        }
    }

    static Article dated(int number, PublicationDate date) {
        return Article.builder(MadeUpArticles.id(number), number + ".txt")
                .body("amber")
                .date(date)
                .build();
    }

    @Test
    void links_are_those_of_all_articles_until_one_changes() {
        make(folder);
        Article undated =
                Article.builder(MadeUpArticles.id(3), "3.txt").body("amber").build();
        Article january = dated(1, PublicationDate.of(LocalDate.of(2023, 1, 5)));
        Article march = dated(2, PublicationDate.of(LocalDate.of(2023, 3, 5)));
        Link between = new Link.Event(january.id(), march.id(), 0.75, true);
        Link range =
                new Link.Date(undated.id(), LocalDate.of(2023, 1, 1), LocalDate.of(2023, 1, 9), List.of(january.id()));
        Map<Stretch, List<Link>> found =
                Map.of(Stretch.of(march.date()), List.of(between), Stretch.FOLLOWING, List.of(range));
        write(List.of(january, march, undated));
        try (ArchiveWriter writer = writer(folder);
                ArchiveSearcher archive = searcher(folder)) {
            assertFalse(archive.isLinked());
            LinkState state = archive.linkState();
            assertEquals(
                    List.of(Stretch.UNDATED, Stretch.of(january.date()), Stretch.of(march.date()), Stretch.FOLLOWING),
                    state.stale().stream().map(Stretch::time).distinct().toList());
            for (Stretch stretch : state.stale()) {
                writer.relink(stretch, state.signature(stretch), found.getOrDefault(stretch, List.of()));
            }
            writer.commit();
            archive.lookAgain();
            assertTrue(archive.isLinked());
            assertEquals(Set.of(between, range), Set.copyOf(links(archive)));
            assertEquals(List.of(between), archive.links(march.id()));
            writer.relink(Stretch.of(march.date()), state.signature(Stretch.of(march.date())), List.of(between));
            writer.commit();
            archive.lookAgain();
            assertEquals(Set.of(between, range), Set.copyOf(links(archive)));
            assertEquals(2, links(archive).size());
            assertTrue(archive.isLinked());
            writer.remove(march.id());
            writer.commit();
            archive.lookAgain();
            assertEquals(List.of(range), links(archive));
            assertFalse(archive.isLinked());
            assertTrue(archive.linkState().stale().contains(Stretch.of(march.date())));
        }
    }

    private static List<Link> links(ArchiveSearcher archive) {
        List<Link> links = new ArrayList<>();
        archive.links(links::add);
        return links;
    }
}
