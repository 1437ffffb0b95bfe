package org.corvee.audit.finding;

import static org.corvee.audit.finding.Harbour.during;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.corvee.bench.data.GeneratedData;
import org.corvee.claim.Reading;
import org.corvee.evidence.Origins;
import org.corvee.model.Cv;
import org.corvee.source.DataFolder;
import org.corvee.store.IndexScan;
import org.corvee.triple.ClaimTriples;
import org.corvee.triple.Iris;
import org.corvee.triple.OntologyLexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginsTest {
    private static final String SAID = "<cohort/c> cv:worksIn <place/a>";
    private static final String APART = "<actor/letter.clerk> cv:distinctFrom <actor/letter.pilot> .";
    private static final String GAZETTE =
            """
            <document/gazette> a cv:Document ; cv:publisher <actor/press> .
            <testimony/letter.gazette> a cv:Testimony ; cv:witness <actor/press> ; cv:inDocument <document/gazette> .
            """;

    @Test
    void countsAVoiceThatPassesOnAnotherForNothing() {
        Harbour relayed = new Harbour().claim("1", "narrator", SAID).claim("2", "clerk", SAID);
        assertEquals("1", count(relayed));
        assertEquals(
                List.of("letter.narrator passes on letter.clerk."),
                relayed.findings().corroborations().get(0).joined());
    }

    @Test
    void cannotTellWhetherTwoUnnamedWitnessesAreOne() {
        assertEquals("1 to 2", count(new Harbour().claim("1", "clerk", SAID).claim("2", "pilot", SAID)));
    }

    @Test
    void countsUnnamedWitnessesWhomATextTellsApart() {
        assertEquals(
                "2", count(new Harbour().with(APART).claim("1", "clerk", SAID).claim("2", "pilot", SAID)));
    }

    @Test
    void countsOnlyWhomOneDayCanHave() {
        Harbour seasons = new Harbour()
                .with(GAZETTE)
                .claim("1", "narrator", SAID, during("2030-03-01", "2030-03-31"))
                .claim("2", "gazette", SAID, during("2031-09-01", "2031-09-30"));
        assertEquals("1", count(seasons));
        assertEquals(List.of(), seasons.findings().corroborations());
    }

    @Test
    void countsThoseOfTheDaysOnWhichMostAgree() {
        Harbour years = new Harbour()
                .with(GAZETTE)
                .claim("1", "narrator", SAID, during("2030-01-01", "2030-12-31"))
                .claim("2", "gazette", SAID, during("2030-06-01", "2031-06-30"))
                .claim("3", "pilot", SAID, during("2032-01-01", "2032-01-02"));
        assertEquals("2", count(years));
        assertEquals(
                List.of("https://example.org/id/claim/1", "https://example.org/id/claim/2"),
                years.findings().corroborations().get(0).basis().claims());
    }

    @Test
    void letsAClaimWithoutATimeAgreeWithAny() {
        assertEquals(
                "2",
                count(new Harbour()
                        .with(GAZETTE)
                        .claim("1", "narrator", SAID, during("2030-03-01", "2030-03-31"))
                        .claim("2", "gazette", SAID)));
    }

    @Test
    void countsTwoPublishersTwice() {
        assertEquals(
                "2",
                count(new Harbour().with(GAZETTE).claim("1", "narrator", SAID).claim("2", "gazette", SAID)));
    }

    @Test
    void countsADocumentThatDerivesFromAnotherForNothing() {
        assertEquals(
                "1",
                count(new Harbour()
                        .with(GAZETTE)
                        .with("<document/gazette> cv:derivesFromAll <document/letter> .")
                        .claim("1", "clerk", SAID)
                        .claim("2", "gazette", SAID)));
    }

    @Test
    void countsDocumentsThatDeriveFromOneWorkOnce() {
        assertEquals(
                "1",
                count(new Harbour()
                        .with(GAZETTE)
                        .with(
                                "<document/gazette> cv:derivesFromAll <work/radio> . <document/letter> cv:derivesFromAll <work/radio> .")
                        .claim("1", "narrator", SAID)
                        .claim("2", "gazette", SAID)));
    }

    @Test
    void countsAWitnessInTwoDocumentsOnce() {
        assertEquals(
                "1",
                count(new Harbour()
                        .with("<document/gazette> a cv:Document ; cv:publisher <actor/press> .")
                        .with(
                                "<testimony/letter.again> cv:witness <actor/newsletter> ; cv:inDocument <document/gazette> .")
                        .claim("1", "narrator", SAID)
                        .claim("2", "again", SAID)));
    }

    @Test
    void addsNoOriginForAnInference() {
        assertEquals(
                "1",
                count(new Harbour()
                        .with(GAZETTE)
                        .claim("1", "clerk", SAID)
                        .told("2", "gazette", "affirms", "inferred", SAID)));
    }

    @Test
    void countsWhatIsInferredOfDaysOfWhichNobodyStatesIt() {
        assertEquals(
                "2",
                count(new Harbour()
                        .with(GAZETTE)
                        .told("1", "narrator", "affirms", "inferred", SAID)
                        .told("2", "gazette", "affirms", "inferred", SAID)
                        .claim("3", "gazette", SAID, during("2030-03-01", "2030-03-31"))));
    }

    @Test
    void countsNeitherDenialsNorWhatWasTakenBack() {
        Harbour alone = new Harbour()
                .with(GAZETTE)
                .claim("1", "clerk", SAID)
                .told("2", "gazette", "denies", "reported", SAID)
                .claim("3", "narrator", SAID, "cv:retractedOn \"2031-04-01\"^^xsd:date");
        assertEquals("1", count(alone));
        assertEquals(List.of(), alone.findings().corroborations());
    }

    @Test
    void countsForTheWholeWhoSaysItOfAPart() {
        Harbour parts = new Harbour()
                .with(GAZETTE)
                .with("<place/kazan> cv:within <place/tatarstan> . <cohort/crew> cv:partOf <cohort/c> .")
                .claim("1", "narrator", "<cohort/c> cv:worksIn <place/tatarstan>")
                .claim("2", "gazette", "<cohort/crew> cv:worksIn <place/kazan>");
        DatasetGraph dataset = parts.dataset();
        assertEquals(bySparql(dataset), byScan(dataset));
        assertEquals(List.of("2", "1"), List.copyOf(byScan(dataset).values()));
        Corroboration corroboration = parts.findings().corroborations().get(0);
        assertEquals(
                List.of(
                        "letter.gazette says it of crew, which belongs to c.",
                        "letter.gazette says it of kazan, which belongs to tatarstan."),
                corroboration.joined());
        assertEquals(
                "cohort/c works in place/tatarstan: 2 origins, with those who say it of a part",
                corroboration.basis().label());
    }

    @Test
    void countsNobodyForAPartWhoSaysItOfTheWhole() {
        Harbour parts = new Harbour()
                .with(GAZETTE)
                .with("<place/kazan> cv:within <place/tatarstan> .")
                .claim("1", "narrator", "<cohort/c> cv:leaves <place/tatarstan>")
                .claim("2", "gazette", "<cohort/c> cv:leaves <place/kazan>")
                .claim("3", "gazette", "<cohort/c> cv:worksIn <place/tatarstan>")
                .claim("4", "pilot", "<cohort/c> cv:livesAt <place/kazan>");
        DatasetGraph dataset = parts.dataset();
        assertEquals(bySparql(dataset), byScan(dataset));
        assertEquals(List.of("1", "1", "1", "1"), List.copyOf(byScan(dataset).values()));
    }

    @Test
    void countsAPartOnlyWhereItsTimeMeetsThatOfTheWhole() {
        Harbour seasons = new Harbour()
                .with(GAZETTE)
                .with("<place/kazan> cv:within <place/tatarstan> .")
                .claim("1", "narrator", "<cohort/c> cv:worksIn <place/tatarstan>", during("2030-03-01", "2030-03-31"))
                .claim("2", "gazette", "<cohort/c> cv:worksIn <place/kazan>", during("2031-09-01", "2031-09-30"))
                .claim("3", "gazette", "<cohort/d> cv:worksIn <place/kazan>", during("2030-03-20", "2030-09-30"))
                .claim("4", "narrator", "<cohort/d> cv:worksIn <place/tatarstan>", during("2030-03-01", "2030-03-31"));
        DatasetGraph dataset = seasons.dataset();
        assertEquals(bySparql(dataset), byScan(dataset));
        assertEquals(List.of("1", "1", "1", "2"), List.copyOf(byScan(dataset).values()));
    }

    @Test
    void countsOneNumberInTwoWordingsAndOneDateInTwoSpellingsOnce() {
        Harbour wordings = new Harbour()
                .with(GAZETTE)
                .with("<q/350> a cv:Quantity ; cv:unit <u> ; cv:estimate 350.0 .")
                .with("<q/about> a cv:Quantity ; cv:unit <u> ; cv:estimate 350.0 ; cv:wording \"about\" .")
                .with(
                        """
                        <time/may> a cv:TimeSpan ; cv:edtf "2031-05" ; cv:earliest "2031-05-01"^^xsd:date ; cv:latest "2031-05-31"^^xsd:date .
                        <time/days> a cv:TimeSpan ; cv:edtf "2031-05-01/2031-05-31" ; cv:earliest "2031-05-01"^^xsd:date ; cv:latest "2031-05-31"^^xsd:date .
                        """)
                .claim("1", "clerk", "<cohort/c> cv:headcount <q/350>", during("2030-03-01", "2030-03-31"))
                .claim("2", "gazette", "<cohort/c> cv:headcount <q/about>")
                .claim("3", "clerk", "<event/e> cv:happensOn <time/may>")
                .claim("4", "gazette", "<event/e> cv:happensOn <time/days>");
        DatasetGraph dataset = wordings.dataset();
        assertEquals(bySparql(dataset), byScan(dataset));
        assertEquals(List.of("2", "2", "2", "2"), List.copyOf(byScan(dataset).values()));
        assertEquals(
                List.of("corroboration-by-origin 2 values", "corroboration-by-origin 2 values"),
                wordings.findings().corroborations().stream()
                        .map(one -> "%s %d values"
                                .formatted(
                                        one.basis().rule(),
                                        one.proposition().objects().size()))
                        .toList());
    }

    @Test
    void doesNotTakeAWordForANumberNorAnUncertainDateForACertainOne() {
        Harbour vague = new Harbour()
                .with(GAZETTE)
                .with("<q/many> a cv:Quantity ; cv:unit <u> ; cv:wording \"many\" .")
                .with("<q/some> a cv:Quantity ; cv:unit <u> ; cv:wording \"some\" .")
                .with(
                        """
                        <time/may> a cv:TimeSpan ; cv:edtf "2031-05" ; cv:earliest "2031-05-01"^^xsd:date ; cv:latest "2031-05-31"^^xsd:date .
                        <time/about> a cv:TimeSpan ; cv:edtf "2031-05~" ; cv:earliest "2031-05-01"^^xsd:date ; cv:latest "2031-05-31"^^xsd:date .
                        """)
                .claim("1", "clerk", "<cohort/c> cv:headcount <q/many>")
                .claim("2", "gazette", "<cohort/c> cv:headcount <q/some>")
                .claim("3", "clerk", "<event/e> cv:happensOn <time/may>")
                .claim("4", "gazette", "<event/e> cv:happensOn <time/about>");
        assertEquals(
                List.of("1", "1", "1", "1"), List.copyOf(byScan(vague.dataset()).values()));
    }

    @Test
    void joinsWordingsOfOneNumber() {
        Harbour wordings = new Harbour()
                .with("<q/40> a cv:Quantity ; cv:unit <u> ; cv:minimum 40.0 ; cv:maximum 40.0 .")
                .with("<q/some> a cv:Quantity ; cv:unit <u> ; cv:minimum 30.0 ; cv:maximum 50.0 .")
                .with(GAZETTE)
                .claim("1", "clerk", "<cohort/c> cv:headcount <q/40>")
                .claim("2", "gazette", "<cohort/c> cv:headcount <q/some>");
        Corroboration agreed = wordings.findings().corroborations().get(0);
        assertEquals("corroboration-agreeing-values", agreed.basis().rule());
        assertEquals(new Origins(2, 2), agreed.origins());
        assertEquals(2, agreed.proposition().objects().size());
    }

    @Test
    void agreesWithItsReadableFormOnGeneratedClaims(@TempDir Path folder) throws Exception {
        new GeneratedData(700).into(folder, null, done -> {});
        DatasetGraph database = DatabaseMgr.createDatasetGraph();
        Reading reading = new Reading(new DataFolder(folder, null), OntologyLexicon.read(Path.of("ontology")));
        Txn.executeWrite(database, () -> read(reading, database));
        Txn.executeWrite(database, () -> derive(database));
        Txn.executeRead(database, () -> assertEquals(bySparql(database), byScan(database)));
    }

    private static void read(Reading reading, DatasetGraph database) {
        try {
            reading.into(new ClaimTriples(new Iris(Iris.BASE), StreamRDFLib.dataset(database)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void derive(DatasetGraph database) {
        UpdateExec.dataset(database)
                .update("INSERT { ?work <%s> ?source } WHERE { ?work <%s>+ ?source }"
                        .formatted(Cv.DERIVES_FROM_ALL, "http://www.w3.org/ns/prov#wasDerivedFrom"))
                .execute();
    }

    static Map<String, String> byScan(DatasetGraph dataset) {
        Map<String, String> counts = new TreeMap<>();
        OriginCounter origins = OriginCounter.of(IndexScan.of(dataset));
        origins.count((s, p, o, count) -> counts.put(
                List.of(origins.node(s), origins.node(p), origins.node(o)).toString(), count.toString()));
        return counts;
    }

    static Map<String, String> bySparql(DatasetGraph dataset) {
        Map<String, String> counts = new TreeMap<>();
        try (QueryExec exec = QueryExec.dataset(dataset)
                .query(QueryFactory.read(
                        Path.of("queries/rules/corroboration-by-origin.rq").toString()))
                .build()) {
            RowSet rows = exec.select();
            rows.forEachRemaining(row -> counts.put(
                    List.of(row.get("subject"), row.get("predicate"), row.get("object"))
                            .toString(),
                    new Origins(number(row, "atLeast"), number(row, "atMost")).toString()));
        }
        return counts;
    }

    private static int number(Binding row, String column) {
        Node number = row.get(column);
        return Integer.parseInt(number.getLiteralLexicalForm());
    }

    /** The only count, the same by both ways. */
    private static String count(Harbour harbour) {
        DatasetGraph dataset = harbour.dataset();
        assertEquals(bySparql(dataset), byScan(dataset));
        return byScan(dataset).values().iterator().next();
    }
}
