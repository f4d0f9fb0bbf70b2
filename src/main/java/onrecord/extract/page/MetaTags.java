package onrecord.extract.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The {@code <meta>}, {@code <link>} and {@code <title>} elements of a page, by name in lower case. */
final class MetaTags {
    /** "{{page.title}}", "${author}", "%%title%%": a template that nobody filled. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^{}]*\\}\\}|\\$\\{[^{}]*\\}|%%[\\w.]+%%");

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    MetaTags(List<Element> elements) {
        for (Element element : elements) {
            switch (element.normalName()) {
                case "title" -> add("title", element.text());
                case "base" -> add("base", element.attr("href"));
                case "link" -> {
                    for (String rel :
                            element.attr("rel").toLowerCase(Locale.ROOT).split("\\s+", -1)) {
                        add("link:" + rel, element.attr("href"));
                    }
                }
                default -> {
                    add(element.attr("property"), element.attr("content"));
                    add(element.attr("name"), element.attr("content"));
                    add(element.attr("itemprop"), element.attr("content"));
                    add(element.attr("http-equiv"), element.attr("content"));
                }
            }
        }
    }

    private void add(String name, String value) {
        if (!name.isEmpty()
                && !value.isBlank()
                && !PLACEHOLDER.matcher(value.strip()).matches()) {
            List<String> all = values.computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), n -> new ArrayList<>());
            if (all.size() < 50 && !all.contains(value.strip())) {
                all.add(value.strip());
            }
        }
    }

    /** The values of all elements of this name, in order, each once. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The first value of the first of the names that has one, or null. */
    @Nullable
    String first(String... names) {
        for (String name : names) {
            List<String> all = all(name);
            if (!all.isEmpty()) {
                return all.getFirst();
            }
        }
        return null;
    }
}
