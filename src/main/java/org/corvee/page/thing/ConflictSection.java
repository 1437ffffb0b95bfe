package org.corvee.page.thing;

import static org.corvee.page.Html.Tag.BDI;
import static org.corvee.page.Html.Tag.DETAILS;
import static org.corvee.page.Html.Tag.DIV;
import static org.corvee.page.Html.Tag.H2;
import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SECTION;
import static org.corvee.page.Html.Tag.SUMMARY;
import static org.corvee.page.Html.Tag.UL;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.corvee.audit.finding.Conflict;
import org.corvee.evidence.Claim;
import org.corvee.model.Cv;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.TermHtml;
import org.corvee.query.Term;

/**
 * Where accounts differ, the two sides beside each other.
 *
 * @param conflicts the real first, as many as are shown
 * @param found how many there are
 * @param claims of their sides, by IRI, as many as are shown
 */
public record ConflictSection(TermHtml naming, List<Conflict> conflicts, int found, Map<String, Claim> claims) {
    /** The place of the section on the page. */
    static final String ID = "conflicts";

    /** The most claims of a side that show at once. */
    private static final int MOST = 4;

    public ConflictSection {
        conflicts = List.copyOf(conflicts);
        claims = Map.copyOf(claims);
    }

    /** The section; nothing where accounts do not differ. */
    public Html html() {
        if (conflicts.isEmpty()) {
            return all(List.of());
        }
        return tag(
                        SECTION,
                        tag(H2, "Where accounts differ"),
                        tag(P, all(legend())).with(Attribute.Name.CLASS, "quiet"),
                        all(conflicts.stream().map(this::conflict).toList()),
                        found > conflicts.size()
                                ? tag(P, "and %,d more".formatted(found - conflicts.size()))
                                : text(""))
                .with(Attribute.Name.ID, ID);
    }

    private static List<Html> legend() {
        return List.of(
                ClaimWords.badge("real", "real"),
                text(" they cannot both be right; "),
                ClaimWords.badge("open", "open"),
                text(" the sources say too little to decide; "),
                ClaimWords.badge("apparent", "apparent"),
                text(" they only seem to conflict."));
    }

    private Html conflict(Conflict conflict) {
        String verdict = conflict.verdict().word();
        Html head = tag(
                P,
                ClaimWords.badge(verdict, verdict),
                text(" "),
                naming.of(
                        new Term.Iri(Cv.concept("conflict-kind", conflict.kind().word()))),
                text(": "),
                tag(BDI, conflict.because()));
        Html sides = tag(
                        DIV,
                        side(conflict.sides().one()),
                        tag(P, "against").with(Attribute.Name.CLASS, "against"),
                        side(conflict.sides().other()))
                .with(Attribute.Name.CLASS, "accounts");
        return tag(DIV, head, sides).with(Attribute.Name.CLASS, "conflict");
    }

    private Html side(List<String> iris) {
        Map<String, Claim> sentences = new LinkedHashMap<>();
        iris.stream()
                .map(claims::get)
                .filter(Objects::nonNull)
                .forEach(claim -> sentences.putIfAbsent(claim.curation().says(), claim));
        List<Html> items = sentences.values().stream().map(this::item).toList();
        List<Html> shown = new ArrayList<>();
        shown.add(tag(UL, all(items.stream().limit(MOST).toList())));
        if (items.size() > MOST) {
            shown.add(tag(
                    DETAILS,
                    tag(SUMMARY, "%d more".formatted(items.size() - MOST)),
                    tag(UL, all(items.stream().skip(MOST).toList()))));
        }
        int unseen = (int) iris.stream().filter(iri -> !claims.containsKey(iri)).count();
        if (unseen > 0) {
            shown.add(tag(P, "and %,d claims more".formatted(unseen)).with(Attribute.Name.CLASS, "quiet"));
        }
        return tag(DIV, all(shown));
    }

    private Html item(Claim claim) {
        return tag(LI, new ClaimLine(claim, naming).html());
    }
}
