package onrecord.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Waits for files to appear, change or go below some folders. A file counts once nothing has happened to it for
 * {@link #QUIET}: while somebody still writes it, it is not whole. For use by one thread.
 */
public final class FolderWatch implements AutoCloseable {
    private static final Duration QUIET = Duration.ofMillis(400);

    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();
    private final Map<Path, Long> touched = new HashMap<>();
    private boolean lost;
    private boolean gone;

    /**
     * What has happened.
     *
     * @param changed files and folders that are new or changed, and quiet
     * @param gone whether something was removed
     * @param lost whether more happened than could be followed: then everything is to be looked at
     */
    public record Changes(List<Path> changed, boolean gone, boolean lost) {}

    /** Begins to watch these files and folders, and all folders below. */
    public FolderWatch(List<Path> paths) {
        try {
            service = FileSystems.getDefault().newWatchService();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FileTree tree = FileTree.of(paths);
        tree.folders().forEach(this::register);
        for (Path path : paths) {
            Path parent = path.toAbsolutePath().getParent();
            if (Files.isRegularFile(path) && parent != null) {
                register(parent);
            }
        }
    }

    private void register(Path folder) {
        try {
            WatchKey key = folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
            folders.put(key, folder);
        } catch (IOException e) {
            // the folder has gone again; whoever removed it is told of in its parent
            lost |= Files.isDirectory(folder);
        }
    }

    /** Waits until something has happened and is over. @throws InterruptedException when it is to end */
    public Changes next() throws InterruptedException {
        while (true) {
            boolean nothing = touched.isEmpty() && !gone && !lost;
            WatchKey key = nothing ? service.take() : service.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS);
            while (key != null) {
                note(key);
                key = service.poll();
            }
            List<Path> quiet = quiet();
            if (!quiet.isEmpty() || (touched.isEmpty() && (gone || lost))) {
                Changes changes = new Changes(quiet, gone, lost);
                gone = false;
                lost = false;
                return changes;
            }
        }
    }

    /** Tells of these once more, with what happens meanwhile, after {@link #QUIET} at the earliest. */
    public void putBack(Changes changes) {
        changes.changed().forEach(path -> touched.put(path, System.nanoTime()));
        gone |= changes.gone();
        lost |= changes.lost();
    }

    private void note(WatchKey key) {
        Path folder = folders.get(key);
        for (WatchEvent<?> event : key.pollEvents()) {
            if (StandardWatchEventKinds.OVERFLOW.equals(event.kind()) || folder == null) {
                lost = true;
            } else if (event.context() instanceof Path name) {
                note(event.kind(), folder.resolve(name));
            }
        }
        if (!key.reset()) {
            folders.remove(key);
        }
    }

    private void note(WatchEvent.@Nullable Kind<?> kind, Path path) {
        Path name = path.getFileName();
        if (name == null || name.toString().startsWith(".")) {
            return;
        }
        if (StandardWatchEventKinds.ENTRY_DELETE.equals(kind)) {
            gone = true;
            touched.remove(path);
            return;
        }
        if (Files.isDirectory(path)) {
            FileTree.of(List.of(path)).folders().forEach(this::register);
        }
        touched.put(path, System.nanoTime());
    }

    private List<Path> quiet() {
        List<Path> quiet = new ArrayList<>();
        long now = System.nanoTime();
        for (Iterator<Map.Entry<Path, Long>> i = touched.entrySet().iterator(); i.hasNext(); ) {
            Map.Entry<Path, Long> entry = i.next();
            if (now - entry.getValue() >= QUIET.toNanos()) {
                quiet.add(entry.getKey());
                i.remove();
            }
        }
        quiet.sort(null);
        return quiet;
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
