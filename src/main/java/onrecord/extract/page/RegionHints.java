package onrecord.extract.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the tag, class, id and role of an element say about the text in it: the words that publishers and content management
 * systems use alike. Answers are kept for one page, whose classes repeat. Not for use by several threads.
 */
final class RegionHints {
    /** What is said: why it would not be the article's text, or that it is. */
    record Hint(@Nullable Reason reason, boolean article, boolean image, boolean post, boolean deck) {}

    static final Hint NONE = new Hint(null, false, false, false, false);
    private static final Map<String, Reason> WORDS = new HashMap<>();
    private static final Map<String, Reason> PAIRS = new HashMap<>();
    private static final Map<String, Reason> TAGS = Map.of(
            "nav", Reason.NAVIGATION,
            "footer", Reason.FOOTER,
            "aside", Reason.SIDEBAR,
            "form", Reason.FORM,
            "figcaption", Reason.CAPTION,
            "figure", Reason.CAPTION,
            "caption", Reason.CAPTION,
            "address", Reason.BYLINE,
            "dialog", Reason.HIDDEN,
            "menu", Reason.NAVIGATION);
    private static final Map<String, Reason> ROLES = Map.of(
            "navigation", Reason.NAVIGATION,
            "complementary", Reason.SIDEBAR,
            "contentinfo", Reason.FOOTER,
            "dialog", Reason.HIDDEN,
            "alertdialog", Reason.HIDDEN,
            "banner", Reason.NAVIGATION,
            "search", Reason.FORM,
            "menu", Reason.NAVIGATION,
            "toolbar", Reason.NAVIGATION,
            "tooltip", Reason.HIDDEN);
    private static final Set<String> BODY_OWNERS =
            Set.of("article", "story", "entry", "post", "news", "main", "content", "page", "detail", "blog", "artikel");
    private static final Set<String> BODY_PARTS =
            Set.of("body", "content", "text", "copy", "bodytext", "maincontent", "contents");
    private static final Set<String> BODY_WORDS = Set.of(
            "articlebody",
            "articletext",
            "articlecontent",
            "storybody",
            "storytext",
            "storycontent",
            "entrycontent",
            "postcontent",
            "postbody",
            "bodytext",
            "articlebodytext",
            "contentbody",
            "bodycopy",
            "richtext",
            "artikeltext");

    private static final List<String> HIDDEN_CLASSES =
            List.of("hidden", "is-hidden", "u-hidden", "d-none", "hide", "element-invisible", "element-hidden");
    private static final Set<String> IMAGE_WORDS = Set.of(
            "img",
            "image",
            "images",
            "photo",
            "photos",
            "picture",
            "foto",
            "fotos",
            "bild",
            "media",
            "mediainfo",
            "imgbox",
            "thumbnail",
            "thumb",
            "pic",
            "pics",
            "picbox",
            "immagine",
            "imagen",
            "illustration");
    private static final Set<String> DECK_WORDS = Set.of(
            "deck",
            "dek",
            "standfirst",
            "subtitle",
            "subhead",
            "subheadline",
            "summary",
            "lead",
            "lede",
            "excerpt",
            "intro",
            "abstract",
            "strapline",
            "blurb",
            "vorspann",
            "einleitung",
            "ingress",
            "chapo",
            "chapeau",
            "entradilla",
            "sommario",
            "occhiello",
            "subline",
            "description",
            "synopsis",
            "leadtext",
            "introtext",
            "des");
    private static final Set<String> POST_WORDS = Set.of("tweet", "tweets", "embed", "embedded", "instagram", "oembed");

    static {
        words(
                Reason.SHARE,
                "share sharing social sharebar shares addthis addtoany sharedaddy socials sharethis sharebuttons socialshare sharetools shariff");
        words(
                Reason.RELATED,
                "related recommended recommendations recommendation recirc recirculation trending popular outbrain taboola"
                        + " zergnet revcontent teaser teasers promo promos upnext mostread readmore readnext relatedlinks relatedarticles"
                        + " relatedcontent relatedposts relatedstories morefrom similar inread suggested headlines ticker latest");
        words(Reason.NEWSLETTER, "newsletter newsletters subscribe signup mailchimp optin subscription abo");
        words(
                Reason.COMMENTS,
                "comment comments disqus livefyre respond kommentar kommentare commenting commentlist comentarios commentaires talkback disqusthread");
        words(
                Reason.NAVIGATION,
                "nav navbar navigation menu breadcrumb breadcrumbs pagination pager sitemap topbar masthead toolbar submenu dropdown skiplink subnav");
        words(Reason.FOOTER, "footer colophon");
        words(Reason.SIDEBAR, "infobox factbox pullquote sidebar rightrail leftrail rail sidebars rightcol marginalia");
        words(
                Reason.ADVERTISEMENT,
                "ad ads advert adverts advertisement adsense advertising adslot dfp sponsor sponsored sponsors banner anzeige werbung adbox promoted admanager adunit adcontainer adwrapper affiliate");
        words(Reason.COOKIES, "cookie cookies consent gdpr cmp onetrust cookiebar");
        words(Reason.AUTHOR_BOX, "bio authorbox authorbio biography authorinfo aboutauthor");
        words(
                Reason.BYLINE,
                "autor autoren auteur auteurs autore verfasser writer reporter byline bylines author authors dateline timestamp pubdate publishdate");
        words(
                Reason.METADATA,
                "tags taglist keywords categories kicker credits metadata postmeta copyright breadcrumbs articlemeta entrymeta tagcloud meta topics");
        words(
                Reason.CAPTION,
                "caption captions figcaption wpcaption legend bildunterschrift credit photocredit imagecaption");
        words(Reason.MEDIA, "gallery slideshow carousel video player audio podcast videoplayer slider videos lightbox");
        words(Reason.HIDDEN, "visuallyhidden popup popover modal tooltip overlay lightbox noprint");
        words(Reason.FORM, "login signin register registration poll quiz survey");
        pairs(
                Reason.RELATED,
                "read-more read-next see-also most-read most-popular more-stories more-news more-from up-next you-may also-read also-like must-read more-articles more-on top-stories");
        pairs(Reason.NEWSLETTER, "sign-up opt-in");
        pairs(
                Reason.AUTHOR_BOX,
                "author-bio author-box about-author author-info author-card author-profile author-description");
        pairs(Reason.HIDDEN, "sr-only screen-reader visually-hidden");
        pairs(Reason.CAPTION, "wp-caption");
        pairs(Reason.SIDEBAR, "info-box fact-box pull-quote side-bar right-rail left-rail right-column");
    }

