package onrecord.quote;

import static onrecord.quote.WhoSays.says;

import org.junit.jupiter.api.Test;

/** Whom a noun for a company, a trade or kin means in other languages than English; written, and answered, by hand. */
@SuppressWarnings("StringConcatToTextBlock") // a line a string shows where each line ends
class MeantByNounTest {
    @Test
    void the_company_is_the_one_that_the_article_names() {
        says(
                "fr",
                "Le groupe Bastide ferme son usine. « Le marché recule », justifie l’entreprise. « C’est faux », répond la"
                        + " CGT.",
                "Bastide: Le marché recule",
                "CGT: C’est faux");
        says(
                "nl",
                "Het staalbedrijf Staalmeer sluit. „De markt krimpt”, meldt het bedrijf.",
                "Staalmeer: De markt krimpt");
        says("cs", "Tamní firma Ocelmet propouští. „Trh se propadl,“ uvedla společnost.", "Ocelmet: Trh se propadl");
        says("ru", "Компания «Мост» закрывает завод. «Рынок упал», — сообщила компания.", "Мост: Рынок упал");
    }

    @Test
    void of_two_companies_or_a_new_one_nobody_is_meant() {
        says(
                "fr",
                "Le groupe Bastide rachète la société Lormeau. « Le marché recule », justifie l’entreprise.",
                "nobody: Le marché recule");
        says(
                "fr",
                "Le groupe Bastide ferme son usine. « Le marché recule », explique une entreprise.",
                "nobody: Le marché recule");
    }

    @Test
    void a_noun_for_kin_is_no_part_of_a_name() {
        says("fi", "Tytär Taina asuu täällä. ”Rakastan talvea”, hän sanoo.", "Taina: Rakastan talvea");
        says(
                "no",
                "Datteren Tanja bor i Oslo.\n\n– Jeg elsker å komme hit, sier hun.",
                "Tanja: Jeg elsker å komme hit");
    }

    @Test
    void a_trade_means_who_was_named_last() {
        says(
                "cs",
                "„Kamna hřejí,“ říká Karel Dub. „Otec spěchal,“ vzpomíná kamnář.",
                "Karel Dub: Kamna hřejí",
                "Karel Dub: Otec spěchal");
    }

    @Test
    void the_only_person_named_at_all_may_be_named_in_passing() {
        String workshop = "Es ist heiß in der Werkstatt von Paul Berg. ";
        says("de", workshop + "„Glas verzeiht nichts“, sagt der 74-Jährige.", "Paul Berg: Glas verzeiht nichts");
        says("de", workshop + "„Glas verzeiht nichts“, sagt sie.", "nobody: Glas verzeiht nichts");
        says(
                "de",
                workshop + "Neben der von Karl Vogt ist sie klein. „Glas verzeiht nichts“, sagt der 74-Jährige.",
                "nobody: Glas verzeiht nichts");
    }

    @Test
    void a_city_with_an_ending_is_no_part_of_the_name_in_front() {
        says("tr", "Kızı Tülay İstanbul'da yaşıyor. “Burayı çok seviyorum” dedi Tülay.", "Tülay: Burayı çok seviyorum");
    }

    @Test
    void a_small_word_may_be_a_given_name() {
        says("no", "– Det er en katastrofe for oss, sier Per Krog.", "Per Krog: Det er en katastrofe for oss");
    }
}
