package org.corvee.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;

class CvTest {
    @Test
    void namesOnlyTermsThatTheOntologyHas() {
        Graph ontology = RDFDataMgr.loadGraph("ontology/corvee.ttl");
        List<String> unknown = constants()
                .filter(iri -> iri.startsWith(Cv.NS) && !iri.equals(Cv.NS))
                .filter(iri -> !ontology.contains(NodeFactory.createURI(iri), Node.ANY, Node.ANY))
                .toList();
        assertEquals(List.of(), unknown);
    }

    @Test
    void namesEachTermOnce() {
        assertEquals(constants().distinct().count(), constants().count());
    }

    @Test
    void makesTheIrisOfConcepts() {
        assertEquals("https://w3id.org/corvee/vocabulary/visa-class#tourist", Cv.concept("visa-class", "tourist"));
    }

    private static Stream<String> constants() {
        return Arrays.stream(Cv.class.getFields()).map(CvTest::value);
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
