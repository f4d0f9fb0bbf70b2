package onrecord.extract.value;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.text.DenseScript;
import onrecord.text.Weekdays;
import org.jspecify.annotations.Nullable;

/**
 * The words with which a dispatch opens: place, day and agency, in the forms of the agencies of the world ("MOSCOW,
 * Sept 19 (Reuters) -", "МОСКВА, 19 сен - РИА Новости.", "新华社北京9月19日电", "(서울=연합뉴스)"). Texts and pages are read by this
 * one rule.
 *
 * @param agencies the agencies it names, in their order; none where it has place and date only
 * @param words as they stand in the text
 * @param date the date with a year that it gives, or null
 */
public record Dateline(
        List<String> agencies, String words, @Nullable ParsedDate date) {
    private static final int LONGEST = 170;
    private static final int LONGEST_BEFORE = 90;
    private static final int LONGEST_DENSE = 45;
    private static final int MOST_WORDS = 11;
    private static final int SHORTEST_SHOUTED = 4;
    private static final int MOST_CASELESS = 3;
    private static final int LONGEST_CASELESS = 12;

    private static final String WIRE = "电電讯訊";
    private static final String DASHES = "-–—";
    private static final String SEPARATING = DASHES + ".:/=";

    private static final String OPENING = "(（[【［〔/";
    private static final Pattern BRACKETS = Pattern.compile(
            "[(（]([^()（）]{2,60})[)）]|[\\[【［〔]([^\\[\\]【】［］〔〕]{2,60})[\\]】］〕]|(?:^|(?<=\\s))/([^/]{2,60})/");
    private static final Pattern BARS = Pattern.compile("^([^|]{0,60})\\|([^|]{2,30})\\|[^|]{4,60}$");
    private static final Pattern CHINESE_WIRE =
            Pattern.compile("^(?:據|据|（|\\()?([^。，,]{2,40}?)(?:[电電讯訊])(?=[\\s　（(：:，）]|$)");
    private static final Pattern ARABIC_WIRE =
            Pattern.compile("^(\\p{IsArabic}[\\p{IsArabic} ]{1,24}?)[-–—]((?:\\p{IsArabic}"
                    + " ){1,2}\\p{IsArabic}(?!\\p{IsArabic})|\\p{IsArabic}+)(?=[\\s:]|$)");
    /** "Baku, September 18, AZERTAC The council ...": an agency in capitals that no mark parts from the text. */
    private static final Pattern SPACED =
            Pattern.compile("^(\\p{Lu}.{2,60}?)(?:[.,]|\\s[-–—]) (\\p{Lu}{4,}) (?=\\p{Lu}\\p{Ll})");

    private static final Pattern AGENCY_BEHIND_DAY = Pattern.compile("\\d.*[.,] \\p{Lu}{3,}$");
    private static final Pattern REGION = Pattern.compile("(?<=\\bdpa)/\\p{Ll}{2,3}\\b");
    private static final Pattern SEPARATOR = Pattern.compile(
            "(?<=\\p{Lu}{3})[-–—](?=\\p{Lu}\\p{Ll})|\\.[-–—]|\\s[-–—]{1,2}(?=\\s|\\p{Lu})|[-–—]{1,2}\\s|:\\s|\\.\\s|\\.$|[/=]\\s?|$");
    private static final Pattern PARTS =
            Pattern.compile("[,.]\\s|\\s[-–—]{1,2}\\s|/\\s?|:\\s|(?<=\\p{IsArabic})[-–—]\\s?(?=\\p{IsArabic})");
    private static final Pattern BEHIND = Pattern.compile("^\\s?(?:\\.?\\s?[-–—]{1,2}|[:：=.．、]|　)");
    private static final Pattern DASH = Pattern.compile("\\s[-–—]{1,2}(?=[\\s\\p{Lu}])|\\.[-–—]|[-–—]{1,2}\\s");
    private static final Pattern REPORTER = Pattern.compile(
            "(?iuU)\\b(?:корр|кор|корреспондент|corr|correspondent|special|спецкорр)\\.?\\s|(?:记者|記者|기자|特派员|特派員)");
    private static final Pattern BEHIND_STROKE = Pattern.compile("\\p{L}/\\p{Lu}{2,}$");
    private static final Pattern DAY = Pattern.compile("(?:\\d{1,2}\\s?月\\s?)?\\d{1,2}\\s?日");
    /** Where Latin letters begin or end among others: "ニューヨーク|AP". */
    private static final Pattern LATIN = Pattern.compile(
            "(?<=[\\p{L}ー&&[^\\p{IsLatin}]])(?=\\p{IsLatin})|(?<=\\p{IsLatin})(?=[\\p{L}&&[^\\p{IsLatin}]])");
    /** Agencies that are words in a heading as well: "MAP: where the ferry lands". */
    private static final Set<String> LABELS = Set.of("MAP", "APP", "TAP", "PA", "CP", "SPA", "AGI", "STA");

    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}.'’‘]+");
    private static final Set<String> SMALL = Set.of(
            "de", "la", "le", "du", "del", "della", "di", "da", "do", "dos", "los", "las", "el", "al", "am", "an",
            "der", "den", "im", "of", "the", "on", "and", "sur", "y", "i", "u", "st", "nd", "rd", "th", "г", "года",
            "року", "na", "upon", "bei", "d", "m", "gada", "a.m", "a.d");

    public Dateline {
        agencies = List.copyOf(agencies);
    }

    /**
     * The dateline that a text opens with; empty if there is none.
     *
     * @param language an ISO 639 code or null; tells months that several languages share
     */
    public static Optional<Dateline> of(String opening, @Nullable String language) {
        int line = opening.indexOf('\n');
        String head = opening.substring(0, Math.min(line < 0 ? opening.length() : line, LONGEST));
        Matcher region = REGION.matcher(head);
        if (head.contains("dpa/") && region.find()) {
            return withoutRegion(head, region, language);
        }
        return bars(head, language)
                .or(() -> chinese(head, language))
                .or(() -> arabic(head, language))
                .or(() -> inBrackets(head, language))
                .or(() -> bare(head, language))
                .or(() -> spaced(head, language))
                .or(() -> withoutAgency(head, language));
    }

    /** "Kiel (dpa/lno) -": a dispatch of an agency's service for a region, which is read as the agency's. */
    private static Optional<Dateline> withoutRegion(String head, Matcher region, @Nullable String language) {
        String agencyAlone = head.substring(0, region.start()) + head.substring(region.end());
        return of(agencyAlone, language).map(read -> {
            int longer = region.end() - region.start();
            int end = head.indexOf(
                    read.words().substring(0, Math.min(1, read.words().length())));
            String words = head.substring(
                    end, Math.min(head.length(), end + read.words().length() + longer));
            return new Dateline(read.agencies(), words, read.date());
        });
    }

    /** "دمشق-سانا": a place and an agency with a hyphen between them, and the text behind a space. */
    private static Optional<Dateline> arabic(String head, @Nullable String language) {
        Matcher wire = ARABIC_WIRE.matcher(head);
        return wire.find() && isAgencies(wire.group(2)) && isPlace(wire.group(1))
                ? Optional.of(of(AgencyNames.in(wire.group(2)), wire.group(), language))
                : Optional.empty();
    }

    private static Dateline of(List<String> agencies, String words, @Nullable String language) {
        ParsedDate date = DateParser.parse(words, language).orElse(null);
        return new Dateline(agencies, words.strip(), date);
    }

    /** Whether one of these characters stands in the first {@code length} of a text. */
    private static boolean has(String text, String anyOf, int length) {
        for (int i = 0; i < length && i < text.length(); i++) {
            if (anyOf.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** "Paris, France | AFP | Tuesday 19/9/2023 - 10:32 UTC+2", on a line of its own. */
    private static Optional<Dateline> bars(String head, @Nullable String language) {
        if (head.indexOf('|') < 0) {
            return Optional.empty();
        }
        Matcher bars = BARS.matcher(head);
        return bars.matches() && isAgencies(bars.group(2)) && isPlace(bars.group(1))
                ? Optional.of(of(AgencyNames.in(bars.group(2)), head, language))
                : Optional.empty();
    }

    /** "新华社北京9月19日电（记者 张三）". */
    private static Optional<Dateline> chinese(String head, @Nullable String language) {
        Matcher wire = CHINESE_WIRE.matcher(head);
        if (!has(head, WIRE, head.length()) || !wire.find()) {
            return Optional.empty();
        }
        return AgencyNames.dense(wire.group(1))
                .filter(agency -> head.indexOf(wire.group(1)) <= 1)
                .map(agency -> of(List.of(agency), wire.group(), language));
    }

    /** "MOSCOW, Sept 19 (Reuters) -", "МОСКВА, 19 сентября. /ТАСС/.", "【モスクワ共同】". */
    private static Optional<Dateline> inBrackets(String head, @Nullable String language) {
        if (!has(head, OPENING, LONGEST_BEFORE + 1)) {
            return Optional.empty();
        }
        Matcher brackets = BRACKETS.matcher(head);
        while (brackets.find() && brackets.start() <= LONGEST_BEFORE) {
            String credit = firstOf(brackets);
            List<String> agencies = credited(credit);
            String before = head.substring(0, brackets.start());
            if (!agencies.isEmpty() && isPlace(before) && beginsText(head, brackets.end(), before)) {
                return Optional.of(of(agencies, withMark(head, brackets.end()), language));
            }
        }
        return Optional.empty();
    }

    private static String firstOf(Matcher groups) {
        String first = groups.group(1) == null ? groups.group(2) : groups.group(1);
        return first == null ? groups.group(3) : first;
    }

    /** Whether a sentence begins behind a bracket: "Press Trust of India (PTI) said" is one, not before it. */
    private static boolean beginsText(String head, int end, String before) {
        String rest = head.substring(end);
        if (BEHIND.matcher(rest).find() || before.isBlank()) {
            return true;
        }
        String text = rest.strip();
        return !text.isEmpty() && !Character.isLowerCase(text.codePointAt(0)) && text.charAt(0) != ',';
    }

    private static String withMark(String head, int end) {
        Matcher mark = BEHIND.matcher(head.substring(end));
        return head.substring(0, mark.find() ? end + mark.end() : end);
    }

    /** "INTERFAX.RU -", "МОСКВА, 19 сен - РИА Новости.", "Damascus, SANA-", "EFE Madrid 19 sep.-". */
    private static Optional<Dateline> bare(String head, @Nullable String language) {
        boolean dated =
                !head.isEmpty() && isCaseless(head) && DIGIT.matcher(head).find();
        int longest = dated ? LONGEST_BEFORE : LONGEST_DENSE;
        if (head.length() > longest && !has(head, SEPARATING, LONGEST_BEFORE + 2)) {
            return Optional.empty();
        }
        Matcher separator = SEPARATOR.matcher(head);
        while (separator.find() && separator.start() <= LONGEST_BEFORE) {
            if (separator.group().isEmpty() && head.length() > longest) {
                break;
            }
            String before = head.substring(0, separator.start());
            boolean point = separator.group().matches("\\.\\s?");
            List<String> agencies = bareAgencies(before);
            boolean label = separator.group().startsWith(":") && LABELS.contains(before);
            if (!agencies.isEmpty() && !label && (!point || endsInAgency(before))) {
                return Optional.of(of(agencies, head.substring(0, separator.end()), language));
            }
        }
        return Optional.empty();
    }

    private static Optional<Dateline> spaced(String head, @Nullable String language) {
        Matcher words = SPACED.matcher(head);
        return words.find() && isAgencies(words.group(2)) && isPlace(words.group(1))
                ? Optional.of(of(AgencyNames.in(words.group(2)), words.group(), language))
                : Optional.empty();
    }

    /**
     * A point ends a dateline behind a dash ("- РИА Новости."), a stroke ("Stockholm/TT."), a day and capitals ("18
     * вересня. УНН.") or words in capitals alone.
     */
    private static boolean endsInAgency(String before) {
        return DASH.matcher(before).find()
                || BEHIND_STROKE.matcher(before).find()
                || AGENCY_BEHIND_DAY.matcher(before).find()
                || (isShouted(before) && before.indexOf(',') > 0);
    }

    /** The agencies of a head that is nothing but agencies, or has a place and a day apart from them. */
    private static List<String> bareAgencies(String before) {
        List<String> named = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (String part : PARTS.split(before, -1)) {
            String plain = part.strip();
            if (isAgencies(plain)) {
                named.addAll(AgencyNames.in(plain));
            } else if (isAgencyAndDay(plain) || isDayAndAgency(plain)) {
                named.addAll(AgencyNames.in(plain));
                rest.add(AgencyNames.without(plain));
            } else {
                rest.add(plain);
            }
        }
        return isPlace(undated(String.join(" ", rest))) ? named : List.of();
    }

    /**
     * "الرياض 03 ربيع الأول 1445 هـ": the words of a date, which a script without capitals does not tell from a
     * place's.
     */
    private static String undated(String text) {
        Optional<DateParser.Match> date =
                !text.isBlank() && isCaseless(text.strip()) ? DateParser.find(text, 0, null) : Optional.empty();
        return date.map(match -> text.substring(0, match.start()) + text.substring(match.end()))
                .orElse(text);
    }

    /** "EFE Madrid 19 sep": an agency in capitals right before the place, and a day. */
    private static boolean isAgencyAndDay(String part) {
        int space = part.indexOf(' ');
        return space > 0
                && part.substring(0, space).equals(part.substring(0, space).toUpperCase(Locale.ROOT))
                && isAgencies(part.substring(0, space))
                && part.chars().anyMatch(Character::isDigit);
    }

    /**
     * "رام الله 18-9-2023 وفا", "Sept 18 AAP": a place, a day in figures, and an agency in capitals or in a script
     * without.
     */
    private static boolean isDayAndAgency(String part) {
        int space = part.lastIndexOf(' ');
        String last = part.substring(space + 1);
        return space > 0
                && last.equals(last.toUpperCase(Locale.ROOT))
                && isAgencies(last)
                && part.chars().anyMatch(Character::isDigit);
    }

    /** "LONDON, 19 September 2023 -": a place and a day in front of a dash; a place alone in capitals. */
    private static Optional<Dateline> withoutAgency(String head, @Nullable String language) {
        if (!has(head, DASHES, LONGEST_BEFORE + 2)) {
            return Optional.empty();
        }
        Matcher dash = DASH.matcher(head);
        while (dash.find() && dash.start() <= LONGEST_BEFORE) {
            String before = head.substring(0, dash.start());
            boolean dated = DateParser.parse(before, language).isPresent()
                    || MonthDays.find(before, language).isPresent();
            boolean place =
                    isPlace(before) && !before.isBlank() && before.codePoints().anyMatch(Character::isLetter);
            if (place && (dated ? Character.isUpperCase(before.strip().codePointAt(0)) : isShouted(before))) {
                return Optional.of(of(List.of(), head.substring(0, dash.end()), language));
            }
        }
        return Optional.empty();
    }

    private static boolean isShouted(String text) {
        String letters = text.codePoints()
                .filter(Character::isLetter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return letters.length() >= SHORTEST_SHOUTED
                && letters.equals(letters.toUpperCase(Locale.ROOT))
                && !letters.equals(letters.toLowerCase(Locale.ROOT));
    }

    private static boolean isAgencies(String credit) {
        String bare = credit.strip();
        return !bare.isEmpty()
                && !AgencyNames.in(bare).isEmpty()
                && AgencyNames.without(bare).isBlank();
    }

    /** The agencies of a credit in brackets, which may have a place before a stroke, and a reporter. */
    private static List<String> credited(String credit) {
        if (isAgencies(credit)) {
            return AgencyNames.in(credit);
        }
        int stroke = Math.max(credit.indexOf('='), credit.indexOf('＝'));
        if (stroke >= 0) {
            List<String> agencies = new ArrayList<>(AgencyNames.in(credit.substring(0, stroke)));
            agencies.addAll(credited(credit.substring(stroke + 1)));
            return agencies;
        }
        String first = credit.strip().split("[,;，、]\\s?", 2)[0];
        if (first.length() < credit.strip().length() && isAgencies(first)) {
            return AgencyNames.in(first);
        }
        if (REPORTER.matcher(credit).find() && !AgencyNames.in(credit).isEmpty()) {
            return AgencyNames.in(credit);
        }
        return credit.length() <= LONGEST_DENSE ? dense(credit) : List.of();
    }

    /** "モスクワ共同", "ＡＦＰ時事", "ニューヨークＡＰ", "9月18日 AFP": a credit whose words no blank parts. */
    private static List<String> dense(String credit) {
        String plain =
                DAY.matcher(Normalizer.normalize(credit, Normalizer.Form.NFKC)).replaceAll(" ");
        List<String> agencies = new ArrayList<>();
        for (String part :
                plain.codePoints().anyMatch(DenseScript::contains) ? LATIN.split(plain, -1) : new String[] {plain}) {
            if (isAgencies(part)) {
                agencies.addAll(AgencyNames.in(part));
            } else {
                AgencyNames.dense(part.replaceAll("\\s", "").replaceFirst("[电電讯訊]$", ""))
                        .ifPresent(agencies::add);
            }
        }
        return agencies.stream().distinct().toList();
    }

    /** Whether a text is names of places and a day: words with capitals, numbers, months, days of the week. */
    private static boolean isPlace(String text) {
        Matcher words = WORD.matcher(text);
        int count = 0;
        int caseless = 0;
        while (words.find()) {
            String word = words.group();
            caseless += isCaseless(word) ? 1 : 0;
            if (++count > MOST_WORDS || caseless > MOST_CASELESS || !isPartOfPlace(word)) {
                return false;
            }
        }
        return text.length() <= LONGEST_BEFORE && "!?。;\"“«".chars().noneMatch(c -> text.indexOf(c) >= 0);
    }

    /**
     * A word of a script without capitals that is no part of a date; such scripts tell a place by its shortness alone.
     */
    private static boolean isCaseless(String word) {
        int first = word.codePointAt(0);
        boolean cased = Character.isUpperCase(first) || Character.isLowerCase(first);
        boolean partOfDate = Character.isDigit(first) || MonthNames.knows(word) || Weekdays.isName(word);
        return !cased && !partOfDate;
    }

    private static boolean isPartOfPlace(String word) {
        String plain = word.replaceAll("[.'’‘]+$", "").toLowerCase(Locale.ROOT);
        int first = word.codePointAt(0);
        boolean sentence = DenseScript.contains(first) && word.length() > LONGEST_CASELESS;
        boolean capital = !Character.isLowerCase(first) && !sentence;
        boolean known = SMALL.contains(plain) || MonthNames.knows(plain) || Weekdays.isName(plain);
        return capital || known || plain.isEmpty();
    }
}
