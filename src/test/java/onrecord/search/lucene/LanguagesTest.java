package onrecord.search.lucene;

import static onrecord.search.lucene.SmallArchive.numbers;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import onrecord.model.Article;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Hit;
import onrecord.search.Page;
import onrecord.search.SearchRequest;
import onrecord.search.Snippet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One archive in many languages: what is asked in one form of a word is found in another, each in its language. */
@TestInstance(Lifecycle.PER_CLASS)
class LanguagesTest {
    private static final List<String[]> ARTICLES = List.of(
            new String[] {"en", "The elections were held on Sunday."},
            new String[] {"de", "Die Verhandlungen begannen am Sonntag."},
            new String[] {"fr", "Les négociations ont commencé dimanche."},
            new String[] {"es", "Las reuniones comenzaron el domingo."},
            new String[] {"it", "I ministri sono partiti domenica."},
            new String[] {"pt", "Os embaixadores chegaram no domingo."},
            new String[] {"nl", "De verkiezingen waren op zondag."},
            new String[] {"ru", "О начале переговоров сообщили в воскресенье."},
            new String[] {"uk", "Про початок перемовин повідомили в неділю; обов’язків немає."},
            new String[] {"pl", "Rozmowy prezydentów odbyły się w niedzielę."},
            new String[] {"ar", "بدأت المفاوضات يوم الأحد"},
            new String[] {"fa", "کتاب‌ها روز یکشنبه رسیدند"},
            new String[] {"tr", "Seçimlerin sonucu pazar günü açıklandı."},
            new String[] {"zh", "双方周日开始和平谈判。"},
            new String[] {"ja", "両国は日曜日に首脳会談を行った。"},
            new String[] {"ko", "양국은 일요일에 정상회담을 열었다."},
            new String[] {"vi", "Cuộc đàm phán bắt đầu vào Chủ nhật."},
            new String[] {"hi", "रविवार को लड़कों ने बात की।"},
            new String[] {"th", "การเจรจาเริ่มในวันอาทิตย์"},
            new String[] {"fr", "Le sommet de l’Ukraine réunit l'ONU et d’autres."},
            new String[] {"it", "La difesa dell’Ucraina resta, dice l'Onu."},
            new String[] {"tr", "Bakan İzmir’de konuştu."},
            new String[] {"ca", "El govern d’Andorra hi és."},
            new String[] {"ja", "パリで会議が始まった。"},
            new String[] {"ja", "バリで会議が始まった。"},
            new String[] {"hi", "हिन्दी के लेखक दिल्ली में मिले।"});

    @AutoClose
    private ArchiveSearcher searcher;

    @BeforeAll
    void open(@TempDir Path folder) {
        Article[] articles = new Article[ARTICLES.size()];
        for (int i = 0; i < articles.length; i++) {
            articles[i] = SmallArchive.article(i + 1, "N" + i, ARTICLES.get(i)[1])
                    .language(ARTICLES.get(i)[0])
                    .build();
        }
        SmallArchive.write(folder, articles);
        searcher = LuceneSearcher.open(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "1, election, elections",
        "24, パリ, パリ",
        "25, ﾊﾞﾘ, バリ",
        "26, हिंदी, हिन्दी",
        "2, Verhandlung, Verhandlungen",
        "3, negociation, négociations",
        "4, reunión, reuniones",
        "5, ministro, ministri",
        "6, embaixador, embaixadores",
        "7, verkiezing, verkiezingen",
        "8, переговоры, переговоров",
        "9, перемовини, перемовин",
        "9, обов'язок, обов’язків",
        "10, prezydent, prezydentów",
        "11, مفاوضات, المفاوضات",
        "12, کتاب, کتاب‌ها",
        "13, seçim, Seçimlerin",
        "14, 谈判, 谈判",
        "14, 判, 判",
        "15, 会談, 会談",
        "16, 회담, 회담",
        "17, dam phan, 'đàm,phán'",
        "18, लड़का, लड़कों",
        "19, เจรจา, เจรจา",
        "20, ukraine, l’Ukraine",
        "20, autre, d’autres",
        "21, Ucraina, dell’Ucraina",
        "22, izmir, İzmir’de",
        "23, andorra, d’Andorra",
    })
    void a_word_is_found_in_its_other_forms_and_marked(int number, String asked, String marked) {
        Page<Hit> page = searcher.search(SearchRequest.of(asked));
        assertEquals(List.of(number), numbers(page));
        Snippet snippet = page.hits().getFirst().snippets().getFirst();
        assertEquals(
                marked,
                String.join(
                        ",",
                        snippet.ranges().stream()
                                .map(range -> range.in(snippet.text()))
                                .toList()));
    }
}
