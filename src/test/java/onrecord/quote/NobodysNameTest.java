package onrecord.quote;

import static onrecord.quote.WhoSays.says;

import org.junit.jupiter.api.Test;

/**
 * What stands beside a verb of speech in other languages than English and names nobody who speaks: who is spoken to,
 * where a speaker without a name is from, whom a source is near. Written, and answered, by hand.
 */
class NobodysNameTest {
    @Test
    void sources_near_a_body_are_not_the_body() {
        says("es", "Fuentes del Ministerio de Justicia señalaron que la ley saldrá.", "nobody: que la ley saldrá");
        says("it", "Fonti del Quirinale fanno sapere che la legge tornerà.", "nobody: che la legge tornerà");
        says(
                "tr",
                "Vali Nurten Kaya, \"Liman açık\" dedi. Bakanlık kaynakları, \"Ordu hazır bekliyor\" dedi.",
                "Nurten Kaya: Liman açık",
                "nobody: Ordu hazır bekliyor");
        says(
                "vi",
                "Một nguồn tin từ Bộ Quốc phòng cho biết: \"Quân đội đã sẵn sàng\".",
                "nobody: Quân đội đã sẵn sàng");
    }

    @Test
    void a_family_name_that_is_a_noun_for_sources_too_is_a_name() {
        says(
                "es",
                "La alcaldesa Marta Fuentes llegó tarde. «No hay agua», dijo Fuentes.",
                "Marta Fuentes: No hay agua");
    }

    @Test
    void a_paper_that_somebody_talks_to_does_not_speak() {
        says("ru", "«Воды было по колено», — рассказала «Коммерсанту» соседка.", "nobody: Воды было по колено");
        says(
                "ru",
                "«Воды было по колено», — рассказала «Вечернему Лугу» врач Анна Белова.",
                "Анна Белова: Воды было по колено");
        says("uk", "«Носимо з річки», — розповіла «Українській правді» сусідка.", "nobody: Носимо з річки");
        says("cs", "„Nikdo nás nevaroval,“ řekla Deníku sousedka.", "nobody: Nikdo nás nevaroval");
        says("fi", "”Kukaan ei varoittanut”, sanoo nainen Helsingin Sanomille.", "nobody: Kukaan ei varoittanut");
    }

    @Test
    void a_paper_that_speaks_itself_is_named() {
        says("ru", "«Воды было по колено», — сообщил «Коммерсант».", "Коммерсант: Воды было по колено");
    }

    @Test
    void the_town_of_a_speaker_without_a_name_is_no_speaker() {
        says("ru", "«Воды было по колено», — возмущается жительница Калуги.", "nobody: Воды было по колено");
        says("uk", "«Носимо з річки», — каже мешканка Полтави.", "nobody: Носимо з річки");
        says("cs", "„Přišla jsem o všechno,“ řekla obyvatelka Olomouce.", "nobody: Přišla jsem o všechno");
        says("tr", "\"Kimse bizi uyarmadı\" diyen Bursalı bir kadın ağladı.", "nobody: Kimse bizi uyarmadı");
    }

    @Test
    void somebody_new_does_not_bear_the_name_of_whom_she_talks_to() {
        says(
                "de",
                "Die Bäckerei von Ingrid Mohnhaupt schließt. „Wo kaufe ich nun?“, fragt eine Kundin Ingrid Mohnhaupt.",
                "nobody: Wo kaufe ich nun?");
    }

    @Test
    void a_dative_is_the_name_that_the_text_has_in_no_other_case() {
        says(
                "uk",
                "Вчителька написала міністрові Романові Кульчицькому. Кульчицький визнав, що котельня стара.",
                "Роман Кульчицький: що котельня стара");
    }

    @Test
    void words_behind_a_quotation_that_no_pack_reads_leave_it_without_a_name() {
        says(
                "ro",
                "Costel Răducan a venit la școală. „Vin astăzi cu toții”, a răspuns Mirela Bostan.",
                "nobody: Vin astăzi cu toții");
        says("ro", "„Vin astăzi cu toții” — Mirela Bostan", "Mirela Bostan: Vin astăzi cu toții");
    }
}
