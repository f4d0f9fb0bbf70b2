package onrecord.serve;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Blocker;
import org.jspecify.annotations.Nullable;

/**
 * The form with which a browser extension uploads a page, as SingleFile's "upload to a REST Form API" sends it
 * ({@code multipart/form-data}, RFC 7578): a file, and the address under which the page stood. Users choose the names
 * of both fields in the extension, so that a part with a file's name is the page, and a value that is an address is the
 * address.
 *
 * @param page the file with the page, in the folder that was given
 * @param name what the client calls it
 * @param address an http or https address, or null
 */
record UploadForm(Path page, String name, @Nullable String address) {
    private static final int MOST_PARTS = 16;
    private static final int LONGEST_VALUE = 8_000;

    /**
     * Reads a form.
     *
     * @param body the body of the request
     * @param boundary what parts are told by
     * @param folder where the page is put
     * @throws Problem if it is no form, or has no page
     */
    static UploadForm read(Path body, String boundary, Path folder) throws IOException {
        MultiPartFormData.Parser parser = new MultiPartFormData.Parser(boundary);
        parser.setFilesDirectory(folder);
        parser.setMaxMemoryFileSize(LONGEST_VALUE);
        parser.setMaxParts(MOST_PARTS);
        try (InputStream in = Files.newInputStream(body);
                MultiPartFormData.Parts parts =
                        Blocker.blockWithPromise(parsed -> parser.parse(Content.Source.from(in), parsed))) {
            return of(parts, folder);
        } catch (EOFException | HttpException.RuntimeException | IllegalStateException e) {
            String reason = e.getMessage() == null ? "it is cut" : e.getMessage();
            throw malformed("the body is not a form: " + reason);
        }
    }

    private static UploadForm of(MultiPartFormData.Parts parts, Path folder) throws IOException {
        Path page = folder.resolve("page");
        String name = null;
        String address = null;
        for (MultiPart.Part part : parts) {
            if (part.getFileName() != null) {
                if (name != null) {
                    throw malformed("the form has two files: send one page at a time");
                }
                name = part.getFileName();
                part.writeTo(page);
            } else if (address == null) {
                address = address(part);
            }
        }
        if (name == null) {
            throw malformed("the form has no file: the page is a part with a file's name");
        }
        return new UploadForm(page, name, address);
    }

    private static @Nullable String address(MultiPart.Part part) {
        if (part.getLength() > LONGEST_VALUE) {
            return null;
        }
        String value = part.getContentAsString(StandardCharsets.UTF_8).strip();
        return value.matches("(?i)https?://\\S+") ? value : null;
    }

    private static Problem malformed(String detail) {
        return new Problem(400, "body-malformed", null, detail + "; nothing was added");
    }
}
