import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A query of one kind with its words. */
record Question(Kind kind, List<String> words) {
    /** What is asked, in the order of the table. */
    enum Kind {
        WORD("word"),
        BOTH("two words, both"),
        EITHER("two words, either"),
        PHRASE("phrase"),
        PREFIX("prefix"),
        FUZZY("one letter wrong"),
        FACETS("facets of outlet and date"),
        HIGHLIGHTS("ten highlights"),
        BY_DATE("newest first");

        final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    String first() {
        return words.getFirst();
    }

    /** As somebody types it. */
    String typed() {
        return switch (kind) {
            case BOTH -> String.join(" AND ", words);
            case EITHER -> String.join(" OR ", words);
            case PHRASE -> '"' + String.join(" ", words) + '"';
            case PREFIX -> first() + "*";
            case FUZZY -> first() + "~1";
            default -> first();
        };
    }

    /** So many questions of a kind, of words that stand in the articles: frequent words come often. */
    static List<Question> of(Kind kind, int count, List<String> bodies, Random random) {
        List<Question> questions = new ArrayList<>();
        while (questions.size() < count) {
            String[] words = bodies.get(random.nextInt(bodies.size())).split("\\s+");
            int at = random.nextInt(words.length);
            String one = words[at];
            String other =
                    words[kind == Kind.PHRASE ? Math.min(at + 1, words.length - 1) : random.nextInt(words.length)];
            if (!one.matches("[a-z]{5,12}") || !other.matches("[a-z]{5,12}") || one.equals(other)) {
                continue;
            }
            questions.add(
                    switch (kind) {
                        case BOTH, EITHER, PHRASE -> new Question(kind, List.of(one, other));
                        case PREFIX -> new Question(kind, List.of(one.substring(0, 4)));
                        case FUZZY -> new Question(kind, List.of(one.substring(0, 2) + one.substring(3)));
                        default -> new Question(kind, List.of(one));
                    });
        }
        return questions;
    }
}
