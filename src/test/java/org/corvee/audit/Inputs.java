package org.corvee.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.evidence.TextFolders;
import org.corvee.query.Endpoint;
import org.corvee.query.Library;
import org.corvee.query.LocalEndpoint;
import org.corvee.query.QueryBounds;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;

/** The graphs, texts and checks of these tests. */
public final class Inputs {
    public static final Path FOLDER = Path.of("src/test/resources/audit");
    public static final Path WRONG = FOLDER.resolve("checks");
    public static final TextFolders TEXTS = new TextFolders(List.of(FOLDER));
    private static final Graph ONTOLOGY = read(Path.of("ontology/corvee.ttl"), Path.of("ontology/vocabularies.ttl"));

    private Inputs() {}

    /** The checks of the project. */
    public static Checks checks() {
        return Checks.of(library());
    }

    /** The queries of the project. */
    static Library library() {
        try {
            return Library.read(Path.of("queries"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The profile of the project. */
    public static Profile profile() {
        try {
            return Profile.read(Path.of("queries/audit/profile.tsv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The graph in which nothing is wrong, anew. */
    public static Graph right() {
        return read(FOLDER.resolve("right.ttl"));
    }

    /** The graph of some files. */
    public static Graph read(Path... files) {
        Graph graph = GraphFactory.createDefaultGraph();
        for (Path file : files) {
            RDFDataMgr.read(graph, file.toString());
        }
        return graph;
    }

    /** Somebody who answers from a graph and the ontology. */
    public static Endpoint endpoint(Graph graph) {
        return alone(new Union(graph, ONTOLOGY));
    }

    /** Somebody who answers from a graph and nothing else. */
    static Endpoint alone(Graph graph) {
        return new LocalEndpoint(DatasetGraphFactory.wrap(graph), new QueryBounds(Duration.ofMinutes(1)));
    }

    /** What a graph rests on. */
    public static EvidenceGraph evidence(Graph graph) {
        return new EvidenceGraph(new Union(graph, ONTOLOGY), ShortNames.PUBLISHED);
    }

    /** A notice as the wrong inputs write it: {@code focus detail=value …}. */
    static String written(Outcome.Notice notice) {
        StringBuilder written = new StringBuilder(brief(notice.focus()));
        notice.details().forEach(detail -> written.append(" %s=%s".formatted(detail.name(), brief(detail.value()))));
        return written.toString();
    }

    private static String brief(Term term) {
        return term instanceof Term.Iri iri
                ? ShortNames.PUBLISHED.brief(iri)
                : term instanceof Term.Literal literal ? literal.lexical() : term.toString();
    }
}
