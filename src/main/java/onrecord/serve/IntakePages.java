package onrecord.serve;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import onrecord.ingest.HandedFile;
import onrecord.ingest.Intake;
import onrecord.ingest.PostedArticles;
import onrecord.ingest.Tally;
import onrecord.read.Reading;
import onrecord.serve.page.Anchor;
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
    private final @Nullable Path samples;

    /**
     * @param intake takes folders in, or null where none may be
     * @param postings takes files in, or null where none may be
     * @param body takes what is posted, one for the whole server
     * @param samples the folder of the samples, or null
     */
    IntakePages(
            @Nullable Intake intake,
            @Nullable PostedArticles postings,
            PostedBody body,
            FormGuard guard,
            Pages pages,
            @Nullable Path samples) {
        this.intake = intake;
        this.postings = postings;
        this.guard = guard;
        this.body = body;
        this.pages = pages;
        this.samples = samples;
    }

    /** The form, and how far the run is. */
    void page(Context ctx) {
        Messages messages = Preferences.messages(ctx);
        ctx.header("Referrer-Policy", "same-origin").header("Cache-Control", "no-store");
        TakingIn.Going going = going(messages);
        if (going != null && !going.over()) {
            ctx.header("Refresh", "2");
        }
        String secret = guard.secret(ctx, Role.ADMIN);
        boolean takes = intake != null && (postings != null || asksFolder());
        TakingIn.Form form = takes && secret != null && (going == null || going.over())
                ? new TakingIn.Form(secret, guard.asksToken(), asksFolder())
                : null;
        pages.answer(ctx, "take.jte", new TakingIn(pages.frame(ctx, messages.text("take"), "about"), form, going));
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
        long untold = f.failures() - state.failures().size();
        return new TakingIn.Going(
                switch (state.subject()) {
                    case Intake.Subject.Place place -> place.path().toString();
                    case Intake.Subject.Files handed -> messages.text("take.handed", handed.count());
                },
                state.over(),
                state.over() ? 100 : Math.min(99, Math.round(f.share() * 100)),
                line(state, messages),
                f.setAside() == 0 ? null : messages.text("take.aside", f.setAside(), String.valueOf(samples)),
                state.complaint(),
                state.handed().stream().map(file -> handed(file, messages)).toList(),
                state.failures().stream()
                        .filter(failed -> !isTold(failed, state.handed()))
                        .map(failed -> new TakingIn.Failure(failed.source(), failed.reason()))
                        .toList(),
                untold > 0 ? messages.text("take.more", untold) : null);
    }

    /** Whether it stands beside the name of its file already. */
    private static boolean isTold(Reading.Failed failed, List<HandedFile.Result> files) {
        return files.stream()
                .anyMatch(file -> file.failures() == 1
                        && failed.source().equals(file.name())
                        && failed.reason().equals(file.reason()));
    }

    private static String line(Intake.State state, Messages messages) {
        Tally.Figures f = state.figures();
        String line = messages.text(
                state.over() ? "take.done" : "take.going",
                f.filesDone(),
                f.files(),
                f.articles(),
                f.failures(),
                f.unchanged(),
                Math.round(state.seconds()));
        OptionalLong left = state.over() ? OptionalLong.empty() : f.secondsLeft(state.seconds());
        if (left.isEmpty()) {
            return line;
        }
        long seconds = left.getAsLong();
        String time = seconds < 60
                ? messages.text("take.left", seconds)
                : messages.text("take.left.minutes", seconds / 60 + 1);
        return line + " · " + time;
    }

    /** One article has its page; many stand where what came last stands first. */
    private static TakingIn.Handed handed(HandedFile.Result file, Messages messages) {
        String first = file.first();
        if (first == null) {
            return new TakingIn.Handed(file.name(), null, file.reason());
        }
        return new TakingIn.Handed(
                file.name(),
                file.articles() == 1
                        ? new Anchor(messages.text("take.added"), PageAddresses.article(first))
                        : new Anchor(
                                messages.count("results.articles", file.articles()),
                                PageAddresses.ARTICLES + "?sort=added"),
                null);
    }

    /** Takes in what a form names or brings. */
    void take(Context ctx) throws IOException {
        guard.requireOpen(ctx);
        String boundary = MultiPart.extractBoundary(ctx.contentType());
        if (boundary == null) {
            throw new Problem(415, "body-form-unknown", null, "the body is multipart/form-data, as the page sends it");
        }
        body.with(ctx, file -> {
            Path folder = Files.createTempDirectory("onrecord-taken");
            boolean kept = false;
            try {
                FileForm form = FileForm.read(file, boundary, folder, MOST_FILES);
                guard.require(ctx, form.value(FormGuard.SECRET), form.value(FormGuard.TOKEN));
                if (form.files().isEmpty()) {
                    named(form.value(FOLDER));
                } else {
                    hand(form, folder);
                    kept = true;
                }
            } finally {
                if (!kept) {
                    IO.delete(folder);
                }
            }
        });
        ctx.redirect(PATH, HttpStatus.SEE_OTHER);
    }

    /** The folder of the files is gone when they are taken in. */
    private void hand(FileForm form, Path folder) {
        PostedArticles open = postings;
        Intake taking = intake;
        if (open == null || taking == null) {
            throw new Problem(403, "adding-off", null, "files cannot be taken in here");
        }
        String place = form.value(FOLDER);
        if (place != null && !place.isBlank()) {
            throw Problem.parameter(FOLDER, "one at a time: a folder, or files");
        }
        List<HandedFile> files = form.files().stream()
                .map(sent -> new HandedFile(sent.file(), sent.name()))
                .toList();
        if (!taking.start(files, open, () -> IO.delete(folder))) {
            throw going();
        }
    }

    private static Problem going() {
        return new Problem(409, "intake-going", null, "something else is being taken in: wait for its end");
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
            throw going();
        }
    }
}
