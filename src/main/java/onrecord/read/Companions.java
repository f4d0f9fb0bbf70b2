package onrecord.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;

/**
 * Files that belong to another one beside them: they are read with it, or stand for the same article. In folders and in
 * archives they are passed over.
 */
public final class Companions {
    /** A description that lists more than this of its files is none of an issue. */
    private static final int MOST = 64 << 20;

    private static final Pattern METS = Pattern.compile("(?i).*mets.*\\.xml");
    private static final Pattern OMNIVORE_LIST = Pattern.compile("metadata_\\d+_to_\\d+\\.json");
    /** Zotero calls the folder of each attachment by a key of eight letters and figures. */
    private static final Pattern ZOTERO_KEY = Pattern.compile("[23456789A-Z]{8}");

    /** Programs make no longer paths than these. */
    private static final int LONGEST = 1024;

    private static final String ZOTERO_STORE = "storage";
    private static final String ZOTERO_DATABASE = "zotero.sqlite";

    private Companions() {}

    /**
     * Which of the names in one folder are not looked at.
     *
     * @param folder its own name, or a path that ends with it
     * @param names of the files and folders in it, without the path
     * @param size how large a file of this name in it is, in bytes
     */
    public static Set<String> passedOver(String folder, Collection<String> names, ToLongFunction<String> size) {
        Set<String> over = new HashSet<>(ArchiveBox.passedOver(names));
        if (names.stream().anyMatch(name -> OMNIVORE_LIST.matcher(name).matches())) {
            // the list tells what is known of each page, and the page is read with it
            over.addAll(List.of("content", "highlights"));
        }
        if (names.contains(ZOTERO_DATABASE)) {
            over.addAll(names);
            over.remove(ZOTERO_STORE);
        } else if (isZotero(folder, names)) {
            over.addAll(besideSnapshot(names, size));
        }
        return over;
    }

    private static boolean isZotero(String folder, Collection<String> names) {
        String[] path = folder.split("/", -1);
        boolean key = ZOTERO_KEY.matcher(path[path.length - 1]).matches();
        boolean stored = path.length > 1 && path[path.length - 2].equals(ZOTERO_STORE);
        return key && (stored || names.stream().anyMatch(name -> name.startsWith(".zotero-")));
    }

    /** Of a snapshot of a page with its frames, styles and pictures all but the page, which says most. */
    private static Set<String> besideSnapshot(Collection<String> names, ToLongFunction<String> size) {
        String page = null;
        for (String name : names) {
            boolean html = name.toLowerCase(Locale.ROOT).matches(".*\\.x?html?");
            if (html && (page == null || size.applyAsLong(name) > size.applyAsLong(page))) {
                page = name;
            }
        }
        Set<String> over = new HashSet<>();
        if (page != null) {
            over.addAll(names);
            over.remove(page);
        }
        return over;
    }

    /** The beginnings of paths in an archive that are not looked at. */
    static Set<String> passedOverIn(Collection<String> paths, ToLongFunction<String> size) {
        Map<String, Set<String>> folders = new HashMap<>();
        for (String path : paths) {
            int name = path.lastIndexOf('/') + 1;
            if (path.length() <= LONGEST && marks(path.substring(0, name), path.substring(name))) {
                folders.putIfAbsent(path.substring(0, name), new HashSet<>());
            }
        }
        Set<String> over = new HashSet<>();
        if (!folders.isEmpty()) {
            paths.forEach(path -> add(path, folders));
            folders.forEach((folder, names) -> passedOver(plain(folder), names, name -> size.applyAsLong(folder + name))
                    .forEach(name -> over.add(folder + name)));
        }
        return over;
    }

    /** Whether a file of this name says that something in its folder may belong to another. */
    private static boolean marks(String folder, String name) {
        return ArchiveBox.INDEXES.contains(name)
                || OMNIVORE_LIST.matcher(name).matches()
                || name.equals(ZOTERO_DATABASE)
                || isZotero(plain(folder), List.of(name));
    }

    private static String plain(String folder) {
        return folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
    }

    /** Adds the name that a path has in each of these folders it lies in. */
    private static void add(String path, Map<String, Set<String>> folders) {
        int at = 0;
        while (at >= 0 && at <= Math.min(LONGEST, path.length())) {
            Set<String> names = folders.get(path.substring(0, at));
            int slash = path.indexOf('/', at);
            if (names != null && at < path.length()) {
                names.add(path.substring(at, slash < 0 ? path.length() : slash));
            }
            at = slash < 0 ? -1 : slash + 1;
        }
    }

    /** Whether a path is one of these or lies below one. */
    static boolean isBelow(String path, Set<String> over) {
        if (over.isEmpty() || over.contains(path)) {
            return !over.isEmpty();
        }
        for (int slash = path.indexOf('/'); slash >= 0 && slash <= LONGEST; slash = path.indexOf('/', slash + 1)) {
            if (over.contains(path.substring(0, slash))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a file of this name may describe an issue whose pages lie beside it. */
    public static boolean mayList(String name) {
        return METS.matcher(name).matches();
    }

    /**
     * The files that belong to the issue which this file describes; none where it describes none, or cannot be read.
     */
    public static List<String> listedBy(Path description) {
        try (InputStream in = Files.newInputStream(description)) {
            return listedBy(in);
        } catch (IOException e) {
            // who reads it will say so
            return List.of();
        }
    }

    static List<String> listedBy(InputStream description) throws IOException {
        byte[] xml = description.readNBytes(MOST);
        return Mets.listed(new String(xml, StandardCharsets.UTF_8));
    }
}
