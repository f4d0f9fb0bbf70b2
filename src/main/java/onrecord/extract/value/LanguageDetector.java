package onrecord.extract.value;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Tells the language of a text from its first thousand characters or so. Reads its models when first asked; safe for use by
 * several threads.
 */
public final class LanguageDetector {
    private static final int ENOUGH = 1200;

    private LanguageDetector() {}

    /**
     * A language that a text is in.
     *
     * @param language ISO 639 code in lower case
     * @param confidence 0..1
     */
    public record Guess(String language, double confidence) {}

    /** The language of the text; empty where it has too few letters to tell. */
    public static Optional<Guess> detect(String text) {
        String sample = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
        if (sample.codePoints().filter(Character::isLetter).count() < 12) {
            return Optional.empty();
        }
        return Models.DETECTOR.getProbabilities(sample).stream().findFirst().map(LanguageDetector::guess);
    }

    private static Guess guess(DetectedLanguage detected) {
        return new Guess(detected.getLocale().getLanguage(), Math.min(1, detected.getProbability()));
    }

    private static final class Models {
        static final com.optimaize.langdetect.LanguageDetector DETECTOR;

        static {
            try {
                DETECTOR = LanguageDetectorBuilder.create(NgramExtractors.standard())
                        .withProfiles(new LanguageProfileReader().readAllBuiltIn())
                        .build();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
