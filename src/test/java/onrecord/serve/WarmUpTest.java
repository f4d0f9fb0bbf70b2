package onrecord.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import onrecord.search.lucene.SmallArchive;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WarmUpTest {
    @AutoClose
    private Served served;

    @BeforeEach
    void start() throws IOException {
        served = Served.start();
    }

    @Test
    void asks_what_it_is_told_to_and_is_counted_nowhere() throws Exception {
        served.server().warmUp(100);

        assertEquals(100, served.server().awaitWarm());
        String metrics = served.get("/metrics").body();
        assertTrue(metrics.contains("onrecord_requests_active 1\n"), metrics);
        assertTrue(metrics.contains("onrecord_requests_total{status=\"2xx\"} 0\n"), metrics);
        assertTrue(metrics.contains("onrecord_request_seconds_count 0\n"), metrics);
    }

    @Test
    void a_second_one_is_not_begun() throws Exception {
        served.server().warmUp(3);
        served.server().awaitWarm();
        served.server().warmUp(100);

        assertEquals(3, served.server().awaitWarm());
    }

    @Test
    void ends_with_the_server() throws Exception {
        served.server().warmUp(1_000_000);
        served.server().close();

        assertTrue(served.server().awaitWarm() < 1_000_000);
    }

    @Test
    void does_not_begin_after_the_servers_end() throws Exception {
        served.server().close();
        served.server().warmUp(100);

        assertEquals(0, served.server().awaitWarm());
    }

    @Test
    void asks_for_each_kind_of_search() throws Exception {
        List<String> addresses = SampleAddresses.of(served.archive());

        for (String sample : List.of(
                "/?q=Harbour",
                "/?q=Harbour+bridge",
                "/?q=Harbour+OR+bridge",
                "/?q=%22Harbour+bridge%22",
                "/?q=Harb*",
                "/?q=bridge%7E",
                "/?speaker=Ida+Brandt",
                "/?outlet=The+Harbour+Post",
                "/api/search?sort=newest&q=Harbour",
                "/api/quotes?speaker=Ida+Brandt",
                "/api/suggest?q=bri",
                "/articles/" + Newsroom.CLOSURE)) {
            assertTrue(addresses.contains(sample), sample + " is not among " + addresses);
        }
    }

    @Test
    void an_archive_without_articles_is_asked_nothing() throws Exception {
        try (Served empty = Served.start(Settings.DEFAULT, folder -> SmallArchive.write(folder))) {
            empty.server().warmUp();

            assertEquals(0, empty.server().awaitWarm());
        }
        assertFalse(SampleAddresses.of(served.archive()).isEmpty());
    }
}
