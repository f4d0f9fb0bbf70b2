package onrecord.extract.value;

/**
 * A language that a text is in.
 *
 * @param language ISO 639 code in lower case
 * @param confidence 0..1
 */
public record LanguageGuess(String language, double confidence) {}
