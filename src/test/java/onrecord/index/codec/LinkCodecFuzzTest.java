package onrecord.index.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.EOFException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import onrecord.link.Link;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/** Reads links from bytes that a fuzzer thinks up; with JAZZER_FUZZ=1 it goes on looking. */
class LinkCodecFuzzTest {
    private static final Link.End A = new Link.End("0000000000000001", 0, 12);
    private static final Link.End B = new Link.End("0000000000000002", 7, 400);

    @FuzzTest(maxDuration = "10m")
    void any_bytes_are_a_link_or_damaged(FuzzedDataProvider data) throws IOException {
        Link link;
        try {
            link = LinkCodec.link(new ByteArrayDataInput(data.consumeRemainingAsBytes()));
        } catch (CorruptIndexException | EOFException e) {
            return; // named as damaged, which is right
        }
        assertEquals(link, again(link));
    }

    @Test
    void every_kind_of_link_comes_back_as_it_was() throws IOException {
        for (Link link : List.of(
                new Link.Text(A, B, Link.Relation.OWN, 0.5, 61),
                new Link.Event(A.article(), B.article(), 0.25, false),
                new Link.Statement(A, B, 1, true),
                new Link.Date(
                        A.article(),
                        LocalDate.parse("1969-12-28"),
                        LocalDate.parse("1970-01-03"),
                        List.of(B.article(), "0000000000000003")))) {
            assertEquals(link, again(link));
        }
    }

    private static Link again(Link link) throws IOException {
        BytesRef bytes = Checksummed.open(LinkCodec.bytes(link), Fields.LINK);
        DataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        return LinkCodec.link(in);
    }
}
