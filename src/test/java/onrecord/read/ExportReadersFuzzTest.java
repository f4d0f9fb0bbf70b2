package onrecord.read;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What {@link ReadersFuzzTest} tries, for what databases and programs export. */
class ExportReadersFuzzTest {
    @FuzzTest(maxDuration = "5m")
    void databases(FuzzedDataProvider data) throws IOException {
        String mark = data.pickValue(List.of(
                "A\n12 words\n19 September 2023\nB\nEnglish\n\nC\n\nDocument TCOUR00020230921ej9l0002b\n",
                "HD  A\nSN  B\nAN  TCOUR00020230921ej9l0002b\n",
                "1 of 1 DOCUMENT\n\nA\n\nSeptember 19, 2023\n\nLENGTH: 3\n\n"));
        ReadersFuzzTest.read("a.txt", mark, data);
    }

    @FuzzTest(maxDuration = "5m")
    void europresse(FuzzedDataProvider data) throws IOException {
        String mark = data.pickValue(List.of("<article>", "<table><td>"));
        ReadersFuzzTest.read(
                "a.html",
                "<html>" + mark + "<span class='DocPublicationName'>A</span><p class='titreArticleVisu'>",
                data);
    }

    @FuzzTest(maxDuration = "5m")
    void references(FuzzedDataProvider data) throws IOException {
        String mark = data.pickValue(List.of(
                "PMID- 1\nTI  - ",
                "%0 Newspaper Article\n%T ",
                "RT News\nID 1\nA1 a\n",
                "TY  - NEWS\n",
                "@article{a,\n",
                "@article{a, title={\\\"",
                "@string{a="));
        ReadersFuzzTest.read("a.txt", mark, data);
    }

    @FuzzTest(maxDuration = "5m")
    void programs(FuzzedDataProvider data) throws IOException {
        String mark = data.pickValue(List.of(
                "[{\"origin\":{},\"alternate\":",
                "[{\"title\":\"a\",\"savedAt\":1,\"highlights\":",
                "{\"columns\":[\"title\",\"text\"],\"data\":[[",
                "{\"title\":{\"0\":\"a\"},\"text\":{\"0\":",
                "[{\"account\":{\"acct\":\"a\"},\"reblog\":",
                "[{\"type\":\"message\",\"date\":1,\"from_id\":1,\"text\":",
                "[{\"type\":\"Create\",\"object\":{\"type\":\"Note\",\"content\":",
                "[{\"altids\":{},\"headline\":\"a\",\"body_nitf\":\"",
                "[{\"title\":\"a\",\"type\":\"b\",\"issued\":{\"date-parts\":"));
        ReadersFuzzTest.read("a.json", mark, data);
    }

    @FuzzTest(maxDuration = "5m")
    void networks(FuzzedDataProvider data) throws IOException {
        String mark = data.pickValue(List.of(
                "[{\"uri\":\"at://a/b/c\",\"record\":{\"$type\":\"app.bsky.feed.post\",\"text\":\"",
                "[{\"kind\":\"Listing\",\"data\":{\"children\":[{\"kind\":\"t1\",\"data\":{\"created_utc\":1,\"subreddit\":\"a\",\"body\":\"",
                "[{\"type\":\"message\",\"ts\":\"1695110400.000200\",\"text\":\"<",
                "[{\"timestamp\":1,\"content\":\"\",\"author\":{\"id\":1},\"type\":\"Default\",\"embeds\":",
                "[{\"timestamp\":1,\"data\":[{\"post\":\"\\u00c3",
                "[{\"headlines\":{\"basic\":\"a\"},\"content_elements\":[{\"type\":\"text\",\"content\":\"",
                "{\"db\":[{\"meta\":{\"exported_on\":1},\"data\":{\"posts\":[{\"id\":1,\"html\":\"",
                "[{\"@graph\":[{\"@type\":\"Article\",\"author\":{\"@id\":\""));
        ReadersFuzzTest.read("a.json", mark, data);
    }

    @FuzzTest(maxDuration = "5m")
    void xml(FuzzedDataProvider data) throws IOException {
        String mark = data.pickValue(List.of(
                "<mediawiki><page><ns>0</ns><revision><text>{{date|",
                "<rdf:RDF x='www.zotero.org/namespaces/export#'><a><z:itemType>a</z:itemType><dc:title>",
                "<xml><records><record><rec-number>1</rec-number><title>",
                "<?xml version='1.0'?><a><b><title>",
                "<en-export><note><content>",
                "<plist><dict><key>"));
        ReadersFuzzTest.read("a.xml", mark, data);
    }

    @FuzzTest(maxDuration = "5m")
    void front_matter(FuzzedDataProvider data) throws IOException {
        String mark = data.pickValue(List.of("---\ntitle: a\n", "+++\ntitle = ", "{\"title\":", "#+title: a\n"));
        ReadersFuzzTest.read("a.md", mark, data);
    }

    @FuzzTest(maxDuration = "5m")
    void property_lists(FuzzedDataProvider data) throws IOException {
        ReadersFuzzTest.read("a.webarchive", "bplist00", data);
    }

    @FuzzTest(maxDuration = "5m")
    void scans_and_agencies(FuzzedDataProvider data) throws IOException {
        String mark = data.pickValue(List.of(
                "<?xml version='1.0'?><alto><TextBlock><TextLine><String CONTENT='",
                "<?xml version='1.0'?><PcGts><TextRegion><TextEquiv><Unicode>",
                "<RBNews><content>",
                "<Publication><PublicationManagement/><TextContentItem>"));
        ReadersFuzzTest.read("a.xml", mark, data);
    }

