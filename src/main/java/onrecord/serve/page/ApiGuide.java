package onrecord.serve.page;

import java.util.List;

/**
 * The API's description as a page.
 *
 * @param frame around it
 * @param operations one a path and method
 */
public record ApiGuide(Frame frame, List<Operation> operations) {
    /** What one path gives. */
    public record Operation(
            String method, String path, String summary, String description, List<Parameter> parameters) {}

    /** A parameter of the path or the query. */
    public record Parameter(String name, String type, String description) {}
}
