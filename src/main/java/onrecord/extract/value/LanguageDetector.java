package onrecord.extract.value;

import com.optimaize.langdetect.DetectedLanguage;
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
     * The language of the text; empty where it has too few letters to tell. Script and small words decide nearly
     * always; only where they do not are the n-gram models loaded, which takes a second or so once.
     */
    public static Optional<LanguageGuess> detect(String text) {
        String sample = Cut.beginning(text, ENOUGH);
        Optional<LanguageGuess> plain = Scripts.detect(sample).or(() -> FunctionWords.detect(sample));
        if (plain.isPresent() || sample.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
            return plain;
        }
        double sure = sample.length() < SHORT ? SURE_OF_A_SHORT_TEXT : SURE;
        return Models.DETECTOR.getProbabilities(sample).stream()
                .findFirst()
                .filter(detected -> detected.getProbability() >= sure)
                .map(LanguageDetector::guess)
                .filter(guess -> !FunctionWords.ruleOut(sample, guess.language()));
    }

    private static LanguageGuess guess(DetectedLanguage detected) {
        return new LanguageGuess(detected.getLocale().getLanguage(), Math.min(1, detected.getProbability()));
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
