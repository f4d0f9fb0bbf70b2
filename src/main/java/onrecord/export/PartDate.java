package onrecord.export;

import onrecord.model.PublicationDate;

/** Dates as citations write them. */
final class PartDate {
    private PartDate() {}

    /** As exactly as it is known (ISO 8601): 2023-09-19, 2023-09, 2023, or two days with a slash between. */
    static String of(PublicationDate date) {
        String day = date.earliest().toString();
        return switch (date.precision()) {
            case DAY -> day;
            case MONTH -> day.substring(0, 7);
            case YEAR -> day.substring(0, 4);
            case RANGE -> day + "/" + date.latest();
        };
    }
}
