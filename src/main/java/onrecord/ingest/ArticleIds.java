package onrecord.ingest;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** A list of articles' ids that takes eight bytes each. Immutable. */
final class ArticleIds extends AbstractList<String> implements RandomAccess {
    private final long[] ids;

    /** @param ids of 16 hexadecimal digits each */
    ArticleIds(List<String> ids) {
        this.ids = ids.stream().mapToLong(id -> Long.parseUnsignedLong(id, 16)).toArray();
    }

    @Override
    public String get(int index) {
        return String.format("%016x", ids[index]);
    }

    @Override
    public int size() {
        return ids.length;
    }
}
