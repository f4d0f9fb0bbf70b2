package onrecord.quote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onrecord.text.Keyword;

/**
 * Chooses the end whose clues weigh most. The weights are those of a conditional logistic regression over the places of
 * each matter, learned from articles whose quotes are known; {@code docs/quotes.md} says how. Immutable.
 */
final class LinearEnds implements EndChooser {
    private final float[] weights;

    /** @param weights one for each clue by its number, see {@link Endings#clue} */
    LinearEnds(float[] weights) {
        this.weights = weights.clone();
    }

    /** Reads lines of a clue's kind, its two values and its weight; a value is a token's class or a number. */
    static LinearEnds read(List<String> lines) {
        Map<String, Integer> classes = new HashMap<>();
        for (TokenClass each : TokenClass.values()) {
            classes.put(name(each), each.number());
        }
        float[] weights = new float[Endings.Clue.values().length * Endings.VALUES * Endings.VALUES];
        for (String line : lines) {
            String[] columns = line.split(" ", -1);
            Endings.Clue clue = Keyword.constant(Endings.Clue.class, columns[0]);
            int number = Endings.clue(clue, value(columns[1], classes), value(columns[2], classes));
            weights[number] = Float.parseFloat(columns[3]);
        }
        return new LinearEnds(weights);
    }

    private static int value(String printed, Map<String, Integer> classes) {
        Integer known = classes.get(printed);
        return known == null ? Integer.parseInt(printed) : known;
    }

    /** A class as the file has it. */
    static String name(TokenClass tokenClass) {
        return Keyword.of(tokenClass);
    }

    @Override
    public int choose(Endings endings) {
        int best = 0;
        float most = Float.NEGATIVE_INFINITY;
        for (int k = 0; k < endings.cuts().size(); k++) {
            float weight = weight(endings, k);
            if (weight > most) {
                most = weight;
                best = k;
            }
        }
        return best;
    }

    private float weight(Endings endings, int k) {
        float[] sum = new float[1];
        endings.clues(k, clue -> sum[0] += weights[clue]);
        return sum[0];
    }
}
