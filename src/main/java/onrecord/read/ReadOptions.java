package onrecord.read;

import java.util.Map;
import onrecord.model.Field;
import org.jspecify.annotations.Nullable;

/**
 * How sources are read.
 *
 * @param map names of record fields beyond the usual ones, such as "content", with the value each carries
 * @param limits how much of one source is taken
 * @param ocr recognises text in scans and pictures; null when they are left alone
 */
public record ReadOptions(
        Map<String, Field> map, Limits limits, @Nullable Ocr ocr) {
    /** The usual names and limits. */
    public static final ReadOptions DEFAULT = new ReadOptions(Map.of(), Limits.DEFAULT, null);

    /** Copies the map. */
    public ReadOptions {
        map = Map.copyOf(map);
    }
}
