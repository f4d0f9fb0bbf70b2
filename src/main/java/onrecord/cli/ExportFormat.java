package onrecord.cli;

import java.io.Writer;
import onrecord.json.ArticleJson;
import onrecord.model.Article;

/** A form in which articles leave the program. */
enum ExportFormat {
    /** The articles as {@code extract} prints them, one a line. */
    JSONL {
        @Override
        Export to(Writer out) {
            return new Export.Lines(out, ArticleJson::toJson);
        }
    },
    /** A table with one row an article. */
    CSV {
        @Override
        Export to(Writer out) {
            return new CsvExport(out);
        }
    },
    /** Citations for reference managers. */
    RIS {
        @Override
        Export to(Writer out) {
            return new Export.Lines(out, RisCitation::of);
        }
    },
    /** Citations for LaTeX. */
    BIBTEX {
        @Override
        Export to(Writer out) {
            return new Export.Lines(out, BibtexCitation::of);
        }
    },
    /** Citations as JSON, for Zotero and Pandoc. */
    CSL_JSON {
        @Override
        Export to(Writer out) {
            return new CslExport(out);
        }
    };

    /** An export that writes to {@code out}, which it does not close. */
    abstract Export to(Writer out);

    /** The format's name on the command line, such as "csl-json". */
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Reads a name on the command line; a type of its own so that only the class that is asked for is loaded. */
    static ExportFormat named(String name) {
        for (ExportFormat format : values()) {
            if (format.toString().equalsIgnoreCase(name)) {
                return format;
            }
        }
        throw new picocli.CommandLine.TypeConversionException(
                "no format " + name + "; there are " + java.util.Arrays.toString(values()));
    }

    /** Articles on their way out. */
    interface Export {
        /** Writes an article. */
        void article(Article article) throws java.io.IOException;

        /** Writes what comes after the last. */
        default void end() throws java.io.IOException {}

        /** Each article a text of its own, followed by a line's end. */
        record Lines(Writer out, java.util.function.Function<Article, String> form) implements Export {
            @Override
            public void article(Article article) throws java.io.IOException {
                out.write(form.apply(article));
                out.write('\n');
            }
        }
    }
}
