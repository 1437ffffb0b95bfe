package org.corvee.store;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.util.FmtUtils;
import org.jspecify.annotations.Nullable;

/** Whether a graph conforms to <a href="https://www.w3.org/TR/shacl/">SHACL</a> shapes. */
final class Conformance {
    private Conformance() {}

    /** The violations in the order of their words; warnings and infos are none. */
    static List<NonconformingGraph.Violation> violations(Graph shapes, Graph graph) {
        return ShaclValidator.get().validate(Shapes.parse(shapes), graph).getEntries().stream()
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
