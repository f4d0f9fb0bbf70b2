package onrecord.serve;

import java.util.List;
import onrecord.keep.Change;
import onrecord.keep.Correction;
import onrecord.keep.Corrections;
import onrecord.users.Role;

/** Which role a change takes, and whose it is: what touches many articles, or takes one out, is an admin's. */
final class Rights {
    private Rights() {}

    /**
     * The role that a change takes.
     *
     * @param now the corrections there are, for an undo takes what the undone took
     */
    static Role needed(Change change, Corrections now) {
        return switch (change) {
            case Change.Removed removed -> Role.ADMIN;
            case Change.Joined joined -> Role.ADMIN;
            case Change.Parted parted -> Role.ADMIN;
            case Change.Merged merged -> Role.ADMIN;
            case Change.Undone undone -> ofUndone(now.of(undone.key()));
            case Change.About about -> Role.ANNOTATE;
        };
    }

    /**
     * Whether the correction of a key is the visitor's alone.
     *
     * @throws IllegalArgumentException if there is none that they see
     */
    static boolean isOwn(String key, Corrections now, Visitor visitor) {
        List<Correction> known = now.of(key);
        boolean seen = known.stream()
                .allMatch(one -> one.owner() == null || one.owner().equals(visitor.owner()));
        if (known.isEmpty() || !seen) {
            throw new IllegalArgumentException("no correction has the key \"" + key + "\"");
        }
        return known.stream().anyMatch(one -> one.owner() != null);
    }

    private static Role ofUndone(List<Correction> undone) {
        // an undo of an undo may bring back anything
        boolean admin = undone.stream()
                .anyMatch(one -> one.change() instanceof Change.Removed || !(one.change() instanceof Change.About));
        return admin ? Role.ADMIN : Role.ANNOTATE;
    }
}
