package onrecord.read;

import java.util.Map;
import onrecord.model.Field;

/**
 * How sources are read.
 *
 * @param map names of record fields beyond the usual ones, such as "content", with the value each carries
 * @param limits how much of one source is taken
 */
public record ReadOptions(Map<String, Field> map, Limits limits) {
    /** The usual names and limits. */
    public static final ReadOptions DEFAULT = new ReadOptions(Map.of(), Limits.DEFAULT);

    /** Copies the map. */
    public ReadOptions {
        map = Map.copyOf(map);
    }
}
