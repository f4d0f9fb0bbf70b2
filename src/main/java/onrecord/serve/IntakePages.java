package onrecord.serve;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import onrecord.ingest.Intake;
import onrecord.ingest.PostedArticles;
import onrecord.ingest.Tally;
import onrecord.serve.page.Messages;
import onrecord.serve.page.TakingIn;
import onrecord.users.Role;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.util.IO;
import org.jspecify.annotations.Nullable;

/**
 * Taking in at {@code /take}: a folder of this machine, where the server answers this machine alone, and files that are
 * dropped on the page. The page tells how far the run is, and comes again by itself until it is over.
 */
final class IntakePages {
    static final String PATH = "/take";

    private static final String FOLDER = "folder";
    private static final int MOST_FILES = 1_000;

    private final @Nullable Intake intake;
    private final @Nullable PostedArticles postings;
    private final FormGuard guard;
    private final PostedBody body;
    private final Pages pages;
    private final Runnable looking;

    /**
     * @param intake takes folders in, or null where none may be
     * @param postings takes files in, or null where none may be
     * @param body takes what is posted, one for the whole server
     * @param looking has the pages show what was added
     */
    IntakePages(
            @Nullable Intake intake,
            @Nullable PostedArticles postings,
            PostedBody body,
            FormGuard guard,
            Pages pages,
            Runnable looking) {
        this.intake = intake;
        this.postings = postings;
        this.guard = guard;
        this.body = body;
        this.pages = pages;
        this.looking = looking;
    }

    /** The form, and how far the run is. */
    void page(Context ctx) {
        answer(ctx, List.of());
    }

    private void answer(Context ctx, List<TakingIn.Handed> files) {
        Messages messages = Preferences.messages(ctx);
        ctx.header("Referrer-Policy", "same-origin").header("Cache-Control", "no-store");
        TakingIn.Going going = going(messages);
        if (going != null && !going.over() && files.isEmpty()) {
            ctx.header("Refresh", "2");
        }
        String secret = guard.secret(ctx, Role.ADMIN);
        boolean takes = postings != null || asksFolder();
        TakingIn.Form form =
                takes && secret != null ? new TakingIn.Form(secret, guard.asksToken(), asksFolder()) : null;
        pages.answer(
                ctx, "take.jte", new TakingIn(pages.frame(ctx, messages.text("take"), "about"), form, going, files));
    }

    private boolean asksFolder() {
        return intake != null && guard.isAlone();
    }

    private TakingIn.@Nullable Going going(Messages messages) {
        Intake.State state = intake == null ? null : intake.state();
        if (state == null) {
            return null;
        }
        Tally.Figures f = state.figures();
        double done = f.bytes() == 0 ? 0 : (double) f.bytesDone() / f.bytes();
        long untold = f.failures() - state.failures().size();
        return new TakingIn.Going(
                state.path().toString(),
                state.over(),
                state.over() ? 100 : Math.min(99, Math.round(done * 100)),
                messages.text(
                        state.over() ? "take.done" : "take.going",
                        f.filesDone(),
                        f.files(),
                        f.articles(),
                        f.failures(),
                        f.unchanged(),
                        Math.round(state.seconds())),
                state.complaint(),
                state.failures().stream()
                        .map(failed -> new TakingIn.Failure(failed.source(), failed.reason()))
                        .toList(),
                untold > 0 ? messages.text("take.more", untold) : null);
    }

    /** Takes in what a form names or brings. */
    void take(Context ctx) throws IOException {
        guard.requireOpen(ctx);
        String boundary = MultiPart.extractBoundary(ctx.contentType());
        if (boundary == null) {
            throw new Problem(415, "body-form-unknown", null, "the body is multipart/form-data, as the page sends it");
        }
        List<TakingIn.Handed> handed = new ArrayList<>();
        body.with(ctx, file -> {
            Path folder = Files.createTempDirectory("onrecord-taken");
            try {
                FileForm form = FileForm.read(file, boundary, folder, MOST_FILES);
                guard.require(ctx, form.value(FormGuard.SECRET), form.value(FormGuard.TOKEN));
                named(form.value(FOLDER));
                for (FileForm.Sent sent : form.files()) {
                    handed.add(handed(sent));
                }
            } finally {
                IO.delete(folder);
            }
        });
        if (handed.isEmpty()) {
            ctx.redirect(PATH, HttpStatus.SEE_OTHER);
        } else {
            looking.run();
            answer(ctx, handed);
        }
    }

    private void named(@Nullable String folder) {
        Intake open = intake;
        if (folder == null || folder.isBlank()) {
            return;
        }
        if (open == null || !asksFolder()) {
            throw new Problem(
                    403,
                    "folder-elsewhere",
                    FOLDER,
                    "folders are taken in only where the server answers its own machine");
        }
        Path path;
        try {
            path = Path.of(folder.strip()).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw Problem.parameter(FOLDER, "\"" + folder + "\" is no path: " + e.getReason());
        }
        if (!Files.exists(path)) {
            throw Problem.parameter(FOLDER, "there is no file or folder " + path);
        }
        if (!open.start(path)) {
            throw new Problem(409, "intake-going", null, "another folder is being taken in: wait for its end");
        }
    }

    private TakingIn.Handed handed(FileForm.Sent sent) throws IOException {
        PostedArticles open = postings;
        if (open == null) {
            throw new Problem(403, "adding-off", null, "files cannot be taken in here");
        }
        return switch (open.addPage(sent.file(), sent.name(), null)) {
            case PostedArticles.Outcome.Added added ->
                new TakingIn.Handed(sent.name(), PageAddresses.article(added.id()), null);
            case PostedArticles.Outcome.Refused refused -> new TakingIn.Handed(sent.name(), null, refused.reason());
            case PostedArticles.Outcome.NotWritten failed -> new TakingIn.Handed(sent.name(), null, failed.reason());
        };
    }
}
