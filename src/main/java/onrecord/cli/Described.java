package onrecord.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What help says of commands and options, as plain sentences for other readers than the terminal. */
final class Described {
    private Described() {}

    /** What the command does: its sentences, one a line of its help. */
    static List<String> of(CommandSpec command) {
        return plain(command.usageMessage().description());
    }

    /** What the option does, in one line. */
    static String of(OptionSpec option) {
        return String.join(" ", plain(option.description()));
    }

    /** The first sentence, without its full stop. */
    static String briefly(String description) {
        int end = description.indexOf(". ");
        String first = end < 0 ? description : description.substring(0, end);
        return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }

    /** The commands below this one, without those that help does not list. */
    static List<CommandSpec> commands(CommandSpec program) {
        return program.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(command -> !command.usageMessage().hidden())
                .toList();
    }

    /** The options that help lists. */
    static List<OptionSpec> options(CommandSpec command) {
        return command.options().stream().filter(option -> !option.hidden()).toList();
    }

    /** Whether the option is followed by a value. */
    static boolean takesValue(OptionSpec option) {
        return option.arity().max() > 0;
    }

    /** The values an option has a choice of, apart by blanks; empty where any value will do. */
    static String choices(OptionSpec option) {
        List<String> choices = new ArrayList<>();
        if (option.completionCandidates() != null) {
            option.completionCandidates().forEach(choices::add);
        }
        return String.join(" ", choices);
    }

    /** Descriptions are format strings of picocli: %n ends a line, %% is a per cent sign. */
    private static List<String> plain(String[] lines) {
        return Arrays.stream(lines)
                .map(line -> line.replace("%n", " ").replace("%%", "%").strip())
                .collect(Collectors.toList());
    }
}
