import java.io.BufferedReader;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The program itself: all of extraction, quotes and index; asked over HTTP for articles. */
final class OnRecordEngine extends ServedEngine {
    private final Path home;
    private final Path index;

    OnRecordEngine(Path home, Path index) {
        this.home = home;
        this.index = index;
    }

    @Override
    public String name() {
        return "OnRecord";
    }

    @Override
    public double takeIn(Path articles) throws IOException, InterruptedException {
        return Guard.worked(home, launcher(), "index", articles.toString(), "--index", index.toString());
    }

    private String launcher() {
        return home.resolve("onrecord").toString();
    }

    @Override
    public void open() throws IOException {
        process = new ProcessBuilder(launcher(), "serve", "--port", "0", "--index", index.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            int at = line.indexOf("http://");
            if (at >= 0) {
                address = line.substring(at).strip();
                return;
            }
        }
        throw new IllegalStateException("the server ended without an address");
    }

    @Override
    public int ask(Question question) throws IOException {
        Question.Kind kind = question.kind();
        return answer(
                        "/api/search?size=10&facets=" + (kind == Question.Kind.FACETS ? "outlet,date" : "none")
                                + "&highlight=" + (kind == Question.Kind.HIGHLIGHTS)
                                + (kind == Question.Kind.BY_DATE ? "&sort=newest" : "")
                                + "&q=" + URLEncoder.encode(question.typed(), StandardCharsets.UTF_8),
                        "",
                        null)
                .path("hits")
                .size();
    }
}
