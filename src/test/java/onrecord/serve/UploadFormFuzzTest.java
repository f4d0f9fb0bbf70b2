package onrecord.serve;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Whatever a client sends as a form: a page in the folder it is to be in, or a complaint that says what is wrong. */
class UploadFormFuzzTest {
    private static final String PAGE =
            "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.html\"\r\n\r\n<p>x</p>\r\n";

    @FuzzTest(maxDuration = "5m")
    void a_form_is_read_or_refused(FuzzedDataProvider data) throws IOException {
        String start =
                data.pickValue(List.of("", PAGE, PAGE + "--B\r\nContent-Disposition: form-data; name=\"url\"\r\n\r\n"));
        Path folder = Files.createTempDirectory("form");
        Path body = Files.createTempFile("form", ".body");
        try {
            Files.write(body, (start + data.consumeRemainingAsString()).getBytes(StandardCharsets.UTF_8));
            UploadForm form = UploadForm.read(body, "B", folder);
            assertTrue(Files.isRegularFile(form.page()));
            assertTrue(form.page().startsWith(folder));
        } catch (Problem e) {
            assertTrue(e.getMessage() != null);
        } finally {
            Files.delete(body);
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
