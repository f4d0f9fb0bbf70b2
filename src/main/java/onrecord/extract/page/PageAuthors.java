package onrecord.extract.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import onrecord.extract.value.Byline;
import onrecord.extract.value.BylineParser;
import onrecord.extract.value.Findings;
import onrecord.extract.value.Found;
import onrecord.extract.value.OutletTable;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Who wrote the article: linked data, meta tags, marked elements, the visible byline. Sites and agencies are not people. */
final class PageAuthors {
    private static final List<String> META = List.of(
            "author",
            "article:author",
            "parsely-author",
            "sailthru.author",
            "dc.creator",
            "dcterms.creator",
            "byl",
            "article:author:name",
            "cxenseparse:author",
            "citation_author",
            "authors",
            "article.author",
            "og:article:author",
            "dc.contributor",
            "dc:creator",
            "og:author");

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

    private static final int LINES_BEHIND = 12;
    /** A byline that names a desk, an agency or the outlet is believed less than one that names people. */
    private static final double COLLECTIVE = 0.25;

    private final Page page;
    private final Findings.Builder found;
    private final List<String> sites;
    private boolean named;

    PageAuthors(Page page, Findings.Builder found) {
        this.page = page;
        this.found = found;
        this.sites = PageOutlets.names(page);
    }

    void find() {
        linked();
        for (String name : META) {
            List<String> values = page.meta.all(name);
            if (!values.isEmpty() && values.size() < 12) {
                add(values, "meta-author", name + ": " + String.join("; ", values), name.equals("author") ? 0.6 : 0.5);
            }
        }
        marked();
        shown();
    }

    private void linked() {
        JsonNode article = page.linked.article();
        JsonNode author = article == null ? null : article.get("author");
        if (author == null) {
            return;
        }
        List<String> names = new ArrayList<>();
        if (author.isArray()) {
            author.forEach(each -> name(each, names));
        } else {
            name(author, names);
        }
        if (!names.isEmpty() && names.size() < 20) {
            add(names, "json-ld-author", String.join("; ", names), 0.8);
        }
    }

    private void name(JsonNode author, List<String> names) {
        JsonNode node = page.linked.resolve(author);
        JsonNode name = node.isTextual() ? node : node.get("name");
        if (name != null && name.isArray()) {
            name.forEach(each -> names.add(each.asText()));
        } else {
            String text = JsonLd.text(name);
            if (text != null) {
                names.add(text);
            }
        }
    }

    private boolean add(List<String> bylines, String method, String evidence, double confidence) {
        Set<String> people = new LinkedHashSet<>();
        Set<String> agencies = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        for (String line : bylines) {
            if (line.startsWith("http")
                    || line.length() > 300
                    || line.indexOf('@') >= 0
                    || NOBODY.contains(Words.bare(line))) {
                continue;
            }
            others.add(line.strip());
            if (isSite(line)) {
                continue;
            }
            Byline byline = BylineParser.parse(line);
            for (String person : byline.people()) {
                if (!isSite(person)) {
                    people.add(person);
                }
            }
            agencies.addAll(byline.agencies());
        }
        if (!people.isEmpty()) {
            boolean initials = people.stream().allMatch(name -> name.length() <= 4 && isCapitals(name));
            found.authors(
                    Found.of(namesAmong(people), method, evidence, initials ? COLLECTIVE * confidence : confidence));
            named |= !initials;
        }
        if (!agencies.isEmpty()) {
            found.agencies(Found.of(List.copyOf(agencies), method, evidence, confidence));
        }
        if (people.isEmpty() && !others.isEmpty() && others.stream().allMatch(other -> other.length() <= 60)) {
            found.authors(Found.of(List.copyOf(others), "collective-byline", evidence, COLLECTIVE * confidence));
        }
        return !people.isEmpty();
    }

    /** Behind a full name, a single word is a place, and a word in capitals an outlet. */
    private static List<String> namesAmong(Set<String> people) {
        List<String> names = new ArrayList<>(people);
        String first = names.getFirst();
        if (first.indexOf(' ') > 0 && !isCapitals(first) && first.codePointAt(0) < 0x2E80) {
            names.removeIf(name -> name.codePointAt(0) < 0x2E80 && (name.indexOf(' ') < 0 || isCapitals(name)));
        }
        return names;
    }

