package org.corvee.web;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Debian's HAProxy, run with the example of {@code src/site/deploy} at other addresses.
 *
 * @param origin where it listens
 */
record Haproxy(Process process, String origin) implements AutoCloseable {
    private static final Path EXAMPLE = Path.of("src/site/deploy/haproxy.cfg");

    /** Where the program is, if it is installed. */
    static Optional<Path> program() {
        return Arrays.stream((System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin")
                        .split(File.pathSeparator))
                .map(folder -> Path.of(folder, "haproxy"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts it before three servers. */
    static Haproxy before(List<String> origins, Path folder) throws IOException, InterruptedException {
        int port = freePort();
        String text = Files.readString(EXAMPLE).replace("0.0.0.0:8080", "127.0.0.1:" + port);
        for (int i = 0; i < origins.size(); i++) {
            text = text.replace(
                    "replica%d:3330".formatted(i + 1), origins.get(i).replace("http://", ""));
        }
        Path file = folder.resolve("haproxy.cfg");
        Files.writeString(file, text);
        Process process = new ProcessBuilder(program().orElseThrow().toString(), "-db", "-f", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("haproxy.log").toFile())
                .start();
        for (int i = 0; i < 100 && !listens(port); i++) {
            Thread.sleep(50);
        }
        return new Haproxy(process, "http://127.0.0.1:" + port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
