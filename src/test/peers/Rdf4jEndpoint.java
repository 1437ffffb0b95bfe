import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.rdf4j.common.transaction.IsolationLevels;
import org.eclipse.rdf4j.query.resultio.text.csv.SPARQLResultsCSVWriter;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.repository.sail.SailRepositoryConnection;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.lmdb.LmdbStore;
import org.eclipse.rdf4j.sail.lmdb.config.LmdbStoreConfig;

/** RDF4J's LMDB store behind the SPARQL protocol: {@code java Rdf4jEndpoint.java DIR FILE PORT}. */
public final class Rdf4jEndpoint {
    public static void main(String[] args) throws Exception {
        LmdbStoreConfig config = new LmdbStoreConfig("spoc,posc,ospc");
        config.setForceSync(false);
        SailRepository repository = new SailRepository(new LmdbStore(new File(args[0]), config));
        repository.init();
        long began = System.nanoTime();
        try (SailRepositoryConnection connection = repository.getConnection()) {
            connection.begin(IsolationLevels.NONE);
            connection.add(new File(args[1]), RDFFormat.NTRIPLES);
            connection.commit();
        }
        System.out.printf("loaded in %.1f s%n", (System.nanoTime() - began) / 1e9);
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[2])), 0);
        server.createContext("/sparql", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String query = URLDecoder.decode(body.substring("query=".length()), StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/csv");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody();
                    SailRepositoryConnection connection = repository.getConnection()) {
                connection.prepareTupleQuery(query).evaluate(new SPARQLResultsCSVWriter(out));
            }
        });
        server.start();
        System.out.println("ready");
    }
}
