package onrecord.search;

/**
 * How many match.
 *
 * @param value the number
 * @param exact whether it is exact, or there are at least so many
 */
public record Total(long value, boolean exact) {}
