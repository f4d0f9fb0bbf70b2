package onrecord.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Articles that are compared with each other, and how rare words are among them. Others stand apart: they are compared
 * with these alone, and make no word less rare.
 */
final class Crowd {
    private static final Comparator<Member> ORDER =
            Comparator.comparingInt(Member::day).thenComparing(Member::id);

    private final List<Member> members = new ArrayList<>();
    private final Terms terms = new Terms();
    private final Terms stems = new Terms();
    private final List<Member> apart;

    /** @param apart those that are compared with each of the others alone */
    Crowd(List<Member> apart) {
        this.apart = apart;
    }

    void add(Member member) {
        members.add(member);
        terms.add(member.terms());
        member.quotes().forEach(said -> stems.add(said.stems()));
    }

    /** Those that are compared with each other, in the order of their days, undated ones last. */
    List<Member> members() {
        members.sort(ORDER);
        return members;
    }

    /** Those that are compared with each of the others alone. */
    List<Member> apart() {
        return apart;
    }

    /** In how many articles words stand. */
    Terms terms() {
        return terms;
    }

    /** In how many quotes the beginnings of words stand. */
    Terms stems() {
        return stems;
    }
}
