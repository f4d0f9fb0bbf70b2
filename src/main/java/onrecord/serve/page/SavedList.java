package onrecord.serve.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The searches that are saved, and those of before.
 *
 * @param frame around it
 * @param mending what its forms need
 * @param rows a search each, in the order in which they were saved
 * @param notices what is to be known of them
 * @param history what was searched for, or null where that is not kept
 */
public record SavedList(
        Frame frame,
        Mending mending,
        List<Row> rows,
        List<String> notices,
        @Nullable History history) {
    /**
     * What was searched for.
     *
     * @param mending what its forms need
     * @param kept whether more is kept
     * @param searches the last first
     * @param read "12 articles read", or null where none is
     */
    public record History(
            Mending mending,
            boolean kept,
            List<Past> searches,
            @Nullable String read) {}

    /** A search of before: its words, its filters in one line, its results, how many it found, and when. */
    public record Past(String words, String filters, String address, String found, String when) {}

    /**
     * A search.
     *
     * @param name what people call it
     * @param key what its forms name it by
     * @param address of its results
     * @param total "12 articles"
     * @param fresh "3 new", or null where there is none
     * @param freshAddress of the results that are new
     * @param feed of it
     * @param seen until when it was looked at, or null
     * @param fault why it cannot be searched, or null
     * @param own whether whoever looks alone sees it
     */
    public record Row(
            String name,
            String key,
            String address,
            String total,
            @Nullable String fresh,
            @Nullable String freshAddress,
            @Nullable String feed,
            @Nullable String seen,
            @Nullable String fault,
            boolean own) {}
}
