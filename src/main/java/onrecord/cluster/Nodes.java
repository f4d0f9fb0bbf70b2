package onrecord.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import onrecord.index.ArchiveException;
import onrecord.index.ArchiveException.Reason;
import org.jspecify.annotations.Nullable;

/** Asks the nodes of a cluster over HTTP, the next one where one cannot be reached. Safe for use by several threads. */
final class Nodes implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();

    /** How long a node may take to answer a search, which it is told to end after two seconds. */
    static final Duration SEARCH = Duration.ofSeconds(3);

    /** How long a node may take for what it does not cut short: a bulk, a refresh, counts over all articles. */
    static final Duration PATIENT = Duration.ofSeconds(60);

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final String JSON_TYPE = "application/json";
    private static final String LINES_TYPE = "application/x-ndjson";

    private final ClusterSettings settings;
    private final HttpClient client;
    private final @Nullable String authorization;
    private final AtomicInteger next = new AtomicInteger();

    /** @throws ArchiveException if the certificates or the password cannot be read */
    Nodes(ClusterSettings settings) {
        this.settings = settings;
        HttpClient.Builder builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT);
        Path ca = settings.ca();
        if (ca != null) {
            builder.sslContext(trusting(ca));
        }
        this.client = builder.build();
        String password = settings.password();
        this.authorization = settings.user() == null
                ? null
                : "Basic "
                        + Base64.getEncoder()
                                .encodeToString((settings.user() + ":" + (password == null ? "" : password))
                                        .getBytes(StandardCharsets.UTF_8));
    }

    ClusterSettings settings() {
        return settings;
    }

    /** The answer to a question that must be answered. @throws ArchiveException if it is not */
    JsonNode get(String path) {
        return required(send("GET", path, null, JSON_TYPE, PATIENT));
    }

    /** The answer to a question with a body that must be answered. @throws ArchiveException if it is not */
    JsonNode post(String path, JsonNode body, Duration limit) {
        return required(send("POST", path, bytes(body), JSON_TYPE, limit));
    }

    /** The answer to a question, whether it is good or not. */
    NodeAnswer ask(String method, String path, @Nullable JsonNode body) {
        return send(method, path, body == null ? null : bytes(body), JSON_TYPE, PATIENT);
    }

    /** Asks several things at once, each of some lines. */
    NodeAnswer lines(String path, byte[] lines) {
        return send("POST", path, lines, LINES_TYPE, SEARCH);
    }

    /** Sends operations, a line each and a line of what they write. */
    NodeAnswer bulk(String path, byte[] lines) {
        return send("POST", path, lines, LINES_TYPE, PATIENT);
    }

    /** The body of a good answer. @throws ArchiveException if it is none, with what the nodes say */
    JsonNode required(NodeAnswer answer) {
        if (answer.isOk()) {
            return answer.body();
        }
        throw Refusals.plain(settings, answer);
    }

    private NodeAnswer send(String method, String path, byte @Nullable [] body, String type, Duration limit) {
        IOException last = null;
        int first = next.getAndIncrement();
        int all = settings.nodes().size();
        for (int i = 0; i < Math.max(2, all); i++) {
            URI node = settings.nodes().get(Math.floorMod(first + i, all));
            try {
                return send(node, method, path, body, type, limit);
            } catch (ConnectException | HttpConnectTimeoutException e) {
                last = e; // it has not got the question: another may be asked
            } catch (HttpTimeoutException e) {
                throw unreachable(e);
            } catch (IOException e) {
                boolean again = i == 0 && isRepeatable(method, path);
                if (!again) {
                    throw unreachable(e);
                }
                last = e;
            }
        }
        throw unreachable(last);
    }

    /**
     * Whether a question may be asked again as it is, when nobody knows if a node got it. Operations are not repeated
     * here: their sender does that. Nor is a PUT, which may depend on nobody having put it before.
     */
    private static boolean isRepeatable(String method, String path) {
        return !method.equals("PUT") && !path.startsWith("_bulk") && !path.startsWith("_aliases");
    }

    private NodeAnswer send(URI node, String method, String path, byte @Nullable [] body, String type, Duration limit)
            throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(node + "/" + path)).timeout(limit);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            boolean large = type.equals(LINES_TYPE);
            request.header("Content-Type", type);
            if (large) {
                request.header("Content-Encoding", "gzip");
            }
            request.method(method, HttpRequest.BodyPublishers.ofByteArray(large ? zipped(body) : body));
        }
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new NodeAnswer(response.statusCode(), read(response.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ArchiveException("asking the cluster was interrupted", e);
        }
    }

    private static byte[] zipped(byte[] body) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream(body.length / 4);
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(body);
        }
        return zipped.toByteArray();
    }

    private static JsonNode read(byte[] body) {
        try {
            return body.length == 0 ? JSON.missingNode() : JSON.readTree(body);
        } catch (IOException e) {
            return JSON.getNodeFactory().textNode(new String(body, StandardCharsets.UTF_8));
        }
    }

    static byte[] bytes(JsonNode body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ArchiveException unreachable(@Nullable IOException e) {
        String nodes = settings.nodes().stream().map(URI::toString).collect(Collectors.joining(", "));
        String why = e instanceof SSLException
                ? "the certificate of the nodes is not one that is trusted (" + nodes
                        + "): name its signer's file as ca"
                : "no node of the cluster answers (" + nodes + "): see that they run";
        return new ArchiveException("the archive " + settings.name() + ": " + why, Reason.UNREACHABLE, e);
    }

    private static SSLContext trusting(Path ca) {
        try (InputStream in = Files.newInputStream(ca)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            List<? extends Certificate> certificates =
                    List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(in));
            for (int i = 0; i < certificates.size(); i++) {
                store.setCertificateEntry("ca" + i, certificates.get(i));
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new ArchiveException("the certificates in " + ca + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
