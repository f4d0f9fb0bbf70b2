package onrecord.extract.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.extract.value.BylineParser;
import onrecord.extract.value.BylineWords;
import onrecord.extract.value.DateParser;
import onrecord.extract.value.EastAsianByline;
import onrecord.text.Months;
import onrecord.text.Weekdays;
import org.jspecify.annotations.Nullable;

/** Finds the byline in a line of the visible page that may hold a date, a section and a count of comments as well. */
final class BylineLine {
    /** "Autor/in", "Autor:innen". */
    private static final String BOTH = "autor(?:in)?\\s?[/*:_]\\s?-?(?:autor(?:in)?|in(?:nen)?)\\s*:?\\s+";
    /** The word may stand at the start, behind a mark or a number, or behind a word of publishing. */
    private static final Pattern LED_BY = Pattern.compile(
            "(?:^|[|·•~/(\\n–]\\s*|\\s-\\s*|\\d\\s+|\\b(?:uhr|veröffentlicht|verfasst|erstellt|geschrieben|kolumne|gastbeitrag|posted(?:\\s+in\\s+\\S+)?"
                    + "|published|written|story|analysis|recipe|review|report|interview|publié|publicado|escrito|scritto|skrevet)\\s+)"
                    + "(?:" + BylineWords.LEAD + "|" + BOTH + ")"
                    + "(?=\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What sets the size of the letters stands beside a byline. */
    private static final Pattern LETTERS = Pattern.compile("(?i)(?:text |font )?size|small|medium|large|a{1,2}[+-]?");

    private static final Pattern PUBLISHING = Pattern.compile(
            "(?i)^(?:veröffentlicht|aktualisiert|published|updated|posted|datum|stand|erschienen|publié|publicado|pubblicato|publisert|publicerad"
                    + "|uhr|am|pm|utc|gmt|et|um|at|on)\\b.*");
    /** What ends a name: a number, a mark between parts of the line, the word before a date. */
    private static final Pattern END = Pattern.compile(
            "(?<![\\p{L}\\d])\\d|[|·•~:\\t]|\\s[-–—]\\s|\\s(?:am|on|at|in|um|für|for|published|updated|posted|veröffentlicht|datum|quelle)\\s"
                    + "|\\s(?:le|el|il|den|d\\.)\\s+(?=[\\d|])|\\s*\\n(?!\\s*(?:and|und|y|et|e)\\s)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern NAME = Pattern.compile(
            "\\p{Lu}[\\p{L}.'’-]*(?:\\s+(?:(?:de|da|di|del|van|von|der|den|el|al|bin|la|le|dos)\\s+)*\\p{Lu}[\\p{L}.'’-]*){1,3}");
    private static final Pattern NAMES = Pattern.compile(
            NAME.pattern() + "(?:(?:\\s*[/,;&\\n]\\s*|\\s+(?:and|und|et|y|e|og|och|en)\\s+)" + NAME.pattern() + ")*");
    private static final Pattern SIGNATURE = Pattern.compile("\\(([^()]{5,120})\\)\\W{0,2}$");
    private static final Pattern QUOTATION = Pattern.compile("[\"“”„«»‹›「『](?:[^\\s\"“”„«»‹›」』]+\\s+){2,}\\S");
    private static final Pattern OF_THE_DESK = Pattern.compile("(?i)^redaktion\\s*:.*");
    private static final Pattern CALENDAR = Pattern.compile(
            "(?i)\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b|\\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\\b");

    /** A place and a dash lead into the text: "AUBURN, Wash. —". */
    private static final Pattern DATELINE_END = Pattern.compile("\\s[-–—]\\s*$");

    private static final Pattern LABEL = Pattern.compile(
            "(?:(?:article |post(?:ed)? )(?:written )?by|author\\(s\\))\\s*:?", Pattern.CASE_INSENSITIVE);

    /** Beside a date: "Jane Doe in Shipping News". */
    private static final Pattern IN_SECTION = Pattern.compile("(?<=\\p{Ll})\\s+in\\s+\\p{Lu}[^|·•~/\\n]*$");

    /** "Jane DoeMar 10, 2022": the space was lost with the markup. */
    private static final Pattern GLUED_DATE = Pattern.compile(
            "(?<=\\p{Ll})(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{Ll}{0,6}\\.? \\d{1,2}(?!\\d))");

    /** "Issue body actions" is a label; a name has no two such words beside its particles. */
    private static final Pattern SMALL_WORD = Pattern.compile("(?<!\\S)\\p{Ll}{4,}");

    private static final int MOST_DATES = 3;

    private BylineLine() {}

    /** The words behind "By" and its kin, up to the end of the names; null where no such word stands. */
    static @Nullable String led(String line) {
        Optional<List<String>> eastAsian = EastAsianByline.names(line);
        if (eastAsian.isPresent()) {
            return String.join("、", eastAsian.get());
        }
        String undated = withoutDates(GLUED_DATE.matcher(line).replaceAll(" "));
        Matcher lead = LED_BY.matcher(undated);
        if (!lead.find()) {
            return null;
        }
        String names = upToEnd(undated.substring(lead.end()));
        boolean dated = !undated.equals(line);
        return mayBeginName(undated, lead.end()) || (dated && isAccount(names)) ? names : null;
    }

    /**
     * "Posted by jdoe7 on 3 August 2019": beside a date, a single word in small letters is what somebody signs in with.
     */
    private static boolean isAccount(@Nullable String names) {
        return names != null && names.length() > 3 && names.indexOf(' ') < 0;
    }

    /** "By Jane Doe", and not "By signing up" or "Written by humans". */
    private static boolean mayBeginName(String line, int at) {
        return at < line.length() && !Character.isLowerCase(line.codePointAt(at));
    }

    /** Whether a line is the label of the next one, which names the author: "Written by", "Author:". */
    static boolean isLabel(String line) {
        return BylineWords.are(line) || LABEL.matcher(line).matches();
    }

    /** Whether a line is a byline and nothing else: "By Jane Doe", "Von Anna Roe, Berlin". */
    static boolean isByline(String line) {
        if (EastAsianByline.names(line).isPresent()) {
            return true;
        }
        Matcher lead = LED_BY.matcher(line);
        if (line.length() > 80 || !lead.lookingAt() || !Character.isUpperCase(line.codePointAt(0))) {
            return false;
        }
        String names = line.substring(lead.end());
        return NAME.matcher(names.split(",|\\s(?:and|und|et|y|e|og|och|en)\\s", 2)[0].strip())
                .matches();
    }

    /** The names of a line that the markup calls a byline. */
    static @Nullable String named(String line) {
        String led = led(line);
        if (led != null) {
            return led;
        }
        if (DATELINE_END.matcher(line).find() || BylineWords.nameOthers(line)) {
            return null;
        }
        String undated = withoutDates(line);
        String names = namesAlone(undated);
        if (names != null) {
            return names;
        }
        for (String part : END.split(undated, -1)) {
            String name = part.strip();
            if (mayBeName(name)) {
                return name;
            }
            String person = withoutRole(name);
            if (person != null) {
                return person;
            }
        }
        return null;
    }

    /** "Jane Doe Senior Politics Editor": the full name in front of what its bearer is, or null. */
    private static @Nullable String withoutRole(String part) {
        List<String> people = BylineParser.parse(part).people();
        String person = people.isEmpty() ? part : people.getFirst();
        boolean full = part.startsWith(person + " ")
                && NAME.matcher(person).matches()
                && !SMALL_WORD.matcher(part).find();
        return full && !NoNames.in(person) ? person : null;
    }

    private static boolean mayBeName(String part) {
        boolean label = isLabel(part)
                || PUBLISHING.matcher(part).matches()
                || LETTERS.matcher(part).matches()
                || EastAsianByline.isLabelOfDate(part);
        boolean words = NoNames.in(part)
                || CALENDAR.matcher(part).find()
                || SMALL_WORD.matcher(part).results().limit(2).count() > 1;
        return part.length() > 2 && !label && !words && part.indexOf('→') < 0;
    }

    /**
     * The only name of a short line without any such word, or null: two to four words with capitals, and else at most a
     * date.
     */
    static @Nullable String alone(String line) {
        if (CALENDAR.matcher(line).find() || PUBLISHING.matcher(line).matches()) {
            return null;
        }
        List<String> names = new ArrayList<>();
        String undated = withoutDates(line);
        String parts = undated.equals(line) ? line : IN_SECTION.matcher(undated).replaceAll("");
        for (String part : parts.split("[|·•~/,\\t\\n]|\\s[-–—]\\s|(?<!\\p{L})\\d[\\d.:/-]*", -1)) {
            if (NAME.matcher(part.strip()).matches() && !NoNames.in(part)) {
                names.add(part.strip());
            } else if (part.strip().length() > 3 && !isAboutThePage(part)) {
                return null;
            }
        }
        return names.isEmpty() || names.size() > 3 ? null : String.join(", ", names);
    }

    /** "Updated", "6 comments": what may stand beside a name in a line. */
    private static boolean isAboutThePage(String part) {
        return NoNames.in(part) || DateWords.sayChanged(part) || DateWords.sayPublished(part);
    }

    /** The names of a line that holds names and nothing else, apart by commas; or null. */
    static @Nullable String namesAlone(String line) {
        String text = line.strip();
        return text.length() <= 120 && NAMES.matcher(text).matches()
                ? String.join(", ", text.split("\\s*[/,;&\\n]\\s*", -1))
                : null;
    }

    /** The names that sign a text in brackets behind its last sentence, beside a date; or null. */
    static @Nullable String signature(String text) {
        Matcher signed = SIGNATURE.matcher(text.substring(Math.max(0, text.length() - 140)));
        return signed.find() && hasDate(signed.group(1)) ? upToEnd(withoutDates(signed.group(1))) : null;
    }

    /** Whether a date stands in the line. */
    static boolean hasDate(String line) {
        return DateParser.parse(line).isPresent();
    }

    /** Whether three words or more of a line stand in quotation marks: '"We sign in May," said Berg.' */
    static boolean holdsQuotation(String line) {
        return QUOTATION.matcher(line).find();
    }

    /** Whether a line names who is answerable for the page, not who wrote it. */
    static boolean isOfTheDesk(String line) {
        return OF_THE_DESK.matcher(line).matches();
    }

    /** The line with a bar in place of each of its first dates. */
    private static String withoutDates(String line) {
        StringBuilder rest = new StringBuilder();
        int at = 0;
        for (int i = 0; i < MOST_DATES; i++) {
            Optional<DateParser.Match> date = DateParser.find(line, at, null);
            if (date.isEmpty()) {
                break;
            }
            rest.append(line, at, date.get().start()).append(" | ");
            at = date.get().end();
        }
        return rest.append(line, at, line.length()).toString();
    }

    /** "Jane Doe March", "Jane Doe Tuesday,": what is left of a date without a year, behind two words or more. */
    private static String withoutDay(String name) {
        int last = name.lastIndexOf(' ');
        if (last <= name.indexOf(' ')) {
            return name;
        }
        String word = LineWords.bare(name.substring(last + 1));
        return Weekdays.isName(word) || Months.isName(word)
                ? name.substring(0, last).strip()
                : name;
    }

    private static @Nullable String upToEnd(String text) {
        Matcher end = END.matcher(text);
        String name = withoutDay((end.find() ? text.substring(0, end.start()) : text).strip());
        return name.length() < 2 || name.length() > 120 ? null : name;
    }
}
