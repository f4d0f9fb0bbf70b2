import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Measures OnRecord beside other engines, all on the same articles and queries, in turn in one run:
 * {@code src/bench/compare/compare [ARTICLES.jsonl [ROUNDS]]}. The ratios of one round mean more than any time, for
 * other programs on the machine slow all engines alike.
 */
final class Compare {
    private static final int ARTICLES = 4_000;
    private static final int QUESTIONS = 300;
    private static final int WARM = 3;
    private static final int CLIENTS = 2;
    private static final double SECONDS = 2;

    /** What one engine cost in one round for one kind of question. */
    private record Cost(double cpuMillis, double p50, double perSecond) {}

    private final Map<Question.Kind, List<Question>> questions = new EnumMap<>(Question.Kind.class);
    private final Map<String, Map<Question.Kind, List<Cost>>> costs = new LinkedHashMap<>();

    private Compare(Path articles) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> bodies = new ArrayList<>();
        try (Stream<String> lines = Files.lines(articles)) {
            for (String line : (Iterable<String>) lines.limit(5_000)::iterator) {
                bodies.add(json.readTree(line).path("body").asText());
            }
        }
        Random random = new Random(3);
        for (Question.Kind kind : Question.Kind.values()) {
            questions.put(kind, Question.of(kind, QUESTIONS, bodies, random));
        }
    }

    /** @param args the project's folder; a file of articles, and how many rounds */
    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]);
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 3;
        Path scratch = Files.createTempDirectory("onrecord-compare-");
        List<Engine> engines = new ArrayList<>();
        try {
            Path articles = args.length > 1 ? Path.of(args[1]) : new Guard(scratch).articles(ARTICLES);
            engines.add(new LuceneEngine(scratch.resolve("lucene")));
            engines.add(new OnRecordEngine(home, scratch.resolve("onrecord")));
            Path classPath = home.resolve("target/node.classpath");
            if (Files.exists(classPath)) {
                engines.add(new OpenSearchEngine(home, classPath, scratch.resolve("opensearch")));
            }
            new Compare(articles).run(engines, articles, rounds);
        } finally {
            for (Engine engine : engines) {
                engine.close();
            }
            Guard.remove(scratch);
        }
        System.exit(0);
    }

    private void run(List<Engine> engines, Path articles, int rounds) throws Exception {
        System.out.printf(
                Locale.ROOT, "| engine | CPU seconds for %,d articles | ratio |%n|---|---|---|%n", count(articles));
        double base = 0;
        for (Engine engine : engines) {
            double taken = engine.takeIn(articles);
            base = base == 0 ? taken : base;
            System.out.printf(Locale.ROOT, "| %s | %.1f | %.2f |%n", engine.name(), taken, taken / base);
            engine.open();
            for (int i = 0; i < WARM; i++) {
                for (List<Question> all : questions.values()) {
                    all(engine, all);
                }
            }
        }
        for (int round = 0; round < rounds; round++) {
            for (Engine engine : engines) {
                for (Question.Kind kind : Question.Kind.values()) {
                    costs.computeIfAbsent(engine.name(), name -> new EnumMap<>(Question.Kind.class))
                            .computeIfAbsent(kind, key -> new ArrayList<>())
                            .add(cost(engine, questions.get(kind)));
                }
            }
        }
        tables();
        System.out.printf(
                Locale.ROOT,
                "%nMedians of %d rounds in turn, %d queries of each kind; load %.1f on %d cores.%n",
                rounds,
                QUESTIONS,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
    }

    private static long count(Path articles) throws IOException {
        try (Stream<String> lines = Files.lines(articles)) {
            return lines.count();
        }
    }

    private static void all(Engine engine, List<Question> questions) throws Exception {
        for (Question question : questions) {
            engine.ask(question);
        }
    }

    private static Cost cost(Engine engine, List<Question> questions) throws Exception {
        double before = engine.worked();
        long[] times = new long[questions.size()];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            engine.ask(questions.get(i));
            times[i] = System.nanoTime() - start;
        }
        double cpu = (engine.worked() - before) * 1e3 / times.length;
        Arrays.sort(times);
        return new Cost(cpu, times[times.length / 2] / 1e6, perSecond(engine, questions));
    }

    private static double perSecond(Engine engine, List<Question> questions) throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Double>> rates = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int from = client * questions.size() / CLIENTS;
                rates.add(clients.submit(() -> {
                    long start = System.nanoTime();
                    int asked = 0;
                    while (System.nanoTime() - start < SECONDS * 1e9) {
                        engine.ask(questions.get((from + asked++) % questions.size()));
                    }
                    return asked / ((System.nanoTime() - start) / 1e9);
                }));
            }
            double sum = 0;
            for (Future<Double> rate : rates) {
                sum += rate.get();
            }
            return sum;
        }
    }

    /** Ratios are to the first engine, in the same round. */
    private void tables() {
        List<String> names = List.copyOf(costs.keySet());
        System.out.println();
        List<String> columns = names.stream()
                .map(name -> name + ": CPU ms | p50 ms | a second, two clients | CPU ratio | p50 ratio")
                .toList();
        System.out.println("| query | " + String.join(" | ", columns) + " |");
        System.out.println("|---" + "|---".repeat(5 * names.size()) + "|");
        for (Question.Kind kind : Question.Kind.values()) {
            StringBuilder row = new StringBuilder("| " + kind.label);
            List<Cost> base = costs.get(names.getFirst()).get(kind);
            for (String name : names) {
                List<Cost> own = costs.get(name).get(kind);
                row.append(String.format(
                        Locale.ROOT,
                        " | %.2f | %.2f | %,.0f | %.2f | %.2f",
                        median(own.stream().map(Cost::cpuMillis).toList()),
                        median(own.stream().map(Cost::p50).toList()),
                        median(own.stream().map(Cost::perSecond).toList()),
                        ratio(
                                own.stream().map(Cost::cpuMillis).toList(),
                                base.stream().map(Cost::cpuMillis).toList()),
                        ratio(
                                own.stream().map(Cost::p50).toList(),
                                base.stream().map(Cost::p50).toList())));
            }
            System.out.println(row + " |");
        }
    }

    private static double ratio(List<Double> own, List<Double> base) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            ratios.add(own.get(i) / Math.max(base.get(i), 1e-3));
        }
        return median(ratios);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
