package onrecord.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import onrecord.json.ArticleJson;
import onrecord.text.Keyword;

/** A form in which articles leave the program. */
public enum ExportFormat {
    /** The articles as {@code extract} prints them, one a line. */
    JSONL("application/jsonl", "jsonl") {
        @Override
        public Export to(OutputStream out) {
            return Export.lines(out, ArticleJson::toJson);
        }
    },
    /** A table with one row an article. */
    CSV("text/csv", "csv") {
        @Override
        public Export to(OutputStream out) throws IOException {
            return new ArticleTable(table(out));
        }

        @Override
        public ExportTable table(OutputStream out) throws IOException {
            return new CsvTable(out);
        }
    },
    /** The table of {@link #CSV} as a workbook of Excel; not to be read before its end is written. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx") {
        @Override
        public Export to(OutputStream out) throws IOException {
            return new ArticleTable(table(out));
        }

        @Override
        public ExportTable table(OutputStream out) {
            return new XlsxTable(out);
        }
    },
    /** Citations for reference managers. */
    RIS("application/x-research-info-systems", "ris") {
        @Override
        public Export to(OutputStream out) {
            return Export.lines(out, RisCitation::of);
        }
    },
    /** Citations for LaTeX. */
    BIBTEX("application/x-bibtex", "bib") {
        @Override
        public Export to(OutputStream out) {
            return Export.lines(out, BibtexCitation::of);
        }
    },
    /** Citations as JSON, for Zotero and Pandoc. */
    CSL_JSON("application/vnd.citationstyles.csl+json", "json") {
        @Override
        public Export to(OutputStream out) throws IOException {
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
    public abstract Export to(OutputStream out) throws IOException;

    /** A table of this format. @throws IllegalArgumentException if it {@link #isTable() is none} */
    public ExportTable table(OutputStream out) throws IOException {
        throw new IllegalArgumentException(this + " is no table");
    }

    /** Whether it is a table, of articles or of quotes. */
    public boolean isTable() {
        return this == CSV || this == XLSX;
    }

    /** Whether it is text, in UTF-8; else it is bytes that no terminal shows. */
    public boolean isText() {
        return this != XLSX;
    }

    /** The media type with its encoding, such as "text/csv; charset=utf-8". */
    public String mediaType() {
        return isText() ? mediaType + "; charset=utf-8" : mediaType;
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
