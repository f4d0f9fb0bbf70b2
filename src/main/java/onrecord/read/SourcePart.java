package onrecord.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import onrecord.model.SourcePath;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jspecify.annotations.Nullable;

/**
 * What one article was read from, without the rest of its file: an entry of an archive, a message of a mailbox, a
 * record. Entries, messages and lines of JSON are given byte for byte; of other records what the reader took out of the
 * file.
 */
public final class SourcePart {
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final byte @Nullable [] bytes;
    private final @Nullable Document document;

    private SourcePart(byte @Nullable [] bytes, @Nullable Document document) {
        this.bytes = bytes;
        this.document = document;
    }

    /**
     * Reads a file again until an article's source is met.
     *
     * @param file the file
     * @param source the article's source, {@code path!entry#record}; its path may be an older one of the file
     * @return empty where the file has nothing of this name
     */
    public static Optional<SourcePart> of(Path file, String source) {
        String name = SourcePath.source(file);
        String wanted = name + behind(source, name);
        Watch watch = new Watch(wanted, Limits.DEFAULT.articleBytes());
        Stop stop = new Stop();
        Document[] met = new Document[1];
        try (NewsReader reader = new NewsReader(ReadOptions.DEFAULT)) {
            Blob blob = Blob.ofFile(file, name, name, new EntryIdentities(watch));
            if (watch.isFor(name)) {
                keep(blob, watch);
            }
            reader.read(blob, reading -> {
                if (reading.source().equals(wanted)) {
                    met[0] = reading instanceof Reading.Read read ? read.document() : null;
                    throw stop;
                }
            });
        } catch (Stop e) {
            // it is found
        } catch (IOException e) {
            return Optional.empty();
        }
        return watch.bytes() == null && met[0] == null
                ? Optional.empty()
                : Optional.of(new SourcePart(watch.bytes(), met[0]));
    }

    private static void keep(Blob blob, Watch watch) {
        try {
            watch.found(blob.bytes(watch.most()));
        } catch (IOException e) {
            // it is larger than an article: what was read of it must do
        }
    }

    /** What stands behind the path of the file in the name of a source: {@code !entry#record}. */
    private static String behind(String source, String path) {
        if (source.startsWith(path)) {
            return source.substring(path.length());
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        int at = source.indexOf("/" + name) + 1;
        boolean within = at > 0 || source.startsWith(name);
        return within ? source.substring(at + name.length()) : "";
    }

    /** Whether it is given byte for byte. */
    public boolean isExact() {
        return bytes != null;
    }

    /** Whether it is a document in PDF. */
    public boolean isPdf() {
        return bytes != null && Arrays.equals(bytes, 0, Math.min(PDF.length, bytes.length), PDF, 0, PDF.length);
    }

    /** The bytes; of what is not given byte for byte its values, a line each, and its text, in UTF-8. */
    public byte[] bytes() {
        byte[] exact = bytes;
        return exact != null ? exact.clone() : asRead();
    }

    private byte[] asRead() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document read = document;
        if (read != null) {
            StringBuilder text = new StringBuilder();
            for (Claim claim : read.claims()) {
                text.append(claim.field().key())
                        .append(": ")
                        .append(claim.value())
                        .append('\n');
            }
            read.properties()
                    .forEach((name, values) -> values.forEach(value ->
                            text.append(name).append(": ").append(value).append('\n')));
            text.append(text.isEmpty() ? "" : "\n").append(read.content());
            out.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    /**
     * The page it is, to be shown where nothing of it runs: without scripts, frames, other documents, and all that asks
     * a browser to call somebody. Null where it is no page.
     */
    public @Nullable String page() {
        Document read = document;
        if (read == null || read.form() != Document.Form.HTML) {
            return null;
        }
        org.jsoup.nodes.Document page = Jsoup.parse(read.content());
        page.select("script, noscript, iframe, frame, object, embed, applet, base, portal, template")
                .remove();
        page.select("meta[http-equiv], meta[charset]").remove();
        page.select("link")
                .removeIf(link -> !link.attr("rel").toLowerCase(Locale.ROOT).equals("stylesheet"));
        page.select("a[ping], area[ping]").removeAttr("ping");
        page.outputSettings(new OutputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8));
        return page.outerHtml();
    }

    /** Ends a reading in which the source was met. */
    private static final class Stop extends RuntimeException {
        Stop() {
            super("met", null, false, false);
        }
    }
}
