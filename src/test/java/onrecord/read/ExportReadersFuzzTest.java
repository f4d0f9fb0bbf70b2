package onrecord.read;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.List;

/** The same as {@link ReadersFuzzTest} for what databases and programs export. */
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
        String mark = data.pickValue(List.of("TY  - NEWS\n", "@article{a,\n", "@article{a, title={\\\"", "@string{a="));
        ReadersFuzzTest.read("a.txt", mark, data);
    }

    @FuzzTest(maxDuration = "5m")
    void programs(FuzzedDataProvider data) throws IOException {
        String mark = data.pickValue(List.of(
                "[{\"origin\":{},\"alternate\":",
                "[{\"title\":\"a\",\"savedAt\":1,\"highlights\":",
                "[{\"type\":\"message\",\"date\":1,\"from_id\":1,\"text\":",
                "[{\"type\":\"Create\",\"object\":{\"type\":\"Note\",\"content\":",
                "[{\"altids\":{},\"headline\":\"a\",\"body_nitf\":\"",
                "[{\"title\":\"a\",\"type\":\"b\",\"issued\":{\"date-parts\":"));
        ReadersFuzzTest.read("a.json", mark, data);
    }

    @FuzzTest(maxDuration = "5m")
    void xml(FuzzedDataProvider data) throws IOException {
        String mark = data.pickValue(
                List.of("<?xml version='1.0'?><a><b><title>", "<en-export><note><content>", "<plist><dict><key>"));
        ReadersFuzzTest.read("a.xml", mark, data);
    }

    @FuzzTest(maxDuration = "5m")
    void front_matter(FuzzedDataProvider data) throws IOException {
        ReadersFuzzTest.read("a.md", "---\ntitle: a\n", data);
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
                "WEBVTT\n\n00:01.000 --> 00:02.000\n",
                "1\n00:00:01,000 --> 00:00:02,000\n",
                "window.YTD.tweets.part0 = [{\"tweet\":{\"id_str\":\"1\",\"full_text\":\"",
                "90\nFrom: a@x.org\nMessage-ID: <1>\n"));
        ReadersFuzzTest.read("a.txt", mark, data);
    }

    @FuzzTest(maxDuration = "5m")
    void pages_of_programs(FuzzedDataProvider data) throws IOException {
        String mark = data.pickValue(List.of(
                "<!DOCTYPE NETSCAPE-Bookmark-file-1><a href='http://a'>",
                "<html><div class='ocr_page'><p class='ocr_line'>"));
        ReadersFuzzTest.read("a.html", mark, data);
    }
}
