package org.corvee.page.thing;

import static org.corvee.page.Html.Tag.BDI;
import static org.corvee.page.Html.Tag.DIV;
import static org.corvee.page.Html.Tag.H2;
import static org.corvee.page.Html.Tag.H3;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SECTION;
import static org.corvee.page.Html.Tag.SPAN;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Statement;
import org.corvee.page.Attribute;
import org.corvee.page.Html;

/** What is said of a thing and is not accepted, each kind apart, with a bar whose pattern says why. */
record NotEstablishedSection(Footnotes footnotes, List<Claim> claims) {
    static final String ID = "apart";
    static final String TITLE = "Not accepted";

    NotEstablishedSection {
        claims = claims.stream().filter(claim -> !claim.status().isAccepted()).toList();
    }

    Html html() {
        if (claims.isEmpty()) {
            return all(List.of());
        }
        Map<Claim.Status, List<Claim>> kinds = claims.stream()
                .collect(Collectors.groupingBy(
                        Claim::status, () -> new EnumMap<>(Claim.Status.class), Collectors.toList()));
        List<Html> sections = Arrays.stream(Claim.Status.values())
                .filter(kinds::containsKey)
                .map(kind -> section(kind, kinds.getOrDefault(kind, List.of())))
                .toList();
        return tag(SECTION, tag(H2, TITLE), all(sections)).with(Attribute.Name.ID, ID);
    }

    private Html section(Claim.Status kind, List<Claim> claims) {
        Map<String, List<Claim>> sentences = claims.stream()
                .collect(Collectors.groupingBy(
                        claim -> claim.curation().says(), LinkedHashMap::new, Collectors.toList()));
        List<Html> items = sentences.entrySet().stream()
                .map(same -> item(kind, same.getKey(), same.getValue()))
                .toList();
        return all(List.of(
                tag(H3, ClaimWords.heading(kind)),
                tag(P, ClaimWords.meaning(kind)).with(Attribute.Name.CLASS, "quiet"),
                all(items)));
    }

    /** One sentence of a source may be several claims. */
    private Html item(Claim.Status kind, String says, List<Claim> same) {
        List<Html> said = List.of(ClaimWords.badge(kind), tag(BDI, says), footnotes.marks(same));
        List<Html> statements = same.stream().map(this::statement).toList();
        return tag(
                        DIV,
                        tag(P, Html.spaced(said, " ")),
                        tag(P, Html.spaced(statements, "; ")).with(Attribute.Name.CLASS, "quiet"))
                .with(Attribute.Name.CLASS, "doubt " + kind.word());
    }

    private Html statement(Claim claim) {
        Statement statement = claim.statement();
        Html sentence = statement == null
                ? text("no triple")
                : footnotes.naming().sentence(statement.terms(), claim.manner().isDenial());
        String during = ClaimWords.during(claim);
        Html when = during.isEmpty() ? text("") : tag(SPAN, "(" + during + ")").with(Attribute.Name.CLASS, "when");
        return all(List.of(sentence, when));
    }
}
