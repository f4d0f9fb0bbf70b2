package onrecord.read;

import org.jspecify.annotations.Nullable;

/** Looks out for one source among all that a file holds, and keeps its bytes. For use by one thread. */
final class Watch {
    /** Of nobody's interest. */
    static final Watch NONE = new Watch("", 0);

    private final String source;
    private final int most;
    private byte @Nullable [] bytes;

    /**
     * @param source the name of what is looked out for
     * @param most the most bytes that are kept; of what is larger none are
     */
    Watch(String source, long most) {
        this.source = source;
        this.most = (int) Math.min(most, Integer.MAX_VALUE - 9);
    }

    /** Whether this is looked out for. */
    boolean isFor(String name) {
        return !source.isEmpty() && source.equals(name);
    }

    /** The most bytes that are kept. */
    int most() {
        return most;
    }

    /** Keeps them, unless they are too many. */
    void found(byte[] all) {
        if (all.length <= most) {
            bytes = all;
        }
    }

    /** What was found, or null. */
    byte @Nullable [] bytes() {
        return bytes;
    }
}
