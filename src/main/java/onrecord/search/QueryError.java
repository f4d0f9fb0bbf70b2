package onrecord.search;

import org.jspecify.annotations.Nullable;

/** A request that cannot be answered as asked: the caller's mistake, never the archive's. */
public final class QueryError extends RuntimeException {
    private final String code;
    private final @Nullable String param;

    /**
     * @param code what is wrong, in lower case with hyphens: "cursor-invalid", "query-too-long"
     * @param param the parameter it is about, or null
     * @param message one line for a person
     */
    public QueryError(String code, @Nullable String param, String message) {
        super(message);
        this.code = code;
        this.param = param;
    }

    /** What is wrong, in lower case with hyphens. */
    public String code() {
        return code;
    }

    /** The parameter it is about, or null. */
    public @Nullable String param() {
        return param;
    }
}
