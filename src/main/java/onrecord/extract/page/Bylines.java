package onrecord.extract.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import onrecord.extract.value.AgencyNames;
import onrecord.extract.value.Byline;
import onrecord.extract.value.BylineParser;
import onrecord.extract.value.BylineWords;
import onrecord.extract.value.Findings;
import onrecord.extract.value.Found;
import onrecord.text.HiddenCharacters;

/** Takes the bylines of one page and tells the people in them from sites, sections, agencies and desks. */
final class Bylines {
    /** What systems put where nobody was named. */
    private static final Set<String> NOBODY = Set.of(
            "admin",
            "administrator",
            "noauthor",
            "webmaster",
            "editor",
            "none",
            "null",
            "undefined",
            "unknown",
            "anonymous",
            "default",
            "author");

    /** A byline that names a desk, an agency or the outlet is believed less than one that names people. */
    private static final double COLLECTIVE = 0.25;

    private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s(?:and|und|et|y|e|og|och|en)\\s");
    private static final Pattern PARTS = Pattern.compile("[|·•/–—\\n]|\\s-\\s");
    private static final Pattern HANDLE = Pattern.compile("\\s*\\(?@\\w+\\)?");
    private static final Pattern BEFORE_SITE = Pattern.compile("[\\s,|/·•–—-]*(?:\\s(?:for|of|für|de|di|da))?\\s*$");
    /** Who took the pictures wrote nothing. */
    private static final Pattern PICTURE = Pattern.compile(
            "(?:photo(?:s|graph\\w*)?|fotos?|fotograf\\w*|bild(?:er)?|image|video|illustrations?|grafik)\\b\\s*(?::|/|by|von|par|por|di|de\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "9AM BST", "years ago": when, and not who. */
    private static final Pattern TIME = Pattern.compile(
            "\\d\\s?[ap]m\\b|\\b(?:(?:minutes?|hours?|days?|weeks?|months?|years?)\\sago|bst|gmt|utc|est|edt|pst|pdt|cet|cest)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 300;
    private static final int LONGEST_COLLECTIVE = 60;
    private static final int INITIALS = 4;

    private final ParsedPage page;
    private final Findings.Builder found;
    private final List<String> sites;
    private boolean named;

    Bylines(ParsedPage page, Findings.Builder found) {
        this.page = page;
        this.found = found;
        this.sites = page.head.siteNames(page.url);
    }

    /** Whether a byline has named somebody by more than initials. */
    boolean named() {
        return named;
    }

    /** Takes the lines of one byline; whether it names people. */
    boolean add(List<String> lines, String method, String evidence, double confidence) {
        Set<String> people = new LinkedHashSet<>();
        Set<String> agencies = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        for (String written : lines) {
            String line = withoutSite(HANDLE.matcher(HiddenCharacters.without(written))
                    .replaceAll("")
                    .strip());
            boolean address = line.startsWith("http") || line.indexOf('@') >= 0;
            boolean label =
                    BylineLine.isLabel(line) || BylineWords.nameOthers(line) || NOBODY.contains(LineWords.bare(line));
            if (address
                    || label
                    || line.length() > LONGEST
                    || PICTURE.matcher(line).lookingAt()) {
                continue;
            }
            Byline byline = BylineParser.parse(line);
            if (isCollective(line)) {
                others.add(BylineWords.without(line));
            }
            if (!isSite(line) || beginsWithName(line)) {
                byline.people().stream()
                        .filter(person -> !isSite(person) && !isSection(person) && !NoNames.in(person))
                        .forEach(people::add);
                agencies.addAll(byline.agencies());
            } else if (isAgency(line, byline)) {
                agencies.addAll(byline.agencies());
            }
        }
        if (!agencies.isEmpty()) {
            found.agencies(Found.of(List.copyOf(agencies), method, evidence, confidence));
        }
        if (!people.isEmpty()) {
            boolean initials = people.stream().allMatch(name -> name.length() <= INITIALS && Byline.isCapitals(name));
            found.authors(Found.of(
                    Byline.people(List.copyOf(people)),
                    method,
                    evidence,
                    initials ? COLLECTIVE * confidence : confidence));
            named |= !initials;
            return true;
        }
        if (!others.isEmpty() && others.stream().allMatch(other -> other.length() <= LONGEST_COLLECTIVE)) {
            found.authors(Found.of(List.copyOf(others), "collective-byline", evidence, COLLECTIVE * confidence));
        }
        return false;
    }

    /** "By Jane Doe | Kyodo News": the agencies that parts of a line name and nothing else, beside the names. */
    void addAgencies(String line, String names, String method, double confidence) {
        Set<String> agencies = new LinkedHashSet<>();
        for (String part : PARTS.split(line, -1)) {
            if (!names.contains(part.strip())) {
                AgencyNames.agency(part.strip()).ifPresent(agencies::add);
            }
        }
        if (!agencies.isEmpty()) {
            found.agencies(Found.of(List.copyOf(agencies), method, line, confidence));
        }
    }

    /** "Jane Doe, Director, The Harbour Post": a person's name and what the person is at the site. */
    private boolean beginsWithName(String line) {
        int comma = line.indexOf(',');
        String first = comma < 0 ? "" : line.substring(0, comma);
        return first.indexOf(' ') > 0 && BylineLine.namesAlone(first) != null && !isSite(first);
    }

    /** "Jane Doe, THE POST" without the outlet, whose name stands behind the person's. */
    private String withoutSite(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        for (String site : sites) {
            String name = site.toLowerCase(Locale.ROOT);
            if (name.length() > 3 && lower.endsWith(name)) {
                String rest = BEFORE_SITE
                        .matcher(line.substring(0, line.length() - name.length()))
                        .replaceAll("");
                return rest.indexOf(' ') > 0 ? rest : line;
            }
        }
        return line;
    }

    /** "TASS", "ANTARA and staff": a line that names an agency and nobody. */
    private static boolean isAgency(String line, Byline byline) {
        return byline.people().isEmpty()
                && !byline.agencies().isEmpty()
                && (AgencyNames.without(line).isBlank()
                        || BETWEEN_NAMES.matcher(line).find());
    }

    /** Whether a line may name a desk, an agency or an outlet. */
    private boolean isCollective(String line) {
        boolean letters = !line.isEmpty()
                && Character.isLetterOrDigit(line.codePointAt(0))
                && line.codePoints().anyMatch(Character::isLetter);
        boolean another = Prose.endsSentence(line) || TIME.matcher(line).find() || isSection(line);
        return letters && !another;
    }

    /** Whether a name is one of the site's, or of an outlet that is known; nothing is nobody's. */
    boolean isSite(String name) {
        String bare = LineWords.bare(name);
        for (String site : sites) {
            String other = LineWords.bare(site);
            if (!other.isEmpty() && (bare.equals(other) || (other.length() > 5 && bare.contains(other)))) {
                return true;
            }
        }
        return bare.isEmpty() || page.outlets.byName(name).isPresent();
    }

    /** Whether a single word is the page's section: one its head names, or a folder of its address. */
    private boolean isSection(String name) {
        if (name.indexOf(' ') >= 0) {
            return false;
        }
        String bare = LineWords.bare(name);
        if (page.meta.all("article:section").stream()
                .anyMatch(section -> LineWords.bare(section).equals(bare))) {
            return true;
        }
        if (page.url == null) {
            return false;
        }
        String[] folders = page.url.split("/", -1);
        for (int i = 3; i + 1 < folders.length; i++) {
            if (LineWords.bare(folders[i]).equals(bare)) {
                return !folders[i - 1].startsWith("aut");
            }
        }
        return false;
    }
}
