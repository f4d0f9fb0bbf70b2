package onrecord.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a format finds in one blob, gives every article its id and source, and hands it on. What is wrong with one
 * record or entry stays with it.
 */
final class Readings {
    private final Blob blob;
    private final String format;
    private final Limits limits;
    private final Sink sink;
    private int count;

    /** @param limits how many bytes a file beside the blob may have: as many as an article */
    Readings(Blob blob, String format, Limits limits, Consumer<Reading> sink) {
        this.blob = blob;
        this.format = format;
        this.limits = limits;
        this.sink = Sink.of(sink);
    }

    /**
     * The text of a file beside the blob; null when there is none that can be read, or it is larger than an article.
     */
    @Nullable
    String beside(String path) {
        int most = (int) limits.articleBytes();
        try (InputStream in = blob.beside(path)) {
            byte[] bytes = in == null ? new byte[0] : in.readNBytes(most + 1);
            return bytes.length == 0 || bytes.length > most ? null : TextDecoder.decode(bytes, null);
        } catch (IOException e) {
            return null;
        }
    }

    /** How many articles and failures were handed on. */
    int count() {
        return count;
    }

    /** The blob is one article. */
    void article(Document.Form form, String content, List<Claim> claims, Map<String, List<String>> properties) {
        read(blob.source(), blob.identities().article(blob.identity(), ""), null, form, content, claims, properties);
    }

    /**
     * One of the blob's records is an article.
     *
     * @param number of the record, from 1
     * @param sourceId the id that the record carries, or null
     */
    void record(
            long number,
            @Nullable String sourceId,
            Document.Form form,
            String content,
            List<Claim> claims,
            Map<String, List<String>> properties) {
        String own = sourceId == null ? Long.toString(number) : sourceId;
        String id = blob.identities().article(blob.identity() + "#" + own, Long.toString(number));
        read(blob.source() + "#" + number, id, sourceId, form, content, claims, properties);
    }

    /** Something attached to the blob is an article: {@code path!name}. */
    void part(String name, String content, List<Claim> claims, Map<String, List<String>> properties) {
        String mark = blob.identities().mark(blob.identity() + "!" + name);
        String id = blob.identities().article(blob.identity() + "!" + name + mark, "");
        read(blob.source() + "!" + name + mark, id, null, Document.Form.TEXT, content, claims, properties);
    }

    /** The readings of a blob that turned out to be of another format. */
    Readings as(String other) {
        return new Readings(blob, other, limits, within());
    }

    /** The readings of an entry of the blob, which are the blob's too. */
    Readings of(Blob entry, String its) {
        return new Readings(entry, its, limits, within());
    }

    /** Reads one record; the number is from 1. Whatever is wrong with it is a failure of this record alone. */
    void attempt(long number, Sink.Work work) {
        Failure failure = sink.attempt(work);
        if (failure != null) {
            failed(number, failure.kind(), failure.reason());
        }
    }

    /** Reads one entry. Whatever is wrong with it is a failure of this entry alone. */
    void attempt(String entry, Sink.Work work) {
        Failure failure = sink.attempt(work);
        if (failure != null) {
            failedWithin(entry, failure.kind(), failure.reason());
        }
    }

    /** The blob, or what is left of it, cannot be read. */
    void failed(Reading.Failed.Kind kind, String reason) {
        count++;
        sink.accept(new Reading.Failed(blob.source(), kind, reason));
    }

    /** One of the blob's records cannot be read; the number is from 1. */
    void failed(long number, Reading.Failed.Kind kind, String reason) {
        count++;
        sink.accept(new Reading.Failed(blob.source() + "#" + number, kind, reason));
    }

    /** An entry of the blob cannot be read. */
    void failedWithin(String entry, Reading.Failed.Kind kind, String reason) {
        count++;
        sink.accept(new Reading.Failed(blob.source() + "!" + entry, kind, reason));
    }

    /** Something packed in this blob has been read: hands its readings on. */
    Consumer<Reading> within() {
        return reading -> {
            count++;
            sink.accept(reading);
        };
    }

    private void read(
            String source,
            String id,
            @Nullable String sourceId,
            Document.Form form,
            String content,
            List<Claim> claims,
            Map<String, List<String>> properties) {
        count++;
        List<Claim> all = claims;
        if (!blob.claims().isEmpty()) {
            all = new ArrayList<>(claims);
            all.addAll(blob.claims());
        }
        Document document = new Document(id, source, sourceId, form, Wellformed.text(content), all, properties);
        sink.accept(new Reading.Read(document, format));
    }
}
