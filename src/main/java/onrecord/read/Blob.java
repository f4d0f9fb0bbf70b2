package onrecord.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Bytes with a name: a file, or an entry packed in one. Its first bytes are at hand for sniffing; the whole of it can
 * be opened once (an entry) or as often as needed (a file). Not for use by several threads.
 */
final class Blob {
    private final String source;
    private final String identity;
    private final EntryIdentities identities;
    private final int depth;
    private final List<Claim> claims;
    private final byte[] head;
    private final boolean whole;
    private final @Nullable Path file;
    private final @Nullable InputStream rest;
    private final Neighbours neighbours;
    private @Nullable String headText;
    private boolean opened;

    private Blob(
            String source,
            String identity,
            EntryIdentities identities,
            int depth,
            List<Claim> claims,
            byte[] head,
            boolean whole,
            @Nullable Path file,
            @Nullable InputStream rest,
            Neighbours neighbours) {
        this.source = source;
        this.identity = identity;
        this.identities = identities;
        this.depth = depth;
        this.claims = claims;
        this.head = head;
        this.whole = whole;
        this.file = file;
        this.rest = rest;
        this.neighbours = neighbours;
    }

    /** What lies beside a blob. */
    interface Neighbours {
        Neighbours NONE = path -> null;

        /** What the path leads to, as seen from the folder of the blob; null when nothing does. */
        @Nullable
        InputStream open(String path) throws IOException;
    }

    /** The blob of a regular file. */
    static Blob ofFile(Path file, String source, String identity) throws IOException {
        return ofFile(file, source, identity, new EntryIdentities());
    }

