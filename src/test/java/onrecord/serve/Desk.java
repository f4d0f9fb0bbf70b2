package onrecord.serve;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onrecord.users.UsersFile;

/**
 * A started server with three users: rita may read, anton annotate, ada administer. The password of each is
 * {@value #PASSWORD}; its hash is one that takes little work.
 */
final class Desk implements AutoCloseable {
    static final String PASSWORD = "password";
    static final String HASH = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";
    static final String FORM = "application/x-www-form-urlencoded";

    private static final String USERS = "rita read " + HASH + "\nanton annotate " + HASH + "\nada admin " + HASH + "\n";
    private static final Pattern SECRET = Pattern.compile("name=\"form\" value=\"([0-9a-f]+)\"");

    private final Path folder = Files.createTempDirectory("desk");
    private final Served served;

    private Desk(Settings settings, Consumer<Path> articles) throws IOException {
        users(USERS);
        this.served = Served.start(settings.withUsers(new UsersFile(file())), articles);
    }

    static Desk open() throws IOException {
        return new Desk(Settings.DEFAULT, Newsroom::write);
    }

    static Desk open(Settings settings, Consumer<Path> articles) throws IOException {
        return new Desk(settings, articles);
    }

    Served served() {
        return served;
    }

    Path file() {
        return folder.resolve("users.txt");
    }

    /** Writes the file of users anew. */
    void users(String lines) throws IOException {
        Files.writeString(file(), lines);
    }

    /** Writes the file as it was at the start, with something replaced. */
    void change(String part, String by) throws IOException {
        users(USERS.replace(part, by));
    }

    /** A browser of one person, as far as cookies go; nobody is signed in. */
    final class Browsing {
        private final Map<String, String> cookies = new TreeMap<>();
        private final String[] headers;

        /** @param headers name, value, name, value: what its requests carry beside cookies */
        Browsing(String... headers) {
            this.headers = headers.clone();
        }

        Map<String, String> cookies() {
            return cookies;
        }

        HttpResponse<String> get(String path) throws Exception {
            return send(request(path).GET());
        }

        /** Sends a form with these fields, name and value in turn. */
        HttpResponse<String> post(String path, String... fields) throws Exception {
            List<String> pairs = new ArrayList<>();
            for (int i = 0; i < fields.length; i += 2) {
                pairs.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
            }
            return send(request(path)
                    .header("Content-Type", FORM)
                    .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs))));
        }

        HttpRequest.Builder request(String path) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(served.address() + path));
            request.header("Accept", "text/html");
            if (headers.length > 0) {
                request.headers(headers);
            }
            return request;
        }

        HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
            if (!cookies.isEmpty()) {
                request.header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
            }
            HttpResponse<String> answer = served.send(request);
            for (String set : answer.headers().allValues("Set-Cookie")) {
                String[] pair = set.split(";", 2)[0].split("=", 2);
                if (pair[1].isEmpty()) {
                    cookies.remove(pair[0]);
                } else {
                    cookies.put(pair[0], pair[1]);
                }
            }
            return answer;
        }

        /** The secret that the forms of a page carry. */
        String secret(String path) throws Exception {
            Matcher form = SECRET.matcher(get(path).body());
            if (!form.find()) {
                throw new AssertionError("no form at " + path);
            }
            return form.group(1);
        }

        HttpResponse<String> trySignIn(String name, String password, String to) throws Exception {
            return post("/sign-in", "form", secret("/sign-in"), "to", to, "name", name, "password", password);
        }

        Browsing signIn(String name) throws Exception {
            HttpResponse<String> answer = trySignIn(name, PASSWORD, "/");
            if (answer.statusCode() != 303) {
                throw new AssertionError(name + " cannot sign in: " + answer.statusCode() + " " + answer.body());
            }
            return this;
        }
    }

    /** The header by which a program gives name and password. */
    static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        served.close();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
