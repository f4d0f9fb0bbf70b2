package onrecord.serve;

import java.util.List;
import java.util.Map;
import onrecord.export.ExportFormat;
import onrecord.export.PlainCitation;
import onrecord.model.Article;
import onrecord.serve.page.Anchor;
import onrecord.serve.page.ArticleView;

/** How to cite an article. */
final class Citations {
    private static final List<Map.Entry<ExportFormat, String>> FILES = List.of(
            Map.entry(ExportFormat.RIS, "RIS"),
            Map.entry(ExportFormat.BIBTEX, "BibTeX"),
            Map.entry(ExportFormat.CSL_JSON, "CSL-JSON"));

    private Citations() {}

    static ArticleView.Citation of(Article article) {
        return new ArticleView.Citation(
                PlainCitation.of(article),
                PageAddresses.article(article.id()) + "/cite?format=plain",
                FILES.stream()
                        .map(file -> new Anchor(
                                file.getValue(), PageAddresses.article(article.id()) + "/cite?format=" + file.getKey()))
                        .toList(),
                PageAddresses.evidence(article.id()));
    }
}
