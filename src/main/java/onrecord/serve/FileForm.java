package onrecord.serve;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Blocker;
import org.jspecify.annotations.Nullable;

/** A form of values and files ({@code multipart/form-data}, RFC 7578). */
final class FileForm {
    private static final int LONGEST_VALUE = 8_000;

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<Sent> files = new ArrayList<>();

    private FileForm() {}

    /** A file, and what the client calls it. */
    record Sent(Path file, String name) {}

    /**
     * Reads a form.
     *
     * @param folder where the files are put
     * @param mostParts how many values and files it may have
     * @throws Problem if it is no form
     */
    static FileForm read(Path body, String boundary, Path folder, int mostParts) throws IOException {
        MultiPartFormData.Parser parser = new MultiPartFormData.Parser(boundary);
        parser.setFilesDirectory(folder);
        parser.setMaxMemoryFileSize(LONGEST_VALUE);
        parser.setMaxParts(mostParts);
        try (InputStream in = Files.newInputStream(body);
                MultiPartFormData.Parts parts =
                        Blocker.blockWithPromise(parsed -> parser.parse(Content.Source.from(in), parsed))) {
            FileForm form = new FileForm();
            for (MultiPart.Part part : parts) {
                form.add(part, folder);
            }
            return form;
        } catch (EOFException | HttpException.RuntimeException | IllegalStateException e) {
            String reason = e.getMessage() == null ? "it is cut" : e.getMessage();
            throw new Problem(400, "body-malformed", null, "the body is not a form: " + reason + "; nothing was added");
        }
    }

    private void add(MultiPart.Part part, Path folder) throws IOException {
        String name = part.getFileName();
        if (name == null) {
            if (part.getLength() <= LONGEST_VALUE) {
                values.put(part.getName(), part.getContentAsString(StandardCharsets.UTF_8));
            }
        } else if (!name.isBlank()) {
            Path file = folder.resolve("file-" + files.size());
            part.writeTo(file);
            files.add(new Sent(file, name));
        }
    }

    /** A value, or null. */
    @Nullable
    String value(String name) {
        return values.get(name);
    }

    List<Sent> files() {
        return files;
    }

    /** The values, in their order. */
    Collection<String> values() {
        return values.values();
    }
}
