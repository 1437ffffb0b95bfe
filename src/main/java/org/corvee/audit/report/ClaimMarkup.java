package org.corvee.audit.report;

import static org.corvee.audit.report.Markup.of;
import static org.corvee.audit.report.Markup.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.corvee.audit.evidence.ClaimCard;
import org.corvee.audit.evidence.Fact;
import org.corvee.audit.evidence.Named;
import org.corvee.audit.evidence.PassageCard;
import org.corvee.audit.evidence.Voice;
import org.corvee.audit.report.Markup.Element;
import org.jspecify.annotations.Nullable;

/** The claims of a report: each described once, in the appendix, and linked from wherever it is mentioned. */
final class ClaimMarkup {
    private final Map<String, ClaimCard> claims = new LinkedHashMap<>();

    ClaimMarkup(List<ClaimCard> claims) {
        claims.forEach(claim -> this.claims.put(claim.id().iri(), claim));
    }

    boolean has(String iri) {
        return claims.containsKey(iri);
    }

    /** The IRIs of the claims of a triple, given by the names of its terms. */
    List<String> claimsOf(List<Named> triple) {
        return claims.values().stream()
                .filter(claim -> {
                    Fact fact = claim.fact();
                    return fact != null && triple.equals(List.of(fact.subject(), fact.predicate(), fact.object()));
                })
                .map(claim -> claim.id().iri())
                .toList();
    }

    /** The id, leading to the description. */
    Element link(String iri) {
        ClaimCard claim = claims.get(iri);
        String id = claim == null ? iri : claim.id().id();
        return of("a", of("code", id)).with("href", "#" + id);
    }

    /** A claim in one item: what it says, who, where. */
    Element brief(String iri) {
        ClaimCard claim = claims.get(iri);
        return claim == null
                ? of("li", of("code", iri))
                : of("li", text(saying(claim) + " "), of("small", from(claim) + " "), link(iri));
    }

    private static String saying(ClaimCard claim) {
        return claim.gloss().says().isEmpty() ? fact(claim) : claim.gloss().says();
    }

    private static String fact(ClaimCard claim) {
        return claim.fact() == null ? "no triple" : claim.fact().sentence();
    }

    private static String from(ClaimCard claim) {
        String voices = claim.source().voices().stream().map(Voice::name).collect(Collectors.joining(" → "));
        return "%s; %s".formatted(voices, place(claim.source().passage()));
    }

    private static String place(@Nullable PassageCard passage) {
        return passage == null
                ? "no passage"
                : "%s, characters %s".formatted(passage.document().id().label(), passage.characters());
    }

    Element appendix() {
        return of(
                        "section",
                        of("h2", "Claims referred to"),
                        of("p", "The words are our paraphrase. Arrows lead from who knows to who publishes."),
                        of(
                                "div",
                                claims.values().stream().map(ClaimMarkup::card).toList()))
                .with("id", "claims");
    }

    private static Element card(ClaimCard claim) {
        PassageCard passage = claim.source().passage();
        String tone = "%s, %s%s%s"
                .formatted(
                        claim.tone().stance(),
                        claim.tone().modality(),
                        claim.tone().part().isEmpty()
                                ? ""
                                : ", in a " + claim.tone().part(),
                        claim.tone().during().isEmpty()
                                ? ""
                                : ", for " + claim.tone().during());
        return of(
                        "article",
                        of("h3", of("code", claim.id().id())),
                        of("p", saying(claim)),
                        of("p", of("small", fact(claim) + " (" + tone + ")")),
                        of("p", of("small", from(claim))),
                        passage == null
                                ? of("p", of("small", "no digest"))
                                : of(
                                        "p",
                                        of(
                                                "small",
                                                text("SHA-256 "),
                                                of("code", passage.sha256()).with("class", "digest"))))
                .with("id", claim.id().id())
                .with("class", "claim");
    }
}
