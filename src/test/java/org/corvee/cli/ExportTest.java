package org.corvee.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.RDF;
import org.corvee.cli.Harbour.Answer;
import org.corvee.web.WholeGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The project's own data, built once and written in every format. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportTest {
    private static final Node REIFIES = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies");
    private final Path folder;

    ExportTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static String store() {
        return WholeGraph.store().folder().toString();
    }

    private Path export(String format, String version) {
        Path file = folder.resolve("all-" + version + "." + format);
        Answer answer =
                Harbour.run("export", "--store", store(), "--format", format, "--rdf", version, "-o", file.toString());
        assertEquals("", answer.err());
        return file;
    }

    @Test
    void ntIsWhatTheBuildIsNamedBy() throws Exception {
        byte[] nt = Files.readAllBytes(export("nt", "1.1"));
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(nt));
        assertEquals(digest, WholeGraph.store().currentId().orElseThrow().hex());
    }

    @ParameterizedTest
    @CsvSource({"nt,nt", "ttl,ttl", "jsonld,jsonld", "rdfxml,rdf"})
    void givesBackTheSameTriples(String format, String ending) throws IOException {
        Set<Triple> triples = read(export(format, "1.1"), ending);
        assertEquals(read(export("nt", "1.1"), "nt"), triples);
        assertTrue(triples.stream()
                .noneMatch(t -> t.getSubject().isBlank() || t.getObject().isBlank()));
        assertTrue(triples.stream().noneMatch(t -> t.getObject().isTripleTerm()));
    }

    @ParameterizedTest
    @CsvSource({"nt", "ttl"})
    void rdf12SaysTheSameWithReifiers(String format) throws IOException {
        Set<Triple> reified = read(export(format, "1.2"), format);
        Set<Triple> plain = new HashSet<>();
        for (Triple triple : reified) {
            if (triple.getPredicate().equals(REIFIES)) {
                Triple stated = triple.getObject().getTriple();
                plain.add(Triple.create(triple.getSubject(), RDF.subject.asNode(), stated.getSubject()));
                plain.add(Triple.create(triple.getSubject(), RDF.predicate.asNode(), stated.getPredicate()));
                plain.add(Triple.create(triple.getSubject(), RDF.object.asNode(), stated.getObject()));
            } else {
                plain.add(triple);
            }
        }
        assertFalse(reified.equals(plain));
        assertEquals(read(export("nt", "1.1"), "nt"), plain);
    }

    @ParameterizedTest
    @CsvSource({"jsonld", "rdfxml"})
    void rdf12NeedsAFormatThatHasIt(String format) {
        Answer answer = Harbour.run("export", "--store", store(), "--format", format, "--rdf", "1.2");
        assertEquals(Corvee.USAGE, answer.code());
        assertEquals(
                "corvee export: " + format + " has no triple terms, so it cannot hold RDF 1.2; choose nt or turtle",
                answer.err());
    }

    @Test
    void saysHowToGetAStore() {
        Path none = folder.resolve("none");
        Answer answer = Harbour.run("export", "--store", none.toString());
        assertEquals(Corvee.USAGE, answer.code());
        assertEquals("corvee export: " + none + ": there is no build here yet; run 'corvee build'", answer.err());
    }

    private static Set<Triple> read(Path file, String ending) throws IOException {
        Path named = file.resolveSibling("read." + ending);
        Files.copy(file, named, StandardCopyOption.REPLACE_EXISTING);
        Set<Triple> triples = new HashSet<>();
        RDFParser.source(named).parse(new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                triples.add(triple);
            }
        });
        return triples;
    }
}
