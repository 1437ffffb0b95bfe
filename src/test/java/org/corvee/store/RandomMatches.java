package org.corvee.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;

/** Graphs in which a query finds something: its own patterns with few nodes in place of the variables, at random. */
final class RandomMatches {
    private static final int TIMES = 9;
    private final Random random;
    private final List<TriplePath> wanted = new ArrayList<>();
    private final List<TriplePath> unwanted = new ArrayList<>();
    private final List<ElementData> values = new ArrayList<>();
    private final Set<Node> named = new LinkedHashSet<>();

    private RandomMatches(Random random) {
        this.random = random;
    }

    static Graph of(Query query, long seed) {
        RandomMatches matches = new RandomMatches(new Random(seed));
        matches.read(query.getQueryPattern(), matches.wanted);
        return matches.graph();
    }

    private void read(Element element, List<TriplePath> into) {
        if (element instanceof ElementGroup group) {
            group.getElements().forEach(part -> read(part, into));
        } else if (element instanceof ElementPathBlock block) {
            block.patternElts().forEachRemaining(into::add);
        } else if (element instanceof ElementUnion union) {
            union.getElements().forEach(branch -> read(branch, into));
        } else if (element instanceof ElementSubQuery sub) {
            read(sub.getQuery().getQueryPattern(), into);
        } else if (element instanceof ElementFilter filter) {
            read(filter.getExpr());
        } else if (element instanceof ElementBind bind) {
            read(bind.getExpr());
        } else if (element instanceof ElementData data) {
            values.add(data);
            data.getRows().forEach(row -> row.forEach((variable, node) -> named.add(node)));
        }
    }

    private void read(Expr expression) {
        Walker.walk(expression, new ExprVisitorBase() {
            @Override
            public void visit(ExprFunctionOp exists) {
                read(exists.getElement(), exists instanceof E_Exists ? wanted : unwanted);
            }

            @Override
            public void visit(NodeValue value) {
                named.add(value.asNode());
            }
        });
    }

    private Graph graph() {
        Graph graph = GraphFactory.createDefaultGraph();
        for (int i = 0; i < TIMES; i++) {
            Map<Node, Node> nodes = new HashMap<>();
            values.forEach(data ->
                    data.getRows().get(random.nextInt(data.getRows().size())).forEach(nodes::put));
            wanted.stream().filter(pattern -> random.nextInt(30) > 0).forEach(pattern -> add(pattern, nodes, graph));
            unwanted.stream().filter(pattern -> random.nextInt(8) == 0).forEach(pattern -> add(pattern, nodes, graph));
        }
        return graph;
    }

    private void add(TriplePath pattern, Map<Node, Node> nodes, Graph graph) {
        Node predicate = pattern.isTriple() ? pattern.getPredicate() : link(pattern.getPath());
        Node subject = node(pattern.getSubject(), nodes, false);
        Node object = node(pattern.getObject(), nodes, true);
        Node property = node(predicate, nodes, false);
        if (subject.isURI() && property.isURI()) {
            graph.add(Triple.create(subject, property, object));
        }
    }

    private Node link(Path path) {
        if (path instanceof P_Link link) {
            return link.getNode();
        }
        if (path instanceof P_Path1 one) {
            return link(one.getSubPath());
        }
        P_Path2 two = (P_Path2) path;
        return link(random.nextBoolean() ? two.getLeft() : two.getRight());
    }

    private Node node(Node pattern, Map<Node, Node> nodes, boolean isObject) {
        return pattern.isVariable() ? nodes.computeIfAbsent(pattern, unseen -> any(isObject)) : pattern;
    }

    private Node any(boolean isObject) {
        List<Node> known =
                named.stream().filter(node -> isObject || node.isURI()).toList();
        if (!known.isEmpty() && random.nextInt(3) == 0) {
            return known.get(random.nextInt(known.size()));
        }
        return isObject && random.nextInt(3) == 0
                ? NodeFactory.createLiteralDT(String.valueOf(random.nextInt(4)), XSDDatatype.XSDinteger)
                : NodeFactory.createURI("https://example.org/n" + random.nextInt(9));
    }
}
