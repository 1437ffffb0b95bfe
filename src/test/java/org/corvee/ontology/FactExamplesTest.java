package org.corvee.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

/** The facts that properties give as examples fit their own domains, ranges and schemes. */
class FactExamplesTest {
    private static final Graph TERMS = OntologyFiles.withTerms();
    private static final Node ENTITY = cv("Entity");
    private static final Set<Node> VALUES = Set.of(cv("Quantity"), cv("TimeSpan"));

    /** The three parts of an example such as {@code [cohort/pier-builders, headcount, ~40 persons, 2031]}. */
    private record Fact(String subject, String property, String object) {
        static Fact of(Node property) {
            String example = only(property, SKOS.example.asNode()).getLiteralLexicalForm();
            String[] parts = example.substring(1, example.length() - 1).split(", ");
            return new Fact(parts[0], parts[1], parts[2]);
        }
    }

    @Test
    void haveASubjectOfWhichThePropertySpeaks() {
        assertEquals(
                List.of(),
                usable().filter(property -> !fits(Fact.of(property).subject(), domains(property)))
                        .toList());
    }

    @Test
    void haveAnObjectThatThePropertyTakes() {
        assertEquals(
                List.of(),
                usable().filter(FactExamplesTest::takesThings)
                        .filter(property -> !fits(Fact.of(property).object(), ranges(property)))
                        .toList());
    }

    @Test
    void haveAConceptOfThePropertysScheme() {
        assertEquals(
                List.of(),
                usable().filter(FactExamplesTest::takesConcepts)
                        .filter(property ->
                                !inSchemeOf(property, Fact.of(property).object()))
                        .toList());
    }

    @Test
    void noticeAThingOfAnotherClass() {
        assertFalse(fits("place/vladivostok", Set.of(cv("Actor"))));
        assertFalse(fits("nowhere/vladivostok", Set.of(ENTITY)));
        assertTrue(fits("place/vladivostok", Set.of(ENTITY)));
        assertTrue(fits("actor/ada-byron", Set.of(cv("Person"))));
    }

    @Test
    void noticeAConceptOfAnotherScheme() {
        assertTrue(inSchemeOf(cv("gender"), "gender/women"));
        assertFalse(inSchemeOf(cv("gender"), "trend/rising"));
        assertFalse(inSchemeOf(cv("gender"), "gender/rising"));
    }

    private static Stream<Node> usable() {
        return TERMS.stream(null, cv("usableInFacts"), null)
                .map(triple -> triple.getSubject())
                .sorted((a, b) -> a.getURI().compareTo(b.getURI()));
    }

    private static boolean takesConcepts(Node property) {
        return TERMS.contains(property, cv("valuesFrom"), null);
    }

    private static boolean takesThings(Node property) {
        return ranges(property).stream().allMatch(range -> isOneOf(range, ENTITY) && !VALUES.contains(range));
    }

    private static boolean inSchemeOf(Node property, String concept) {
        Node scheme = only(property, cv("valuesFrom"));
        String name = concept.substring(concept.indexOf('/') + 1);
        return scheme.getURI().endsWith("/" + concept.substring(0, concept.indexOf('/')))
                && TERMS.contains(NodeFactory.createURI(scheme.getURI() + "#" + name), SKOS.inScheme.asNode(), scheme);
    }

    /** Whether the class that the id's first part stands for is one of these, above or below one. */
    private static boolean fits(String id, Set<Node> classes) {
        Node segment = NodeFactory.createLiteralString(id.substring(0, id.indexOf('/')));
        return TERMS.stream(null, cv("idSegment"), segment)
                .map(triple -> triple.getSubject())
                .anyMatch(named -> classes.stream().anyMatch(c -> isOneOf(named, c) || isOneOf(c, named)));
    }

    private static boolean isOneOf(Node narrow, Node broad) {
        return narrow.equals(broad)
                || values(narrow, RDFS.subClassOf.asNode()).anyMatch(above -> isOneOf(above, broad));
    }

    private static Set<Node> domains(Node property) {
        return either(property, RDFS.domain.asNode(), schema("domainIncludes"));
    }

    private static Set<Node> ranges(Node property) {
        return either(property, RDFS.range.asNode(), schema("rangeIncludes"));
    }

    private static Set<Node> either(Node property, Node one, Node other) {
        return Stream.concat(values(property, one), values(property, other)).collect(Collectors.toSet());
    }

    private static Stream<Node> values(Node subject, Node predicate) {
        return TERMS.stream(subject, predicate, null).map(triple -> triple.getObject());
    }

    private static Node only(Node subject, Node predicate) {
        Set<Node> values = values(subject, predicate).collect(Collectors.toSet());
        assertEquals(1, values.size(), () -> subject + " " + predicate + " " + values);
        return values.iterator().next();
    }

    private static Node cv(String name) {
        return NodeFactory.createURI("https://w3id.org/corvee/ontology#" + name);
    }

    private static Node schema(String name) {
        return NodeFactory.createURI("https://schema.org/" + name);
    }
}
