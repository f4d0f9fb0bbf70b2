package onrecord.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Articles that are compared with each other, and how rare words are among them. */
final class Crowd {
    private final List<Member> members;
    private final Terms terms;
    private final Terms stems;

    Crowd() {
        this.members = new ArrayList<>();
        this.terms = new Terms();
        this.stems = new Terms();
    }

    /** The same ones, to be added to. */
    Crowd(Crowd crowd) {
        this.members = new ArrayList<>(crowd.members);
        this.terms = new Terms(crowd.terms);
        this.stems = new Terms(crowd.stems);
    }

    void add(Member member) {
        members.add(member);
        terms.add(member.terms());
        member.quotes().forEach(said -> stems.add(said.stems()));
    }

    /** Puts them in the order of their days, undated ones last. */
    void sort() {
        members.sort(Comparator.comparingInt(Member::day).thenComparing(Member::id));
    }

    List<Member> members() {
        return members;
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
