package onrecord.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Three nodes of one cluster, each in a process of its own, which a test may kill and start again. */
final class ThreeNodes implements AutoCloseable {
    private static final int NODES = 3;

    private final Path folder;
    private final List<Integer> ports = new ArrayList<>();
    private final List<NodeProcess> nodes = new ArrayList<>();

    private ThreeNodes(Path folder) {
        this.folder = folder;
        for (int i = 0; i < NODES; i++) {
            ports.add(freePort());
        }
    }

    /** Starts them and waits until they know each other. */
    static ThreeNodes start(Path folder) {
        ThreeNodes three = new ThreeNodes(folder);
        three.nodes.addAll(three.together(0, 1, 2));
        return three;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private NodeProcess process(int number) {
        String seeds = ports.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
        String names = IntStream.range(0, NODES).mapToObj(i -> "n" + i).collect(Collectors.joining(","));
        return NodeProcess.start(
                folder.resolve("node" + number),
                "node.name=n" + number,
                "transport.port=" + ports.get(number),
                "discovery.type=zen",
                "discovery.seed_hosts=" + seeds,
                "cluster.initial_cluster_manager_nodes=" + names);
    }

    NodeProcess node(int number) {
        return nodes.get(number);
    }

    /** Starts those of these numbers again, with what they had. */
    void startAgain(int... numbers) {
        List<NodeProcess> started = together(numbers);
        for (int i = 0; i < numbers.length; i++) {
            nodes.set(numbers[i], started.get(i));
        }
    }

    /** None of them answers before it knows most of the others. */
    private List<NodeProcess> together(int... numbers) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<NodeProcess>> starting = IntStream.of(numbers)
                    .mapToObj(number -> threads.submit(() -> process(number)))
                    .toList();
            return starting.stream().map(ThreeNodes::started).toList();
        }
    }

    private static NodeProcess started(Future<NodeProcess> node) {
        try {
            return node.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        nodes.forEach(NodeProcess::close);
    }
}
