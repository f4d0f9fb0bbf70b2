package onrecord.read;

import java.util.regex.Pattern;

/** What the headers of an e-mail say. */
final class MailHeaders {
    private static final Pattern PREFIX =
            Pattern.compile("(?i)^(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs)\\s*(?:\\[\\d+])?:\\s*)+");

    private MailHeaders() {}

    /** The subject without the marks of replies and forwards. */
    static String subject(String subject) {
        String plain = PREFIX.matcher(subject.strip()).replaceFirst("");
        return plain.isEmpty() ? subject.strip() : plain;
    }
}