    /**
     * The blob of a regular file.
     *
     * @param identities gives the entries of the file names that differ
     */
    static Blob ofFile(Path file, String source, String identity, EntryIdentities identities) throws IOException {
        long size = Files.size(file);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes((int) Math.min(Math.max(size, TextDecoder.HEAD), 16 * TextDecoder.HEAD));
            boolean whole = head.length < 16 * TextDecoder.HEAD && in.read() < 0;
            return new Blob(
                    source, identity, identities, 0, List.of(), head, whole, file, null, path -> beside(file, path));
        }
    }

    /** The blob of bytes that are all at hand. */
    static Blob ofBytes(byte[] bytes, String source, String identity) {
        return new Blob(
                source, identity, new EntryIdentities(), 0, List.of(), bytes, true, null, null, Neighbours.NONE);
    }

    /**
     * The blob of something packed in this one, under a name that nothing else in it has, with what its container says
     * about it.
     */
    Blob entry(String name, InputStream in, List<Claim> claims) throws IOException {
        return entry(name, in, claims, Neighbours.NONE);
    }

    /**
     * The blob of something packed in this one.
     *
     * @param name gets a mark where something else in this blob has it
     * @param claims what the container says about it
     * @param beside leads to what lies beside it
     */
    Blob entry(String name, InputStream in, List<Claim> claims, Neighbours beside) throws IOException {
        byte[] head = in.readNBytes(TextDecoder.HEAD);
        boolean whole = head.length < TextDecoder.HEAD;
        String mark = identities.mark(identity + "!" + name);
        InputStream behind = watched(source + "!" + name + mark, head, in);
        return new Blob(
                source + "!" + name + mark,
                identity + "!" + name + mark,
                identities,
                depth + 1,
                claims,
                head,
                whole,
                null,
                whole ? null : behind,
                beside);
    }

    /** What stands behind the head; where all of it is looked out for, that is kept on the way. */
    private InputStream watched(String entry, byte[] head, InputStream in) throws IOException {
        Watch watch = identities.watch();
        if (!watch.isFor(entry)) {
            return in;
        }
        byte[] behind = in.readNBytes(Math.max(0, watch.most() + 1 - head.length));
        byte[] all = Arrays.copyOf(head, head.length + behind.length);
        System.arraycopy(behind, 0, all, head.length, behind.length);
        watch.found(all);
        return new SequenceInputStream(new ByteArrayInputStream(behind), in);
    }

    /** What a compressed file holds, under the name of the file. */
    Blob unpacked(InputStream in) throws IOException {
        byte[] head = in.readNBytes(TextDecoder.HEAD);
        boolean whole = head.length < TextDecoder.HEAD;
        return new Blob(
                source, identity, identities, depth + 1, claims, head, whole, null, whole ? null : in, neighbours);
    }

    /** This blob, kept in a file of its own. */
    Blob at(Path file) {
        return new Blob(source, identity, identities, depth, claims, head, whole, file, null, neighbours);
    }

    /** This blob with further claims. */
    Blob claiming(List<Claim> more) {
        List<Claim> all = Stream.concat(claims.stream(), more.stream()).toList();
        return new Blob(source, identity, identities, depth, all, head, whole, file, rest, neighbours);
    }

    /** Nothing outside the folder of a file is looked at, whatever a path says. */
    private static @Nullable InputStream beside(Path file, String path) throws IOException {
        Path folder = file.toAbsolutePath().normalize().getParent();
        try {
            Path other = folder == null ? null : folder.resolve(path).normalize();
            return other != null && other.startsWith(folder) && Files.isRegularFile(other)
                    ? Files.newInputStream(other)
                    : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** What a path leads to from the folder in which this lies; null when nothing does. The caller closes it. */
    @Nullable
    InputStream beside(String path) throws IOException {
        return neighbours.open(path);
    }

    /** What to call it: {@code path!entry}. */
    String source() {
        return source;
    }

    /** What its articles' ids are made from. */
    String identity() {
        return identity;
    }

    /** Keeps apart what its file holds. */
    EntryIdentities identities() {
        return identities;
    }

    /** How many containers it stands in. */
    int depth() {
        return depth;
    }

    /** What its container says about it. */
    List<Claim> claims() {
        return claims;
    }

    /** The first bytes, {@value TextDecoder#HEAD} or more where there are so many. */
    byte[] head() {
        return head;
    }

    /** The first bytes as text, decoded once. */
    String headText() {
        String text = headText;
        if (text == null) {
            text = TextDecoder.decode(head, whole, null);
            headText = text;
        }
        return text;
    }

    /** Whether {@link #head} is all there is. */
    boolean whole() {
        return whole;
    }

    /** Whether the name ends like one of these, without the dot, in lower case; packing suffixes are passed over. */
    boolean isNamed(String... extensions) {
        String name = source.toLowerCase(Locale.ROOT)
                .replaceFirst(" \\(\\d+\\)$", "")
                .replaceFirst("\\.(gz|bz2|xz|zst|tgz)$", "");
        for (String extension : extensions) {
            if (name.endsWith("." + extension)) {
                return true;
            }
        }
        return false;
    }

    /**
     * All the bytes from the first; the caller closes the stream.
     *
     * @throws IllegalStateException if it was opened before and cannot be opened again: what is read twice would lose
     *     its end
     */
    InputStream open() throws IOException {
        if (whole) {
            return new ByteArrayInputStream(head);
        }
        if (file != null) {
            return Files.newInputStream(file);
        }
        if (opened) {
            throw new IllegalStateException(source + " can be read once");
        }
        opened = true;
        return new SequenceInputStream(new ByteArrayInputStream(head), Objects.requireNonNull(rest));
    }

    /** Whether it can be opened once more after it was read. */
    boolean canOpenAgain() {
        return whole || file != null;
    }

    /** The file that holds it, where it is a file of its own; else null. */
    @Nullable
    Path file() {
        return file;
    }

    /** All of it as text. @throws Unreadable if there are more than {@code most} bytes */
    String text(long most) throws IOException {
        byte[] all = bytes(most);
        return whole ? headText() : TextDecoder.decode(all, null);
    }

    /** All the bytes. @throws Unreadable if there are more than {@code most} */
    byte[] bytes(long most) throws IOException {
        byte[] all = head;
        if (!whole) {
            try (InputStream in = open()) {
                all = in.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 8));
            }
        }
        if (all.length > most) {
            throw new Unreadable(
                    Reading.Failed.Kind.LIMIT, "larger than the " + (most >> 20) + " MiB one article may have");
        }
        return all;
    }
}
