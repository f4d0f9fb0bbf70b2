package onrecord.serve;

import java.nio.file.Path;
import java.util.List;
import onrecord.model.SourcePath;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Hit;
import onrecord.search.QuoteHit;
import onrecord.serve.page.Messages;
import org.jspecify.annotations.Nullable;

/** Says of the sample articles that come with the program that they are samples. */
final class SampleNote {
    private final ArchiveSearcher archive;
    private final @Nullable Path samples;

    SampleNote(ArchiveSearcher archive, @Nullable Path samples) {
        this.archive = archive;
        this.samples = samples == null ? null : samples.toAbsolutePath().normalize();
    }

    /** The note where the first of these hits is a sample: samples stand among samples alone. */
    List<String> on(List<?> hits, Messages messages) {
        return switch (hits.isEmpty() ? null : hits.getFirst()) {
            case Hit hit -> of(hit.id(), messages);
            case QuoteHit hit -> of(hit.article().id(), messages);
            case null, default -> List.of();
        };
    }

    /** The note where this article is a sample. */
    List<String> of(String id, Messages messages) {
        Path folder = samples;
        boolean sample = folder != null
                && archive.file(id)
                        .map(file -> SourcePath.path(file.path()).startsWith(folder))
                        .orElse(false);
        return sample ? List.of(messages.text("samples")) : List.of();
    }
}
