package onrecord.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What METS says of a digitised issue: the files of its pages, what is known of the issue and of each article, and
 * which parts of the pages are the article's.
 */
final class Mets {
    /**
     * A part of a page.
     *
     * @param file the id of the page's file
     * @param begin where it begins, or an empty string for the whole page
     * @param end where it ends, or the same as {@code begin}
     * @param role what its division is called, such as {@code heading} or {@code paragraph}
     * @param division tells parts of one paragraph from those of the next
     */
    record Area(String file, String begin, String end, String role, Element division) {}

    private static final Pattern LOCATION =
            Pattern.compile("<(?:[\\w.-]+:)?FLocat\\b[^>]*?\\bhref\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern ARTICLE = Pattern.compile(
            "article.*|editorial|letters?|obituary|review|interview|news|notice|death_notice|chronicle|report");
    private static final Pattern NO_TEXT = Pattern.compile("illustration|advert.*|advertisement|image|ornament");

    private final Element root;
    private final Map<String, Element> byId = new HashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<Element> ofIssue;
    /**
     * Where the description keeps what an article consists of apart from it (structLink): groups with itself in them.
     */
    private final Map<String, List<List<Element>>> linked = new HashMap<>();

    Mets(Element root) {
        this.root = root;
        root.select("[ID]").forEach(element -> byId.putIfAbsent(element.attr("ID"), element));
        for (Element file : XmlTree.all(root, "file")) {
            Element location = XmlTree.child(file, "flocat");
            String path = location == null ? "" : path(location.attr("xlink:href"));
            if (isXml(path)) {
                files.put(file.attr("ID"), path);
            }
        }
        this.ofIssue = ofIssue(root);
        link(root);
    }

    /**
     * The files that a description lists, beside it, when recognised text is among them.
     *
     * @param xml the description
     */
    static List<String> listed(String xml) {
        List<String> paths = new ArrayList<>();
        for (Matcher m = LOCATION.matcher(xml); m.find(); ) {
            String href = m.group(1) == null ? m.group(2) : m.group(1);
            paths.add(path(Parser.unescapeEntities(href, true)));
        }
        paths.removeIf(String::isEmpty);
        return paths.stream().anyMatch(Mets::isXml) ? paths : List.of();
    }

    private static boolean isXml(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(".xml");
    }

    /** The path beside the description; empty where it is an address elsewhere. */
    private static String path(String href) {
        String plain = href.strip().replaceFirst("^file:(?://)?", "").replace('\\', '/');
        String relative = plain.replaceFirst("^(?:\\./)+", "");
        boolean elsewhere = relative.contains("://") || relative.startsWith("/") || relative.contains("..");
        return elsewhere ? "" : relative;
    }

    /** The pages by the ids of their files, as paths beside the description, in its order. */
    Map<String, String> pages() {
        return files;
    }

    /** The divisions that are articles, in order; none where the description tells pages only. */
    List<Element> articles() {
        List<Element> articles = new ArrayList<>();
        for (Element map : XmlTree.all(root, "structmap")) {
            if (!map.attr("TYPE").equalsIgnoreCase("PHYSICAL")) {
                XmlTree.all(map, "div").stream().filter(Mets::isArticle).forEach(articles::add);
            }
        }
        // a part of an article is none of its own
        articles.removeIf(division -> division.parents().stream().anyMatch(Mets::isArticle));
        return articles;
    }

    private static boolean isArticle(Element division) {
        return XmlTree.name(division).equals("div")
                && ARTICLE.matcher(type(division)).matches();
    }

    static String type(Element division) {
        return division.attr("TYPE").strip().toLowerCase(Locale.ROOT);
    }

    /** What is known of a division itself, or null. */
    @Nullable
    Element description(Element division) {
        for (String id : division.attr("DMDID").split("\\s+", -1)) {
            Element section = byId.get(id);
            if (section != null) {
                return section;
            }
        }
        return null;
    }

    /** What is known of the issue: descriptions that say when it appeared come first, then those with a title. */
    List<Element> ofIssue() {
        return ofIssue;
    }

    private static List<Element> ofIssue(Element root) {
        List<Element> sections = new ArrayList<>();
        for (Element section : XmlTree.all(root, "dmdsec")) {
            boolean dated = XmlTree.first(section, "dateissued") != null;
            boolean first = sections.isEmpty() || XmlTree.first(sections.getFirst(), "dateissued") == null;
            if (dated && first) {
                sections.addFirst(section);
            } else if (!section.attr("ID").toLowerCase(Locale.ROOT).contains("article")) {
                sections.add(section);
            }
        }
        return sections;
    }

    /** The parts of pages that an article has, in order. */
    List<Area> areas(Element article) {
        List<Area> areas = new ArrayList<>();
        collect(article, article, areas);
        if (areas.isEmpty()) {
            String own = article.attr("ID");
            linked.getOrDefault(own, List.of()).stream()
                    .flatMap(List::stream)
                    .filter(division -> !division.attr("ID").equals(own))
                    .forEach(division -> collect(division, article, areas));
        }
        return areas;
    }

    private void link(Element root) {
        for (Element group : XmlTree.all(root, "smlinkgrp")) {
            List<String> ids = XmlTree.all(group, "smlocatorlink").stream()
                    .map(end -> end.attr("xlink:href"))
                    .filter(end -> end.startsWith("#"))
                    .map(end -> end.substring(1))
                    .toList();
            List<Element> ends =
                    ids.stream().map(byId::get).filter(Objects::nonNull).toList();
            new LinkedHashSet<>(ids)
                    .forEach(id ->
                            linked.computeIfAbsent(id, own -> new ArrayList<>()).add(ends));
        }
        for (Element link : XmlTree.all(root, "smlink")) {
            Element to = byId.get(link.attr("xlink:to").replaceFirst("^#", ""));
            if (to != null) {
                String from = link.attr("xlink:from").replaceFirst("^#", "");
                linked.computeIfAbsent(from, own -> new ArrayList<>()).add(List.of(to));
            }
        }
    }

    private void collect(Element from, Element article, List<Area> areas) {
        for (Element pointer : XmlTree.all(from, "fptr")) {
            Element division = pointer.parent();
            String role = division == null ? "" : role(division, article);
            if (division == null || NO_TEXT.matcher(role).matches()) {
                continue;
            }
            List<Element> parts = XmlTree.all(pointer, "area");
            if (parts.isEmpty() && files.containsKey(pointer.attr("FILEID"))) {
                areas.add(new Area(pointer.attr("FILEID"), "", "", role, division));
            }
            for (Element part : parts) {
                String begin = part.attr("BEGIN");
                String end = part.attr("END");
                if (files.containsKey(part.attr("FILEID"))) {
                    areas.add(new Area(part.attr("FILEID"), begin, end.isEmpty() ? begin : end, role, division));
                }
            }
        }
    }

    /** What a division within an article is for: the nearest of those around it that says so. */
    private static String role(Element division, Element article) {
        for (Element around = division; around != null && !around.equals(article); around = around.parent()) {
            String type = type(around);
            String label = around.attr("LABEL").strip().toLowerCase(Locale.ROOT);
            if (type.equals("pagearea") && !label.isEmpty()) {
                return label;
            }
            if (!type.isEmpty() && !type.equals("text") && !type.equals("textblock")) {
                return type;
            }
        }
        return "";
    }
}
