package onrecord.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import onrecord.model.Field;
import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.util.MimeUtil;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail: one article of its text, its headers candidates, and what is attached read as if it lay beside it. A web page
 * saved as one file (MHTML) has the same form: its first HTML part is the page.
 */
final class MailMessage implements Format {
    private final Limits limits;
    private final BiConsumer<Blob, Readings> attachments;

    /** @param attachments reads what is attached */
    MailMessage(Limits limits, BiConsumer<Blob, Readings> attachments) {
        this.limits = limits;
        this.attachments = attachments;
    }

    @Override
    public String name() {
        return "e-mail";
    }

    @Override
    public void read(Blob blob, Readings out) throws IOException {
        blob.bytes(limits.articleBytes() * 4);
        Message message;
        try (InputStream in = blob.open()) {
            DefaultMessageBuilder builder = new DefaultMessageBuilder();
            builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
            message = builder.parseMessage(in);
        }
        try {
            read(message, blob, out);
        } finally {
            message.dispose();
        }
    }

    private void read(Message message, Blob blob, Readings out) throws IOException {
        Parts parts = new Parts();
        parts.collect(message, 0);
        String page = parts.html == null ? null : text(parts.html);
        if (page != null && isSavedPage(message)) {
            out.article(Document.Form.HTML, page, pageClaims(message), Map.of());
            return;
        }
        org.jsoup.nodes.Document markup = page == null ? null : org.jsoup.Jsoup.parse(page);
        Newsletter.Parts letter = markup == null || !isBulk(message) ? null : Newsletter.of(markup);
        if (letter != null) {
            items(letter, message, out);
        }
        String text = letter != null ? letter.rest() : markup == null ? "" : MarkupText.of(markup.body());
        if (text.isBlank() && parts.plain != null) {
            text = text(parts.plain);
        }
        if (!text.isBlank()) {
            out.article(Document.Form.TEXT, text, claims(message), properties(message));
        }
        int number = 0;
        for (Entity part : parts.attached) {
            number++;
            if (part.getBody() instanceof SingleBody body && !isPicture(part)) {
                String name = part.getFilename() == null ? "attachment-" + number : part.getFilename();
                try (InputStream in = body.getInputStream()) {
                    attachments.accept(blob.entry(name, in, List.of()), out);
                }
            } else if (part.getBody() instanceof Message attached) {
                read(attached, blob.entry("message-" + number, InputStream.nullInputStream(), List.of()), out);
            }
        }
        if (text.isBlank() && parts.attached.isEmpty()) {
            throw new Unreadable(Reading.Failed.Kind.NO_TEXT, "an e-mail without text");
        }
    }

    /** Each item of a newsletter is an article; the date of the message is one candidate for theirs. */
    private static void items(Newsletter.Parts letter, Message message, Readings out) {
        List<Claim> dates = claims(message).stream()
                .filter(claim -> claim.field() == Field.DATE)
                .toList();
        long number = 0;
        for (Item item : letter.items()) {
            item.handOn(++number, dates, properties(message), out);
        }
    }

    /** Sent to many at once, as its headers say. */
    private static boolean isBulk(Message message) {
        return header(message, "List-Id") != null
                || header(message, "List-Unsubscribe") != null
                || String.valueOf(header(message, "Precedence")).matches("(?i)bulk|list")
                || String.valueOf(header(message, "From")).matches("(?i).*(?:newsletter|digest|briefing|no-?reply).*");
    }

    private static boolean isSavedPage(Message message) {
        String type = String.valueOf(message.getMimeType());
        return header(message, "Snapshot-Content-Location") != null
                || (type.equals("multipart/related") && header(message, "To") == null);
    }

    private static List<Claim> pageClaims(Message message) {
        String url = header(message, "Snapshot-Content-Location");
        return url == null || !url.startsWith("http")
                ? List.of()
                : List.of(new Claim(Field.URL, url, "header", "Snapshot-Content-Location: " + url, false));
    }

    private static boolean isPicture(Entity part) {
        String type = String.valueOf(part.getMimeType());
        return type.startsWith("image/") || type.startsWith("audio/") || type.startsWith("video/");
    }

    private static List<Claim> claims(Message message) {
        List<Claim> claims = new ArrayList<>();
        String subject = message.getSubject();
        if (subject != null && !subject.isBlank()) {
            claims.add(new Claim(Field.TITLE, MailHeaders.subject(subject), "header", "Subject: " + subject, false));
        }
        String date = header(message, "Date");
        if (date != null && message.getDate() != null) {
            claims.add(new Claim(Field.DATE, date, "header", "Date: " + date, false));
        }
        return claims;
    }

    private static Map<String, List<String>> properties(Message message) {
        Map<String, List<String>> properties = new LinkedHashMap<>();
        for (String name : new String[] {"From", "To", "List-Id", "Message-ID"}) {
            String value = header(message, name);
            if (value != null) {
                properties.put(name.toLowerCase(java.util.Locale.ROOT), List.of(value));
            }
        }
        return properties;
    }

    private static @Nullable String header(Entity entity, String name) {
        var field = entity.getHeader() == null ? null : entity.getHeader().getField(name);
        String value = field == null ? null : MimeUtil.unfold(field.getBody()).strip();
        return value == null || value.isEmpty()
                ? null
                : Wellformed.text(org.apache.james.mime4j.codec.DecoderUtil.decodeEncodedWords(
                        value, org.apache.james.mime4j.codec.DecodeMonitor.SILENT));
    }

    private String text(Entity part) throws IOException {
        if (!(part.getBody() instanceof SingleBody body)) {
            return "";
        }
        try (InputStream in = body.getInputStream()) {
            byte[] bytes = in.readNBytes((int) limits.articleBytes());
            return TextDecoder.decode(bytes, TextDecoder.named(part.getCharset()));
        }
    }

    /** A message's parts told apart. */
    private static final class Parts {
        private static final int DEPTH = 20;

        private @Nullable Entity html;
        private @Nullable Entity plain;
        private final List<Entity> attached = new ArrayList<>();

        void collect(Entity entity, int depth) {
            Body body = entity.getBody();
            String type = String.valueOf(entity.getMimeType());
            boolean attachment = "attachment".equalsIgnoreCase(entity.getDispositionType());
            if (body instanceof Multipart multipart && depth < DEPTH) {
                multipart.getBodyParts().forEach(part -> collect(part, depth + 1));
            } else if (!attachment && html == null && type.equals("text/html")) {
                html = entity;
            } else if (!attachment && plain == null && type.equals("text/plain")) {
                plain = entity;
            } else if (body instanceof Message || body instanceof BinaryBody || attachment) {
                attached.add(entity);
            }
        }
    }
}
