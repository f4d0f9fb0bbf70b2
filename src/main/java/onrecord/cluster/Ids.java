package onrecord.cluster;

import onrecord.text.PercentEncoded;

/** Ids in addresses. */
final class Ids {
    private Ids() {}

    /** An id as one step of a path or the value of a parameter; an empty one as one that no article has. */
    static String path(String id) {
        return id.isEmpty() ? "-" : PercentEncoded.segment(id);
    }
}
