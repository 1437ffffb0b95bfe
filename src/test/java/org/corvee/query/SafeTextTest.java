package org.corvee.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {
    private static final Var CELL = Var.alloc("cell");

    private static Node in(Node node) {
        return SafeText.in(BindingFactory.binding(CELL, node)).get(CELL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+7", "-x", "@a", "＝1", "\t=1", "\n=1", "'quoted'"})
    void putsAnApostropheBeforeWhatASpreadsheetWouldRun(String text) {
        assertEquals("'" + text, in(NodeFactory.createLiteralString(text)).getLiteralLexicalForm());
        assertEquals("'" + text, in(NodeFactory.createLiteralLang(text, "ko")).getLiteralLexicalForm());
    }

    @Test
    void leavesOtherTextsNumbersAndIrisAsTheyAre() {
        Node number = NodeFactory.createLiteralByValue(-5);
        Node iri = NodeFactory.createURI("https://example.org/=1");
        assertEquals(number, in(number));
        assertEquals(iri, in(iri));
        assertEquals("a = b", SafeText.of("a = b"));
    }
}
