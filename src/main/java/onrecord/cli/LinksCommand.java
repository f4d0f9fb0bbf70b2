package onrecord.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import onrecord.index.ArchiveException;
import onrecord.json.Json;
import onrecord.json.LinkJson;
import onrecord.link.Link;
import onrecord.model.Article;
import onrecord.search.ArchiveSearcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints what the articles of an archive are to each other. */
@Command(
        name = "links",
        description = {
            "Print every link between articles and quotes, a JSON object a line.",
            "Links are worked out first where articles came or went since the last time. Kinds: text (the same text, a"
                    + " passage carried, quotes cited, an outlet's own recurring text), event, statement, date (a range"
                    + " that follows for an undated article)."
        },
        mixinStandardHelpOptions = true)
final class LinksCommand implements Callable<Integer> {
    @Mixin
    private IndexOption index = new IndexOption();

    private final Console console;
    private final Home home;

    LinksCommand(Console console, Home home) {
        this.console = console;
        this.home = home;
    }

    @Override
    public Integer call() {
        Path folder = index.folder(home);
        boolean current = relink(folder);
        try (ArchiveSearcher archive = Archives.searcher(folder)) {
            Map<String, String> ids = new HashMap<>();
            archive.links(link ->
                    console.line(line(link, id -> ids.computeIfAbsent(id, given -> ownId(archive, given)))));
        }
        return current ? Exit.DONE : Exit.FAILED;
    }

    private boolean relink(Path folder) {
        try {
            new LinkRun(folder).run();
            return true;
        } catch (ArchiveException e) {
            if (e.reason() != ArchiveException.Reason.LOCKED) {
                throw e;
            }
            console.note("onrecord: these links are of before the last articles came or went: "
                    + Printable.words(String.valueOf(e.getMessage())));
            return false;
        }
    }

    private static String ownId(ArchiveSearcher archive, String id) {
        return archive.article(id).map(Article::sourceId).orElse(id);
    }

    private static String line(Link link, UnaryOperator<String> ids) {
        return Json.text(json -> LinkJson.write(link, ids, json));
    }
}
