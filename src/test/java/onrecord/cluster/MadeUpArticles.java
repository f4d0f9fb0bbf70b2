package onrecord.cluster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import onrecord.model.Article;
import onrecord.model.Outlet;
import onrecord.model.Provenance;
import onrecord.model.PublicationDate;
import onrecord.model.Quote;
import onrecord.model.Span;
import onrecord.model.Speaker;

/** Articles of few words, outlets and speakers, some of which come far more often than others. */
final class MadeUpArticles {
    static final List<String> WORDS = List.of(
            "amber", "basil", "cedar", "dune", "ember", "fjord", "glade", "harbour", "islet", "jetty", "kelp",
            "lagoon");
    private static final List<String> GIVEN = List.of("Anna", "Boris", "Clara", "Dmitri", "Esther", "Farid");
    private static final List<String> FAMILY =
            List.of("Ashgrove", "Brambling", "Coldstone", "Dunmore", "Elderfield", "Foxholt", "Greenbank");
    private static final Provenance MADE_UP = new Provenance("made-up", null, 1);

    private final Random random;

    MadeUpArticles(long seed) {
        this.random = new Random(seed);
    }

    static String id(int number) {
        return "%016x".formatted(number * 0x9E3779B97F4A7C15L);
    }

    List<Article> some(int count) {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            articles.add(article(i, skewed(40)));
        }
        return articles;
    }

    /** @param quotes how many quotes it has */
    Article article(int number, int quotes) {
        StringBuilder body = new StringBuilder(words(3 + random.nextInt(20))).append('.');
        List<Quote> all = new ArrayList<>();
        for (int i = 0; i < quotes; i++) {
            body.append(" \u201c");
            int start = body.length();
            String said = words(2 + random.nextInt(4));
            body.append(said).append(",\u201d they said.");
            Speaker speaker = speaker();
            Span span = new Span(start, start + said.length());
            all.add(new Quote(span, said, Quote.Kind.DIRECT, "said", speaker, MADE_UP));
        }
        Article.Builder article = Article.builder(id(number), "pile/" + number + ".txt")
                .title(words(2 + random.nextInt(3)))
                .body(body.toString())
                .outlet(new Outlet("Outlet " + skewed(60), null))
                .quotes(all);
        if (random.nextInt(10) > 0) {
            LocalDate day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(900));
            article.date(PublicationDate.of(day));
        }
        return article.build();
    }

    /** An article that quotes each of these once. */
    static Article quoting(int number, List<String> speakers) {
        StringBuilder body = new StringBuilder("They spoke.");
        List<Quote> all = new ArrayList<>();
        for (String speaker : speakers) {
            body.append(" \u201cYes,\u201d they said.");
            int start = body.length() - "Yes,\u201d they said.".length();
            all.add(new Quote(new Span(start, start + 3), "Yes", Quote.Kind.DIRECT, "said", named(speaker), MADE_UP));
        }
        return Article.builder(id(number), "pile/" + number + ".txt")
                .title("number " + number)
                .body(body.toString())
                .quotes(all)
                .build();
    }

    private static Speaker named(String name) {
        return new Speaker(name, null, name, null, MADE_UP);
    }

    private Speaker speaker() {
        return named(GIVEN.get(skewed(GIVEN.size())) + " " + FAMILY.get(skewed(FAMILY.size())));
    }

    String word() {
        return WORDS.get(skewed(WORDS.size()));
    }

    private String words(int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(word());
        }
        return String.join(" ", words);
    }

    /** From 0 to {@code bound}, without it; low numbers come far more often. */
    private int skewed(int bound) {
        double share = random.nextDouble();
        return (int) (bound * share * share * share);
    }

    /** A query of up to three steps. */
    NaiveReader.Asked query(int steps) {
        if (steps == 0 || random.nextInt(3) == 0) {
            return switch (random.nextInt(7)) {
                case 0 -> NaiveReader.title(word());
                case 1 -> NaiveReader.body(word());
                case 2 -> NaiveReader.beginning(word().substring(0, 2));
                case 3 -> NaiveReader.phrase(word(), word());
                case 4 -> NaiveReader.said(word());
                default -> NaiveReader.word(word());
            };
        }
        NaiveReader.Asked one = query(steps - 1);
        NaiveReader.Asked other = query(steps - 1);
        return switch (random.nextInt(3)) {
            case 0 -> NaiveReader.both(one, other);
            case 1 -> NaiveReader.either(one, other);
            default -> NaiveReader.butNot(one, other);
        };
    }
}
