package onrecord.export;

import java.io.IOException;
import java.io.Writer;
import java.util.function.Function;
import onrecord.model.Article;

/** Articles on their way out; for use by one thread. */
public interface Export {
    /** Writes an article. */
    void article(Article article) throws IOException;

    /** Writes what comes after the last. */
    default void end() throws IOException {}

    /** Each article a text of its own, followed by a line's end. */
    record Lines(Writer out, Function<Article, String> form) implements Export {
        @Override
        public void article(Article article) throws IOException {
            out.write(form.apply(article));
            out.write('\n');
        }
    }
}
