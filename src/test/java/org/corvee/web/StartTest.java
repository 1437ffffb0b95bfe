package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.corvee.query.Library;
import org.corvee.query.ShortNames;
import org.corvee.store.Store;
import org.corvee.store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private String refusal(ServerSettings settings) throws IOException {
        Library library = Library.read(Path.of("queries"));
        return String.valueOf(assertThrows(
                        CorveeServer.CannotServe.class, () -> CorveeServer.start(settings, new Store(folder), library))
                .getMessage());
    }

    @Test
    void saysThatThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort();
            assertEquals(
                    "127.0.0.1:%d: the port is in use; stop the program that listens on it, or choose another with --port"
                            .formatted(port),
                    refusal(ServerSettings.USUAL.withPort(port)));
        }
    }

    @Test
    void saysThatTheAddressIsNotOfThisMachine() throws IOException {
        ServerSettings elsewhere = new ServerSettings("192.0.2.1", 0, Limits.USUAL, ShortNames.PUBLISHED);
        assertEquals("192.0.2.1:0: not an address of this machine; omit --host for 127.0.0.1", refusal(elsewhere));
        ServerSettings unknown = new ServerSettings("no.such.host.invalid", 0, Limits.USUAL, ShortNames.PUBLISHED);
        assertEquals(
                "no.such.host.invalid:0: not an address of this machine; omit --host for 127.0.0.1", refusal(unknown));
    }

    @Test
    void saysThatTheFolderIsNoStore() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "x");
        Library library = Library.read(Path.of("queries"));
        assertEquals(
                folder.toRealPath() + ": is not a store, it holds 'letter.txt'; name an empty or a new folder",
                assertThrows(
                                StoreException.class,
                                () -> CorveeServer.start(ServerSettings.USUAL.withPort(0), new Store(folder), library))
                        .getMessage());
    }
}
