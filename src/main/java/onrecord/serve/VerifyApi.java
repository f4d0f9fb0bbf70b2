package onrecord.serve;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import onrecord.search.ArchiveSearcher;
import onrecord.search.QueryError;
import onrecord.search.Verification;

/** Whether somebody's words are real. */
final class VerifyApi {
    private static final String WORDS = "q";
    private static final String SPEAKER = "speaker";

    /** The words, and who is said to have said them. */
    static final List<String> KNOWN = List.of(WORDS, SPEAKER);

    private final ArchiveSearcher archive;
    private final Revalidation revalidation;

    VerifyApi(ArchiveSearcher archive, Revalidation revalidation) {
        this.archive = archive;
        this.revalidation = revalidation;
    }

    /** @throws QueryError if there are no words, or too many */
    void verify(Context ctx) throws IOException {
        Parameters given = Parameters.of(ctx);
        String words = given.one(WORDS);
        String speaker = given.one(SPEAKER);
        if (revalidation.unchanged(ctx)) {
            return;
        }
        Verification verification = archive.verify(words == null ? "" : words, speaker);
        JsonAnswer.write(ctx, json -> VerificationJson.write(verification, json));
    }
}
