package org.corvee.audit;

import java.util.List;
import java.util.stream.Collectors;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.evidence.SameThings;
import org.corvee.model.Identities.Contradiction;
import org.corvee.query.Nodes;
import org.corvee.query.Term;

/** Whether things that somebody holds to be two are held to be one as well, at once or through others. */
final class IdentityChecks {
    static final Check CHECK = new Check(
            "two-held-to-be-one",
            "Two things that are held to be two are held to be one as well, at once or through others.",
            "One of the decisions is wrong, and whoever follows them mixes up two people or companies.",
            "Weigh the decisions of the chain again, and take back the one that does not hold.");

    private IdentityChecks() {}

    static Checks.Found find(EvidenceGraph graph) {
        return new Checks.Found(
                CHECK,
                new SameThings(graph)
                        .identities().contradictions().stream()
                                .map(contradiction -> notice(graph, contradiction))
                                .toList());
    }

    private static Outcome.Notice notice(EvidenceGraph graph, Contradiction contradiction) {
        String chain = contradiction.chain().stream()
                .map(iri -> graph.label(Nodes.iri(iri)).id())
                .collect(Collectors.joining(" = "));
        return new Outcome.Notice(
                new Term.Iri(contradiction.pair().one()),
                List.of(
                        new Outcome.Notice.Detail(
                                "different", new Term.Iri(contradiction.pair().other())),
                        new Outcome.Notice.Detail("same", Term.Literal.text(chain))));
    }
}
