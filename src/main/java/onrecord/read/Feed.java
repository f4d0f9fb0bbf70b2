package onrecord.read;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.model.Field;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** RSS of any version, and Atom: an article an item. */
final class Feed implements Format {
    private static final List<String> DATES = List.of(
            "pubdate",
            "published",
            "dc:date",
            "dcterms:issued",
            "prism:publicationdate",
            "issued",
            "date",
            "dcterms:created");

    /**
     * How the id of an article begins in the feeds that OnRecord itself makes: its address is a link of another kind.
     */
    private static final String OWN = "urn:onrecord:article:";

    private static final Pattern HOST = Pattern.compile("(?i)https?://(?:www\\.)?([^/?#:]+)");

    private final Limits limits;

    Feed(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "feed";
    }

    /**
     * Reads item by item, so that their number does not matter: whole sites are exported as feeds. What the feed says
     * of itself may stand behind its items, so that it is read first.
     */
    @Override
    public void read(Blob blob, Readings out) throws IOException {
        Element head = blob.canOpenAgain() ? head(blob) : null;
        long[] number = new long[1];
        XmlStream.Listener items = element -> {
            boolean item = isItem(element);
            if (item && BlogExport.isArticle(element)) {
                long its = ++number[0];
                out.attempt(
                        its,
                        () -> item(element, head == null ? around(element) : head)
                                .handOn(its, out));
            }
            return item;
        };
        new XmlStream(limits, items, failure -> out.failed(++number[0], failure.kind(), failure.reason())).read(blob);
        if (number[0] == 0) {
            throw new Unreadable(Reading.Failed.Kind.NO_TEXT, "a feed without items");
        }
    }

    private static boolean isItem(Element element) {
        String name = FeedElements.name(element);
        return name.equals("item") || name.equals("entry");
    }

    private static boolean isFeed(Element element) {
        String name = FeedElements.name(element);
        return name.equals("channel") || name.equals("feed");
    }

    /** The feed without its items, or null where there is none. */
    private @Nullable Element head(Blob blob) throws IOException {
        AtomicReference<@Nullable Element> head = new AtomicReference<>();
        XmlStream.Listener listener = element -> {
            if (isFeed(element)) {
                head.compareAndSet(null, element);
            }
            return isItem(element);
        };
        new XmlStream(limits, listener, failure -> {}).read(blob);
        return head.get();
    }

    private static @Nullable Element around(Element item) {
        return item.parents().stream().filter(Feed::isFeed).findFirst().orElse(null);
    }

    private static Item item(Element e, @Nullable Element feed) {
        Item item = new Item("feed");
        String guid = FeedElements.text(e, "guid");
        String id = guid == null ? FeedElements.text(e, "id") : guid;
        boolean own = id != null && id.startsWith(OWN);
        item.id(id == null || !own ? id : id.substring(OWN.length()));
        String address = own ? link(e, "via", null) : address(e, feed == null ? null : site(feed));
        String outlet = own ? FeedElements.text(FeedElements.child(e, "source"), "title") : outlet(e, address);
        String title = FeedElements.text(e, "title");
        String headline = title == null ? "" : withoutOutlet(FeedTitle.of(title), own ? null : outlet);
        item.claim(Field.TITLE, "title", headline);
        address(address, outlet, item);
        item.claim(Field.OUTLET, "source", outlet);
        DATES.forEach(name -> item.claimFirst(Field.DATE, name, FeedElements.text(e, name)));
        // an entry must have it: OnRecord's own has the first possible day there, whatever is known
        item.claimFirst(Field.UPDATED, "updated", own ? null : FeedElements.text(e, "updated"));
        item.claimFirst(Field.UPDATED, "dcterms:modified", FeedElements.text(e, "dcterms:modified"));
        authors(e, feed, item);
        item.claim(Field.LANGUAGE, "language", language(e, feed));
        item.property("feed", FeedElements.text(feed, "title"));
        subjects(e, item);
        BlogExport.properties(e, item);
        Element text = text(e);
        String body = text == null ? "" : body(text);
        item.body(saysMore(body, headline, outlet) ? body : "");
        keepRest(e, text, item);
        return item;
    }

    /** Keeps what is neither the title, nor the text, nor read elsewhere. */
    private static void keepRest(Element e, @Nullable Element text, Item item) {
        boolean titled = false;
        for (Element child : e.children()) {
            boolean itsTitle = !titled && FeedElements.name(child).equals("title") && XmlTree.line(child) != null;
            titled |= itsTitle;
            if (itsTitle || child.equals(text) || BlogExport.isPart(child)) {
                UnreadElements.keepAttributes(child, item);
            } else {
                UnreadElements.keep(child, item);
            }
        }
    }

    /** The address that relative links are relative to: the site's, else the feed's own. */
    private static @Nullable String site(Element feed) {
        String site = link(feed, "alternate", null);
        return site == null ? link(feed, "self", null) : site;
    }

    /** What it is about, and what is said of its pictures. */
    private static void subjects(Element e, Item item) {
        for (Element child : e.children()) {
            String name = FeedElements.name(child);
            if (name.equals("category") || name.equals("dc:subject")) {
                String term = XmlTree.attribute(child, "term");
                item.property("category", term == null ? XmlTree.line(child) : term);
            } else if (name.startsWith("media:")) {
                captions(child, item);
            }
        }
    }

    /** The address of who passes an article on does not tell whose it is. */
    private static void address(@Nullable String address, @Nullable String outlet, Item item) {
        if (address != null && outlet == null && Redirector.is(address)) {
            item.property("link", address);
        } else {
            item.claim(Field.URL, "link", address);
        }
    }

