package onrecord.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.model.Field;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An issue of a scanned newspaper: METS, with its pages in ALTO beside it. An article a division of it; where it tells
 * no articles, one a page. Its title and day are those of all its articles.
 */
final class NewspaperIssue implements Format {
    private static final Set<String> HEADINGS = Set.of("title", "heading", "headline", "main_title", "maintitle");
    private static final Set<String> DECKS = Set.of("subtitle", "subheadline", "sub_headline", "subheading");
    private static final Set<String> CAPTIONS = Set.of("caption", "illustration_caption");
    private static final Set<String> AUTHORS = Set.of("author", "byline");

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d\\d)\\.(\\d\\d)\\.(\\d{4})");

    private final Limits limits;

    NewspaperIssue(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "newspaper issue";
    }

    @Override
    public void read(Blob blob, Readings out) throws IOException {
        Mets mets = new Mets(XmlTree.parse(blob.text(limits.articleBytes() * 4)));
        if (mets.pages().isEmpty()) {
            throw new Unreadable(
                    Reading.Failed.Kind.UNSUPPORTED,
                    "a description of a digital object (METS) that lists no page in ALTO");
        }
        Issue issue = new Issue(mets, blob, out);
        List<Element> articles = mets.articles();
        long number = 0;
        for (Element article : articles) {
            long its = ++number;
            out.attempt(its, () -> issue.article(article, its));
        }
        if (articles.isEmpty()) {
            for (String file : mets.pages().keySet()) {
                long its = ++number;
                out.attempt(its, () -> issue.page(file, its));
            }
        }
    }

    /** One pass over an issue: each page is read when the first article needs it. */
    private final class Issue {
        private final Mets mets;
        private final Blob blob;
        private final Readings out;
        private final Map<String, AltoPage> pages = new HashMap<>();
        private final Set<String> missing = new HashSet<>();

        Issue(Mets mets, Blob blob, Readings out) {
            this.mets = mets;
            this.blob = blob;
            this.out = out;
        }

        void article(Element division, long number) throws IOException {
            Item item = new Item("mets").id(division.attr("ID"));
            Element description = mets.description(division);
            item.claimFirst(Field.TITLE, "title", title(description));
            item.claimFirst(Field.TITLE, "LABEL", XmlTree.attribute(division, "LABEL"));
            authors(description, item);
            item.claimFirst(Field.LANGUAGE, "languageTerm", XmlTree.text(description, "languageterm"));
            item.property("kind", Mets.type(division));
            List<String> text = new ArrayList<>();
            List<String> headings = new ArrayList<>();
            Element paragraph = null;
            for (Mets.Area area : mets.areas(division)) {
                boolean same = area.division().equals(paragraph);
                paragraph = area.division();
                for (String part : text(area, item)) {
                    add(part, area.role(), same, text, headings, item);
                }
            }
            item.claimFirst(Field.TITLE, "HEADING", headings.isEmpty() ? null : String.join(" ", headings));
            item.body(String.join("\n\n", text));
            ofIssue(item);
            item.handOn(number, out);
        }

        private void add(String part, String role, boolean same, List<String> text, List<String> headings, Item item) {
            if (HEADINGS.contains(role)) {
                headings.add(part);
            } else if (DECKS.contains(role)) {
                item.claim(Field.DECK, role, part);
            } else if (CAPTIONS.contains(role)) {
                item.claim(Field.CAPTIONS, role, part);
            } else if (AUTHORS.contains(role)) {
                item.claimFirst(Field.AUTHORS, role, part);
            } else if (same && !text.isEmpty()) {
                text.add(ScannedLines.joined(List.of(text.removeLast(), part)));
            } else {
                text.add(part);
            }
        }

        void page(String file, long number) throws IOException {
            Item item = new Item("mets").id(file);
            AltoPage page = open(file);
            if (page == null) {
                return;
            }
            item.claim(Field.LANGUAGE, "LANG", page.language());
            item.property("page", mets.pages().get(file));
            item.body(String.join("\n\n", page.paragraphs()));
            ofIssue(item);
            if (!item.hasText()) {
                throw new Unreadable(Reading.Failed.Kind.NO_TEXT, "a scanned page on which no text was recognised");
            }
            item.handOn(number, out);
        }

        /** What is known of the whole issue. */
        private void ofIssue(Item item) {
            for (Element section : mets.ofIssue()) {
                item.claimFirst(Field.OUTLET, "title of the issue", title(section));
                item.claimFirst(Field.DATE, "dateIssued", day(XmlTree.text(section, "dateissued")));
                item.claimFirst(Field.LANGUAGE, "languageTerm", XmlTree.text(section, "languageterm"));
            }
        }

        private List<String> text(Mets.Area area, Item item) throws IOException {
            AltoPage page = open(area.file());
            if (page == null) {
                return List.of();
            }
            item.property("page", mets.pages().get(area.file()));
            return area.begin().isEmpty() ? page.paragraphs() : page.paragraphs(area.begin(), area.end());
        }

        /** A page, or null when it is not there or damaged, which is said once. */
        private @Nullable AltoPage open(String file) throws IOException {
            AltoPage known = pages.get(file);
            String path = mets.pages().get(file);
            if (known != null || path == null || missing.contains(file)) {
                return known;
            }
            try (InputStream in = blob.beside(path)) {
                if (in != null) {
                    byte[] bytes = in.readNBytes((int) limits.articleBytes() + 1);
                    if (bytes.length <= limits.articleBytes()) {
                        AltoPage page = AltoPage.of(XmlTree.parse(TextDecoder.decode(bytes, null)));
                        pages.put(file, page);
                        return page;
                    }
                }
            }
            missing.add(file);
            out.failedWithin(
                    path,
                    Reading.Failed.Kind.INACCESSIBLE,
                    "a page that the issue lists and that is not beside it: put it there and read the issue again");
            return null;
        }
    }

    /** Libraries put the day in front of the month: "05.03.1912". */
    private static @Nullable String day(@Nullable String date) {
        Matcher m = DAY_FIRST.matcher(date == null ? "" : date);
        return m.matches() ? m.group(3) + "-" + m.group(2) + "-" + m.group(1) : date;
    }

    private static void authors(@Nullable Element description, Item item) {
        if (description != null) {
            for (Element name : XmlTree.all(description, "name")) {
                String whole = String.join(
                        " ",
                        XmlTree.all(name, "namepart").stream()
                                .map(XmlTree::line)
                                .filter(part -> part != null)
                                .toList());
                item.claim(Field.AUTHORS, "name", whole);
            }
        }
    }

    /** {@code nonSort} has the article in front of the title; a title of what it belongs to is none of its own. */
    private static @Nullable String title(@Nullable Element description) {
        Element title = description == null ? null : XmlTree.first(description, "titleinfo");
        if (title == null) {
            return XmlTree.text(description, "title");
        }
        String front = XmlTree.childText(title, "nonsort");
        String main = XmlTree.childText(title, "title");
        return main == null || front == null ? main : front + " " + main;
    }
}
