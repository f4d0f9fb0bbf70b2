package onrecord.ingest;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import onrecord.index.ArchiveWriter;
import onrecord.link.Link;
import onrecord.link.Stretch;
import onrecord.model.Article;
import onrecord.model.SourceFile;

/** Stands for an archive that is not there yet, for a dry run: it knows no file, and takes nothing. */
public final class NoArchive implements ArchiveWriter {
    @Override
    public void put(Article article) {
        throw refused();
    }

    @Override
    public void remove(String id) {
        throw refused();
    }

    @Override
    public void putFile(SourceFile file) {
        throw refused();
    }

    @Override
    public void removeFile(String path) {
        throw refused();
    }

    @Override
    public void files(Consumer<SourceFile> sink) {}

    @Override
    public Optional<SourceFile> file(String path) {
        return Optional.empty();
    }

    @Override
    public void relink(Stretch stretch, long signature, List<Link> links) {
        throw refused();
    }

    @Override
    public List<Refused> commit() {
        throw refused();
    }

    @Override
    public void settle() {
        throw refused();
    }

    @Override
    public void close() {}

    private static UnsupportedOperationException refused() {
        return new UnsupportedOperationException("a dry run writes nothing");
    }
}
