package org.corvee.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.evidence.SameThings;
import org.corvee.model.Edtf;
import org.corvee.model.ThingPair;
import org.corvee.model.Verdict;
import org.corvee.query.Nodes;
import org.junit.jupiter.api.Test;

class PartiesTest {
    private static final String ID = "https://w3id.org/corvee/id/";
    private static final String PREFIXES =
            """
            @base <https://w3id.org/corvee/id/> .
            @prefix cv: <https://w3id.org/corvee/ontology#> .
            @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix stance: <https://w3id.org/corvee/vocabulary/stance#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            cv:Company rdfs:subClassOf cv:Organisation .
            cv:UnnamedExperts rdfs:subClassOf cv:UnnamedGroup .
            """;

    private static int claims;

    private static String claim(String document, String subject, String property, String object) {
        claims++;
        return """
                <claim/%1$s.%2$012d> a cv:Claim ; rdf:subject <%3$s> ; rdf:predicate %4$s ; rdf:object %5$s ;
                    cv:stance stance:affirms ; cv:passage <document/%1$s#char=0,9> .
                """
                .formatted(document, claims, subject, property, object);
    }

    private static Graph graph(String... parts) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(
                ModelFactory.createModelForGraph(graph),
                new StringReader(PREFIXES + String.join("\n", parts)),
                null,
                Lang.TURTLE);
        return graph;
    }

    @Test
    void readsWhatIsSaidOfSomebody() {
        Graph graph = graph(
                "<actor/ada> a cv:Person ; rdfs:label \"Ada\"@en ; skos:altLabel \"Ада\"@ru .",
                "<time/1980> a cv:TimeSpan ; cv:edtf \"1980\" .",
                claim("list-2031-05-02", "actor/ada", "cv:name", "\"Ada Mole\""),
                claim("list-2031-05-02", "actor/ada", "cv:bornOn", "<time/1980>"),
                claim("list-2031-05-02", "actor/ada", "cv:holdsPaper", "<paper/p>"),
                claim("list-2031-05-02", "paper/p", "cv:identifier", "\"B 0815\""),
                claim("list-2031-05-02", "listing/l", "cv:lists", "<actor/ada>"),
                claim("list-2031-05-02", "listing/l", "cv:identifier", "\"KPi.901\""),
                claim("list-2031-05-02", "listing/l", "cv:identifier", "\"DATAID 9000001\""),
                claim("letter", "actor/ada", "skos:exactMatch", "<http://www.wikidata.org/entity/Q900001>"),
                "<claim/denied.1> a cv:Claim ; rdf:subject <actor/ada> ; rdf:predicate cv:name ; rdf:object \"Eva\" ;"
                        + " cv:stance stance:denies .",
                "<claim/taken.1> a cv:Claim ; rdf:subject <actor/ada> ; rdf:predicate cv:name ; rdf:object \"Ida\" ;"
                        + " cv:stance stance:affirms ; cv:retractedOn \"2031-01-01\"^^xsd:date .");
        assertEquals(
                List.of(new Party(
                        ID + "actor/ada",
                        Party.Kind.PERSON,
                        List.of("Ada", "Ада", "Ada Mole"),
                        new Party.Traits(
                                List.of(Edtf.parse("1980")),
                                Set.of(),
                                Set.of(),
                                Set.of(
                                        new Code(Code.Sort.NUMBER, "B0815"),
                                        new Code(Code.Sort.REFERENCE, "KPI901"),
                                        new Code(Code.Sort.REFERENCE, "HTTPWWWWIKIDATAORGENTITYQ900001"))),
                        Set.of("list-2031-05-02", "letter"))),
                Parties.in(graph));
    }

    /** A voice that a publisher does not name is in no pair, even if it is called as somebody else is. */
    @Test
    void neverReadsWhomAPublisherDoesNotName() {
        Graph graph = graph(
                "<actor/ada> a cv:Person ; rdfs:label \"trader from Harbour\" .",
                "<actor/letter.trader> a cv:UnnamedPerson ; rdfs:label \"trader from Harbour\" .",
                "<actor/letter.described> a cv:Person ; rdfs:label \"trader from Harbour\" ; cv:described \"a trader\" .",
                "<actor/letter.both> a cv:UnnamedPerson, cv:Person ; rdfs:label \"trader from Harbour\" .",
                "<actor/letter.experts> a cv:UnnamedExperts, cv:Organisation ; rdfs:label \"trader from Harbour\" .",
                "<cohort/traders> a cv:WorkerCohort ; rdfs:label \"trader from Harbour\" .",
                "<actor/state> a cv:State ; rdfs:label \"trader from Harbour\" .",
                claim("letter", "actor/letter.trader", "cv:name", "\"trader from Harbour\""));
        assertEquals(
                Set.of(ID + "actor/ada"),
                Parties.in(graph).stream().map(Party::iri).collect(Collectors.toSet()));
        assertEquals(
                List.of(),
                Proposals.of(Parties.in(graph), new Proposals.Wanted(0, Set.of(), any -> true))
                        .best());
    }

    @Test
    void knowsWhatWasDecided() {
        Graph graph = graph(
                "<actor/a> a cv:Company . <actor/b> a cv:Company ; skos:exactMatch <actor/a> . <actor/c> a cv:Company .",
                claim("identity", "actor/b", "skos:exactMatch", "<actor/a>"),
                claim("identity", "actor/b", "cv:resembles", "<actor/c>"));
        SameThings same = new SameThings(EvidenceGraph.of(graph));
        assertEquals(
                Set.of(ThingPair.of(ID + "actor/a", ID + "actor/b"), ThingPair.of(ID + "actor/b", ID + "actor/c")),
                same.decided());
        assertEquals(
                List.of("SAME actor/a", "UNSURE actor/c"),
                same.of(Nodes.iri(ID + "actor/b")).stream()
                        .map(link -> link.verdict() + " " + link.other().id())
                        .toList());
        assertEquals(
                List.of(Verdict.SAME),
                same.of(Nodes.iri(ID + "actor/a")).stream()
                        .map(SameThings.Link::verdict)
                        .toList());
    }
}
