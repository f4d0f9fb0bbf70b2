package onrecord.users;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of users: what is in it, what is refused, and that it is changed as a whole. */
class UsersFileTest {
    /** The hash of "password" with the salt "somesalt", as the reference implementation's own tests have it. */
    private static final String REFERENCE =
            "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

    @TempDir
    Path folder;

    private Path path = Path.of("");
    private UsersFile file = new UsersFile(path);

    @BeforeEach
    void name() {
        path = folder.resolve("users.txt");
        file = new UsersFile(path);
    }

    private static User user(String name, Role role) {
        return new User(name, role, PasswordHash.parse(REFERENCE));
    }

    @Test
    void a_hash_of_another_program_is_understood() {
        PasswordHash hash = PasswordHash.parse(REFERENCE);
        assertTrue(hash.matches("password"));
        assertFalse(hash.matches("Password"));
        assertEquals(REFERENCE, hash.toString());
    }

    @Test
    void a_password_is_told_by_its_hash_however_a_keyboard_writes_it() {
        PasswordHash hash = PasswordHash.of("caf\u00e9 au lait 1");
        assertTrue(PasswordHash.parse(hash.toString()).matches("cafe\u0301 au lait 1"));
        assertFalse(hash.matches("cafe au lait 1"));
        assertFalse(hash.toString().contains("lait"));
        assertTrue(hash.toString().startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash::toString);
        assertFalse(
                hash.toString().equals(PasswordHash.of("caf\u00e9 au lait 1").toString()),
                "each has a salt of its own");
    }

    @Test
    void passwords_that_are_short_or_huge_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> PasswordHash.of("elevenchars"));
        assertThrows(IllegalArgumentException.class, () -> PasswordHash.of("x".repeat(1_001)));
        assertFalse(PasswordHash.parse(REFERENCE).matches("x".repeat(1_000_000)));
    }

    @Test
    void users_are_added_changed_and_removed_and_what_else_stands_there_stays() throws IOException {
        file.put(user("anna", Role.READ));
        Files.writeString(path, "# the desk\n\n" + Files.readString(path));
        file.put(user("Bo.Berg-2@desk", Role.ADMIN));
        file.put(user("ANNA", Role.ANNOTATE));
        assertEquals(
                List.of("# the desk", "", "ANNA annotate " + REFERENCE, "Bo.Berg-2@desk admin " + REFERENCE),
                Files.readAllLines(path));
        assertEquals(Role.ANNOTATE, file.now().find("anna").orElseThrow().role());
        file.remove("Anna");
        assertEquals(List.of("# the desk", "", "Bo.Berg-2@desk admin " + REFERENCE), Files.readAllLines(path));
        assertThrows(UsersException.class, () -> file.remove("anna"));
        assertThrows(UsersException.class, () -> file.remove("bo.berg-2@desk"), "a file without a user is damaged");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        anna read                                  | a user has a name, a role and the hash of a password
        anna read HASH more                        | a user has a name, a role and the hash of a password
        anna root HASH                             | "root" is no role: read, annotate, admin
        an:na read HASH                            | "an:na" is no name of a user
        -anna read HASH                            | "-anna" is no name of a user
        anna read secret                           | the hash of the password is not like $argon2id
        anna read $argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4 | is not like
        anna read $argon2id$v=19$m=999999,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4 | takes m up to
        anna read $argon2id$v=19$m=256,t=0,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4 | takes m up to
        Bo read HASH                               | "Bo" stands there twice
        """)
    void one_bad_line_lets_nobody_in_and_is_named(String line, String reason) throws IOException {
        Files.writeString(path, "# desk\nbo admin " + REFERENCE + "\n" + line.replace("HASH", REFERENCE) + "\n");
        UsersException refused = assertThrows(UsersException.class, file::now);
        String said = String.valueOf(refused.getMessage());
        assertTrue(said.startsWith(path + ", line 3: "), said);
        assertTrue(said.contains(reason), said);
        assertThrows(UsersException.class, () -> file.put(user("carl", Role.READ)));
    }

    @ParameterizedTest
    @CsvSource({"'', has no user", "'# nobody', has no user", "'\u0000', line 1"})
    void a_file_without_a_user_lets_nobody_in(String text, String reason) throws IOException {
        Files.writeString(path, text);
        UsersException refused = assertThrows(UsersException.class, file::now);
        assertTrue(String.valueOf(refused.getMessage()).contains(reason), refused::toString);
    }

    @Test
    void bytes_that_are_no_text_and_a_missing_file_let_nobody_in() throws IOException {
        assertThrows(UsersException.class, file::now);
        Files.write(path, new byte[] {(byte) 0xff, 'a'});
        assertThrows(UsersException.class, file::now);
    }

    @Test
    void a_file_that_changes_is_read_again_and_a_damaged_one_is_not_taken_for_the_one_before() throws IOException {
        file.put(user("anna", Role.READ));
        assertEquals(Role.READ, file.now().find("anna").orElseThrow().role());
        new UsersFile(path).put(user("anna", Role.ADMIN));
        assertEquals(Role.ADMIN, file.now().find("anna").orElseThrow().role());
        Files.writeString(path, "anna admin\n");
        assertThrows(UsersException.class, file::now);
        assertThrows(UsersException.class, file::now);
        Files.delete(path);
        assertThrows(UsersException.class, file::now);
    }

    @Test
    void only_the_owner_reads_it_and_another_is_warned_of() throws IOException {
        file.put(user("anna", Role.READ));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
        assertTrue(file.warning().isEmpty());
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));
        assertTrue(file.warning().orElse("").contains("chmod 600 " + path));
        file.put(user("anna", Role.ADMIN));
        assertTrue(file.warning().isEmpty());
    }
}
