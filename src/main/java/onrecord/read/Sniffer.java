package onrecord.read;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/** Tells by its first bytes what a blob is; its name only where the bytes leave it open. */
final class Sniffer {
    private static final Pattern TAG =
            Pattern.compile("(?i)<(?:html|head|body|div|p|h[1-6]|article|table|span|a|meta)\\b[^<>]*>");
    /** What may stand before the root of XML: declaration, comments, processing instructions, a document type. */
    private static final Pattern ROOT = Pattern.compile(
            "(?s)\\s*(?:<\\?.*?\\?>\\s*|<!--.*?-->\\s*|<!DOCTYPE[^\\[>]*(?:\\[.*?\\]\\s*)?>\\s*)*<([\\w.:-]+)[\\s>/]");

    private static final Pattern HEADER = Pattern.compile("(?m)^([A-Za-z][A-Za-z0-9-]*):[ \\t]");
    private static final Set<String> MAIL_ONLY = Set.of(
            "received", "message-id", "mime-version", "return-path", "delivered-to", "x-mozilla-status", "envelope-to");

    /** How the SGML of the Reuters-21578 collection begins. */
    private static final String LEWIS = "<!DOCTYPE lewis";

    private final Formats formats;
    private final RecordFields fields;

    Sniffer(Formats formats, RecordFields fields) {
        this.formats = formats;
        this.fields = fields;
    }

    /** @throws Unreadable if it is empty or nothing that OnRecord reads */
    Format formatOf(Blob blob) throws Unreadable {
        byte[] head = blob.head();
        if (head.length == 0) {
            throw new Unreadable(Reading.Failed.Kind.NO_TEXT, "the file is empty");
        }
        Format packed = Magic.of(head, formats);
        if (packed != null) {
            return packed;
        }
        if (WireText.is(head)) {
            return formats.wireText;
        }
        if (isPageWithArchive(head)) {
            return formats.zip;
        }
        if (TextDecoder.isBinary(head)) {
            throw new Unreadable(Reading.Failed.Kind.UNSUPPORTED, "not a kind of file that OnRecord reads");
        }
        return formatOfText(blob, blob.headText());
    }

    /** A page that unpacks itself (SingleFile): markup, and an archive behind it in the same file. */
    private static boolean isPageWithArchive(byte[] head) {
        int at = 0;
        while (at < head.length && head[at] != '<') {
            at++;
        }
        if (at > 3) {
            return false;
        }
        for (int i = at; i + 3 < head.length; i++) {
            if (head[i] == 'P' && head[i + 1] == 'K' && head[i + 2] == 3 && head[i + 3] == 4) {
                return true;
            }
        }
        return false;
    }

    private Format formatOfText(Blob blob, String head) {
        String start = head.stripLeading();
        if (start.startsWith("{") && blob.isNamed("md", "markdown")) {
            return formats.plainText;
        }
        if (GhostExport.is(start)) {
            return formats.ghost;
        }
        if (start.startsWith("{")) {
            return isLines(blob, start) ? formats.jsonLines : formats.json;
        }
        if (ScriptedSubtitles.is(start)) {
            return formats.scriptedSubtitles;
        }
        boolean list = start.startsWith("[");
        if (list && (blob.isNamed("json") || start.substring(1).stripLeading().startsWith("{"))) {
            return formats.json;
        }
        Format markup = start.startsWith("<") ? formatOfMarkup(blob, start) : null;
        if (markup != null) {
            return markup;
        }
        Format saved = formatOfSaver(start, head);
        return saved != null ? saved : formatOfLines(blob, head);
    }

    private @Nullable Format formatOfSaver(String start, String head) {
        if (TwitterArchive.is(start)) {
            return formats.twitter;
        }
        if (Subtitles.is(head)) {
            return formats.subtitles;
        }
        int message = EmlxMessage.start(head);
        return message > 0 && isMail(head.substring(message)) ? formats.emlx : null;
    }

    private Format formatOfLines(Blob blob, String head) {
        if (RisReferences.is(head)) {
            return formats.ris;
        }
        if (TaggedReferences.is(head)) {
            return formats.taggedReferences;
        }
        if (BibtexReferences.is(head)) {
            return formats.bibtex;
        }
        if (head.startsWith("From ") && isMail(head)) {
            return formats.mailbox;
        }
        if (blob.isNamed("eml", "mht", "mhtml") || isMail(head)) {
            return formats.mail;
        }
        if (WebPage.is(head)
                || (blob.isNamed("html", "htm", "xhtml") && TAG.matcher(head).find())) {
            return formats.webPage;
        }
        if (blob.isNamed("csv", "tsv", "tab") || TableDialect.looksLikeTable(head, fields)) {
            return formats.table;
        }
        return formats.plainText;
    }

