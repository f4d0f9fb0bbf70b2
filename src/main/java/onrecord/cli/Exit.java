package onrecord.cli;

/** What a command's exit code says. */
final class Exit {
    /** Done. */
    static final int DONE = 0;
    /** Something failed and was named. */
    static final int FAILED = 1;
    /** The command was used wrongly. */
    static final int USAGE = 2;

    private Exit() {}
}
