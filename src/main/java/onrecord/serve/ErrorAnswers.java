package onrecord.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.index.ArchiveException;
import onrecord.search.QueryError;
import onrecord.serve.page.Anchor;
import onrecord.serve.page.Frame;
import onrecord.serve.page.Messages;
import onrecord.serve.page.Notice;
import onrecord.users.UsersException;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever a route throws into an answer. */
final class ErrorAnswers {
    /** The statuses that have a heading of their own. */
    private static final Set<Integer> KNOWN = Set.of(400, 401, 403, 404, 429, 500, 503);

    /** What reads from the connections to clients and writes to them. */
    private static final String CONNECTION = "org.eclipse.jetty.io.";

    private static final List<String> JAVA = List.of("java.", "jdk.", "sun.");

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

    private final Pages pages;
    private final Damage damage;

    /** @param damage is told what is met */
    ErrorAnswers(Pages pages, Damage damage) {
        this.pages = pages;
        this.damage = damage;
    }

    void register(RoutesConfig config) {
        config.exception(Problem.class, (problem, ctx) -> answer(problem, ctx));
        config.exception(
                QueryError.class,
                (e, ctx) -> answer(new Problem(400, e.code(), e.param(), String.valueOf(e.getMessage())), ctx));
        config.exception(ArchiveException.class, (e, ctx) -> {
            if (isGone(e)) {
                leave(e, ctx);
                return;
            }
            if (e.reason() == ArchiveException.Reason.OTHER) {
                LOG.error("{}", e.getMessage(), e);
            } else {
                LOG.warn("{}", e.getMessage());
            }
            damage.note(e);
            answer(problem(e), ctx);
        });
        config.exception(UsersException.class, (e, ctx) -> {
            LOG.error("{}", e.getMessage());
            answer(
                    new Problem(
                            503, "users-damaged", null, "the file of users is damaged; the server's log says where"),
                    ctx);
        });
        config.exception(HttpResponseException.class, (e, ctx) -> {
            if (e.getStatus() == 405) {
                ctx.header("Allow", String.join(", ", e.getDetails().values()));
            }
            answer(problem(e, ctx), ctx);
        });
        config.exception(Exception.class, (e, ctx) -> {
            if (isGone(e)) {
                leave(e, ctx);
                return;
            }
            LOG.error("{} {} failed", ctx.method(), ctx.path(), e);
            answer(new Problem(500, "internal", null, "something went wrong here; the server's log says what"), ctx);
        });
    }

    /** Nobody reads the answer; whoever does after all must not take it for success. */
    private static void leave(Exception e, Context ctx) {
        LOG.debug("{} {}: the client left", ctx.method(), ctx.path(), e);
        ctx.status(500);
    }

    /**
     * Whether somebody closed the connection before the answer was whole, as a reader may. What an export meets on the
     * way comes as a failure of the archive that is being read for it.
     */
    private static boolean isGone(@Nullable Throwable e) {
        return e != null && (e instanceof EofException || isOfConnection(e) || isGone(e.getCause()));
    }

    /**
     * Whether the connection to the client failed, and nothing that is read or written for the answer. The connection
     * is below every request, so who threw counts alone: the first outside of Java itself.
     */
    private static boolean isOfConnection(Throwable e) {
        return e instanceof IOException
                && Stream.of(e.getStackTrace())
                        .map(StackTraceElement::getClassName)
                        .filter(name -> JAVA.stream().noneMatch(name::startsWith))
                        .findFirst()
                        .filter(name -> name.startsWith(CONNECTION))
                        .isPresent();
    }

    private void answer(Problem problem, Context ctx) {
        ctx.removeHeader("ETag");
        ctx.header("Cache-Control", "no-store");
        if (problem.status() == 503) {
            ctx.header("Retry-After", problem.code().equals("archive-unreachable") ? "5" : "1");
        }
        ctx.status(problem.status());
        if (wantsPage(ctx)) {
            page(problem, ctx);
        } else {
            ctx.contentType(Problem.MEDIA_TYPE).result(problem.toJson());
        }
    }

    private void page(Problem problem, Context ctx) {
        Messages messages = Preferences.messages(ctx);
        int other = problem.status() < 500 ? 400 : 500;
        String heading = messages.text("error." + (KNOWN.contains(problem.status()) ? problem.status() : other));
        Frame frame = pages.frame(ctx, heading, "");
        pages.answer(
                ctx,
                "notice.jte",
                new Notice(frame, heading, sentence(problem.detail()), back(problem, ctx, messages)));
    }

    /** "there is no page" as "There is no page." */
    private static String sentence(String detail) {
        String begun = detail.substring(0, detail.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                + detail.substring(detail.offsetByCodePoints(0, 1));
        return begun.endsWith(".") || begun.endsWith("?") ? begun : begun + ".";
    }

    /** The page that has the form, or was asked for without the parameter that is wrong; where none is, the search. */
    private static Anchor back(Problem problem, Context ctx, Messages messages) {
        if (problem.code().equals("sign-in-needed")) {
            return new Anchor(messages.text("signin"), PageAddresses.SIGN_IN);
        }
        String form = ctx.method().equals(HandlerType.POST) ? form(ctx) : "";
        if (Preferences.isLocal(form)) {
            return new Anchor(messages.text("error.back.page"), form);
        }
        String wrong = problem.param();
        if (wrong == null || ctx.queryString() == null || !ctx.path().startsWith("/")) {
            return new Anchor(messages.text("error.back"), PageAddresses.ARTICLES);
        }
        return new Anchor(
                messages.text("error.back.without", wrong), ctx.path() + QueryString.without(ctx.queryString(), wrong));
    }

    /** Where the form is that was sent, as it says itself; one of files is where it is sent. */
    private static String form(Context ctx) {
        if (ctx.isMultipart()) {
            return ctx.path();
        }
        String back = ctx.isFormUrlencoded() ? ctx.formParam("back") : null;
        return back == null ? "" : back;
    }

    /** Programs are told in JSON, and so is whoever asks for the API. */
    static boolean wantsPage(Context ctx) {
        String accept = ctx.header("Accept");
        return !ctx.path().startsWith("/api/") && accept != null && accept.contains("text/html");
    }

    private static Problem problem(ArchiveException e) {
        String said = String.valueOf(e.getMessage());
        return switch (e.reason()) {
            case FULL -> new Problem(507, "disk-full", null, said);
            case LOCKED -> new Problem(503, "archive-locked", null, said);
            case UNREACHABLE -> new Problem(503, "archive-unreachable", null, said);
            case BUSY -> new Problem(503, "busy", null, said);
            case READ_ONLY -> new Problem(403, "archive-read-only", null, said);
            case DAMAGED -> new Problem(503, "archive-damaged", null, said);
            case OTHER -> new Problem(503, "archive-unreadable", null, said);
        };
    }

    private static Problem problem(HttpResponseException e, Context ctx) {
        return switch (e.getStatus()) {
            case 404 -> Problem.notFound("there is nothing at " + ctx.path());
            case 405 ->
                new Problem(405, "method-not-allowed", null, ctx.method() + " is not possible at " + ctx.path());
            case 413 -> new Problem(413, "body-too-large", null, "the body is larger than this server takes");
            default -> new Problem(e.getStatus(), "request-refused", null, String.valueOf(e.getMessage()));
        };
    }
}
