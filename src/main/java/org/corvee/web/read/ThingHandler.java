package org.corvee.web.read;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.corvee.audit.finding.ComplianceFinding;
import org.corvee.audit.finding.ComplianceTable;
import org.corvee.audit.finding.Conflict;
import org.corvee.audit.finding.Findings;
import org.corvee.evidence.Claim;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.evidence.ListEntries;
import org.corvee.evidence.SameThings;
import org.corvee.evidence.Support;
import org.corvee.evidence.table.ClaimTable;
import org.corvee.evidence.table.ClaimTable.Facet;
import org.corvee.evidence.table.Surroundings;
import org.corvee.model.Cv;
import org.corvee.page.Html;
import org.corvee.page.LawPage;
import org.corvee.page.Layout;
import org.corvee.page.Link;
import org.corvee.page.MessagePage;
import org.corvee.page.TermHtml;
import org.corvee.page.thing.Citation;
import org.corvee.page.thing.ClaimFilter;
import org.corvee.page.thing.ConflictSection;
import org.corvee.page.thing.FootnoteText;
import org.corvee.page.thing.IdentitySection;
import org.corvee.page.thing.PlainTriples;
import org.corvee.page.thing.ThingPage;
import org.corvee.query.BoundQuery;
import org.corvee.query.Nodes;
import org.corvee.query.Result;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;
import org.corvee.web.ChosenPolicy;
import org.corvee.web.Handler;
import org.corvee.web.PageQuestions;
import org.corvee.web.Reply;
import org.corvee.web.ServedBuild;
import org.corvee.web.Sites;
import org.corvee.web.ThingsOfBuild;
import org.corvee.web.Tombstones;

/**
 * The pages of things, {@code /doc/TYPE/SLUG}: actors, cohorts, places, visas, resolutions, testimonies and the like.
 *
 * @param map knows what happened where and when
 * @param folders of the texts whose words may be shown
 */
