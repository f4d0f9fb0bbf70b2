package onrecord.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import onrecord.model.Field;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail: one article of its texts, its headers candidates, and what is attached read as if it lay beside it. A web
 * page saved as one file (MHTML) has the same form: its first HTML part is the page.
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
        byte[] bytes = blob.bytes(limits.articleBytes() * 4);
        Message message;
        try (InputStream in = new ByteArrayInputStream(bytes)) {
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
        MailParts parts = MailParts.of(message, limits);
        if (isSavedPage(message, parts)) {
            MailParts.Text page = parts.texts().getFirst();
            out.article(Document.Form.HTML, page.content(), pageClaims(message, page.part()), Map.of());
            return;
        }
        boolean found = text(message, parts, out);
        int number = 0;
        for (Entity part : parts.attached()) {
            number++;
            attached(part, number, blob, out);
        }
        if (!found && number == 0) {
            throw new Unreadable(Reading.Failed.Kind.NO_TEXT, "an e-mail without text");
        }
    }

    /** Hands on what the message itself says. */
    private static boolean text(Message message, MailParts parts, Readings out) {
        boolean reply = MailHeaders.isReply(message);
        List<String> texts = new ArrayList<>();
        Map<String, List<String>> properties = properties(message, parts.charset());
        boolean letters = false;
        for (MailParts.Text text : parts.texts()) {
            Newsletter.Parts letter =
                    text.html() && !letters && isBulk(message) ? Newsletter.of(Markup.parse(text.content())) : null;
            if (letter != null) {
                letters = true;
                items(letter, message, properties, out);
                texts.add(letter.rest());
                continue;
            }
            MailBody body = text.body(reply);
            texts.add(body.text());
            add(properties, "quoted", body.quoted());
            add(properties, "signature", body.signature());
        }
        texts.removeIf(String::isBlank);
        if (!texts.isEmpty()) {
            String all = String.join("\n\n", texts);
            out.article(Document.Form.TEXT, all, claims(message, parts.charset()), properties);
        }
        return letters || !texts.isEmpty();
    }

    private static void add(Map<String, List<String>> properties, String name, String value) {
        if (!value.isEmpty()) {
            properties.computeIfAbsent(name, n -> new ArrayList<>()).add(Wellformed.text(value));
        }
    }

    private void attached(Entity part, int number, Blob blob, Readings out) {
        if (part.getBody() instanceof Message attached) {
            String name = "message-" + number;
            out.attempt(name, () -> {
                Blob entry = blob.entry(name, InputStream.nullInputStream(), List.of());
                Nesting.check(entry, limits);
                read(attached, entry, out.of(entry, name()));
            });
        } else if (part.getBody() instanceof SingleBody body) {
            String file = part.getFilename();
            String name = file == null || file.isBlank() ? "attachment-" + number : MailHeaders.decoded(file);
            out.attempt(name, () -> {
                try (InputStream in = body.getInputStream()) {
                    attachments.accept(blob.entry(Wellformed.text(name), in, List.of()), out);
                }
            });
        }
    }

    /** Each item of a newsletter is an article; the date of the message is one candidate for theirs. */
    private static void items(
            Newsletter.Parts letter, Message message, Map<String, List<String>> properties, Readings out) {
        List<Claim> dates = claims(message, null).stream()
                .filter(claim -> claim.field() == Field.DATE)
                .toList();
        long number = 0;
        for (Item item : letter.items()) {
            long its = ++number;
            out.attempt(its, () -> item.handOn(its, dates, properties, out));
        }
    }

    /** Sent to many at once, as its headers say. */
    private static boolean isBulk(Message message) {
        return header(message, "List-Id") != null
                || header(message, "List-Unsubscribe") != null
                || String.valueOf(header(message, "Precedence")).matches("(?i)bulk|list")
                || String.valueOf(header(message, "From")).matches("(?i).*(?:newsletter|digest|briefing|no-?reply).*");
    }

    /** A page that a browser saved, and no message that was sent: that came on some way, from and to somebody. */
    private static boolean isSavedPage(Message message, MailParts parts) {
        if (parts.texts().isEmpty() || !parts.texts().getFirst().html()) {
            return false;
        }
        if (header(message, "Snapshot-Content-Location") != null) {
            return true;
        }
        boolean sent = header(message, "To") != null
                || header(message, "Received") != null
                || header(message, "Message-ID") != null
                || String.valueOf(header(message, "From")).contains("@");
        return !sent && String.valueOf(message.getMimeType()).equals("multipart/related");
    }

    private static List<Claim> pageClaims(Message message, Entity page) {
        for (String name : List.of("Snapshot-Content-Location", "Content-Location")) {
            String url = header(name.startsWith("Snapshot") ? message : page, name);
            if (url != null && url.startsWith("http")) {
                return List.of(new Claim(Field.URL, url, "header", name + ": " + url, false));
            }
        }
        return List.of();
    }

    private static List<Claim> claims(Message message, @Nullable Charset written) {
        List<Claim> claims = new ArrayList<>();
        String subject = MailHeaders.of(message, "Subject", written);
        if (subject != null) {
            claims.add(new Claim(Field.TITLE, MailHeaders.subject(subject), "header", "Subject: " + subject, false));
        }
        String date = header(message, "Date");
        if (date != null) {
            claims.add(new Claim(Field.DATE, date, "header", "Date: " + date, false));
        }
        return claims;
    }

    private static Map<String, List<String>> properties(Message message, @Nullable Charset written) {
        Map<String, List<String>> properties = new LinkedHashMap<>();
        for (String name : List.of("From", "To", "List-Id", "Message-ID")) {
            String value = MailHeaders.of(message, name, written);
            if (value != null) {
                properties.put(name.toLowerCase(Locale.ROOT), List.of(value));
            }
        }
        return properties;
    }

    private static @Nullable String header(Entity entity, String name) {
        return MailHeaders.of(entity, name, null);
    }
}
