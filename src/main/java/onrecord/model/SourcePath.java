package onrecord.model;

import java.io.File;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * The text of a file's path. Paths are bytes on most systems, and those need not be text: two files {@code l\xE8ge.txt}
 * and {@code l\xE9ge.txt} have one text in Java and are two files. A byte that is no character is written as U+FFFD
 * with its two hexadecimal digits, so that every path has a text of its own, and leads from its text back to the file.
 */
public final class SourcePath {
    private static final char NO_CHARACTER = '\uFFFD';

    private SourcePath() {}

    /** The text of a path, which no other path has. */
    public static String text(Path path) {
        String text = path.toString();
        return text.indexOf(NO_CHARACTER) < 0 ? text : escaped(path);
    }

    /** The text of a path as part of an article's source: folders are apart by "/" on every system. */
    public static String source(Path path) {
        return slashed(text(path));
    }

    /** A path's text with "/" between its folders. */
    public static String slashed(String text) {
        return File.separatorChar == '\\' ? text.replace('\\', '/') : text;
    }

    /** The path of a text that {@link #text} made. @throws java.nio.file.InvalidPathException if it can be none here */
    public static Path path(String text) {
        if (text.indexOf(NO_CHARACTER) >= 0) {
            return unescaped(text);
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            // a name of letters that this system's encoding does not have
            return unescaped(text);
        }
    }

    private static String escaped(Path path) {
        // only an address shows the bytes of a path, each that is no ASCII with a percent sign
        String address = path.toAbsolutePath().toUri().getRawPath();
        byte[] absolute = bytes(address);
        String start = path.isAbsolute() ? "" : text(Path.of("").toAbsolutePath()) + File.separator;
        String text = text(absolute);
        String relative = text.startsWith(start) ? text.substring(start.length()) : text;
        return relative.endsWith("/") && relative.length() > 1
                ? relative.substring(0, relative.length() - 1)
                : relative;
    }

    private static byte[] bytes(String address) {
        ByteBuffer bytes = ByteBuffer.allocate(address.length());
        for (int i = 0; i < address.length(); i++) {
            if (address.charAt(i) == '%') {
                bytes.put((byte) HexFormat.fromHexDigits(address, i + 1, i + 3));
                i += 2;
            } else {
                bytes.put((byte) address.charAt(i));
            }
        }
        byte[] all = new byte[bytes.position()];
        bytes.flip().get(all);
        return all;
    }

    private static String text(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (int i = 0; i < bytes.length; ) {
            int length = characterAt(bytes, i);
            if (length == 0) {
                text.append(NO_CHARACTER).append(HexFormat.of().withUpperCase().toHexDigits(bytes[i]));
                i++;
            } else {
                text.append(new String(bytes, i, length, StandardCharsets.UTF_8));
                i += length;
            }
        }
        return text.toString();
    }

    /** How many bytes the character has that begins here; 0 if there is none, or it is the mark itself. */
    private static int characterAt(byte[] bytes, int at) {
        for (int length = 1; length <= 4 && at + length <= bytes.length; length++) {
            try {
                String one = StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes, at, length))
                        .toString();
                return one.indexOf(NO_CHARACTER) >= 0 ? 0 : length;
            } catch (CharacterCodingException e) {
                // perhaps it has more bytes
            }
        }
        return 0;
    }

    private static Path unescaped(String text) {
        StringBuilder address = new StringBuilder("file://");
        byte[] bytes;
        for (int i = 0; i < text.length(); ) {
            if (text.charAt(i) == NO_CHARACTER && isHex(text, i + 1)) {
                address.append('%').append(text, i + 1, i + 3);
                i += 3;
                continue;
            }
            int c = text.codePointAt(i);
            bytes = Character.toString(c).getBytes(StandardCharsets.UTF_8);
            for (byte b : bytes) {
                address.append(
                        c == '/' ? "/" : "%" + HexFormat.of().withUpperCase().toHexDigits(b));
            }
            i += Character.charCount(c);
        }
        return text.startsWith("/") ? Path.of(URI.create(address.toString())) : Path.of(text);
    }

    private static boolean isHex(String text, int at) {
        return at + 2 <= text.length()
                && HexFormat.isHexDigit(text.charAt(at))
                && HexFormat.isHexDigit(text.charAt(at + 1));
    }
}