    private final Map<String, Hint> known = new HashMap<>();
    /** Whether elements of these classes are not shown. */
    private final Map<String, Boolean> hidden = new HashMap<>();

    private static void words(Reason reason, String words) {
        for (String word : words.split(" ", -1)) {
            WORDS.put(word, reason);
        }
    }

    private static void pairs(Reason reason, String pairs) {
        for (String pair : pairs.split(" ", -1)) {
            PAIRS.put(pair, reason);
        }
    }

    Hint of(Element element) {
        Reason byTag = TAGS.get(element.normalName());
        if (element.attributesSize() == 0) {
            return byTag == null ? NONE : new Hint(byTag, false, false, false, false);
        }
        String style = element.attr("style");
        if (element.hasAttr("hidden") || (!style.isEmpty() && isInvisible(style))) {
            return new Hint(Reason.HIDDEN, false, false, false, false);
        }
        Reason byRole = ROLES.get(element.attr("role"));
        String classes = element.attr("class");
        if (!classes.isEmpty() && hidden.computeIfAbsent(classes, RegionHints::isHidden)) {
            return new Hint(Reason.HIDDEN, false, false, false, false);
        }
        String names = classes
                + ' '
                + (isHeading(element) ? "" : element.id())
                + ' '
                + element.attr("data-testid")
                + ' '
                + element.attr("data-component");
        Hint byName = known.computeIfAbsent(names, RegionHints::read);
        boolean article = byName.article || element.attr("itemprop").contains("articleBody");
        if (article) {
            return new Hint(null, true, false, false, false);
        }
        if (byName.reason != null) {
            return byName;
        }
        Reason reason = byRole != null ? byRole : byTag;
        return reason == null ? byName : new Hint(reason, false, byName.image, byName.post, byName.deck);
    }

    /** Whether one of the classes, which blanks set apart, is one of those whose elements are not shown. */
    private static boolean isHidden(String classes) {
        int from = 0;
        for (int i = 0; i <= classes.length(); i++) {
            if (i == classes.length() || Character.isWhitespace(classes.charAt(i))) {
                for (String name : HIDDEN_CLASSES) {
                    if (name.length() == i - from && name.regionMatches(true, 0, classes, from, i - from)) {
                        return true;
                    }
                }
                from = i + 1;
            }
        }
        return false;
    }

    /** The id of a heading is an anchor made of its words. */
    private static boolean isHeading(Element element) {
        String tag = element.normalName();
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) <= '6';
    }

    private static boolean isInvisible(String style) {
        int at = style.indexOf("display");
        if (at >= 0) {
            int value = at + 7;
            while (value < style.length() && (style.charAt(value) == ' ' || style.charAt(value) == ':')) {
                value++;
            }
            return style.startsWith("none", value);
        }
        return false;
    }

    private static Hint read(String names) {
        List<String> words = split(names);
        Reason found = null;
        boolean article = false;
        boolean image = false;
        boolean post = false;
        boolean deck = false;
        String before = "";
        for (String word : words) {
            Reason reason = PAIRS.get(before + '-' + word);
            if (reason == null) {
                reason = WORDS.get(word);
            }
            if (reason != null && (found == null || reason.compareTo(found) < 0)) {
                found = reason;
            }
            article |= BODY_WORDS.contains(word) || (BODY_OWNERS.contains(before) && BODY_PARTS.contains(word));
            image |= IMAGE_WORDS.contains(word);
            deck |= DECK_WORDS.contains(word);
            post |= POST_WORDS.contains(word);
            before = word;
        }
        return found == null && !article && !image && !post && !deck
                ? NONE
                : new Hint(found, article && found == null, image, post, deck);
    }

    /** The words of class names: {@code articleBody}, {@code article-body} and {@code article__body} are the same two. */
    static List<String> split(String names) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char before = ' ';
        for (int i = 0; i < names.length() && i < 400; i++) {
            char c = names.charAt(i);
            boolean letter = Character.isLetter(c);
            if (!letter || (Character.isUpperCase(c) && Character.isLowerCase(before))) {
                if (!word.isEmpty()) {
                    words.add(word.toString());
                    word.setLength(0);
                }
            }
            if (letter) {
                word.append(Character.toLowerCase(c));
            }
            before = c;
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }
}
