package onrecord.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.MultipartImpl;
import org.apache.james.mime4j.util.ByteSequence;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a message (RFC 2046) told apart: all its texts in their order, of alternatives the one that says most,
 * and what is attached.
 *
 * @param texts what is read as the message itself
 * @param attached what is read as if it lay beside it: messages and files
 */
record MailParts(List<Text> texts, List<Entity> attached) {
    /**
     * A part that is text.
     *
     * @param content its text or markup
     * @param charset the encoding it was in
     */
    record Text(Entity part, boolean html, String content, Charset charset) {
        /** What it says apart from quotes and signature. */
        MailBody body(boolean reply) {
            if (html) {
                return MailBody.ofMarkup(Markup.parse(content).body(), reply);
            }
            boolean flowed = MailHeaders.parameter(part, "format").equals("flowed");
            boolean delSp = MailHeaders.parameter(part, "delsp").equals("yes");
            return MailBody.ofLines(flowed ? MailBody.unflowed(content, delSp) : content, reply);
        }
    }

    private static final int DEPTH = 20;
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+");
    /** What a message carries that is nobody's text: how it is signed, when to meet, cards of addresses, reports. */
    private static final Set<String> NO_TEXT = Set.of(
            "application/pgp-signature",
            "application/pgp-keys",
            "application/pkcs7-signature",
            "application/x-pkcs7-signature",
            "message/delivery-status",
            "message/disposition-notification",
            "text/calendar",
            "text/vcard",
            "text/x-vcard",
            "text/rfc822-headers");

    /** The parts of a message. */
    static MailParts of(Entity message, Limits limits) throws IOException {
        return new Collector(limits).of(message, 0);
    }

    /** The encoding of the first text, or null. */
    @Nullable
    Charset charset() {
        return texts.isEmpty() ? null : texts.getFirst().charset();
    }

    /** How many letters of words it has, addresses aside. */
    private long letters() {
        long letters = 0;
        for (Text text : texts) {
            String words = text.html() ? MarkupText.ofPage(text.content()) : text.content();
            letters += ADDRESS.matcher(words)
                    .replaceAll("")
                    .codePoints()
                    .filter(Character::isLetter)
                    .count();
        }
        return letters;
    }

    /** Goes through the tree of parts. */
    private record Collector(Limits limits) {
        MailParts of(Entity entity, int depth) throws IOException {
            Body body = entity.getBody();
            String type = String.valueOf(entity.getMimeType());
            if (body instanceof Multipart multipart && multipart.getBodyParts().isEmpty()) {
                return unparted(entity, multipart);
            }
            if (body instanceof Multipart multipart && depth < DEPTH) {
                return switch (multipart.getSubType()) {
                    case "alternative" -> alternatives(multipart, depth);
                    case "related" -> related(entity, multipart, depth);
                    default -> all(multipart, depth);
                };
            }
            if (NO_TEXT.contains(type) || isMedia(type)) {
                return new MailParts(List.of(), List.of());
            }
            boolean text = type.equals("text/plain") || type.equals("text/html");
            if (text && body instanceof SingleBody single && !isFile(entity)) {
                return new MailParts(List.of(text(entity, single, type)), List.of());
            }
            return new MailParts(List.of(), List.of(entity));
        }

        private static boolean isMedia(String type) {
            return type.startsWith("image/") || type.startsWith("audio/") || type.startsWith("video/");
        }

        /** Whether a part is said to be a file, and not to be shown as part of the message. */
        private static boolean isFile(Entity part) {
            String disposition = part.getDispositionType();
            return "attachment".equalsIgnoreCase(disposition) || (disposition != null && part.getFilename() != null);
        }

        /** Where the boundary that a message names never comes, all of its text stands in front of the parts. */
        private MailParts unparted(Entity entity, Multipart multipart) throws IOException {
            ByteSequence raw = multipart instanceof MultipartImpl parsed ? parsed.getPreambleRaw() : null;
            byte[] bytes = raw == null ? new byte[0] : raw.toByteArray();
            if (new String(bytes, StandardCharsets.ISO_8859_1).isBlank() || bytes.length > limits.articleBytes()) {
                return new MailParts(List.of(), List.of());
            }
            Charset charset = TextDecoder.detect(bytes, true, null);
            String content = TextDecoder.decode(bytes, null);
            return new MailParts(List.of(new Text(entity, false, content, charset)), List.of());
        }

        private Text text(Entity part, SingleBody body, String type) throws IOException {
            try (InputStream in = body.getInputStream()) {
                byte[] bytes = in.readNBytes((int) limits.articleBytes() + 1);
                if (bytes.length > limits.articleBytes()) {
                    throw new Unreadable(
                            Reading.Failed.Kind.LIMIT,
                            "a text larger than the " + (limits.articleBytes() >> 20) + " MiB one article may have");
                }
                Charset declared = MailHeaders.charset(part);
                Charset charset = TextDecoder.detect(bytes, true, declared);
                return new Text(part, type.equals("text/html"), TextDecoder.decode(bytes, declared), charset);
            }
        }

        private MailParts all(Multipart multipart, int depth) throws IOException {
            List<Text> texts = new ArrayList<>();
            List<Entity> attached = new ArrayList<>();
            for (Entity part : multipart.getBodyParts()) {
                MailParts parts = of(part, depth + 1);
                texts.addAll(parts.texts);
                attached.addAll(parts.attached);
            }
            return new MailParts(texts, attached);
        }

        /** The last is the richest, unless another says a third more. */
        private MailParts alternatives(Multipart multipart, int depth) throws IOException {
            List<Entity> attached = new ArrayList<>();
            MailParts best = new MailParts(List.of(), List.of());
            for (Entity part : multipart.getBodyParts()) {
                MailParts parts = of(part, depth + 1);
                parts.attached.stream().filter(Collector::isDocument).forEach(attached::add);
                if (!parts.texts.isEmpty() && parts.letters() * 4 >= best.letters() * 3) {
                    best = parts;
                }
            }
            return new MailParts(best.texts, attached);
        }

        /** The part that the others belong to: pictures, styles and frames of a page are not read for themselves. */
        private MailParts related(Entity entity, Multipart multipart, int depth) throws IOException {
            String start = MailHeaders.parameter(entity, "start");
            List<Entity> parts = multipart.getBodyParts();
            Entity root = parts.stream()
                    .filter(part ->
                            !start.isEmpty() && start.equalsIgnoreCase(MailHeaders.of(part, "Content-ID", null)))
                    .findFirst()
                    .orElse(parts.isEmpty() ? null : parts.getFirst());
            if (root == null) {
                return new MailParts(List.of(), List.of());
            }
            MailParts of = of(root, depth + 1);
            List<Entity> attached = new ArrayList<>(of.attached);
            for (Entity part : parts) {
                boolean media = isMedia(String.valueOf(part.getMimeType()));
                if (!isRoot(part, root) && !media && isDocument(part)) {
                    attached.add(part);
                }
            }
            return new MailParts(of.texts, attached);
        }

        private static boolean isDocument(Entity part) {
            return part.getBody() instanceof Message || "attachment".equalsIgnoreCase(part.getDispositionType());
        }
    }

    /** Whether the part is the very one that was read: entities have no equality of their own. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isRoot(Entity part, Entity root) {
        return part == root;
    }
}
