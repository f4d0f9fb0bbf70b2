package onrecord.ingest;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import onrecord.model.SourcePath;
import onrecord.read.Companions;
import onrecord.read.Litter;
import onrecord.read.Reading;

/**
 * The files below the paths that a user names, by name within each folder. Symbolic links are followed, a folder is
 * visited once however many links lead there. What a folder holds beside its owner's documents is passed over: hidden
 * files, the litter of operating systems, the {@code page_files} folder that a browser leaves beside a saved
 * {@code page.html}, and what {@link Companions} says belongs to another file. Nothing but regular files is ever
 * opened.
 */
public final class FileTree {
    private final List<Input> files = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();
    private final List<Reading.Failed> failures = new ArrayList<>();
    private final Set<Object> seen = new HashSet<>();
    /** Files that are read with another one, such as the pages of an issue. */
    private final Set<Path> parts = new HashSet<>();

    private FileTree() {}

    /** Looks below all the paths; a path that is not there becomes a failure. */
    public static FileTree of(List<Path> paths) {
        FileTree tree = new FileTree();
        for (Path path : paths) {
            tree.visit(path, SourcePath.text(path.toAbsolutePath().normalize()), true);
        }
        return tree;
    }

    /** The files, in order. */
    public List<Input> files() {
        return files;
    }

    /** The folders, in order, those named by the user among them. */
    public List<Path> folders() {
        return folders;
    }

    /** What could not be looked at. */
    public List<Reading.Failed> failures() {
        return failures;
    }

    private void visit(Path path, String root, boolean named) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                folder(path, attributes, root);
            } else if (attributes.isRegularFile()) {
                long modified = attributes.lastModifiedTime().toMillis();
                files.add(new Input(path, root, attributes.size(), modified));
            } else {
                failed(path, Reading.Failed.Kind.UNSUPPORTED, "neither a file nor a folder");
            }
        } catch (NoSuchFileException e) {
            failed(path, Reading.Failed.Kind.INACCESSIBLE, missing(path, named));
        } catch (AccessDeniedException e) {
            failed(path, Reading.Failed.Kind.INACCESSIBLE, "no permission to read it");
        } catch (IOException e) {
            failed(path, Reading.Failed.Kind.INACCESSIBLE, String.valueOf(e.getMessage()));
        }
    }

    private static String missing(Path path, boolean named) {
        if (named) {
            return "no such file or folder";
        }
        boolean garbled = path.toString().indexOf('\uFFFD') >= 0;
        return garbled ? "its name is not valid in this system's encoding: rename it" : "a link to nothing, or gone";
    }

    private void folder(Path folder, BasicFileAttributes attributes, String root) throws IOException {
        Object key = attributes.fileKey() == null ? folder.toRealPath() : attributes.fileKey();
        if (!seen.add(key)) {
            return;
        }
        folders.add(folder);
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(children::add);
        }
        children.sort(Comparator.comparing(child -> name(child)));
        Set<String> pages = new HashSet<>();
        children.forEach(child -> pages.addAll(Litter.foldersOf(name(child))));
        pages.addAll(Companions.passedOver(
                SourcePath.slashed(folder.toString()),
                children.stream().map(FileTree::name).toList(),
                name -> size(folder.resolve(name))));
        for (Path child : children) {
            if (Companions.mayList(name(child)) && Files.isRegularFile(child)) {
                Companions.listedBy(child).forEach(listed -> addPart(folder, listed));
            }
        }
        for (Path child : children) {
            String name = name(child);
            if (!Litter.is(name) && !pages.contains(name) && !parts.contains(child)) {
                visit(child, root, false);
            }
        }
    }

    private void addPart(Path folder, String listed) {
        try {
            parts.add(folder.resolve(listed).normalize());
        } catch (InvalidPathException e) {
            // no file of this system has such a name
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    private void failed(Path path, Reading.Failed.Kind kind, String reason) {
        failures.add(new Reading.Failed(SourcePath.source(path), kind, reason));
    }
}
