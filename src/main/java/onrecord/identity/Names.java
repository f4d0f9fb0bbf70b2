package onrecord.identity;

/**
 * The names of an archive, numbered from 0 without gaps. They may be millions: whoever asks keeps numbers rather than
 * names. Safe for use by several threads.
 */
public interface Names {
    /** The number of a name that is not there. */
    int ABSENT = -1;

    /** Takes a name. */
    @FunctionalInterface
    interface Sink {
        /** @param number from 0 to {@link #size()}, without it */
        void accept(int number, String name);
    }

    /** How many names there are. */
    int size();

    /** Hands on every name once, in any order; cheaper than asking for each. */
    void forEach(Sink sink);

    /** The name of this number. */
    String name(int number);

    /** The number of this name as it is written, or {@link #ABSENT}. */
    int number(String name);

    /** How often the name of this number stands in the archive. */
    long count(int number);
}
