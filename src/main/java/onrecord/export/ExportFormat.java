package onrecord.export;

import java.io.Writer;
import java.util.Arrays;
import java.util.Optional;
import onrecord.json.ArticleJson;
import onrecord.text.Keyword;

/** A form in which articles leave the program. */
public enum ExportFormat {
    /** The articles as {@code extract} prints them, one a line. */
    JSONL("application/jsonl", "jsonl") {
        @Override
        public Export to(Writer out) {
            return new Export.Lines(out, ArticleJson::toJson);
        }
    },
    /** A table with one row an article. */
    CSV("text/csv", "csv") {
        @Override
        public Export to(Writer out) {
            return new CsvExport(out);
        }
    },
    /** Citations for reference managers. */
    RIS("application/x-research-info-systems", "ris") {
        @Override
        public Export to(Writer out) {
            return new Export.Lines(out, RisCitation::of);
        }
    },
    /** Citations for LaTeX. */
    BIBTEX("application/x-bibtex", "bib") {
        @Override
        public Export to(Writer out) {
            return new Export.Lines(out, BibtexCitation::of);
        }
    },
    /** Citations as JSON, for Zotero and Pandoc. */
    CSL_JSON("application/vnd.citationstyles.csl+json", "json") {
        @Override
        public Export to(Writer out) {
            return new CslExport(out);
        }
    };

    private final String mediaType;
    private final String extension;

    ExportFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** An export that writes to {@code out}, which it does not close. */
    public abstract Export to(Writer out);

    /** The media type, such as "text/csv"; the text is UTF-8. */
    public String mediaType() {
        return mediaType;
    }

    /** How the names of such files end, without the dot. */
    public String extension() {
        return extension;
    }

    /** The format's name, such as "csl-json". */
    @Override
    public String toString() {
        return Keyword.of(this);
    }

    /** The format of this name, in whatever case. */
    public static Optional<ExportFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.toString().equalsIgnoreCase(name))
                .findFirst();
    }
}
