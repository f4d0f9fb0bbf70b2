package onrecord.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/2023/09/ferry?id=7",
                "http://www.example.org:80/2023/09/ferry/?id=7#comments",
                "HTTPS://EXAMPLE.ORG:443/2023/09/ferry/index.html?utm_source=feed&id=7&fbclid=x",
                "https://example.org/2023/09/f%65rry?&id=7&utm_campaign=a+b",
                " https://reader@example.org./2023/09/ferry?id=7 ",
                "https://web.archive.org/web/20230918120000/https://example.org/2023/09/ferry?id=7",
                "https://web.archive.org/web/20230918120000id_/http:/www.example.org/2023/09/ferry?id=7",
                "https://archive.ph/2023.09.18-120000/https://example.org/2023/09/ferry?id=7",
                "https://archive.ph/2023.09.18/https://example.org/2023/09/ferry?id=7",
                "https://web.archive.org/web/20230918120000/example.org/2023/09/ferry?id=7",
                "https://web.archive.org/web/20230918120000/https%3A%2F%2Fexample.org%2F2023%2F09%2Fferry%3Fid%3D7",
                "https://webcache.googleusercontent.com/search?q=cache:AbCdEfGh1:https://example.org/2023/09/ferry?id=7+ferry&hl=en"
            })
    void ways_of_writing_one_address_have_one_key(String address) {
        assertEquals(Optional.of("example.org/2023/09/ferry?id=7"), WebAddress.key(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/2023/09/ferry?id=8",
                "https://example.org/2023/09/ferry",
                "https://example.org/2023/09/Ferry?id=7",
                "https://sport.example.org/2023/09/ferry?id=7",
                "https://example.org:8443/2023/09/ferry?id=7",
                "https://example.org/2023/09/ferry?id=7#!/page/2"
            })
    void other_pages_have_other_keys(String address) {
        assertNotEquals(Optional.of("example.org/2023/09/ferry?id=7"), WebAddress.key(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "https://www.example.org/",
                "https://example.org/index.php?utm_source=feed#top",
                "https://web.archive.org/web/20230918120000/https://example.org/",
                "mailto:desk@example.org",
                "the front page",
                ""
            })
    void a_front_page_is_no_page_of_an_article(String address) {
        assertEquals(Optional.empty(), WebAddress.key(address));
    }

    @Test
    void parameters_stand_in_any_order() {
        assertEquals(WebAddress.key("https://example.org/a?x=1&y=2"), WebAddress.key("https://example.org/a?y=2&x=1"));
    }

    @FuzzTest(maxDuration = "5m")
    void any_text_has_a_key_or_none(FuzzedDataProvider data) {
        String address = (data.consumeBoolean() ? "https://example.org/" : "") + data.consumeRemainingAsString();
        assertNotNull(WebAddress.key(address));
        assertNotNull(WebAddress.original(address));
    }
}
