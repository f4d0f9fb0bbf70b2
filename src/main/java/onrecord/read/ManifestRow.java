package onrecord.read;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A row of a {@link Manifest}: the file, files or record that it is about, and what it says of them. Remembers that it
 * was used; safe for use by several threads.
 */
final class ManifestRow {
    private static final Pattern GLOB = Pattern.compile("[*?\\[{]");

    private final long line;
    private final String name;
    private final List<Claim> claims;
    private final @Nullable Path file;
    private final @Nullable PathMatcher files;
    /** What stands behind the file: {@code #238}, {@code !in/n1.txt}, or nothing. */
    private final String part;

    private volatile boolean fileSeen;
    private volatile boolean fileRead;
    private volatile boolean used;

    private ManifestRow(
            long line, String name, List<Claim> claims, @Nullable Path file, @Nullable PathMatcher files, String part) {
        this.line = line;
        this.name = name;
        this.claims = List.copyOf(claims);
        this.file = file;
        this.files = files;
        this.part = part;
    }

    /**
     * @param folder the manifest's own, from which names count
     * @throws IllegalArgumentException if the name can be no file's
     */
    static ManifestRow of(long line, Path folder, String name, List<Claim> claims) {
        try {
            if (Files.exists(folder.resolve(name))) {
                return new ManifestRow(line, name, claims, absolute(folder, name), null, "");
            }
            for (int i = 1; i < name.length(); i++) {
                boolean mark = name.charAt(i) == '!' || name.charAt(i) == '#';
                if (mark && Files.isRegularFile(folder.resolve(name.substring(0, i)))) {
                    return new ManifestRow(
                            line, name, claims, absolute(folder, name.substring(0, i)), null, name.substring(i));
                }
            }
            if (GLOB.matcher(name).find()) {
                String pattern = Path.of(name).isAbsolute() ? name : folder + "/" + name;
                return new ManifestRow(
                        line, name, claims, null, FileSystems.getDefault().getPathMatcher("glob:" + pattern), "");
            }
            return new ManifestRow(line, name, claims, absolute(folder, name), null, "");
        } catch (InvalidPathException | PatternSyntaxException e) {
            throw new IllegalArgumentException("\"" + name + "\" is no name of a file", e);
        }
    }

    private static Path absolute(Path folder, String name) {
        return folder.resolve(name).toAbsolutePath().normalize();
    }

    long line() {
        return line;
    }

    String name() {
        return name;
    }

    List<Claim> claims() {
        return claims;
    }

    /**
     * How much of a source it names: a row for a record says more than one for its file, and that more than a pattern.
     */
    int precision() {
        if (files != null) {
            return 0;
        }
        return part.isEmpty() ? 1 : 2;
    }

    /** The file that it names, or that holds what it names: absolute and normalised; null for a pattern. */
    @Nullable
    Path file() {
        return file;
    }

    /** Whether a file, absolute and normalised, is one of its pattern. */
    boolean matches(Path absolute) {
        return files != null && files.matches(absolute);
    }

    void seen() {
        fileSeen = true;
    }

    void read() {
        fileRead = true;
    }

    /**
     * Whether the row is about a source of its file.
     *
     * @param behind what the source has behind the file's name
     */
    boolean isOf(String behind, @Nullable String ownId) {
        boolean own = part.isEmpty() || part.equals(behind) || (ownId != null && part.equals("#" + ownId));
        if (own) {
            used = true;
        }
        return own;
    }

    /** Whether its file was never met, or was read and had nothing that the row names. */
    boolean isIdle() {
        return !fileSeen || (!part.isEmpty() && fileRead && !used);
    }
}
