package onrecord.read;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a parser's process and its parent say to each other, in bytes. */
final class PartFrames {
    /** What comes next. */
    static final int END = 0;

    static final int PART = 1;
    static final int FAILED = 2;

    private PartFrames() {}

    static void writePart(DocumentPart part, DataOutputStream out) throws IOException {
        out.writeByte(PART);
        writeText(part.path(), out);
        writeText(part.type(), out);
        out.writeInt(part.metadata().size());
        for (Map.Entry<String, List<String>> entry : part.metadata().entrySet()) {
            writeText(entry.getKey(), out);
            out.writeInt(entry.getValue().size());
            for (String value : entry.getValue()) {
                writeText(value, out);
            }
        }
        writeText(part.xhtml(), out);
    }

    static DocumentPart readPart(DataInputStream in) throws IOException {
        String path = readText(in);
        String type = readText(in);
        Map<String, List<String>> metadata = new LinkedHashMap<>();
        for (int n = in.readInt(); n > 0; n--) {
            String name = readText(in);
            List<String> values = new ArrayList<>();
            for (int m = in.readInt(); m > 0; m--) {
                values.add(readText(in));
            }
            metadata.put(name, values);
        }
        return new DocumentPart(path, type, metadata, readText(in));
    }

    static void writeText(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
