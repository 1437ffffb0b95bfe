package org.corvee.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.corvee.evidence.EvidenceGraph;
import org.junit.jupiter.api.Test;

class IdentityChecksTest {
    private static final String DECISIONS =
            """
            @base <https://w3id.org/corvee/id/> .
            @prefix cv: <https://w3id.org/corvee/ontology#> .
            @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix stance: <https://w3id.org/corvee/vocabulary/stance#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            <claim/identity.1> a cv:Claim ; rdf:subject <actor/a> ; rdf:predicate skos:exactMatch ; rdf:object <actor/b> ;
              cv:stance stance:affirms .
            <claim/identity.2> a cv:Claim ; rdf:subject <actor/c> ; rdf:predicate skos:exactMatch ; rdf:object <actor/b> ;
              cv:stance stance:affirms %s .
            <claim/identity.3> a cv:Claim ; rdf:subject <actor/c> ; rdf:predicate cv:differentFrom ; rdf:object <actor/a> ;
              cv:stance stance:affirms .
            <claim/identity.4> a cv:Claim ; rdf:subject <actor/d> ; rdf:predicate cv:differentFrom ; rdf:object <actor/a> ;
              cv:stance stance:affirms .
            """;

    private static List<Outcome.Notice> notices(String more) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(
                ModelFactory.createModelForGraph(graph),
                new StringReader(DECISIONS.formatted(more)),
                null,
                Lang.TURTLE);
        return IdentityChecks.find(EvidenceGraph.of(graph)).notices();
    }

    @Test
    void findsTwoThingsThatAreHeldToBeOneThroughAThird() {
        List<Outcome.Notice> notices = notices("");
        assertEquals(1, notices.size());
        assertEquals(
                "[Detail[name=different, value=Iri[value=https://w3id.org/corvee/id/actor/c]], Detail[name=same, value=Literal["
                        + "lexical=actor/a = actor/b = actor/c, datatype=http://www.w3.org/2001/XMLSchema#string, lang=]]]",
                notices.get(0).details().toString());
    }

    @Test
    void findsNothingOnceADecisionIsTakenBack() {
        assertEquals(List.of(), notices("; cv:retractedOn \"2031-06-02\"^^xsd:date"));
    }
}
