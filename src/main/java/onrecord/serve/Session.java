package onrecord.serve;

import java.time.Instant;
import onrecord.users.User;

/**
 * That somebody is signed in.
 *
 * @param id what the browser's cookie names it by
 * @param secret what each form of its pages carries
 * @param user as they were in the file when they signed in
 * @param begun when they did
 */
record Session(String id, String secret, User user, Instant begun) {}
