package org.corvee.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.corvee.model.NotUtf8;
import org.corvee.model.Utf8;

/**
 * A graph in a file, Turtle or N-Triples: anybody's that follows the ontology.
 *
 * @param dataset holds it together with the terms of the ontology, in memory
 * @param triples how many the file itself has
 * @param sha256 the digest of the file
 */
public record GraphText(DatasetGraph dataset, long triples, String sha256) {
    /**
     * Reads a graph.
     *
     * @param ontology the files of the terms, without which no check knows a class or a fact
     * @throws Auditor.UnusableAudit if the file is no graph
     */
    public static GraphText read(Path file, List<Path> ontology) throws IOException {
        Lang lang = lang(file)
                .orElseThrow(() -> new Auditor.UnusableAudit(
                        List.of("%s: not a graph in a readable format; give a .ttl or .nt file".formatted(file))));
        byte[] bytes = Files.readAllBytes(file);
        String text = text(file, bytes);
        DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
        long triples = Txn.calculateWrite(dataset, () -> {
            StreamRDF into = StreamRDFLib.dataset(dataset);
            long read = parse(file, text, lang, into);
            ontology.forEach(terms -> RDFParser.source(terms).parse(withoutBlanks(into)));
            return read;
        });
        return new GraphText(dataset, triples, DigestUtils.sha256Hex(bytes));
    }

    private static String text(Path file, byte[] bytes) {
        try {
            return Utf8.text(bytes);
        } catch (NotUtf8 e) {
            throw new Auditor.UnusableAudit(List.of(e.in(file.toString())));
        }
    }

    private static Optional<Lang> lang(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".ttl")
                ? Optional.of(Lang.TURTLE)
                : name.endsWith(".nt") ? Optional.of(Lang.NTRIPLES) : Optional.empty();
    }

    private static long parse(Path file, String text, Lang lang, StreamRDF into) {
        var counting = StreamRDFLib.count(into);
        try {
            RDFParser.fromString(text, lang)
                    .base(file.toUri().toString())
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(counting);
        } catch (RiotException wrong) {
            throw new Auditor.UnusableAudit(List.of("%s: %s; correct the file".formatted(file, wrong.getMessage())));
        }
        return counting.countTriples();
    }

    /** A graph published by Corvée has the terms without their axioms, and so without blank nodes. */
    private static StreamRDF withoutBlanks(StreamRDF into) {
        return new StreamRDFWrapper(into) {
            @Override
            public void triple(Triple triple) {
                if (!triple.getSubject().isBlank() && !triple.getObject().isBlank()) {
                    super.triple(triple);
                }
            }
        };
    }
}
