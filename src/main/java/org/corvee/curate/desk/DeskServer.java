package org.corvee.curate.desk;

import java.io.IOException;
import java.util.Optional;
import org.corvee.curate.Workbench;
import org.corvee.curate.pair.PairBook;
import org.corvee.model.Unreadable;
import org.corvee.propose.SuggesterProcess;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Serves the workbench at 127.0.0.1, and nowhere else. */
public final class DeskServer implements AutoCloseable {
    private static final int THREADS = 16;
    private static final String HOST = "127.0.0.1";

    private final Server jetty;
    private final Gate gate;

    private DeskServer(Server jetty, Gate gate) {
        this.jetty = jetty;
        this.gate = gate;
    }

    /**
     * What helps a curator beyond the files themselves.
     *
     * @param outlook what a draft would change in the graph
     * @param suggester a program of the curator's choice, if there is one
     * @param pairs things that may be one
     */
    public record Aids(Outlook.Maker outlook, Optional<SuggesterProcess> suggester, PairBook pairs) {}

    /**
     * Starts to listen.
     *
     * @param port 0 finds a free one
     * @throws Unreadable when the port cannot be had
     */
    public static DeskServer start(Workbench desk, Curator curator, Aids aids, int port) throws IOException {
        Server jetty = new Server(new QueuedThreadPool(THREADS));
        ServerConnector listener = new ServerConnector(jetty);
        listener.setHost(HOST);
        listener.setPort(port);
        jetty.addConnector(listener);
        try {
            listener.open();
        } catch (IOException taken) {
            throw new Unreadable(
                    "%s:%d: the port is in use or not allowed".formatted(HOST, port),
                    "choose another with --port, or 0 for a free one");
        }
        Gate gate = Gate.fresh(listener.getLocalPort());
        ServletContextHandler servlets = new ServletContextHandler();
        ServletHolder servlet = new ServletHolder(new DeskServlet(desk, gate, curator, aids));
        servlet.setInitOrder(1);
        servlets.addServlet(servlet, "/*");
        DeskErrors errors = new DeskErrors();
        servlets.setErrorHandler(errors);
        jetty.setErrorHandler(errors);
        jetty.setHandler(servlets);
        DeskServer server = new DeskServer(jetty, gate);
        try {
            jetty.start();
        } catch (Exception e) {
            throw new IOException("%s:%d: cannot listen: %s".formatted(HOST, port, e.getMessage()), e);
        }
        return server;
    }

    /** The address to open, with the key of this start. */
    public String address() {
        return gate.origin() + "/?key=" + gate.key();
    }

    /** Waits until the server ends. */
    public void join() throws InterruptedException {
        jetty.join();
    }

    @Override
    public void close() {
        try {
            jetty.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the workbench does not stop", e);
        }
    }
}
