package onrecord.index;

import java.io.IOException;
import java.util.Arrays;
import onrecord.index.analysis.MinHash;
import onrecord.index.analysis.TextParts;
import onrecord.index.codec.ArticleCodec;
import onrecord.index.codec.LinkCodec;
import onrecord.index.codec.SourceFileCodec;
import onrecord.index.codec.Summary;
import onrecord.index.codec.VersionMark;
import onrecord.link.Link;
import onrecord.model.Article;
import onrecord.model.SourceFile;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an article, sealed with checksums, for an engine that takes bytes.
 *
 * @param summary what a list of hits shows
 * @param rest what else there is
 * @param likeness by what articles of nearly the same text are found, or null for a short one
 * @param address a number of what the addresses of its page have in common, 0 where it has no page of its own
 * @param version by what the versions of one address are told apart
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
public record StoredArticle(byte[] summary, byte[] rest, byte @Nullable [] likeness, long address, byte[] version) {
    /** The {@link #relation} of an article to those that tell its date. */
    public static final String DATED = LinkCodec.DATED;

    /** The {@link #relation} of articles of the same text. */
    public static final String SAME_TEXT = LinkCodec.SAME;

    /** What is to be kept. */
    public static StoredArticle of(Indexed indexed) {
        Article a = indexed.article();
        BytesRef likeness = MinHash.of(indexed.body());
        return new StoredArticle(
                bytes(ArticleCodec.summary(a)),
                bytes(ArticleCodec.rest(a, indexed.parts(), indexed.words())),
                likeness == null ? null : bytes(likeness),
                VersionMark.address(a.url()),
                bytes(VersionMark.of(a, indexed.body()).bytes()));
    }

    /** What tells a version, from its sealed bytes. @throws IOException if they are damaged */
    public static VersionMark version(byte[] sealed) throws IOException {
        return VersionMark.read(new BytesRef(sealed));
    }

    /** @throws IOException if the bytes are damaged */
    public static Summary summary(byte[] sealed) throws IOException {
        return ArticleCodec.summary(new BytesRef(sealed));
    }

    /** @throws IOException if the bytes are damaged */
    public static Article article(byte[] summary, byte[] rest) throws IOException {
        return ArticleCodec.article(new BytesRef(summary), new BytesRef(rest));
    }

    /** The text of an article whose summary is known, and nothing else of it. @throws IOException if it is damaged */
    public static TextParts parts(Summary summary, byte[] rest) throws IOException {
        return ArticleCodec.parts(summary, new BytesRef(rest));
    }

    /** The word for what a link says. */
    public static String relation(Link link) {
        return LinkCodec.relation(link);
    }

    /** A file's entry, sealed. */
    public static byte[] of(SourceFile file) {
        return bytes(SourceFileCodec.bytes(file));
    }

    /** @throws IOException if the bytes are damaged */
    public static SourceFile file(byte[] sealed) throws IOException {
        return SourceFileCodec.read(new BytesRef(sealed));
    }

    /** A link, sealed. */
    public static byte[] of(Link link) {
        return bytes(LinkCodec.bytes(link));
    }

    /** @throws IOException if the bytes are damaged */
    public static Link link(byte[] sealed) throws IOException {
        return LinkCodec.read(new BytesRef(sealed));
    }

    private static byte[] bytes(BytesRef ref) {
        return Arrays.copyOfRange(ref.bytes, ref.offset, ref.offset + ref.length);
    }
}
