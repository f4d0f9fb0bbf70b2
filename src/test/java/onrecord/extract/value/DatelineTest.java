package onrecord.extract.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "MOSCOW, September 18. /TASS/. The council decided ~ TASS",
                "МОСКВА, 18 сентября. /ТАСС/. Городской совет решил ~ TASS",
                "МОСКВА, 18 сентября. /Корр. ТАСС Иван Петров/. Городской совет ~ TASS",
                "18 сентября. INTERFAX.RU - Городской совет решил построить ~ Interfax",
                "Москва. 18 сентября. INTERFAX.RU - Городской совет решил ~ Interfax",
                "МОСКВА, 18 сен - РИА Новости. Городской совет решил ~ RIA Novosti",
                "(서울=연합뉴스) 김철수 기자 = 시의회는 월요일 ~ Yonhap",
                "[서울=뉴시스] 김철수 기자 = 시의회는 월요일 ~ Newsis",
                "新华社北京9月18日电（记者张三）市议会 ~ Xinhua",
                "新华社北京9月18日电 市议会星期一决定 ~ Xinhua",
                "（中央社記者王小明台北18日電）市議會 ~ CNA",
                "（法新社巴黎18日電）市議會 ~ AFP",
                "中新网9月18日电 市议会 ~ China News Service",
                "【モスクワ共同】市議会は ~ Kyodo",
                "【ニューヨーク時事】市議会は ~ Jiji",
                "東京（共同）市議会は ~ Kyodo",
                "New Delhi, Sep 18 (PTI) The council decided ~ PTI",
                "New Delhi [India], September 18 (ANI): The council ~ ANI",
                "New Delhi, Sep 18 (IANS) The council ~ IANS",
                "Madrid, 18 sep (EFE).- El concejo ~ EFE",
                "Madrid, 18 sep. (EUROPA PRESS) - El concejo ~ Europa Press",
                "Oslo (NTB): Byrådet har vedtatt ~ NTB",
                "OSLO (NTB) Byrådet har vedtatt ~ NTB",
                "STOCKHOLM (TT) Kommunen har beslutat ~ TT",
                "Damascus, SANA-The council decided ~ SANA",
                "Damascus, SANA- The council decided ~ SANA",
                "باريس (أ ف ب) - قرر المجلس ~ AFP",
                "القاهرة 18 سبتمبر (رويترز) - قرر المجلس ~ Reuters",
                "دمشق-سانا ~ SANA",
                "دمشق-سانا قرر المجلس بناء جسر جديد في المدينة ~ SANA",
                "Kiel (dpa/lno) - Der Rat ~ dpa",
                "नई दिल्ली, 18 सितंबर (भाषा) नगर परिषद ~ PTI",
                "ঢাকা, ১৮ সেপ্টেম্বর (বাসস) : নগর পরিষদ ~ BSS",
                "Vilnius, rugsėjo 18 d. (BNS). Taryba nusprendė ~ BNS",
                "Frankfurt a.M. (epd). Der Rat ~ epd",
                "YEREVAN, SEPTEMBER 18, ARMENPRESS. The council ~ Armenpress",
                "Stockholm/TT. Kommunen har beslutat ~ TT",
                "رام الله 18-9-2023 وفا- قرر المجلس ~ WAFA",
                "تهران- ایرنا- شورای شهر ~ IRNA",
                "【9月18日 AFP】市議会は ~ AFP",
                "【ニューヨークＡＰ】市議会は ~ AP",
                "(도쿄 교도=연합뉴스) 시의회는 ~ Kyodo,Yonhap",
                "dpa/lby - Der Rat ~ dpa",
                "(sda) Der Rat ~ Keystone-SDA",
                "Bern, 18. September (sda) - Der Rat ~ Keystone-SDA",
                "(Hina) Vijeće je odlučilo ~ HINA",
                "ZAGREB, 18. rujna (Hina) - Vijeće ~ HINA",
                "Genève (ats) Le conseil ~ Keystone-SDA",
                "SEOUL, Sept. 18 (Yonhap) -- The council ~ Yonhap",
                "(ANSA) - ROMA, 18 SET - Il consiglio ~ ANSA",
                "Roma, 18 set. (Adnkronos) - Il consiglio ~ Adnkronos",
                "Brussel (Belga) De raad ~ Belga",
                "Berlin (dpa) - Der Rat ~ dpa",
                "Berlin (AFP/dpa) - Der Rat ~ AFP,dpa",
                "BERLIN (AP) The council ~ AP",
                "ELMOUTH, Northland (AP) — The ferry ~ AP",
                "LONDON, Sept 18 (Reuters) - The ~ Reuters",
                "Reuters - The council decided ~ Reuters",
                "AFP - Le conseil ~ AFP",
                "KYIV. Sept 18 (Interfax-Ukraine) - The ~ Interfax-Ukraine",
                "ANKARA (AA) - Belediye meclisi ~ Anadolu",
                "Ankara, 18 Eylül (AA) - Belediye ~ Anadolu",
                "JAKARTA (ANTARA) - Dewan kota ~ Antara",
                "Jakarta (ANTARA) - Dewan kota ~ Antara",
                "TEHRAN, Sep. 18 (IRNA) – The ~ IRNA",
                "Amman, Sept. 18 (Petra) -- The council ~ Petra",
                "KUALA LUMPUR, Sept 18 (Bernama) -- The ~ Bernama",
                "CANBERRA, Sept. 18 (Xinhua) -- The ~ Xinhua",
                "EFE Madrid 18 sep.- El ~ EFE",
                "Praha (ČTK) - Rada ~ ČTK",
                "Warszawa (PAP) - Rada ~ PAP",
                "WARSZAWA, 18 września (PAP) - Rada ~ PAP",
                "SYDNEY, Sept 18 AAP - The council ~ AAP",
                "Phnom Penh, September 18, 2023 AKP -- The council ~ AKP",
                "Baku, September 18, AZERTAC The council ~ Azertac",
                "ASTANA. KAZINFORM The council ~ Kazinform",
                "МОСКВА, 18 сентября 2023, 14:05 — REGNUM Городской совет ~ Regnum",
                "КИЇВ. 18 вересня. УНН. Міська рада вирішила ~ UNN",
                "ПХЕНЬЯН, 18 сентября. (ЦТАК) -- Городской совет ~ KCNA",
                "(Il Sole 24 Ore Radiocor Plus) - Milano, 18 set - Il consiglio ~ Radiocor",
                "Luanda, 18 Set (ANGOP) - A câmara ~ ANGOP",
                "Abidjan, 18 sept 2023 (AIP) – Le conseil ~ AIP",
                "Berlin, 18.09.2023 (dts Nachrichtenagentur) - Der Rat ~ dts",
                "CHIȘINĂU, 18 sept. /MOLDPRES/. Consiliul ~ Moldpres",
                "SARAJEVO, 18. septembra (FENA) - Skupština ~ FENA",
                "الرياض 03 ربيع الأول 1445 هـ الموافق 18 سبتمبر 2023 م واس ~ SPA",
                "بغداد – واع ~ INA",
                "مسقط في 18 سبتمبر/ العمانية / وافق المجلس ~ ONA",
                "〔中央社〕市議會 ~ CNA",
                "【ソウル聯合ニュース】市議会は ~ Yonhap"
            })
    void names_its_agency(String opening, String agencies) {
        Dateline dateline = Dateline.of(opening, null).orElseThrow();
        assertEquals(List.of(agencies.split(",", -1)), dateline.agencies());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "TOKYO, Sept. 18, 2023 (Kyodo) -- The council ~ 2023-09-18",
                "Lisboa, 18 set 2023 (Lusa) – A câmara ~ 2023-09-18",
                "LONDON, 18 September 2023 - The council ~ 2023-09-18",
                "PARIS, 18 sept 2023 (AFP) - Le conseil ~ 2023-09-18",
                "Paris, France | AFP | Tuesday 19/9/2023 - 10:32 UTC+2 ~ 2023-09-19",
                "NEW YORK, Sept. 18, 2023 /PRNewswire/ -- Acme ~ 2023-09-18"
            })
    void dates_the_dispatch_where_it_has_a_year(String opening, LocalDate day) {
        ParsedDate date =
                Objects.requireNonNull(Dateline.of(opening, null).orElseThrow().date());
        assertEquals(day, date.date().earliest());
        assertEquals(day, date.date().latest());
    }

    @Test
    void keeps_the_words_of_a_service_for_a_region() {
        assertEquals(
                "Kiel (dpa/lno) -",
                Dateline.of("Kiel (dpa/lno) - Der Rat", null).orElseThrow().words());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hina Karim: We had no choice",
                "Petra Lindqvist: We had no choice",
                "Agence France-Presse (AFP) reported on",
                "The Press Trust of India (PTI) said",
                "The mayor told Reuters - and others - that",
                "Reuters reported on Monday - citing",
                "(Reuters correspondents in the region) - The",
                "When he was young (AP) was",
                "The council met on Monday - at last",
                "Sana: Ich wollte",
                "BBC Monitoring - text",
                "Nach Angaben der dpa - der Agentur",
                "وزير الخارجية الفرنسي قال في بيان (رويترز) إن"
            })
    void an_agency_or_a_dash_in_a_sentence_is_no_dateline(String opening) {
        assertEquals(Optional.empty(), Dateline.of(opening, null));
    }

    @Test
    void a_place_in_capitals_before_a_dash_is_a_dateline_without_an_agency() {
        Dateline dateline = Dateline.of("WASHINGTON - The mayor said", null).orElseThrow();
        assertEquals(List.of(), dateline.agencies());
        assertEquals("WASHINGTON -", dateline.words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Petra Lindqvist", "By Tass Oliver", "Wafa Khalil and Ana Kovac", "Sana Javed"})
    void a_name_that_people_have_too_is_no_agency_beside_another_name(String byline) {
        assertEquals(List.of(), AgencyNames.in(byline));
    }
}
