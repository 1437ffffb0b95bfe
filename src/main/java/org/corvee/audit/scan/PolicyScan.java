package org.corvee.audit.scan;

import static org.corvee.audit.scan.ToldClaims.NONE;
import static org.corvee.query.Nodes.iri;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.corvee.model.Cv;
import org.corvee.store.IndexScan;

/** Which claims a policy asserts, decided claim by claim in one scan. */
public final class PolicyScan {
    private final IndexScan scan;
    private final Rule rule;
    private final List<Assertion> assertions = new ArrayList<>();
    private boolean isPlain = true;

    /** What a policy asks of a claim beyond what all ask: that it affirms, stands, and is said outright. */
    public enum Rule {
        /** {@code queries/policy/default.rq}. */
        DEFAULT,
        /** {@code queries/policy/everything.rq}. */
        EVERYTHING
    }

    /**
     * Whose policy, and who may infer.
     *
     * @param policy names it
     * @param curators whose inferences count when they cite a source
     */
    public record Authority(Node policy, Node curators) {}

    private record Assertion(long claim, long subject, long predicate, long object) {}

    private PolicyScan(IndexScan scan, Rule rule) {
        this.scan = scan;
        this.rule = rule;
    }

    /**
     * Gives what a policy asserts, and under which claims.
     *
     * @return whether it could: not where a claim has a part twice, for then its query means several claims
     */
    public static boolean derive(IndexScan scan, Rule rule, Authority authority, StreamRDF derived) {
        PolicyScan policy = new PolicyScan(scan, rule);
        ClaimReader reader = policy.new ClaimReader(policy.id(authority.curators()));
        scan.all(IndexScan.Order.SPO, reader);
        reader.finish();
        if (policy.isPlain) {
            Node under = iri(Cv.ASSERTED_UNDER);
            for (Assertion asserted : policy.assertions) {
                derived.triple(Triple.create(
                        scan.node(asserted.subject()), scan.node(asserted.predicate()), scan.node(asserted.object())));
                derived.triple(Triple.create(scan.node(asserted.claim()), under, authority.policy()));
            }
        }
        return policy.isPlain;
    }

    private long id(Node node) {
        return scan.id(node).orElse(NONE);
    }

    /** Puts the parts of each claim together. */
    private final class ClaimReader implements IndexScan.Visitor {
        private final long subjectOf = id(RDF.subject.asNode());
        private final long predicateOf = id(RDF.predicate.asNode());
        private final long objectOf = id(RDF.object.asNode());
        private final long stanceOf = id(iri(Cv.STANCE));
        private final long modalityOf = id(iri(Cv.MODALITY));
        private final long testimonyOf = id(iri(Cv.TESTIMONY_OF));
        private final long partOf = id(iri(Cv.PART));
        private final long sourceOf = id(DCTerms.source.asNode());
        private final Set<Long> refused = new HashSet<>(List.of(id(iri(Cv.RETRACTED_ON)), id(iri(Cv.QUALIFIER))));
        private final Set<Long> single =
                new HashSet<>(List.of(subjectOf, predicateOf, objectOf, stanceOf, modalityOf, testimonyOf));
        private final long affirms = id(iri(Cv.concept("stance", "affirms")));
        private final long headline = id(iri(Cv.concept("part", "headline")));
        private final long inferred = id(iri(Cv.concept("modality", "inferred")));
        private final Set<Long> moods = new HashSet<>();
        private final Set<Long> neverAsserted = new HashSet<>();
        private final Set<Long> ofCurators = new HashSet<>();
        private final Map<Long, Long> parts = new HashMap<>();
        private long current = NONE;
        private boolean isRefused = false;
        private boolean isHeadline = false;
        private boolean hasSource = false;
        private boolean isRepeated = false;

        ClaimReader(long curators) {
            moods.add(id(iri(Cv.concept("modality", "asserted"))));
            moods.add(id(iri(Cv.concept("modality", "reported"))));
            long truth = id(NodeFactory.createLiteralByValue(true));
            starting(iri(Cv.term("neverAsserted")), (s, p, o) -> addIf(neverAsserted, s, o == truth));
            starting(iri(Cv.WITNESS), (s, p, o) -> addIf(ofCurators, s, o == curators));
        }

        private void starting(Node property, IndexScan.Visitor visitor) {
            scan.id(property).ifPresent(id -> scan.starting(IndexScan.Order.POS, id, visitor));
        }

        private static void addIf(Set<Long> set, long element, boolean isMeant) {
            if (isMeant) {
                set.add(element);
            }
        }

        @Override
        public void triple(long s, long p, long o) {
            if (s != current) {
                finish();
                current = s;
            }
            if (single.contains(p)) {
                isRepeated |= parts.put(p, o) != null;
            }
            isRefused |= refused.contains(p);
            isHeadline |= p == partOf && o == headline;
            hasSource |= p == sourceOf;
        }

        void finish() {
            if (parts.containsKey(stanceOf)) {
                isPlain &= !isRepeated;
                if (isAsserted()) {
                    assertions.add(new Assertion(current, part(subjectOf), part(predicateOf), part(objectOf)));
                }
            }
            parts.clear();
            isRefused = false;
            isHeadline = false;
            hasSource = false;
            isRepeated = false;
        }

        private boolean isAsserted() {
            boolean isSaid = part(subjectOf) != NONE && part(predicateOf) != NONE && part(objectOf) != NONE;
            boolean isOutright = part(stanceOf) == affirms && !isRefused && !neverAsserted.contains(part(predicateOf));
            return isSaid
                    && isOutright
                    && switch (rule) {
                        case EVERYTHING -> true;
                        case DEFAULT -> !isHeadline && (moods.contains(part(modalityOf)) || isCuratorsInference());
                    };
        }

        private boolean isCuratorsInference() {
            return part(modalityOf) == inferred && hasSource && ofCurators.contains(part(testimonyOf));
        }

        private long part(long property) {
            return parts.getOrDefault(property, NONE);
        }
    }
}
