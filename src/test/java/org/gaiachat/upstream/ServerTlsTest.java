package org.gaiachat.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In processes of their own: Java sets TLS up once in each. */
class ServerTlsTest {

    @TempDir
    Path folder;

    /** Makes a client and tells whose TLS it has. */
    static final class Client {
        public static void main(String[] arguments) throws Exception {
            try (var threads = new UpstreamThreads("gaia", 1)) {
                PooledClient.open(Duration.ofSeconds(1), threads, new ProxyChoice(Map.of(), null))
                        .close();
            }
            System.out.println(ServerTls.context().getProtocol());
        }
    }

    @Test
    void a_client_has_the_tls_of_its_process() throws Exception {
        assertThat(client()).contains("Default").doesNotContain("can't be opened");
    }

    @Test
    void where_the_key_store_of_the_process_cannot_be_opened_a_client_is_made_without_a_key_and_the_log_says_so()
            throws Exception {
        Path store = Files.writeString(folder.resolve("keys.p12"), "no key store");

        assertThat(client("-Djavax.net.ssl.keyStore=" + store))
                .contains("TLS")
                .contains("The key store of this server (javax.net.ssl.keyStore) can't be opened");
    }

    private static String client(String... options) throws IOException, InterruptedException {
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.command().addAll(List.of(options));
        command.command().addAll(List.of("-cp", System.getProperty("java.class.path"), Client.class.getName()));
        Process process = command.redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        return told;
    }
}
