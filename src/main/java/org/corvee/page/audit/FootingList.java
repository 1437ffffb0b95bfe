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
import org.corvee.page.Html;
import org.corvee.page.Naming;

/** Claims, those of one passage that say the same in one line; each line leads to their evidence. */
record FootingList(List<Footing> claims, Naming naming) {
    Html html() {
        Map<List<String>, List<Footing>> lines = new LinkedHashMap<>();
        claims.forEach(claim -> lines.computeIfAbsent(List.of(claim.says(), claim.from()), line -> new ArrayList<>())
                .add(claim));
        return tag(UL, all(lines.values().stream().map(this::item).toList()));
    }

    private Html item(List<Footing> line) {
        List<Html> pieces = new ArrayList<>();
        Footing first = line.get(0);
        pieces.add(evidence(first, first.says()));
        for (int i = 1; i < line.size(); i++) {
            pieces.add(text(" "));
            pieces.add(evidence(line.get(i), "claim %d".formatted(i + 1)));
        }
        pieces.add(text(" "));
        pieces.add(tag(SMALL, tag(BDI, first.from())));
        return tag(LI, all(pieces));
    }

    private Html evidence(Footing footing, String words) {
        Html says = tag(BDI, words);
        return naming.names()
                .link(footing.claim())
                .<Html>map(address -> tag(Html.Tag.A, says).to(address))
                .orElse(says);
    }
}
