package org.corvee.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;
import org.semanticweb.owlapi.profiles.OWLProfileViolation;
import org.semanticweb.owlapi.reasoner.OWLReasoner;

/** The ontology is in OWL 2 DL, and the reasoner HermiT finds no contradiction in it. */
class OwlTest {
    private static final String TERMS = "https://w3id.org/corvee/ontology#";

    @Test
    void termsAreInOwl2Dl() throws OWLOntologyCreationException {
        assertEquals(List.of(), violations(load(OntologyFiles.TERMS)));
    }

    @Test
    void vocabulariesAreInOwl2Dl() throws OWLOntologyCreationException {
        assertEquals(List.of(), violations(load(OntologyFiles.TERMS, OntologyFiles.VOCABULARIES)));
    }

    /** RDF's own names are reserved in OWL 2 DL; that a claim is an rdf:Statement is said for RDFS alone. */
    @Test
    void alignmentsAreInOwl2DlButForTheStatementsOfRdf() throws OWLOntologyCreationException {
        List<String> violations = violations(load(OntologyFiles.TERMS, OntologyFiles.ALIGNMENTS));
        assertFalse(violations.isEmpty(), "expected the one known violation");
        for (String violation : violations) {
            assertTrue(violation.contains("rdf:Statement"), violation);
        }
    }

    @Test
    void aClassWithAReservedNameIsNotInOwl2Dl() throws OWLOntologyCreationException {
        OWLOntology ontology = load(OntologyFiles.TERMS);
        OWLDataFactory make = ontology.getOWLOntologyManager().getOWLDataFactory();
        OWLClass bag = make.getOWLClass(IRI.create("http://www.w3.org/1999/02/22-rdf-syntax-ns#Bag"));
        ontology.add(make.getOWLSubClassOfAxiom(term(ontology, "WorkerCohort"), bag));
        assertFalse(violations(ontology).isEmpty());
    }

    @Test
    void everythingTogetherIsConsistent() throws OWLOntologyCreationException {
        assertTrue(reasoner(everything()).isConsistent());
    }

    @Test
    void everyClassCanHaveInstances() throws OWLOntologyCreationException {
        assertEquals(List.of(), unsatisfiable(everything()));
    }

    @Test
    void aThingOfTwoDisjointClassesIsAContradiction() throws OWLOntologyCreationException {
        OWLOntology ontology = everything();
        OWLDataFactory make = ontology.getOWLOntologyManager().getOWLDataFactory();
        var moscow = make.getOWLNamedIndividual(IRI.create("https://w3id.org/corvee/id/place/moscow"));
        ontology.add(make.getOWLClassAssertionAxiom(term(ontology, "City"), moscow));
        ontology.add(make.getOWLClassAssertionAxiom(term(ontology, "State"), moscow));
        assertFalse(reasoner(ontology).isConsistent());
    }

    @Test
    void aClassUnderTwoDisjointOnesCanHaveNoInstances() throws OWLOntologyCreationException {
        OWLOntology ontology = everything();
        OWLDataFactory make = ontology.getOWLOntologyManager().getOWLDataFactory();
        ontology.add(make.getOWLSubClassOfAxiom(term(ontology, "Restaurant"), term(ontology, "Site")));
        assertEquals(List.of("<" + TERMS + "Restaurant>"), unsatisfiable(ontology));
    }

    private static OWLOntology everything() throws OWLOntologyCreationException {
        return load(OntologyFiles.TERMS, OntologyFiles.VOCABULARIES, OntologyFiles.ALIGNMENTS);
    }

    private static OWLOntology load(Path... files) throws OWLOntologyCreationException {
        OWLOntologyManager manager = OWLManager.createOWLOntologyManager();
        OWLOntology sum = manager.createOntology();
        for (Path file : files) {
            sum.addAxioms(
                    manager.loadOntologyFromOntologyDocument(file.toFile()).axioms());
        }
        return sum;
    }

    private static OWLClass term(OWLOntology ontology, String name) {
        OWLClass term = ontology.getOWLOntologyManager().getOWLDataFactory().getOWLClass(IRI.create(TERMS + name));
        assertTrue(ontology.isDeclared(term), () -> term + " is not declared");
        return term;
    }

    private static List<String> violations(OWLOntology ontology) {
        return new OWL2DLProfile()
                .checkOntology(ontology).getViolations().stream()
                        .map(OWLProfileViolation::toString)
                        .sorted()
                        .toList();
    }

    private static List<String> unsatisfiable(OWLOntology ontology) {
        return reasoner(ontology).getUnsatisfiableClasses().getEntitiesMinusBottom().stream()
                .map(OWLClass::toString)
                .sorted()
                .toList();
    }

    /** EDTF and WKT literals are of datatypes that HermiT does not know; no axiom hangs on their values. */
    private static OWLReasoner reasoner(OWLOntology ontology) {
        Configuration configuration = new Configuration();
        configuration.ignoreUnsupportedDatatypes = true;
        return new ReasonerFactory().createReasoner(ontology, configuration);
    }
}
