package org.corvee.page.thing;

import static org.corvee.page.Html.Tag.H2;
import static org.corvee.page.Html.Tag.H3;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SECTION;
import static org.corvee.page.Html.Tag.SPAN;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.link;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.corvee.audit.finding.ComplianceFinding;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Support;
import org.corvee.evidence.table.ClaimTable;
import org.corvee.evidence.table.Surroundings;
import org.corvee.page.Attribute;
import org.corvee.page.Heading;
import org.corvee.page.Html;
import org.corvee.page.Layout;
import org.corvee.page.Link;
import org.corvee.page.TermHtml;
import org.corvee.page.map.Chronicle;
import org.corvee.page.map.Pictures;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;

/**
 * A thing as a short article of what is accepted of it, each statement with its footnotes; what is disputed stands before
 * it, and what is not accepted apart.
 *
 * @param plain what stands of it in plain triples
 */
public record ThingPage(PlainTriples plain, Evidence evidence, Around around, Citation citation, TermHtml naming) {
    /**
     * What is claimed of it.
     *
     * @param all how much that is
     * @param claims those that the page shows: all, or the most telling
     * @param text how footnotes read
     * @param supports of the claims' statements, by claim
     */
    public record Evidence(
            Extent all, List<Claim> claims, FootnoteText text, Map<Term, Support> supports, ConflictSection conflicts) {
        public Evidence {
            claims = List.copyOf(claims);
            supports = Map.copyOf(supports);
        }
    }

    /**
     * What else is known around it.
     *
     * @param happening what happens to it, with it or at it
     * @param said the claims that it makes, where it is a voice
     * @param mentions what points at it
     * @param law what the rules find about it, or under it
     * @param lists on which it stands, and with what it is held to be one
     */
    public record Around(
            Themes themes,
            Happening happening,
            Several<Claim> said,
            List<Surroundings.Pointers> mentions,
            Several<ComplianceFinding> law,
            IdentitySection lists) {
        public Around {
            mentions = List.copyOf(mentions);
        }
    }

    /**
     * What is said to happen to a thing, with it or at it, along the years.
     *
     * @param map has the same with its places
     * @param features what each bar tells, as GeoJSON
     */
    public record Happening(Chronicle chronicle, Link map, Optional<Link> features) {}

    /**
     * The most telling of several.
     *
     * @param all how many there are
     * @param rest the list of all of them
     */
    public record Several<T>(List<T> shown, int all, Link rest) {
        public Several {
            shown = List.copyOf(shown);
        }

        /** Whether there are more than are shown. */
        boolean isCut() {
            return shown.size() < all;
        }

        /** The way to all of them, where there are more than are shown. */
        Html onward(String what) {
            return isCut() ? tag(P, link(rest, "All %,d %s".formatted(all, what))) : Html.all(List.of());
        }
    }

    /**
     * How much is claimed of a thing.
     *
     * @param sources of the claims
     * @param statuses how many have each status
     * @param policy the name of the policy that accepts them
     */
    public record Extent(ClaimTable.Sources sources, Map<Claim.Status, Integer> statuses, String policy) {
        public Extent {
            statuses = new LinkedHashMap<>(statuses);
        }

        int claims() {
            return statuses.values().stream().mapToInt(count -> count).sum();
        }

        int of(Claim.Status status) {
            return statuses.getOrDefault(status, 0);
        }
    }

    /** The document. */
    public String document(Layout.Site site) {
        return Layout.document(JteThingPageGenerated::render, site, this);
    }

    String label() {
        return naming.names().word(plain.iri());
    }

    Heading heading() {
        Heading heading = new PlainTriples.JsonLd(plain).in(citation.alternates(Heading.of(label())));
        return around.happening().chronicle().isEmpty()
                ? heading
                : pictures().map(pictures -> pictures.in(heading)).orElse(heading);
    }

    Html kinds() {
        Html kinds = Html.spaced(plain.kinds().stream().map(naming::of).toList(), " · ");
        return plain.around().isEmpty()
                ? kinds
                : all(List.of(
                        kinds,
                        text(" in "),
                        Html.spaced(plain.around().stream().map(naming::of).toList(), ", ")));
    }

    /** Its sections, those that are empty left out; the footnotes come last, since the others number them. */
    List<ArticleSection> sections() {
        Footnotes footnotes = new Footnotes(evidence.text(), evidence.supports());
        return Stream.of(
                        new ArticleSection("disputed", "Disputed", disputed(footnotes)),
                        new ArticleSection(
                                ConflictSection.ID,
                                "Where accounts differ",
                                evidence.conflicts().html()),
                        new ArticleSection("accepted", accepted(), accepted(footnotes)),
                        new ArticleSection(
                                NotEstablishedSection.ID,
                                NotEstablishedSection.TITLE,
                                new NotEstablishedSection(footnotes, evidence.claims()).html()),
                        new ArticleSection("time", "Timeline", time()),
                        new ArticleSection("named", "Accepted about others", naming(footnotes)),
                        new ArticleSection("lists", "On lists", around.lists().html()),
                        new ArticleSection(
                                "law", "Under the law", new LawSection(plain.iri(), naming, around.law()).html()),
                        new ArticleSection(
                                RelianceSection.ID,
                                RelianceSection.TITLE,
                                new RelianceSection(
                                                Stream.concat(
                                                                evidence.claims().stream(),
                                                                around.said().shown().stream())
                                                        .toList(),
                                                naming)
                                        .html()),
                        new ArticleSection(
                                "said", "Claims by this voice", new SaidSection(naming, around.said()).html()),
                        new ArticleSection(
                                "mentions", "Mentioned in", new MentionSection(naming, around.mentions()).html()),
                        new ArticleSection("footnotes", "Footnotes", footnotes(footnotes)))
                .filter(section -> !section.html().markup().isEmpty())
                .toList();
    }

