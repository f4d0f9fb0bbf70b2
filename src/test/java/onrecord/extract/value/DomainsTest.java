package onrecord.extract.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainsTest {
    @ParameterizedTest
    @CsvSource({
        "https://www.bbc.co.uk/news/1, bbc.co.uk",
        "HTTP://News.Example.com:8080?x, example.com",
        "https://asahi.com/, asahi.com",
        "https://a.b.c.com.au/x, c.com.au",
    })
    void the_registrable_domain_of_an_address(String url, String domain) {
        assertEquals(Optional.of(domain), Domains.ofUrl(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com",
                "ftp://example.com",
                "https://",
                "https://localhost/",
                "https://127.0.0.1/",
                "https://co.uk",
                "http://a b/",
                "javascript:alert(1)"
            })
    void what_is_no_address_of_a_domain_has_none(String url) {
        assertEquals(Optional.empty(), Domains.ofUrl(url));
    }
}
