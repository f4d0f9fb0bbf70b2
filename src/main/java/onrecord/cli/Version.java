package onrecord.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the number, and the commit it was built from where that is known. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"OnRecord " + number() + commit()};
    }

    /** The number alone. */
    static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }

    /**
     * The commit in brackets with a blank in front, or nothing. A commit that ends in {@code -dirty} had changed files.
     */
    private static String commit() {
        URL from = Version.class.getProtectionDomain().getCodeSource().getLocation();
        if (!from.getPath().endsWith(".jar")) {
            return "";
        }
        try (JarInputStream jar = new JarInputStream(from.openStream())) {
            Attributes said = Objects.requireNonNull(jar.getManifest()).getMainAttributes();
            String commit = said.getValue("Implementation-Commit");
            return commit == null || commit.isBlank() ? "" : " (" + commit + ")";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
