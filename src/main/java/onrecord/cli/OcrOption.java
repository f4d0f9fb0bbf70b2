package onrecord.cli;

import onrecord.read.Ocr;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether text is recognised in pictures. */
final class OcrOption {
    @Option(
            names = "--ocr",
            arity = "0..1",
            fallbackValue = "eng",
            paramLabel = "LANGUAGES",
            description = {
                "Recognise the text of scans and pictures, with Tesseract, which must be installed. Slow: seconds a page.",
                "LANGUAGES as Tesseract names them, eng+deu; by default eng."
            })
    private @Nullable String languages;

    /** The program that recognises, or null when the user does not want it. */
    @Nullable
    Ocr ocr() {
        if (languages == null) {
            return null;
        }
        try {
            return Ocr.installed(System.getenv(), languages)
                    .orElseThrow(
                            () -> new Complaints.Misuse("--ocr needs the program tesseract, which is not installed"));
        } catch (IllegalArgumentException e) {
            throw new Complaints.Misuse("--ocr: " + e.getMessage());
        }
    }
}
