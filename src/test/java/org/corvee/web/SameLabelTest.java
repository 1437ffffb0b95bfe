package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.corvee.audit.trace.Tracer;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.query.Answer;
import org.corvee.query.Labels;
import org.corvee.query.Library;
import org.corvee.query.LocalEndpoint;
import org.corvee.query.Nodes;
import org.corvee.query.QueryBounds;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;
import org.corvee.query.name.NameIndex;
import org.corvee.query.name.NamedThing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A thing is called the same on its page, in tables, in the audit, in a trace, in the search and in the package. */
class SameLabelTest {
    private static final String GRAPH =
            """
            PREFIX cv: <https://w3id.org/corvee/ontology#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX place: <https://w3id.org/corvee/id/place/>
            PREFIX actor: <https://w3id.org/corvee/id/actor/>
            PREFIX claim: <https://w3id.org/corvee/id/claim/>
            cv:Place rdfs:subClassOf cv:Entity .
            cv:UnnamedPerson rdfs:subClassOf cv:Entity .
            place:two a cv:Place ; rdfs:label "Port Two"@en, "Harbour Two"@en, "항구"@ko ; skos:altLabel "A"@en .
            place:plain a cv:Place ; rdfs:label "Zeta"@en, "Alpha" .
            place:british a cv:Place ; rdfs:label "Harbour"@en-GB, "Hafen"@de .
            place:foreign a cv:Place ; rdfs:label "Hafen"@de, "항구"@ko ; cv:described "some harbour"@en .
            place:concept a cv:Place ; skos:prefLabel "preferred"@en .
            actor:unnamed a cv:UnnamedPerson ; cv:described "trader from the port"@en ; skos:altLabel "Alias"@en .
            place:alias a cv:Place ; skos:altLabel "Beta"@en, "Альфа"@ru .
            place:nothing a cv:Place .
            """;
    private static final Graph TEXTS = RDFParser.fromString(GRAPH, Lang.TURTLE).toGraph();

    private static LocalEndpoint endpoint() {
        DatasetGraph dataset = DatasetGraphFactory.wrap(TEXTS);
        return new LocalEndpoint(dataset, new QueryBounds(Duration.ofSeconds(20)));
    }

    private static Result ask(String query) throws IOException {
        try (Answer answer = endpoint()
                .ask(Library.read(Path.of("queries")).query(query).question(Map.of(), ShortNames.PUBLISHED))) {
            return answer.result();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "place/two, Harbour Two",
        "place/plain, Alpha",
        "place/british, Harbour",
        "place/foreign, Hafen",
        "place/concept, preferred",
        "actor/unnamed, trader from the port",
        "place/alias, Beta",
        "place/nothing, place/nothing"
    })
    void isCalledTheSameEverywhere(String slug, String label) throws IOException {
        Term.Iri iri = ShortNames.PUBLISHED.thing(slug).orElseThrow();
        Result names = ask("page/names");
        assertEquals(label, new SiteNames(Labels.in(TEXTS, ShortNames.PUBLISHED)).word(iri), "its page");
        Result row = new Result(List.of("thing"), List.of(new Row(Map.of("thing", iri))));
        assertEquals(label, Labels.of(ShortNames.PUBLISHED, row, endpoint()).of(iri), "a table");
        EvidenceGraph evidence = new EvidenceGraph(TEXTS, ShortNames.PUBLISHED);
        assertEquals(label, evidence.label(Nodes.node(iri)).text(), "the audit");
        assertTrue(new Tracer(evidence).trace(slug).about().contains(label), "the trace");
        assertEquals(
                label,
                NameIndex.of(names).thing(iri.value()).map(NamedThing::label).orElse(isNamed(slug) ? "no name" : label),
                "the search");
    }

    /** What has a name of its own in the search. */
    private static boolean isNamed(String slug) {
        return !slug.equals("place/nothing") && !slug.equals("place/concept");
    }

    @Test
    void isCalledTheSameInThePackage() throws IOException {
        Labels labels = Labels.in(TEXTS, ShortNames.PUBLISHED);
        Result places = ask("package/places");
        assertTrue(places.rows().size() > 1, places::toString);
        places.rows().forEach(row -> assertEquals(labels.name(row.iri("place").orElseThrow()), row.text("label")));
    }
}
