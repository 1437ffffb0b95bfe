package org.corvee.evidence.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Label;
import org.corvee.evidence.Origins;
import org.corvee.evidence.Review;
import org.corvee.evidence.Support;
import org.corvee.evidence.table.ClaimTable.Facet;
import org.corvee.model.Bounds;
import org.corvee.model.Cv;
import org.corvee.model.Modality;
import org.corvee.query.Nodes;
import org.corvee.query.ShortNames;
import org.junit.jupiter.api.Test;

class ClaimTableTest {
    private static final String PREFIXES =
            """
            PREFIX cv: <https://w3id.org/corvee/ontology#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX modality: <https://w3id.org/corvee/vocabulary/modality#>
            PREFIX stance: <https://w3id.org/corvee/vocabulary/stance#>
            PREFIX id: <https://w3id.org/corvee/id/>
            PREFIX place: <https://w3id.org/corvee/id/place/>
            PREFIX cohort: <https://w3id.org/corvee/id/cohort/>
            PREFIX site: <https://w3id.org/corvee/id/site/>
            PREFIX claim: <https://w3id.org/corvee/id/claim/>
            """;

    private final DatasetGraph dataset = DatasetGraphFactory.create();

    ClaimTableTest() {
        RDFParser.source(Objects.requireNonNull(ClaimTableTest.class.getResourceAsStream("/query/graph.ttl")))
                .lang(Lang.TURTLE)
                .parse(dataset);
    }

    private ClaimTableTest with(String turtle) {
        RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(dataset);
        return this;
    }

    /** The table of a database into which the triples came in their order, as a build brings them. */
    private ClaimTable table() {
        DatasetGraph database = DatabaseMgr.createDatasetGraph();
        Txn.executeWrite(database, () -> dataset.getDefaultGraph().stream()
                .sorted(Comparator.comparing(Triple::toString))
                .forEach(database.getDefaultGraph()::add));
        return ClaimTable.of(database, ShortNames.PUBLISHED);
    }

    private static Node thing(String slug) {
        return Nodes.iri(Cv.ROOT + "id/" + slug);
    }

    /** The last letters of the claims of some rows. */
    private static List<String> claims(ClaimTable table, int... rows) {
        return Arrays.stream(rows)
                .mapToObj(row -> table.claim(row).getURI().replaceFirst("^.*[./]0*", ""))
                .toList();
    }

    private static List<String> claims(ClaimTable table, Facet facet, String slug) {
        return claims(table, table.rows(facet, thing(slug)));
    }

    @Test
    void tellsWhatASecondPersonAgreedToAndWhatIsReadOtherwise() {
        ClaimTable table =
                with("""
                        claim:gazette-1.000000000001 cv:reviewedBy "ada" ; cv:reviewedOn "2031-03-06"^^xsd:date .
                        claim:gazette-1.000000000003 cv:reviewedBy "ada" ; cv:reviewedOn "2031-03-06"^^xsd:date .
                        claim:gazette-1.000000000009 a cv:Claim ; rdf:subject cohort:crew ; rdf:predicate cv:locatedIn ;
                          rdf:object place:capital ; cv:stance stance:affirms ; cv:modality modality:asserted ;
                          cv:passage ?passage ; cv:testimony ?testimony .
                        """
                                .replace("?passage", "<" + of("passage") + ">")
                                .replace("?testimony", "<" + of("testimony") + ">"))
                        .table();
        assertEquals(List.of("1"), claims(table, table.rows(Selection.ALL.with(Review.REVIEWED))));
        assertEquals(List.of("2"), claims(table, table.rows(Selection.ALL.with(Review.NOT_REVIEWED))));
        assertEquals(
                List.of("3", "9"),
                claims(table, table.rows(Selection.ALL.with(Review.DISAGREED))).stream()
                        .sorted()
                        .toList());
    }

    /** What the third claim has of its own. */
    private String of(String property) {
        return dataset.getDefaultGraph()
                .find(thing("claim/gazette-1.000000000003"), Nodes.iri(Cv.term(property)), Node.ANY)
                .next()
                .getObject()
                .getURI();
    }