public record ThingHandler(PageQuestions questions, Sites sites, MapHandler map, List<Path> folders)
        implements Handler {
    private static final String ADDRESS = "/doc/";

    /** How many values and how many mentions a property shows. */
    private static final int EACH = 40;

    /** How many findings a page shows where it shows all, and where there are more. */
    private static final int FINDINGS = 60;

    private static final int FINDINGS_OF_MANY = 20;

    /** How many decisions on what a thing is a page shows. */
    private static final int IDENTITIES = 40;

    /** How many places a page names in which its thing lies, each in the next. */
    private static final int PLACES = 5;

    private static final Term WITHIN = new Term.Iri(Cv.NS + "within");

    /** How many conflicts a page shows. */
    private static final int CONFLICTS = 8;

    /** How many claims of their sides it shows where it shows all, and how many of each side where there are more. */
    private static final int SIDES = 60;

    private static final int SIDE = 4;

    /** Claims, findings and closures have their own sections, or none. */
    private static final Set<Node> NO_MENTION = Stream.of(
                    RDF.subject.getURI(),
                    RDF.predicate.getURI(),
                    RDF.object.getURI(),
                    Cv.ABOUT_ENTITY,
                    Cv.UNDER_PROVISION,
                    Cv.TESTIMONY_OF,
                    Cv.RELAYS_ALL,
                    Cv.DERIVES_FROM_ALL,
                    Cv.CONTAINED_IN_ALL,
                    "http://www.w3.org/ns/prov#wasDerivedFrom",
                    Cv.ASSERTED_UNDER)
            .map(Nodes::iri)
            .collect(Collectors.toUnmodifiableSet());

    public ThingHandler {
        folders = List.copyOf(folders);
    }

    @Override
    public Reply reply(HttpServletRequest request) {
        String slug = request.getRequestURI().substring(ADDRESS.length());
        return Sites.reading(request, build -> thing(slug)
                .flatMap(iri -> reply(request, new ThingQuestions(questions, build, slug), iri))
                .orElseGet(() -> unknown(request, build, slug)));
    }

    /** The IRI, when the address is that of one of our things. */
    private Optional<Term.Iri> thing(String slug) {
        ShortNames names = questions.names();
        return names.thing(slug)
                .filter(iri -> names.slug(iri).filter(slug::equals).isPresent());
    }

    private Optional<Reply> reply(HttpServletRequest request, ThingQuestions about, Term.Iri iri) {
        PlainTriples plain = plain(iri, about.build().claims().surroundings());
        if (!plain.isKnown()) {
            return Optional.empty();
        }
        ChosenPolicy policy = ChosenPolicy.of(request, about.build());
        return Optional.of(Reply.html(200, page(about, policy.claims(), plain).document(sites.of(request, policy))));
    }

    private static PlainTriples plain(Term.Iri iri, Surroundings surroundings) {
        List<Surroundings.Value> values = surroundings.values(Nodes.node(iri), EACH);
        List<Term> around = new ArrayList<>();
        Optional<Term> place = placeAround(values);
        while (place.isPresent() && around.size() < PLACES && !around.contains(place.get())) {
            around.add(place.get());
            place = placeAround(surroundings.values(Nodes.node(place.get()), EACH));
        }
        return new PlainTriples(iri, values, around);
    }

    /** The place in which another lies by the reference tables. */
    private static Optional<Term> placeAround(List<Surroundings.Value> values) {
        return values.stream()
                .filter(value -> !value.claimed() && value.property().equals(WITHIN))
                .map(Surroundings.Value::value)
                .findFirst();
    }

    private ThingPage page(ThingQuestions about, ClaimTable table, PlainTriples plain) {
        EvidenceGraph evidence = questions.evidence(about.build(), table);
        TermHtml naming = new TermHtml(questions.names(about.build()));
        Node thing = Nodes.node(plain.iri());
        ShownClaims claims = new ShownClaims(table, evidence);
        return new ThingPage(
                plain,
                evidence(claims, thing, naming),
                new ThingPage.Around(
                        ThingPage.Themes.of(about.general("themes")),
                        map.happening(about.build(), about.slug()),
                        claims.by(thing, about.slug()),
                        mentions(about.build(), thing),
                        law(about, evidence, thing),
                        lists(evidence, thing, naming)),
                new Citation(plain.iri(), about.slug(), List.of(about.table())),
                naming);
    }

    private ThingPage.Evidence evidence(ShownClaims about, Node thing, TermHtml naming) {
        int[] rows = about.rows(thing);
        int[] shown = about.shown(rows);
        List<Claim> claims = ClaimsHandler.claims(about.table(), about.evidence(), shown);
        Map<Term, Support> supports = new HashMap<>();
        Arrays.stream(shown)
                .forEach(row -> supports.put(
                        Nodes.term(about.table().claim(row)), about.table().support(row)));
        List<Node> nodes = Arrays.stream(shown).mapToObj(about.table()::claim).toList();
        List<Conflict> conflicts = Findings.conflictsOn(about.evidence(), nodes);
        return new ThingPage.Evidence(
                new ThingPage.Extent(
                        about.table().sources(rows),
                        about.table().statuses(rows),
                        about.table().policy()),
                claims,
                new FootnoteText(naming, new PassageWords(folders)::of),
                supports,
                conflicts(conflicts, about.evidence(), naming));
    }

    /** The entries of lists about a thing, and with what it is held to be one. */
    private static IdentitySection lists(EvidenceGraph evidence, Node thing, TermHtml naming) {
        ListEntries entries = new ListEntries(evidence);
        List<IdentitySection.Held> held = new SameThings(evidence)
                .of(thing).stream()
                        .limit(IDENTITIES)
                        .map(link -> new IdentitySection.Held(
                                link, entries.about(Nodes.node(link.other().term()))))
                        .toList();
        return new IdentitySection(naming, entries.about(thing), held);
    }

    private static ThingPage.Several<ComplianceFinding> law(ThingQuestions about, EvidenceGraph evidence, Node thing) {
        ComplianceTable table = about.build().compliance();
        int all = table.count(thing, ComplianceTable.Wanted.ALL);
        int shown = all <= FINDINGS ? all : FINDINGS_OF_MANY;
        return new ThingPage.Several<>(
                ComplianceTable.read(evidence, table.findings(thing, ComplianceTable.Wanted.ALL, 0, shown)),
                all,
                LawPage.findings(about.slug()));
    }

    /** What points at a thing and is no claim about it. */
    static List<Surroundings.Pointers> mentions(ServedBuild build, Node thing) {
        return build.claims().surroundings().pointers(thing, NO_MENTION, EACH);
    }

    private Reply unknown(HttpServletRequest request, ServedBuild build, String slug) {
        new Tombstones(build, questions.names()).refusal(slug).ifPresent(gone -> {
            throw gone;
        });
        String last = slug.substring(slug.lastIndexOf('/') + 1).replace('-', ' ');
        List<String> near = new ThingsOfBuild(questions, build).near(slug);
        Html page = Html.all(List.of(
                Html.tag(Html.Tag.H1, "No such thing"),
                MessagePage.notice("This build has nothing with the id '%s'; search for it by name.".formatted(slug)),
                near.isEmpty() ? Html.all(List.of()) : MessagePage.near(near),
                Html.tag(
                        Html.Tag.P,
                        Html.link(Link.ours("/search", Map.of("q", last)), "Search for “%s”".formatted(last)))));
        return Reply.html(404, new Layout(sites.of(request)).page("No such thing", page));
    }

    /**
     * Questions about one thing of a build.
     *
     * @param slug {@code type/slug}, or an IRI
     */
    record ThingQuestions(PageQuestions questions, ServedBuild build, String slug) {
        /** The answer to a question of {@code queries/page/} that asks for a thing. */
        Result ask(String name) {
            return questions.ask(build, "page/" + name, about());
        }

        /** The answer to a question that asks for nothing. */
        Result general(String name) {
            return questions.ask(build, "page/" + name, Map.of());
        }

        /** The thing's claims as CSV. */
        Link table() {
            String query = BoundQuery.of(
                            questions.library().query("analyst/about").question(about(), questions.names()))
                    .query()
                    .toString();
            return Link.ours("/sparql", Map.of("query", query, "format", "csv"));
        }

        private Map<String, String> about() {
            return Map.of("thing", slug);
        }
    }

    /** Conflicts with the claims of both sides, as far as a page shows them. */
    static ConflictSection conflicts(List<Conflict> conflicts, EvidenceGraph evidence, TermHtml naming) {
        List<Conflict> shown = conflicts.stream().limit(CONFLICTS).toList();
        List<List<String>> sides = shown.stream()
                .flatMap(conflict ->
                        Stream.of(conflict.sides().one(), conflict.sides().other()))
                .toList();
        int each = sides.stream().mapToInt(List::size).sum() <= SIDES ? SIDES : SIDE;
        Map<String, Claim> claims = new HashMap<>();
        sides.stream()
                .flatMap(side -> side.stream().limit(each))
                .forEach(iri -> claims.computeIfAbsent(iri, claim -> evidence.claim(Nodes.iri(claim))));
        return new ConflictSection(naming, shown, conflicts.size(), claims);
    }

    /** The claims that a page about a thing shows: all, or of each kind the most telling. */
    private record ShownClaims(ClaimTable table, EvidenceGraph evidence) {
        /** The most claims that are all shown. */
        private static final int MOST = 52;

        private static final int ACCEPTED = 20;
        private static final int OF_A_KIND = 4;

        private static final int SAID = 200;
        private static final int SAID_OF_MANY = 60;

        int[] rows(Node thing) {
            return table.rows(Facet.THING, thing);
        }

        int[] shown(int[] rows) {
            if (rows.length <= MOST) {
                return table.tellingFirst(rows);
            }
            Map<Claim.Status, Integer> taken = new EnumMap<>(Claim.Status.class);
            return Arrays.stream(table.tellingFirst(rows))
                    .filter(row -> taken.merge(table.status(row), 1, Integer::sum)
                            <= (table.status(row) == Claim.Status.ACCEPTED ? ACCEPTED : OF_A_KIND))
                    .toArray();
        }

        /** What a voice says, or what is said on one occasion. */
        ThingPage.Several<Claim> by(Node voice, String slug) {
            int[] witnessed = table.rows(Facet.VOICE, voice);
            int[] rows = witnessed.length > 0 ? witnessed : table.rows(Facet.TESTIMONY, voice);
            int[] shown = rows.length <= SAID
                    ? rows
                    : Arrays.stream(table.tellingFirst(rows))
                            .limit(SAID_OF_MANY)
                            .sorted()
                            .toArray();
            return new ThingPage.Several<>(
                    ClaimsHandler.claims(table, evidence, shown),
                    rows.length,
                    ClaimFilter.ALL.with(ClaimFilter.Field.VOICE, slug).link());
        }
    }
}
