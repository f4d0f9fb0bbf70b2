package onrecord.cluster;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import onrecord.index.ArchiveException;
import onrecord.text.Utf8File;
import org.jspecify.annotations.Nullable;

/**
 * Where an archive on a cluster is: the file {@value #FILE} in the archive's folder.
 *
 * @param folder the archive's folder
 * @param nodes addresses of nodes; any of them is asked
 * @param name of the archive on the cluster: its indices' names begin so
 * @param ca a file of the certificates that sign the nodes', or null for those Java trusts
 * @param user who asks, or null where the cluster asks for nobody
 * @param passwordFile a file of the user's password that nobody else may read, or null
 */
public record ClusterSettings(
        Path folder,
        List<URI> nodes,
        String name,
        @Nullable Path ca,
        @Nullable String user,
        @Nullable Path passwordFile) {
    /** The file's name. */
    public static final String FILE = "cluster.properties";

    private static final String NAME = "[a-z0-9][a-z0-9_-]{0,99}";

    /** @throws ArchiveException if there is no node or the name is none */
    public ClusterSettings {
        nodes = List.copyOf(nodes);
        if (nodes.isEmpty()) {
            throw new ArchiveException("no node is named: give one or more addresses such as http://10.0.0.5:9200");
        }
        for (URI node : nodes) {
            if (node.getHost() == null || !String.valueOf(node.getScheme()).matches("https?")) {
                throw new ArchiveException("not the address of a node: " + node + ": write it as http://10.0.0.5:9200");
            }
        }
        if (!name.matches(NAME)) {
            throw new ArchiveException("not a name for an archive on a cluster: " + name
                    + ": use small letters, digits, - and _, a letter or digit first");
        }
    }

    /** Addresses as a user writes them, parted by commas. @throws ArchiveException if one is none */
    public static List<URI> nodes(String addresses) {
        return Arrays.stream(addresses.split(",", -1))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .map(ClusterSettings::node)
                .toList();
    }

    private static URI node(String address) {
        try {
            return URI.create(address.replaceFirst("/+$", ""));
        } catch (IllegalArgumentException e) {
            throw new ArchiveException("not the address of a node: " + address, e);
        }
    }

    /** Those of an archive's folder; nothing where its archive is in the folder itself. */
    public static Optional<ClusterSettings> read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new ArchiveException(file + " cannot be read: " + e.getMessage(), e);
        }
        String nodes = properties.getProperty("nodes", "");
        String name = properties.getProperty("name", "");
        if (nodes.isBlank() || name.isBlank()) {
            throw new ArchiveException(file + " needs a line nodes=URL,... and a line name=NAME");
        }
        return Optional.of(new ClusterSettings(
                folder,
                nodes(nodes),
                name.strip(),
                path(folder, properties.getProperty("ca")),
                properties.getProperty("user"),
                path(folder, properties.getProperty("password-file"))));
    }

    private static @Nullable Path path(Path folder, @Nullable String name) {
        return name == null ? null : folder.resolve(name.strip());
    }

    /** Writes the file, and the folder where there is none. */
    public void write() {
        Properties properties = new Properties();
        properties.setProperty("nodes", nodes.stream().map(URI::toString).collect(Collectors.joining(",")));
        properties.setProperty("name", name);
        if (ca != null) {
            properties.setProperty("ca", ca.toAbsolutePath().toString());
        }
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (passwordFile != null) {
            properties.setProperty(
                    "password-file", passwordFile.toAbsolutePath().toString());
        }
        try {
            Files.createDirectories(folder);
            try (Writer out = Files.newBufferedWriter(folder.resolve(FILE))) {
                properties.store(out, "An archive of OnRecord on a cluster");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The password, or null where no file of it is named. @throws ArchiveException if others may read the file */
    @Nullable
    String password() {
        Path file = passwordFile;
        if (file == null) {
            return null;
        }
        try {
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                requirePrivate(file);
            }
            return Utf8File.text(file).strip();
        } catch (IOException e) {
            throw new ArchiveException("the file of the cluster's password cannot be read: " + file, e);
        }
    }

    private static void requirePrivate(Path file) throws IOException {
        Set<PosixFilePermission> allowed = Files.getPosixFilePermissions(file);
        Set<PosixFilePermission> own = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        if (!own.containsAll(allowed)) {
            throw new ArchiveException("others may read the file of the cluster's password: " + file + " ("
                    + PosixFilePermissions.toString(allowed) + "): run chmod 600 on it");
        }
    }
}
