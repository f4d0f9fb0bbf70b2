package onrecord.serve.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The searches that are kept.
 *
 * @param frame around it
 * @param mending what its forms need
 * @param rows a search each, in the order in which they were saved
 * @param notices what is to be known of them
 */
public record SavedList(Frame frame, Mending mending, List<Row> rows, List<String> notices) {
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
            @Nullable String fault) {}
}
