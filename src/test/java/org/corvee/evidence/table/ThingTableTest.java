package org.corvee.evidence.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.corvee.evidence.table.ThingTable.ListedThing;
import org.corvee.model.Cv;
import org.corvee.query.ShortNames;
import org.junit.jupiter.api.Test;

class ThingTableTest {
    private static final String GRAPH =
            """
            PREFIX cv: <https://w3id.org/corvee/ontology#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX id: <https://w3id.org/corvee/id/>
            PREFIX place: <https://w3id.org/corvee/id/place/>
            PREFIX actor: <https://w3id.org/corvee/id/actor/>
            PREFIX claim: <https://w3id.org/corvee/id/claim/>
            cv:Place rdfs:subClassOf cv:Entity . cv:Port rdfs:subClassOf cv:Place .
            cv:Actor rdfs:subClassOf cv:Entity . cv:Quantity rdfs:subClassOf cv:Entity .
            place:wharf a cv:Port ; rdfs:label "Причал"@ru , "Wharf"@en .
            place:anchorage a cv:Place ; rdfs:label "Anchorage"@en .
            place:silent a cv:Place .
            <https://example.org/place/elsewhere> a cv:Place ; rdfs:label "Elsewhere" .
            actor:cook a cv:Actor ; cv:described "a ship's cook" .
            <https://w3id.org/corvee/id/quantity/3> a cv:Quantity ; rdfs:label "3" .
            <https://w3id.org/corvee/id/document/log> a cv:Document ; rdfs:label "Log"@en .
            <https://w3id.org/corvee/id/document/log#char=0,3> a cv:Passage ; oa:hasSource <https://w3id.org/corvee/id/document/log> .
            claim:1 a cv:Claim ; rdfs:label "no thing of a list" ; rdf:subject actor:cook ; rdf:predicate cv:locatedIn ;
              rdf:object place:wharf ; cv:passage <https://w3id.org/corvee/id/document/log#char=0,3> .
            claim:2 a cv:Claim ; rdf:subject place:wharf ; rdf:predicate cv:remark ; rdf:object "wet" ;
              cv:passage <https://w3id.org/corvee/id/document/log#char=0,3> .
            """;

    private final ThingTable things = table();

    private static ThingTable table() {
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFParser.fromString(GRAPH, Lang.TURTLE).parse(dataset);
        return ThingTable.of(ClaimTable.of(dataset, ShortNames.PUBLISHED), ShortNames.PUBLISHED);
    }

    private static List<String> names(List<ListedThing> things) {
        return things.stream().map(ListedThing::name).toList();
    }

    @Test
    void listsTheNamedThingsOfEachTypeByName() {
        assertEquals(Set.of("actor", "document", "place"), things.types().keySet());
        assertEquals(List.of("Anchorage", "Wharf"), names(things.of("place")));
        assertEquals(List.of("a ship's cook"), names(things.of("actor")));
        assertEquals(List.of(), things.of("quantity"));
        assertEquals(Set.of("actor/cook", "document/log", "place/anchorage", "place/wharf"), Set.copyOf(things.ids()));
    }

    @Test
    void countsTheClaimsAboutAThingAndThoseInADocument() {
        assertEquals(
                new ListedThing("place/wharf", "Wharf", Set.of(Cv.term("Port")), 2),
                things.thing("place/wharf").orElseThrow());
        assertEquals(2, things.thing("document/log").orElseThrow().claims());
        assertEquals(List.of("Wharf", "Anchorage"), names(ThingTable.mostClaimsFirst(things.of("place"))));
    }
}