    @Test
    void findsTheClaimsOfAThingAVoiceADocumentAndAProperty() {
        ClaimTable table = table();
        assertEquals(3, table.size());
        assertEquals(List.of("1", "2", "3"), claims(table, Facet.THING, "cohort/crew"));
        assertEquals(List.of("2", "3"), claims(table, Facet.THING, "place/capital"));
        assertEquals(List.of("2", "3"), claims(table, Facet.VOICE, "actor/gazette"));
        assertEquals(List.of("1"), claims(table, Facet.TESTIMONY, "testimony/gazette-1.trader"));
        assertEquals(List.of("1", "2", "3"), claims(table, Facet.DOCUMENT, "document/gazette-1"));
        assertEquals(List.of("3"), claims(table, table.rows(Facet.PROPERTY, Nodes.iri(Cv.term("locatedIn")))));
        assertEquals(List.of(), claims(table, Facet.THING, "place/nowhere"));
        assertEquals(0, table.count(Facet.VOICE, thing("place/port")));
        assertEquals(2, table.count(Facet.VOICE, thing("actor/gazette")));
    }

    @Test
    void countsWhatTheBuildHolds() {
        assertEquals(new ClaimTable.Totals(3, 2, 2, 1, 1), table().totals());
    }

    @Test
    void readsWhenAndHowAClaimIsMade() {
        ClaimTable table = table();
        assertEquals(new Bounds(LocalDate.of(2019, 12, 16), LocalDate.MAX), table.time(0));
        assertEquals(Bounds.OPEN, table.time(1));
        assertEquals(
                List.of("ACCEPTED REPORTED false 1", "EXPECTED EXPECTED false 0", "DENIED REPORTED true 0"),
                IntStream.range(0, 3)
                        .mapToObj(row -> "%s %s %b %d"
                                .formatted(
                                        table.status(row),
                                        table.modality(row).orElseThrow(),
                                        table.isDenial(row),
                                        table.depth(row)))
                        .toList());
        assertEquals(
                Map.of(Claim.Status.ACCEPTED, 1, Claim.Status.EXPECTED, 1, Claim.Status.DENIED, 1),
                table.statuses(new int[] {0, 1, 2}));
    }

    @Test
    void selectsByEverythingAtOnce() {
        ClaimTable table = table();
        Selection crew = Selection.ALL.with(Facet.THING, thing("cohort/crew"));
        assertEquals(List.of("1", "2", "3"), claims(table, table.rows(Selection.ALL)));
        assertEquals(List.of("2", "3"), claims(table, table.rows(crew.with(Facet.VOICE, thing("actor/gazette")))));
        assertEquals(List.of("3"), claims(table, table.rows(crew.with(Claim.Status.DENIED))));
        assertEquals(List.of("2"), claims(table, table.rows(crew.with(Modality.EXPECTED))));
        assertEquals(List.of(), claims(table, table.rows(crew.with(Facet.VOICE, thing("actor/nobody")))));
    }

    @Test
    void selectsByADayOfWhichAClaimSpeaks() {
        ClaimTable table = table();
        LocalDate first = LocalDate.of(2019, 12, 16);
        assertEquals(List.of("1"), claims(table, table.rows(Selection.ALL.within(new Bounds(first, LocalDate.MAX)))));
        assertEquals(List.of("1"), claims(table, table.rows(Selection.ALL.within(new Bounds(first, first)))));
        assertEquals(
                List.of(),
                claims(table, table.rows(Selection.ALL.within(new Bounds(LocalDate.MIN, first.minusDays(1))))));
    }

