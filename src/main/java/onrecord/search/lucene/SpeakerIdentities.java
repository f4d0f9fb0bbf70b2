package onrecord.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import onrecord.identity.Aliases;
import onrecord.identity.Identities;

/** Who of a commit's speakers are one, by their numbers in the order of all names. Immutable. */
final class SpeakerIdentities {
    private final Identities identities;
    private final int[] shown;

    private SpeakerIdentities(Identities identities, int[] shown) {
        this.identities = identities;
        this.shown = shown;
    }

    /**
     * @param values the names of the speakers
     * @param aliases the user's word on the names
     */
    static SpeakerIdentities of(OrdinalValues values, Aliases aliases) throws IOException {
        SpeakerNames names = new SpeakerNames(values);
        Identities identities = Identities.of(names, aliases);
        int[] shown = new int[names.size()];
        Arrays.setAll(shown, identities::shown);
        return new SpeakerIdentities(identities, shown);
    }

    /** The number of the name that stands for the speaker of this one. */
    int shown(int number) {
        return shown[number];
    }

    /** All spellings of a speaker, the one to show first; the name alone where the archive has none like it. */
    List<String> spellings(String name) {
        return identities.spellings(name);
    }

    /**
     * The identity of the speaker whose name has this number and is known already; cheap where it is their only one.
     */
    List<String> spellings(int number, String name) {
        return identities.isAlone(number) ? List.of(name) : identities.spellings(number);
    }

    /** All spellings of the speakers that a typed name means; none where the archive has no such name. */
    List<String> meant(String typed) {
        return identities.meant(typed);
    }
}
