package onrecord.bench;

import java.time.LocalDate;
import java.util.Random;
import onrecord.model.Article;
import onrecord.model.Outlet;
import onrecord.model.PublicationDate;

/** News that benchmarks make up: the same from the same random numbers. */
final class MadeUpNews {
    private static final int VOCABULARY = 30_000;

    private static final String[] WORDS = {
        "harbour",
        "storm",
        "ferry",
        "island",
        "captain",
        "bay",
        "pier",
        "lighthouse",
        "authority",
        "Monday",
        "waves",
        "closed"
    };

    private MadeUpNews() {}

    /** An article of so many made-up words, which are as frequent as words of a language are. */
    static Article article(int number, int words, Random random) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < words; i++) {
            // Zipf's law by inversion: the rank is the vocabulary's size to a uniformly random power
            body.append('w')
                    .append((int) Math.pow(VOCABULARY, random.nextDouble()))
                    .append(i % 20 == 19 ? ".\n\n" : " ");
        }
        String text = body.toString().strip();
        return Article.builder(String.format("%016x", number), "made-up#" + number)
                .title(text.substring(0, text.indexOf(' ', 40)))
                .body(text)
                .outlet(new Outlet("Outlet " + number % 100, null))
                .date(PublicationDate.of(LocalDate.of(2020, 1, 1).plusDays(number % 1500)))
                .language("en")
                .build();
    }

    /** One of a dozen words. */
    static String word(Random random) {
        return WORDS[random.nextInt(WORDS.length)];
    }

    /** A sentence of fifteen words of a dozen. */
    static String sentence(Random random) {
        StringBuilder sentence = new StringBuilder("The");
        for (int i = 0; i < 14; i++) {
            sentence.append(' ').append(word(random));
        }
        return sentence.append('.').toString();
    }
}
