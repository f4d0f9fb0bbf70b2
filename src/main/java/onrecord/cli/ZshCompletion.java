package onrecord.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completion for zsh: the commands, and behind each its options and files. */
final class ZshCompletion {
    private final CommandSpec program;

    ZshCompletion(CommandSpec program) {
        this.program = program;
    }

    String script() {
        StringBuilder script = new StringBuilder("#compdef " + program.name() + "\n");
        script.append("_").append(program.name()).append("() {\n    local -a commands\n    commands=(\n");
        for (CommandSpec command : Described.commands(program)) {
            String brief = Described.briefly(Described.of(command).getFirst());
            script.append("        ")
                    .append(quoted(command.name() + ":" + brief))
                    .append('\n');
        }
        script.append(
                "    )\n    if (( CURRENT == 2 )); then\n        _describe command commands\n        return\n    fi\n");
        script.append("    case $words[2] in\n");
        for (CommandSpec command : Described.commands(program)) {
            script.append("        ").append(command.name()).append(")\n            _arguments");
            for (OptionSpec option : Described.options(command)) {
                for (String name : option.names()) {
                    script.append(" \\\n                ").append(quoted(argument(option, name)));
                }
            }
            script.append(" \\\n                '*:file:_files' ;;\n");
        }
        return script.append("    esac\n}\n_")
                .append(program.name())
                .append(" \"$@\"\n")
                .toString();
    }

    private static String argument(OptionSpec option, String name) {
        String brief = special(Described.briefly(Described.of(option)));
        if (!Described.takesValue(option)) {
            return name + "[" + brief + "]";
        }
        String choices = Described.choices(option);
        String value = choices.isEmpty() ? "_files" : "(" + choices + ")";
        String label = special(option.paramLabel());
        return "*" + name + (name.startsWith("--") ? "=[" : "[") + brief + "]:" + label + ":" + value;
    }

    /** Brackets and colons end parts of an argument. */
    private static String special(String text) {
        return text.replace("\\", "\\\\")
                .replace("[", "\\[")
                .replace("]", "\\]")
                .replace(":", "\\:");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
