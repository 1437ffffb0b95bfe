package org.corvee.web.read;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.corvee.audit.finding.Conflict;
import org.corvee.audit.finding.Findings;
import org.corvee.evidence.Claim;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.evidence.Occurrence;
import org.corvee.evidence.Origins;
import org.corvee.page.Html;
import org.corvee.page.Layout;
import org.corvee.page.Link;
import org.corvee.page.MessagePage;
import org.corvee.page.TermHtml;
import org.corvee.page.thing.Citation;
import org.corvee.page.thing.ConflictSection;
import org.corvee.page.thing.FootnoteText;
import org.corvee.page.thing.PlainTriples;
import org.corvee.page.thing.ThingPage;
import org.corvee.query.BoundQuery;
import org.corvee.query.Nodes;
import org.corvee.query.Result;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;
import org.corvee.web.Handler;
import org.corvee.web.PageQuestions;
import org.corvee.web.Reply;
import org.corvee.web.ServedBuild;
import org.corvee.web.Sites;

/**
 * The pages of things, {@code /doc/TYPE/SLUG}: actors, cohorts, places, visas, resolutions, testimonies and the like.
 *
 * @param map knows what happened where and when
 * @param folders of the texts whose words may be shown
 */
public record ThingHandler(PageQuestions questions, Sites sites, MapHandler map, List<Path> folders)
        implements Handler {
    private static final String ADDRESS = "/doc/";

    public ThingHandler {
        folders = List.copyOf(folders);
    }

    @Override
    public Reply reply(HttpServletRequest request) {
        String slug = request.getRequestURI().substring(ADDRESS.length());
        return Sites.reading(request, build -> thing(slug)
                .flatMap(iri -> page(new ThingQuestions(questions, build, slug), iri))
                .map(page -> Reply.html(200, page.document(sites.of(request))))
                .orElseGet(() -> unknown(request, slug)));
    }

    /** The IRI, when the address is that of one of our things. */
    private Optional<Term.Iri> thing(String slug) {
        ShortNames names = questions.names();
        return names.thing(slug)
                .filter(iri -> names.slug(iri).filter(slug::equals).isPresent());
    }

    private Optional<ThingPage> page(ThingQuestions about, Term.Iri iri) {
        PlainTriples plain = new PlainTriples(iri, about.ask("entity"));
        return plain.isKnown() ? Optional.of(page(about, plain)) : Optional.empty();
    }

    private ThingPage page(ThingQuestions about, PlainTriples plain) {
        EvidenceGraph evidence = questions.evidence(about.build());
        TermHtml naming = new TermHtml(questions.names(about.build()));
        Node thing = Nodes.node(plain.iri());
        return new ThingPage(
                plain,
                evidence(evidence, thing, naming),
                new ThingPage.Around(
                        ThingPage.Themes.of(about.general("themes")),
                        occurrences(about),
                        evidence.claimsBy(thing),
                        about.ask("entity-mentions"),
                        Findings.complianceOf(evidence, thing)),
                new Citation(plain.iri(), about.slug(), List.of(about.table())),
                naming);
    }

    private ThingPage.Evidence evidence(EvidenceGraph evidence, Node thing, TermHtml naming) {
        List<Claim> claims = evidence.claimsAbout(thing);
        List<Node> nodes =
                claims.stream().map(claim -> Nodes.node(claim.id().term())).toList();
        Map<Term, Origins> origins = new HashMap<>();
        nodes.forEach(claim -> origins.put(Nodes.term(claim), evidence.origins(claim)));
        return new ThingPage.Evidence(
                claims,
                new FootnoteText(naming, new PassageWords(folders)::of),
                origins,
                conflicts(Findings.conflictsOn(evidence, nodes), evidence, naming));
    }

    private List<Occurrence> occurrences(ThingQuestions about) {
        return map.occurrences(about.build()).stream()
                .filter(occurrence -> occurrence.isAbout(about.slug()))
                .toList();
    }

    private Reply unknown(HttpServletRequest request, String slug) {
        String last = slug.substring(slug.lastIndexOf('/') + 1).replace('-', ' ');
        Html page = Html.all(List.of(
                Html.tag(Html.Tag.H1, "No such thing"),
                MessagePage.notice("This build has nothing with the id '%s'; search for it by name.".formatted(slug)),
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

    /** Conflicts with the claims of both sides. */
    static ConflictSection conflicts(List<Conflict> conflicts, EvidenceGraph evidence, TermHtml naming) {
        Map<String, Claim> claims = new HashMap<>();
        conflicts.stream()
                .flatMap(conflict -> Stream.concat(conflict.sides().one().stream(), conflict.sides().other().stream()))
                .forEach(iri -> claims.computeIfAbsent(iri, claim -> evidence.claim(Nodes.iri(claim))));
        return new ConflictSection(naming, conflicts, claims);
    }
}
