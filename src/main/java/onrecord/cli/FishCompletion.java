package onrecord.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completion for fish: a line for each command and each option. */
final class FishCompletion {
    private final CommandSpec program;

    FishCompletion(CommandSpec program) {
        this.program = program;
    }

    String script() {
        StringBuilder script = new StringBuilder("# Completion of " + program.name() + " for fish\n");
        for (CommandSpec command : Described.commands(program)) {
            line(
                    script,
                    "-n __fish_use_subcommand -f -a " + command.name(),
                    Described.of(command).getFirst());
            String within = "-n '__fish_seen_subcommand_from " + command.name() + "'";
            for (OptionSpec option : Described.options(command)) {
                line(script, within + names(option) + value(option), Described.of(option));
            }
        }
        return script.toString();
    }

    private void line(StringBuilder script, String what, String description) {
        script.append("complete -c ").append(program.name()).append(' ').append(what);
        script.append(" -d ").append(quoted(Described.briefly(description))).append('\n');
    }

    private static String names(OptionSpec option) {
        StringBuilder names = new StringBuilder();
        for (String name : option.names()) {
            names.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        return names.toString();
    }

    private static String value(OptionSpec option) {
        String choices = Described.choices(option);
        if (!Described.takesValue(option)) {
            return "";
        }
        return choices.isEmpty() ? " -r" : " -x -a " + quoted(choices);
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
