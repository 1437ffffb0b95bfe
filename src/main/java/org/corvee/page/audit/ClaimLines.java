package org.corvee.page.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Passage;
import org.corvee.evidence.Testimony;
import org.corvee.page.Html;
import org.corvee.page.Link;
import org.corvee.page.TermHtml;
import org.corvee.query.Term;

/**
 * Claims, those of one passage that say the same in one line; each line leads to their evidence.
 *
 * @param most how many claims are shown, and links of a chain named; all where nothing is said
 */
record ClaimLines(AuditView view, TermHtml naming, Optional<Integer> most) {
    /** What claims say, and whence. */
    private record LineKey(String says, String from) {}

    /**
     * A line.
     *
     * @param claims where each claim of the line leads
     */
    record MergedLine(String says, String from, List<Optional<Link>> claims) {
        /** What leads to a claim: the words they share for the first, a number for the others. */
        String words(int claim) {
            return claim == 0 ? says : "claim %d".formatted(claim + 1);
        }
    }

    Html html(List<String> claims) {
        int shown = Math.min(claims.size(), most.orElse(Integer.MAX_VALUE));
        Html lines = Html.filled(JteClaimLinesGenerated::render, lines(claims.subList(0, shown)));
        return claims.size() == shown
                ? lines
                : Html.all(List.of(lines, Html.tag(Html.Tag.P, "and %,d more".formatted(claims.size() - shown))));
    }

    private List<MergedLine> lines(List<String> claims) {
        Map<LineKey, List<Optional<Link>>> lines = new LinkedHashMap<>();
        claims.forEach(claim -> lines.computeIfAbsent(key(claim), key -> new ArrayList<>())
                .add(naming.names().link(new Term.Iri(claim))));
        return lines.entrySet().stream()
                .map(line -> new MergedLine(line.getKey().says(), line.getKey().from(), line.getValue()))
                .toList();
    }

    private LineKey key(String iri) {
        return view.claim(iri)
                .map(claim -> new LineKey(claim.curation().says(), from(claim)))
                .orElseGet(() -> new LineKey(iri, ""));
    }

    /** Through whom a claim came, and where it stands. */
    String from(Claim claim) {
        List<Testimony> links = claim.source().chain();
        int named = Math.min(links.size(), most.orElse(Integer.MAX_VALUE));
        String chain = links.stream().limit(named).map(Testimony::name).collect(Collectors.joining(" → "))
                + (named < links.size() ? " → %,d more".formatted(links.size() - named) : "");
        Passage passage = claim.source().passage();
        return passage == null
                ? chain
                : "%s; %s, characters %s"
                        .formatted(chain, passage.document().id().text(), passage.characters());
    }
}
