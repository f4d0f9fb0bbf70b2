package onrecord.serve;

import io.javalin.http.HttpStatus;

/** The reason phrases of HTTP status codes. */
final class HealthStatus {
    private HealthStatus() {}

    /** The phrase of RFC 9110 for {@code status}, such as "Not Found". */
    static String title(int status) {
        return HttpStatus.forStatus(status).getMessage();
    }
}
