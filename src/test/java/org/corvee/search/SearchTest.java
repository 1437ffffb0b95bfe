package org.corvee.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.corvee.query.name.TextIndex;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway.Init")
class SearchTest {
    private static final String HEAD =
            """
            PREFIX cv: <https://w3id.org/corvee/ontology#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX : <https://w3id.org/corvee/id/>
            cv:Place rdfs:subClassOf cv:Entity ; rdfs:label "place"@en .
            cv:Document rdfs:label "document"@en .
            <https://w3id.org/corvee/id/place/harbour> a cv:Place ; rdfs:label "Old Harbour"@en ; skos:altLabel "옛항구"@ko .
            <https://w3id.org/corvee/id/document/letter> a cv:Document ; rdfs:label "A letter from the quay"@en ;
              cv:publisher :pilots .
            :pilots rdfs:label "the Pilots"@en .
            :pier a cv:Place ; rdfs:label "Pier Nine"@en .
            """;

    private static final List<String> SAID = List.of(
            "Crates of dried squid went aboard.",
            "The squid was dried on the quay.",
            "A squad was seen on the quay.",
            "Сварщики ждали парохода.",
            "용접공들이 부두에서 기다렸다.",
            "渔民在码头等候。",
            "Ferrymen wait for the tide.");

    @TempDir
    private static Path folder;

    private static Search search;

    @BeforeAll
    static void build() throws IOException {
        StringBuilder graph = new StringBuilder(HEAD);
        for (int i = 0; i < SAID.size(); i++) {
            graph.append(claim(i, SAID.get(i), ""));
        }
        graph.append(claim(50, "Nothing more was heard.", "cv:reason \"The lanterns had been put out.\" ;"));
        graph.append(claim(51, "The lighthouse is closed.", "cv:retractedOn \"2020-01-01\" ;"));
        graph.append(alias(60, "pier", "Kelpfield", "asserted", "cv:credibility <%s/credibility#4> ;"));
        graph.append(alias(61, "place/harbour", "Kelpfield Basin", "asserted", "cv:credibility <%s/credibility#2> ;"));
        graph.append(alias(62, "place/harbour", "Fogbank", "inferred", ""));
        graph.append(alias(63, "place/harbour", "Wreckage", "asserted", "cv:retractedOn \"2020-01-01\" ;"));
        IntStream.range(100, 230).forEach(i -> graph.append(claim(i, "Barge %d was counted.".formatted(i), "")));
        Graph read = RDFParser.fromString(graph.toString(), Lang.TURTLE).toGraph();
        new SearchIndexWriter().write(DatasetGraphFactory.wrap(read), folder);
        search = new Search(SearchIndex.open(folder), Optional.empty(), TextIndex.of(List.of()));
    }

    private static String claim(int number, String says, String more) {
        return """
                <https://w3id.org/corvee/id/document/letter#char=%1$d,%1$d9> a cv:Passage ;
                  oa:hasSource <https://w3id.org/corvee/id/document/letter> .
                <https://w3id.org/corvee/id/claim/letter.%1$d> a cv:Claim ; %3$s cv:says "%2$s" ;
                  rdf:subject <https://w3id.org/corvee/id/place/harbour> ;
                  cv:passage <https://w3id.org/corvee/id/document/letter#char=%1$d,%1$d9> .
                """
                .formatted(number, says, more);
    }

    private static String alias(int number, String thing, String name, String modality, String more) {
        String words = "<https://w3id.org/corvee/vocabulary";
        return """
                <https://w3id.org/corvee/id/claim/letter.%1$d> a cv:Claim ; rdf:subject <https://w3id.org/corvee/id/%2$s> ; rdf:predicate cv:alias ;
                  rdf:object "%3$s" ; cv:stance %5$s/stance#affirms> ; cv:modality %5$s/modality#%4$s> ; %6$s
                  cv:passage <https://w3id.org/corvee/id/document/letter#char=100,1009> .
                """
                .formatted(number, thing, name, modality, words, more.replace("<%s", words));
    }

    private static List<String> named(String asked) {
        return found(SearchRequest.of(asked), SearchKind.THINGS).hits().stream()
                .map(Hit.NamedHit.class::cast)
                .map(Hit.NamedHit::match)
                .map(match -> "%s %d %s"
                        .formatted(
                                match.named().label(),
                                match.score(),
                                match.name().caveat())
                        .strip())
                .toList();
    }

    @AfterAll
    static void close() {
        search.index().close();
    }

