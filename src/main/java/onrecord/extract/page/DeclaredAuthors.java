package onrecord.extract.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import onrecord.extract.value.NameList;
import org.jspecify.annotations.Nullable;

/** Whom the head of a page names as its authors: linked data and meta tags. */
final class DeclaredAuthors {
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
            "citation_authors",
            "authors",
            "article.author",
            "og:article:author",
            "dc.contributor",
            "dc:creator",
            "og:author",
            "twitter:misc:written by");

    /** Catalogues write the surname in front: "Roe, Jane". */
    private static final Pattern CATALOGUE = Pattern.compile("citation_authors?|dc(?:terms)?[.:]c.*");

    /** What the label of a card for social networks says whose value is the author. */
    private static final Pattern LABEL = Pattern.compile(
            "written by|author|by|verfasst von|geschrieben von|von|autor(?:in)?|écrit par|rédigé par|auteur|escrito"
                    + " por|scritto da|autore|geschreven door|skriven av|skrevet av|skrevet af|napisane"
                    + " przez|napsal\\(?a?\\)?|автор|написано автором|yazan|yazar|szerző|kirjoittanut|kirjoittaja|scris"
                    + " de|ditulis oleh|執筆者|作者|글쓴이",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "KatieS", "jdoe": what somebody signs in with; a byline that the page shows tells the name. */
    private static final Pattern ACCOUNT =
            Pattern.compile("[a-z][\\p{Alnum}._-]+|\\p{Lu}\\p{Ll}+\\p{Lu}+[\\p{Ll}\\d]*|\\p{L}+\\d+");

    private static final double OF_AN_ACCOUNT = 0.7;
    private static final int MOST_LABELS = 4;
    private static final int MOST_NAMES = 20;
    private static final int MOST_TAGS = 12;

    private final ParsedPage page;
    private final Bylines bylines;

    DeclaredAuthors(ParsedPage page, Bylines bylines) {
        this.page = page;
        this.bylines = bylines;
    }

    void find() {
        JsonNode article = page.linked.article();
        boolean said = linked(article, "json-ld-author", 0.8);
        if (!said) {
            linked(page.linked.page(), "json-ld-page-author", 0.6);
        }
        for (String name : META) {
            List<String> printed = page.meta.all(name);
            boolean catalogue = CATALOGUE.matcher(name).matches();
            List<String> values = catalogue ? names(printed) : printed;
            if (!values.isEmpty() && values.size() < MOST_TAGS) {
                String evidence = name + ": " + String.join("; ", printed);
                boolean all = name.startsWith("citation_author") && values.size() > 1; // a paper lists all of them so
                double one = name.equals("author") ? 0.6 : 0.5;
                double confidence = all ? 0.85 : one;
                bylines.add(
                        values, "meta-author", evidence, ofAccounts(values) ? OF_AN_ACCOUNT * confidence : confidence);
            }
        }
        labels();
    }

    private boolean linked(@Nullable JsonNode node, String method, double confidence) {
        JsonNode author = node == null ? null : node.get("author");
        if (author == null) {
            return false;
        }
        List<String> names = new ArrayList<>();
        if (author.isArray()) {
            author.forEach(each -> name(each, names));
        } else {
            name(author, names);
        }
        if (names.isEmpty() || names.size() >= MOST_NAMES) {
            return false;
        }
        double believed = ofAccounts(names) ? OF_AN_ACCOUNT * confidence : confidence;
        bylines.add(names, method, String.join("; ", names), believed);
        return true;
    }

    private static boolean ofAccounts(List<String> names) {
        return names.stream().allMatch(name -> ACCOUNT.matcher(name).matches());
    }

    /** The people of a catalogue's values; the values where they name none. */
    private static List<String> names(List<String> values) {
        List<String> people = NameList.people(
                values.stream().flatMap(value -> NameList.split(value).stream()).toList());
        return people.isEmpty() ? values : people;
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

    /** {@code twitter:label1: Written by} says what {@code twitter:data1} is. */
    private void labels() {
        for (int i = 1; i <= MOST_LABELS; i++) {
            String label = page.meta.first("twitter:label" + i);
            String value = page.meta.first("twitter:data" + i);
            if (label != null
                    && value != null
                    && LABEL.matcher(label.replaceAll("[\\s:]+$", "")).matches()) {
                bylines.add(List.of(value), "meta-author", label + ": " + value, 0.55);
            }
        }
    }
}
