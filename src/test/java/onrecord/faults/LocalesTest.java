package onrecord.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.index.ArchiveFolder;
import onrecord.json.ArticleJson;
import onrecord.search.ArchiveSearcher;
import onrecord.search.SearchRequest;
import onrecord.search.lucene.LuceneSearcher;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Wherever in the world it runs: the same articles to the letter, the same terms in the index, the same hits. */
@Tag(Dose.SOAK)
@Timeout(300)
class LocalesTest {
    private static final List<String> ZONES =
            List.of("Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu", "America/St_Johns");
    /** Turkish has an i of its own, Arabic and Thai have digits of their own, and Thai counts its own years. */
    private static final List<String> LOCALES = List.of(
            "-Duser.language=tr -Duser.country=TR",
            "-Duser.language=ar -Duser.country=SA -Duser.extensions=nu-arab",
            "-Duser.language=th -Duser.country=TH -Duser.variant=TH");

    private static final List<String> QUESTIONS =
            List.of("said", "TITLE:IS*", "date:2023", "date:[2023-09-18 TO 2023-09-20]", "INDIA~", "outlet:*");

    @TempDir
    Path home;

    /** Takes in a folder, and prints the articles, the terms of their index, and what some questions find. */
    public static void main(String[] args) throws IOException {
        Path index = Path.of(args[1]);
        TakenIn.folder(index, Path.of(args[0]));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try (ArchiveSearcher archive = LuceneSearcher.open(index)) {
            TreeSet<String> articles = new TreeSet<>();
            archive.forEach(SearchRequest.of(""), article -> articles.add(ArticleJson.toJson(article)));
            articles.forEach(out::println);
            for (String question : QUESTIONS) {
                out.println(question
                        + archive.search(SearchRequest.of(question)).hits().stream()
                                .map(hit -> hit.id() + hit.snippets())
                                .toList());
            }
        }
        try (DirectoryReader reader = ArchiveFolder.openReader(index)) {
            for (String field : new TreeSet<>(FieldInfos.getIndexedFields(reader))) {
                Terms terms = MultiTerms.getTerms(reader, field);
                if (terms != null) {
                    TermsEnum all = terms.iterator();
                    while (all.next() != null) {
                        out.println(field + " " + all.term() + " " + all.docFreq());
                    }
                }
            }
        }
        out.flush();
    }

    @Test
    void articles_and_terms_are_the_same_in_every_locale_and_time_zone() throws Exception {
        Path news = Files.createDirectory(home.resolve("news"));
        try (Stream<Path> seeds = Files.list(Path.of("seeds"))) {
            for (Path seed : seeds.filter(Files::isRegularFile).toList()) {
                Files.copy(seed, news.resolve(seed.getFileName()));
            }
        }
        Files.writeString(news.resolve("late.jsonl"), """
                {"id":"1","title":"IŞIK IN ISTANBUL","date":"2023-09-18T23:30:00-11:00","body":"It is said: “I INSIST,” IRINA said."}
                {"id":"2","title":"Titles","date":1695081600,"body":"On 18 September 2023 the ministry said it would insist."}
                """);
        String usual = run(news, "-Duser.language=en -Duser.timezone=UTC");
        assertTrue(usual.contains("insist"), usual);
        int others = 0;
        for (String locale : LOCALES) {
            for (String zone : ZONES) {
                // each locale in one zone, or in all
                if (Dose.isLong() || LOCALES.indexOf(locale) == ZONES.indexOf(zone)) {
                    assertEquals(usual, run(news, locale + " -Duser.timezone=" + zone), locale + " " + zone);
                    others++;
                }
            }
        }
        Dose.figure(
                23,
                "%d pairs of locale and time zone, the same %,d lines",
                others,
                usual.lines().count());
    }

    private String run(Path news, String flags) throws IOException, InterruptedException {
        Path index = Files.createTempDirectory(home, "index");
        ProcessBuilder java = ChildJvm.of(LocalesTest.class, "256m", news.toString(), index.toString());
        java.command().addAll(1, List.of(flags.split(" ")));
        Process process = java.start();
        try (var said = process.inputReader(StandardCharsets.UTF_8)) {
            String lines = said.lines().collect(Collectors.joining("\n"));
            assertEquals(0, process.waitFor(), flags);
            return lines;
        }
    }
}
