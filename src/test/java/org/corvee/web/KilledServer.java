package org.corvee.web;

import java.io.IOException;
import java.nio.file.Path;
import org.corvee.query.Library;
import org.corvee.query.Services;
import org.corvee.query.worker.Workers;
import org.corvee.store.Store;

/** A server in a process of its own, with a worker, which says where it listens and is killed. */
final class KilledServer {
    private KilledServer() {}

    /** Serves the store in a folder. */
    public static void main(String[] arguments) throws IOException {
        ServerSettings settings =
                ServerSettings.USUAL.withPort(0).withWorkers(new Workers.WorkerSettings(1, 96, Services.NONE));
        CorveeServer server =
                CorveeServer.start(settings, new Store(Path.of(arguments[0])), Library.read(Path.of("queries")));
        System.out.println(server.origin());
        server.join();
    }
}
