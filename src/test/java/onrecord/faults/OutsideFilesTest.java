package onrecord.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import onrecord.model.Article;
import onrecord.search.lucene.SmallArchive;
import onrecord.serve.Served;
import onrecord.serve.Settings;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No address leads to a file that the server did not mean to give, however the way up is spelled. */
@Tag(Dose.SOAK)
class OutsideFilesTest {
    private static final String SECRET = "the secret beside the archive";
    private static final List<String> UP = List.of(
            "..",
            "%2e%2e",
            "%2E.",
            ".%2e",
            "%252e%252e",
            "..;",
            "..;x=1",
            "..%00",
            "....",
            "%c0%ae%c0%ae",
            "%uff0e%uff0e",
            "\uff0e\uff0e");
    private static final List<String> SLASH = List.of("/", "%2f", "%252f", "%5c", "\\", "//", "/./", "%00/");
    private static final List<String> PREFIX = List.of(
            "/", "/assets/", "/articles/", "/api/articles/", "/speakers/", "/outlets/", "/facets/", "/api/facets/");

    @AutoClose
    private static Served served;

    private static Path secret;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() throws IOException {
        secret = folder.resolve("secret.txt");
        Files.writeString(secret, SECRET);
        served = Served.start(
                Settings.DEFAULT,
                archive -> SmallArchive.write(
                        archive,
                        SmallArchive.article(1, "Bridge", "The bridge is open.").build(),
                        // an article that says it came from there, though no run took the file in
                        Article.builder("0000000000000002", secret.toString())
                                .title("Ferry")
                                .body("The ferry is late.")
                                .build()));
    }

    private static List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        for (String prefix : PREFIX) {
            for (String up : UP) {
                for (String slash : SLASH) {
                    for (int depth : new int[] {2, 9}) {
                        addresses.add(prefix
                                + (up + slash).repeat(depth)
                                + secret.toString().substring(1));
                    }
                }
            }
        }
        return addresses;
    }

    @Test
    void no_spelling_of_the_way_up_reads_a_file() throws IOException {
        List<String> addresses = addresses();
        assertEquals(1536, addresses.size());
        List<String> wrong = new ArrayList<>();
        for (String address : addresses) {
            String answer = get(address);
            int status = Integer.parseInt(answer.substring(9, 12));
            if ((status >= 500 && status != 505) || answer.contains(SECRET) || status < 300) {
                wrong.add(address + ": " + answer.lines().findFirst().orElse(""));
            }
        }
        assertEquals(List.of(), wrong);
        Dose.figure(20, "%,d addresses that lead out, none answered", addresses.size());
    }

    @Test
    void a_source_that_an_article_claims_opens_nothing() throws IOException {
        for (String as : List.of("", "?as=text", "?as=download")) {
            String answer = get("/articles/0000000000000002/original" + as);
            assertTrue(answer.startsWith("HTTP/1.1 404 "), answer);
        }
    }

    /** The answer to an address sent as it is, which a client of the library would not do. */
    private static String get(String address) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), served.address().getPort())) {
            socket.setSoTimeout(30_000);
            String request = "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            try (InputStream in = new BufferedInputStream(socket.getInputStream())) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}
