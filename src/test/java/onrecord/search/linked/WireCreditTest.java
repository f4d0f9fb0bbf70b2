package onrecord.search.linked;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import onrecord.model.Article;
import onrecord.model.Field;
import onrecord.model.Provenance;
import org.junit.jupiter.api.Test;

class WireCreditTest {
    private static Optional<WireCredit> credit(String method, String evidence, String... agencies) {
        return WireCredit.of(Article.builder("%016x".formatted(1), "made/1.txt")
                .agencies(List.of(agencies))
                .provenance(Field.AGENCIES, new Provenance(method, evidence, 0.9))
                .build());
    }

    @Test
    void a_credit_of_the_whole_text_says_whose_it_is() {
        assertEquals(Optional.of(new WireCredit("AFP", "By AFP")), credit("agency-credit", "By AFP", "AFP"));
        assertEquals(
                Optional.of(new WireCredit("Reuters", "MOSCOW (Reuters)")),
                credit("dateline", "MOSCOW (Reuters)", "Reuters"));
    }

    @Test
    void help_with_the_reporting_or_several_agencies_do_not() {
        assertEquals(Optional.empty(), credit("reporting-credit", "Additional reporting by Reuters", "Reuters"));
        assertEquals(Optional.empty(), credit("byline-line", "Jane Roe (based on TASS)", "TASS"));
        assertEquals(Optional.empty(), credit("agency-credit", "AFP, Reuters", "AFP", "Reuters"));
    }
}
