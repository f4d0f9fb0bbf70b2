package onrecord.search.answer;

/**
 * What a word counts for by how rare it is. What people ask in whole sentences is full of words that most articles
 * have, and none is taken out as a stop word: so rare words weigh more than usual. And of two words equally rare, the
 * one that comes back within an article tells more of what it is about (a name, say) than the one that falls anywhere:
 * so residual rarity (Church and Gale, 1995) is added. {@code docs/performance.md} has the figures each constant was
 * chosen by.
 */
public final class Rarity {
    /** The power of the usual weight of rare words. */
    private static final double STEEPNESS = 1.15;

    /** What a bit of residual rarity adds, as a share of the weight. */
    private static final double RESIDUAL = 1;

    private Rarity() {}

    /**
     * What a word counts for.
     *
     * @param documents how many have it, above 0
     * @param occurrences how often it stands in all of them together, no less than {@code documents}
     * @param all how many documents there are, no less than {@code documents}
     */
    public static double weight(double documents, double occurrences, double all) {
        double rarity = Math.log(1 + (all - documents + 0.5) / (documents + 0.5));
        return Math.pow(rarity, STEEPNESS) * (1 + RESIDUAL * Math.max(0, residual(documents, occurrences, all)));
    }

    /** How many bits rarer a word is than one that fell on documents by chance (Poisson) as often as it does. */
    private static double residual(double documents, double occurrences, double all) {
        double expected = -Math.expm1(-occurrences / all);
        return Math.log(expected * all / documents) / Math.log(2);
    }
}
