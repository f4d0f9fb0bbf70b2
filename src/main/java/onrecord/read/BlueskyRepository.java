package onrecord.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that an account of Bluesky wrote, as its service lets people download it (CAR): an article for each post. The
 * blocks are read twice, first for the tree that tells under which name each post stands, for the account and for what
 * its owner is called. Whether a block is the one that it is said to be is not checked.
 */
final class BlueskyRepository implements Format {
    private static final String POST = "app.bsky.feed.post";
    private static final String PROFILE = "app.bsky.actor.profile";
    private static final int DIGEST = 0x12;
    private static final int LONGEST_NAME = 128;
    /** Of a number of variable length. */
    private static final int MOST_OCTETS = 9;

    private final Limits limits;
    private final BlueskyPost posts = new BlueskyPost();

    BlueskyRepository(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "Bluesky repository";
    }

    @Override
    public void read(Blob blob, Readings out) throws IOException {
        Spool.withFile(blob, limits, file -> read(file, out));
    }

    private void read(Path file, Readings out) throws IOException {
        Owner owner = new Owner();
        try (Blocks blocks = new Blocks(file)) {
            blocks.all((cid, value) -> owner.learn(value));
        } catch (Unreadable e) {
            // told when the posts are read
        }
        long[] number = new long[1];
        try (Blocks blocks = new Blocks(file)) {
            blocks.all((cid, value) -> {
                if (value.path("$type").asText().equals(POST)) {
                    posts.read(owner.whole(cid, value), ++number[0], out);
                }
            });
            if (blocks.damaged > 0) {
                out.failed(
                        Reading.Failed.Kind.DAMAGED,
                        blocks.damaged + " blocks cannot be read: the posts in the others were");
            }
        } catch (Unreadable e) {
            out.failed(e.kind(), Objects.requireNonNull(e.getMessage()));
            return;
        }
        if (number[0] == 0) {
            throw new Unreadable(Reading.Failed.Kind.NO_TEXT, "a repository of Bluesky without a post");
        }
    }

    /** Whose repository it is, and under which names the posts stand. */
    private static final class Owner {
        private final Map<String, String> keys = new HashMap<>();
        private @Nullable String did;
        private @Nullable String named;

        void learn(JsonNode value) {
            if (value.path("did").isTextual() && value.has("sig")) {
                did = value.path("did").asText();
            } else if (value.path("$type").asText().equals(PROFILE)) {
                named = value.path("displayName").asText();
            } else if (value.path("e").isArray() && value.has("l")) {
                entries(value.path("e"));
            }
        }

        /** The entries of a node of the tree: each has the beginning of its name from the one before it. */
        private void entries(JsonNode entries) {
            String before = "";
            for (JsonNode entry : entries) {
                int same = Math.clamp(entry.path("p").asInt(), 0, before.length());
                String key = before.substring(0, same) + latin(entry.path("k"));
                if (key.startsWith(POST + "/")) {
                    keys.put(entry.path("v").asText(), key.substring(POST.length() + 1));
                }
                before = key;
            }
        }

        private static String latin(JsonNode bytes) {
            try {
                return bytes.isBinary() ? new String(bytes.binaryValue(), StandardCharsets.ISO_8859_1) : "";
            } catch (IOException e) {
                return "";
            }
        }

        /** A post as the service answers it: with its address and its author. */
        ObjectNode whole(String cid, JsonNode post) {
            ObjectNode whole = JsonNodeFactory.instance.objectNode();
            String key = keys.get(cid);
            if (key != null && did != null) {
                whole.put("uri", "at://" + did + "/" + POST + "/" + key);
            }
            ObjectNode author = whole.putObject("author");
            author.put("did", did).put("displayName", named);
            whole.put("cid", cid).set("value", post);
            return whole;
        }
    }

    private interface Work {
        void with(String cid, JsonNode value);
    }

    /** The blocks of a file, one after the other: a length, a name, a value. */
    private final class Blocks implements AutoCloseable {
        private final InputStream in;
        private long damaged;

        Blocks(Path file) throws IOException {
            in = new BufferedInputStream(Files.newInputStream(file));
        }

        void all(Work work) throws IOException {
            long header = length();
            if (header < 0 || in.skip(header) < header) {
                throw cut();
            }
            for (long length = length(); length >= 0; length = length()) {
                if (length > limits.articleBytes()) {
                    throw new Unreadable(
                            Reading.Failed.Kind.LIMIT, "a block larger than an article: nothing behind it is read");
                }
                byte[] section = in.readNBytes((int) length);
                if (section.length < length) {
                    throw cut();
                }
                block(section, work);
            }
        }

        private void block(byte[] section, Work work) {
            int end = endOfName(section);
            JsonNode value;
            try {
                value = end > 0 && section[1] == 0x71
                        ? DagCbor.value(Arrays.copyOfRange(section, end, section.length))
                        : null;
            } catch (Unreadable e) {
                damaged++;
                return;
            }
            if (value != null) {
                work.with(DagCbor.name(Arrays.copyOf(section, end)), value);
            }
        }

        /** Behind the version, the codec, and a digest of SHA-256; 0 for a name of another kind. */
        private static int endOfName(byte[] section) {
            boolean known = section.length > 4 && section[0] == 1 && section[2] == DIGEST && section[3] > 0;
            int end = known ? 4 + section[3] : 0;
            return end <= Math.min(section.length, LONGEST_NAME) ? end : 0;
        }

        /** The next number of variable length, or -1 at the end. */
        private long length() throws IOException {
            long length = 0;
            for (int i = 0; i < MOST_OCTETS; i++) {
                int octet = in.read();
                if (octet < 0) {
                    if (i > 0) {
                        throw cut();
                    }
                    return -1;
                }
                length |= (long) (octet & 0x7F) << (7 * i);
                if (octet < 0x80) {
                    return length;
                }
            }
            throw new Unreadable(Reading.Failed.Kind.DAMAGED, "a length that is none: nothing behind it is read");
        }

        private static Unreadable cut() {
            return new Unreadable(Reading.Failed.Kind.DAMAGED, "cut: what there is of it was read");
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
