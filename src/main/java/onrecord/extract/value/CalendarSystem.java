package onrecord.extract.value;

/** A calendar in which newspapers date: whose years and months a written date counts. */
enum CalendarSystem {
    GREGORIAN,
    /** The solar calendar of Iran and Afghanistan. */
    SOLAR_HIJRI,
    /** The Islamic calendar; its months begin with a sighting of the moon. */
    HIJRI,
    /** Gregorian days and months, years from the Buddha's death. */
    BUDDHIST,
    /** Gregorian days and months, years from 1912. */
    REPUBLIC_OF_CHINA,
    /** The solar calendar of Nepal. */
    BIKRAM_SAMBAT,
    BENGALI,
    /** The calendar of the Jews; its leap years have a thirteenth month. */
    HEBREW,
    /** Thirteen months, years from the seventh Gregorian one or the eighth. */
    ETHIOPIAN,
    /** One that is recognised so that its years are not taken for others, and is not read. */
    UNREAD
}
