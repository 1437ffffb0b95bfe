package org.corvee.query;

import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;

/**
 * Texts that no spreadsheet takes for a formula: one that begins with {@code = + - @} in either width, a tab, a line's end or an
 * apostrophe gets an apostrophe before it, so that taking one away from each that has one gives back what was there. Numbers,
 * dates and IRIs stay as they are.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP on CSV injection</a>
 */
public final class SafeText {
    private static final Pattern RISKY = Pattern.compile("(?s)[=+\\-@＝＋－＠\\t\\r\\n'].*");

    private SafeText() {}

    /** The text as a spreadsheet may read it. */
    public static String of(String text) {
        return RISKY.matcher(text).matches() ? "'" + text : text;
    }

    /** A row with such texts. */
    static Binding in(Binding row) {
        BindingBuilder safe = Binding.builder();
        row.forEach((column, node) -> safe.add(column, safe(node)));
        return safe.build();
    }

    private static Node safe(Node node) {
        return node.isLiteral() && isText(node)
                ? NodeFactory.createLiteralString(of(node.getLiteralLexicalForm()))
                : node;
    }

    private static boolean isText(Node literal) {
        return !literal.getLiteralLanguage().isEmpty()
                || XSDDatatype.XSDstring.getURI().equals(literal.getLiteralDatatypeURI());
    }
}
