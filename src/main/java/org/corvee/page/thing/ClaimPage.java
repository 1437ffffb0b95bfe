package org.corvee.page.thing;

import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Label;
import org.corvee.evidence.Statement;
import org.corvee.evidence.Support;
import org.corvee.evidence.table.Surroundings;
import org.corvee.model.Json;
import org.corvee.page.Heading;
import org.corvee.page.Html;
import org.corvee.page.Layout;
import org.corvee.page.TermHtml;

/**
 * One claim with its whole way to us, and whoever says the same or the contrary.
 *
 * @param note how its footnote reads
 */
public record ClaimPage(Claim claim, FootnoteText note, Beside beside, Citation citation, TermHtml naming) {
    /**
     * What stands beside the claim.
     *
     * @param others who claims or denies the same statement
     * @param derivation the works from which its document derives
     * @param mentions what rests on it
     * @param support of its statement
     * @param policy the name of the policy by which claims are accepted
     */
    public record Beside(
            List<Claim> others,
            ConflictSection conflicts,
            List<Label> derivation,
            List<Surroundings.Pointers> mentions,
            Support support,
            String policy) {
        public Beside {
            others = List.copyOf(others);
            derivation = List.copyOf(derivation);
            mentions = List.copyOf(mentions);
        }
    }

    /** The document. */
    public String document(Layout.Site site) {
        return Layout.document(JteClaimPageGenerated::render, site, this);
    }

    Heading heading() {
        return citation.alternates(new Heading(says(), List.of(), List.of()))
                .with(Html.data("application/ld+json", Json.visible(structured())));
    }

    /**
     * What machines read in the page: a <a href="https://schema.org/Claim">Claim</a>, and never a ClaimReview, for that gives a
     * verdict, and the graph gives none.
     */
    private JsonObject structured() {
        JsonObject structured = Json.object(
                "@context",
                "https://schema.org",
                "@type",
                "Claim",
                "@id",
                claim.id().iri(),
                "name",
                says());
        claim.source()
                .document()
                .map(document -> Json.object(
                        "@type",
                        "CreativeWork",
                        "@id",
                        document.id().iri(),
                        "name",
                        document.id().text()))
                .ifPresent(document -> structured.add("appearance", document));
        return structured;
    }

    String says() {
        return claim.curation().says();
    }

    Html source() {
        return claim.source()
                .document()
                .map(document -> naming.of(document.id().term()))
                .orElseGet(() -> text("no document"));
    }

    /** The triple that it affirms or denies. */
    Html triple() {
        Statement statement = claim.statement();
        return statement == null
                ? text("no triple")
                : Html.spaced(statement.terms().stream().map(naming::of).toList(), " · ");
    }

    /** The day on which it was taken back, in words; empty while it stands. */
    String retracted() {
        return ClaimWords.words(claim.curation().retracted());
    }

    /** The link that adds it to a memo. */
    Html memo() {
        return note.memo(claim).orElseGet(() -> text(""));
    }

    Chain chain() {
        return Chain.of(claim, naming);
    }

    /** Where it stands, when it holds and was said, and how surely, by the name of each entry. */
    Map<String, Html> particulars() {
        Map<String, Html> entries = new LinkedHashMap<>();
        entries.put("Passage", all(List.of(source(), text(", "), note.place(claim))));
        note.words(claim).ifPresent(words -> entries.put("Quotation", tag(Html.Tag.Q, words)));
        put(entries, "Holds for", ClaimWords.during(claim));
        claim.source()
                .first()
                .ifPresent(speaker ->
                        put(entries, "Said", ClaimWords.words(speaker.occasion().said())));
        put(entries, "Published", ClaimWords.published(claim));
        put(entries, "Recorded", ClaimWords.recorded(claim));
        put(entries, "Reviewed", ClaimWords.reviewed(claim));
        put(
                entries,
                "Suggested by",
                claim.curation().history().suggested().stream().toList());
        entries.put("Grade", Html.spaced(note.grades(claim), "; "));
        if (!claim.curation().reason().isEmpty()) {
            entries.put("Reasoning", tag(Html.Tag.BDI, claim.curation().reason()));
        }
        put(entries, "Reasoning based on", claim.source().cited());
        put(entries, "Cites", claim.source().cites());
        put(entries, "Derives from", beside.derivation());
        return entries;
    }

    private static void put(Map<String, Html> entries, String name, String value) {
        if (!value.isEmpty()) {
            entries.put(name, text(value));
        }
    }

    private void put(Map<String, Html> entries, String name, List<Label> values) {
        if (!values.isEmpty()) {
            entries.put(name, note.names(values));
        }
    }

    /** The other claims that affirm its statement where it does, and deny it where it does. */
    List<Claim> agreeing() {
        return beside.others().stream()
                .filter(other -> other.manner().isDenial() == claim.manner().isDenial())
                .toList();
    }

    List<Claim> contrary() {
        return beside.others().stream()
                .filter(other -> other.manner().isDenial() != claim.manner().isDenial())
                .toList();
    }
}
