package org.corvee.page.thing;

import static org.corvee.page.Html.Tag.DETAILS;
import static org.corvee.page.Html.Tag.H2;
import static org.corvee.page.Html.Tag.H3;
import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.OL;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SECTION;
import static org.corvee.page.Html.Tag.SUMMARY;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Document;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.TermHtml;

/**
 * What a voice says, document by document, in the order of the text.
 *
 * @param said the claims of the voice
 */
record SaidSection(TermHtml naming, ThingPage.Several<Claim> said) {
    /** The most sentences of a document that show at once. */
    private static final int MOST = 6;

    Html html() {
        List<Claim> claims = said.shown();
        if (claims.isEmpty()) {
            return all(List.of());
        }
        Map<Document, List<Claim>> documents = claims.stream()
                .filter(claim -> claim.source().document().isPresent())
                .collect(Collectors.groupingBy(
                        claim -> claim.source().document().orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        List<Html> sections = documents.entrySet().stream()
                .map(document -> document(document.getKey(), document.getValue()))
                .toList();
        String count = said.all() == 1
                ? "One claim."
                : said.isCut()
                        ? "%,d claims; the most telling of them:".formatted(said.all())
                        : "%,d claims.".formatted(said.all());
        return tag(
                        SECTION,
                        tag(H2, "Claims by this voice"),
                        tag(P, count).with(Attribute.Name.CLASS, "quiet"),
                        all(sections),
                        said.onward("claims by this voice"))
                .with(Attribute.Name.ID, "said");
    }

    private Html document(Document document, List<Claim> here) {
        Map<String, Claim> sentences = new LinkedHashMap<>();
        here.forEach(claim -> sentences.putIfAbsent(claim.curation().says(), claim));
        List<Html> items = sentences.values().stream().map(this::sentence).toList();
        List<Html> shown = new ArrayList<>();
        shown.add(tag(H3, text("In "), naming.of(document.id().term())));
        shown.add(list(items.stream().limit(MOST).toList()));
        if (items.size() > MOST) {
            shown.add(tag(
                    DETAILS,
                    tag(SUMMARY, "%d more".formatted(items.size() - MOST)),
                    list(items.stream().skip(MOST).toList())));
        }
        return all(shown);
    }

    private static Html list(List<Html> items) {
        return tag(OL, all(items)).with(Attribute.Name.CLASS, "sentences");
    }

    private Html sentence(Claim claim) {
        Html badge = claim.status() == Claim.Status.ACCEPTED ? text("") : ClaimWords.badge(claim.status());
        return tag(LI, new ClaimLine(claim, naming).says(), text(" "), badge);
    }
}
