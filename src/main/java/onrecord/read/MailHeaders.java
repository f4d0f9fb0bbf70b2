package onrecord.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.MimeUtil;
import org.jspecify.annotations.Nullable;

/** What the headers of an e-mail say. */
final class MailHeaders {
    private static final Pattern PREFIX =
            Pattern.compile("(?i)^(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs)\\s*(?:\\[\\d+])?:\\s*)+");

    /** How programs mark a reply in the languages of mail programs; never a forwarded message. */
    private static final Pattern REPLY =
            Pattern.compile("(?i)^\\s*(?:re|aw|antw|sv|vs|odp|res|ynt|r)\\s*(?:\\[\\d+])?\\s*:.*", Pattern.DOTALL);

    /** An encoded word of RFC 2047, with the language that RFC 2231 lets it have. */
    private static final Pattern WORD = Pattern.compile("=\\?([^?*\\s]+)(?:\\*[^?]*)?\\?([bBqQ])\\?([^?]*)\\?=");

    private MailHeaders() {}

    /** The subject without the marks of replies and forwards. */
    static String subject(String subject) {
        String plain = PREFIX.matcher(subject.strip()).replaceFirst("");
        return plain.isEmpty() ? subject.strip() : plain;
    }

    /** Whether a message answers another, whose words it may quote. */
    static boolean isReply(Entity message) {
        String subject = of(message, "Subject", null);
        return subject != null && REPLY.matcher(subject).matches();
    }

    /**
     * What a header says, in one line; null when it is missing or empty. Bytes that are no ASCII are read, although no
     * standard allows them.
     *
     * @param written the encoding of the message's text, for such bytes; null when it is not known
     */
    static @Nullable String of(Entity entity, String name, @Nullable Charset written) {
        Field field = entity.getHeader() == null ? null : entity.getHeader().getField(name);
        if (field == null) {
            return null;
        }
        String value = MimeUtil.unfold(value(field, written)).strip();
        return value.isEmpty() ? null : Wellformed.text(decoded(value));
    }

    private static String value(Field field, @Nullable Charset written) {
        ByteSequence raw = field.getRaw();
        if (raw == null) {
            return field.getBody();
        }
        String all = TextDecoder.decode(raw.toByteArray(), written);
        return all.substring(all.indexOf(':') + 1);
    }

    /** The charset that a part names; null when it names none, or ASCII, which says nothing of other bytes. */
    static @Nullable Charset charset(Entity part) {
        Field field = part.getHeader() == null ? null : part.getHeader().getField("Content-Type");
        String label = field instanceof ContentTypeField type ? type.getParameter("charset") : null;
        boolean ascii = label == null || label.strip().matches("(?i)(?:us-)?ascii|ansi_x3\\.4-1968");
        return ascii ? null : TextDecoder.named(label);
    }

    /** A parameter of a part's type, such as {@code format}, in lower case; an empty string when it is missing. */
    static String parameter(Entity part, String name) {
        Field field = part.getHeader() == null ? null : part.getHeader().getField("Content-Type");
        String value = field instanceof ContentTypeField type ? type.getParameter(name) : null;
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * A header's text with its encoded words decoded; of words that stand side by side a character may be cut in two.
     */
    static String decoded(String text) {
        Matcher word = WORD.matcher(text);
        StringBuilder out = new StringBuilder();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String charset = "";
        int done = 0;
        while (word.find()) {
            String between = text.substring(done, word.start());
            boolean goesOn = done > 0 && between.isBlank();
            if (!goesOn || !charset.equalsIgnoreCase(word.group(1))) {
                out.append(text(bytes, charset)).append(goesOn ? "" : between);
            }
            charset = word.group(1);
            bytes.writeBytes(bytes(word.group(2), word.group(3)));
            done = word.end();
        }
        return out.append(text(bytes, charset))
                .append(text, done, text.length())
                .toString();
    }

    private static String text(ByteArrayOutputStream bytes, String label) {
        Charset charset = label.isEmpty() ? null : TextDecoder.named(label);
        String text = charset == null ? TextDecoder.decode(bytes.toByteArray(), null) : bytes.toString(charset);
        bytes.reset();
        return text;
    }

    private static byte[] bytes(String how, String word) {
        if (how.equalsIgnoreCase("b")) {
            return Base64.getMimeDecoder().decode(word.replaceAll("[^A-Za-z0-9+/]", ""));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] ascii = word.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < ascii.length; i++) {
            int high = ascii[i] == '=' && i + 2 < ascii.length ? Character.digit(ascii[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(ascii[i + 2], 16);
            if (low >= 0) {
                out.write(high * 16 + low);
                i += 2;
            } else {
                out.write(ascii[i] == '_' ? ' ' : ascii[i]);
            }
        }
        return out.toByteArray();
    }
}
