package onrecord.extract.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onrecord.extract.text.CreditLine.Credit;
import onrecord.extract.value.DateParser;
import onrecord.extract.value.Dateline;
import onrecord.extract.value.Findings;
import onrecord.extract.value.Found;
import onrecord.extract.value.ParsedDate;
import onrecord.identity.OutletTable;
import org.jspecify.annotations.Nullable;

/** The lines in front of the running text: section, headline, bullets under it, byline, date, and the dateline. */
final class FrontLines {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern DATE_LABEL = Pattern.compile(
            "^(?:date|dated|published|posted|updated|datum|fecha|data|дата|日期|तारीख|تاريخ|ngày)\\s*[:：-]?\\s+", FLAGS);
    private static final Pattern ISO = Pattern.compile("^\\d{4}-\\d{2}-\\d{2}(?:[T ]\\S{5,20})?\\s+(?=\\p{Lu})");
    private static final int FRONT_PROSE = 2;
    private static final int MOST_LINES = 80;
    private static final int ABOVE_TITLE = 8;
    private static final int STANDFIRST = 25;
    private static final int LABEL_WORDS = 4;
    private static final int LINES_OF_DATELINE = 2;
    private static final int LABEL_LENGTH = 40;

    private final List<Line> lines;
    private final LineRoles roles;
    private final MainRun run;
    private final boolean webPage;
    private final Findings.Builder found;
    private final Supplier<@Nullable String> language;
    private int bodyStart;

    FrontLines(
            List<Line> lines,
            LineRoles roles,
            MainRun run,
            boolean webPage,
            Findings.Builder found,
            Supplier<@Nullable String> language) {
        this.lines = lines;
        this.roles = roles;
        this.run = run;
        this.webPage = webPage;
        this.found = found;
        this.language = language;
        this.bodyStart = run.start();
    }

    /** Where the body begins once the front has been read. */
    int bodyStart() {
        return bodyStart;
    }

    /** Among so many lines at the front stands the head of a page. */
    private static final int FOLIO = 2;

    void read(@Nullable String knownTitle) {
        gluedDate();
        int end = end();
        dates(0, end);
        credits(Math.max(0, run.start() - 2 * ABOVE_TITLE), end);
        int title = title(knownTitle);
        if (title >= 0) {
            label(title);
            deck(title);
            bodyStart = bodyStart(title);
        }
        dateline();
    }

    /**
     * Behind the headline; on a web page that has the headline far above the text, where the text begins. What stands
     * between a near headline and the text is the standfirst, with byline and buttons around it.
     */
    private int bodyStart(int title) {
        return webPage && title < bodyStart - STANDFIRST ? bodyStart : title + 1;
    }

    /** Behind the second line of running text, or the place of the first if there is only one. */
    private int end() {
        int prose = 0;
        int to = Math.min(run.end(), run.start() + MOST_LINES);
        for (int i = run.start(); i < to; i++) {
            prose += lines.get(i).prose() && roles.open(lines.get(i)) ? 1 : 0;
            if (prose > FRONT_PROSE) {
                return i;
            }
        }
        return to;
    }

    private int firstProse() {
        int i = run.start();
        while (i < run.end() && !(lines.get(i).prose() && roles.open(lines.get(i)))) {
            i++;
        }
        return i;
    }

    /** "date 2023-08-07 Russian ...": a date that a clumsy scrape has put in front of the first sentence. */
    private void gluedDate() {
        if (lines.isEmpty() || webPage) {
            return;
        }
        Line first = lines.getFirst();
        Matcher label = DATE_LABEL.matcher(first.text());
        boolean iso = ISO.matcher(first.text()).find();
        if (!iso && !label.find()) {
            return;
        }
        int from = iso ? 0 : label.end();
        Optional<DateParser.Match> date = DateParser.findIn(first.text(), from, language);
        if (date.isEmpty()
                || date.get().start() != from
                || first.text().length() - date.get().end() < 20) {
            return;
        }
        String rest = first.text().substring(date.get().end()).strip();
        if (!rest.isEmpty() && !Character.isLowerCase(rest.codePointAt(0))) {
            String evidence = first.text().substring(0, date.get().end());
            found.date(Found.of(date.get().date(), "front-date", evidence, 0.85));
            lines.set(0, new Line(rest, first.gap(), 0));
        }
    }

    private void dates(int from, int to) {
        int start = webPage ? Math.max(from, run.start() - 2 * ABOVE_TITLE) : from;
        for (int i = start; i < to; i++) {
            Line line = lines.get(i);
            if (roles.taken(line) || roles.caption(line).isPresent()) {
                continue;
            }
            PublicationLine.Dates dates = PublicationLine.of(line, language).orElse(null);
            if (dates == null && !webPage && i < from + FOLIO) {
                FolioLine.day(line, language).ifPresent(day -> {
                    found.date(line.gives(day, "folio-line", 0.8));
                    roles.take(line);
                });
            }
            if (dates != null) {
                ParsedDate published = dates.published();
                if (published != null) {
                    found.date(line.gives(published, "date-line", dates.exact() ? 0.9 : 0.7));
                }
                if (dates.changed() != null) {
                    found.update(line.gives(dates.changed(), "date-line", dates.exact() ? 0.9 : 0.7));
                }
                roles.take(line);
            }
        }
    }

