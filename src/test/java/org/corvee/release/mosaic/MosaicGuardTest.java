package org.corvee.release.mosaic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.corvee.model.Cv;
import org.corvee.model.Unreadable;
import org.corvee.release.mosaic.MosaicGuard.Narrowing;
import org.corvee.release.mosaic.WitnessTraits.TraitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of an unnamed witness is held against all that was released. */
@SuppressWarnings("NullAway.Init")
class MosaicGuardTest {
    private static final String PREFIXES =
            """
            BASE <https://w3id.org/corvee/id/>
            PREFIX cv: <https://w3id.org/corvee/ontology#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;

    /** A clerk who speaks in the letter in March, and a named newsletter that speaks of the same harbour. */
    private static final String RELEASED =
            """
            <actor/letter.clerk> a cv:UnnamedPerson ; cv:worksIn <place/harbour> .
            <actor/newsletter> a cv:NewsOrganisation .
            <document/letter> dcterms:language "ko" .
            <testimony/letter.clerk> cv:witness <actor/letter.clerk> ; cv:inDocument <document/letter> .
            <testimony/letter.narrator> cv:witness <actor/newsletter> ; cv:inDocument <document/letter> .
            <claim/letter.1> rdf:subject <cohort/crew> ; rdf:predicate cv:arrivesIn ; rdf:object <place/harbour> ;
                cv:testimony <testimony/letter.clerk> .
            <claim/letter.2> rdf:subject <cohort/crew> ; rdf:predicate cv:arrivesIn ; rdf:object <place/harbour> ;
                cv:testimony <testimony/letter.narrator> .
            """;

    private static final String MARCH =
            "<testimony/letter.clerk> cv:saidFrom '2031-03-01'^^xsd:date ; cv:saidTo '2031-03-31'^^xsd:date .";

    @TempDir
    private Path folder;

    private int graphs = 0;

    private WitnessTraits traits(String more) throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(PREFIXES + RELEASED + more, Lang.TURTLE).parse(graph);
        List<String> lines = new ArrayList<>(
                RDFWriter.source(graph).lang(Lang.NTRIPLES).asString().lines().toList());
        lines.sort(null);
        Path file = folder.resolve("%d.nt.gz".formatted(graphs++));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(String.join("\n", lines).concat("\n").getBytes(StandardCharsets.UTF_8));
        }
        return WitnessTraits.read(
                file, DigestUtils.sha256Hex(String.join("\n", lines).concat("\n")));
    }

    private List<Narrowing> narrowings(String released, String built) throws IOException {
        return new MosaicGuard(List.of(traits(""), traits(released))).narrowings(traits(built));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<actor/letter.clerk> cv:gender <x> . | GENDER",
                "<actor/letter.clerk> cv:worksIn <place/pier> . | PLACE",
                "<actor/letter.clerk> cv:worksAs <x> . | ROLE",
                "<actor/letter.clerk> cv:ageRange <x> . | PERSON",
                "<document/letter> dcterms:language 'ru' . | LANGUAGE",
                "<claim/letter.9> rdf:subject <actor/letter.clerk> ; rdf:predicate cv:comesFrom ; rdf:object <place/pier> . | PLACE",
                "<claim/letter.9> rdf:subject <actor/letter.clerk> ; rdf:predicate cv:comesFrom ; rdf:object <place/pier> ; cv:testimony <testimony/letter.narrator> . | PLACE",
                "<claim/letter.9> rdf:subject <cohort/cellar> ; rdf:predicate cv:remark ; rdf:object 'x' ; cv:testimony <testimony/letter.clerk> . | KNOWLEDGE",
                "<claim/letter.9> rdf:subject <cohort/crew> ; rdf:predicate cv:remark ; rdf:object 'x' ; cv:testimony <testimony/letter.clerk> . | NONE",
                "<actor/letter.clerk> cv:worksIn <place/harbour> . | NONE",
                "<actor/newsletter> cv:worksIn <place/pier> . | NONE",
                "<actor/letter.cook> a cv:UnnamedPerson ; cv:gender <x> . <testimony/letter.cook> cv:witness <actor/letter.cook> . | NONE"
            })
    void findsWhatIsNew(String more, String kind) throws IOException {
        List<String> found = narrowings("", more).stream()
                .map(one -> one.documents() + " " + one.kind())
                .toList();
        assertEquals(kind.equals("NONE") ? List.of() : List.of("[letter] " + kind), found);
    }

    @ParameterizedTest
    @CsvSource({"2031-03-04,2031-03-04,true", "2031-01-01,2031-12-31,false", "2031-03-20,2031-04-30,true"})
    void aTimeNarrowsUnlessItOnlyBecomesWider(String from, String to, boolean narrows) throws IOException {
        String built =
                "<testimony/letter.clerk> cv:saidFrom '%s'^^xsd:date ; cv:saidTo '%s'^^xsd:date .".formatted(from, to);
        assertEquals(
                narrows ? List.of(TraitKind.DAY) : List.of(),
                narrowings(MARCH, built).stream().map(Narrowing::kind).toList());
    }

    @Test
    void looksAtTheSamePropertiesAsTheChecksOfTheAudit() throws IOException {
        Set<String> looked = new TreeSet<>(WitnessTraits.properties().keySet());
        for (String check : List.of("witness-described-closer", "witness-with-many-attributes")) {
            String text = Files.readString(Path.of("queries/audit", check + ".rq"));
            String list = text.substring(text.lastIndexOf(" IN ("));
            Set<String> checked = Pattern.compile("cv:([A-Za-z]+)")
                    .matcher(list.substring(0, list.indexOf("))")))
                    .results()
                    .map(property -> Cv.term(property.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(looked, checked, check);
        }
    }

    @Test
    void whatAnyReleaseHasToldIsKnown() throws IOException {
        assertEquals(
                List.of(), narrowings("<actor/letter.clerk> cv:gender <x> .", "<actor/letter.clerk> cv:gender <x> ."));
    }

    @Test
    void anEditorSignsForOneNarrowingAndNoOther() throws IOException {
        Narrowing narrowing =
                narrowings("", "<actor/letter.clerk> cv:gender <x> .").get(0);
        Narrowing other = narrowings("", "<actor/letter.clerk> cv:gender <y> .").get(0);
        Path file = folder.resolve("narrowings.jsonl");
        Files.writeString(
                file, SignedNarrowings.line(narrowing, LocalDate.of(2031, 6, 1)).replace("NAME", "J. K.") + "\n");
        SignedNarrowings signed = SignedNarrowings.read(file, "narrowings.jsonl");
        assertEquals(true, signed.ids().contains(narrowing.id()));
        assertEquals(false, signed.ids().contains(other.id()));
        assertEquals(SignedNarrowings.read(folder.resolve("none"), "none"), new SignedNarrowings(Set.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"narrowing\":\"x\"} | its keys are narrowing",
                "{\"narrowing\":\"x\",\"curator\":\"J\",\"on\":\"2031-01-01\",\"because\":\" \"} | 'because' says nothing",
                "{\"narrowing\":\"x\",\"curator\":\"J\",\"on\":\"soon\",\"because\":\"y\"} | 'on' is no day",
                "signed | no record in JSON"
            })
    void readsTheFileStrictly(String line, String fault) throws IOException {
        Path file = folder.resolve("narrowings.jsonl");
        Files.writeString(file, line + "\n");
        assertEquals(
                "narrowings.jsonl:1: " + fault + "; write the keys narrowing, curator, on, because",
                assertThrows(Unreadable.class, () -> SignedNarrowings.read(file, "narrowings.jsonl"))
                        .getMessage());
    }
}
