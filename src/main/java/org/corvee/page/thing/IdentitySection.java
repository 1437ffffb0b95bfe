package org.corvee.page.thing;

import static org.corvee.page.Html.Tag.H2;
import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SECTION;
import static org.corvee.page.Html.Tag.TD;
import static org.corvee.page.Html.Tag.TR;
import static org.corvee.page.Html.Tag.UL;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Label;
import org.corvee.evidence.ListEntries.ListEntry;
import org.corvee.evidence.SameThings;
import org.corvee.evidence.Testimony;
import org.corvee.model.Verdict;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.TermHtml;
import org.corvee.page.WideTable;
import org.corvee.query.Term;

/**
 * With what a thing is held to be one, by whose decision, and the entries of lists about each, its own first.
 *
 * @param own entries about the thing itself
 * @param held what was decided, each with the entries about the other thing
 */
public record IdentitySection(TermHtml naming, List<ListEntry> own, List<Held> held) {
    private static final List<String> COLUMNS = List.of("Other thing", "Held to be", "By", "Because", "On lists");

    public IdentitySection {
        own = List.copyOf(own);
        held = List.copyOf(held);
    }

    /** One decision. */
    public record Held(SameThings.Link link, List<ListEntry> entries) {
        public Held {
            entries = List.copyOf(entries);
        }
    }

    Html html() {
        if (own.isEmpty() && held.isEmpty()) {
            return all(List.of());
        }
        List<Html> parts = new ArrayList<>();
        parts.add(tag(H2, "On lists"));
        if (!own.isEmpty()) {
            parts.add(entries(own));
        }
        if (!held.isEmpty()) {
            parts.add(tag(
                            P,
                            "Nothing here is merged: what is held to be the same has a page of its own, and each row says"
                                    + " whose decision that is.")
                    .with(Attribute.Name.CLASS, "quiet"));
            parts.add(new WideTable(COLUMNS, held.stream().map(this::row).toList())
                    .html()
                    .with(Attribute.Name.ROLE, "region")
                    .with(Attribute.Name.ARIA_LABEL, "Decisions on what is the same"));
        }
        return tag(SECTION, all(parts)).with(Attribute.Name.ID, "lists");
    }

    private Html row(Held one) {
        Claim claim = one.link().claim();
        List<Html> cells = List.of(
                all(List.of(
                        naming.of(one.link().other().term()),
                        text(" "),
                        tag(Html.Tag.CODE, one.link().other().id()))),
                tag(Html.Tag.A, word(one.link().verdict()))
                        .to(naming.names().link(iri(claim.id())).orElseThrow()),
                by(claim),
                text(claim.curation().reason()),
                one.entries().isEmpty() ? text("none") : entries(one.entries()));
        return tag(TR, all(cells.stream().map(cell -> tag(TD, cell)).toList()));
    }

    private static Term.Iri iri(Label label) {
        return new Term.Iri(label.iri());
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case SAME -> "the same";
            case DIFFERENT -> "another";
            case UNSURE -> "left open";
        };
    }

    private Html by(Claim claim) {
        return claim.source().chain().stream().findFirst().map(this::voice).orElse(text(""));
    }

    private Html voice(Testimony voice) {
        Label witness = voice.witness();
        String said = voice.occasion().said().edtf();
        List<Html> parts = Stream.of(
                        witness == null ? text("") : naming.of(witness.term()), text(said.isEmpty() ? "" : ", " + said))
                .toList();
        return all(parts);
    }

    private Html entries(List<ListEntry> entries) {
        return tag(
                UL,
                all(entries.stream().map(entry -> tag(LI, all(entry(entry)))).toList()));
    }

    private List<Html> entry(ListEntry entry) {
        List<Html> parts = new ArrayList<>();
        parts.add(naming.of(entry.listing().term()));
        if (!entry.since().isEmpty()) {
            parts.add(text(" since " + String.join(" and ", entry.since())));
        }
        if (!entry.by().isEmpty()) {
            parts.add(text(", by "));
            parts.add(named(entry.by()));
        }
        if (!entry.under().isEmpty()) {
            parts.add(text(", under "));
            parts.add(named(entry.under()));
        }
        if (!entry.statuses().isEmpty()) {
            parts.add(text("; "));
            parts.add(named(entry.statuses()));
        }
        return parts;
    }

    private Html named(List<Label> labels) {
        return Html.spaced(labels.stream().map(label -> naming.of(label.term())).toList(), ", ");
    }
}
