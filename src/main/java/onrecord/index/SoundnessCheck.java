package onrecord.index;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import onrecord.index.Soundness.Problem;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ChecksumIndexInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;

/**
 * Checks the last commit of an archive: the checksum of every file, then Lucene's own check of each segment, then that
 * every block is whole and every article can be read. It takes no lock and changes nothing, so that it works beside a
 * server and on a folder that cannot be written to. For one check alone.
 */
final class SoundnessCheck {
    private final Path folder;
    private final List<Problem> problems = new ArrayList<>();

    SoundnessCheck(Path folder) {
        this.folder = folder;
    }

    /** @throws ArchiveException if there is no archive there, or one of another format */
    Soundness run() {
        ArchiveFolder.requireFolder(folder);
        try (Directory directory = FSDirectory.open(folder, NoLockFactory.INSTANCE)) {
            if (!ArchiveFolder.isWritten(directory)) {
                ArchiveFolder.openReader(folder).close(); // says what is there instead
            }
            checksums(directory);
            if (!problems.isEmpty()) {
                return new Soundness(0, 0, 0, problems);
            }
            ArchiveFolder.requireFormat(folder, directory);
            segments(directory);
            if (!problems.isEmpty()) {
                return new Soundness(0, 0, 0, problems);
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                return new BlockCheck(folder.toString()).run(reader);
            }
        } catch (IOException e) {
            throw Diagnosis.plain(folder, e);
        }
    }

    private void checksums(Directory directory) throws IOException {
        SegmentInfos commit;
        try {
            commit = SegmentInfos.readLatestCommit(directory);
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            String named = Diagnosis.path(Diagnosis.root(e));
            problem(
                    named == null
                            ? segmentsFile(directory)
                            : String.valueOf(Path.of(named).getFileName()),
                    e);
            return;
        }
        for (String file : new TreeSet<>(commit.files(true))) {
            try (ChecksumIndexInput in = directory.openChecksumInput(file)) {
                in.skipBytes(in.length() - CodecUtil.footerLength());
                CodecUtil.checkFooter(in);
            } catch (IOException | IllegalArgumentException | IllegalStateException e) {
                problem(file, e);
            }
        }
    }

    private static String segmentsFile(Directory directory) throws IOException {
        String name = SegmentInfos.getLastCommitSegmentsFileName(directory);
        return name == null ? "segments" : name;
    }

    private void problem(String file, Exception e) {
        String said = String.valueOf(Diagnosis.root(e).getMessage());
        int resource = said.indexOf(" (resource=");
        String what = Diagnosis.oneLine(resource < 0 ? said : said.substring(0, resource));
        problems.add(
                new Problem(file, Files.exists(folder.resolve(file)) ? "damaged: " + what : "missing from the folder"));
    }

    private void segments(Directory directory) throws IOException {
        try (CheckIndex check = new CheckIndex(directory)) {
            check.setInfoStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
            CheckIndex.Status status = check.checkIndex();
            for (CheckIndex.Status.SegmentInfoStatus segment : status.segmentInfos) {
                if (segment.error != null) {
                    problems.add(new Problem(
                            segment.name,
                            "the segment is damaged: "
                                    + Diagnosis.oneLine(String.valueOf(segment.error.getMessage()))));
                }
            }
            if (!status.clean && problems.isEmpty()) {
                problems.add(new Problem(folder.toString(), "Lucene's check found it damaged"));
            }
        }
    }
}
