package onrecord.read;

import java.nio.charset.StandardCharsets;
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

    private static final java.util.List<Mark> MARKS = java.util.List.of(
            mark(0, "PK\3\4", Formats::zip),
            mark(0, "PK\5\6", Formats::zip),
            mark(0, "\u001f\u008b", Formats::gzip),
            mark(0, "BZh", Formats::bzip2),
            mark(0, "\u00fd7zXZ\0", Formats::xz),
            mark(0, "(\u00b5/\u00fd", Formats::zstd),
            mark(0, "7z\u00bc\u00af'\u001c", Formats::sevenZip),
            mark(257, "ustar", Formats::tar),
            mark(0, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", Formats::document),
            mark(0, "{\\rtf", Formats::document),
            mark(0, "!BDN", Formats::document),
            mark(0, "\u00ff\u00d8\u00ff", Formats::picture),
            mark(0, "\u0089PNG\r\n", Formats::picture),
            mark(0, "II*\0", Formats::picture),
            mark(0, "MM\0*", Formats::picture),
            mark(0, "bplist00", Formats::safariArchive),
            mark(0, "WARC/", Formats::webArchive),
            mark(0, "filedesc://", Formats::webArchive));

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
        return start.contains("%PDF-") ? formats.pdf() : null;
    }
}
