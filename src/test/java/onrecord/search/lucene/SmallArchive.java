package onrecord.search.lucene;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.link.DateLinks;
import onrecord.link.Link;
import onrecord.link.Linker;
import onrecord.link.Stretch;
import onrecord.link.StretchLinks;
import onrecord.model.Article;
import onrecord.model.Outlet;
import onrecord.model.Provenance;
import onrecord.model.PublicationDate;
import onrecord.model.Quote;
import onrecord.model.Span;
import onrecord.model.Speaker;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Hit;
import onrecord.search.LinkState;
import onrecord.search.Page;
import onrecord.search.SearchRequest;

/** A handful of articles written for a test, in a real archive. */
public final class SmallArchive {
    private static final Provenance WRITTEN = new Provenance("written", null, 1);

    private SmallArchive() {}

    /** An English article, of this number as its id. */
    public static Article.Builder article(int number, String title, String body) {
        return Article.builder("%016x".formatted(number), "articles/" + number + ".txt")
                .title(title)
                .body(body)
                .language("en");
    }

    /** A copy with an outlet and the day it was published. */
    public static Article.Builder article(int number, String outlet, String day, String title, String body) {
        return article(number, title, body)
                .outlet(new Outlet(outlet, null))
                .date(PublicationDate.of(LocalDate.parse(day)));
    }

    /** The article with these words of its body as quotes, each by a speaker: words, speaker, words, speaker. */
    public static Article quoting(Article.Builder article, String... wordsAndSpeakers) {
        String body = article.build().body();
        List<Quote> quotes = new ArrayList<>();
        for (int i = 0; i < wordsAndSpeakers.length; i += 2) {
            int start = body.indexOf(wordsAndSpeakers[i]);
            Span span = new Span(start, start + wordsAndSpeakers[i].length());
            String name = wordsAndSpeakers[i + 1];
            Speaker speaker = name.isEmpty() ? null : new Speaker(name, null, name, null, WRITTEN);
            quotes.add(new Quote(span, wordsAndSpeakers[i], Quote.Kind.DIRECT, "said", speaker, WRITTEN));
        }
        return article.quotes(quotes).build();
    }

    /** Commits the articles to the archive of this folder. */
    public static void write(Path folder, Article... articles) {
        try (ArchiveWriter writer = LuceneArchive.openWriter(folder)) {
            for (Article article : articles) {
                writer.put(article);
            }
            writer.commit();
        }
    }

    /** Works out what the articles of this folder's archive are to each other. */
    public static void link(Path folder) {
        try (ArchiveWriter writer = LuceneArchive.openWriter(folder);
                ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            LinkState state = archive.linkState();
            Linker linker = new Linker();
            Set<String> undated = new TreeSet<>();
            archive.forEach(SearchRequest.of(""), article -> {
                if (article.date() == null) {
                    linker.add(article);
                    undated.add(article.id());
                }
            });
            DateLinks dates = new DateLinks(undated);
            state.articles().forEach((stretch, signature) -> {
                List<Link> links = new ArrayList<>();
                if (stretch.equals(Stretch.FOLLOWING)) {
                    dates.run(id -> archive.article(id).orElse(null), links::add);
                } else {
                    StretchLinks some = linker.begin(stretch.time(), Set.of(stretch));
                    archive.forEach(SearchRequest.of(""), some::add);
                    some.run(id -> archive.article(id).orElse(null), (of, link) -> links.add(link));
                    links.forEach(dates::add);
                }
                writer.relink(stretch, signature, links);
            });
            writer.commit();
        }
    }

    /** The numbers of the articles found, in order. */
    public static List<Integer> numbers(Page<Hit> page) {
        return page.hits().stream().map(hit -> Integer.parseInt(hit.id(), 16)).toList();
    }
}
