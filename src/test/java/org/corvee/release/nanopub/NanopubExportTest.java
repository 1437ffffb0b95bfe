package org.corvee.release.nanopub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.query.ShortNames;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nanopub.MultiNanopubRdfHandler;
import org.nanopub.Nanopub;
import org.nanopub.trusty.TrustyNanopubUtils;

/** What we publish, read and checked by the nanopublications' own library. */
class NanopubExportTest {
    private static final String CLAIMS =
            """
            @base <https://w3id.org/corvee/id/> .
            @prefix cv: <https://w3id.org/corvee/ontology#> .
            @prefix edtf: <http://id.loc.gov/datatypes/> .
            @prefix modality: <https://w3id.org/corvee/vocabulary/modality#> .
            @prefix oa: <http://www.w3.org/ns/oa#> .
            @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
            @prefix stance: <https://w3id.org/corvee/vocabulary/stance#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            <document/letter> a cv:Document ; cv:recordedOn "2031-05-01"^^xsd:date .
            <document/letter#char=0,9> oa:hasSource <document/letter> ; oa:start 0 ; oa:end 9 ; cv:sha256 "ab" .
            <testimony/letter.clerk> a cv:Testimony ; cv:witness <actor/letter.clerk> ; cv:inDocument <document/letter> ;
              cv:saidDuring "2031-04"^^edtf:edtf ; cv:hearsayDepth 1 .
            <claim/letter.1> a cv:Claim ; rdf:subject <cohort/divers> ; rdf:predicate cv:remark ;
              rdf:object "Back\\\\slash, \\"quotes\\",\\na line and 방파제 𝄞."@en ; cv:stance stance:affirms ;
              cv:modality modality:asserted ; cv:passage <document/letter#char=0,9> ; cv:testimony <testimony/letter.clerk> ;
              cv:says "They came."@en ; cv:assertedUnder <policy/default> .
            <claim/letter.2> a cv:Claim ; rdf:subject <cohort/divers> ; rdf:predicate cv:arrivesIn ;
              rdf:object <place/harbour> ; cv:stance stance:denies ; cv:modality modality:rumoured ;
              cv:passage <document/letter#char=0,9> ; cv:testimony <testimony/letter.clerk> ; cv:says "None came."@en .
            <claim/letter.3> a cv:Claim ; rdf:subject <cohort/divers> ; rdf:predicate cv:leaves ;
              rdf:object <place/harbour> ; cv:stance stance:affirms ; cv:modality modality:asserted ;
              cv:passage <document/letter#char=0,9> ; cv:testimony <testimony/letter.clerk> ; cv:says "They left."@en ;
              cv:retractedOn "2031-05-20"^^xsd:date .
            """;

    private static String trig;
    private static List<Nanopub> published;

    @BeforeAll
    static void write(@TempDir Path folder) throws Exception {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(ModelFactory.createModelForGraph(graph), new StringReader(CLAIMS), null, Lang.TURTLE);
        StringWriter out = new StringWriter();
        assertEquals(
                4,
                new NanopubExport(new EvidenceGraph(graph, ShortNames.PUBLISHED), "https://w3id.org/corvee/")
                        .write(out));
        trig = out.toString();
        published = read(folder.resolve("claims.trig"), trig);
    }

    private static List<Nanopub> read(Path path, String text) throws Exception {
        Files.writeString(path, text);
        File file = path.toFile();
        List<Nanopub> read = new ArrayList<>();
        MultiNanopubRdfHandler.process(RDFFormat.TRIG, file, read::add);
        return read;
    }

    @Test
    void everyOneIsValidAndProvesItsContent() {
        assertEquals(4, published.size());
        for (Nanopub one : published) {
            assertTrue(
                    TrustyNanopubUtils.isValidTrustyNanopub(one), one.getUri().toString());
            assertTrue(
                    one.getUri().toString().matches("https://w3id.org/corvee/np/RA[\\w-]{43}"),
                    one.getUri().toString());
            assertTrue(one.getCreationTime() != null
                    && one.getCreationTime().toInstant().toString().startsWith("2031-05-"));
        }
    }

    @Test
    void aLetterThatIsChangedIsFoundOut(@TempDir Path folder) throws Exception {
        for (Nanopub one : read(folder.resolve("changed.trig"), trig.replace("They came.", "They ran."))) {
            boolean isChanged = one.getProvenance().toString().contains("They ran.");
            assertEquals(!isChanged, TrustyNanopubUtils.isValidTrustyNanopub(one));
        }
    }

    @Test
    void whatIsNoFactIsPublishedAsAClaim() {
        assertEquals(1, published.get(0).getAssertion().size());
        String denied = published.get(1).getAssertion().toString();
        assertTrue(denied.contains("stance#denies"), denied);
        assertFalse(
                denied.contains(
                        "(https://w3id.org/corvee/id/cohort/divers, https://w3id.org/corvee/ontology#arrivesIn"),
                denied);
    }

    @Test
    void aRetractionNamesWhatItTakesBack() {
        String retraction = published.get(3).getAssertion().toString();
        assertTrue(retraction.contains("http://purl.org/nanopub/x/retracts"), retraction);
        assertTrue(retraction.contains(published.get(2).getUri().toString()), retraction);
    }

    @Test
    void hasNoBlankNodes() throws IOException {
        assertFalse(trig.contains("_:"), trig);
    }
}
