package onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repositories of Bluesky, written block by block. */
class BlueskyRepositoryTest {
    private static final String POST = "app.bsky.feed.post";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    /** The link to a block: a name of 36 bytes that ends with the number. */
    private record Link(int number) {
        byte[] name() {
            byte[] name = new byte[36];
            name[0] = 1;
            name[1] = 0x71;
            name[2] = 0x12;
            name[3] = 0x20;
            name[35] = (byte) number;
            return name;
        }
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private static void head(int major, int argument, ByteArrayOutputStream out) {
        if (argument < 24) {
            out.write(major << 5 | argument);
        } else if (argument < 256) {
            out.write(major << 5 | 24);
            out.write(argument);
        } else {
            out.write(major << 5 | 25);
            out.write(argument >> 8);
            out.write(argument);
        }
    }

    private static void write(Object value, ByteArrayOutputStream out) {
        switch (value) {
            case Integer number -> head(0, number, out);
            case String text -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                head(3, bytes.length, out);
                out.writeBytes(bytes);
            }
            case byte[] bytes -> {
                head(2, bytes.length, out);
                out.writeBytes(bytes);
            }
            case Link link -> {
                head(6, 42, out);
                head(2, 37, out);
                out.write(0);
                out.writeBytes(link.name());
            }
            case List<?> list -> {
                head(4, list.size(), out);
                list.forEach(one -> write(one, out));
            }
            case Map<?, ?> map -> {
                head(5, map.size(), out);
                map.forEach((key, one) -> {
                    write(key, out);
                    write(one, out);
                });
            }
            default -> out.write(0xF6);
        }
    }

    private static byte[] cbor(Object value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(value, out);
        return out.toByteArray();
    }

    private void section(byte[] name, byte[] block) {
        int length = name.length + block.length;
        if (length >= 128) {
            file.write((length & 0x7F) | 0x80);
            file.write(length >> 7);
        } else {
            file.write(length);
        }
        file.writeBytes(name);
        file.writeBytes(block);
    }

    private void block(int number, Object value) {
        section(new Link(number).name(), cbor(value));
    }

    private void begin() {
        section(new byte[0], cbor(map("roots", List.of(new Link(1)), "version", 1)));
        block(1, map("did", "did:plc:abc", "rev", "3k", "sig", new byte[] {1, 2}, "data", new Link(2), "version", 3));
        Object first = map("k", latin(POST + "/3k1"), "p", 0, "t", false, "v", new Link(3));
        Object second = map("k", latin("2"), "p", POST.length() + 3, "t", false, "v", new Link(4));
        block(2, map("e", List.of(first, second), "l", false));
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Map<String, Object> post(String text) {
        return map("text", text, "$type", POST, "langs", List.of("en"), "createdAt", "2024-03-05T14:12:00Z");
    }

    private List<String> read(byte[] bytes) {
        List<String> found = new ArrayList<>();
        for (Reading reading : ReadingsOf.file(folder, "repo.car", bytes)) {
            found.add(
                    reading instanceof Reading.Read read
                            ? read.document().content()
                            : "-" + ((Reading.Failed) reading).reason());
        }
        return found;
    }

    @Test
    void anArticleForEachPostWithItsAddressAndItsAuthor() {
        begin();
        block(3, post("It rained."));
        block(5, map("$type", "app.bsky.feed.like", "createdAt", "2024-03-05T14:12:00Z"));
        block(6, map("$type", "app.bsky.actor.profile", "displayName", "Ann Meier"));
        block(4, post("It snowed."));

        List<Document> found = ReadingsOf.documents(ReadingsOf.file(folder, "repo.car", file.toByteArray()));

        assertEquals(
                List.of("It rained.", "It snowed."),
                found.stream().map(Document::content).toList());
        assertEquals(
                List.of(
                        "date=2024-03-05T14:12:00Z",
                        "authors=Ann Meier",
                        "url=https://bsky.app/profile/did:plc:abc/post/3k2",
                        "language=en"),
                ReadingsOf.claims(found.getLast()));
    }

    @Test
    void aBlockThatIsNoneCostsItself() {
        begin();
        section(new Link(7).name(), new byte[] {(byte) 0xBF, 1, 2});
        block(3, post("It rained."));

        assertEquals(
                List.of("It rained.", "-1 blocks cannot be read: the posts in the others were"),
                read(file.toByteArray()));
    }

    @Test
    void whatThereIsOfAFileThatIsCutIsReadAndSaid() {
        begin();
        block(3, post("It rained."));
        block(4, post("It snowed."));
        byte[] whole = file.toByteArray();

        assertEquals(
                List.of("It rained.", "-cut: what there is of it was read"),
                read(Arrays.copyOf(whole, whole.length - 5)));
    }

    @Test
    void aRepositoryWithoutAPostSaysSo() {
        begin();

        assertEquals(List.of("-a repository of Bluesky without a post"), read(file.toByteArray()));
    }
}
