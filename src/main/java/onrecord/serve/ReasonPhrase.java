package onrecord.serve;

import io.javalin.http.HttpStatus;

/** The reason phrases of HTTP status codes. */
final class ReasonPhrase {
    private ReasonPhrase() {}

    /** The phrase of RFC 9110 for {@code status}, such as "Not Found". */
    static String of(int status) {
        return HttpStatus.forStatus(status).getMessage();
    }
}
