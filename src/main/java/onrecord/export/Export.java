package onrecord.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import onrecord.model.Article;

/** Articles on their way out, to be closed also where something stops them; for use by one thread. */
public interface Export extends Closeable {
    /** Writes an article. */
    void article(Article article) throws IOException;

    /** Writes what comes after the last, and what is left. */
    void end() throws IOException;

    /** Gives back what it held, such as files on disk; writes nothing, and leaves open what it writes to. */
    @Override
    default void close() throws IOException {
        // most hold nothing
    }

    /** Each article a text of its own in UTF-8, followed by a line's end. */
    static Export lines(OutputStream out, Function<Article, String> form) {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        return new Export() {
            @Override
            public void article(Article article) throws IOException {
                writer.write(form.apply(article));
                writer.write('\n');
            }

            @Override
            public void end() throws IOException {
                writer.flush();
            }
        };
    }
}
