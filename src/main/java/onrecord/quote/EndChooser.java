package onrecord.quote;

/** Chooses where the matter of a cue ends, of the places where it may. */
@FunctionalInterface
interface EndChooser {
    /** The index of the place chosen. */
    int choose(Endings endings);
}
