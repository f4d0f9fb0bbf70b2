package onrecord.read;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes an Outlook data file ([MS-PST], Unicode, not encrypted) with messages in its root folder, and no more of one
 * than reading them needs: there are no tables of contents, so that a reader finds the messages by their parent, and no
 * check sums.
 */
final class OutlookStore {
    private static final int PAGE = 512;
    private static final int HEADER = 1024;
    private static final int BLOCK = 8192;
    private static final int NAMES = 0x61;
    private static final int ROOT_FOLDER = 0x122;
    private static final int FIRST_MESSAGE = 0x200024;
    /** What one message's number is behind the one before. */
    private static final int STEP = 0x20;

    private static final short INTEGER = 0x03;
    private static final short TEXT = 0x1F;
    private static final short TIME = 0x40;
    private static final short BINARY = 0x102;
    /** Seconds from 1601, where a FILETIME begins, to 1970. */
    private static final long EPOCH = 11_644_473_600L;

    /** A node of the store: its number, that of the node above it, and its properties. */
    private record Node(int id, int parent, ByteBuffer properties) {}

    private final List<Node> nodes = new ArrayList<>();
    private final List<Map<Integer, Object>> messages = new ArrayList<>();

    /** Adds a message; texts by their property's number, such as 0x37 for the subject, and an Instant for a time. */
    OutlookStore message(Map<Integer, Object> properties) {
        messages.add(new LinkedHashMap<>(properties));
        return this;
    }

    byte[] bytes() {
        // names of properties: their sets, the numbers, the texts; none are used
        nodes.add(new Node(NAMES, 0, properties(Map.of(2, new byte[16], 3, new byte[8], 4, new byte[8]))));
        nodes.add(new Node(ROOT_FOLDER, ROOT_FOLDER, properties(Map.of(0x3602, messages.size()))));
        for (Map<Integer, Object> message : messages) {
            nodes.add(new Node(FIRST_MESSAGE + STEP * (nodes.size() - 2), ROOT_FOLDER, properties(message)));
        }
        ByteBuffer file = little(HEADER + 2 * PAGE + nodes.size() * BLOCK);
        header(file);
        page(file, HEADER, 0x81, 32);
        page(file, HEADER + PAGE, 0x80, 24);
        for (int i = 0; i < nodes.size(); i++) {
            node(file, i, nodes.get(i));
        }
        return all(file);
    }

    private static void header(ByteBuffer file) {
        file.put(0, "!BDN".getBytes(StandardCharsets.US_ASCII));
        file.put(8, "SM".getBytes(StandardCharsets.US_ASCII));
        file.putShort(10, (short) 23);
        file.putShort(12, (short) 19);
        file.putLong(224, HEADER);
        file.putLong(240, HEADER + PAGE);
        file.put(512, (byte) 0x80);
    }

    /** The end of a leaf of a B-tree: how many entries it has, and of what size and kind. */
    private void page(ByteBuffer file, int at, int kind, int size) {
        file.put(at + 488, (byte) nodes.size());
        file.put(at + 489, (byte) (488 / size));
        file.put(at + 490, (byte) size);
        file.put(at + 496, (byte) kind);
        file.put(at + 497, (byte) kind);
    }

    /** The entries of a node in both trees, and its block. */
    private static void node(ByteBuffer file, int number, Node node) {
        long block = 4L * (number + 1);
        int at = HEADER + 2 * PAGE + number * BLOCK;
        file.position(HEADER + number * 32)
                .putLong(node.id())
                .putLong(block)
                .putLong(0)
                .putInt(node.parent());
        file.position(HEADER + PAGE + number * 24).putLong(block).putLong(at);
        file.putShort((short) node.properties().capacity()).putShort((short) 2);
        file.put(at, all(node.properties()));
    }

    /**
     * A property context: a heap with a B-tree of one level whose values stand in the heap too, but for small numbers.
     */
    private static ByteBuffer properties(Map<Integer, Object> values) {
        ByteBuffer records = little(8 * values.size());
        List<byte[]> heap = new ArrayList<>();
        values.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(value -> {
            records.putShort(value.getKey().shortValue());
            switch (value.getValue()) {
                case Integer number -> records.putShort(INTEGER).putInt(number);
                case String text -> records.putShort(TEXT).putInt(kept(text.getBytes(StandardCharsets.UTF_16LE), heap));
                case Instant time -> {
                    long ticks = (time.getEpochSecond() + EPOCH) * 10_000_000;
                    records.putShort(TIME).putInt(kept(all(little(8).putLong(ticks)), heap));
                }
                case byte[] bytes -> records.putShort(BINARY).putInt(kept(bytes, heap));
                default -> throw new IllegalArgumentException("no property: " + value);
            }
        });
        heap.addFirst(all(records));
        heap.addFirst(all(little(8).put(new byte[] {(byte) 0xB5, 2, 6, 0}).putInt(heapId(1))));
        return heap(heap);
    }

    /** Puts bytes into the heap, behind the two allocations of the tree. @return their id */
    private static int kept(byte[] bytes, List<byte[]> heap) {
        heap.add(bytes);
        return heapId(heap.size() + 1);
    }

    /** The id of an allocation, counted from 0. */
    private static int heapId(int number) {
        return (number + 1) << 5;
    }

    private static ByteBuffer heap(List<byte[]> allocations) {
        int size = 12 + allocations.stream().mapToInt(bytes -> bytes.length).sum();
        ByteBuffer heap = little(size + 4 + 2 * (allocations.size() + 1));
        heap.putShort((short) size)
                .put((byte) 0xEC)
                .put((byte) 0xBC)
                .putInt(heapId(0))
                .putInt(0);
        ByteBuffer map = little(2 * (allocations.size() + 1)).putShort((short) 12);
        for (byte[] bytes : allocations) {
            heap.put(bytes);
            map.putShort((short) heap.position());
        }
        return heap.putShort((short) allocations.size()).putShort((short) 0).put(all(map));
    }

    private static byte[] all(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.capacity()];
        buffer.get(0, bytes);
        return bytes;
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
