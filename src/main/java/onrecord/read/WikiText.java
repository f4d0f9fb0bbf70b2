package onrecord.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The words of a page in the markup of MediaWiki, its tables among them. A template that quotes gives the words and who
 * said them, one that is called a date gives the day, one for a link or another language gives its words; what any
 * other says is kept beside the text. Notes in the text are left out.
 */
final class WikiText {
    private static final Pattern LEFT_OUT = Pattern.compile(
            "(?s)<!--.*?-->|(?i)<(ref|gallery|math|timeline|score|syntaxhighlight|imagemap)\\b(?:[^<>]*/>|[^<>]*>.*?</\\1\\s*>)");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");
    private static final Pattern INNERMOST = Pattern.compile("\\{\\{([^{}]*)\\}\\}");
    private static final Pattern TABLE = Pattern.compile("(?s)\\{\\|(?:(?!\\{\\|).)*?\\n\\s*\\|\\}");
    private static final Pattern LINK = Pattern.compile("\\[\\[([^\\[\\]]*)\\]\\]");
    private static final Pattern ADDRESS = Pattern.compile("\\[(https?://[^\\s\\[\\]]+)(?:\\s+([^\\[\\]]*))?\\]");
    private static final Pattern URL = Pattern.compile("(?i)\\burl\\s*=\\s*(https?://[^\\s|{}]+)");
    private static final Pattern MARKS = Pattern.compile("'{2,5}|__[A-Z]+__");
    private static final Pattern HEADING = Pattern.compile("={2,6}\\s*(.*?)\\s*={2,6}\\s*");
    private static final Pattern POINT = Pattern.compile("^[*#:;]+\\s*");
    private static final Pattern SIZE = Pattern.compile(
            "(?i)(?:thumb|thumbnail|mini|miniatur|miniatura|vignette|right|left|center|none|rechts|links|droite|gauche|derecha|izquierda|frame|frameless|upright.*|\\d*x?\\d+\\s*px|alt=.*|link=.*|lang=.*)");
    private static final Pattern OTHER_WIKI = Pattern.compile("(?:[a-z]{2,3}(?:-[a-z]+)?|simple):.*");

    private static final Set<String> FILES = Set.of(
            "file",
            "image",
            "datei",
            "bild",
            "fichier",
            "archivo",
            "imagen",
            "immagine",
            "ficheiro",
            "imagem",
            "bestand",
            "afbeelding",
            "plik",
            "grafika",
            "файл",
            "изображение",
            "soubor",
            "fil",
            "文件",
            "ファイル",
            "파일",
            "ملف");
    private static final Set<String> CATEGORIES = Set.of(
            "category",
            "kategorie",
            "catégorie",
            "categoría",
            "categoria",
            "categorie",
            "kategoria",
            "категория",
            "категорія",
            "kategori",
            "分类",
            "分類",
            "カテゴリ",
            "분류",
            "تصنيف");
    private static final Set<String> DATES =
            Set.of("date", "datum", "fecha", "data", "дата", "byline", "dateline", "日期", "تاريخ");
    /** Templates whose words belong to the text: {@code {{w|Bern|the capital}}}, {@code {{lang|de|Regen}}}. */
    private static final Set<String> WORDS = Set.of("w", "lang", "nowrap", "wikipedia");

    /** Templates that set off what somebody said: {@code {{quote|It rained.|Anna Berg}}}. */
    private static final Set<String> QUOTES = Set.of(
            "quote",
            "cquote",
            "quotation",
            "blockquote",
            "quote box",
            "quoteleft",
            "quoteright",
            "zitat",
            "citation bloc",
            "citation",
            "citazione",
            "cita",
            "cytat",
            "цитата");

    private static final Set<String> SAID = Set.of("1", "text", "quote", "zitat", "citation", "testo", "cita");
    private static final Set<String> SPEAKERS = Set.of("2", "author", "by", "sign", "autor", "auteur", "autore");

    private final StringBuilder text = new StringBuilder();
    private final List<String> templates = new ArrayList<>();
    private final List<String> captions = new ArrayList<>();
    private final List<String> categories = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private @Nullable String date;

    private WikiText() {}

    static WikiText of(String source) {
        WikiText wiki = new WikiText();
        Matcher left = LEFT_OUT.matcher(source.replace("\r", ""));
        String plain = left.replaceAll(found -> {
            wiki.addresses(found.group());
            return "";
        });
        String words = wiki.linked(wiki.templates(plain));
        wiki.lines(TAG.matcher(MARKS.matcher(words).replaceAll("")).replaceAll(""));
        return wiki;
    }

    String text() {
        return text.toString().strip();
    }

    List<String> captions() {
        return captions;
    }

    List<String> categories() {
        return categories;
    }

    List<String> links() {
        return links;
    }

    /** The templates that are no part of the text, as they are written between their braces. */
    List<String> templates() {
        return templates;
    }

    /** What a template for the day says, or null. */
    @Nullable
    String date() {
        return date;
    }

