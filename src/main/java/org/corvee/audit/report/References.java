package org.corvee.audit.report;

import static org.corvee.audit.report.Blocks.named;
import static org.corvee.audit.report.Markup.of;
import static org.corvee.audit.report.Markup.text;

import java.util.List;
import java.util.stream.Stream;
import org.corvee.audit.evidence.Named;
import org.corvee.query.Term;

/** How the report names what it speaks of: a claim leads to its description in the appendix. */
record References(Report report, ClaimMarkup claims) {
    Named name(Term term) {
        return term instanceof Term.Iri iri
                ? report.name(iri.value())
                : Named.value(term instanceof Term.Literal literal ? literal.lexical() : term.toString());
    }

    Markup term(Term term) {
        if (term instanceof Term.Iri iri) {
            Named named = report.name(iri.value());
            return claims.has(iri.value()) ? claims.link(iri.value()) : named(named);
        }
        return of("b", name(term).label());
    }

    List<Markup> links(List<String> iris) {
        return iris.stream()
                .flatMap(iri -> Stream.of(claims.has(iri) ? claims.link(iri) : named(report.name(iri)), text(" ")))
                .toList();
    }
}