    private static boolean isCapitals(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT)) && !name.equals(name.toLowerCase(Locale.ROOT));
    }

    private boolean isSite(String name) {
        String bare = Words.bare(name);
        for (String site : sites) {
            String other = Words.bare(site);
            if (!other.isEmpty() && (bare.equals(other) || (other.length() > 5 && bare.contains(other)))) {
                return true;
            }
        }
        return bare.isEmpty() || OutletTable.standard().byName(name).isPresent();
    }

    private void marked() {
        List<String> microdata = new ArrayList<>();
        List<String> links = new ArrayList<>();
        for (PageWalk.Mark mark : page.walk.marks) {
            Element element = mark.element();
            if (!page.nearArticle(mark.block()) || isElsewhere(mark.region())) {
                continue;
            }
            String property = element.attr("itemprop");
            if (property.equals("author") || property.equals("creator")) {
                Element name = element.selectFirst("[itemprop=name]");
                String text = name == null
                        ? ElementText.of(element)
                        : name.hasAttr("content") ? name.attr("content") : ElementText.of(name);
                collect(microdata, text.isEmpty() ? element.attr("content") : text);
            } else if (element.attr("rel").contains("author")
                    && !element.normalName().equals("link")) {
                collect(links, ElementText.of(element));
            }
        }
        if (!microdata.isEmpty()) {
            add(microdata, "microdata-author", String.join("; ", microdata), 0.65);
        }
        if (!links.isEmpty()) {
            add(links, "author-link", String.join("; ", links), 0.6);
        }
    }

    private static void collect(List<String> names, String name) {
        if (!name.isBlank() && name.length() < 120 && names.size() < 10 && !names.contains(name)) {
            names.add(name);
        }
    }

    private static boolean isElsewhere(Region region) {
        for (Region r = region; r != null; r = r.parent) {
            if (r.hint == Reason.COMMENTS || r.hint == Reason.RELATED || r.hint == Reason.CAPTION) {
                return true;
            }
        }
        return false;
    }

    /** Lines near the headline that the markup calls a byline, that begin like one, or that hold a name alone. */
    private void shown() {
        if (page.headline == null) {
            return;
        }
        int first = page.article.isEmpty()
                ? page.headline.index()
                : page.article.getFirst().index();
        int to = Math.min(page.walk.blocks.size(), Math.max(first, page.headline.index()) + 12);
        boolean seen = false;
        for (int i = Math.max(0, page.headline.index() - 4); i < to && !seen; i++) {
            Block block = page.walk.blocks.get(i);
            Reason reason = page.text.judgement.reason(i);
            if (block.text().length() > 200
                    || block.is(page.headline)
                    || reason == Reason.COMMENTS
                    || reason == Reason.CAPTION
                    || reason == Reason.TEASER) {
                continue;
            }
            if (reason == Reason.BYLINE || reason == Reason.AUTHOR_BOX) {
                seen = line(BylineLine.named(block.text()), block, "byline", 0.55);
            } else if (!Prose.endsSentence(block.text())
                    && (block.kind() != Block.Kind.HEADING || BylineLine.isByline(block.text()))) {
                seen = line(BylineLine.led(block.text()), block, "byline-line", 0.5);
            }
        }
        if (!seen && !named) {
            seen = behind();
        }
        if (!seen) {
            alone(Math.max(page.headline.index() + 1, first - 4), first);
            if (!page.article.isEmpty()) {
                int last = page.article.getLast().index() + 1;
                alone(last, Math.min(last + 1, page.walk.blocks.size()));
            }
        }
    }

    /** A byline behind the text, where nothing else named anybody. */
    private boolean behind() {
        int from = page.article.isEmpty()
                ? page.walk.blocks.size()
                : page.article.getLast().index() + 1;
        int to = Math.min(from + LINES_BEHIND, page.walk.blocks.size());
        for (int i = from; i < to; i++) {
            Block block = page.walk.blocks.get(i);
            boolean brief = block.text().length() < 120 && !Prose.endsSentence(block.text());
            if (brief
                    && !isElsewhere(block.region())
                    && line(BylineLine.led(block.text()), block, "byline-line", 0.4)) {
                return true;
            }
        }
        return false;
    }

    private void alone(int from, int to) {
        for (int i = from; i < to; i++) {
            Block block = page.walk.blocks.get(i);
            Reason reason = page.text.judgement.reason(i);
            if ((reason == Reason.METADATA || reason == Reason.OUTSIDE)
                    && block.text().length() < 80
                    && block.kind() != Block.Kind.HEADING) {
                if (line(BylineLine.alone(block.text()), block, "name-line", 0.4)) {
                    return;
                }
            }
        }
    }

    private boolean line(@Nullable String names, Block block, String method, double confidence) {
        return names != null && add(List.of(names), method, block.text(), confidence);
    }
}
