package onrecord.cluster;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Ids in addresses. */
final class Ids {
    private Ids() {}

    /** An id as one step of a path or the value of a parameter; an empty one as one that no article has. */
    static String path(String id) {
        return id.isEmpty()
                ? "-"
                : URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
