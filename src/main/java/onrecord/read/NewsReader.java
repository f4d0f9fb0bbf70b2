package onrecord.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.function.Consumer;
import onrecord.model.SourcePath;
import org.jspecify.annotations.Nullable;

/** Reads every kind of file that OnRecord knows: looks at its first bytes and lets the format's reader do the rest. */
public final class NewsReader implements SourceReader, AutoCloseable {
    private final Limits limits;
    private final Sniffer sniffer;
    private final ParserPool parsers;
    private final @Nullable String told;

    /** A reader with these options. */
    public NewsReader(ReadOptions options) {
        boolean silent = options.map().isEmpty() && options.ocr() == null;
        this.told = silent ? null : Digest.of(new TreeMap<>(options.map()) + " " + options.ocr());
        this.limits = options.limits();
        RecordFields fields = new RecordFields(options.map());
        int children = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
        this.parsers = new ParserPool(limits, options.ocr(), children);
        Formats formats = new Formats(fields, limits, parsers, (blob, out) -> read(blob, out.within()));
        this.sniffer = new Sniffer(formats, fields);
    }

    @Override
    public void read(Path file, String identity, Consumer<Reading> sink) {
        String source = SourcePath.source(file);
        Blob blob;
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new Unreadable(Reading.Failed.Kind.UNSUPPORTED, "not a regular file");
            }
            blob = Blob.ofFile(file, source, identityOf(file, identity));
        } catch (IOException e) {
            Failure failure = Failure.of(e);
            sink.accept(new Reading.Failed(source, failure.kind(), failure.reason()));
            return;
        }
        read(blob, sink);
    }

    /** A file "a.zip!b" beside the archive "a.zip" with an entry "b" is another source than the entry. */
    private static String identityOf(Path file, String identity) {
        String slashed = SourcePath.slashed(identity);
        String name = String.valueOf(file.getFileName());
        for (int i = 0; i < name.length(); i++) {
            boolean mark = name.charAt(i) == '!' || name.charAt(i) == '#';
            if (mark && i > 0 && Files.isRegularFile(file.resolveSibling(name.substring(0, i)))) {
                return slashed + "\0";
            }
        }
        return slashed;
    }

    /** Names of fields, and that pictures are to be read: either may make articles of what had none. */
    @Override
    public @Nullable String told(Path file) {
        return told;
    }

    /** Reads a blob, or an entry found in one. */
    void read(Blob blob, Consumer<Reading> taker) {
        Sink sink = Sink.of(taker);
        Failure failure = sink.attempt(() -> {
            Format format = sniffer.formatOf(blob);
            Readings out = new Readings(blob, format.name(), limits, sink);
            format.read(blob, out);
            if (out.count() == 0) {
                throw new Unreadable(Reading.Failed.Kind.NO_TEXT, "a " + format.name() + " without an article");
            }
        });
        if (failure != null) {
            sink.accept(new Reading.Failed(blob.source(), failure.kind(), failure.reason()));
        }
    }

    /** Ends the parsers' processes. */
    @Override
    public void close() {
        parsers.close();
    }
}