    /** A section of the article. */
    record ArticleSection(String id, String title, Html html) {
        Link here() {
            return Link.here(id);
        }
    }

    private Html time() {
        Chronicle chronicle = around.happening().chronicle();
        if (chronicle.isEmpty()) {
            return all(List.of());
        }
        Html drawn = pictures()
                .map(pictures -> pictures.html(chronicle.html(), chronicle.legend()))
                .orElseGet(() -> all(List.of(chronicle.html(), chronicle.legend())));
        return tag(
                        SECTION,
                        tag(H2, "Timeline"),
                        drawn,
                        tag(P, link(around.happening().map(), "On the map")).with(Attribute.Name.CLASS, "quiet"))
                .with(Attribute.Name.ID, "time");
    }

    /** What a script opens beside the timeline, where it has bars of what the map knows. */
    private Optional<Pictures> pictures() {
        return around.happening().features().map(Pictures::new);
    }

    /** How many claims there are of it, and how many are accepted. */
    String summary() {
        int claims = evidence.all().claims();
        if (claims == 0) {
            return around.said().all() == 0
                    ? "No claims are about it. What follows comes from the reference tables and the evidence records."
                    : "No claims are about it. What follows are its own claims.";
        }
        ClaimTable.Sources sources = evidence.all().sources();
        return "%s in %s by %s; %s."
                .formatted(
                        counted(claims, "One claim", "claims"),
                        counted(sources.documents(), "one document", "documents"),
                        counted(sources.testimonies(), "one voice", "voices"),
                        taken(claims));
    }

    private String taken(int claims) {
        int disputed = evidence.all().of(Claim.Status.DISPUTED);
        int accepted = evidence.all().of(Claim.Status.ACCEPTED);
        String by = "by policy " + evidence.all().policy();
        if (claims == 1) {
            return disputed == 1
                    ? "it is disputed"
                    : accepted == 1 ? "it is accepted " + by : "it is not accepted " + by;
        }
        String undisputed = accepted == claims
                ? "all are accepted " + by
                : accepted == 0 ? "none accepted " + by : "%,d accepted %s".formatted(accepted, by);
        return disputed == 0 ? undisputed : "%,d disputed, %s".formatted(disputed, undisputed);
    }

    /** The way to all claims, kind by kind; nothing where the page shows them all. */
    Html rest() {
        if (evidence.claims().size() == evidence.all().claims()) {
            return all(List.of());
        }
        ClaimFilter about = ClaimFilter.ALL.with(ClaimFilter.Field.THING, citation.slug());
        List<Html> kinds = new ArrayList<>();
        evidence.all()
                .statuses()
                .forEach((status, count) -> kinds.add(link(
                        about.with(ClaimFilter.Field.STATUS, status.word()).link(),
                        "%s %,d".formatted(ClaimWords.heading(status), count))));
        return tag(
                P,
                text("The most telling are on this page. "),
                link(about.link(), "All claims"),
                text(": "),
                Html.spaced(kinds, " · "),
                text("."));
    }

    private static String counted(long number, String one, String many) {
        return number == 1 ? one : "%,d %s".formatted(number, many);
    }

    private List<StatementRows.ClaimedValue> denials(boolean subject) {
        return values(subject, claim -> claim.manner().isDenial());
    }

    /** What is accepted of it, or of others that name it: the statements that are disputed, or those that are not. */
    private List<StatementRows.ClaimedValue> accepted(boolean subject, boolean disputed) {
        return values(subject, claim -> claim.status().isAccepted()).stream()
                .filter(value -> value.isDisputed() == disputed)
                .toList();
    }

    /** What some claims say of this thing, as their subject or as their object. */
    private List<StatementRows.ClaimedValue> values(boolean subject, Predicate<Claim> wanted) {
        return StatementRows.ClaimedValue.of(
                evidence.claims().stream()
                        .filter(wanted)
                        .filter(claim -> isSubject(claim) == subject)
                        .toList(),
                statement -> (subject ? statement.object() : statement.subject()).term());
    }

    private boolean isSubject(Claim claim) {
        return claim.statement() != null && claim.statement().subject().term().equals(plain.iri());
    }

    private String accepted() {
        return "Accepted by policy " + evidence.all().policy();
    }

