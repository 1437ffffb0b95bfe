package org.corvee.triple;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.corvee.claim.Form;
import org.corvee.claim.Lexicon;
import org.corvee.claim.Lexicon.Property;
import org.corvee.claim.Lexicon.PropertyRange;
import org.corvee.claim.Lexicon.ThingClass;
import org.corvee.model.Credibility;
import org.corvee.model.HowKnown;
import org.corvee.model.Marking;
import org.corvee.model.Modality;
import org.corvee.model.Part;
import org.corvee.model.Reliability;
import org.corvee.model.Stance;
import org.corvee.model.Word;
import org.corvee.triple.OntologyLexicon.BadOntology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OntologyLexiconTest {
    private static final Path ONTOLOGY = Path.of("ontology");
    private static final Lexicon LEXICON = OntologyLexicon.read(ONTOLOGY);

    @Test
    void knowsTheClassesWithAllAboveThem() {
        ThingClass city = Optional.ofNullable(LEXICON.classes().get("City")).orElseThrow();
        assertEquals(Set.of("Place", "Entity"), city.ancestors());
        assertEquals("place", city.segment());
    }

    @Test
    void knowsTheClassOfAnIdType() {
        assertEquals(
                "WorkerCohort", LEXICON.classOfSegment("cohort").orElseThrow().name());
        assertEquals("Actor", LEXICON.classOfSegment("actor").orElseThrow().name());
        assertEquals("Place", LEXICON.classOfSegment("place").orElseThrow().name());
    }

    @Test
    void readsARangeAsTheFormOfItsValues() {
        assertEquals(PropertyRange.of(Form.QUANTITY), property("headcount").range());
        assertEquals(PropertyRange.of(Form.TIME), property("happensOn").range());
        assertEquals(PropertyRange.of(Form.TEXT), property("remark").range());
        assertTrue(property("exactMatch").range().forms().contains(Form.LINK));
        assertTrue(property("exactMatch").range().classes().contains("Entity"), "a thing of ours or another's");
        assertEquals(PropertyRange.of(Form.WKT), property("point").range());
        assertEquals(PropertyRange.ofClasses("Visa"), property("holdsVisa").range());
        assertEquals(
                PropertyRange.ofSchemes("visa-class"), property("visaClass").range());
    }

    @Test
    void readsOfWhichClassesAPropertySpeaks() {
        assertTrue(property("headcount").domains().containsAll(Set.of("WorkerCohort", "PopulationGroup", "Actor")));
    }

    @Test
    void takesNoPropertyThatOnlyTheBuildWrites() {
        assertEquals(Optional.empty(), Optional.ofNullable(LEXICON.properties().get("witness")));
    }

    @Test
    void hasAConceptForEveryClosedWord() {
        assertEquals(Set.copyOf(Word.all(Stance.class)), LEXICON.conceptsOf("stance"));
        assertEquals(Set.copyOf(Word.all(Modality.class)), LEXICON.conceptsOf("modality"));
        assertEquals(Set.copyOf(Word.all(HowKnown.class)), LEXICON.conceptsOf("how-known"));
        assertEquals(Set.copyOf(Word.all(Marking.class)), LEXICON.conceptsOf("tlp"));
        assertEquals(Set.copyOf(Word.all(Reliability.class)), LEXICON.conceptsOf("reliability"));
        assertEquals(Set.copyOf(Word.all(Credibility.class)), LEXICON.conceptsOf("credibility"));
        Set<String> marked = new HashSet<>(Word.all(Part.class));
        marked.remove(Part.BODY.word());
        assertEquals(marked, LEXICON.conceptsOf("part"));
    }

    @Test
    void makesANewPropertyUsableAtOnce(@TempDir Path folder) throws IOException {
        coin(
                folder,
                """

                cv:singsAbout a owl:ObjectProperty ;
                    schema:domainIncludes cv:Actor, cv:WorkerCohort ;
                    rdfs:range cv:Place ;
                    cv:singleValued true ;
                    cv:usableInFacts true .
                """);
        assertEquals(
                new Property("singsAbout", Set.of("Actor", "WorkerCohort"), PropertyRange.ofClasses("Place"), true),
                OntologyLexicon.read(folder).properties().get("singsAbout"));
    }

    @Test
    void refusesAPropertyWhoseValuesDataCannotHold(@TempDir Path folder) throws IOException {
        coin(folder, "cv:singsAt a owl:DatatypeProperty ; rdfs:range xsd:time ; cv:usableInFacts true .");
        BadOntology bad = assertThrows(BadOntology.class, () -> OntologyLexicon.read(folder));
        String said = String.valueOf(bad.getMessage());
        assertTrue(
                said.startsWith(
                        "cv:singsAt: its range http://www.w3.org/2001/XMLSchema#time is none that data can hold;"),
                said);
    }

    @Test
    void refusesAnIdTypeThatIsAConceptScheme(@TempDir Path folder) throws IOException {
        coin(folder, "cv:Song a owl:Class ; cv:idSegment \"status\" .");
        BadOntology bad = assertThrows(BadOntology.class, () -> OntologyLexicon.read(folder));
        assertEquals(
                "ontology: 'status' is both an id type and a concept scheme; rename one, or 'status/x' would be"
                        + " ambiguous",
                bad.getMessage());
    }

    @Test
    void refusesAFileThatIsNoTurtle(@TempDir Path folder) throws IOException {
        coin(folder, "cv:Song a ");
        BadOntology bad = assertThrows(BadOntology.class, () -> OntologyLexicon.read(folder));
        assertTrue(
                String.valueOf(bad.getMessage()).contains("corvee.ttl: not valid Turtle: [line: "), bad.getMessage());
    }

    private static void coin(Path folder, String term) throws IOException {
        for (String file : List.of("corvee.ttl", "vocabularies.ttl")) {
            Files.copy(ONTOLOGY.resolve(file), folder.resolve(file));
        }
        Files.writeString(folder.resolve("corvee.ttl"), "\n" + term, StandardOpenOption.APPEND);
    }

    private static Property property(String name) {
        return Optional.ofNullable(LEXICON.properties().get(name)).orElseThrow();
    }
}
