package onrecord.serve;

import java.io.IOException;
import java.nio.file.Path;
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

    /**
     * Reads a form.
     *
     * @param body the body of the request
     * @param boundary what parts are told by
     * @param folder where the page is put
     * @throws Problem if it is no form, or has no page
     */
    static UploadForm read(Path body, String boundary, Path folder) throws IOException {
        FileForm form = FileForm.read(body, boundary, folder, MOST_PARTS);
        if (form.files().isEmpty()) {
            throw malformed("the form has no file: the page is a part with a file's name");
        }
        if (form.files().size() > 1) {
            throw malformed("the form has two files: send one page at a time");
        }
        FileForm.Sent page = form.files().getFirst();
        String address = form.values().stream()
                .map(String::strip)
                .filter(value -> value.matches("(?i)https?://\\S+"))
                .findFirst()
                .orElse(null);
        return new UploadForm(page.file(), page.name(), address);
    }

    private static Problem malformed(String detail) {
        return new Problem(400, "body-malformed", null, detail + "; nothing was added");
    }
}
