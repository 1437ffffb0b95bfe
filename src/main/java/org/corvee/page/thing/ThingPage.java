package org.corvee.page.thing;

import static org.corvee.page.Html.Tag.ARTICLE;
import static org.corvee.page.Html.Tag.ASIDE;
import static org.corvee.page.Html.Tag.BDI;
import static org.corvee.page.Html.Tag.DIV;
import static org.corvee.page.Html.Tag.H1;
import static org.corvee.page.Html.Tag.H2;
import static org.corvee.page.Html.Tag.H3;
import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.Q;
import static org.corvee.page.Html.Tag.SECTION;
import static org.corvee.page.Html.Tag.SPAN;
import static org.corvee.page.Html.Tag.UL;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.link;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.page.Attribute;
import org.corvee.page.Heading;
import org.corvee.page.Html;
import org.corvee.page.Layout;
import org.corvee.page.Link;
import org.corvee.page.Naming;
import org.corvee.page.Site;
import org.corvee.evidence.Occurrence;
import org.corvee.query.Result;
import org.corvee.query.Term;

/**
 * A thing as a short article of facts, each with its footnotes; what is no fact stands apart.
 *
 * @param taken how it can be taken along
 */
public record ThingPage(Portrait portrait, Evidence evidence, Around around, Takeaway taken, Naming naming) {
    /**
     * What is claimed of it.
     *
     * @param text how footnotes read
     * @param conflicts rows of {@code queries/page/entity-conflicts.rq}
     */
    public record Evidence(List<Claimed> claims, FootnoteText text, Origins origins, Result conflicts) {
        public Evidence {
            claims = List.copyOf(claims);
        }
    }

    /**
     * What else is known around it, each the rows of its query.
     *
     * @param occurrences that it is in
     */
    public record Around(Themes themes, List<Occurrence> occurrences, Result said, Result mentions, Result law) {
        public Around {
            occurrences = List.copyOf(occurrences);
        }
    }

    /** The document. */
    public String document(Site site) {
        return new Layout(site).page(heading(), body(site));
    }

    private String label() {
        return naming.names().word(portrait.iri());
    }

    private Heading heading() {
        return new EmbeddedData(portrait).in(taken.alternates(Heading.of(label())));
    }

    private Html body(Site site) {
        Apparatus apparatus = new Apparatus(naming, new Footnotes(evidence.text()), evidence.origins());
        List<Part> parts = Stream.of(
                        new Part("facts", "Facts", facts(apparatus)),
                        new Part(
                                ConflictSection.ID,
                                "Where accounts differ",
                                new ConflictSection(naming, evidence.conflicts()).html()),
                        new Part(
                                "apart",
                                "Said, and no fact here",
                                new ApartSection(apparatus, evidence.claims()).html()),
                        new Part(TimeSection.ID, "In time", new TimeSection(taken.slug(), around.occurrences()).html()),
                        new Part("named", "In facts about others", naming(apparatus)),
                        new Part("law", "Under the law", new LawSection(portrait.iri(), naming, around.law()).html()),
                        new Part("said", "What this voice says", new SaidSection(naming, around.said()).html()),
                        new Part("mentions", "Mentioned in", new MentionSection(naming, around.mentions()).html()),
                        new Part("footnotes", "Footnotes", footnotes(apparatus)))
                .filter(part -> !part.html().markup().isEmpty())
                .toList();
        List<Html> sections = parts.stream().map(Part::html).toList();
        return tag(
                        DIV,
                        tag(ARTICLE, head(), all(sections)),
                        tag(ASIDE, contents(parts), taken.html(label(), site))
                                .with(Attribute.Name.ARIA_LABEL, "About this page"))
                .with(Attribute.Name.CLASS, "article");
    }

    /** A section; one that is empty is left out. */
    private record Part(String id, String title, Html html) {}

    private static Html contents(List<Part> parts) {
        List<Html> items = parts.stream()
                .<Html>map(part -> tag(LI, link(Link.here(part.id()), part.title())))
                .toList();
        return all(List.of(tag(H2, "On this page"), tag(UL, all(items))));
    }

    private Html head() {
        List<Html> kinds = portrait.kinds().stream().map(naming::of).toList();
        List<Html> head = new ArrayList<>();
        head.add(tag(P, FootnoteText.spaced(kinds, " · ")).with(Attribute.Name.CLASS, "kind"));
        head.add(tag(H1, tag(BDI, label())));
        if (!portrait.aliases().isEmpty()) {
            head.add(tag(
                            UL,
                            all(portrait.aliases().stream()
                                    .map(alias -> tag(LI, naming.of(alias)))
                                    .toList()))
                    .with(Attribute.Name.CLASS, "aliases"));
        }
        portrait.described().forEach(words -> head.add(anonymous(words)));
        head.add(tag(P, summary()).with(Attribute.Name.CLASS, "lead"));
        return all(head);
    }