    private static @Nullable String language(Element e, @Nullable Element feed) {
        String own = FeedElements.text(e, "dc:language");
        String lang = own == null ? FeedElements.inherited(e, "xml:lang") : own;
        if (lang != null) {
            return lang;
        }
        String channel = FeedElements.text(feed, "language");
        return channel == null ? FeedElements.text(feed, "dc:language") : channel;
    }

    /** What Media RSS says of a picture. */
    private static void captions(Element media, Item item) {
        for (Element element : media.getAllElements()) {
            String name = FeedElements.name(element);
            if (name.equals("media:description") || name.equals("media:text")) {
                String text = XmlTree.line(element);
                boolean own = element.equals(media);
                String caption = text == null ? null : MarkupText.of(text);
                if (own) {
                    item.property("media", caption);
                } else {
                    item.claim(Field.CAPTIONS, name, caption);
                }
            }
        }
    }

    private static void authors(Element e, @Nullable Element feed, Item item) {
        for (Element child : e.children()) {
            String name = FeedElements.name(child);
            if (name.equals("dc:creator") || name.equals("creator")) {
                item.claim(Field.AUTHORS, "creator", BlogExport.author(XmlTree.line(child), feed));
            } else if (name.equals("author")) {
                String person = FeedElements.text(child, "name");
                String line = person == null ? XmlTree.line(child) : person;
                // RSS writes an address with the name behind it: jane@example.org (Jane Roe)
                String named = line == null ? null : line.replaceFirst("^\\S+@\\S+\\s+\\((.*)\\)$", "$1");
                item.claim(Field.AUTHORS, "author", named != null && named.contains("@") ? null : named);
            }
        }
    }

    /** The article's own address: as it was before a service counted clicks, its link, or an id that is an address. */
    private static @Nullable String address(Element e, @Nullable String feed) {
        String original = FeedElements.text(e, "feedburner:origlink");
        String link = original == null ? link(e, "alternate", feed) : original;
        if (link == null) {
            Element own = FeedElements.child(e, "guid");
            Element guid = own == null ? FeedElements.child(e, "id") : own;
            String id = XmlTree.line(guid);
            boolean permanent =
                    guid != null && !guid.attr("isPermaLink").strip().equalsIgnoreCase("false");
            link = permanent && id != null && id.matches("(?i)https?://.+") ? id : XmlTree.attribute(e, "rdf:about");
        }
        return link == null ? null : Redirector.unwrapped(link);
    }

    private static @Nullable String link(Element e, String kind, @Nullable String feed) {
        for (Element child : e.children()) {
            if (FeedElements.name(child).equals("link")) {
                String rel = child.attr("rel");
                String href = XmlTree.attribute(child, "href");
                boolean plain = kind.equals("alternate") && (href == null || rel.isEmpty());
                boolean fits = plain || rel.equals(kind);
                String address = href == null ? XmlTree.line(child) : href;
                if (fits && address != null) {
                    return FeedElements.absolute(child, address, feed);
                }
            }
        }
        return null;
    }

    /**
     * The paper an item comes from, where the feed is another's: an aggregator names it ({@code <source>},
     * {@code News:Source}). In a paper's own feed the element names one of its feeds, and that is no outlet.
     */
    private static @Nullable String outlet(Element e, @Nullable String address) {
        String named = FeedElements.text(e, "news:source");
        if (named != null) {
            return named;
        }
        Element source = FeedElements.child(e, "source");
        String title = source == null ? null : FeedElements.text(source, "title");
        String name = title == null ? XmlTree.line(source) : title;
        boolean passedOn = address == null
                || Redirector.is(address)
                || address.contains("//news.google.")
                || isOfAnotherSite(source, address);
        return passedOn ? name : null;
    }

    /** Whether the feed that an item is taken from lies on another site than the item itself. */
    private static boolean isOfAnotherSite(@Nullable Element source, String address) {
        Matcher theirs = HOST.matcher(source == null ? "" : source.attr("url"));
        Matcher own = HOST.matcher(address);
        return theirs.lookingAt()
                && own.lookingAt()
                && !("." + own.group(1)).endsWith("." + theirs.group(1))
                && !("." + theirs.group(1)).endsWith("." + own.group(1));
    }

    /** A headline without the name of the paper that an aggregator puts behind it: "Port opens - Kestrel Post". */
    private static String withoutOutlet(String title, @Nullable String outlet) {
        String end = " - " + outlet;
        boolean added = outlet != null && title.endsWith(end) && title.length() > end.length();
        return added ? title.substring(0, title.length() - end.length()).strip() : title;
    }

    /** Whether a text is more than the headline and the name of the paper once again. */
    private static boolean saysMore(String body, String title, @Nullable String outlet) {
        String rest = letters(body).replace(letters(title), "");
        return !(outlet == null ? rest : rest.replace(letters(outlet), "")).isEmpty();
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    /** What holds the fullest text of the item, or null. */
    private static @Nullable Element text(Element e) {
        for (String name : FeedElements.TEXTS) {
            Element element = FeedElements.child(e, name);
            if (element != null && !element.wholeText().isBlank()) {
                return element;
            }
        }
        return null;
    }

    private static String body(Element text) {
        if (text.attr("type").equals("text")) {
            return text.wholeText().strip();
        }
        boolean xhtml = !text.children().isEmpty();
        return MarkupText.of(xhtml ? text.html() : text.wholeText());
    }
}
