package org.corvee.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.corvee.model.Cv;
import org.corvee.query.Nodes;
import org.corvee.query.QueryBounds;
import org.corvee.query.ShortNames;
import org.junit.jupiter.api.Test;

class EvidenceGraphTest {
    private static final Node DOCUMENT = thing("document/gazette-1");
    private static final Node CLAIM = thing("claim/gazette-1.000000000001");

    private final Graph graph = RDFParser.source(
                    Objects.requireNonNull(EvidenceGraphTest.class.getResourceAsStream("/query/graph.ttl")))
            .lang(Lang.TURTLE)
            .toGraph();
    private final EvidenceGraph evidence = new EvidenceGraph(graph, ShortNames.PUBLISHED);

    private static Node thing(String slug) {
        return Nodes.iri(Cv.ROOT + "id/" + slug);
    }

    private static List<String> says(List<Claim> claims) {
        return claims.stream()
                .map(claim -> "%s %s %s"
                        .formatted(
                                claim.source().passage() == null
                                        ? "?"
                                        : claim.source().passage().characters(),
                                claim.status().word(),
                                claim.curation().says()))
                .toList();
    }

    @Test
    void readsWhatIsRecordedOfADocument() {
        Document document = evidence.document(DOCUMENT);
        assertEquals("A ship arrives", document.id().text());
        assertEquals("2019-12", document.dates().published());
        assertEquals(-1, document.text().length());
        assertEquals("Gazette", Objects.requireNonNull(document.publisher()).text());
        assertEquals(Optional.empty(), document.marking());
    }

    @Test
    void readsWhoSpeaksInADocumentItsOwnVoiceFirst() {
        List<List<Testimony>> chains = evidence.chainsIn(DOCUMENT);
        assertEquals(
                List.of("Gazette 0 false", "trader 1 true"),
                chains.stream()
                        .map(chain -> chain.get(0))
                        .map(voice -> "%s %d %s".formatted(voice.name(), voice.depth(), voice.unnamed()))
                        .toList());
    }

    @Test
    void readsTheClaimsOfADocumentAsItsTextGoes() {
        assertEquals(
                List.of(
                        "0–20 accepted The crew came to the port.",
                        "30–55 expected The crew is expected in the capital.",
                        "30–55 denied The crew is not in the capital."),
                says(evidence.claimsIn(DOCUMENT)));
    }

    @Test
    void findsClaimsBySubjectByObjectByVoiceAndByThemselves() {
        assertEquals(3, evidence.claimsAbout(thing("cohort/crew")).size());
        assertEquals(
                List.of("0–20 accepted The crew came to the port."), says(evidence.claimsAbout(thing("place/port"))));
        assertEquals(List.of("0–20 accepted The crew came to the port."), says(evidence.claimsAbout(CLAIM)));
        assertEquals(2, evidence.claimsBy(thing("actor/gazette")).size());
        assertEquals(2, evidence.claimsBy(thing("testimony/gazette-1.narrator")).size());
        assertEquals(List.of(), evidence.claimsAbout(thing("place/nowhere")));
    }

    @Test
    void findsOtherClaimsOfTheSameStatement() {
        Node other = thing("claim/other.000000000001");
        graph.find(CLAIM, Node.ANY, Node.ANY)
                .toList()
                .forEach(triple -> graph.add(other, triple.getPredicate(), triple.getObject()));
        assertEquals(
                List.of("claim/other.000000000001"),
                evidence.claimsBeside(CLAIM).stream()
                        .map(claim -> claim.id().id())
                        .toList());
        assertEquals(List.of(), evidence.claimsBeside(thing("claim/gazette-1.000000000002")));
    }

    @Test
    void countsTheOriginsOfTheFindingWithTheMost() {
        assertEquals(Origins.ONE, evidence.origins(CLAIM));
        RDFParser.fromString(
                        """
                        PREFIX cv: <https://w3id.org/corvee/ontology#>
                        PREFIX claim: <https://w3id.org/corvee/id/claim/>
                        <https://example.org/a> a cv:Corroboration ; cv:restsOn claim:gazette-1.000000000001 ;
                          cv:originsAtLeast 1 ; cv:originsAtMost 3 .
                        <https://example.org/b> a cv:Corroboration ; cv:restsOn claim:gazette-1.000000000001 ;
                          cv:originsAtLeast 2 ; cv:originsAtMost 2 .
                        <https://example.org/c> a cv:Conflict ; cv:restsOn claim:gazette-1.000000000001 .
                        """,
                        Lang.TURTLE)
                .parse(graph);
        assertEquals("1 to 3 origins", evidence.origins(CLAIM).words());
    }

    @Test
    void makesNothingUpWhereTheGraphIsDamaged() {
        graph.find(CLAIM, Node.ANY, Node.ANY).toList().stream()
                .filter(triple -> !triple.getObject().equals(Nodes.iri(Cv.CLAIM)))
                .forEach(graph::delete);
        Claim claim = evidence.claim(CLAIM);
        assertNull(claim.statement());
        assertNull(claim.source().passage());
        assertEquals("", claim.manner().stance());
        assertEquals(List.of(), claim.source().chain());
        assertEquals(Claim.Status.SAID, claim.status());
    }

    @Test
    void endsWhenTheTimeIsUpHoweverMuchIsClaimedOfAThing() {
        Graph endless = new QueryBounds(Duration.ofMillis(50)).within(new EndlessGraph());
        EvidenceGraph everything = new EvidenceGraph(endless, ShortNames.PUBLISHED);
        Stream.<Supplier<List<?>>>of(
                        () -> everything.claimsAbout(DOCUMENT),
                        () -> everything.claimsBy(DOCUMENT),
                        () -> everything.claimsIn(DOCUMENT),
                        () -> everything
                                .nodes()
                                .values(CLAIM, Nodes.iri(Cv.SAYS))
                                .toList())
                .forEach(read -> assertTimeoutPreemptively(
                        Duration.ofSeconds(30), () -> assertThrows(QueryCancelledException.class, read::get)));
    }

    /** Says the same of one more thing again and again. */
    private static final class EndlessGraph extends GraphBase {
        @Override
        protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
            return WrappedIterator.create(Stream.iterate(0L, number -> number + 1)
                    .map(number -> Triple.create(
                            pattern.getSubject().isConcrete() ? pattern.getSubject() : thing("claim/" + number),
                            pattern.getPredicate(),
                            pattern.getObject().isConcrete() ? pattern.getObject() : thing("thing/" + number)))
                    .iterator());
        }
    }
}
