package org.corvee.page.audit;

import static org.corvee.page.Html.Tag.BDI;
import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.SMALL;
import static org.corvee.page.Html.Tag.UL;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.corvee.audit.report.Report;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Passage;
import org.corvee.evidence.Testimony;
import org.corvee.page.Html;
import org.corvee.page.Naming;
import org.corvee.query.Term;

/** Claims, those of one passage that say the same in one line; each line leads to their evidence. */
record ClaimLines(Report report, Naming naming) {
    /** What a line says, and whence. */
    private record Line(String says, String from) {}

    Html html(List<String> claims) {
        Map<Line, List<String>> lines = new LinkedHashMap<>();
        claims.forEach(claim ->
                lines.computeIfAbsent(line(claim), line -> new ArrayList<>()).add(claim));
        return tag(
                UL,
                all(lines.entrySet().stream()
                        .map(line -> item(line.getKey(), line.getValue()))
                        .toList()));
    }

    private Line line(String iri) {
        return report.claim(iri)
                .map(claim -> new Line(claim.curation().says(), from(claim)))
                .orElseGet(() -> new Line(iri, ""));
    }

    /** Through whom a claim came, and where it stands. */
    static String from(Claim claim) {
        String chain = claim.source().chain().stream().map(Testimony::name).collect(Collectors.joining(" → "));
        Passage passage = claim.source().passage();
        return passage == null
                ? chain
                : "%s; %s, characters %s"
                        .formatted(chain, passage.document().id().text(), passage.characters());
    }

    private Html item(Line line, List<String> claims) {
        List<Html> pieces = new ArrayList<>();
        pieces.add(link(claims.get(0), line.says()));
        for (int i = 1; i < claims.size(); i++) {
            pieces.add(text(" "));
            pieces.add(link(claims.get(i), "claim %d".formatted(i + 1)));
        }
        pieces.add(text(" "));
        pieces.add(tag(SMALL, tag(BDI, line.from())));
        return tag(LI, all(pieces));
    }

    private Html link(String iri, String words) {
        Html says = tag(BDI, words);
        return naming.names()
                .link(new Term.Iri(iri))
                .<Html>map(address -> tag(Html.Tag.A, says).to(address))
                .orElse(says);
    }
}
