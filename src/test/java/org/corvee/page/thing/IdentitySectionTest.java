package org.corvee.page.thing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.evidence.ListEntries;
import org.corvee.evidence.SameThings;
import org.corvee.page.Link;
import org.corvee.page.TermHtml;
import org.corvee.query.Nodes;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;
import org.junit.jupiter.api.Test;

class IdentitySectionTest {
    private static final String ID = "https://w3id.org/corvee/id/";
    private static final String GRAPH =
            """
            @base <https://w3id.org/corvee/id/> .
            @prefix cv: <https://w3id.org/corvee/ontology#> .
            @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix stance: <https://w3id.org/corvee/vocabulary/stance#> .
            @prefix status: <https://w3id.org/corvee/vocabulary/status#> .
            <actor/ada> a cv:Person ; rdfs:label "Ada" ; skos:exactMatch <actor/un-ada> .
            <actor/un-ada> a cv:Person ; rdfs:label "ADA" .
            <actor/eve> a cv:Person ; rdfs:label "Eve" .
            <listing/un-ada> a cv:Listing ; rdfs:label "KPi.901" ; cv:lists <actor/un-ada> ; cv:listedBy <actor/un> ;
              cv:listedOn <time/2031> ; cv:listedUnder <regime/un> .
            status:delisted skos:prefLabel "delisted"@en . <actor/un> rdfs:label "the committee" . <regime/un> rdfs:label "the sanctions" .
            <time/2031> cv:edtf "2031-03-04" .
            <actor/zoe> rdfs:label "Zoë" .
            <testimony/identity.zoe> a cv:Testimony ; cv:witness <actor/zoe> ; cv:saidDuring "2031-06-01" .
            <claim/identity.1> a cv:Claim ; rdf:subject <actor/ada> ; rdf:predicate skos:exactMatch ;
              rdf:object <actor/un-ada> ; cv:stance stance:affirms ; cv:testimony <testimony/identity.zoe> ;
              cv:reason "Born on one day." .
            <claim/identity.2> a cv:Claim ; rdf:subject <actor/eve> ; rdf:predicate cv:resembles ;
              rdf:object <actor/ada> ; cv:stance stance:affirms ; cv:testimony <testimony/identity.zoe> .
            <claim/list.3> a cv:Claim ; rdf:subject <listing/un-ada> ; rdf:predicate cv:hasStatus ;
              rdf:object status:delisted ; cv:stance stance:affirms .
            """;

    private static final EvidenceGraph EVIDENCE = evidence();

    private static EvidenceGraph evidence() {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(ModelFactory.createModelForGraph(graph), new StringReader(GRAPH), null, Lang.TURTLE);
        return new EvidenceGraph(graph, ShortNames.PUBLISHED);
    }

    private static String text(String id) {
        Node thing = Nodes.iri(ID + id);
        ListEntries entries = new ListEntries(EVIDENCE);
        List<IdentitySection.Held> held = new SameThings(EVIDENCE)
                .of(thing).stream()
                        .map(link -> new IdentitySection.Held(
                                link, entries.about(Nodes.node(link.other().term()))))
                        .toList();
        TermHtml naming = new TermHtml(new TermHtml.TermNames() {
            @Override
            public String word(Term.Iri iri) {
                return EVIDENCE.label(Nodes.iri(iri.value())).text();
            }

            @Override
            public Optional<Link> link(Term.Iri iri) {
                return Optional.of(Link.here("x"));
            }
        });
        return new IdentitySection(naming, entries.about(thing), held)
                .html()
                .markup()
                .replaceAll("<[^>]*>", "|")
                .replaceAll("\\|+", "|");
    }

    @Test
    void showsTheEntryBesideWhatIsHeldToBeTheSame() {
        assertEquals(
                "|On lists|Nothing here is merged: what is held to be the same has a page of its own, and each row says"
                        + " whose decision that is.|Other thing|Held to be|By|Because|On lists|ADA| |actor/un-ada|the"
                        + " same|Zoë|, 2031-06-01|Born on one day.|KPi.901| since 2031-03-04, by |the committee|, under"
                        + " |the sanctions|; |delisted|Eve| |actor/eve|left open|Zoë|, 2031-06-01|none|",
                text("actor/ada"));
    }

    @Test
    void showsAThingsOwnEntriesFirst() {
        assertEquals(
                "|On lists|KPi.901| since 2031-03-04, by |the committee|, under |the sanctions|; |delisted|",
                text("actor/un-ada").replaceAll("Nothing here.*", ""));
    }

    @Test
    void isNothingForWhoStandsOnNoListAndIsHeldToBeNobody() {
        assertEquals("", text("actor/zoe"));
    }
}
