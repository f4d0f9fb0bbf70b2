package onrecord.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever stands in whatever, under whatever names: every text is an article of its own, and the summary counts those.
 */
class NothingLostTest {
    private static final List<String> NAMES =
            List.of("a.txt", "a.txt", "b", "b!a.txt", "b#1", "a.txt (2)", "A.TXT", "c/a.txt", "c\\a.txt", "../a.txt");

    @TempDir
    Path home;

    /** Something with texts in it: the bytes of a file, and how many texts it holds. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Made(byte[] bytes, int texts) {}

    /** Makes a tree of containers by chance. */
    private static final class Maker {
        private final Random random;
        private int number;

        Maker(Random random) {
            this.random = random;
        }

        Made any(int depth) throws IOException {
            return switch (depth == 0 ? 0 : random.nextInt(7)) {
                case 1 -> zip(depth);
                case 2 -> tar(depth);
                case 3 -> packed(any(depth - 1));
                case 4 -> mail(depth);
                case 5 -> records();
                case 6 -> mailbox(depth);
                default -> new Made(bytes("Number " + ++number + " of many texts.\n"), 1);
            };
        }

        private String name() {
            return NAMES.get(random.nextInt(NAMES.size()));
        }

        private Made zip(int depth) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            int texts = 0;
            try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
                for (int i = random.nextInt(4); i >= 0; i--) {
                    Made made = any(depth - 1);
                    zip.putArchiveEntry(new ZipArchiveEntry(name()));
                    zip.write(made.bytes());
                    zip.closeArchiveEntry();
                    texts += made.texts();
                }
            }
            return new Made(out.toByteArray(), texts);
        }

        private Made tar(int depth) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            int texts = 0;
            try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
                for (int i = random.nextInt(4); i >= 0; i--) {
                    Made made = any(depth - 1);
                    TarArchiveEntry entry = new TarArchiveEntry(name(), true);
                    entry.setSize(made.bytes().length);
                    tar.putArchiveEntry(entry);
                    tar.write(made.bytes());
                    tar.closeArchiveEntry();
                    texts += made.texts();
                }
            }
            return new Made(out.toByteArray(), texts);
        }

        private static Made packed(Made made) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(made.bytes());
            }
            return new Made(out.toByteArray(), made.texts());
        }

        private Made mail(int depth) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(bytes("From: a@x.org\nTo: b@x.org\nSubject: Mail\nMessage-ID: <1>\n"
                    + "Content-Type: multipart/mixed; boundary=B" + ++number + "B\n\n"));
            byte[] boundary = bytes("\n--B" + number + "B\n");
            out.writeBytes(boundary);
            out.writeBytes(bytes("Content-Type: text/plain\n\nMail number " + number + ".\n"));
            int texts = 1;
            String end = "\n--B" + number + "B--\n";
            for (int i = random.nextInt(3); i >= 0; i--) {
                Made made = any(depth - 1);
                out.writeBytes(boundary);
                out.writeBytes(
                        bytes("Content-Type: application/octet-stream\nContent-Disposition: attachment; filename=\""
                                + name().replace("\\", "-") + "\"\nContent-Transfer-Encoding: base64\n\n"));
                out.writeBytes(Base64.getMimeEncoder().encode(made.bytes()));
                texts += made.texts();
            }
            out.writeBytes(bytes(end));
            return new Made(out.toByteArray(), texts);
        }

        private Made mailbox(int depth) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            int texts = 0;
            for (int i = random.nextInt(3); i >= 0; i--) {
                Made made = mail(depth);
                out.writeBytes(bytes("From a Tue Sep 19 10:00:00 2023\n"));
                out.writeBytes(made.bytes());
                out.writeBytes(bytes("\n"));
                texts += made.texts();
            }
            return new Made(out.toByteArray(), texts);
        }

        private Made records() {
            StringBuilder lines = new StringBuilder();
            int count = 1 + random.nextInt(4);
            for (int i = 0; i < count; i++) {
                lines.append("{\"id\":\"")
                        .append(random.nextInt(3))
                        .append("\",\"body\":\"Record ")
                        .append(++number)
                        .append(".\"}\n");
            }
            return new Made(bytes(lines.toString()), count);
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    @Property(tries = 25)
    void every_text_of_a_tree_of_containers_is_an_article(@ForAll Random random) throws IOException {
        Path folder = Files.createTempDirectory("onrecord-tree");
        try {
            Path news = Files.createDirectory(folder.resolve("news"));
            Maker maker = new Maker(random);
            int texts = 0;
            for (String name : List.of("b", "b!a.txt", "b#1", "a.txt")) {
                Made made = maker.any(4);
                Files.write(news.resolve(name), made.bytes());
                texts += made.texts();
            }
            check(folder.resolve("index"), news, texts);
        } finally {
            delete(folder);
        }
    }

    @Test
    void files_whose_names_differ_in_a_byte_are_two_files() throws IOException {
        Path news = Files.createDirectory(home.resolve("news"));
        for (String name : List.of("l%E9ge.txt", "l%E8ge.txt", "l%EF%BF%BDge.txt", "l%EF%BF%BDE9ge.txt", "a%5Cb.txt")) {
            Files.writeString(Path.of(URI.create(news.toUri() + name)), "A text called " + name + ".");
        }
        Files.createDirectory(news.resolve("a"));
        Files.writeString(news.resolve("a/b.txt"), "A text in a folder.");
        Path index = home.resolve("index");

        check(index, news, 6);
        TakenIn again = TakenIn.folder(index, news);
        assertEquals(6, again.figures().unchanged());
        Files.delete(Path.of(URI.create(news.toUri() + "l%E9ge.txt")));
        TakenIn.folder(index, news);
        assertEquals(5, TakenIn.sources(index).size());
    }

    private static void check(Path index, Path news, int texts) {
        TakenIn taken = TakenIn.folder(index, news);
        assertEquals(List.of(), taken.failures());
        List<String> sources = new ArrayList<>(TakenIn.sources(index).values());
        assertEquals(texts, sources.size(), sources.toString());
        assertEquals(texts, taken.figures().articles());
        assertEquals(
                texts,
                sources.stream()
                        .map(source -> source.replaceAll(".* ", ""))
                        .distinct()
                        .count());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
