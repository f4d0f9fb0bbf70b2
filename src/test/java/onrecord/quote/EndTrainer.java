package onrecord.quote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import onrecord.model.Article;
import onrecord.model.Span;

/**
 * Learns the weights of {@link LinearEnds} from articles whose quotes are known, one a line as {@code extract} prints
 * them: {@code {"body": "...", "quotes": [{"start": 0, "end": 9}, ...]}}, offsets in code points. The same articles
 * give the same weights.
 *
 * <p>The finder reads each article with the true end chosen wherever a known quote begins at a cue's matter, so that it
 * meets every place as it will later; a conditional logistic regression is then fitted to the choices. Where no known
 * quote begins, the weights of the round before choose.
 */
final class EndTrainer {
    private static final int ROUNDS = 2;
    private static final int PASSES = 20;
    private static final double RATE = 0.15;
    private static final double DECAY = 1e-3;
    private static final int SEEN_AT_LEAST = 12;
    private static final double LEAST_WEIGHT = 0.05;
    /** In characters: so far apart may the beginnings of a matter and of a known quote be. */
    private static final int APART = 6;
    /** So much of both must be common to the known quote and the nearest place. */
    private static final double ALIKE = 0.8;

    private final int size = Endings.Clue.values().length * Endings.VALUES * Endings.VALUES;
    private final int[] seen = new int[size];
    private final List<int[][]> choices = new ArrayList<>();
    private final List<Integer> right = new ArrayList<>();

    private EndTrainer() {}

    /** @param args the file of articles, and the file to write the weights to */
    public static void main(String[] args) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(args[0]));
        float[] weights = null;
        for (int round = 0; round < ROUNDS; round++) {
            EndTrainer trainer = new EndTrainer();
            EndChooser before = weights == null ? endings -> endings.cuts().size() - 1 : new LinearEnds(weights);
            for (String line : lines) {
                trainer.read(new ObjectMapper().readTree(line), before);
            }
            weights = trainer.fit();
            System.out.println(trainer.choices.size() + " choices, right " + trainer.accuracy(weights));
        }
        Files.write(Path.of(args[1]), print(weights == null ? new float[0] : weights));
    }

    private void read(JsonNode known, EndChooser otherwise) {
        String text = known.get("body").asText();
        List<Span> quotes = new ArrayList<>();
        for (JsonNode quote : known.get("quotes")) {
            quotes.add(new Span(
                    text.offsetByCodePoints(0, quote.get("start").asInt()),
                    text.offsetByCodePoints(0, quote.get("end").asInt())));
        }
        EndChooser truth = endings -> {
            int best = best(endings, quotes);
            if (best < 0) {
                return otherwise.choose(endings);
            }
            remember(endings, best);
            return best;
        };
        Article article =
                Article.builder("id", "source").language("en").body(text).build();
        new QuoteFinder(truth).find(article);
    }

    private static int best(Endings endings, List<Span> quotes) {
        int start = endings.span(0).start();
        int best = -1;
        double most = ALIKE;
        for (Span quote : quotes) {
            for (int k = 0;
                    Math.abs(quote.start() - start) <= APART
                            && k < endings.cuts().size();
                    k++) {
                double alike = alike(endings.span(k), quote);
                if (alike > most) {
                    most = alike;
                    best = k;
                }
            }
        }
        return best;
    }

    private static double alike(Span a, Span b) {
        int common = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
        int both = Math.max(a.end(), b.end()) - Math.min(a.start(), b.start());
        return common / (double) both;
    }

    private void remember(Endings endings, int best) {
        int[][] places = new int[endings.cuts().size()][];
        for (int k = 0; k < places.length; k++) {
            List<Integer> clues = new ArrayList<>();
            endings.clues(k, clues::add);
            places[k] = clues.stream().mapToInt(Integer::intValue).toArray();
            for (int clue : places[k]) {
                seen[clue]++;
            }
        }
        choices.add(places);
        right.add(best);
    }

    private float[] fit() {
        double[] weights = new double[size];
        double[] steps = new double[size];
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            order.add(i);
        }
        Random random = new Random(1);
        for (int pass = 0; pass < PASSES; pass++) {
            Collections.shuffle(order, random);
            for (int i : order) {
                step(choices.get(i), right.get(i), weights, steps);
            }
        }
        float[] rounded = new float[size];
        for (int clue = 0; clue < size; clue++) {
            rounded[clue] = Math.abs(weights[clue]) < LEAST_WEIGHT ? 0 : Math.round(weights[clue] * 100) / 100f;
        }
        return rounded;
    }

    /** One step along the gradient, the length of each weight's steps after how far it went (AdaGrad). */
    private void step(int[][] places, int right, double[] weights, double[] steps) {
        double[] chance = chances(places, weights);
        for (int k = 0; k < places.length; k++) {
            double gradient = (k == right ? 1 : 0) - chance[k];
            for (int clue : places[k]) {
                if (seen[clue] >= SEEN_AT_LEAST) {
                    double slope = gradient - DECAY * weights[clue] * choices.size() / seen[clue];
                    steps[clue] += slope * slope;
                    weights[clue] += RATE * slope / (1e-6 + Math.sqrt(steps[clue]));
                }
            }
        }
    }

    private static double[] chances(int[][] places, double[] weights) {
        double[] chance = new double[places.length];
        double sum = 0;
        for (int k = 0; k < places.length; k++) {
            double weight = 0;
            for (int clue : places[k]) {
                weight += weights[clue];
            }
            chance[k] = Math.exp(Math.min(weight, 500));
            sum += chance[k];
        }
        for (int k = 0; k < chance.length; k++) {
            chance[k] /= sum;
        }
        return chance;
    }

    private double accuracy(float[] weights) {
        double[] exact = new double[size];
        for (int i = 0; i < size; i++) {
            exact[i] = weights[i];
        }
        int good = 0;
        for (int i = 0; i < choices.size(); i++) {
            double[] chance = chances(choices.get(i), exact);
            int best = 0;
            for (int k = 1; k < chance.length; k++) {
                best = chance[k] > chance[best] ? k : best;
            }
            good += best == right.get(i) ? 1 : 0;
        }
        return good / (double) Math.max(1, choices.size());
    }

    @SuppressWarnings("EnumOrdinal")
    private static List<String> print(float[] weights) {
        List<String> lines = new ArrayList<>();
        lines.add("# Where what is said ends: weights of onrecord.quote.LinearEnds, written by EndTrainer.");
        lines.add("# A line: the kind of clue, its two values, the weight.");
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0) {
                Endings.Clue clue = Endings.Clue.values()[i / (Endings.VALUES * Endings.VALUES)];
                lines.add("%s %s %s %s"
                        .formatted(
                                clue.name().toLowerCase(Locale.ROOT),
                                value(clue.first(), i / Endings.VALUES % Endings.VALUES),
                                value(clue.second(), i % Endings.VALUES),
                                Float.toString(weights[i])));
            }
        }
        return lines;
    }

    @SuppressWarnings("EnumOrdinal")
    private static String value(boolean tokenClass, int value) {
        return tokenClass && value < TokenClass.values().length
                ? LinearEnds.name(TokenClass.values()[value])
                : String.valueOf(value);
    }
}
