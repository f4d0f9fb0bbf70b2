package onrecord.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import onrecord.serve.NearestName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Arguments that picocli cannot take, said in the words of the other complaints: which one, and what there is instead.
 */
final class Misunderstood {
    private Misunderstood() {}

    /** One line for a person. */
    static String line(CommandLine.ParameterException e) {
        if (e instanceof CommandLine.UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unknown(unmatched.getUnmatched().getFirst(), e.getCommandLine());
        }
        String value = e.getValue();
        ArgSpec arg = e.getArgSpec();
        if (arg == null || value == null) {
            return String.valueOf(e.getMessage());
        }
        String form = value.isEmpty() ? null : form(arg);
        return name(arg) + (form == null ? " is empty" : " is not " + form + ": " + value);
    }

    private static String unknown(String argument, CommandLine command) {
        boolean option = argument.startsWith("-");
        String name = option ? argument.split("=", 2)[0] : argument;
        Collection<String> known = option
                ? command.getCommandSpec().optionsMap().keySet()
                : command.getSubcommands().keySet();
        String word = known.isEmpty() ? "argument" : "command";
        String what = option ? "option" : word;
        String nearest = NearestName.of(name, known)
                .map(meant -> ", did you mean " + meant + "?")
                .orElse("");
        return "there is no " + what + " " + name + nearest;
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }

    /** What a value of it looks like; null where any is one. */
    private static @Nullable String form(ArgSpec arg) {
        if (arg.completionCandidates() != null) {
            List<String> words = new ArrayList<>();
            arg.completionCandidates().forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
            return "one of " + String.join(", ", words);
        }
        if (Map.class.isAssignableFrom(arg.type())) {
            return arg.paramLabel();
        }
        return arg.type() == int.class ? "a whole number" : "of the kind that is asked for";
    }
}
