/**
 * Who may use a server, and what for: a file of users with their roles and the hashes of their passwords, and how often
 * somebody may try a password.
 *
 * <p>{@link onrecord.users.UsersFile} is the file, {@link onrecord.users.Users} what its lines mean together. The file
 * holds no password: {@link onrecord.users.PasswordHash} is what it holds instead. {@link onrecord.users.Role} lists
 * the roles, {@link onrecord.users.SignIn} tries a password, and {@link onrecord.users.GuessLimit} says how often
 * somebody may.
 */
@NullMarked
package onrecord.users;

import org.jspecify.annotations.NullMarked;
