package onrecord.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.ingest.Corrector;
import onrecord.keep.Change;
import onrecord.keep.Target;
import onrecord.link.Link;
import onrecord.link.Stretch;
import onrecord.model.Article;
import onrecord.model.Field;
import onrecord.search.ArchiveSearcher;
import onrecord.search.LinkState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links stand as long as what they rest on, and are known to be gone where they are. */
class LinksThatStayTest {
    private static final Article FERRY = SmallArchive.article(
                    1, "The Post", "2023-09-19", "Ferry aground", "The ferry ran aground.")
            .build();
    private static final Article SHIP = SmallArchive.article(
                    2, "The Herald", "2023-09-20", "Ship aground", "A ship ran aground.")
            .build();
    private static final Link LINK = new Link.Event(FERRY.id(), SHIP.id(), 0.75, true);

    @TempDir
    Path folder;

    @BeforeEach
    void link() {
        SmallArchive.write(folder, FERRY, SHIP);
        try (ArchiveWriter writer = LuceneArchive.openWriter(folder);
                ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            LinkState state = archive.linkState();
            Stretch own = Stretch.of(SHIP.date());
            state.stale()
                    .forEach(stretch -> writer.relink(
                            stretch, state.signature(stretch), stretch.equals(own) ? List.of(LINK) : List.of()));
            writer.commit();
        }
        assertLinked();
    }

    private void assertLinked() {
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            assertTrue(archive.isLinked());
            assertEquals(List.of(LINK), links(archive));
        }
    }

    private void assertToBeLinkedAnew() {
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            assertFalse(archive.isLinked());
            assertEquals(List.of(), links(archive));
        }
    }

    private static List<Link> links(ArchiveSearcher archive) {
        List<Link> links = new ArrayList<>();
        archive.links(links::add);
        return links;
    }

    @Test
    void an_article_that_is_put_again_keeps_them() {
        SmallArchive.write(folder, SHIP);
        assertLinked();
        SmallArchive.write(folder, FERRY, SHIP);
        assertLinked();
    }

    @Test
    void what_no_link_rests_on_may_change() {
        SmallArchive.write(
                folder,
                SHIP.toBuilder()
                        .deck("It is afloat again.")
                        .url("https://herald.example/ship")
                        .language("de")
                        .agencies(List.of("Reuters"))
                        .build());
        assertLinked();
        new Corrector(folder).keep("", List.of(new Change.Value(Target.of(FERRY), Field.LANGUAGE, List.of("fr"))));
        assertLinked();
    }

    @Test
    void what_changes_and_changes_back_before_a_commit_keeps_them() {
        Article other = SHIP.toBuilder().body("A ship sank.").build();
        SmallArchive.write(folder, other, SHIP);
        assertLinked();
        try (ArchiveWriter writer = LuceneArchive.openWriter(folder)) {
            writer.remove(FERRY.id());
            writer.put(FERRY);
            writer.commit();
        }
        assertLinked();
    }

    @Test
    void what_changes_loses_them() {
        SmallArchive.write(folder, SHIP.toBuilder().body("A ship sank.").build());
        assertToBeLinkedAnew();
    }

    @Test
    void what_a_correction_changes_loses_them() {
        new Corrector(folder).keep("", List.of(new Change.Value(Target.of(FERRY), Field.TITLE, List.of("Fog"))));
        assertToBeLinkedAnew();
    }

    @Test
    void what_goes_loses_them() {
        try (ArchiveWriter writer = LuceneArchive.openWriter(folder)) {
            writer.remove(FERRY.id());
            writer.commit();
        }
        assertToBeLinkedAnew();
    }
}
