package onrecord.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import onrecord.model.Field;
import org.jspecify.annotations.Nullable;

/**
 * Reads files that are handed over one by one: saved pages, HTML or whatever else a program saves a page as, and files
 * of many articles. Safe for use by several threads.
 */
public final class HandedPages implements AutoCloseable {
    private final ReadOptions options;
    private @Nullable NewsReader reader;

    /** @param options how pages are read */
    public HandedPages(ReadOptions options) {
        this.options = options;
    }

    /** Made with the first page: a server that is handed none starts without it. */
    private synchronized NewsReader reader() {
        NewsReader made = reader;
        if (made == null) {
            made = new NewsReader(options);
            reader = made;
        }
        return made;
    }

    /**
     * Reads a file of one page.
     *
     * @param file its bytes
     * @param source what to call it; how it ends may tell what it is
     * @param address where it stood on the web, as whoever saved it says, or null
     * @return the page, or why it is none
     */
    public Reading read(Path file, String source, @Nullable String address) {
        List<Claim> claims = address == null
                ? List.of()
                : List.of(new Claim(Field.URL, address, "upload", "the address it was uploaded with", false));
        Only only = new Only(source);
        try {
            read(file, source, claims, only::take);
        } catch (Several e) {
            return new Reading.Failed(
                    source,
                    Reading.Failed.Kind.UNSUPPORTED,
                    "holds several articles: take the file in with index, or drop it on the page \"Take in\"");
        }
        return only.reading();
    }

    /**
     * Reads all articles of a file: its records, its entries, or itself.
     *
     * @param source what to call it; how it ends may tell what it is
     * @param sink is told each article, and what could not be read
     */
    public void readAll(Path file, String source, Consumer<Reading> sink) {
        read(file, source, List.of(), sink);
    }

    private void read(Path file, String source, List<Claim> claims, Consumer<Reading> sink) {
        try {
            reader().read(Blob.ofFile(file, source, source).claiming(claims), sink);
        } catch (IOException e) {
            Failure failure = Failure.of(e);
            sink.accept(new Reading.Failed(source, failure.kind(), failure.reason()));
        }
    }

    /** Ends the parsers' processes. */
    @Override
    public synchronized void close() {
        if (reader != null) {
            reader.close();
        }
    }

    /** Takes readings while there is one article at most. */
    private static final class Only {
        private final String source;
        private Reading.@Nullable Read article;
        private Reading.@Nullable Failed failure;

        Only(String source) {
            this.source = source;
        }

        void take(Reading reading) {
            switch (reading) {
                case Reading.Failed failed -> failure = failure == null ? failed : failure;
                case Reading.Read read -> {
                    if (article != null) {
                        throw new Several();
                    }
                    article = read;
                }
            }
        }

        Reading reading() {
            if (article != null) {
                return article;
            }
            return failure != null
                    ? failure
                    : new Reading.Failed(source, Reading.Failed.Kind.NO_TEXT, "has no article");
        }
    }

    /** Ends the reading of what is more than one page. */
    private static final class Several extends RuntimeException {
        Several() {
            super("several articles", null, false, false);
        }
    }
}
