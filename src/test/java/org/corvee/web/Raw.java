package org.corvee.web;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A connection on which a test sends what it likes, byte for byte. */
final class Raw {
    private static final int PATIENCE_MILLIS = 60_000;

    private Raw() {}

    /**
     * Sends a request, says no more, and gives the whole answer.
     *
     * @param request its letters as the bytes of Latin-1
     */
    static String answer(String origin, String request) throws IOException {
        URI address = URI.create(origin);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