    private @Nullable Format formatOfMarkup(Blob blob, String start) {
        Matcher matcher = ROOT.matcher(start.substring(0, Math.min(start.length(), 16 << 10)));
        String root = matcher.lookingAt() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
        String name = root.substring(root.indexOf(':') + 1);
        if (start.regionMatches(true, 0, LEWIS, 0, LEWIS.length()) || name.equals("reuters")) {
            return formats.reuters;
        }
        if (Set.of("rss", "feed", "rdf").contains(name)) {
            return name.equals("rdf") && ZoteroRdf.is(start) ? formats.zoteroRdf : formats.feed;
        }
        Format news = formatOfNews(name, start);
        if (news != null) {
            return news;
        }
        if (root.equals("w:worddocument") || root.equals("pkg:package") || root.equals("office:document")) {
            return formats.document;
        }
        Format saved = formatOfPrograms(name, start);
        if (saved != null) {
            return saved;
        }
        if (name.equals("plist")) {
            return formats.safariArchive;
        }
        return !name.isEmpty() && isXml(blob, start, name, matcher.group(1)) ? formats.xml : null;
    }

    /**
     * Whether markup is no page: it says so, by its declaration or its name, or its root is an element that pages do
     * not have and that ends again.
     */
    private static boolean isXml(Blob blob, String start, String name, String root) {
        boolean said = start.startsWith("<?xml") || blob.isNamed("xml", "sgm", "sgml");
        if (said) {
            return !name.equals("html") && !(WebPage.is(start) && Tag.isKnownTag(name) && !mayBeRoot(name));
        }
        return !WebPage.is(start) && !Tag.isKnownTag(name) && start.contains("</" + root);
    }

    /** Elements of pages that are roots of other XML too. */
    private static boolean mayBeRoot(String name) {
        return name.equals("article") || name.equals("main") || name.equals("link");
    }

    /** What programs for notes, references and wikis export, by their roots; null for any other. */
    private @Nullable Format formatOfPrograms(String name, String start) {
        if (name.equals("en-export")) {
            return formats.evernote;
        }
        if (name.equals("mediawiki")) {
            return formats.wikiDump;
        }
        if (ProQuestXml.is(name, start)) {
            return formats.proQuestXml;
        }
        return name.equals("xml") && EndNoteXml.is(start) ? formats.endNoteXml : null;
    }

    /** Scans and the wire, by their roots; null for any other. */
    private @Nullable Format formatOfNews(String name, String start) {
        if (name.equals("mets")) {
            return formats.newspaperIssue;
        }
        if (ScannedPage.isRoot(name)) {
            return formats.scannedPage;
        }
        boolean agency = AgencyXml.isRoot(name, start) || CanadianPress.isRoot(name, start);
        boolean standard = WireXml.isRoot(name) && !(name.equals("newsitem") && start.contains(" itemid="));
        return agency || standard ? formats.wireXml : null;
    }

    /** Whether the text begins with the headers of an e-mail, among them one that nothing else has. */
    private static boolean isMail(String head) {
        int from = head.startsWith("From ") ? head.indexOf('\n') + 1 : 0;
        String start = head.substring(from, Math.min(head.length(), from + TextDecoder.HEAD))
                .replace("\r", "");
        int end = start.indexOf("\n\n");
        String headers = start.substring(0, end < 0 ? Math.min(start.length(), 8192) : end);
        if (!HEADER.matcher(headers).lookingAt()) {
            return false;
        }
        boolean own = false;
        int known = 0;
        for (Matcher m = HEADER.matcher(headers); m.find(); ) {
            String name = m.group(1).toLowerCase(Locale.ROOT);
            own |= MAIL_ONLY.contains(name);
            known += Set.of("from", "to", "subject", "date").contains(name) ? 1 : 0;
        }
        return (own && known > 0) || known >= 4 || (head.startsWith("From ") && known > 0);
    }

    /**
     * Whether the first line is a JSON object of its own, and more follow; where it is too long to tell, the name does.
     */
    private static boolean isLines(Blob blob, String text) {
        boolean named = blob.isNamed("jsonl", "ndjson", "jsonlines", "ldjson");
        int end = lineEnd(text);
        return end < 0
                ? named
                : isOneLine(text) && (named || !text.substring(end).isBlank());
    }

    private static int lineEnd(String text) {
        int feed = text.indexOf('\n');
        return feed < 0 ? text.indexOf('\r') : feed;
    }

    /** Whether the first line closes as many braces as it opens. */
    private static boolean isOneLine(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                return depth == 0;
            }
            if (quoted) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            }
        }
        return depth > 0;
    }
}
