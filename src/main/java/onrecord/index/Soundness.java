package onrecord.index;

import java.util.List;

/**
 * What a check of an archive found.
 *
 * @param articles how many articles were read, each whole
 * @param quotes how many quotes
 * @param files how many files taken in it remembers
 * @param problems what is wrong; empty when it is sound
 */
public record Soundness(long articles, long quotes, long files, List<Problem> problems) {
    /**
     * Something that is wrong.
     *
     * @param file the file in the archive's folder that is damaged, or the folder's path where it is no single one
     * @param what one line for a person
     */
    public record Problem(String file, String what) {}

    /** Copies the list. */
    public Soundness {
        problems = List.copyOf(problems);
    }

    /** Whether nothing is wrong. */
    public boolean isSound() {
        return problems.isEmpty();
    }
}
