package onrecord.read;

/** How deep containers may stand inside one another. */
final class Nesting {
    private Nesting() {}

    /** @throws Unreadable if a container stands too deep to be opened */
    static void check(Blob blob, Limits limits) throws Unreadable {
        if (blob.depth() >= limits.depth()) {
            throw new Unreadable(
                    Reading.Failed.Kind.LIMIT,
                    "packed in more than " + limits.depth() + " containers inside one another");
        }
    }
}
