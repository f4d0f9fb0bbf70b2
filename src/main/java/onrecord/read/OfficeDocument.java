package onrecord.read;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import onrecord.model.Field;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * PDF, Word, OpenDocument, RTF, EPUB, PowerPoint, Outlook messages and mailboxes: parsed in a child JVM. The document
 * is one article, each attached document with text another. Its properties are kept; only a title that looks like one
 * is a candidate for the headline, and no property is taken for the date of publication: they tell when a file was
 * made.
 */
final class OfficeDocument implements Format {
    /** What the media types of documents have in common, each with its older and newer forms. */
    private static final List<String> DOCUMENT_TYPES =
            List.of("pdf", "word", "opendocument.text", "rtf", "outlook", "rfc822");

    /** Titles that programs make up. */
    private static final Pattern NO_TITLE =
            Pattern.compile("(?i)(?:microsoft (?:word|powerpoint).*|untitled.*|document\\d*|slide"
                    + " \\d+|.*\\.(?:docx?|pdf|rtf|odt|indd|qxp|txt|html?))");

    private static final Map<String, String> KEPT = Map.ofEntries(
            entry("dc:creator", "creator"),
            entry("dcterms:created", "created"),
            entry("dcterms:modified", "modified"),
            entry("dc:publisher", "publisher"),
            entry("dc:subject", "subject"),
            entry("dc:description", "description"),
            entry("dc:language", "language"),
            entry("xmpTPg:NPages", "pages"),
            entry(StruckPieces.PROPERTY, Document.STRUCK_OUT),
            entry(WordBinary.UNREAD, "unread"));

    /** Moments that programs write where they keep none: the first of 1601, a year before our era. */
    private static final Pattern NO_MOMENT = Pattern.compile("(?:1601-01-01|-).*");

    /** What the parser of Word writes where a note is marked. */
    private static final Pattern NOTE_MARK = Pattern.compile("\\[(?:foot|end)noteRef:-?\\d+]");

    private final String name;
    private final Limits limits;
    private final RecordFields fields;
    private final ParserPool parsers;

