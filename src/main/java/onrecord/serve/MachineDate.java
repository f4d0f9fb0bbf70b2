package onrecord.serve;

import onrecord.model.PublicationDate;

/** Dates as HTML, RIS and their like want them. */
final class MachineDate {
    private MachineDate() {}

    /** As exactly as it is known: 2023-09-19, 2023-09 or 2023; a range by its first day. */
    static String of(PublicationDate date) {
        String day = date.earliest().toString();
        return switch (date.precision()) {
            case DAY, DECADE, CENTURY, ABOUT, RANGE -> day;
            case MONTH -> day.substring(0, 7);
            case YEAR -> day.substring(0, 4);
        };
    }
}
