package org.corvee.web.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.corvee.audit.finding.Conflict;
import org.corvee.evidence.Claim;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.page.TermHtml;
import org.corvee.page.thing.ConflictSection;
import org.corvee.query.Nodes;

/** Conflicts with the claims of both sides. */
final class Accounts {
    private Accounts() {}

    static ConflictSection of(List<Conflict> conflicts, EvidenceGraph evidence, TermHtml naming) {
        Map<String, Claim> claims = new HashMap<>();
        conflicts.stream()
                .flatMap(conflict -> Stream.concat(conflict.sides().one().stream(), conflict.sides().other().stream()))
                .forEach(iri -> claims.computeIfAbsent(iri, claim -> evidence.claim(Nodes.iri(claim))));
        return new ConflictSection(naming, conflicts, claims);
    }
}
