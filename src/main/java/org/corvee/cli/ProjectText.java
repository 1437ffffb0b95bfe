package org.corvee.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.corvee.model.MergeMarker;
import org.corvee.model.NotUtf8;
import org.corvee.model.Utf8;

/** Reads the files of the project that a build takes as they are: the same text whatever line ends a checkout gave them. */
final class ProjectText {
    private ProjectText() {}

    /** The text of a file, with line feeds at its lines' ends. */
    static String read(Path file) throws IOException {
        try {
            String text = Utf8.lines(file);
            Optional<MergeMarker> marker = MergeMarker.in(text);
            if (marker.isPresent()) {
                throw bad(marker.get().in(file.toString(), 1));
            }
            return text;
        } catch (NotUtf8 e) {
            throw bad(e.in(file.toString()));
        }
    }

    /** The query that is the text of a file. */
    static Query query(Path file, String text) {
        try {
            return QueryFactory.create(text);
        } catch (QueryException e) {
            throw bad("%s: not valid SPARQL: %s; correct the file".formatted(file, e.getMessage()));
        }
    }

    /** The query in a file. */
    static Query query(Path file) throws IOException {
        return query(file, read(file));
    }

    /** The graph in a file. */
    static Graph turtle(Path file) throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        try {
            RDFParser.fromString(read(file), Lang.TURTLE)
                    .base(file.toUri().toString())
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(graph);
        } catch (RiotException e) {
            throw bad("%s: not valid Turtle: %s; correct the file".formatted(file, e.getMessage()));
        }
        return graph;
    }

    private static CommandFailure bad(String words) {
        return new CommandFailure(Corvee.FINDINGS, words);
    }
}
