package onrecord.extract.value;

import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import onrecord.text.Cut;

/**
 * Tells the language of a text from its first thousand characters or so: by its script, by its small words, and by
 * n-grams where those do not decide. Safe for use by several threads.
 */
public final class LanguageDetector {
    private static final int ENOUGH = 1200;
    private static final int FEWEST_LETTERS = 12;
    private static final int SHORT = 60;
    private static final double SURE = 0.7;
    private static final double SURE_OF_A_SHORT_TEXT = 0.999;

    /** Those that the script does not tell; without regional languages that are taken for their big neighbours. */
    private static final List<String> MODELS = List.of(
            "af", "ar", "be", "bg", "ca", "cs", "cy", "da", "de", "en", "es", "et", "eu", "fa", "fi", "fr", "ga", "gl",
            "hi", "hr", "hu", "id", "is", "it", "lt", "lv", "mk", "mr", "ms", "mt", "ne", "nl", "no", "pl", "pt", "ro",
            "ru", "sk", "sl", "so", "sq", "sr", "sv", "sw", "tl", "tr", "uk", "ur", "vi");

    private LanguageDetector() {}

    /**
     * The language of the text; empty where it has too few letters to tell, or is in none that is known. Script and
     * small words decide nearly always; only where they do not are the n-gram models loaded, which takes a second or so
     * once.
     */
    public static Optional<LanguageGuess> detect(String text) {
        String sample = Cut.beginning(text, ENOUGH);
        return Scripts.detect(sample).or(() -> byWords(sample));
    }

    /** N-grams give some language for any text; they count where the small words do not speak against it. */
    private static Optional<LanguageGuess> byWords(String sample) {
        FunctionWords words = FunctionWords.of(sample);
        Optional<LanguageGuess> guess = words.guess();
        boolean few = sample.codePoints()
                        .filter(Character::isLetter)
                        .limit(FEWEST_LETTERS)
                        .count()
                < FEWEST_LETTERS;
        if (few || (guess.isPresent() && words.isClear())) {
            return guess;
        }
        if (guess.isPresent() && !MODELS.contains(guess.get().language())) {
            return guess.filter(one -> words.isFarAhead());
        }
        if (guess.isEmpty() && !words.allowAny(MODELS)) {
            return guess; // whatever the n-grams say would not count
        }
        double sure = sample.length() < SHORT ? SURE_OF_A_SHORT_TEXT : SURE;
        Optional<LanguageGuess> byGrams = byGrams(sample);
        return guess.filter(one ->
                        byGrams.stream().anyMatch(other -> other.language().equals(one.language())))
                .or(() -> byGrams.filter(other -> other.confidence() >= sure && words.allow(other.language())));
    }

    private static Optional<LanguageGuess> byGrams(String sample) {
        return Models.DETECTOR.getProbabilities(sample).stream()
                .findFirst()
                .map(found -> new LanguageGuess(found.getLocale().getLanguage(), Math.min(1, found.getProbability())));
    }

    private static final class Models {
        static final com.optimaize.langdetect.LanguageDetector DETECTOR;

        static {
            try {
                DETECTOR = LanguageDetectorBuilder.create(NgramExtractors.standard())
                        .withProfiles(new LanguageProfileReader()
                                .readBuiltIn(MODELS.stream()
                                        .map(LdLocale::fromString)
                                        .toList()))
                        .build();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
