package onrecord.extract.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The harbour was closed for a second day because of the storm, officials said.",
                "de | Der Hafen war wegen des Sturms am zweiten Tag in Folge geschlossen, teilte die Stadt mit.",
                "fr | Le port est resté fermé pour le deuxième jour à cause de la tempête, selon la mairie.",
                "es | El puerto permaneció cerrado por segundo día a causa de la tormenta, según el ayuntamiento.",
                "pt | O porto ficou fechado pelo segundo dia por causa da tempestade, disse a prefeitura.",
                "it | Il porto è rimasto chiuso per il secondo giorno a causa della tempesta, ha detto il sindaco.",
                "nl | De haven bleef voor de tweede dag gesloten vanwege de storm, zei de burgemeester.",
                "sv | Hamnen var stängd för andra dagen på grund av stormen, sade borgmästaren.",
                "no | Havnen var stengt for andre dag på rad på grunn av stormen, sier ordføreren etter møtet.",
                "da | Havnen var lukket for anden dag i træk på grund af stormen, siger borgmesteren efter mødet.",
                "fi | Satama oli kiinni toista päivää myrskyn vuoksi, sanoi kaupunginjohtaja, mutta se avataan kun"
                        + " tuuli laantuu.",
                "pl | Port był zamknięty drugi dzień z powodu burzy, powiedział burmistrz, ale w środę ma być otwarty.",
                "cs | Přístav byl kvůli bouři zavřený druhý den, řekl starosta, ale ve středu se má otevřít.",
                "sk | Prístav bol pre búrku zatvorený druhý deň, povedal starosta, ale v stredu sa má otvoriť.",
                "hu | A kikötő a vihar miatt a második napon is zárva volt, mondta a polgármester, de szerdán"
                        + " megnyílik.",
                "ro | Portul a fost închis a doua zi din cauza furtunii, a spus primarul, dar se va deschide miercuri.",
                "tr | Liman fırtına nedeniyle ikinci gün de kapalı kaldı, ancak belediye başkanı çarşamba günü"
                        + " açılacağını söyledi.",
                "ru | Порт был закрыт второй день из-за шторма, сообщил мэр, но в среду его откроют.",
                "uk | Порт був закритий другий день через шторм, повідомив мер, але в середу його відкриють.",
                "bg | Пристанището беше затворено за втори ден заради бурята, каза кметът, но в сряда ще отвори.",
                "el | Το λιμάνι παρέμεινε κλειστό για δεύτερη μέρα.",
                "ar | ظل الميناء مغلقا لليوم الثاني بسبب العاصفة، وقال رئيس البلدية إن الميناء سيفتح يوم الأربعاء.",
                "fa | بندر به دلیل طوفان برای دومین روز بسته بود و شهردار گفت که این بندر چهارشنبه باز می شود.",
                "ur | بندرگاہ طوفان کی وجہ سے دوسرے دن بھی بند رہی، میئر نے کہا کہ یہ بدھ کو کھلے گی۔",
                "hi | तूफान के कारण बंदरगाह दूसरे दिन भी बंद रहा, मेयर ने कहा कि यह बुधवार को खुलेगा।",
                "zh | 由于风暴，港口连续第二天关闭。",
                "ja | 嵐のため港は2日連続で閉鎖された。",
                "ko | 폭풍으로 항구가 이틀째 폐쇄됐다.",
                "th | ท่าเรือปิดเป็นวันที่สองเนื่องจากพายุ",
                "vi | Cảng đã đóng cửa ngày thứ hai vì bão, thị trưởng cho biết, nhưng sẽ mở cửa vào thứ Tư.",
                "id | Pelabuhan ditutup untuk hari kedua karena badai, kata wali kota, tetapi akan dibuka pada hari"
                        + " Rabu.",
                "ms | Pelabuhan ditutup untuk hari kedua kerana ribut, kata Datuk Bandar, tetapi akan dibuka pada hari"
                        + " Rabu.",
                "sw | Bandari ilifungwa kwa siku ya pili kwa sababu ya dhoruba, alisema meya, lakini itafunguliwa"
                        + " Jumatano.",
                "so | Dawladda ayaa sheegtay in ay dhisi doonto dugsiyo cusub, waxaana ku farxay waalidiinta.",
                "mt | Il-gvern qal li se jibni skejjel ġodda din is-sena, u l-ġenituri kienu kuntenti.",
            })
    void one_sentence_is_enough(String language, String sentence) {
        assertEquals(Optional.of(language), LanguageDetector.detect(sentence).map(LanguageGuess::language));
    }

    @ParameterizedTest
    @CsvSource({"en, Storm keeps the harbour closed", "de, Berlin wartet auf Regen", "sv, Hamnen är stängd", "ja, 港が閉鎖"
    })
    void a_few_words_often_are(String language, String words) {
        assertEquals(Optional.of(language), LanguageDetector.detect(words).map(LanguageGuess::language));
    }

    @Test
    void a_language_that_joins_its_small_words_to_the_others_is_told_by_the_few_it_has() {
        String zulu =
                "Ichweba livaliwe usuku lwesibili ngenxa yesiphepho, kusho imeya. Izikebhe azikwazi ukuya eziqhingini,"
                        + " futhi imikhumbi emibili yempahla ilinde ngaphandle. Imeya yathi ichweba lizovulwa"
                        + " ngoLwesithathu uma umoya usudambile, kodwa abashayeli kuzomele balinde. Akekho umuntu olimele,"
                        + " kanye nesibani solwandle asonakalanga.";
        assertEquals(Optional.of("zu"), LanguageDetector.detect(zulu).map(LanguageGuess::language));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hurumende yati ichavaka zvikoro zvitsva gore rino. Vabereki vakafara nechisarudzo ichi nokuti vana"
                        + " vavo vanofamba nzendo refu.",
                "Nilaza ny governemanta fa hanorina sekoly vaovao amin'ity taona ity. Faly ny ray aman-dreny noho io fanapahan-kevitra io satria mandeha lavitra isan'andro ny zanany.",
                "Gwamnati ta ce za ta gina sababbin makarantu a wannan shekara, kuma iyaye sun yi murna sosai.",
                "Guvernema elobi ete ekotonga biteyelo ya sika na mobu oyo, mpe baboti basepeli mingi.",
                "Mfumo wu vurile leswaku wu ta aka swikolo leswintshwa lembe leri, naswona vatswari va tsakile.",
                "URhulumente uthe kule veki uza kwakha izikolo ezitsha kwiphondo. Abazali bavuyile kakhulu ngesi sigqibo kuba abantwana babo bahamba umgama omde yonke imihla."
            })
    void a_language_that_is_not_known_is_taken_for_no_other(String text) {
        assertEquals(Optional.empty(), LanguageDetector.detect(text));
    }

    @Test
    void names_and_numbers_alone_are_of_no_language() {
        assertEquals(Optional.empty(), LanguageDetector.detect("Wang Yi, Lavrov 12.30"));
        assertEquals(Optional.empty(), LanguageDetector.detect(""));
    }
}
