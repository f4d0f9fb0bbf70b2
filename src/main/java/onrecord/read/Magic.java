package onrecord.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The kinds of file that their first bytes give away. */
final class Magic {
    /** @param bytes each a character of Latin 1 */
    private record Mark(int offset, String bytes, Function<Formats, Format> format) {
        boolean fits(byte[] head) {
            if (head.length < offset + bytes.length()) {
                return false;
            }
            for (int i = 0; i < bytes.length(); i++) {
                if ((head[offset + i] & 0xFF) != bytes.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Mark> MARKS = List.of(
            mark(0, "PK\3\4", formats -> formats.zip),
            mark(0, "PK\5\6", formats -> formats.zip),
            mark(0, "\u001f\u008b", formats -> formats.gzip),
            mark(0, "BZh", formats -> formats.bzip2),
            mark(0, "\u00fd7zXZ\0", formats -> formats.xz),
            mark(0, "(\u00b5/\u00fd", formats -> formats.zstd),
            mark(0, "7z\u00bc\u00af'\u001c", formats -> formats.sevenZip),
            mark(257, "ustar", formats -> formats.tar),
            mark(0, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", formats -> formats.document),
            mark(0, "{\\rtf", formats -> formats.document),
            mark(0, "!BDN", formats -> formats.document),
            mark(0, "\u00ff\u00d8\u00ff", formats -> formats.picture),
            mark(0, "\u0089PNG\r\n", formats -> formats.picture),
            mark(0, "II*\0", formats -> formats.picture),
            mark(0, "MM\0*", formats -> formats.picture),
            mark(1, "\u00a2eroots", formats -> formats.blueskyRepository),
            mark(0, "bplist00", formats -> formats.safariArchive),
            mark(0, "WARC/", formats -> formats.webArchive),
            mark(0, "filedesc://", formats -> formats.webArchive));

    private Magic() {}

    private static Mark mark(int offset, String bytes, Function<Formats, Format> format) {
        return new Mark(offset, bytes, format);
    }

    /** The format of a blob that begins with these bytes, or null when they do not tell. */
    static @Nullable Format of(byte[] head, Formats formats) {
        for (Mark mark : MARKS) {
            if (mark.fits(head)) {
                return mark.format().apply(formats);
            }
        }
        String start = new String(head, 0, Math.min(head.length, 1024), StandardCharsets.ISO_8859_1);
        return start.contains("%PDF-") ? formats.pdf : null;
    }
}
