package onrecord.index;

/**
 * What a backup holds.
 *
 * @param files how many files, those of the user's among them
 * @param linked how many of them are links to the archive's own, which take no room of their own
 * @param bytes their sizes together
 */
public record BackedUp(int files, long linked, long bytes) {}
