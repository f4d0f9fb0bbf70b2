package onrecord.model;

import java.util.List;

/**
 * A file the archive has taken in: how to know it again and what became of it.
 *
 * @param path the absolute path
 * @param root the folder or file the user named when it was taken in, absolute
 * @param identity the path its articles' ids are made from: {@code path}, or where the file stood before it was moved
 * @param size in bytes, or -1 while some of its articles are still to come
 * @param modifiedMillis time of the last change, milliseconds since 1970; only ever compared for equality
 * @param sha256 the content's hash in hexadecimal, empty while some of its articles are still to come
 * @param articles the ids of its articles
 * @param failures what of it could not be read, a line each
 * @param told a hash of what the user said of it when it was read (a manifest's line, names of fields), empty for
 *     nothing
 */
public record SourceFile(
        String path,
        String root,
        String identity,
        long size,
        long modifiedMillis,
        String sha256,
        List<String> articles,
        List<String> failures,
        String told) {}
