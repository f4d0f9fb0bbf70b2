package onrecord.keep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import onrecord.model.Field;
import onrecord.model.Quote;
import onrecord.search.lucene.SmallArchive;

/** Lines of corrections, written and read. */
class CorrectionLineFuzzTest {
    @Property(tries = 300)
    void every_correction_reads_as_it_was_written(
            @ForAll String id, @ForAll String words, @ForAll String name, @ForAll Quote.Kind kind) {
        Target target = new Target(id, "news.jsonl#1", null);
        String some = words.isBlank() ? "words" : words;
        String somebody = name.isBlank() ? "name" : name;
        for (Change change : List.of(
                new Change.Value(target, Field.TITLE, List.of(some)),
                new Change.Value(target, Field.AUTHORS, List.of(some, "Bo Ek")),
                new Change.Value(target, Field.DATE, List.of()),
                new Change.Speakers(target, new Change.Words(some, 7), List.of(somebody)),
                new Change.Quoted(target, new Change.Words(some, 0), kind),
                new Change.Removed(target),
                Change.Filed.tag(target, "tag " + kind),
                new Change.Filed(target, null, Change.Shelf.TAG, "x", false),
                new Change.Filed(target, new Change.Words(some, 3), Change.Shelf.COLLECTION, "x", true),
                new Change.Filed(target, null, Change.Shelf.COLLECTION, "★", false),
                new Change.Noted(target, null, some),
                new Change.Noted(target, new Change.Words(some, 3), some),
                new Change.Undone(id))) {
            Correction one = new Correction("k", "2023-10-01T12:00:00Z", name, change, null);
            String line = CorrectionLine.of(one);
            assertEquals(1, line.lines().count(), line);
            assertEquals(one, CorrectionLine.parse(line, "other"));
        }
    }

    /** Whatever the bytes of the file, every line is a correction or a fault, and an article stays an article. */
    @FuzzTest
    void any_bytes(FuzzedDataProvider data) {
        byte[] bytes = data.consumeRemainingAsBytes();
        Corrections read = Corrections.of(bytes);
        read.apply(SmallArchive.article(1, "Bridge", "“Safe,” she said.").build());
        assertEquals(Optional.of(List.of()), read.since(read.mark()));
    }
}
