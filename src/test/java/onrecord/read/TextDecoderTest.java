package onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {
    private static final String FRENCH =
            "Le Président a déclaré mardi que l’été dernier avait été très éprouvant pour les élèves et leurs familles.";
    private static final String RUSSIAN =
            "Министр иностранных дел заявил во вторник, что переговоры продолжатся на следующей неделе в Москве.";
    private static final String JAPANESE = "外務大臣は火曜日、来週東京で会談を続けると述べた。両国は協力を強化することで合意した。";

    @ParameterizedTest
    @CsvSource({
        "UTF-8,fr",
        "windows-1252,fr",
        "UTF-16LE,fr",
        "UTF-16BE,fr",
        "UTF-8,ru",
        "windows-1251,ru",
        "KOI8-R,ru",
        "IBM866,ru",
        "x-MacCyrillic,ru",
        "UTF-16LE,ru",
        "UTF-16BE,ru",
        "UTF-16LE,ja",
        "UTF-16BE,ja",
        "UTF-8,ja",
        "Shift_JIS,ja",
        "EUC-JP,ja",
        "ISO-2022-JP,ja"
    })
    void finds_the_encoding_of_a_text_that_does_not_declare_it(String charset, String language) {
        String text = language.equals("fr") ? FRENCH : language.equals("ru") ? RUSSIAN : JAPANESE;
        byte[] bytes = text.repeat(4).getBytes(Charset.forName(charset));

        assertEquals(text.repeat(4), TextDecoder.decode(bytes, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IBM850|Der Rat stimmte für die Brücke, sagte die Bürgermeisterin; die Bürger hörten zu.",
                "IBM437|Der Rat stimmte für die Brücke, sagte die Bürgermeisterin; die Bürger hörten zu.",
                "x-MacRoman|Der Rat stimmte für die Brücke, sagte die Bürgermeisterin; die Bürger hörten zu.",
                "x-MacRoman|El alcalde de Málaga había dicho que la sesión del miércoles será la última del año.",
                "windows-1254|Belediye meclisi çarşamba günü köprünün yeniden açılmasına karar verdi, başkan da buna uyacağını söyledi.",
                "windows-1257|Taryba antradienį nusprendė, kad tiltas bus išplėstas ir naujai pašviestas, o žmonės jo ilgai laukė.",
                "windows-874|สภาเมืองมีมติให้เปิดสะพานอีกครั้งในฤดูใบไม้ผลิ ตามจดหมายที่ส่งถึงชาวบ้าน",
                "windows-1250|Rada miasta głosowała we wtorek za budową mostu, na który mieszkańcy czekali.",
                "ISO-8859-2|Rada miasta głosowała we wtorek za budową mostu, na który mieszkańcy czekali.",
                "windows-1252|The board–town talks—the third—end… or so it seems…no: the town–board line isn’t shut, and won’t be.",
                "windows-1252|The board’s note says it won’t “wait” – the port’s café isn’t open, nor is its naïve guard’s hut."
            })
    void letters_of_the_language_tell_the_encoding_of_old_computers(String charset, String text) {
        assertEquals(text, TextDecoder.decode(text.getBytes(Charset.forName(charset)), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n", "7\t", "b\r"})
    void one_sign_on_each_line_is_no_utf16(String line) {
        assertEquals(line.repeat(50), TextDecoder.decode(line.repeat(50).getBytes(StandardCharsets.US_ASCII), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ਕੱਲ੍ਹ ਮੀਂਹ ਪਿਆ ਅਤੇ ਪੁਲ ਬੰਦ ਹੈ।", "कल बारिश हुई और पुल बंद है।", "ഇന്നലെ മഴ പെയ്തു പാലം അടച്ചു."
            })
    void scripts_whose_high_byte_ends_a_line_are_known_by_their_blanks(String text) {
        assertEquals(text, TextDecoder.decode(text.getBytes(StandardCharsets.UTF_16LE), null));
        assertEquals(text, TextDecoder.decode(text.getBytes(StandardCharsets.UTF_16BE), null));
    }

    @Test
    void a_byte_order_mark_decides_and_is_left_out() {
        assertEquals("é", TextDecoder.decode("\uFEFFé".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        assertEquals("é", TextDecoder.decode("\uFEFFé".getBytes(StandardCharsets.UTF_16LE), null));
    }

    @Test
    void valid_utf8_wins_over_a_wrong_declaration() {
        String page = "<html><head><meta charset=\"iso-8859-1\"></head>été";

        assertEquals(page, TextDecoder.decode(page.getBytes(StandardCharsets.UTF_8), null));
    }

    @Test
    void a_page_in_latin1_is_read_as_windows_1252_as_browsers_do() {
        String page = "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-1\">“été”";

        assertEquals(page, TextDecoder.decode(page.getBytes(Charset.forName("windows-1252")), null));
    }

    @Test
    void one_stray_byte_does_not_make_utf8_something_else() {
        byte[] bytes = RUSSIAN.getBytes(StandardCharsets.UTF_8);
        byte[] stray = Arrays.copyOf(bytes, bytes.length + 1);
        stray[bytes.length] = (byte) 0xE9;

        assertEquals(RUSSIAN + "\uFFFD", TextDecoder.decode(stray, null));
    }

    @Test
    void a_cut_in_the_middle_of_a_character_does_not_count_where_more_follows() {
        byte[] bytes = RUSSIAN.getBytes(StandardCharsets.UTF_8);

        assertEquals(StandardCharsets.UTF_8, TextDecoder.detect(Arrays.copyOf(bytes, 1), false, null));
    }

    @Test
    void tells_text_from_binary() {
        assertFalse(TextDecoder.isBinary("a\0b and more words of a text".getBytes(StandardCharsets.UTF_8)));
        assertFalse(TextDecoder.isBinary(FRENCH.getBytes(StandardCharsets.UTF_16BE)));
        assertTrue(TextDecoder.isBinary(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 0x1a, 10, 0, 0, 0, 13}));
    }

    @ParameterizedTest
    @CsvSource({
        "gb2312,GBK,朱镕基",
        "shift_jis,windows-31j,髙橋①",
        "x-sjis,windows-31j,髙橋①",
        "euc-kr,x-windows-949,설믜펲",
        "ks_c_5601-1987,x-windows-949,설믜펲",
        "big5,Big5-HKSCS,啫喱",
        "iso-8859-9,windows-1254,“ğüş”",
        "tis-620,x-windows-874,“ไทย”",
        "iso-2022-jp,x-windows-50221,髙①ｶﾅ",
        "us-ascii,windows-1252,“été”",
        "x-cp1251,windows-1251,Порт",
        "latin1,windows-1252,“été”"
    })
    void a_label_means_what_browsers_take_it_for(String label, String charset, String text) {
        String page = "<meta charset=" + label + "><p>" + text;

        assertEquals(page, TextDecoder.decode(page.getBytes(Charset.forName(charset)), null));
    }

    @Test
    void what_is_never_seen_is_no_part_of_a_word() {
        assertEquals("Minister", Wellformed.text("Mi\u0000nis\u00ADter\u200B"));
        assertEquals("a\uFFFDb\uD83D\uDE00", Wellformed.text("a\uD83Db\uD83D\uDE00"));
        assertEquals("ไทย\u200Bไทย", Wellformed.text("ไทย\u200Bไทย"));
    }

    /** Somebody pasted a line of another program: all else is UTF-8 still. */
    @Test
    void fewStrayBytesLeaveUtf8WhatItIs() {
        byte[] stray = "Le caf\u00e9.".getBytes(StandardCharsets.ISO_8859_1);
        byte[] utf8 = FRENCH.getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(utf8, utf8.length + stray.length);
        System.arraycopy(stray, 0, both, utf8.length, stray.length);

        assertEquals(FRENCH + "Le caf\uFFFD.", TextDecoder.decode(both, null));
    }
}
