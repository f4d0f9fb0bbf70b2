package onrecord.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate that nobody signed but itself.
 *
 * @param context what a server needs of it
 * @param certificate its file, in PEM
 */
record Secrets(SSLContext context, Path certificate) {
    private static final String WORD = "made-up";

    /** Makes one, with the tool that comes with Java. */
    static Secrets make(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("keys.p12");
        Path certificate = folder.resolve("node.pem");
        run("-genkeypair -alias node -keyalg EC -dname CN=localhost -ext san=dns:localhost -validity 2", store);
        run("-exportcert -alias node -rfc -file " + certificate, store);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, WORD.toCharArray());
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, WORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return new Secrets(context, certificate);
    }

    private static void run(String what, Path store) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(what.split(" ")));
        command.addAll(List.of("-keystore", store.toString(), "-storepass", WORD, "-storetype", "PKCS12"));
        Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, tool.waitFor(), said);
    }
}
