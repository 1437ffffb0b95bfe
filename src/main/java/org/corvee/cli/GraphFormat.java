package org.corvee.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.system.Txn;
import org.corvee.query.Format;
import org.corvee.query.Reifiers;
import org.corvee.store.Snapshot;
import org.corvee.triple.Prefixes;

/** A format in which a whole graph can be written. */
enum GraphFormat {
    /** N-Triples, in the canonical order that the build id is the digest of. */
    NT(Format.NT) {
        @Override
        void write(Snapshot snapshot, OutputStream out) throws IOException {
            try (InputStream lines = snapshot.lines()) {
                lines.transferTo(out);
            }
        }

        @Override
        void writeReified(Snapshot snapshot, OutputStream out) throws IOException {
            stream(snapshot, new Reifiers(StreamRDFWriter.getWriterStream(out, RDFFormat.NTRIPLES_UTF8)));
        }
    },
    /** Turtle, one block a subject. */
    TURTLE(Format.TURTLE) {
        @Override
        void write(Snapshot snapshot, OutputStream out) throws IOException {
            stream(snapshot, turtle(snapshot, out));
        }

        @Override
        void writeReified(Snapshot snapshot, OutputStream out) throws IOException {
            stream(snapshot, new Reifiers(turtle(snapshot, out)));
        }
    },
    /** JSON-LD 1.1, with the prefixes as its context. */
    JSONLD(Format.JSONLD) {
        @Override
        void write(Snapshot snapshot, OutputStream out) {
            writeWhole(snapshot, RDFFormat.JSONLD11_PRETTY, out);
        }
    },
    /** RDF/XML, one element a triple. */
    RDFXML(Format.RDFXML) {
        @Override
        void write(Snapshot snapshot, OutputStream out) {
            writeWhole(snapshot, RDFFormat.RDFXML_PLAIN, out);
        }
    };

    private final Format format;

    GraphFormat(Format format) {
        this.format = format;
    }

    /** The one that is called so, by any name that the format goes by; empty for what a whole graph is not written in. */
    static Optional<GraphFormat> named(String name) {
        return Format.named(name, Format.AnswerKind.TRIPLES).flatMap(named -> Arrays.stream(values())
                .filter(known -> known.format == named)
                .findFirst());
    }

    /** Writes the graph as it is published, in RDF 1.1. */
    abstract void write(Snapshot snapshot, OutputStream out) throws IOException;

    /** Writes it in RDF 1.2, each claim as a reifier of what it states. */
    void writeReified(Snapshot snapshot, OutputStream out) throws IOException {
        throw new CommandFailure(
                Corvee.USAGE, "%s has no triple terms, so it cannot hold RDF 1.2; choose nt or turtle".formatted(this));
    }

    @Override
    public String toString() {
        return format.word();
    }

    private static StreamRDF turtle(Snapshot snapshot, OutputStream out) {
        StreamRDF turtle = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
        prefixes(snapshot).getNsPrefixMap().forEach(turtle::prefix);
        return turtle;
    }

    private static void stream(Snapshot snapshot, StreamRDF out) throws IOException {
        try (InputStream lines = snapshot.lines()) {
            RDFParser.source(lines).lang(Lang.NTRIPLES).parse(out);
        }
    }

    private static void writeWhole(Snapshot snapshot, RDFFormat format, OutputStream out) {
        PrefixMapping prefixes = prefixes(snapshot);
        Graph graph = new WrappedGraph(snapshot.dataset().getDefaultGraph()) {
            @Override
            public PrefixMapping getPrefixMapping() {
                return prefixes;
            }
        };
        Txn.executeRead(
                snapshot.dataset(), () -> RDFWriter.source(graph).format(format).output(out));
    }

    private static PrefixMapping prefixes(Snapshot snapshot) {
        return Txn.calculateRead(
                snapshot.dataset(), () -> Prefixes.of(snapshot.dataset().getDefaultGraph()));
    }
}
