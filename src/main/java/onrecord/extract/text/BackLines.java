package onrecord.extract.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.extract.value.AgencyNames;
import onrecord.extract.value.Domains;
import onrecord.extract.value.Findings;
import onrecord.extract.value.Found;
import onrecord.identity.OutletTable;

/** The lines behind the running text: credits, the address of the original, the outlet it came from. */
final class BackLines {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern ADDRESS_LABEL = Pattern.compile(
            "^(?:original (?:url|link|article|source)|url|link|permalink|source(?: url)?|read (?:more|the original) at|from|via|adresse|quelle|lien"
                    + "|enlace|fuente|fonte|bron|источник|ссылка|nguồn|kaynak|来源|來源|出处|原文|原文链接|原文連結|出典)\\s*[:：]?\\s*$",
            FLAGS);
    private static final Pattern OUTLET = Pattern.compile(
            "(?:^(?:source|quelle|fonte|fuente|bron|источник|nguồn|来源|來源)\\s*[:：]\\s*"
                    + "|^(?:this (?:article|story) (?:was )?)?(?:originally |first )?(?:published|appeared) (?:in|on|by|at) )([^.|]{2,60})\\.?$",
            FLAGS);
    private static final Pattern AGENCY_AT_END = Pattern.compile("[(（]([^()（）]{2,40})[)）]\\W{0,2}$");
    private static final Pattern AGENCY_BEHIND =
            Pattern.compile("[.!?”\"»]\\s*[-–—/]{0,2}\\s*([\\p{L}-]{2,12}(?:[/,] ?[\\p{L}-]{2,12})*)$");
    private static final int MOST_LINES = 80;
    private static final int BACK_PROSE = 3;
    private static final int BEHIND_THE_RUN = 6;

    private final List<Line> lines;
    private final LineRoles roles;
    private final MainRun run;
    private final boolean webPage;
    private final OutletTable outlets;
    private final Findings.Builder found;

    BackLines(
            List<Line> lines,
            LineRoles roles,
            MainRun run,
            boolean webPage,
            OutletTable outlets,
            Findings.Builder found) {
        this.lines = lines;
        this.roles = roles;
        this.run = run;
        this.webPage = webPage;
        this.outlets = outlets;
        this.found = found;
    }

    void read() {
        int to = webPage ? Math.min(lines.size(), run.end() + BEHIND_THE_RUN) : lines.size();
        for (int i = start(); i < to; i++) {
            Line line = lines.get(i);
            if (roles.taken(line) || roles.caption(line).isPresent() || address(line) || outlet(line)) {
                continue;
            }
            CreditLine.of(line).ifPresent(credit -> FrontLines.take(line, credit, found, roles));
        }
        agencyAtTheEnd();
    }

    /** Behind the third last line of running text. */
    private int start() {
        int prose = 0;
        int i = run.end();
        int from = Math.max(run.start(), run.end() - MOST_LINES);
        while (i > from && prose < BACK_PROSE) {
            i--;
            prose += lines.get(i).prose() && roles.open(lines.get(i)) ? 1 : 0;
        }
        return prose < BACK_PROSE ? i : i + 1;
    }

    private boolean address(Line line) {
        String text = line.bare();
        int space = text.lastIndexOf(' ');
        String address = text.substring(space + 1);
        if (Domains.host(address).isEmpty()) {
            return false;
        }
        boolean labelled =
                space > 0 && ADDRESS_LABEL.matcher(text.substring(0, space)).matches();
        Line before = line.number() > 0 ? lines.get(line.number() - 1) : null;
        boolean labelAbove = space < 0
                && before != null
                && ADDRESS_LABEL.matcher(before.bare()).matches();
        if (!labelled && !labelAbove && space > 0) {
            return false;
        }
        if (labelAbove && before != null) {
            roles.take(before);
        }
        String evidence = labelAbove && before != null ? before.bare() + " " + address : text;
        found.url(Found.of(
                address,
                labelled || labelAbove ? "address-label" : "address-line",
                evidence,
                labelled || labelAbove ? 0.95 : 0.6));
        roles.take(line);
        return true;
    }

    private boolean outlet(Line line) {
        Matcher named = OUTLET.matcher(line.bare());
        if (line.text().length() > 120 || !named.find()) {
            return false;
        }
        String name = named.group(1).strip();
        return outlets.byName(name)
                .map(known -> {
                    found.outlet(line.gives(known.outlet(), "source-line", 0.85));
                    roles.take(line);
                    return true;
                })
                .orElse(false);
    }

    /** "... he said. (Reuters)": the words stay where they are. */
    private void agencyAtTheEnd() {
        int i = run.end() - 1;
        while (i >= run.start() && !(lines.get(i).prose() && roles.open(lines.get(i)))) {
            i--;
        }
        if (i < run.start()) {
            return;
        }
        String text = lines.get(i).text();
        String tail = text.substring(Math.max(0, text.length() - 60));
        for (Pattern pattern : new Pattern[] {AGENCY_AT_END, AGENCY_BEHIND}) {
            Matcher end = pattern.matcher(tail);
            if (end.find()) {
                List<String> agencies = AgencyNames.in(end.group(1));
                if (!agencies.isEmpty() && AgencyNames.without(end.group(1)).isBlank()) {
                    found.agencies(Found.of(agencies, "credit-at-end", end.group(1), 0.8));
                    return;
                }
            }
        }
    }
}
