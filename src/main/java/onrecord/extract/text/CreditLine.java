package onrecord.extract.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.extract.value.AgencyNames;
import onrecord.extract.value.Byline;
import onrecord.extract.value.BylineParser;
import onrecord.extract.value.BylineWords;
import onrecord.extract.value.DateParser;
import onrecord.extract.value.EastAsianByline;
import onrecord.text.HiddenCharacters;

/** A line that says who wrote the text or whose wire copy it is, and nothing else. */
final class CreditLine {
    private static final int LONGEST = 220;
    private static final int LONGEST_BYLINE = 120;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern GLUED_BY = Pattern.compile("^(?:by|By)(?=\\p{Lu}\\p{L}+ \\p{Lu})");
    private static final Pattern MARK = Pattern.compile("\\s*[|•]");
    private static final Pattern BEFORE_DATE =
            Pattern.compile("[\\s,|•·:–—-]+(?:(?:on|am|le|el|il|em|op|den)\\s*)?$", FLAGS);
    private static final Pattern REPORTING = Pattern.compile(
            "^[(\\[]?(?:(?:with |some )?(?:additional |further )?reporting|reported|compiled|written|edited|editing|with (?:inputs?|files|information|material"
                    + "|agency|agencies)|inputs? from|based on|according to|source|sources|text|agencies|mit material|mit informationen|mit agenturmaterial"
                    + "|quelle|quellen|avec|con información|con informaciones|com informações|fonte|fonti|fuente|fuentes|bron|kilde|kilder|källa|källor|lähde"
                    + "|źródło|zdroj|forrás|sursa|πηγή|источник|по материалам|джерело|за матеріалами|kaynak|المصدر|منبع|nguồn|theo|sumber"
                    + "|来源|來源|出典|출처|स्रोत|इनपुट)(?=[\\s:：(/-]|$)",
            FLAGS);
    private static final Pattern NAME_AND_BASIS = Pattern.compile(
            "^(\\P{Nd}{3,60}?) ?\\((?:based on|according to|with|from|theo|nach|mit|según|d'après|с|по)[\\s:]([^()]{2,120})\\)$",
            FLAGS);
    private static final Pattern REPORTERS = Pattern.compile(
            "(?:^|[(;,.] ?)(?:additional |further )?(?:reporting|writing|reported|written)(?: and writing)? by ([^;()]{3,120}?)(?=;|\\)|$| in | at |, editing|\\. )",
            FLAGS);

    private CreditLine() {}

    /**
     * What a line credits.
     *
     * @param byline whom it names; not empty
     * @param method "byline-line", "agency-credit" or "reporting-credit"
     */
    record Credit(Byline byline, String method) {}

    /** The credit that this line is; empty for a line that says anything else. */
    static Optional<Credit> of(Line line) {
        String text = HiddenCharacters.without(line.bare()).strip();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        return agenciesAlone(text)
                .or(() -> nameAndBasis(text))
                .or(() -> byline(line, text))
                .or(() -> reporting(text));
    }

    private static Optional<Credit> agenciesAlone(String text) {
        if (text.length() > 60) {
            return Optional.empty();
        }
        List<String> agencies = AgencyNames.in(text);
        boolean bare = !agencies.isEmpty() && AgencyNames.without(text).isBlank();
        return bare ? Optional.of(new Credit(new Byline(List.of(), agencies), "agency-credit")) : Optional.empty();
    }

    private static Optional<Credit> nameAndBasis(String text) {
        Matcher basis = NAME_AND_BASIS.matcher(text);
        if (!text.endsWith(")") || !basis.matches()) {
            return Optional.empty();
        }
        List<String> agencies = AgencyNames.in(basis.group(2));
        List<String> people = BylineParser.parse(basis.group(1)).people();
        return agencies.isEmpty()
                ? Optional.empty()
                : Optional.of(new Credit(new Byline(people, agencies), "byline-line"));
    }

    private static Optional<Credit> byline(Line line, String text) {
        if (EastAsianByline.names(text).isPresent()) {
            return Optional.of(new Credit(BylineParser.parse(text), "byline-line"));
        }
        Matcher glued = GLUED_BY.matcher(text);
        boolean labelled = BylineWords.begin(text);
        if (text.length() > LONGEST_BYLINE
                || !(labelled || glued.lookingAt())
                || line.text().endsWith(":")) {
            return Optional.empty();
        }
        String names = upToMark(labelled ? BylineWords.without(text) : text.substring(glued.end()));
        Byline named = BylineParser.parse(names);
        Byline byline = new Byline(Byline.people(named.people()), named.agencies());
        boolean capital = !names.isEmpty() && !Character.isLowerCase(names.codePointAt(0));
        return byline.empty() || !capital || sentence(names)
                ? Optional.empty()
                : Optional.of(new Credit(byline, byline.people().isEmpty() ? "agency-credit" : "byline-line"));
    }

    /** "Jane Doe | Kestrel Post", "Jane Doe, le 18 septembre 2023": what stands behind the names is none of them. */
    private static String upToMark(String names) {
        Optional<DateParser.Match> date = DateParser.find(names, 0, null);
        String undated = date.isEmpty()
                ? names
                : BEFORE_DATE.matcher(names.substring(0, date.get().start())).replaceFirst("");
        Matcher mark = MARK.matcher(undated);
        return mark.find() && undated.substring(0, mark.start()).strip().indexOf(' ') > 0
                ? undated.substring(0, mark.start()).strip()
                : undated;
    }

    /** A byline has few words in lower case; "By Monday all was said." has many. */
    private static boolean sentence(String names) {
        int lower = 0;
        int all = 0;
        for (String word : names.split("\\s+", -1)) {
            all++;
            lower += !word.isEmpty() && Character.isLowerCase(word.codePointAt(0)) ? 1 : 0;
        }
        return all > 3 && lower * 2 > all;
    }

    private static Optional<Credit> reporting(String text) {
        Matcher label = REPORTING.matcher(text);
        if (!label.lookingAt()) {
            return Optional.empty();
        }
        List<String> agencies = AgencyNames.in(text);
        List<String> people = List.of();
        Matcher reporters = REPORTERS.matcher(text);
        if (reporters.find()) {
            people = BylineParser.parse(reporters.group(1)).people();
        }
        Byline byline = new Byline(people, agencies);
        boolean short_ = text.length() <= LONGEST_BYLINE || !people.isEmpty();
        return byline.empty() || !short_ ? Optional.empty() : Optional.of(new Credit(byline, "reporting-credit"));
    }
}
