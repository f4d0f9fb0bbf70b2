package onrecord.search;

import java.time.LocalDate;

/**
 * An interval of time with its matches.
 *
 * @param key the interval as a person writes it: 2023, 2023-09, 2023-W38, 2023-09-19
 * @param from its first day
 * @param to its last day
 * @param count matches whose date lies wholly within
 * @param imprecise matches whose date is a range that reaches into it and beyond
 */
public record DateBucket(String key, LocalDate from, LocalDate to, long count, long imprecise) {}
