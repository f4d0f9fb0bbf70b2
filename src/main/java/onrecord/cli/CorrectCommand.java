package onrecord.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import onrecord.index.ArchiveException;
import onrecord.index.ArchiveFolder;
import onrecord.keep.Change;
import onrecord.keep.Correction;
import onrecord.keep.CorrectionLine;
import onrecord.keep.FieldValue;
import onrecord.keep.Target;
import onrecord.model.Article;
import onrecord.model.Field;
import onrecord.model.Quote;
import onrecord.search.query.DayRange;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what is wrong in the archive and what is right. */
@Command(
        name = "correct",
        description = {
            "Correct a value of an article or a quote, or say which names are one.",
            "A correction wins over every rule and stays when the sources are read again. It is kept in corrections.jsonl in the"
                    + " archive's folder; the sources are never written to.",
            "FIELD is title, deck, outlet, date, authors, agencies, language, section or url; with --quote it is speaker or kind"
                    + " (direct, indirect, mixed, act, or none for words that are no quote)."
        },
        mixinStandardHelpOptions = true)
final class CorrectCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ID",
            description = "The article: its id, or the end of its source, such as news.jsonl#238.")
    private @Nullable String id;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FIELD", description = "What is corrected.")
    private @Nullable String field;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "VALUE",
            description =
                    "What is right; unknown where nobody knows. Several authors or speakers are apart by semicolons.")
    private @Nullable String value;

    @Option(names = "--quote", paramLabel = "WORDS", description = "Words of the article whose speaker or kind it is.")
    private @Nullable String quote;

    @Option(names = "--join", paramLabel = "NAME", description = "Names of one speaker, the one to show first.")
    private List<String> join = List.of();

    @Option(names = "--part", paramLabel = "NAME", description = "Names of different speakers.")
    private List<String> part = List.of();

    @Option(names = "--outlets", paramLabel = "NAME", description = "Names of one outlet, the one to show first.")
    private List<String> outlets = List.of();

    @Option(names = "--undo", paramLabel = "KEY", description = "Take a correction back, by the key that --list shows.")
    private @Nullable String undo;

    @Option(names = "--list", description = "List the corrections in force.")
    private boolean list;

    @Mixin
    private IndexOption index = new IndexOption();

    private final Console console;
    private final Home home;

    CorrectCommand(Console console, Home home) {
        this.console = console;
        this.home = home;
    }

    @Override
    public Integer call() {
        Path folder = index.folder(home);
        ArchiveFolder.requireFolder(folder);
        Correcting correcting = new Correcting(console, folder);
        if (list) {
            correcting.now().inForce().forEach(one -> console.line(Printable.of(CorrectionLine.of(one))));
            correcting.now().faults().forEach(fault -> console.note("onrecord: " + Printable.words(fault)));
            return Exit.DONE;
        }
        return correcting.keep(index.words(), List.of(change(correcting)));
    }

    private Change change(Correcting correcting) {
        if (undo != null) {
            return undone(correcting, undo);
        }
        if (!join.isEmpty()) {
            return sensible(() -> new Change.Joined(join), "--join");
        }
        if (!part.isEmpty()) {
            return sensible(() -> new Change.Parted(part), "--part");
        }
        if (!outlets.isEmpty()) {
            return sensible(() -> new Change.Merged(outlets), "--outlets");
        }
        if (id == null || field == null || value == null) {
            throw new Complaints.Misuse("name an article, a field and its value, or what --help lists");
        }
        Article article = correcting.article(id);
        return quote == null ? ofArticle(article, field, value) : ofQuote(article, quote, field, value);
    }

    private static Change undone(Correcting correcting, String key) {
        List<Correction> known = correcting.now().of(key);
        if (known.isEmpty()) {
            throw new ArchiveException("no correction has the key \"" + key + "\": --list shows those there are");
        }
        return new Change.Undone(key);
    }

    private static Change ofArticle(Article article, String field, String value) {
        Field known = FieldValue.field(field)
                .orElseThrow(() -> new Complaints.Misuse("\"" + field + "\" is no field that can be corrected: one of "
                        + String.join(
                                ", ", FieldValue.FIELDS.stream().map(Field::key).toList())));
        String plain = known == Field.DATE ? DayRange.plain(value, Clock.system(ZoneId.systemDefault())) : value;
        return sensible(() -> new Change.Value(Target.of(article), known, FieldValue.parse(known, plain)), known.key());
    }

    private static Change ofQuote(Article article, String words, String field, String value) {
        int start = article.body().indexOf(words);
        if (start < 0) {
            throw new ArchiveException("the article has no such words: \"" + words + "\"");
        }
        Change.Words place = new Change.Words(words, article.body().codePointCount(0, start));
        boolean nothing = value.equalsIgnoreCase(FieldValue.UNKNOWN) || value.equalsIgnoreCase("none");
        return switch (field.toLowerCase(Locale.ROOT)) {
            case "speaker" ->
                new Change.Speakers(Target.of(article), place, nothing ? List.of() : FieldValue.parts(value));
            case "kind" -> {
                Quote.Kind kind = nothing ? null : kind(value);
                yield new Change.Quoted(Target.of(article), place, kind);
            }
            default -> throw new Complaints.Misuse("of a quote the speaker or the kind is corrected, not " + field);
        };
    }

    private static Quote.Kind kind(String name) {
        try {
            return CorrectionLine.kind(name);
        } catch (IllegalArgumentException e) {
            throw new Complaints.Misuse(String.valueOf(e.getMessage()));
        }
    }

    private static Change sensible(Supplier<Change> change, String what) {
        try {
            return change.get();
        } catch (IllegalArgumentException e) {
            throw new Complaints.Misuse(what + ": " + e.getMessage());
        }
    }
}
