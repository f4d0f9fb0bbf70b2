package onrecord.read;

import java.util.function.BiConsumer;

/** The formats that are read, each made once. */
record Formats(
        Format plainText,
        Format webPage,
        Format jsonLines,
        Format json,
        Format table,
        Format feed,
        Format wireXml,
        Format wireText,
        Format mail,
        Format mailbox,
        Format document,
        Format pdf,
        Format picture,
        Format zip,
        Format tar,
        Format sevenZip,
        Format gzip,
        Format bzip2,
        Format xz,
        Format zstd,
        Format webArchive,
        Format reuters,
        Format xml,
        Format evernote,
        Format safariArchive,
        Format ris,
        Format bibtex,
        Format emlx,
        Format subtitles,
        Format scannedPage,
        Format twitter) {
    /** @param inner reads what a container holds */
    static Formats of(RecordFields fields, Limits limits, ParserPool parsers, BiConsumer<Blob, Readings> inner) {
        JsonRecords records = new JsonRecords(fields);
        Format mail = new MailMessage(limits, inner);
        Format document = new OfficeDocument("document", limits, parsers);
        ArchiveEntries entries = new ArchiveEntries(limits, inner);
        return new Formats(
                new PlainText(limits),
                new WebPage(limits),
                new JsonLines(limits, records),
                new JsonDocument(limits, records),
                new Table(limits, fields),
                new Feed(limits),
                new WireXml(limits),
                new WireText(limits),
                mail,
                new Mailbox(limits, mail),
                document,
                new OfficeDocument("PDF", limits, parsers),
                parsers.recognises() ? new OfficeDocument("picture", limits, parsers) : new Picture(),
                new ZipArchive(limits, document, new Spreadsheet(limits, fields), new Epub(limits), entries),
                new TapeArchive(limits, entries),
                new SevenZipArchive(limits, entries),
                new Compressed("gz", limits, inner),
                new Compressed("bzip2", limits, inner),
                new Compressed("xz", limits, inner),
                new Compressed("zstd", limits, inner),
                new WebArchive(limits),
                new Reuters(limits),
                new XmlRecords(limits, fields),
                new EvernoteExport(limits),
                new SafariArchive(limits),
                new RisReferences(limits),
                new BibtexReferences(limits),
                new EmlxMessage(limits, mail),
                new Subtitles(limits),
                new ScannedPage(limits),
                new TwitterArchive(records));
    }
}
