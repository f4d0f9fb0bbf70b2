package onrecord.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an archive, or a part of it, has of one speaker under all spellings.
 *
 * @param name the spelling shown
 * @param spellings all spellings in the archive, the one shown first
 * @param quotes how many quotes
 * @param articles in how many articles
 * @param outlets of how many outlets
 * @param first the earliest day one of the dated articles may be of, or null where none has a date
 * @param last the latest such day, or null
 */
public record SpeakerFacts(
        String name,
        List<String> spellings,
        long quotes,
        long articles,
        long outlets,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {
    /** Copies the list. */
    public SpeakerFacts {
        spellings = List.copyOf(spellings);
    }
}
