package onrecord.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an archive holds.
 *
 * @param articles how many articles
 * @param quotes how many quotes
 * @param undated how many articles have no date
 * @param outlets how many outlets
 * @param speakers how many speakers' names
 * @param earliest the first day any article may be of, or null
 * @param latest the last day any article may be of, or null
 * @param bytes the size on disk
 */
public record ArchiveStats(
        long articles,
        long quotes,
        long undated,
        long outlets,
        long speakers,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        long bytes) {}