    OfficeDocument(String name, Limits limits, RecordFields fields, ParserPool parsers) {
        this.limits = limits;
        this.fields = fields;
        this.name = name;
        this.parsers = parsers;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void read(Blob blob, Readings out) throws IOException {
        Spool.withFile(blob, limits, file -> parse(file, blob, out));
    }

    private void parse(Path file, Blob blob, Readings out) throws IOException {
        List<DocumentPart> attached = new ArrayList<>();
        DocumentPart[] main = new DocumentPart[1];
        boolean mailbox = blob.isNamed("pst");
        try {
            parsers.parse(file, part -> {
                if (part.path().isEmpty()) {
                    main[0] = part;
                } else if (mailbox) {
                    handOn(part, out);
                } else if (isDocument(part)) {
                    attached.add(part);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (main[0] != null && !mailbox) {
            main(main[0], attached, out);
        }
        attached.forEach(part -> handOn(part, out));
    }

    private void main(DocumentPart part, List<DocumentPart> attached, Readings out) throws IOException {
        if (part.type().equals(ExcelBinary.TYPE)) {
            rows(part, out.as("spreadsheet"));
            return;
        }
        String text = text(part);
        if (!text.isBlank() && Exports.ofText(text, out)) {
            return;
        }
        if (!text.isBlank()) {
            out.article(Document.Form.TEXT, text, claims(part), properties(part));
        } else if (attached.stream().allMatch(p -> text(p).isBlank())) {
            boolean pdf = part.type().startsWith("application/pdf");
            throw new Unreadable(
                    Reading.Failed.Kind.NO_TEXT,
                    pdf && !parsers.recognises()
                            ? "no text: pictures of pages, perhaps a scan; --ocr reads it"
                            : "a " + name + " without text");
        }
    }

    /** The lines of a workbook, sheet by sheet. */
    private void rows(DocumentPart part, Readings out) throws IOException {
        SheetRecords records = new SheetRecords(fields, out);
        for (Element sheet : Markup.parse(part.xhtml()).select("table")) {
            records.nextSheet();
            for (Element row : sheet.select("tr")) {
                records.row(row.select("td").stream().map(Element::wholeText).toList());
            }
        }
        records.finish();
    }

    private static void handOn(DocumentPart part, Readings out) {
        String name = part.path().substring(1);
        out.attempt(name, () -> {
            String text = text(part);
            if (!text.isBlank()) {
                out.part(name, text, claims(part), properties(part));
            }
        });
    }

    /** Pictures, tables, macros and the like that sit in a document are not articles of their own. */
    private static boolean isDocument(DocumentPart part) {
        String type = part.type();
        return type.startsWith("text/html")
                || type.startsWith("text/plain")
                || DOCUMENT_TYPES.stream().anyMatch(type::contains);
    }

    private static String text(DocumentPart part) {
        Element body = Markup.parse(part.xhtml()).body();
        // the parsers list what sits in a document below its text: "image1.png"
        body.select("div.package-entry > h1").remove();
        if (isMail(part)) {
            return MailText.of(body);
        }
        boolean pages = part.type().startsWith("application/pdf") || part.type().startsWith("image/");
        if (pages) {
            return PageText.of(body);
        }
        if (part.type().contains("rtf")) {
            breakLines(body);
        }
        String text = MarkupText.of(body);
        return part.type().contains("wordprocessingml")
                ? NOTE_MARK.matcher(text).replaceAll("")
                : text;
    }

    /** The parser of RTF writes the end of a line within a paragraph as such, which is a blank in markup. */
    private static void breakLines(Element body) {
        for (TextNode text : body.select("p").textNodes()) {
            String[] lines = text.getWholeText().split("\n", -1);
            for (int i = 0; i < lines.length - 1; i++) {
                text.before(new TextNode(lines[i]));
                text.before(new Element("br"));
            }
            text.text(lines[lines.length - 1]);
        }
    }

    private static List<Claim> claims(DocumentPart part) {
        List<Claim> claims = new ArrayList<>();
        String title = part.first("dc:title").strip();
        boolean mail = isMail(part);
        String subject = title.isEmpty() ? part.first("dc:subject").strip() : title;
        if (mail && !subject.isEmpty()) {
            claims.add(new Claim(Field.TITLE, MailHeaders.subject(subject), "header", "Subject: " + subject, false));
        } else if (!mail
                && !title.isEmpty()
                && title.length() < 300
                && !NO_TITLE.matcher(title).matches()) {
            claims.add(new Claim(Field.TITLE, title, "property", "title: " + title, false));
        }
        // in an Outlook data file "created" is when the message was put there
        String sent = part.first(part.type().contains("pst") ? "meta:mapi-msg-client-submit-time" : "dcterms:created");
        if (mail && !sent.isEmpty()) {
            claims.add(new Claim(Field.DATE, sent, "header", "Date: " + sent, false));
        }
        String address = part.first(PdfText.ADDRESS);
        if (!address.isEmpty()) {
            claims.add(new Claim(Field.URL, address, "property", "printed below each page: " + address, false));
        }
        return claims;
    }

    private static boolean isMail(DocumentPart part) {
        return part.type().contains("outlook")
                || part.type().contains("rfc822")
                || !part.first("Message-From").isEmpty();
    }

    private static Map<String, List<String>> properties(DocumentPart part) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        KEPT.forEach((from, to) -> {
            List<String> values = part.metadata().getOrDefault(from, List.of()).stream()
                    .filter(value -> !from.startsWith("dcterms:")
                            || !NO_MOMENT.matcher(value).matches())
                    .toList();
            if (!values.isEmpty()) {
                kept.put(to, values);
            }
        });
        return kept;
    }
}
