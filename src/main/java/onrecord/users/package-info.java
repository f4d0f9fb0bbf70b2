/**
 * Who may use a server, and what for: a file of users with their roles and the hashes of their passwords, and how often
 * somebody may try a password.
 *
 * <p>{@link onrecord.users.UsersFile} is the file, {@link onrecord.users.Users} what its lines mean together. The file
 * holds no password: {@link onrecord.users.PasswordHash} is what it holds instead.
 */
@NullMarked
package onrecord.users;

import org.jspecify.annotations.NullMarked;
