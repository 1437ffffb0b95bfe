package org.corvee.audit.finding;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;
import org.corvee.evidence.Origins;

/**
 * On how many independent origins a claimed proposition rests.
 *
 * @param origins how many
 * @param joined how the voices were counted: which are one, a sentence for each pair, and which speak of a part only
 */
public record Corroboration(Finding.Basis basis, Proposition proposition, Origins origins, List<String> joined)
        implements Finding {
    public Corroboration {
        joined = joined.stream().distinct().sorted().toList();
    }

    /**
     * What is claimed: one triple, or several of one subject and property whose values agree.
     *
     * @param subject an IRI
     * @param predicate an IRI
     * @param objects the values, in a fixed order
     */
    public record Proposition(Node subject, Node predicate, List<Node> objects) {
        private static final Comparator<Node> ORDER = NodeCmp::compareRDFTerms;

        public Proposition {
            objects = objects.stream().distinct().sorted(ORDER).toList();
        }
    }

    @Override
    public String name() {
        return FindingName.of("corroboration", proposition);
    }
}
