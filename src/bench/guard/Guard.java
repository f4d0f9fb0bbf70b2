import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares what this build costs with what a reference costs, a release or a commit, both measured in turn in one run:
 * the time of the processor for an article that is taken in, and for a query of each kind. Of its rounds the cheapest
 * counts on either side, since other programs only add to a cost. Fails where the ratio is above {@value #MOST}. The
 * articles and queries are made up, the same in each run. What starting Java costs is taken off.
 *
 * <p>It is a program of one file, so that it measures any two builds: {@code ./check -Pbench-guard -Dreference=COMMIT}.
 */
final class Guard {
    private static final double MOST = 1.10;
    private static final int ROUNDS = 5;
    private static final int ARTICLES = 4_000;
    private static final int PARAGRAPHS = 15;
    private static final int QUERIES = 2_000;
    /** How many words a made-up article chooses from: the first come often, the last hardly ever. */
    private static final int WORDS = 30_000;

    private static final Map<String, UnaryOperator<String>> KINDS = kinds();

    private final Path scratch;
    private final Random random = new Random(11);

    Guard(Path scratch) {
        this.scratch = scratch;
    }

    /** @param args the folder of this build with what Maven made in target, and a commit to compare it with */
    public static void main(String[] args) throws Exception {
        if (args.length != 2 || args[1].isBlank()) {
            throw new IllegalArgumentException("name what to compare with: ./check -Pbench-guard -Dreference=COMMIT");
        }
        Path here = Path.of(args[0]);
        Path scratch = Files.createTempDirectory("onrecord-guard-");
        boolean held;
        try {
            held = new Guard(scratch).compare(build(here, args[1], scratch.resolve("reference")), here);
        } finally {
            remove(scratch);
        }
        System.exit(held ? 0 : 1);
    }

    private static Map<String, UnaryOperator<String>> kinds() {
        Map<String, UnaryOperator<String>> kinds = new LinkedHashMap<>();
        kinds.put("word", words -> words.split(" ")[0]);
        kinds.put("two words, both", words -> words);
        kinds.put("two words, either", words -> words.replace(" ", " OR "));
        kinds.put("phrase", words -> "\"" + words + "\"");
        kinds.put("prefix", words -> words.substring(0, 3) + "*");
        kinds.put("one letter wrong", words -> words.split(" ")[0] + "x~");
        kinds.put("speaker and word", words -> "speaker:lee " + words.split(" ")[0]);
        kinds.put("by date", words -> words.split(" ")[0] + " date:2023-09");
        return kinds;
    }

    /** Makes the program of a commit. */
    private static Path build(Path here, String commit, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        System.out.println("Making the program of " + commit + " ...");
        run(here, "sh", "-c", "git archive \"$1\" | tar -x -C \"$2\"", "sh", commit, folder.toString());
        run(folder, "mvn", "-q", "-B", "-ntp", "-Pfast", "-Dmaven.test.skip=true", "package");
        return folder;
    }

    private static String run(Path folder, String... command) throws IOException, InterruptedException {
        Path said = Files.createTempFile("onrecord-guard-", ".log");
        try {
            int code = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start()
                    .waitFor();
            String all = Files.readString(said);
            if (code != 0) {
                throw new IllegalStateException(String.join(" ", command) + " ended with " + code + ":\n" + all);
            }
            return all;
        } finally {
            Files.delete(said);
        }
    }

    static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Measures both in turn and prints the table. @return whether no ratio is too high */
    private boolean compare(Path reference, Path here) throws IOException, InterruptedException {
        Path articles = articles(ARTICLES);
        Map<String, Path> queries = new LinkedHashMap<>();
        queries.put("start", queries("start", 1, words -> words));
        for (Map.Entry<String, UnaryOperator<String>> kind : KINDS.entrySet()) {
            queries.put(kind.getKey(), queries(kind.getKey(), QUERIES, kind.getValue()));
        }
        Map<String, List<Double>> before = new LinkedHashMap<>();
        Map<String, List<Double>> now = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            measure(reference, "reference" + round, articles, queries, before);
            measure(here, "here" + round, articles, queries, now);
        }
        return table(before, now);
    }

    private void measure(
            Path program, String name, Path articles, Map<String, Path> queries, Map<String, List<Double>> costs)
            throws IOException, InterruptedException {
        String index = scratch.resolve(name).toString();
        double taken = seconds(program, "index", articles.toString(), "--index", index);
        double start = 0;
        for (Map.Entry<String, Path> kind : queries.entrySet()) {
            double cost = seconds(program, "batch", kind.getValue().toString(), "--index", index);
            if (kind.getKey().equals("start")) {
                start = cost;
                add(costs, "an article", (taken - start) / ARTICLES);
            } else {
                add(costs, kind.getKey(), Math.max(cost - start, 1e-3) / QUERIES);
            }
        }
    }

    private static void add(Map<String, List<Double>> costs, String what, double cost) {
        costs.computeIfAbsent(what, key -> new ArrayList<>()).add(cost);
    }

    /** What the processor worked for a command of a program, in seconds. */
    private double seconds(Path program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseParallelGC",
                "--add-modules",
                "jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                program.resolve("target/onrecord.jar").toString()));
        command.addAll(Arrays.asList(arguments));
        return worked(program, command.toArray(String[]::new));
    }

    /** What the processor worked for a command, in seconds, as the shell that waits for it tells. */
    static double worked(Path folder, String... asked) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("sh", "-c", "\"$@\" > /dev/null; code=$?; times; exit $code", "sh"));
        command.addAll(Arrays.asList(asked));
        String said = run(folder, command.toArray(String[]::new));
        // the last line of `times`: what the children worked for themselves, and the system for them ("0m1.234s
        // 0m0.120s")
        String children = said.lines()
                .filter(line -> line.matches("\\d+m.*s \\d+m.*s"))
                .skip(1)
                .findFirst()
                .orElseThrow();
        return Pattern.compile("(\\d+)m([\\d.]+)s")
                .matcher(children)
                .results()
                .mapToDouble(Guard::seconds)
                .sum();
    }

    private static double seconds(MatchResult time) {
        return 60 * Double.parseDouble(time.group(1)) + Double.parseDouble(time.group(2));
    }

    private static boolean table(Map<String, List<Double>> before, Map<String, List<Double>> now) {
        boolean held = true;
        System.out.println("| milliseconds of the processor for | reference | this build | ratio of the least |");
        System.out.println("|---|---|---|---|");
        for (Map.Entry<String, List<Double>> cost : before.entrySet()) {
            List<Double> after = now.get(cost.getKey());
            double ratio = Collections.min(after) / Collections.min(cost.getValue());
            held &= ratio <= MOST;
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %s | %.2f%s |%n",
                    cost.getKey(),
                    milliseconds(cost.getValue()),
                    milliseconds(after),
                    ratio,
                    ratio > MOST ? " too much" : "");
        }
        return held;
    }

    private static String milliseconds(List<Double> seconds) {
        return seconds.stream()
                .map(cost -> String.format(Locale.ROOT, "%.2f", cost * 1e3))
                .collect(Collectors.joining(" "));
    }

    /** A file of so many articles. */
    Path articles(int count) throws IOException {
        Path file = scratch.resolve("articles.jsonl");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < count; i++) {
                StringBuilder body = new StringBuilder();
                for (int paragraph = 0; paragraph < PARAGRAPHS; paragraph++) {
                    body.append(words(40)).append(". \\\"").append(words(12)).append(",\\\" Ann Lee said.\\n\\n");
                }
                out.write(String.format(
                        Locale.ROOT,
                        "{\"id\":\"%d\",\"outlet\":\"Outlet %d\",\"title\":\"%s\",\"date\":\"2023-%02d-%02d\",\"body\":\"%s\"}%n",
                        i,
                        random.nextInt(40),
                        words(8),
                        1 + random.nextInt(12),
                        1 + random.nextInt(28),
                        body));
            }
        }
        return file;
    }

    private Path queries(String name, int count, UnaryOperator<String> kind) throws IOException {
        Path file = scratch.resolve(name.replaceAll("\\W", "-") + ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("q\n");
            for (int i = 0; i < count; i++) {
                out.write("\"" + kind.apply(words(2)).replace("\"", "\"\"") + "\"\n");
            }
        }
        return file;
    }

    /** Words of made-up syllables: how often one comes falls with its number, as in a language. */
    private String words(int count) {
        return Stream.generate(() -> word((int) (WORDS * Math.pow(random.nextDouble(), 4))))
                .limit(count)
                .collect(Collectors.joining(" "));
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number + 400; rest > 0; rest /= 20) {
            word.append("bdfgklmnprstvzchjwxq".charAt(rest % 20)).append("aeiou".charAt(rest % 5));
        }
        return word.toString();
    }
}
