package onrecord.read;

import java.util.function.BiConsumer;

/** The formats that are read, each made once. */
final class Formats {
    final Format plainText;
    final Format webPage;
    final Format jsonLines;
    final Format json;
    final Format table;
    final Format feed;
    final Format wireXml;
    final Format wireText;
    final Format mail;
    final Format mailbox;
    final Format document;
    final Format pdf;
    final Format picture;
    final Format zip;
    final Format tar;
    final Format sevenZip;
    final Format gzip;
    final Format bzip2;
    final Format xz;
    final Format zstd;
    final Format webArchive;
    final Format reuters;
    final Format xml;
    final Format evernote;
    final Format safariArchive;
    final Format ris;
    final Format bibtex;
    final Format emlx;
    final Format subtitles;
    final Format scannedPage;
    final Format twitter;
    final Format newspaperIssue;
    final Format taggedReferences;
    final Format zoteroRdf;
    final Format endNoteXml;
    final Format wikiDump;
    final Format ghost;
    final Format scriptedSubtitles;
    final Format proQuestXml;
    final Format blueskyRepository;

    /** @param inner reads what a container holds */
    Formats(RecordFields fields, Limits limits, ParserPool parsers, BiConsumer<Blob, Readings> inner) {
        JsonRecords records = new JsonRecords(fields);
        Format mail = new MailMessage(limits, inner);
        Format document = new OfficeDocument("document", limits, fields, parsers);
        ArchiveEntries entries = new ArchiveEntries(limits, inner);
        plainText = new PlainText(limits, fields);
        webPage = new WebPage(limits);
        jsonLines = new JsonLines(limits, records);
        JsonDocument json = new JsonDocument(limits, records);
        this.json = json;
        table = new Table(limits, fields);
        feed = new Feed(limits);
        wireXml = new WireXml(limits);
        wireText = new WireText(limits);
        this.mail = mail;
        mailbox = new Mailbox(limits, mail);
        this.document = document;
        pdf = new OfficeDocument("PDF", limits, fields, parsers);
        picture = parsers.recognises() ? new OfficeDocument("picture", limits, fields, parsers) : new Picture();
        zip = new ZipArchive(limits, document, new Spreadsheet(limits, fields), new Epub(limits), entries);
        tar = new TapeArchive(limits, entries);
        sevenZip = new SevenZipArchive(limits, entries);
        gzip = new Compressed("gz", limits, inner);
        bzip2 = new Compressed("bzip2", limits, inner);
        xz = new Compressed("xz", limits, inner);
        zstd = new Compressed("zstd", limits, inner);
        webArchive = new WebArchive(limits);
        reuters = new Reuters(limits);
        xml = new XmlRecords(limits, fields);
        evernote = new EvernoteExport(limits);
        safariArchive = new SafariArchive(limits);
        ris = new RisReferences(limits);
        bibtex = new BibtexReferences(limits);
        emlx = new EmlxMessage(limits, mail);
        subtitles = new Subtitles(limits);
        scannedPage = new ScannedPage(limits);
        twitter = new TwitterArchive(json);
        newspaperIssue = new NewspaperIssue(limits);
        taggedReferences = new TaggedReferences(limits);
        zoteroRdf = new ZoteroRdf(limits);
        endNoteXml = new EndNoteXml(limits);
        wikiDump = new WikiDump(limits);
        ghost = new GhostExport(limits);
        scriptedSubtitles = new ScriptedSubtitles(limits);
        proQuestXml = new ProQuestXml(limits);
        blueskyRepository = new BlueskyRepository(limits);
    }
}
