package onrecord.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a format finds in one blob, gives every article its id and source, and hands it on. An id that the same blob
 * had before is told apart by the record's number, so that no record takes the place of another.
 */
final class Readings {
    private final Blob blob;
    private final String format;
    private final Consumer<Reading> sink;
    private final Set<String> ids = new HashSet<>();
    private int count;

    Readings(Blob blob, String format, Consumer<Reading> sink) {
        this.blob = blob;
        this.format = format;
        this.sink = sink;
    }

    /** How many articles and failures were handed on. */
    int count() {
        return count;
    }

    /** The blob is one article. */
    void article(Document.Form form, String content, List<Claim> claims, Map<String, List<String>> properties) {
        read(blob.source(), Digest.of(blob.identity()), null, form, content, claims, properties);
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
        String id = Digest.of(blob.identity() + "#" + (sourceId == null ? number : sourceId));
        if (!ids.add(id)) {
            id = Digest.of(blob.identity() + "#" + sourceId + "#" + number);
            ids.add(id);
        }
        read(blob.source() + "#" + number, id, sourceId, form, content, claims, properties);
    }

    /** Something attached to the blob is an article: {@code path!name}. */
    void part(String name, String content, List<Claim> claims, Map<String, List<String>> properties) {
        String id = Digest.of(blob.identity() + "!" + name);
        if (!ids.add(id)) {
            id = Digest.of(blob.identity() + "!" + name + "#" + count);
            ids.add(id);
        }
        read(blob.source() + "!" + name, id, null, Document.Form.TEXT, content, claims, properties);
    }

    /** The same, for a blob that turned out to be of another format. */
    Readings as(String other) {
        return new Readings(blob, other, within());
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
