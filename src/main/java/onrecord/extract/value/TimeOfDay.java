package onrecord.extract.value;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import onrecord.extract.value.DateTokens.Kind;
import onrecord.extract.value.DateTokens.Token;
import onrecord.model.PublicationDate;
import onrecord.model.PublicationDate.Precision;
import org.jspecify.annotations.Nullable;

/** The time of day behind a date, and its zone. A time without a zone is passed over: it is no moment. */
final class TimeOfDay {
    /** Abbreviations that mean one zone only: "IST", "CST" and "BST" are not here, they mean several. */
    private static final Map<String, ZoneId> ZONES = Map.ofEntries(
            Map.entry("z", ZoneOffset.UTC),
            Map.entry("utc", ZoneOffset.UTC),
            Map.entry("gmt", ZoneOffset.UTC),
            Map.entry("et", ZoneId.of("America/New_York")),
            Map.entry("est", ZoneOffset.ofHours(-5)),
            Map.entry("edt", ZoneOffset.ofHours(-4)),
            Map.entry("cdt", ZoneOffset.ofHours(-5)),
            Map.entry("ct", ZoneId.of("America/Chicago")),
            Map.entry("pt", ZoneId.of("America/Los_Angeles")),
            Map.entry("pst", ZoneOffset.ofHours(-8)),
            Map.entry("pdt", ZoneOffset.ofHours(-7)),
            Map.entry("cet", ZoneOffset.ofHours(1)),
            Map.entry("cest", ZoneOffset.ofHours(2)),
            Map.entry("mez", ZoneOffset.ofHours(1)),
            Map.entry("mesz", ZoneOffset.ofHours(2)),
            Map.entry("msk", ZoneOffset.ofHours(3)),
            Map.entry("мск", ZoneOffset.ofHours(3)),
            Map.entry("jst", ZoneOffset.ofHours(9)),
            Map.entry("kst", ZoneOffset.ofHours(9)),
            Map.entry("wib", ZoneOffset.ofHours(7)),
            Map.entry("hkt", ZoneOffset.ofHours(8)),
            Map.entry("sgt", ZoneOffset.ofHours(8)),
            Map.entry("aest", ZoneOffset.ofHours(10)),
            Map.entry("aedt", ZoneOffset.ofHours(11)),
            Map.entry("nzst", ZoneOffset.ofHours(12)),
            Map.entry("nzdt", ZoneOffset.ofHours(13)),
            Map.entry("sast", ZoneOffset.ofHours(2)));

    private TimeOfDay() {}

    /**
     * A time that was read.
     *
     * @param zone null where none is written
     * @param next the place behind its last token
     */
    record Found(LocalTime time, @Nullable ZoneId zone, int next) {
        /** The date with this time, where that makes it a moment. */
        ParsedDate on(ParsedDate date) {
            if (zone == null || date.ambiguous() || date.date().precision() != Precision.DAY) {
                return date;
            }
            LocalDate day = date.date().earliest();
            return ParsedDate.of(PublicationDate.of(
                    OffsetDateTime.ofInstant(day.atTime(time).atZone(zone).toInstant(), zone)));
        }
    }

    /** The time that begins within the next few tokens, or null. */
    static @Nullable Found behind(DateTokens tokens, int from) {
        int at = from;
        while (at < from + 4 && !tokens.at(at).number(1, 2) && leadsOn(tokens.at(at))) {
            at++;
        }
        Token hour = tokens.at(at);
        Token mark = tokens.at(at + 1);
        Token minute = tokens.at(at + 2);
        if (!hour.number(1, 2) || !(mark.mark(":.：時时시") || mark.is("h")) || !minute.number(2, 2)) {
            return null;
        }
        int next = tokens.at(at + 3).mark("分분") ? at + 4 : at + 3;
        int second = 0;
        if (tokens.at(next).mark(":") && tokens.at(next + 1).number(2, 2)) {
            second = tokens.at(next + 1).value();
            next += 2;
            if (tokens.at(next).mark(".,")
                    && tokens.at(next + 1).number(1, 9)
                    && !tokens.at(next + 1).spaced()) {
                next += 2;
            }
        }
        return halfDay(tokens, next, hour.value(), minute.value(), second);
    }

    private static boolean leadsOn(Token token) {
        return token.mark(",-–—|·@(")
                || (token.kind() == Kind.WORD && token.text().length() <= 4);
    }

    private static @Nullable Found halfDay(DateTokens tokens, int from, int hour, int minute, int second) {
        int next = from;
        int hours = hour;
        String half = tokens.at(next).text();
        boolean dotted =
                (half.equals("a") || half.equals("p")) && tokens.at(next + 1).mark(".");
        if (half.equals("am") || half.equals("pm") || dotted) {
            if (hour < 1 || hour > 12) {
                return null;
            }
            hours = hour % 12 + (half.startsWith("p") ? 12 : 0);
            next += dotted ? 3 : 1;
            next += tokens.at(next).mark(".") ? 1 : 0;
        } else if (half.equals("uhr") || half.equals("h")) {
            next++;
        }
        if (hours > 23 || minute > 59 || second > 59) {
            return null;
        }
        return zone(tokens, next, LocalTime.of(hours, minute, second));
    }

    private static Found zone(DateTokens tokens, int from, LocalTime time) {
        int next = tokens.at(from).mark("(") ? from + 1 : from;
        Token token = tokens.at(next);
        ZoneId zone = token.kind() == Kind.WORD ? ZONES.get(token.text()) : null;
        if (zone != null) {
            next++;
        }
        Token sign = tokens.at(next);
        boolean behindUtc = ZoneOffset.UTC.equals(zone) && !token.is("z");
        if (sign.mark("+-−")
                && (zone == null || behindUtc)
                && tokens.at(next + 1).number(1, 4)) {
            return offset(tokens, next, time);
        }
        return zone == null ? new Found(time, null, from) : new Found(time, zone, next);
    }

    private static Found offset(DateTokens tokens, int sign, LocalTime time) {
        Token digits = tokens.at(sign + 1);
        int hours = digits.value();
        int minutes = 0;
        int next = sign + 2;
        if (digits.number(3, 4)) {
            minutes = hours % 100;
            hours = hours / 100;
        } else if (tokens.at(next).mark(":") && tokens.at(next + 1).number(2, 2)) {
            minutes = tokens.at(next + 1).value();
            next += 2;
        }
        if (hours > 18 || minutes > 59 || (hours == 18 && minutes > 0)) {
            return new Found(time, null, sign);
        }
        int direction = tokens.at(sign).is("+") ? 1 : -1;
        return new Found(time, ZoneOffset.ofHoursMinutes(direction * hours, direction * minutes), next);
    }
}
