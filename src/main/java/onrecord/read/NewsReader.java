package onrecord.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads every kind of file that OnRecord knows: looks at its first bytes and lets the format's reader do the rest. */
public final class NewsReader implements SourceReader, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NewsReader.class);

    private final Sniffer sniffer;
    private final ParserPool parsers;
    private final @Nullable String told;

    /** A reader with these options. */
    public NewsReader(ReadOptions options) {
        boolean silent = options.map().isEmpty() && options.ocr() == null;
        this.told = silent ? null : Digest.of(new TreeMap<>(options.map()) + " " + options.ocr());
        RecordFields fields = new RecordFields(options.map());
        int children = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
        this.parsers = new ParserPool(options.limits(), options.ocr(), children);
        Formats formats = Formats.of(fields, options.limits(), parsers, (blob, out) -> read(blob, out.within()));
        this.sniffer = new Sniffer(formats, fields);
    }

    @Override
    public void read(Path file, String identity, Consumer<Reading> sink) {
        String source = file.toString().replace('\\', '/');
        Blob blob;
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new Unreadable(Reading.Failed.Kind.UNSUPPORTED, "not a regular file");
            }
            blob = Blob.ofFile(file, source, identity.replace('\\', '/'));
        } catch (IOException e) {
            sink.accept(failure(source, e));
            return;
        }
        read(blob, sink);
    }

    /** Names of fields, and that pictures are to be read: either may make articles of what had none. */
    @Override
    public @Nullable String told(Path file) {
        return told;
    }

    /** Reads a blob, or an entry found in one. */
    void read(Blob blob, Consumer<Reading> sink) {
        OwnFailures taker = new OwnFailures(sink);
        try {
            Format format = sniffer.formatOf(blob);
            Readings out = new Readings(blob, format.name(), taker);
            format.read(blob, out);
            if (out.count() == 0) {
                throw new Unreadable(Reading.Failed.Kind.NO_TEXT, "a " + format.name() + " without an article");
            }
        } catch (IOException e) {
            sink.accept(failure(blob.source(), e));
        } catch (RuntimeException | StackOverflowError e) {
            taker.passOn();
            sink.accept(failure(blob.source(), e));
        }
    }

    /** Tells what whoever takes the readings throws from what a parser throws over a damaged document. */
    private static final class OwnFailures implements Consumer<Reading> {
        private final Consumer<Reading> sink;
        private @Nullable Throwable own;

        OwnFailures(Consumer<Reading> sink) {
            this.sink = sink;
        }

        @Override
        public void accept(Reading reading) {
            try {
                sink.accept(reading);
            } catch (RuntimeException | Error e) {
                own = e;
                throw e;
            }
        }

        /** Throws again what whoever takes the readings threw, if it was that which ended the reading. */
        void passOn() {
            if (own instanceof RuntimeException e) {
                throw e;
            }
            if (own instanceof Error e) {
                throw e;
            }
        }
    }

    private static Reading.Failed failure(String source, Throwable e) {
        LOG.debug("reading {}", source, e);
        if (e instanceof UncheckedIOException unchecked) {
            return failure(source, new IOException(unchecked));
        }
        String how = e instanceof StackOverflowError
                ? "nested too deep"
                : e.getClass().getSimpleName();
        return new Reading.Failed(
                source, Reading.Failed.Kind.DAMAGED, "damaged in a way that its parser does not expect: " + how);
    }

    /** Ends the parsers' processes. */
    @Override
    public void close() {
        parsers.close();
    }

    private static Reading.Failed failure(String source, IOException e) {
        if (e instanceof Unreadable unreadable) {
            return new Reading.Failed(source, unreadable.kind(), String.valueOf(e.getMessage()));
        }
        if (e instanceof NoSuchFileException) {
            return new Reading.Failed(source, Reading.Failed.Kind.INACCESSIBLE, "no such file");
        }
        if (e instanceof AccessDeniedException) {
            return new Reading.Failed(source, Reading.Failed.Kind.INACCESSIBLE, "no permission to read it");
        }
        LOG.debug("reading {}", source, e);
        return new Reading.Failed(source, Reading.Failed.Kind.DAMAGED, "cannot be read: " + oneLine(e));
    }

    private static String oneLine(IOException e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        String line = message.replaceAll("\\s+", " ").strip();
        return line.length() <= 300 ? line : line.substring(0, 300) + "…";
    }
}
