import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Gathers what the parts of a release say of their licences: their own files, and the bill of materials with the
 * licence that is chosen where a part offers several. Ends with 1 and names the part where a licence does not fit.
 *
 * <p>Run as {@code java -cp 'LIB/*' Parts.java LIB BOM CHOSEN FOLDER SBOM}. Where the release also holds a Java
 * runtime, the file {@code release} of its JDK and the version of the C library in the image follow.
 */
final class Parts {
    private static final Pattern TEXTS =
            Pattern.compile("(?i)(?:META-INF/)?(?:LICEN[CS]ES?|NOTICE|COPYING|COPYRIGHT)(?:[._-][^/]*)?");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Parts() {}

    public static void main(String[] args) throws IOException {
        copyTexts(Path.of(args[0]), Path.of(args[3]));
        JsonNode bom = JSON.readTree(Path.of(args[1]).toFile());
        Properties chosen = new Properties();
        try (InputStream in = Files.newInputStream(Path.of(args[2]))) {
            chosen.load(in);
        }
        boolean fits = true;
        for (JsonNode part : bom.path("components")) {
            choose((ObjectNode) part, chosen);
            fits &= fits(part);
        }
        if (args.length > 5) {
            addRuntimes((ArrayNode) bom.path("components"), Path.of(args[5]), args[6]);
        }
        JSON.writerWithDefaultPrettyPrinter().writeValue(Path.of(args[4]).toFile(), bom);
        System.exit(fits ? 0 : 1);
    }

    /** Adds the parts that are no libraries of Java, whose licences let a program of any licence run on them. */
    private static void addRuntimes(ArrayNode parts, Path release, String libc) throws IOException {
        Properties jdk = new Properties();
        try (InputStream in = Files.newInputStream(release)) {
            jdk.load(in);
        }
        String version = jdk.getProperty("JAVA_RUNTIME_VERSION").replace("\"", "");
        add(
                        parts,
                        "platform",
                        "openjdk",
                        version,
                        "GPL-2.0-only WITH Classpath-exception-2.0",
                        "the archive for Linux x64, the image")
                .put("publisher", jdk.getProperty("IMPLEMENTOR").replace("\"", ""));
        add(parts, "library", "glibc", libc, "LGPL-2.1-or-later", "the image");
    }

    private static ObjectNode add(
            ArrayNode parts, String type, String name, String version, String licence, String where) {
        ObjectNode part = parts.addObject().put("type", type);
        part.put("name", name)
                .put("version", version)
                .put("purl", "pkg:generic/" + name + "@" + version.replace("+", "%2B"));
        part.putArray("licenses").addObject().put("expression", licence);
        part.putArray("properties")
                .addObject()
                .put("name", "onrecord:contained-in")
                .put("value", where);
        return part;
    }

    private static void copyTexts(Path lib, Path to) throws IOException {
        List<Path> jars;
        try (Stream<Path> files = Files.list(lib)) {
            jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
        for (Path jar : jars) {
            Path folder = to.resolve(jar.getFileName().toString().replaceFirst("\\.jar$", ""));
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    if (!entry.isDirectory() && TEXTS.matcher(entry.getName()).matches()) {
                        Files.createDirectories(folder);
                        Path text = folder.resolve(entry.getName().replaceFirst(".*/", ""));
                        try (InputStream in = zip.getInputStream(entry)) {
                            Files.write(text, in.readAllBytes());
                        }
                    }
                }
            }
        }
    }

    private static void choose(ObjectNode part, Properties chosen) {
        String name = part.path("group").asText() + "--" + part.path("name").asText() + "--"
                + part.path("version").asText();
        if (chosen.containsKey(name)) {
            ArrayNode licences = part.putArray("licenses");
            licences.addObject()
                    .putObject("license")
                    .put("id", chosen.getProperty(name).strip());
        }
    }

    /** Whether a part may be used under one of its licences. */
    private static boolean fits(JsonNode part) {
        JsonNode licences = part.path("licenses");
        boolean copyleft = !licences.isEmpty();
        for (JsonNode licence : licences) {
            copyleft &= licence.toString().matches("(?i).*\\b[AL]?GPL\\b.*|.*General Public.*");
        }
        if (licences.isEmpty() || copyleft) {
            System.err.println("no licence that fits: " + part.path("purl").asText() + " " + licences);
            return false;
        }
        return true;
    }
}
