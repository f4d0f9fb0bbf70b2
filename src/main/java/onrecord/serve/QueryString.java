package onrecord.serve;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads the part of an address behind its question mark ({@code application/x-www-form-urlencoded} of the URL
 * standard). No browser sends a percent sign that begins no code, but people type them: {@code ?q=100%} asks for
 * "100%".
 */
final class QueryString {
    private QueryString() {}

    /** The values of each name, in the order of the address; bytes that are no UTF-8 become U+FFFD. */
    static Map<String, List<String>> read(String query) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            if (!pair.isEmpty()) {
                values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
            }
        }
        return values;
    }

    /** The query with its question mark and without a parameter; "" where nothing is left. */
    static String without(String query, String name) {
        String left = Arrays.stream(query.split("&", -1))
                .filter(pair -> !pair.isEmpty())
                .filter(pair -> !decoded(pair.split("=", 2)[0]).equals(name))
                .collect(Collectors.joining("&"));
        return left.isEmpty() ? "" : "?" + left;
    }

    private static String decoded(String text) {
        byte[] coded = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream plain = new ByteArrayOutputStream(coded.length);
        for (int i = 0; i < coded.length; i++) {
            int high = coded[i] == '%' && i + 2 < coded.length ? Character.digit(coded[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(coded[i + 2], 16);
            if (low >= 0) {
                plain.write(high * 16 + low);
                i += 2;
            } else {
                plain.write(coded[i] == '+' ? ' ' : coded[i]);
            }
        }
        return plain.toString(StandardCharsets.UTF_8);
    }
}
