package onrecord.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.model.Field;
import org.jspecify.annotations.Nullable;

/**
 * A chat that WhatsApp exports as text: a message begins with its time, in the way of the telephone's country, and the
 * name of who sent it. Whether day or month comes first is told by all of its messages, which stand in order. Lines of
 * the program, and what stands for pictures, are passed over.
 */
final class WhatsAppChat {
    /** Signs of the direction of writing, which nobody sees. */
    private static final String UNSEEN = "[\\u200e\\u200f\\u202a-\\u202e]*";

    private static final String TIME =
            "(?<hour>\\d{1,2})[:.](?<minute>\\d\\d)(?:[:.]\\d\\d)?(?:[ \\u00a0\\u202f]*(?<half>[AaPp])\\.?[ \\u00a0\\u202f]?[Mm]\\.?)?";
    /** {@code 19/09/2023, 08:01 - Pat Roe: Rain.}, {@code [19.09.23, 8:01:12 PM] Pat Roe: Rain.} */
    private static final Pattern LINE = Pattern.compile("^" + UNSEEN
            + "\\[?(?<a>\\d{1,4})[./-](?<b>\\d{1,2})[./-](?<c>\\d{2,4})(?:,|\\.? klo| um| à| às)?[ \\u00a0\\u202f]+"
            + TIME
            + "(?:\\] | [-–] )(?<rest>.*)$");

    /** A sender whom the phone does not know has a tilde in front of the name. */
    private static final Pattern SENT =
            Pattern.compile(UNSEEN + "(?:~[ \\u00a0\\u202f]?)?([^:]{1,80}?)" + UNSEEN + ": (.*)", Pattern.DOTALL);

    private static final Pattern NO_WORDS = Pattern.compile("\\u200e.*|<[^<>]*>", Pattern.DOTALL);
    private static final int LOOKED_AT = 40;

    /** A message with the numbers of its day as they are printed. */
    private record Message(List<Integer> day, String time, String sender, String text) {
        /** The day with its numbers in an order, {@code y} for the year's place; null where there is none. */
        @Nullable
        LocalDate day(String order) {
            int year = number(order, 'y');
            try {
                return LocalDate.of(year < 100 ? 2000 + year : year, number(order, 'm'), number(order, 'd'));
            } catch (DateTimeException e) {
                return null;
            }
        }

        private int number(String order, char place) {
            return day.get(order.indexOf(place));
        }
    }

    private WhatsAppChat() {}

    /**
     * Whether a text is such a chat: it begins with a line of it, and two people's or one's lines are among the first.
     */
    static boolean is(String text) {
        List<String> first =
                text.lines().filter(line -> !line.isBlank()).limit(LOOKED_AT).toList();
        if (first.size() < 2 || !LINE.matcher(first.getFirst()).matches()) {
            return false;
        }
        return first.stream().filter(WhatsAppChat::isSent).count() >= 2;
    }

    private static boolean isSent(String line) {
        Matcher m = LINE.matcher(line);
        return m.matches() && SENT.matcher(m.group("rest")).matches();
    }

    static List<Item> items(String text) {
        List<Message> messages = messages(text);
        String order = order(messages);
        return messages.stream()
                .filter(message -> !NO_WORDS.matcher(message.text().strip()).matches())
                .map(message -> item(message, order))
                .toList();
    }

    private static Item item(Message message, @Nullable String order) {
        LocalDate day = order == null ? null : message.day(order);
        List<Integer> numbers = message.day();
        int year = numbers.getLast();
        String printed = numbers.get(0) + "/" + numbers.get(1) + "/" + (year < 100 ? 2000 + year : year);
        return new Item("whatsapp")
                .claim(Field.DATE, "sent", day == null ? printed : day + "T" + message.time())
                .claim(Field.AUTHORS, "sender", message.sender())
                .body(message.text().strip());
    }

    private static List<Message> messages(String text) {
        List<Message> messages = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        Matcher begun = null;
        for (String line : text.lines().toList()) {
            Matcher m = LINE.matcher(line);
            if (m.matches()) {
                add(begun, all, messages);
                begun = m;
                all = new StringBuilder(m.group("rest"));
            } else {
                all.append('\n').append(line);
            }
        }
        add(begun, all, messages);
        return messages;
    }

    private static void add(@Nullable Matcher line, StringBuilder all, List<Message> messages) {
        Matcher sent = SENT.matcher(all);
        if (line != null && sent.matches()) {
            List<Integer> day = List.of(number(line, "a"), number(line, "b"), number(line, "c"));
            messages.add(new Message(day, time(line), sent.group(1).strip(), sent.group(2)));
        }
    }

    private static int number(Matcher line, String group) {
        return Integer.parseInt(line.group(group));
    }

    private static String time(Matcher line) {
        int hour = number(line, "hour");
        String half = line.group("half");
        if (half != null) {
            hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        }
        return String.format(Locale.ROOT, "%02d:%s", hour, line.group("minute"));
    }

    /** The only order of day, month and year in which every message has a day and none is before the last; or null. */
    private static @Nullable String order(List<Message> messages) {
        List<String> possible = List.of("dmy", "mdy", "ymd").stream()
                .filter(order -> isInOrder(messages, order))
                .toList();
        return possible.size() == 1 ? possible.getFirst() : null;
    }

    private static boolean isInOrder(List<Message> messages, String order) {
        LocalDate last = LocalDate.MIN;
        for (Message message : messages) {
            LocalDate day = message.day(order);
            boolean year = String.valueOf(message.number(order, 'y')).length() != 3;
            if (day == null || !year || day.isBefore(last) || day.getYear() > 2200 || day.getYear() < 2000) {
                return false;
            }
            last = day;
        }
        return true;
    }
}
