package onrecord.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A command's page of the manual, in the macros of man(7), from what its help says. */
final class ManualPage {
    private final CommandSpec command;
    private final StringBuilder page = new StringBuilder();

    ManualPage(CommandSpec command) {
        this.command = command;
    }

    String text() {
        String name = command.qualifiedName("-");
        page.append(".TH ").append(name.toUpperCase(Locale.ROOT)).append(" 1 \"\" \"OnRecord ");
        page.append(Version.number()).append("\"\n");
        List<String> description = Described.of(command);
        section("NAME");
        line(name + " - " + Described.briefly(description.getFirst()));
        section("SYNOPSIS");
        String takes = command.positionalParameters().stream()
                .map(PositionalParamSpec::paramLabel)
                .distinct()
                .collect(Collectors.joining(" "));
        List<CommandSpec> commands = Described.commands(command);
        line(command.qualifiedName() + " [OPTIONS] " + (commands.isEmpty() ? takes : "COMMAND"));
        section("DESCRIPTION");
        description.forEach(this::paragraph);
        listed(commands);
        options();
        section("EXIT STATUS");
        line("0 done, 1 something failed and was named, 2 wrong usage.");
        return page.toString();
    }

    private void listed(List<CommandSpec> commands) {
        if (!commands.isEmpty()) {
            section("COMMANDS");
            for (CommandSpec each : commands) {
                item(each.qualifiedName("-") + "(1)", Described.of(each).getFirst());
            }
        }
    }

    private void options() {
        section("OPTIONS");
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            item(parameter.paramLabel(), String.join(" ", parameter.description()));
        }
        for (OptionSpec option : Described.options(command)) {
            String value = Described.takesValue(option) ? " " + option.paramLabel() : "";
            item(String.join(", ", option.names()) + value, Described.of(option));
        }
    }

    private void section(String name) {
        page.append(".SH ").append(name).append('\n');
    }

    private void paragraph(String text) {
        page.append(".PP\n");
        line(text);
    }

    private void item(String name, String text) {
        page.append(".TP\n.B ");
        line(name);
        line(text);
    }

    /** A backslash, a minus, and a full stop or an apostrophe that begins a line mean something to man. */
    private void line(String text) {
        String plain = text.replace("\\", "\\e").replace("-", "\\-");
        page.append(plain.startsWith(".") || plain.startsWith("'") ? "\\&" : "");
        page.append(plain).append('\n');
    }
}
