package onrecord.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import onrecord.model.Outlet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutletTableTest {
    private final OutletTable table = OutletTable.standard();

    @Test
    void knows_more_than_a_thousand_outlets() {
        assertTrue(table.size() > 1000, "only " + table.size());
    }

    @ParameterizedTest
    @CsvSource({
        "www.themoscowtimes.com, The Moscow Times",
        "amp.theguardian.com, The Guardian",
        "news.yahoo.co.jp, Yahoo!ニュース",
        "timesofindia.indiatimes.com, The Times of India",
        "WWW.BBC.CO.UK, BBC",
    })
    void finds_an_outlet_by_its_host_or_the_domain_above_it(String host, String name) {
        assertEquals(Optional.of(name), table.byHost(host).map(KnownOutlet::name));
    }

    @Test
    void a_host_that_only_ends_like_a_domain_is_another() {
        assertEquals(Optional.empty(), table.byHost("notbbc.com"));
        assertEquals(Optional.empty(), table.byHost("com"));
    }

    @ParameterizedTest
    @CsvSource({
        "new york times, nytimes.com",
        "NYT, nytimes.com",
        "El Pais Semanal, ",
        "LA NACION +, ",
        "Süddeutsche Zeitung, sueddeutsche.de",
        "suddeutsche zeitung, sueddeutsche.de",
    })
    void finds_an_outlet_by_its_name_or_alias(String name, String domain) {
        assertEquals(
                Optional.ofNullable(domain),
                table.byName(name).map(known -> known.domains().getFirst()));
    }

    @Test
    void a_name_that_several_outlets_share_is_nobodys() {
        assertEquals(Optional.empty(), table.byName("The Nation"));
    }

    @Test
    void the_users_file_comes_first(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("outlets.tsv");
        Files.writeString(
                file, "\uFEFF# mine\nPort Salis Post\tportsalis.example\tMT\ten\tThe Post|PSP\nMy BBC\tbbc.com\n");
        OutletTable own = OutletTable.with(file);
        assertEquals(
                Optional.of(new Outlet("Port Salis Post", "portsalis.example")),
                own.byName("psp").map(KnownOutlet::outlet));
        assertEquals(Optional.of("My BBC"), own.byHost("www.bbc.com").map(KnownOutlet::name));
        assertEquals(Optional.of("Port Salis Post"), own.byName("The Post").map(KnownOutlet::name));
        assertEquals(Optional.of("Le Monde"), own.byHost("lemonde.fr").map(KnownOutlet::name));
    }

    @Test
    void a_line_without_a_domain_is_named(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("outlets.tsv");
        Files.writeString(file, "Port Salis Post\tportsalis.example\n\nNo domain here\n");
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> OutletTable.with(file));
        assertTrue(String.valueOf(e.getMessage()).contains("outlets.tsv line 3"), e.toString());
    }
}
