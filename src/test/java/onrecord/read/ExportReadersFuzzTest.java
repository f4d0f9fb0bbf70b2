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
}
