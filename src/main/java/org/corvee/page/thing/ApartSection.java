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
import java.util.stream.Stream;
import org.corvee.page.Attribute;
import org.corvee.page.Html;

/** What is said of a thing and is no fact here, each kind apart, with a bar whose pattern says why. */
record ApartSection(Apparatus apparatus, List<Claimed> claims) {
    ApartSection {
        claims = claims.stream()
                .filter(claim -> claim.standing() != Standing.FACT)
                .toList();
    }

    Html html() {
        if (claims.isEmpty()) {
            return all(List.of());
        }
        Map<Standing, List<Claimed>> kinds = claims.stream()
                .collect(Collectors.groupingBy(
                        Claimed::standing, () -> new EnumMap<>(Standing.class), Collectors.toList()));
        List<Html> sections = Arrays.stream(Standing.values())
                .filter(kinds::containsKey)
                .map(kind -> section(kind, kinds.getOrDefault(kind, List.of())))
                .toList();
        return tag(SECTION, tag(H2, "Said, and no fact here"), all(sections)).with(Attribute.Name.ID, "apart");
    }

    private Html section(Standing kind, List<Claimed> claims) {
        Map<String, List<Claimed>> sentences =
                claims.stream().collect(Collectors.groupingBy(Claimed::says, LinkedHashMap::new, Collectors.toList()));
        List<Html> items =
                sentences.values().stream().map(same -> item(kind, same)).toList();
        return all(List.of(
                tag(H3, kind.heading()), tag(P, kind.meaning()).with(Attribute.Name.CLASS, "quiet"), all(items)));
    }

    /** One sentence of a source may be several claims. */
    private Html item(Standing kind, List<Claimed> same) {
        List<Html> said = Stream.of(
                        kind.badge(),
                        tag(BDI, same.get(0).says()),
                        apparatus.footnotes().marks(same))
                .toList();
        List<Html> triples = same.stream().map(this::triple).toList();
        return tag(
                        DIV,
                        tag(P, FootnoteText.spaced(said, " ")),
                        tag(P, FootnoteText.spaced(triples, "; ")).with(Attribute.Name.CLASS, "quiet"))
                .with(Attribute.Name.CLASS, "doubt " + kind.word());
    }

    private Html triple(Claimed claim) {
        Html not = claim.denies() ? text("not: ") : text("");
        Html sentence = FootnoteText.spaced(
                claim.triple().stream().map(apparatus.naming()::of).toList(), " ");
        String during = claim.during();
        Html when = during.isEmpty() ? text("") : tag(SPAN, ", " + during).with(Attribute.Name.CLASS, "when");
        return all(List.of(not, sentence, when));
    }
}
