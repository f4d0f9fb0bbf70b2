package onrecord.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import onrecord.identity.OutletTable;
import onrecord.index.analysis.Analysis;
import onrecord.model.Article;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Writes an archive as an OnRecord did that kept no time of taking in. */
public final class TimelessArchive {
    private TimelessArchive() {}

    /** Commits these articles to a new archive of the present format. */
    public static void write(Path folder, Article... articles) {
        Analysis analysis = new Analysis();
        ArticleDocuments documents = new ArticleDocuments(analysis, OutletTable.standard());
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analysis.names()))) {
            for (Article article : articles) {
                writer.addDocuments(documents.block(article, null));
            }
            writer.setLiveCommitData(Map.of("onrecord.format", Integer.toString(CommitData.FORMAT))
                    .entrySet());
            writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
