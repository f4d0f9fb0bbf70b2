package onrecord.serve.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All speakers or all outlets of the archive.
 *
 * @param frame around it
 * @param title "Speakers"
 * @param path where its field leads
 * @param prefix what a word of the names begins with
 * @param kept parameters its field carries along
 * @param sorts the orders
 * @param columns what is told of each beside its name
 * @param rows a page of them
 * @param note what is left out, or null where nothing is
 * @param pager the way on
 */
public record AllNames(
        Frame frame,
        String title,
        String path,
        String prefix,
        List<Map.Entry<String, String>> kept,
        List<Results.Sort> sorts,
        List<String> columns,
        List<Row> rows,
        @Nullable String note,
        Pager pager) {
    /** One name, its page, and a cell for each column. */
    public record Row(String name, String address, List<String> cells) {}
}
