package onrecord.cli;

/** The program's entry. */
public final class OnRecord {
    private OnRecord() {}

    /** Runs the command that {@code args} name. */
    public static void main(String[] args) {}
}
