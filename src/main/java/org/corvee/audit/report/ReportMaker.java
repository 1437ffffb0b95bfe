package org.corvee.audit.report;

import static org.corvee.query.Nodes.iri;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.corvee.audit.Check;
import org.corvee.audit.Outcome;
import org.corvee.audit.finding.ComplianceFinding;
import org.corvee.audit.finding.Finding;
import org.corvee.audit.finding.Findings;
import org.corvee.evidence.Claim;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.evidence.Label;
import org.corvee.model.Cv;
import org.corvee.query.Term;

/**
 * Makes a report of what an audit found, looking everything up that it mentions.
 *
 * @param graph is read inside the transaction of whoever holds it
 */
public record ReportMaker(EvidenceGraph graph) {
    /** What the audit of a graph found, as a report. */
    public Report report(Report.Audited audited, Report.Method method, List<Outcome> outcomes, Findings findings) {
        Set<String> claims = claims(outcomes, findings);
        Set<String> mentioned = mentioned(outcomes, findings);
        mentioned.addAll(claims);
        Map<String, Label> names = new HashMap<>();
        mentioned.forEach(iri -> names.put(iri, graph.label(NodeFactory.createURI(iri))));
        Map<String, Claim> described = new LinkedHashMap<>();
        claims.forEach(iri -> described.put(iri, graph.claim(NodeFactory.createURI(iri))));
        Report.Appendix appendix = new Report.Appendix(names, described);
        return new Report(audited, method, outcomes, findings, appendix);
    }

    /**
     * A graph as it describes itself.
     *
     * @param triples how many it has
     */
    public Report.Audited audited(String place, String digest, long triples) {
        Set<Triple> facts = new HashSet<>();
        Set<String> policies = new TreeSet<>();
        for (Triple asserted :
                graph.graph().find(Node.ANY, iri(Cv.ASSERTED_UNDER), Node.ANY).toList()) {
            graph.tripleOf(asserted.getSubject()).ifPresent(facts::add);
            policies.add(graph.label(asserted.getObject()).id());
        }
        return new Report.Audited(
                place,
                digest,
                String.join(", ", policies),
                asOf(),
                new Report.Audited.GraphExtent(
                        triples,
                        graph.claims().size(),
                        facts.size(),
                        graph.documents().stream().map(graph::document).toList()));
    }

    private String asOf() {
        return graph.graph().stream(Node.ANY, iri(Cv.RECORDED_ON), Node.ANY)
                .map(recorded -> recorded.getObject().getLiteralLexicalForm())
                .max(String::compareTo)
                .orElse("");
    }

    /** The claims that findings rest on, and those of grave notices; those of mere notes would be most of the graph. */
    private Set<String> claims(List<Outcome> outcomes, Findings findings) {
        Stream<String> grave = outcomes.stream()
                .filter(outcome -> outcome.severity() != Check.Severity.INFO)
                .flatMap(outcome -> outcome.notices().stream())
                .flatMap(notice -> Stream.concat(terms(notice), notice.isFact() ? claimsOf(notice) : Stream.of()))
                .filter(this::isClaim);
        return Stream.concat(grave, findings.all().flatMap(finding -> finding.basis().claims().stream()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> terms(Outcome.Notice notice) {
        return Stream.concat(
                        Stream.of(notice.focus()), notice.details().stream().map(Outcome.Notice.Detail::value))
                .flatMap(term -> term instanceof Term.Iri iri ? Stream.of(iri.value()) : Stream.of());
    }

    private Stream<String> claimsOf(Outcome.Notice notice) {
        List<String> iris = new ArrayList<>();
        if (notice.focus() instanceof Term.Iri subject
                && notice.detail("predicate").orElseThrow() instanceof Term.Iri predicate) {
            Term object = notice.detail("object").orElseThrow();
            for (Node claim : graph.subjects(RDF.subject.asNode(), NodeFactory.createURI(subject.value()))) {
                graph.tripleOf(claim)
                        .filter(triple -> triple.getPredicate().hasURI(predicate.value()))
                        .filter(triple -> isTerm(triple.getObject(), object))
                        .ifPresent(triple -> iris.add(claim.getURI()));
            }
        }
        return iris.stream();
    }

    private static boolean isTerm(Node node, Term term) {
        return node.isURI()
                ? term instanceof Term.Iri iri && node.hasURI(iri.value())
                : term instanceof Term.Literal literal
                        && node.isLiteral()
                        && node.getLiteralLexicalForm().equals(literal.lexical());
    }

    private boolean isClaim(String iri) {
        return graph.graph().contains(NodeFactory.createURI(iri), RDF.type.asNode(), iri(Cv.CLAIM));
    }

    private static Set<String> mentioned(List<Outcome> outcomes, Findings findings) {
        Stream<String> noticed =
                outcomes.stream().flatMap(outcome -> outcome.notices().stream()).flatMap(ReportMaker::terms);
        return Stream.concat(noticed, findings.all().flatMap(ReportMaker::mentioned))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Stream<String> mentioned(Finding finding) {
        return finding instanceof ComplianceFinding compliance
                ? Stream.of(compliance.matter().provision(), compliance.matter().about())
                : Stream.of();
    }
}
