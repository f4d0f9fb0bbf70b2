package onrecord.extract.value;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.text.DenseScript;

/**
 * Lines that name their author in Chinese, Japanese or Korean and say nothing else: "本报记者 张三", "記者王小明／台北報導",
 * "取材・文／山田花子", "(서울=연합뉴스) 김철수 기자". Thread safe.
 */
public final class EastAsianByline {
    private static final int LONGEST = 60;

    private static final String HAN_NAME = "\\p{IsHan}{2,4}";
    private static final String HAN_NAMES = "(" + HAN_NAME + "(?:[\\s、，,·]+" + HAN_NAME + ")*?)";
    private static final String MARK = "\\s*[:：/／|｜丨]\\s*";
    private static final String HOUSE = "(?:本报|本報|本网|本刊|本台|新华社|新華社|中新社|中新网|\\p{IsHan}{2,6}(?:报|報|网|社))?";
    private static final String REPORTER = "(?:(?:首席|特约|特派|实习|見習|驻\\p{IsHan}{2,4})?(?:记者|記者|通讯员|通訊員|特派員|特派员))";
    /** "北京报道", "台北報導": where the report comes from. */
    private static final String FROM = "(?:[\\s／/]+\\p{IsHan}{0,4}(?:报道|報道|报导|報導|特稿)|[\\s／/]+\\p{IsHan}{2,4}(?:讯|訊))";

    /** What stands in front of a date and names nobody: "公開日", "最終更新". */
    private static final String LABEL_OF_DATE =
            "\\p{IsHan}*(?:更新|公開|公开|発行|发行|發行|发布|發布|發佈|掲載|配信|作成|投稿|登録|登录|撮影|受付|出版|初版|入力|日期|日時|時間|时间|来源|來源|現地|当地)";

    private static final List<Pattern> FORMS = List.of(
            // 来源：新华网 作者：张三
            Pattern.compile("^(?:(?:来源|來源)" + MARK + "\\S{2,12}\\s+)?(?:作者|撰文|撰稿|采写|採訪|文字|文)" + MARK + HAN_NAMES + "$"),
            // 记者：张三, 本报记者 张三, 记者 张三 北京报道
            Pattern.compile("^" + HOUSE + REPORTER + "(?:" + MARK + "|\\s+)" + HAN_NAMES + FROM + "?$"),
            // 本报记者张三
            Pattern.compile("^(?:本报|本報|本网|本刊)" + REPORTER + HAN_NAMES + FROM + "?$"),
            // 記者王小明／台北報導
            Pattern.compile(
                    "^[〔（(【]?" + HOUSE + REPORTER + HAN_NAMES + "[／/\\s]+\\p{IsHan}{0,6}(?:报道|報道|报导|報導)[〕）)】]?$"),
            // 取材・文／山田花子, 執筆：山田花子, 記者 山田花子
            Pattern.compile(
                    "^(?:(?:取材|構成|写真)[・･])?(?:文|執筆|取材|筆者|著者|ライター|編集委員|(?:文・写真)|記者)(?:" + MARK
                            + "|[=＝]|\\s+)([\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]{2,8}(?: [\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]{1,6})?)$"),
            // 山田花子記者
            Pattern.compile("^([\\p{IsHan}]{3,5})(?:記者|特派員|編集委員)$"),
            // 山田花子2019年4月13日 09時00分, 张小三 2017-03-01 14:27
            Pattern.compile("^(?!" + LABEL_OF_DATE + ")(" + HAN_NAME
                    + ")\\s*[12]\\d{3}\\s?[年./-]\\s?\\d{1,2}\\s?[月./-]\\s?\\d{1,2}日?\\s+\\d{1,2}[:：時时点][\\d\\s:：分秒]*$"),
            // [서울=김철수 기자], 김철수·박영희 기자 cskim@example.org
            Pattern.compile(
                    "^[\\[(]?(?:[가-힣]{2,4}=)?([가-힣]{2,4}(?:[·,\\s]+[가-힣]{2,4})*?)\\s?(?:(?:선임|수습|인턴|전문|객원)\\s?)?"
                            + "(?:기자|특파원|논설위원)[\\])]?(?:\\s+\\S+@\\S+)?$"),
            // 글: 김철수, 기자명 김철수
            Pattern.compile(
                    "^(?:기자명\\s*:?|(?:글|취재|작성자|글쓴이)\\s*[:：=])\\s*([가-힣]{2,4}(?:[·,\\s]+[가-힣]{2,4})*)(?:\\s기자)?$"));

    private static final Pattern BETWEEN = Pattern.compile("[\\s、，,·]+");
    private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");

    private static final Pattern LABELS = Pattern.compile(LABEL_OF_DATE + "\\p{IsHan}*\\s*[:：]?");

    private EastAsianByline() {}

    /** Whether a text is the label of a date and nothing else: "公開日", "最終更新：". */
    public static boolean isLabelOfDate(String text) {
        return LABELS.matcher(text).matches();
    }

    /** Whom such a line names, in its order; empty for any other line. */
    public static Optional<List<String>> names(String line) {
        String text = line.strip();
        boolean dense = text.length() <= LONGEST && text.codePoints().anyMatch(DenseScript::contains);
        if (!dense) {
            return Optional.empty();
        }
        for (Pattern form : FORMS) {
            Matcher byline = form.matcher(text);
            if (byline.find()) {
                String names = byline.group(1);
                return Optional.of(KANA.matcher(names).find() ? List.of(names) : List.of(BETWEEN.split(names, -1)));
            }
        }
        return Optional.empty();
    }
}
