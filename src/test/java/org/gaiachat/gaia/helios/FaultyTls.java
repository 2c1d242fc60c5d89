package org.gaiachat.gaia.helios;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Sockets with certificates that nobody should trust. */
final class FaultyTls {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private FaultyTls() {}

    /** A certificate that nobody vouches for, of another host. */
    static ServerSocket selfSigned(int port) throws Exception {
        return socket(port, List.of("-dname", "CN=elsewhere.example"));
    }

    /** One that ran out a week ago, and that nobody vouches for either. */
    static ServerSocket expired(int port) throws Exception {
        return socket(
                port,
                List.of("-dname", "CN=localhost", "-ext", "san=dns:localhost", "-startdate", "-8d", "-validity", "1"));
    }

    private static ServerSocket socket(int port, List<String> certificate) throws Exception {
        Path folder = Files.createTempDirectory("faulty-tls");
        Path file = folder.resolve("keys.p12");
        try {
            make(file, certificate);
            return context(file).getServerSocketFactory().createServerSocket(port);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static void make(Path file, List<String> certificate) throws IOException, InterruptedException {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = Stream.concat(
                        Stream.of(keytool, "-genkeypair", "-alias", "gaia", "-keyalg", "EC", "-storetype", "PKCS12"),
                        certificate.stream())
                .toList();
        command = Stream.concat(
                        command.stream(), Stream.of("-keystore", file.toString(), "-storepass", new String(PASSWORD)))
                .toList();
        if (new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() != 0) {
            throw new IOException("keytool failed: " + command);
        }
    }

    private static SSLContext context(Path file) throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