    private Html anonymous(Term words) {
        return tag(
                        DIV,
                        tag(
                                P,
                                text("Known here only as the publisher described it: "),
                                tag(Q, naming.of(words)),
                                text(".")),
                        tag(
                                P,
                                "Sources’ lives come first: an unnamed voice belongs to one document, is linked to no other,"
                                        + " and nothing is added to its description."))
                .with(Attribute.Name.CLASS, "note");
    }

    private String summary() {
        List<Claimed> claims = evidence.claims();
        if (claims.isEmpty()) {
            return around.said().rows().isEmpty()
                    ? "Nobody claims anything of it; below stands what the reference tables and the evidence say."
                    : "Nobody claims anything of it; below stands what it says.";
        }
        long facts = claims.stream()
                .filter(claim -> claim.standing() == Standing.FACT)
                .count();
        long documents = claims.stream()
                .map(claim -> claim.needed("document"))
                .distinct()
                .count();
        long voices = claims.stream()
                .map(claim -> claim.needed("testimony"))
                .distinct()
                .count();
        String carried = claims.size() == 1
                ? facts == 1 ? "it carries a fact" : "it carries no fact"
                : facts == claims.size() ? "each carries a fact" : "%d of them carry facts".formatted(facts);
        return "%s in %s by %s; %s."
                .formatted(
                        counted(claims.size(), "One claim", "claims"),
                        counted(documents, "one document", "documents"),
                        counted(voices, "one voice", "voices"),
                        carried);
    }

    private static String counted(long number, String one, String many) {
        return number == 1 ? one : "%,d %s".formatted(number, many);
    }

    private List<Fact> denials(Predicate<Claimed> mine, Function<Claimed, Term> other) {
        return Fact.of(
                evidence.claims().stream().filter(mine).filter(Claimed::denies).toList(), other);
    }

    private List<Fact> facts(Predicate<Claimed> mine, Function<Claimed, Term> other) {
        return Fact.of(
                evidence.claims().stream()
                        .filter(mine)
                        .filter(claim -> claim.standing() == Standing.FACT)
                        .toList(),
                other);
    }

    private boolean isSubject(Claimed claim) {
        return claim.needed("subject").equals(portrait.iri());
    }

    private Html facts(Apparatus apparatus) {
        Function<Claimed, Term> object = claim -> claim.needed("object");
        List<Fact> facts = Stream.concat(facts(this::isSubject, object).stream(), portrait.unclaimed().stream())
                .toList();
        FactRows rows = new FactRows(apparatus, word -> word, denials(this::isSubject, object), disputed());
        return themed("facts", "Facts", rows, facts);
    }

    private Html naming(Apparatus apparatus) {
        Function<Claimed, Term> subject = claim -> claim.needed("subject");
        FactRows rows = new FactRows(
                apparatus,
                word -> all(List.of(text("… "), word, text(" " + thisKind()))),
                denials(claim -> !isSubject(claim), subject),
                disputed());
        return themed("named", "In facts about others", rows, facts(claim -> !isSubject(claim), subject));
    }

    /** The claims that stand on a side of a real conflict. */
    private Set<Term> disputed() {
        return evidence.conflicts().rows().stream()
                .filter(row -> Standing.local(row, "class").equals("real"))
                .map(row -> Claimed.needed(row, "claim"))
                .collect(Collectors.toSet());
    }

    private String thisKind() {
        List<Term> kinds = portrait.kinds();
        return kinds.size() == 1 && kinds.get(0) instanceof Term.Iri kind
                ? "this " + naming.names().word(kind)
                : "this";
    }

    private Html themed(String id, String title, FactRows rows, List<Fact> facts) {
        Map<String, List<Fact>> themes = around.themes().under(facts);
        if (themes.isEmpty()) {
            return all(List.of());
        }
        List<Html> sections = themes.entrySet().stream()
                .<Html>map(theme -> all(List.of(tag(H3, theme.getKey()), rows.html(theme.getValue()))))
                .toList();
        return tag(SECTION, tag(H2, title), all(sections)).with(Attribute.Name.ID, id);
    }

    private Html footnotes(Apparatus apparatus) {
        List<Html> parts = new ArrayList<>();
        if (apparatus.footnotes().size() > 0) {
            parts.add(tag(H2, "Footnotes"));
            parts.add(apparatus.footnotes().list());
        }
        parts.add(reference());
        return tag(SECTION, all(parts)).with(Attribute.Name.ID, "footnotes");
    }

    private Html reference() {
        List<Html> sources = Stream.concat(portrait.sources().stream(), portrait.declaredIn().stream())
                .map(naming::of)
                .toList();
        if (sources.isEmpty() && portrait.unclaimed().isEmpty()) {
            return all(List.of());
        }
        Html from = sources.isEmpty() ? text("the evidence itself") : FootnoteText.spaced(sources, ", ");
        return tag(
                        P,
                        tag(SPAN, "[ref]").with(Attribute.Name.CLASS, "mark"),
                        text(" Name, kind and whatever is marked so is from the reference tables and the evidence: "),
                        from,
                        text("."))
                .with(Attribute.Name.ID, FactRows.REFERENCE);
    }
}
