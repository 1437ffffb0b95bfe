package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Large answers go out whole, and no more of them wait than memory has a place for. */
class ReplySenderTest {
    private static final int LARGE = 6_000_000;

    private final Server jetty = new Server(new InetSocketAddress("127.0.0.1", 0));
    private final ReplySender sender = new ReplySender(new Sites(() -> "http://127.0.0.1"), LARGE * 3L / 2);

    @BeforeEach
    void starts() throws Exception {
        ServletContextHandler servlets = new ServletContextHandler();
        servlets.addServlet(new ServletHolder(new Large()), "/*");
        jetty.setHandler(servlets);
        jetty.start();
    }

    @AfterEach
    void stops() throws Exception {
        jetty.stop();
    }

    private final class Large extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            sender.send(new Reply(200, "text/plain", "x".repeat(LARGE)), request, response);
        }
    }

    private String origin() {
        return "http://127.0.0.1:" + jetty.getURI().getPort();
    }

    private HttpResponse<String> answer() {
        return new Client(origin()).get("/");
    }

    @Test
    void sendsAllOfIt() {
        assertEquals("x".repeat(LARGE), answer().body());
        assertEquals(LARGE, answer().body().length());
    }

    @Test
    void refusesWhatMemoryHasNoPlaceForUntilAnotherIsRead() throws Exception {
        try (Socket unread = UnreadAnswersTest.unread(origin(), "GET / HTTP/1.1\r\nHost: x\r\n\r\n")) {
            Thread.sleep(500);
            HttpResponse<String> refused = answer();
            assertEquals(503, refused.statusCode());
            assertEquals("5", refused.headers().firstValue("Retry-After").orElse(""));
            assertTrue(refused.body().contains("too many answers are waiting to be read"), refused.body());
            assertTrue(unread.isConnected());
        }
        int status = 503;
        for (int tries = 0; status == 503 && tries < 100; tries++) {
            Thread.sleep(100);
            status = answer().statusCode();
        }
        assertEquals(200, status);
    }
}
