package onrecord.model;

/**
 * Text that stood in the source and is not the article: kept, not thrown away.
 *
 * @param text the words as the source has them
 * @param provenance the rule that took it out of the body
 */
public record Boilerplate(String text, Provenance provenance) {}
