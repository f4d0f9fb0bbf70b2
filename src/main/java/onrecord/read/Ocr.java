package onrecord.read;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The recognition of text in pictures, by Tesseract, which is a program of its own.
 *
 * @param program the program {@code tesseract}
 * @param languages as Tesseract names them, joined by a plus sign: {@code eng+deu}
 */
public record Ocr(Path program, String languages) {
    /**
     * @throws IllegalArgumentException if the languages are not names of three letters and more, joined by plus signs
     */
    public Ocr {
        if (!languages.matches("[A-Za-z]{3}[A-Za-z_/-]*(?:\\+[A-Za-z]{3}[A-Za-z_/-]*)*")) {
            throw new IllegalArgumentException("not languages as Tesseract names them, such as eng+deu: " + languages);
        }
    }

    /**
     * Tesseract as it is installed on this machine, found in the folders of the environment's PATH; empty when it is
     * not.
     */
    public static Optional<Ocr> installed(Map<String, String> environment, String languages) {
        for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            Path program = Path.of(folder, "tesseract");
            if (!folder.isEmpty() && Files.isRegularFile(program) && Files.isExecutable(program)) {
                return Optional.of(new Ocr(program, languages));
            }
        }
        return Optional.empty();
    }
}
