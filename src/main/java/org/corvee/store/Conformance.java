package org.corvee.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.sparql.util.FmtUtils;
import org.jspecify.annotations.Nullable;

/** Whether a graph conforms to <a href="https://www.w3.org/TR/shacl/">SHACL</a> shapes. */
final class Conformance {
    private Conformance() {}

    /** The violations in the order of their words, as SHACL finds them; warnings and infos are none. */
    static List<NonconformingGraph.Violation> violations(Graph shapes, Graph graph) {
        Shapes all = Shapes.parse(shapes);
        return violations(all, all.getTargetShapes(), graph);
    }

    /**
     * The same, where SHACL is asked only about shapes of which a scan cannot say that the graph conforms to them.
     *
     * <p>{@link ShapeScan} may doubt without a reason, and never trusts without one.
     */
    static List<NonconformingGraph.Violation> violations(Graph shapes, TripleTable table) {
        Shapes all = Shapes.parse(shapes);
        return violations(all, ShapeScan.doubtful(all, table), table.dataset().getDefaultGraph());
    }

    private static List<NonconformingGraph.Violation> violations(Shapes all, Collection<Shape> asked, Graph graph) {
        ValidationContext context = ValidationContext.create(all, graph);
        for (Shape shape : asked) {
            VLib.focusNodes(graph, shape).forEach(focus -> VLib.validateShape(context, graph, shape, focus));
        }
        return context.generateReport().getEntries().stream()
                .filter(entry -> entry.severity().equals(Severity.Violation))
                .map(Conformance::violation)
                .distinct()
                .sorted(Comparator.comparing(NonconformingGraph.Violation::toString))
                .toList();
    }

    private static NonconformingGraph.Violation violation(ReportEntry entry) {
        return new NonconformingGraph.Violation(
                word(entry.focusNode()),
                Objects.toString(entry.resultPath(), ""),
                word(entry.value()),
                Objects.requireNonNullElse(entry.message(), "does not conform"));
    }

    private static String word(@Nullable Node node) {
        return node == null ? "" : FmtUtils.stringForNode(node);
    }
}
