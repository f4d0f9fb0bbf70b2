package onrecord.extract.value;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The news agencies: by which names credits call them. */
public final class AgencyNames {
    private static final String[][] NAMES = {
        {"AFP", "agence france presse", "agence france-presse", "afpbb", "法新社", "фрп"},
        {"AP", "associated press", "the associated press", "美联社", "美聯社"},
        {"Reuters", "reuters", "thomson reuters", "рейтер", "路透社", "路透", "로이터", "ロイター", "رويترز"},
        {"UPI", "united press international"},
        {"TASS", "itar-tass", "tass", "тасс", "塔斯社"},
        {"RIA Novosti", "ria", "ria novosti", "риа новости", "риа"},
        {"Interfax", "интерфакс"},
        {"Sputnik"},
        {"Xinhua", "xinhua news agency", "新华社", "新華社", "新华网"},
        {"China News Service", "cns", "中新社"},
        {"Kyodo", "kyodo news", "共同通信", "共同"},
        {"Jiji", "jiji press", "時事通信", "時事"},
        {"Yonhap", "yonhap news", "yonhap news agency", "연합뉴스"},
        {"KCNA", "조선중앙통신"},
        {"PTI", "press trust of india"},
        {"ANI", "asian news international"},
        {"IANS", "indo-asian news service"},
        {"UNI", "united news of india"},
        {"APP", "associated press of pakistan"},
        {"Antara", "antara news"},
        {"Bernama"},
        {"VNA", "vietnam news agency", "ttxvn"},
        {"dpa", "deutsche presse-agentur", "dpa-afx"},
        {"epd", "evangelischer pressedienst"},
        {"KNA", "katholische nachrichten-agentur"},
        {"SID", "sport-informations-dienst"},
        {"APA", "austria presse agentur"},
        {"Keystone-SDA", "sda", "keystone sda", "ats", "keystone-ats"},
        {"EFE", "agencia efe", "efe"},
        {"Europa Press"},
        {"ANSA"},
        {"AGI", "agenzia italia"},
        {"Adnkronos"},
        {"LaPresse"},
        {"Lusa", "agência lusa"},
        {"Agência Brasil", "agencia brasil"},
        {"Estadão Conteúdo"},
        {"Belga"},
        {"ANP"},
        {"Ritzau"},
        {"NTB", "norsk telegrambyrå"},
        {"TT", "tt nyhetsbyrån"},
        {"STT", "suomen tietotoimisto"},
        {"BNS", "baltic news service"},
        {"ELTA"},
        {"LETA"},
        {"PAP", "polska agencja prasowa"},
        {"ČTK", "ctk", "čtk"},
        {"TASR"},
        {"SITA"},
        {"MTI"},
        {"Agerpres"},
        {"Mediafax"},
        {"BTA", "бта"},
        {"Tanjug", "танјуг"},
        {"Beta", "agencija beta"},
        {"HINA"},
        {"STA"},
        {"AMNA", "ana-mpa", "απε-μπε"},
        {"Anadolu", "anadolu agency", "anadolu ajansı", "aa"},
        {"DHA", "demirören haber ajansı"},
        {"İHA", "ihlas haber ajansı"},
        {"Ukrinform", "укрінформ"},
        {"Interfax-Ukraine", "інтерфакс-україна"},
        {"BelTA", "белта"},
        {"Kazinform"},
        {"IRNA"},
        {"Fars", "fars news agency"},
        {"Tasnim", "tasnim news agency"},
        {"ISNA"},
        {"Mehr", "mehr news agency"},
        {"SPA", "saudi press agency", "واس"},
        {"WAM", "وام"},
        {"QNA", "قنا"},
        {"KUNA", "كونا"},
        {"Petra", "بترا"},
        {"MENA"},
        {"SANA", "سانا"},
        {"WAFA", "وفا"},
        {"MAP", "maghreb arabe presse"},
        {"APS", "algérie presse service"},
        {"TAP"},
        {"NAN", "news agency of nigeria"},
        {"GNA", "ghana news agency"},
        {"SAPA", "south african press association"},
        {"PA", "pa media", "press association"},
        {"AAP", "australian associated press"},
        {"CP", "canadian press", "the canadian press", "la presse canadienne"},
        {"Bloomberg", "bloomberg news"},
        {"Dow Jones", "dow jones newswires"},
        {"Notimex"},
        {"Télam", "telam"},
        {"Prensa Latina"},
        {"Andina"},
        {"Knight Ridder"},
        {"Scripps Howard"},
        {"Inter Press Service", "ips"},
        {"CNA", "central news agency", "中央社"},
    };

    private static final Map<String, String> BY_NAME = new HashMap<>();
    private static final int LONGEST = 4;
    private static final Set<String> JOINING =
            Set.of("and", "und", "et", "y", "e", "og", "och", "the", "with", "mit", "и", "by");

    static {
        for (String[] names : NAMES) {
            for (String name : names) {
                BY_NAME.put(key(name), names[0]);
            }
        }
    }

    private AgencyNames() {}

    /** The usual name of an agency that is called so ("Agence France-Presse" gives "AFP"); empty if it is none. */
    public static Optional<String> agency(String name) {
        return Optional.ofNullable(BY_NAME.get(key(name)));
    }

    /**
     * The agencies named in a credit ("Based on TASS, Reuters"), in its order, each once. Short names count in capitals
     * only: "sta" and "map" are words.
     */
    public static List<String> in(String credit) {
        List<String> words = words(credit);
        Set<String> named = new LinkedHashSet<>();
        int at = 0;
        while (at < words.size()) {
            int taken = 0;
            for (int length = Math.min(LONGEST, words.size() - at); length > 0 && taken == 0; length--) {
                String name = String.join(" ", words.subList(at, at + length));
                String agency = BY_NAME.get(key(name));
                if (agency != null && (key(name).length() > 4 || likeAName(name, agency))) {
                    named.add(agency);
                    taken = length;
                }
            }
            at += Math.max(1, taken);
        }
        return List.copyOf(named);
    }

    /** What is left of a credit without its agencies, marks and the words that join them. */
    public static String without(String credit) {
        List<String> words = new ArrayList<>(words(credit));
        List<String> left = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int taken = 0;
            for (int length = Math.min(LONGEST, words.size() - at); length > 0 && taken == 0; length--) {
                if (BY_NAME.containsKey(key(String.join(" ", words.subList(at, at + length))))) {
                    taken = length;
                }
            }
            if (taken == 0 && !JOINING.contains(words.get(at).toLowerCase(Locale.ROOT))) {
                left.add(words.get(at));
            }
            at += Math.max(1, taken);
        }
        return String.join(" ", left);
    }

    private static boolean likeAName(String word, String agency) {
        return word.equals(agency) || word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static List<String> words(String credit) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= credit.length(); i++) {
            boolean inside = i < credit.length() && Character.isLetterOrDigit(credit.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(credit.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    private static String key(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return plain.replace('-', ' ').strip();
    }
}