    private static SearchAnswer.KindFound found(SearchRequest request, SearchKind kind) {
        return search.answer(request).parts().stream()
                .filter(part -> part.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static List<Hit.ClaimHit> claims(String asked) {
        return found(SearchRequest.of(asked), SearchKind.CLAIMS).hits().stream()
                .map(Hit.ClaimHit.class::cast)
                .toList();
    }

    private static String said(String asked) {
        return claims(asked).stream().map(Hit.ClaimHit::says).collect(Collectors.joining(" | "));
    }

    @ParameterizedTest
    @CsvSource({
        "dried squid, Crates of dried squid went aboard. | The squid was dried on the quay.",
        "crate of SQUIDS, Crates of dried squid went aboard.",
        "ferry, Ferrymen wait for the tide.",
        "erryme, Ferrymen wait for the tide.",
        "ferrimen, Ferrymen wait for the tide.",
        "сварщик, Сварщики ждали парохода.",
        "svarshchiki, Сварщики ждали парохода.",
        "용접공, 용접공들이 부두에서 기다렸다.",
        "부두, 용접공들이 부두에서 기다렸다.",
        "码头, 渔民在码头等候。",
        "lanterns, Nothing more was heard.",
        "lighthouse, ''"
    })
    void findsClaimsByTheirWords(String asked, String found) {
        assertEquals(found, said(asked));
    }

    @Test
    void putsWordsThatStandTogetherFirst() {
        List<Hit.ClaimHit> hits = claims("dried squid");
        assertTrue(hits.get(0).score() >= hits.get(1).score(), hits.toString());
        assertEquals("A squad was seen on the quay.", claims("squad").get(0).says());
    }

    @Test
    void saysWhichWordsOfWhat() {
        MatchReason reason = claims("put-out lanterns").get(0).in(Place.REASON).orElseThrow();
        assertEquals(List.of("lanterns", "put", "out"), reason.words());
        assertTrue(claims("put-out lanterns").get(0).in(Place.PARAPHRASE).isEmpty());
        Hit.ClaimHit labelled = claims("barge harbour").get(0);
        assertEquals("Old Harbour", labelled.in(Place.LABEL).orElseThrow().text());
        assertEquals(
                List.of("barge"), labelled.in(Place.PARAPHRASE).orElseThrow().words());
        assertEquals(List.of("码头"), claims("码头").get(0).reasons().get(0).words());
    }

    @Test
    void countsAllAndGivesThemPageByPage() {
        SearchAnswer.KindFound first = found(SearchRequest.read("barge", "claims", ""), SearchKind.CLAIMS);
        assertEquals(new Count(130, true), first.count());
        assertEquals(3, first.pages());
        assertEquals(50, first.hits().size());
        SearchAnswer.KindFound last = found(SearchRequest.read("barge", "claims", "3"), SearchKind.CLAIMS);
        assertEquals(30, last.hits().size());
        assertFalse(first.hits().contains(last.hits().get(0)));
        SearchAnswer.KindFound few = found(SearchRequest.of("barge"), SearchKind.CLAIMS);
        assertEquals(10, few.hits().size());
        assertEquals(130, few.count().number());
        assertEquals(
                0,
                found(SearchRequest.read("barge", "things", ""), SearchKind.CLAIMS)
                        .hits()
                        .size());
    }

    @ParameterizedTest
    @CsvSource({
        "barge, claims, 4, page: this search has 3 pages; choose one of them",
        "barge, claims, 201, page: 201; a search has pages 1 to 200",
        "barge, claims, 0, page: '0' is not a page number; write 1 or more",
        "barge, '', 2, 'page: only one kind of results has pages; name it, such as kind=claims'",
        "barge, clams, 1, kind: unknown kind 'clams'; did you mean 'claims'?"
    })
    void refusesPagesAndKindsThatThereAreNot(String asked, String kind, String page, String words) {
        assertEquals(
                words,
                assertThrows(SearchRequest.BadSearch.class, () -> search.answer(SearchRequest.read(asked, kind, page)))
                        .getMessage());
    }

    static Stream<String> hostile() {
        return Stream.of(
                "*",
                "*:*",
                "*squid",
                "?quid AND (",
                "says.words:squid",
                "squid~99999999 [a TO z]",
                "\\",
                "!!! ... ???",
                "\ud800",
                "squid \udc00 \ud800",
                "\u202e\u0000\uffff",
                "a ".repeat(100),
                "squidsquidsquid".repeat(13),
                "码".repeat(200),
                "가".repeat(200),
                "١٢٣ ½ ﬁ ß İ",
                "the of and");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void takesSignsForNothing(String asked) {
        SearchAnswer answer = search.answer(SearchRequest.of(asked));
        assertEquals(4, answer.parts().size());
        assertTrue(new SearchJson(answer).text().startsWith("{\n  \"asked\": "), asked);
    }

    @Test
    void looksForTheWordsAmongTheSigns() {
        assertEquals(said("squid"), said("*squid* AND: ("));
        assertEquals("", said("?! *"));
    }

    @Test
    void refusesALongSearch() {
        assertEquals(
                "q: 10,240 characters; a search may have at most 200",
                assertThrows(SearchRequest.BadSearch.class, () -> SearchRequest.of("words ab".repeat(1280)))
                        .getMessage());
    }

    @Test
    void offersOtherSpellings() {
        assertEquals(
                List.of("Old Harbour"),
                search.answer(SearchRequest.of("Olk Farbouk")).near());
        assertTrue(
                search.answer(SearchRequest.of("xquidx")).near().contains("squid"),
                () -> search.answer(SearchRequest.of("xquidx")).near().toString());
    }

    @Test
    void putsAWeakAliasBehindAndSaysWhoseItIs() {
        assertEquals(
                List.of("Pier Nine 75 weak alias, list of the Pilots", "Old Harbour 68"), named("Kelpfield"));
        assertEquals("Old Harbour 100", named("Kelpfield Basin").get(0));
        assertEquals(List.of("Old Harbour 75 weak alias, list of the Pilots"), named("Fogbank"));
        assertEquals(List.of(), named("Wreckage"));
        Hit.NamedHit weak = (Hit.NamedHit)
                found(SearchRequest.of("Kelpfield"), SearchKind.THINGS).hits().get(0);
        assertFalse(weak.match().isExact(), "nothing is matched by a weak alias alone");
    }

    @Test
    void countsTheClaimsAboutAThing() {
        Hit.NamedHit harbour = (Hit.NamedHit)
                found(SearchRequest.of("옛항구"), SearchKind.THINGS).hits().get(0);
        assertEquals(142, harbour.claims());
        assertEquals("place", harbour.kind());
        Hit.NamedHit letter = (Hit.NamedHit)
                found(SearchRequest.of("letter"), SearchKind.DOCUMENTS).hits().get(0);
        assertEquals(143, letter.claims());
    }
}
