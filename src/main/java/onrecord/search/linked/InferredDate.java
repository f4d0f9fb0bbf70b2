package onrecord.search.linked;

import java.time.LocalDate;
import java.util.List;

/**
 * When an undated article must have been written, as several dated ones tell. Both days belong to the range.
 *
 * @param because the articles that it follows from, with the passages that tie them
 */
public record InferredDate(LocalDate earliest, LocalDate latest, List<LinkedArticle> because) {
    public InferredDate {
        because = List.copyOf(because);
    }
}