    @Test
    void aClaimAboutATimeIsOfThatTime() {
        ClaimTable table =
                with("""
                        claim:a a cv:Claim ; rdf:subject cohort:crew ; rdf:predicate cv:deadline ; rdf:object id:day .
                        id:day cv:earliest "2020-01-01"^^xsd:date ; cv:latest "2020-01-31"^^xsd:date .
                        claim:b a cv:Claim ; rdf:object id:day ; cv:holdsDuring "unknown" .
                        """)
                        .table();
        int[] rows = table.rows(Facet.THING, thing("day"));
        assertEquals(List.of("a", "b"), claims(table, rows));
        assertEquals(new Bounds(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 31)), table.time(rows[0]));
        assertEquals(Bounds.OPEN, table.time(rows[1]));
    }

    @Test
    void aClaimThatNamesAThingTwiceIsCountedOnce() {
        ClaimTable table = with("claim:a a cv:Claim ; rdf:subject place:port ; rdf:object place:port .")
                .table();
        assertEquals(List.of("1", "a"), claims(table, Facet.THING, "place/port"));
        assertEquals(2, table.count(Facet.THING, thing("place/port")));
    }

    @Test
    void placesAClaimWhereItLeadsAndElseWhereItsSubjectLies() {
        ClaimTable table =
                with("""
                        place:port cv:point "POINT(131.9 43.1)" ; cv:within place:siberia .
                        place:siberia a cv:Region ; cv:within place:siberia .
                        site:quay cv:locatedIn place:port .
                        claim:a a cv:Claim ; rdf:subject site:quay ; rdf:predicate cv:hasStatus ; rdf:object id:open .
                        claim:b a cv:Claim ; rdf:subject cohort:crew ; rdf:predicate cv:sentTo ; rdf:object place:siberia ;
                          cv:stance stance:affirms .
                        claim:c a cv:Claim ; rdf:subject cohort:crew ; rdf:predicate cv:worksAs ; rdf:object id:cook .
                        claim:d a cv:Claim ; rdf:subject cohort:none ; rdf:predicate cv:sentTo ; rdf:object place:siberia ;
                          cv:stance stance:denies .
                        claim:e a cv:Claim ; rdf:subject cohort:none ; rdf:predicate cv:worksAs ; rdf:object id:cook .
                        """)
                        .table();
        assertEquals(List.of("1", "a"), claims(table, Facet.PLACE, "place/port"));
        assertEquals(List.of("2", "3", "b", "c", "d"), claims(table, Facet.PLACE, "place/siberia"));
        assertEquals(ClaimTable.NONE, table.place(table.size() - 1));
    }

    @Test
    void putsTheMostTellingFirst() {
        ClaimTable table =
                with("""
                        claim:a a cv:Claim ; cv:assertedUnder id:policy ; cv:testimony id:first .
                        claim:b a cv:Claim ; cv:assertedUnder id:policy ; cv:testimony id:first .
                        claim:c a cv:Claim ; cv:retractedOn "2020-01-01" ; cv:assertedUnder id:policy .
                        id:first cv:hearsayDepth 0 .
                        id:finding a cv:Corroboration ; cv:restsOn claim:b ; cv:originsAtLeast 2 ; cv:originsAtMost 3 .
                        id:weaker a cv:Corroboration ; cv:restsOn claim:b ; cv:originsAtLeast 1 ; cv:originsAtMost 2 .
                        id:wrong a cv:Corroboration ; cv:restsOn claim:b ; cv:originsAtLeast 9 ; cv:originsAtMost 3 .
                        """)
                        .table();
        int[] telling = table.tellingFirst(table.rows(Selection.ALL));
        assertEquals(List.of("b", "a", "1", "3", "2", "c"), claims(table, telling));
        assertEquals(new Origins(2, 3), table.origins(telling[0]));
        assertEquals(Origins.ONE, table.origins(telling[1]));
    }

    @Test
    void putsAnOfficialRecordBeforeHearsayAndUnnamedVoicesLast() {
        ClaimTable table = with(SPOKEN).table();
        int[] telling = table.tellingFirst(table.rows(Facet.THING, thing("site/quay")));
        assertEquals(List.of("record", "named", "hidden"), claims(table, telling));
        assertEquals(Support.Voices.OFFICIAL, table.support(telling[0]).voices());
        assertEquals(
                Support.Voices.UNNAMED,
                table.support(table.claim(telling[2])).voices(),
                "what unnamed voices alone say shows it");
    }

    /** An office, a newspaper and somebody without a name, each with a status of the quay. */
    private static final String SPOKEN =
            """
            cv:Ministry rdfs:subClassOf cv:GovernmentBody .
            id:office a cv:Ministry . id:paper a cv:NewsOrganisation . id:man a cv:UnnamedPerson .
            id:gazette cv:publisher id:office . id:daily cv:publisher id:paper .
            id:of-office cv:witness id:office ; cv:inDocument id:gazette ; cv:hearsayDepth 0 .
            id:of-paper cv:witness id:paper ; cv:inDocument id:daily ; cv:hearsayDepth 0 .
            id:of-man cv:witness id:man ; cv:inDocument id:daily ; cv:hearsayDepth 1 .
            claim:hidden a cv:Claim ; rdf:subject site:quay ; rdf:predicate cv:hasStatus ; rdf:object id:shut ;
              cv:stance stance:affirms ; cv:modality modality:reported ; cv:testimony id:of-man ;
              cv:assertedUnder <https://w3id.org/corvee/id/policy/default> .
            claim:named a cv:Claim ; rdf:subject site:quay ; rdf:predicate cv:hasStatus ; rdf:object id:open ;
              cv:stance stance:affirms ; cv:modality modality:asserted ; cv:testimony id:of-paper ;
              cv:assertedUnder <https://w3id.org/corvee/id/policy/default> .
            claim:record a cv:Claim ; rdf:subject site:quay ; rdf:predicate cv:hasStatus ; rdf:object id:sold ;
              cv:stance stance:affirms ; cv:modality modality:asserted ; cv:testimony id:of-office ;
              cv:assertedUnder <https://w3id.org/corvee/id/policy/default> .
            claim:thought a cv:Claim ; rdf:subject cohort:none ; rdf:predicate cv:worksAs ; rdf:object id:cook ;
              cv:stance stance:affirms ; cv:modality modality:opinion ; cv:testimony id:of-paper .
            """;

    @Test
    void acceptsByThePolicyThatAReaderChooses() {
        ClaimTable table = with(SPOKEN).table();
        int[] quay = table.rows(Facet.THING, thing("site/quay"));
        assertEquals(Map.of(Claim.Status.ACCEPTED, 3), table.statuses(quay));
        ClaimTable strict = table.under("strict");
        assertEquals("strict", strict.policy());
        assertEquals(Map.of(Claim.Status.ACCEPTED, 1, Claim.Status.SAID, 2), strict.statuses(quay));
        int[] thought = table.rows(Facet.THING, thing("cohort/none"));
        assertEquals(Map.of(Claim.Status.OPINION, 1), strict.statuses(thought));
        assertEquals(Map.of(Claim.Status.ACCEPTED, 1), table.under("everything").statuses(thought));
        assertEquals(
                List.of("strict"),
                strict.standing(thing("claim/record")).policies().stream()
                        .map(Label::text)
                        .toList());
        assertTrue(strict.totals().accepted() < table.totals().accepted());
    }

    @Test
    void whatAnotherAccountContradictsIsDisputed() {
        ClaimTable real = with(SPOKEN)
                .with(
                        """
                                id:finding a cv:Conflict ; cv:oneSide claim:named ; cv:otherSide claim:hidden ;
                                  cv:conflictClass <https://w3id.org/corvee/vocabulary/conflict#real> .
                                id:seeming a cv:Conflict ; cv:oneSide claim:record ; cv:otherSide claim:hidden ;
                                  cv:conflictClass <https://w3id.org/corvee/vocabulary/conflict#apparent> .
                                """)
                .table();
        int[] quay = real.rows(Facet.THING, thing("site/quay"));
        assertEquals(Map.of(Claim.Status.ACCEPTED, 1, Claim.Status.DISPUTED, 2), real.statuses(quay));
        assertTrue(real.standing(thing("claim/named")).disputed());
        assertEquals(
                Map.of(Claim.Status.ACCEPTED, 1, Claim.Status.SAID, 2),
                real.under("strict").statuses(quay),
                "what is not accepted is not disputed");
    }

    @Test
    void listsDocumentsAsTheyWerePublished() {
        ClaimTable table =
                with("""
                        id:late a cv:Document ; cv:publishedFrom "2020-05-01"^^xsd:date .
                        id:early a cv:Document ; cv:publishedFrom "2019-05-01"^^xsd:date .
                        id:damaged a cv:Document ; cv:publishedFrom "soon" .
                        """)
                        .table();
        assertEquals(
                List.of("early", "late", "damaged", "document/gazette-1"),
                Arrays.stream(table.documents())
                        .mapToObj(code -> table.node(code).getURI().replace(Cv.ROOT + "id/", ""))
                        .toList());
    }

    @Test
    void makesNothingUpWhereTheGraphIsDamaged() {
        ClaimTable table = with("claim:a a cv:Claim .").table();
        int row = table.size() - 1;
        assertEquals(List.of("a"), claims(table, row));
        assertArrayEquals(IntStream.generate(() -> ClaimTable.NONE).limit(7).toArray(), new int[] {
            table.subject(row),
            table.property(row),
            table.object(row),
            table.document(row),
            table.voice(row),
            table.testimony(row),
            table.place(row)
        });
        assertEquals(-1, table.depth(row));
        assertEquals(Claim.Status.SAID, table.status(row));
        assertTrue(table.modality(row).isEmpty());
    }

    @Test
    void anEmptyGraphHasAnEmptyTable() {
        ClaimTable table = ClaimTable.of(DatasetGraphFactory.create(), ShortNames.PUBLISHED);
        assertEquals(new ClaimTable.Totals(0, 0, 0, 0, 0), table.totals());
        assertArrayEquals(new int[0], table.rows(Selection.ALL));
        assertArrayEquals(new int[0], table.tellingFirst(new int[0]));
        assertEquals(
                List.of(),
                Stream.of(Facet.values())
                        .flatMapToInt(facet -> Arrays.stream(table.keys(facet)))
                        .boxed()
                        .toList());
    }
}