    /** From the innermost template and table outward. */
    private String templates(String source) {
        String rest = source;
        for (int depth = 0; depth < 40 && rest.contains("{{"); depth++) {
            String before = rest;
            rest = INNERMOST.matcher(rest).replaceAll(found -> Matcher.quoteReplacement(template(found.group(1))));
            if (rest.equals(before)) {
                break;
            }
        }
        for (int depth = 0; depth < 10 && rest.contains("{|"); depth++) {
            rest = TABLE.matcher(rest)
                    .replaceAll(found -> Matcher.quoteReplacement("\n" + WikiTable.text(found.group()) + "\n"));
        }
        return rest;
    }

    private String template(String inner) {
        addresses(inner);
        String[] parts = inner.split("\\|", -1);
        String name = parts[0].strip().toLowerCase(Locale.ROOT);
        if (DATES.contains(name)) {
            date(parts);
            return "";
        }
        if (WORDS.contains(name) && parts.length > 1) {
            return parts[parts.length - 1].strip();
        }
        String quoted = QUOTES.contains(name) ? quoted(parts) : "";
        boolean more = parts.length > (quoted.isEmpty() ? 1 : 3);
        if (more) {
            templates.add(inner.strip());
        }
        return quoted;
    }

    /**
     * What a template quotes, in quotation marks, and who said it on a line of its own; empty where it says nothing.
     */
    private static String quoted(String[] parts) {
        String said = "";
        String speaker = "";
        int place = 0;
        for (String part : List.of(parts).subList(1, parts.length)) {
            int equals = part.indexOf('=');
            boolean isNamed = equals > 0 && part.substring(0, equals).strip().matches("[\\p{L}\\d]+");
            place += isNamed ? 0 : 1;
            String name =
                    isNamed ? part.substring(0, equals).strip().toLowerCase(Locale.ROOT) : Integer.toString(place);
            String value = (isNamed ? part.substring(equals + 1) : part).strip();
            said = said.isEmpty() && SAID.contains(name) ? value : said;
            speaker = speaker.isEmpty() && SPEAKERS.contains(name) ? value : speaker;
        }
        if (said.isEmpty()) {
            return "";
        }
        String marked = "\"“«„".indexOf(said.charAt(0)) >= 0 ? said : "“" + said + "”";
        return "\n\n" + marked + (speaker.isEmpty() ? "" : "\n— " + speaker) + "\n\n";
    }

    private void date(String[] parts) {
        List<String> said = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip();
            if (part.toLowerCase(Locale.ROOT).startsWith("date=")) {
                said = List.of(part.substring("date=".length()).strip());
                break;
            }
            if (!part.isEmpty() && part.indexOf('=') < 0) {
                said.add(part);
            }
        }
        if (date == null && !said.isEmpty()) {
            date = String.join(" ", said);
        }
    }

    private void addresses(String source) {
        Matcher url = URL.matcher(source);
        while (url.find()) {
            links.add(url.group(1));
        }
    }

    private String linked(String source) {
        String rest = source;
        for (int depth = 0; depth < 5 && rest.contains("[["); depth++) {
            rest = LINK.matcher(rest).replaceAll(found -> Matcher.quoteReplacement(link(found.group(1))));
        }
        return ADDRESS.matcher(rest).replaceAll(found -> {
            links.add(found.group(1));
            return found.group(2) == null ? "" : Matcher.quoteReplacement(found.group(2));
        });
    }

    private String link(String inner) {
        String[] parts = inner.split("\\|", -1);
        String target = parts[0].strip();
        String shown = parts[parts.length - 1].strip();
        int colon = target.indexOf(':');
        String space = colon < 0 ? "" : target.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        if (FILES.contains(space)) {
            if (parts.length > 1 && !SIZE.matcher(shown).matches()) {
                captions.add(plain(shown));
            }
            return "";
        }
        if (CATEGORIES.contains(space)) {
            categories.add(target.substring(colon + 1).strip());
            return "";
        }
        if (parts.length == 1 && OTHER_WIKI.matcher(target).matches()) {
            return "";
        }
        return shown.isEmpty() || parts.length == 1 ? target.replaceFirst("^:", "") : shown;
    }

    private static String plain(String words) {
        String bare = TAG.matcher(MARKS.matcher(words).replaceAll("")).replaceAll("");
        return Parser.unescapeEntities(bare, false).strip();
    }

    /** Paragraphs, points and headings; a heading with nothing below it is left out. */
    private void lines(String words) {
        String waiting = "";
        for (String line : words.lines().toList()) {
            Matcher heading = HEADING.matcher(line.strip());
            String plain = plain(POINT.matcher(line.strip()).replaceFirst(""));
            if (heading.matches()) {
                waiting = plain(heading.group(1));
            } else if (!plain.isEmpty()) {
                text.append(waiting)
                        .append(waiting.isEmpty() ? "" : "\n\n")
                        .append(plain)
                        .append("\n\n");
                waiting = "";
            }
        }
    }
}
