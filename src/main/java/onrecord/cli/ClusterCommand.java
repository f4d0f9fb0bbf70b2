package onrecord.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import onrecord.cluster.ClusterArchive;
import onrecord.cluster.ClusterSettings;
import onrecord.index.ArchiveException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** An archive on a cluster of OpenSearch: makes it, says how it is doing, moves it. */
@Command(
        name = "cluster",
        description = {
            "Keep an archive on a cluster of OpenSearch 3.",
            "Its folder has a file cluster.properties that says where it is; all other commands take that folder as --index."
        },
        mixinStandardHelpOptions = true)
final class ClusterCommand implements Callable<Integer> {
    /** So many articles of another archive are taken in by one commit. */
    private static final int COMMITTED_TOGETHER = 5_000;

    private final Console console;
    private final Home home;

    ClusterCommand(Console console, Home home) {
        this.console = console;
        this.home = home;
    }

    @Override
    public Integer call() {
        throw new Complaints.Misuse("say what: cluster create, cluster status or cluster move");
    }

    @Command(name = "create", description = "Make an empty archive on a cluster.", mixinStandardHelpOptions = true)
    int create(
            @Mixin IndexOption where,
            @Option(
                            names = "--nodes",
                            paramLabel = "URL,...",
                            required = true,
                            description = "Addresses of nodes, such as http://10.0.0.5:9200; any of them is asked.")
                    String nodes,
            @Option(
                            names = "--name",
                            paramLabel = "NAME",
                            required = true,
                            description = "The archive's name on the cluster: small letters, digits, - and _.")
                    String name,
            @Option(
                            names = "--shards",
                            paramLabel = "N",
                            defaultValue = "1",
                            description =
                                    "Into how many parts it is cut; one of 30 GB holds about 1.3 million articles.")
                    int shards,
            @Option(
                            names = "--replicas",
                            paramLabel = "N",
                            defaultValue = "1",
                            description = "How many further copies of each part are kept (default: 1).")
                    int replicas,
            @Option(
                            names = "--ca",
                            paramLabel = "FILE",
                            description = "Certificates that sign those of the nodes, in PEM.")
                    @Nullable
                    Path ca,
            @Option(names = "--user", paramLabel = "NAME", description = "Who asks, where the cluster wants to know.")
                    @Nullable
                    String user,
            @Option(
                            names = "--password-file",
                            paramLabel = "FILE",
                            description = "A file of the user's password that nobody else may read.")
                    @Nullable
                    Path passwordFile) {
        Path folder = where.folder(home);
        if (shards < 1 || replicas < 0) {
            throw new Complaints.Misuse("--shards is 1 or more, and --replicas 0 or more");
        }
        if (Archives.isOnCluster(folder)) {
            throw new ArchiveException(folder + " has a " + ClusterSettings.FILE + " already: name another folder");
        }
        ClusterSettings settings = new ClusterSettings(
                folder, ClusterSettings.nodes(nodes), name, absolute(ca), user, absolute(passwordFile));
        ClusterArchive.create(settings, new ClusterArchive.Shape(shards, replicas));
        settings.write();
        console.line("Made the archive %s of %,d shard%s; fill it with: onrecord index PATH --index %s"
                .formatted(name, shards, shards == 1 ? "" : "s", folder));
        return Exit.DONE;
    }

    private static @Nullable Path absolute(@Nullable Path path) {
        return path == null ? null : path.toAbsolutePath();
    }

    @Command(
            name = "status",
            description = "Say how an archive on a cluster is doing.",
            mixinStandardHelpOptions = true)
    int status(@Mixin IndexOption where) {
        ClusterArchive.Status status = ClusterArchive.status(settings(where));
        row("OpenSearch", status.version());
        row("health", status.health());
        row("shards", "%,d".formatted(status.shards()));
        row("replicas", "%,d".formatted(status.replicas()));
        row("articles", "%,d".formatted(status.articles()));
        row("size", "%.1f MB".formatted(status.bytes() / 1e6));
        status.warnings().forEach(warning -> console.note("onrecord: " + warning));
        return Exit.DONE;
    }

    private void row(String name, String value) {
        console.line("%-10s %14s".formatted(name, value));
    }

    @Command(
            name = "move",
            description = {
                "Write all articles anew, in another number of shards, and put that in the old one's place;"
                        + " or take all that another archive has, in a folder, into the empty one on the cluster.",
                "Broken off, the same command goes on where it was."
            },
            mixinStandardHelpOptions = true)
    int move(
            @Mixin IndexOption where,
            @Option(
                            names = "--from",
                            paramLabel = "DIR",
                            description = "The archive in this folder is taken in; it stays where it is.")
                    @Nullable
                    Path from,
            @Option(names = "--shards", paramLabel = "N", description = "Into how many parts it is cut.") @Nullable
                    Integer shards,
            @Option(
                            names = "--replicas",
                            paramLabel = "N",
                            defaultValue = "1",
                            description = "How many further copies of each part are kept (default: 1).")
                    int replicas) {
        if ((shards == null) == (from == null)) {
            throw new Complaints.Misuse("say either --shards, or --from and the folder of an archive");
        }
        if (from != null) {
            return moveIn(from, where);
        }
        if (shards == null || shards < 1 || replicas < 0) {
            throw new Complaints.Misuse("--shards is 1 or more, and --replicas 0 or more");
        }
        ClusterArchive.Moved moved = ClusterArchive.move(settings(where), new ClusterArchive.Shape(shards, replicas));
        String before = moved.before() == 0 ? "" : "; %,d of them were there before".formatted(moved.before());
        console.line("Moved %,d articles to %,d shard%s%s."
                .formatted(moved.articles(), shards, shards == 1 ? "" : "s", before));
        return Exit.DONE;
    }

    private int moveIn(Path from, IndexOption where) {
        ClusterSettings settings = settings(where);
        if (Archives.isOnCluster(from)) {
            throw new Complaints.Misuse("--from is an archive in a folder, and " + from + " is on a cluster");
        }
        MoveIn.Moved moved = new MoveIn(from, settings.folder(), COMMITTED_TOGETHER).run();
        moved.refused()
                .forEach(article -> console.note("onrecord: " + Printable.of(article.source())
                        + " is not in: the cluster refused it: " + Printable.words(article.reason())));
        String before = moved.before() == 0 ? "" : "; %,d of them were there before".formatted(moved.before());
        console.line("Took in %,d articles%s.".formatted(moved.articles(), before));
        return moved.refused().isEmpty() ? Exit.DONE : Exit.FAILED;
    }

    private ClusterSettings settings(IndexOption where) {
        Path folder = where.folder(home);
        return ClusterSettings.read(folder)
                .orElseThrow(() -> new ArchiveException(
                        "the archive of " + folder + " is on no cluster: it has no " + ClusterSettings.FILE));
    }
}
