package onrecord.serve.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom or what a page of results is about, where it is about one speaker or one outlet.
 *
 * @param kind "Speaker" or "Outlet"
 * @param name as the archive has it
 * @param span from the first day to the last: "May 1, 2022 to September 21, 2023", or null
 * @param others who reports them, or whom it quotes, or null where nobody
 * @param overTime what each outlet has of a speaker over time, or null
 * @param perhaps how many quotes may be theirs too, leading to them or back, or null
 * @param more where else to look, or null
 * @param act what its form of corrections does: "join" or "outlets"
 * @param mending what that form needs
 * @param offers other names that may be the speaker's
 */
public record SubjectView(
        String kind,
        String name,
        @Nullable String span,
        @Nullable Others others,
        @Nullable OverTime overTime,
        @Nullable Anchor perhaps,
        @Nullable Anchor more,
        String act,
        Mending mending,
        List<Offer> offers) {
    /**
     * A name that may be the same speaker's.
     *
     * @param name the other name
     * @param address its page
     * @param first the name of both that is to be shown, the whole one
     * @param second the other of both
     */
    public record Offer(String name, String address, String first, String second) {}

    /**
     * Outlets or speakers that go with it.
     *
     * @param label "Reported by"
     * @param first the most frequent
     * @param more whether there are others
     */
    public record Others(String label, List<Other> first, boolean more) {}

    /** One of them: "The Harbour Post", its page, "12 quotes". */
    public record Other(String name, String address, String count) {}
}
