package onrecord.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of users from the terminal. */
class UsersCommandTest {
    private static final String PASSWORD = "correct horse battery";

    @TempDir
    Path folder;

    private Path users = Path.of("");

    @BeforeEach
    void name() {
        users = folder.resolve("users.txt");
    }

    private CommandLineRun run(String typed, String... args) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        try {
            List<String> all = new ArrayList<>(List.of("users"));
            all.addAll(List.of(args));
            all.addAll(List.of("--users", users.toString()));
            return CommandLineRun.of(folder, all.toArray(String[]::new));
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void users_are_added_changed_listed_and_removed() throws IOException {
        assertEquals(
                List.of("Added anna, who may read."),
                run(PASSWORD + "\n", "add", "anna").lines());
        assertEquals(
                List.of("Added bo, who may admin."),
                run(PASSWORD, "add", "bo", "--role", "admin").lines());
        String before = Files.readString(users);
        assertFalse(before.contains(PASSWORD));
        assertEquals(
                List.of("anna may annotate now."),
                run("", "role", "anna", "annotate").lines());
        assertEquals(
                List.of("Changed the password of bo."),
                run("another long one\n", "password", "bo").lines());
        assertFalse(Files.readString(users).contains(before.lines().toList().get(1)));
        assertEquals(
                List.of("anna                 annotate", "bo                   admin"),
                run("", "list").lines());
        assertEquals(List.of("Removed anna."), run("", "remove", "anna").lines());
        assertEquals(List.of("bo                   admin"), run("", "list").lines());
    }

    @Test
    void what_cannot_be_is_refused_in_a_line_and_changes_nothing() throws IOException {
        run(PASSWORD, "add", "anna");
        String before = Files.readString(users);
        refused("onrecord: a password has 12 characters or more", run("short\n", "add", "bo"));
        refused(
                "onrecord: there is a user \"anna\": users password and users role change them",
                run("", "add", "anna"));
        refused("onrecord: \"root\" is no role: read, annotate, admin", run(PASSWORD, "add", "bo", "--role", "root"));
        refused("onrecord: there is no user \"bo\"", run("", "remove", "bo"));
        refused("onrecord: say what: users add, users password, users role, users remove or users list", only());
        assertTrue(run(PASSWORD, "add", "an na").err().contains("is no name of a user"));
        assertEquals(before, Files.readString(users));
        Files.writeString(users, before + "bo admin\n");
        CommandLineRun damaged = run("", "list");
        assertEquals(Exit.FAILED, damaged.exit());
        assertEquals(
                "onrecord: " + users + ", line 2: a user has a name, a role and the hash of a password\n",
                damaged.err());
    }

    private CommandLineRun only() {
        return CommandLineRun.of(folder, "users");
    }

    private static void refused(String line, CommandLineRun run) {
        assertEquals(Exit.USAGE, run.exit());
        assertEquals(line + "\n", run.err());
    }
}
