package onrecord.read;

/** The formats that are read, each made once. */
record Formats(Format plainText, Format webPage, Format jsonLines, Format json, Format table) {
    static Formats of(RecordFields fields, Limits limits) {
        JsonRecords records = new JsonRecords(fields);
        return new Formats(
                new PlainText(limits),
                new WebPage(limits),
                new JsonLines(limits, records),
                new JsonDocument(limits, records),
                new Table(limits, fields));
    }
}