    private void credits(int from, int to) {
        for (int i = from; i < to; i++) {
            Line line = lines.get(i);
            if (roles.taken(line) || roles.caption(line).isPresent()) {
                continue;
            }
            CreditLine.of(line).ifPresent(credit -> {
                take(line, credit, found, roles);
                dateOf(line, credit);
            });
        }
    }

    /** "Written by Jane Doe | September 18, 2023": a date behind the names is the text's. */
    private void dateOf(Line line, Credit credit) {
        if (credit.method().equals("byline-line")) {
            DateParser.findIn(line.text(), 0, language)
                    .filter(date -> date.date().isOneDay() || date.date().ambiguous())
                    .ifPresent(date -> found.date(line.gives(date.date(), "byline-date", 0.8)));
        }
    }

    static void take(Line line, Credit credit, Findings.Builder found, LineRoles roles) {
        if (!credit.byline().people().isEmpty()) {
            found.authors(line.gives(credit.byline().people(), credit.method(), 0.85));
        }
        if (!credit.byline().agencies().isEmpty()) {
            found.agencies(line.gives(credit.byline().agencies(), credit.method(), 0.9));
        }
        roles.take(line);
    }

    /** The place of the headline, or -1. */
    private int title(@Nullable String knownTitle) {
        int to = firstProse();
        if (knownTitle != null) {
            String key = OutletTable.nameKey(knownTitle);
            for (int i = 0; i < to; i++) {
                if (OutletTable.nameKey(lines.get(i).bare()).equals(key)) {
                    roles.take(lines.get(i));
                    return i;
                }
            }
            return -1;
        }
        Headline headline = new Headline(lines, roles, to);
        int question = to;
        while (question < run.end() && question < to + 2 && headline.asks(lines.get(question))) {
            question++;
        }
        boolean followed = question < run.end() && question > to;
        Optional<Headline.Choice> choice = (followed ? new Headline(lines, roles, question) : headline)
                .among(0, followed ? question : to, webPage);
        if (choice.isEmpty()) {
            return -1;
        }
        Line line = choice.get().line();
        String method = line.heading() ? "markdown-heading" : "headline-line";
        found.title(line.gives(line.bare(), method, choice.get().confidence()));
        roles.take(line);
        return line.number();
    }

    /** A short line above the headline, or one that the front repeats, is the section. */
    private void label(int title) {
        if (webPage) {
            return;
        }
        Line label = null;
        int to = Math.min(firstProse(), run.start() + MOST_LINES);
        for (int i = 0; i < to; i++) {
            Line line = lines.get(i);
            boolean fits = roles.open(line) && isLabel(line) && (i < title || roles.count(line) > 1);
            if (fits && (label == null || roles.count(line) > roles.count(label))) {
                label = line;
            }
        }
        if (label == null) {
            return;
        }
        found.section(label.gives(label.bare(), "label-above-headline", roles.count(label) > 1 ? 0.8 : 0.6));
        roles.take(label);
        for (Line line : lines) {
            if (roles.open(line) && line.key().equals(label.key())) {
                roles.drop(line, "repeated-label");
            }
        }
    }

    private static boolean isLabel(Line line) {
        return line.words() <= LABEL_WORDS
                && line.text().length() <= LABEL_LENGTH
                && !line.endsSentence()
                && !line.bullet()
                && line.text().codePoints().noneMatch(Character::isDigit);
    }

    private void deck(int title) {
        int end = title + 1;
        while (end < lines.size() && lines.get(end).bullet()) {
            end++;
        }
        if (end == title + 1 || end >= run.end()) {
            return;
        }
        List<Line> bullets = lines.subList(title + 1, end);
        String deck = bullets.stream().map(Line::bare).collect(Collectors.joining("\n"));
        found.deck(Found.of(deck, "bullets-under-headline", bullets.getFirst().text(), 0.85));
        bullets.forEach(roles::take);
    }

    private void dateline() {
        int first = firstProse();
        if (first >= lines.size()) {
            return;
        }
        for (int i = Math.max(bodyStart, first - LINES_OF_DATELINE); i <= first; i++) {
            Dateline dateline = Dateline.of(lines.get(i).text(), null).orElse(null);
            if (dateline != null && (i == first || !dateline.agencies().isEmpty())) {
                take(dateline);
                return;
            }
        }
    }

    private void take(Dateline dateline) {
        if (!dateline.agencies().isEmpty()) {
            found.agencies(Found.of(dateline.agencies(), "dateline", dateline.words(), 0.9));
        }
        if (dateline.date() != null) {
            found.date(Found.of(dateline.date(), "dateline", dateline.words(), 0.8));
        }
    }
}
