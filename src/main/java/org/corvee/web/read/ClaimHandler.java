package org.corvee.web.read;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.corvee.audit.finding.Conflict;
import org.corvee.audit.finding.Findings;
import org.corvee.evidence.Claim;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.evidence.table.ClaimTable;
import org.corvee.model.Cv;
import org.corvee.model.NearWords;
import org.corvee.page.TermHtml;
import org.corvee.page.thing.Citation;
import org.corvee.page.thing.ClaimPage;
import org.corvee.page.thing.FootnoteText;
import org.corvee.query.EscapedText;
import org.corvee.query.Nodes;
import org.corvee.query.Term;
import org.corvee.web.ChosenPolicy;
import org.corvee.web.Handler;
import org.corvee.web.PageQuestions;
import org.corvee.web.Refused;
import org.corvee.web.Reply;
import org.corvee.web.ServedBuild;
import org.corvee.web.Sites;
import org.corvee.web.Tombstones;

/**
 * The pages of claims, {@code /doc/claim/SLUG}, and their list.
 *
 * @param folders of the texts whose words may be shown
 */
public record ClaimHandler(PageQuestions questions, Sites sites, List<Path> folders) implements Handler {
    private static final int BESIDE = 60;

    /** Among so many claims of a document a name is looked for that is near to one that is not there. */
    private static final int NEAR = 2_000;

    public ClaimHandler {
        folders = List.copyOf(folders);
    }

    @Override
    public Reply reply(HttpServletRequest request) {
        if (Sites.below(request).isEmpty()) {
            return new ClaimsHandler(questions, sites).reply(request);
        }
        String slug = "claim/" + Sites.below(request);
        return Sites.reading(request, build -> {
            ChosenPolicy policy = ChosenPolicy.of(request, build);
            return page(build, policy.claims(), slug)
                    .map(page -> Reply.html(200, page.document(sites.of(request, policy))))
                    .orElseThrow(() -> new Tombstones(build, questions.names())
                            .refusal(slug)
                            .orElseGet(() -> unknown(build, slug)));
        });
    }

    private Refused unknown(ServedBuild build, String slug) {
        return new Refused(
                404,
                "This build has no claim '%s'; %s"
                        .formatted(
                                EscapedText.line(slug),
                                NearWords.of(slug, near(build, slug)).remedy("/doc/claim lists the claims")));
    }

    /** The claims of the document that the name begins with, where there is one. */
    private List<String> near(ServedBuild build, String slug) {
        String document = slug.replaceFirst("^claim/", "document/").replaceFirst("\\.[^.]*$", "");
        return questions.names().thing(document).stream()
                .flatMapToInt(iri -> Arrays.stream(build.claims().rows(ClaimTable.Facet.DOCUMENT, Nodes.node(iri))))
                .limit(NEAR)
                .mapToObj(row -> Nodes.term(build.claims().claim(row)))
                .flatMap(term -> term instanceof Term.Iri iri ? questions.names().slug(iri).stream() : Stream.empty())
                .toList();
    }

    private Optional<ClaimPage> page(ServedBuild build, ClaimTable table, String slug) {
        EvidenceGraph evidence = questions.evidence(build, table);
        return questions
                .names()
                .thing(slug)
                .filter(iri -> evidence.nodes().isA(Nodes.node(iri), Nodes.iri(Cv.CLAIM)))
                .map(iri -> page(new ThingHandler.ThingQuestions(questions, build, slug), table, evidence, iri));
    }

    private ClaimPage page(ThingHandler.ThingQuestions about, ClaimTable table, EvidenceGraph evidence, Term.Iri iri) {
        Node node = Nodes.node(iri);
        Claim claim = evidence.claim(node);
        List<Conflict> conflicts = Findings.conflictsOn(evidence, List.of(node));
        TermHtml naming = new TermHtml(questions.names(about.build()));
        return new ClaimPage(
                claim,
                new FootnoteText(naming, new PassageWords(folders)::of),
                new ClaimPage.Beside(
                        beside(table, evidence, node),
                        ThingHandler.conflicts(conflicts, evidence, naming),
                        claim.source()
                                .document()
                                .map(document -> evidence.derivation(
                                        Nodes.node(document.id().term())))
                                .orElse(List.of()),
                        ThingHandler.mentions(about.build(), node),
                        table.support(node),
                        table.policy()),
                new Citation(iri, about.slug(), List.of()),
                naming);
    }

    /** Other claims of the same statement, the most telling first, as many as a page shows. */
    private static List<Claim> beside(ClaimTable table, EvidenceGraph evidence, Node claim) {
        int[] others = evidence.tripleOf(claim).map(table::rows).orElse(new int[0]);
        return Arrays.stream(others.length <= BESIDE ? others : table.tellingFirst(others))
                .mapToObj(table::claim)
                .filter(other -> !other.equals(claim))
                .limit(BESIDE)
                .map(evidence::claim)
                .toList();
    }
}