    private Html accepted(Footnotes footnotes) {
        List<StatementRows.ClaimedValue> accepted = Stream.concat(
                        accepted(true, false).stream(), plain.unclaimed().stream())
                .toList();
        return section("accepted", accepted(), themed(ofIt(footnotes), accepted));
    }

    private Html naming(Footnotes footnotes) {
        return section("named", "Accepted about others", themed(ofOthers(footnotes), accepted(false, false)));
    }

    private Html disputed(Footnotes footnotes) {
        Html.Element why = tag(
                P,
                text("The policy accepts these, and other accounts contradict them; "),
                link(Link.here(ConflictSection.ID), "both sides"),
                text(" stand below."));
        List<Html> rows = Stream.of(
                        themed(ofIt(footnotes), accepted(true, true)),
                        themed(ofOthers(footnotes), accepted(false, true)))
                .flatMap(List::stream)
                .toList();
        return section(
                "disputed",
                "Disputed",
                rows.isEmpty()
                        ? rows
                        : Stream.concat(Stream.of(why.with(Attribute.Name.CLASS, "quiet")), rows.stream())
                                .toList());
    }

    private StatementRows ofIt(Footnotes footnotes) {
        return new StatementRows(footnotes, naming::of, denials(true));
    }

    private StatementRows ofOthers(Footnotes footnotes) {
        return new StatementRows(
                footnotes,
                property -> all(List.of(
                        text("… "),
                        property instanceof Term.Iri iri ? naming.pointing(iri, thisKind()) : naming.of(property))),
                denials(false));
    }

    private String thisKind() {
        List<Term> kinds = plain.kinds();
        return kinds.size() == 1 && kinds.get(0) instanceof Term.Iri kind
                ? "this " + naming.names().word(kind)
                : "this";
    }

    private List<Html> themed(StatementRows rows, List<StatementRows.ClaimedValue> values) {
        return around.themes().under(values).entrySet().stream()
                .<Html>map(theme -> all(List.of(tag(H3, theme.getKey()), rows.html(theme.getValue()))))
                .toList();
    }

    /** A section; nothing where it has nothing. */
    private static Html section(String id, String title, List<Html> parts) {
        return parts.isEmpty()
                ? all(List.of())
                : tag(SECTION, tag(H2, title), all(parts)).with(Attribute.Name.ID, id);
    }

    private Html footnotes(Footnotes footnotes) {
        List<Html> parts = new ArrayList<>();
        if (footnotes.size() > 0) {
            parts.add(tag(H2, "Footnotes"));
            parts.add(footnotes.list());
        }
        parts.add(reference());
        return tag(SECTION, all(parts)).with(Attribute.Name.ID, "footnotes");
    }

    private Html reference() {
        List<Html> sources = Stream.concat(plain.sources().stream(), plain.declaredIn().stream())
                .map(naming::of)
                .toList();
        if (sources.isEmpty() && plain.unclaimed().isEmpty()) {
            return all(List.of());
        }
        Html from = sources.isEmpty() ? text("") : all(List.of(text(": "), Html.spaced(sources, ", ")));
        return tag(
                        P,
                        tag(SPAN, "[ref]").with(Attribute.Name.CLASS, "mark"),
                        text(
                                " The name, the kind and all values with this mark come from the reference tables and the evidence records"),
                        from,
                        text("."))
                .with(Attribute.Name.ID, StatementRows.REFERENCE);
    }

    /**
     * Under which heading a property stands, and in which order.
     *
     * @param places by property
     */
    public record Themes(Map<Term, ThemePlace> places) {
        private static final ThemePlace REST = new ThemePlace("More", Integer.MAX_VALUE);

        public Themes {
            places = Map.copyOf(places);
        }

        /** A heading, and how far down the page the property comes. */
        public record ThemePlace(String theme, int order) {}

        /** The headings of {@code queries/page/themes.rq}. */
        public static Themes of(Result result) {
            Map<Term, ThemePlace> places = new LinkedHashMap<>();
            List<Row> rows = result.rows();
            for (int i = 0; i < rows.size(); i++) {
                places.put(
                        rows.get(i).term("property").orElseThrow(),
                        new ThemePlace(rows.get(i).text("theme"), i));
            }
            return new Themes(places);
        }

        /** Facts under their headings, in the order of the themes. */
        public Map<String, List<StatementRows.ClaimedValue>> under(List<StatementRows.ClaimedValue> facts) {
            Map<String, List<StatementRows.ClaimedValue>> under = new LinkedHashMap<>();
            facts.stream()
                    .sorted(Comparator.comparingInt(fact -> heading(fact).order()))
                    .forEach(fact -> under.merge(heading(fact).theme(), List.of(fact), Themes::joined));
            return under;
        }

        private ThemePlace heading(StatementRows.ClaimedValue fact) {
            return places.getOrDefault(fact.property(), REST);
        }

        private static List<StatementRows.ClaimedValue> joined(
                List<StatementRows.ClaimedValue> some, List<StatementRows.ClaimedValue> more) {
            return Stream.concat(some.stream(), more.stream()).toList();
        }
    }
}
