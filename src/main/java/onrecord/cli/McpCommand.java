package onrecord.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import onrecord.search.ArchiveSearcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Serves an archive to an assistant over standard input and output. */
@Command(
        name = "mcp",
        description = {
            "Let an assistant search the archive.",
            "A server of the Model Context Protocol on standard input and output, with the tools search, quotes, article,"
                    + " verify, statement and event. It reads the archive and changes nothing."
        },
        mixinStandardHelpOptions = true)
final class McpCommand implements Callable<Integer> {
    @Mixin
    private IndexOption index = new IndexOption();

    @Mixin
    private SynonymsOption synonyms = new SynonymsOption();

    @Mixin
    private UserOption user = new UserOption();

    private final Console console;
    private final Home home;
    private final InputStream input;

    McpCommand(Console console, Home home, InputStream input) {
        this.console = console;
        this.home = home;
        this.input = input;
    }

    @Override
    public Integer call() {
        JacksonMcpJsonMapper json = new JacksonMcpJsonMapper(new ObjectMapper());
        Path folder = index.folder(home);
        try (ArchiveSearcher archive = Archives.searcher(folder, synonyms.read())) {
            Conversation conversation = new Conversation(input, console, json);
            McpSyncServer server = McpServer.sync(conversation)
                    .jsonMapper(json)
                    .serverInfo("onrecord", Version.number())
                    .instructions(
                            "A news archive: who said what, when, and who reported it. Every value of an article comes"
                                    + " with its provenance; what is unknown is absent.")
                    .capabilities(ServerCapabilities.builder().tools(false).build())
                    // the tools say themselves what is wrong, in words that tell what to do
                    .validateToolInputs(false)
                    .tools(new McpTools(archive, user, folder, json).all())
                    .build();
            conversation.listen();
            server.closeGracefully();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Exit.DONE;
    }
}