    @FuzzTest(maxDuration = "5m")
    void transcripts_and_posts(FuzzedDataProvider data) throws IOException {
        String mark = data.pickValue(List.of(
                "03/04/2023, 20:05 - A: b\n03/04/2023, 20:06 - ",
                "WEBVTT\n\n00:01.000 --> 00:02.000\n",
                "1\n00:00:01,000 --> 00:00:02,000\n",
                "0:00:01.000,0:00:02.000\n",
                "{\"segments\":[{\"start\":0,\"end\":1,\"text\":\"",
                "window.YTD.tweets.part0 = [{\"tweet\":{\"id_str\":\"1\",\"full_text\":\"",
                "90\nFrom: a@x.org\nMessage-ID: <1>\n"));
        ReadersFuzzTest.read("a.txt", mark, data);
    }

    @FuzzTest(maxDuration = "5m")
    void pages_of_programs(FuzzedDataProvider data) throws IOException {
        String mark = data.pickValue(List.of(
                "<!DOCTYPE NETSCAPE-Bookmark-file-1><a href='http://a'>",
                "<html><div class='ocr_page'><p class='ocr_line'>",
                "<html><div class=\"message default clearfix\" id='message1'><div class='body'>"
                        + "<div class=\"date details\" title=\"1\"></div><div class='text'>",
                "<html><div class='_a6-g'><h2 class='_a6-h'>A</h2><div class='_a6-p'>"));
        ReadersFuzzTest.read("a.html", mark, data);
    }

    @FuzzTest(maxDuration = "5m")
    void issues(FuzzedDataProvider data) throws IOException {
        String mark = data.pickValue(List.of(
                "<?xml version='1.0'?><mets><file ID='F'><FLocat xlink:href='a.xml'/></file><structMap><div TYPE='ARTICLE'>",
                "<?xml version='1.0'?><mets><smLinkGrp><smLocatorLink xlink:href='#a'/>",
                "<?xml version='1.0'?><Publish><ContentItem><ContentText>"));
        ReadersFuzzTest.read("mets.xml", mark, data);
    }

    @FuzzTest(maxDuration = "5m")
    void pasted_items(FuzzedDataProvider data) throws IOException {
        String mark = data.pickValue(
                List.of("Title: A\nDate: 2023\n\na\n\nTitle: B\nDate: ", "A\n19 September 2023\n\na b c\n\n=====\n"));
        ReadersFuzzTest.read("a.txt", mark, data);
    }

    @FuzzTest(maxDuration = "5m")
    void web_archives(FuzzedDataProvider data) throws IOException {
        String mark = data.pickValue(List.of(
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nContent-Length: ",
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nContent-Length: 99\r\n\r\nHTTP/1.1 200 OK\r\n",
                "filedesc://a 0.0.0.0 20230919000000 text/plain 9\n"));
        ReadersFuzzTest.read("a.warc", mark, data);
    }

    @FuzzTest(maxDuration = "5m")
    void mail_parts_and_saved_pages(FuzzedDataProvider data) throws IOException {
        String mark = data.pickValue(
                List.of(
                        "From: a@x.org\nMessage-ID: <1>\nContent-Type: multipart/mixed; boundary=B\n\n--B\nContent-Type: ",
                        "From: a@x.org\nMessage-ID: <1>\nContent-Type: text/plain; format=flowed; charset=",
                        "Snapshot-Content-Location: http://a.example/\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=B\n\n--B\n"));
        ReadersFuzzTest.read("a.eml", mark, data);
    }

    @FuzzTest(maxDuration = "5m")
    void sheets(FuzzedDataProvider data) throws IOException {
        boolean excel = data.consumeBoolean();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            if (excel) {
                add(zip, "xl/workbook.xml", "<workbook><sheets><sheet/></sheets></workbook>");
                add(zip, "xl/worksheets/sheet1.xml", data.consumeRemainingAsString());
            } else {
                add(zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
                add(zip, "content.xml", "<a><table-row>" + data.consumeRemainingAsString());
            }
        }
        ReadersFuzzTest.read("a.zip", bytes.toByteArray());
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }

    @FuzzTest(maxDuration = "5m")
    void repositories_of_bluesky(FuzzedDataProvider data) throws IOException {
        byte[] head = {10, (byte) 0xA2, 0x65, 'r', 'o', 'o', 't', 's', (byte) 0x80, 0, 0};
        byte[] rest = data.consumeRemainingAsBytes();
        byte[] file = Arrays.copyOf(head, head.length + rest.length);
        System.arraycopy(rest, 0, file, head.length, rest.length);
        ReadersFuzzTest.read("a.car", file);
    }

    @FuzzTest(maxDuration = "5m")
    void packed_web_archives(FuzzedDataProvider data) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write("WARC/1.0\r\nWARC-Type: warcinfo\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        bytes.writeBytes(data.consumeRemainingAsBytes());
        ReadersFuzzTest.read("a.warc.gz", bytes.toByteArray());
    }

    @FuzzTest(maxDuration = "5m")
    void scripted_subtitles_and_notes(FuzzedDataProvider data) throws IOException {
        String mark = data.pickValue(List.of(
                "[Script Info]\n[Events]\nFormat: Start, End, Text\nDialogue: 0:00:01.00,0:00:02.00,",
                "start\tend\ttext\n0\t1\t",
                "a\n\nid: 0a1b2c3d4e5f60718293a4b5c6d7e8f9\nparent_id: \ncreated_time: 1\ntype_: "));
        ReadersFuzzTest.read("a.txt", mark, data);
    }
}
