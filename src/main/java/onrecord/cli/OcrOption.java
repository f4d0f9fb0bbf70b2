package onrecord.cli;

import onrecord.read.Ocr;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether text is recognised in pictures. */
final class OcrOption {
    @Option(
            names = "--ocr",
            description =
                    "Recognise the text of scans and pictures with Tesseract, where it is installed. Seconds a page.")
    private boolean wanted;

    @Option(
            names = "--ocr-languages",
            paramLabel = "LANGUAGES",
            defaultValue = "eng",
            description = "The languages of --ocr as Tesseract names them, such as eng+deu; by default eng.")
    private String languages = "eng";

    /** The program that recognises, or null when the user does not want it. */
    @Nullable
    Ocr ocr() {
        if (!wanted) {
            return null;
        }
        try {
            return Ocr.installed(System.getenv(), languages)
                    .orElseThrow(
                            () -> new Complaints.Misuse("--ocr needs the program tesseract, which is not installed"));
        } catch (IllegalArgumentException e) {
            throw new Complaints.Misuse("--ocr-languages: " + e.getMessage());
        }
    }
}
