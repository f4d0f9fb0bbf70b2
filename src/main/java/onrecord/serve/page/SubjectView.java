package onrecord.serve.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom or what a page of results is about, where it is about one speaker or one outlet.
 *
 * @param kind "Speaker" or "Outlet"
 * @param name as the archive has it
 * @param lines what is held of it: "from May 1, 2022 to September 21, 2023"
 * @param perhaps how many quotes may be theirs too, leading to them or back, or null
 * @param more where else to look, or null
 * @param act what its form of corrections does: "join" or "outlets"
 * @param mending what that form needs
 */
public record SubjectView(
        String kind,
        String name,
        List<String> lines,
        @Nullable Anchor perhaps,
        @Nullable Anchor more,
        String act,
        Mending mending) {}
