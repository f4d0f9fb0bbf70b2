package onrecord.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Callable;
import onrecord.text.Keyword;
import onrecord.users.PasswordHash;
import onrecord.users.Role;
import onrecord.users.User;
import onrecord.users.Users;
import onrecord.users.UsersFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps the file of users that {@code serve --users} takes: adds, changes, removes and lists them. */
@Command(
        name = "users",
        description = {
            "Keep the file of users of a server: users add, password, role, remove or list.",
            "serve --users FILE lets in nobody else. The file holds hashes of passwords, no password. A running server"
                    + " sees each change at once."
        },
        mixinStandardHelpOptions = true)
final class UsersCommand implements Callable<Integer> {
    private final Console console;
    private final InputStream input;

    /** @param input where a password is read from, as one line, if no person is at the terminal */
    UsersCommand(Console console, InputStream input) {
        this.console = console;
        this.input = input;
    }

    @Override
    public Integer call() {
        throw new Complaints.Misuse("say what: users add, users password, users role, users remove or users list");
    }

    @Command(
            name = "add",
            description = {
                "Add a user. The password is asked for, or read as a line of standard input.",
                "A file that does not exist yet is made; only its owner can read it."
            },
            mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "NAME", description = "Letters, digits and . _ - @; 64 at most.") String name,
            @Option(
                            names = "--role",
                            paramLabel = "ROLE",
                            defaultValue = "read",
                            description = "What they may do: read, annotate or admin; default ${DEFAULT-VALUE}.")
                    String role,
            @Option(names = "--users", paramLabel = "FILE", required = true, description = "The file of users.")
                    Path file) {
        UsersFile users = new UsersFile(file);
        Role given = role(role);
        requireName(name);
        if (users.exists() && users.now().find(name).isPresent()) {
            throw new Complaints.Misuse("there is a user \"" + name + "\": users password and users role change them");
        }
        users.put(new User(name, given, password()));
        console.line("Added " + name + ", who may " + Keyword.of(given) + ".");
        return Exit.DONE;
    }

    @Command(
            name = "password",
            description = {
                "Give a user another password. It is asked for, or read as a line of standard input.",
                "Whoever is signed in under the name is signed out."
            },
            mixinStandardHelpOptions = true)
    int password(
            @Parameters(paramLabel = "NAME", description = "The user.") String name,
            @Option(names = "--users", paramLabel = "FILE", required = true, description = "The file of users.")
                    Path file) {
        UsersFile users = new UsersFile(file);
        User before = known(users.now(), name);
        users.put(new User(before.name(), before.role(), password()));
        console.line("Changed the password of " + before.name() + ".");
        return Exit.DONE;
    }

    @Command(
            name = "role",
            description = {
                "Give a user another role.",
                "read searches and exports; annotate also corrects, tags, notes and saves searches; admin also takes in,"
                        + " removes and joins names. Whoever is signed in under the name is signed out."
            },
            mixinStandardHelpOptions = true)
    int role(
            @Parameters(paramLabel = "NAME", description = "The user.") String name,
            @Parameters(paramLabel = "ROLE", description = "read, annotate or admin.") String role,
            @Option(names = "--users", paramLabel = "FILE", required = true, description = "The file of users.")
                    Path file) {
        UsersFile users = new UsersFile(file);
        User before = known(users.now(), name);
        Role given = role(role);
        users.put(before.withRole(given));
        console.line(before.name() + " may " + Keyword.of(given) + " now.");
        return Exit.DONE;
    }

    @Command(
            name = "remove",
            description = "Remove a user, who is signed out at once.",
            mixinStandardHelpOptions = true)
    int remove(
            @Parameters(paramLabel = "NAME", description = "The user.") String name,
            @Option(names = "--users", paramLabel = "FILE", required = true, description = "The file of users.")
                    Path file) {
        UsersFile users = new UsersFile(file);
        users.remove(known(users.now(), name).name());
        console.line("Removed " + name + ".");
        return Exit.DONE;
    }

    @Command(name = "list", description = "List the users with their roles.", mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--users", paramLabel = "FILE", required = true, description = "The file of users.")
                    Path file) {
        UsersFile users = new UsersFile(file);
        users.now().all().forEach(user -> console.line("%-20s %s".formatted(user.name(), Keyword.of(user.role()))));
        users.warning().ifPresent(warning -> console.note("onrecord: " + warning));
        return Exit.DONE;
    }

    private static User known(Users users, String name) {
        return users.find(name).orElseThrow(() -> new Complaints.Misuse("there is no user \"" + name + "\""));
    }

    private static Role role(String word) {
        try {
            return Role.of(word);
        } catch (IllegalArgumentException e) {
            throw new Complaints.Misuse(String.valueOf(e.getMessage()));
        }
    }

    private static void requireName(String name) {
        try {
            User.requireName(name);
        } catch (IllegalArgumentException e) {
            throw new Complaints.Misuse(String.valueOf(e.getMessage()));
        }
    }

    /** Asks for it twice where a person types it unseen. */
    private PasswordHash password() {
        String password = console.isTerminal() ? typed() : line();
        try {
            return PasswordHash.of(password);
        } catch (IllegalArgumentException e) {
            throw new Complaints.Misuse(String.valueOf(e.getMessage()));
        }
    }

    private static String typed() {
        java.io.Console terminal = Objects.requireNonNull(System.console());
        char[] first = terminal.readPassword("Password: ");
        char[] again = terminal.readPassword("Once more: ");
        if (first == null || !Arrays.equals(first, again)) {
            throw new Complaints.Misuse("the two passwords differ");
        }
        return new String(first);
    }

    private String line() {
        try {
            BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
            return Objects.requireNonNullElse(lines.readLine(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
