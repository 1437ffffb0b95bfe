package org.corvee.page.audit;

import static org.corvee.page.Html.Tag.BDI;
import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.SMALL;
import static org.corvee.page.Html.Tag.UL;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.List;
import org.corvee.page.Html;
import org.corvee.page.Naming;

/** Claims, each in one line that leads to its evidence. */
record FootingList(List<Footing> claims, Naming naming) {
    Html html() {
        return tag(UL, all(claims.stream().map(this::item).toList()));
    }

    private Html item(Footing footing) {
        Html says = tag(BDI, footing.says());
        return tag(
                LI,
                naming.names()
                        .link(footing.claim())
                        .<Html>map(address -> tag(Html.Tag.A, says).to(address))
                        .orElse(says),
                text(" "),
                tag(SMALL, tag(BDI, footing.from())));
    }
}
