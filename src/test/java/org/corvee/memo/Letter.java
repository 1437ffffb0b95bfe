package org.corvee.memo;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.corvee.evidence.EvidenceGraph;

/**
 * A small graph for tests: a letter about an invented harbour, in editions that differ in one word.
 *
 * @param turtle the graph
 */
record Letter(String turtle) {
    static final String BUILD = "0123456789abcdef".repeat(4);
    static final String ARRIVAL = "letter.000000000001";
    static final String HEADCOUNT = "letter.000000000002";
    static final String DENIAL = "letter.000000000003";

    private static final String FIRST =
            """
            BASE <https://w3id.org/corvee/id/>
            PREFIX cv: <https://w3id.org/corvee/ontology#>
            PREFIX edtf: <http://id.loc.gov/datatypes/>
            PREFIX modality: <https://w3id.org/corvee/vocabulary/modality#>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX stance: <https://w3id.org/corvee/vocabulary/stance#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            <document/letter> a cv:Document ; rdfs:label "Harbour letter" ; cv:publisher <actor/newsletter> ;
              cv:publishedDuring "2031-03-05"^^edtf:edtf ; cv:publishedFrom "2031-03-05"^^xsd:date ;
              cv:publishedTo "2031-03-05"^^xsd:date ; cv:textFile "letter.txt" ; cv:sha256 "beef" ; cv:textLength 314 .
            <actor/newsletter> rdfs:label "The Newsletter" . <actor/clerk> rdfs:label "ferry clerk" .
            <actor/mayor> rdfs:label "the mayor" .
            <cohort/crew> rdfs:label "the crew" . <place/port> rdfs:label "the port" .
            <testimony/letter.narrator> a cv:Testimony ; cv:witness <actor/newsletter> ; cv:inDocument <document/letter> ;
              cv:hearsayDepth 0 ; cv:relays <testimony/letter.clerk>, <testimony/letter.mayor> .
            <testimony/letter.clerk> a cv:Testimony ; cv:witness <actor/clerk> ; cv:inDocument <document/letter> ; cv:hearsayDepth 1 .
            <testimony/letter.mayor> a cv:Testimony ; cv:witness <actor/mayor> ; cv:inDocument <document/letter> ; cv:hearsayDepth 1 .
            <document/letter#char=3,9> a cv:Passage ; oa:hasSource <document/letter> ; oa:start 3 ; oa:end 9 ; cv:sha256 "cafe" .
            <document/letter#char=20,29> a cv:Passage ; oa:hasSource <document/letter> ; oa:start 20 ; oa:end 29 ; cv:sha256 "cafe" .
            <claim/letter.000000000001> a cv:Claim ; cv:says "Some forty builders came." ; cv:stance stance:affirms ;
              cv:modality modality:reported ; cv:testimony <testimony/letter.clerk> ; cv:passage <document/letter#char=3,9> ;
              rdf:subject <cohort/crew> ; rdf:predicate cv:arrivesIn ; rdf:object <place/port> ;
              cv:holdsDuring "2031-03-04"^^edtf:edtf ; cv:holdsFrom "2031-03-04"^^xsd:date ; cv:holdsTo "2031-03-04"^^xsd:date .
            <claim/letter.000000000002> a cv:Claim ; cv:says "They were forty." ; cv:stance stance:affirms ;
              cv:modality modality:asserted ; cv:testimony <testimony/letter.narrator> ; cv:passage <document/letter#char=3,9> ;
              rdf:subject <cohort/crew> ; rdf:predicate cv:headcount ; rdf:object "forty" ;
              cv:qualifier <https://w3id.org/corvee/vocabulary/qualifier#usually> .
            <https://w3id.org/corvee/vocabulary/qualifier#usually> rdfs:label "usually" .
            <finding/conflict-1> a cv:Conflict ; rdfs:label "arrival" ; cv:byRule <rule/x> ;
              cv:conflictKind <https://w3id.org/corvee/vocabulary/conflict-kind#expected-against-reported> ;
              cv:conflictClass <https://w3id.org/corvee/vocabulary/conflict-class#open> ;
              cv:because "nobody says which" ; cv:restsOn <claim/letter.000000000002>, <claim/letter.000000000004> ;
              cv:oneSide <claim/letter.000000000002> ; cv:otherSide <claim/letter.000000000004> .
            <claim/letter.000000000004> a cv:Claim ; cv:says "More were to come." ; cv:stance stance:affirms ;
              cv:modality modality:expected ; cv:testimony <testimony/letter.clerk> ; cv:passage <document/letter#char=20,29> ;
              rdf:subject <cohort/crew> ; rdf:predicate cv:headcount ; rdf:object "fifty" .
            """;

    private static final String DENIED =
            """
            <claim/letter.000000000003> a cv:Claim ; cv:says "Nobody came, he holds." ; cv:stance stance:denies ;
              cv:modality modality:reported ; cv:testimony <testimony/letter.mayor> ; cv:passage <document/letter#char=20,29> ;
              rdf:subject <cohort/crew> ; rdf:predicate cv:arrivesIn ; rdf:object <place/port> .
            """;

    /** With the mayor's denial. */
    static Letter whole() {
        return new Letter(FIRST + DENIED);
    }

    /** Before the mayor spoke. */
    static Letter undisputed() {
        return new Letter(FIRST);
    }

    /** The same with another word. */
    Letter with(String was, String now) {
        if (!turtle.contains(was)) {
            throw new IllegalArgumentException(was);
        }
        return new Letter(turtle.replace(was, now));
    }

    CitedClaims claims() {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
        return new CitedClaims(EvidenceGraph.of(graph));
    }

    Editor editor() {
        return new Editor(claims(), BUILD, passage -> Optional.empty());
    }

    Edition edition(String text) {
        return editor().edition(new MemoText("memo.md", text));
    }
}
