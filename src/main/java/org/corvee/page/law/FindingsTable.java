package org.corvee.page.law;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.page.Link;
import org.corvee.page.TermHtml;
import org.corvee.query.Term;

/** What is found under one paragraph: in one sentence, then finding by finding. */
record FindingsTable(List<LawFinding> findings, TermHtml naming) {
    /** What would decide a number of findings. */
    record Missing(Term what, long findings) {}

    String counted() {
        return Stream.of(LawFinding.Outcome.values())
                .map(outcome -> "%d %s".formatted(count(outcome), outcome.word()))
                .collect(Collectors.joining(", ", "%d findings: ".formatted(findings.size()), "."));
    }

    private long count(LawFinding.Outcome outcome) {
        return findings.stream().filter(finding -> finding.outcome() == outcome).count();
    }

    /** What is missing, the most often missing first. */
    List<Missing> missing() {
        Map<Term, Integer> missing = new HashMap<>();
        findings.forEach(finding -> finding.missing().forEach(what -> missing.merge(what, 1, Integer::sum)));
        return missing.entrySet().stream()
                .map(entry -> new Missing(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((Missing one) -> -one.findings())
                        .thenComparing(one -> one.what().toString()))
                .toList();
    }

    Optional<Link> address(Term.Iri iri) {
        return naming.names().link(iri);
    }
}
