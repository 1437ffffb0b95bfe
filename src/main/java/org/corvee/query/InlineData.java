package org.corvee.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/**
 * The rows that a query brings with it in a block of <a href="https://www.w3.org/TR/sparql11-query/#inline-data">VALUES</a>:
 * what a question counts in the graph can be counted elsewhere by the same list.
 */
public final class InlineData {
    private InlineData() {}

    /**
     * The second of two variables by the first, in the order of the rows.
     *
     * @throws IllegalStateException when the query has no block with just these two
     */
    public static Map<Node, Node> of(StoredQuery query, String key, String value) {
        List<Var> wanted = List.of(Var.alloc(key), Var.alloc(value));
        Map<Node, Node> pairs = new LinkedHashMap<>();
        ElementWalker.walk(
                QueryFactory.create(query.text(), Syntax.syntaxARQ).getQueryPattern(), new ElementVisitorBase() {
                    @Override
                    public void visit(ElementData data) {
                        if (data.getVars().equals(wanted)) {
                            for (Binding row : data.getRows()) {
                                pairs.put(row.get(wanted.get(0)), row.get(wanted.get(1)));
                            }
                        }
                    }
                });
        if (pairs.isEmpty()) {
            throw new IllegalStateException("%s: no VALUES (?%s ?%s)".formatted(query.place(), key, value));
        }
        return pairs;
    }
}
