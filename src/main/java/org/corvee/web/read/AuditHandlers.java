package org.corvee.web.read;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.corvee.audit.Auditor;
import org.corvee.audit.Outcome;
import org.corvee.audit.Withdrawal;
import org.corvee.audit.WithdrawalImpact;
import org.corvee.audit.report.JsonReport;
import org.corvee.evidence.Claim;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.evidence.table.ClaimTable;
import org.corvee.page.ListPart;
import org.corvee.page.MessagePage;
import org.corvee.page.TermHtml;
import org.corvee.page.audit.AuditList;
import org.corvee.page.audit.AuditListPage;
import org.corvee.page.audit.AuditPage;
import org.corvee.page.audit.AuditView;
import org.corvee.page.audit.WithdrawalPage;
import org.corvee.query.Nodes;
import org.corvee.query.Term;
import org.corvee.web.PageQuestions;
import org.corvee.web.Pages;
import org.corvee.web.ProblemDetail;
import org.corvee.web.Refused;
import org.corvee.web.Reply;
import org.corvee.web.ServedBuild;
import org.corvee.web.SiteNames;
import org.corvee.web.Sites;
import org.corvee.web.ThingsOfBuild;

/** The pages of the audit, its report, and what a withdrawal would change. */
public final class AuditHandlers {
    private final PageQuestions questions;
    private final Sites sites;
    private final BuildAudits audits;
    private final AuditViews views;

    private static final List<String> WITHDRAWN = List.of("document", "testimony", "claim");
    private static final String SOON = "3";

    /** How many entries of a list a page has. */
    private static final int EACH = 25;

    /** How many changes a page has. */
    private static final int CHANGES = 100;

    /** How many documents a form offers. */
    private static final int CHOICES = 200;

    /**
     * @param folders of the texts that the audit looks into
     */
    public AuditHandlers(PageQuestions questions, Sites sites, List<Path> folders) {
        this.questions = questions;
        this.sites = sites;
        this.audits = new BuildAudits(questions.library(), questions.names(), folders);
        this.views = new AuditViews(questions, !folders.isEmpty());
    }

    public Reply audit(HttpServletRequest request) {
        Optional<AuditList> list = Optional.ofNullable(request.getParameter(AuditList.KEY))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(AuditList::new);
        return Sites.reading(
                request, build -> list.map(one -> list(request, build, one)).orElseGet(() -> first(request, build)));
    }

    /** The findings are there at once; what the checks found comes when they have run. */
    private Reply first(HttpServletRequest request, ServedBuild build) {
        Optional<List<Outcome>> outcomes = audits.outcomes(build);
        AuditView view = views.first(build, outcomes, AuditView.FINDINGS);
        String document = new AuditPage(view, new TermHtml(questions.names(build))).document(sites.of(request));
        return outcomes.isPresent() ? Reply.html(200, document) : soon(Reply.html(202, document));
    }

    private Reply list(HttpServletRequest request, ServedBuild build, AuditList list) {
        Optional<List<Outcome>> outcomes = list.isOfCheck() ? audits.outcomes(build) : Optional.of(List.of());
        return outcomes.isPresent()
                ? Reply.html(200, page(request, build, outcomes, list).document(sites.of(request)))
                : waiting(request);
    }

    private AuditListPage page(
            HttpServletRequest request, ServedBuild build, Optional<List<Outcome>> outcomes, AuditList list) {
        int all = AuditListPage.size(views.counted(build, outcomes), list)
                .orElseThrow(() -> new Refused(404, "This audit has no such list; /audit leads to those that it has."));
        ListPart part =
                Pages.part(AuditList.PATH, Map.of(AuditList.KEY, list.name()), Pages.number(request), EACH, all);
        return new AuditListPage(
                views.of(build, outcomes, list, part), list, part, new TermHtml(questions.names(build)));
    }

    public Reply report(HttpServletRequest request) {
        return Sites.reading(request, build -> audits.report(build)
                .map(report -> new Reply(200, "application/json", JsonReport.file(report)))
                .orElseGet(() -> {
                    throw new Refused(ProblemDetail.of(503, "the audit is running; ask again in a few seconds")
                            .saying("Retry-After", SOON));
                }));
    }

    public Reply without(HttpServletRequest request) {
        return Sites.reading(request, build -> withdrawn(request)
                .map(iri -> without(request, build, iri))
                .orElseGet(() -> Reply.html(200, form(build).document(sites.of(request)))));
    }

    private Reply without(HttpServletRequest request, ServedBuild build, Term.Iri iri) {
        check(build, iri);
        return audits.without(build, NodeFactory.createURI(iri.value()), views.counts(build))
                .map(impact -> Reply.html(200, page(request, build, impact).document(sites.of(request))))
                .orElseGet(() -> waiting(request));
    }

    private WithdrawalPage page(HttpServletRequest request, ServedBuild build, WithdrawalImpact impact) {
        Map<String, String> asked = WITHDRAWN.stream()
                .filter(type -> request.getParameter(type) != null)
                .limit(1)
                .collect(Collectors.toMap(type -> type, request::getParameter));
        Optional<WithdrawalPage.KindPart> one = Optional.ofNullable(request.getParameter(WithdrawalPage.KEY))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(word -> WithdrawalPage.kind(word)
                        .orElseThrow(() -> new Refused(
                                404, "Nothing of that name changes; " + WithdrawalPage.PATH + " leads to what does.")))
                .map(kind -> new WithdrawalPage.KindPart(
                        kind,
                        Pages.part(
                                WithdrawalPage.PATH,
                                WithdrawalPage.asked(asked, kind),
                                Pages.number(request),
                                CHANGES,
                                impact.changes(kind).size())));
        EvidenceGraph evidence = questions.evidence(build);
        List<Claim> first = impact.claims().stream()
                .limit(WithdrawalPage.MOST)
                .map(claim -> evidence.claim(NodeFactory.createURI(claim.iri())))
                .toList();
        return new WithdrawalPage(impact, first, new TermHtml(questions.names(build)), asked, one);
    }

    /** What the address names to be taken out, if it names something. */
    private Optional<Term.Iri> withdrawn(HttpServletRequest request) {
        return WITHDRAWN.stream()
                .flatMap(type -> Optional.ofNullable(request.getParameter(type)).stream()
                        .filter(slug -> !slug.isBlank())
                        .map(slug -> iri(type, slug.strip())))
                .findFirst();
    }

    private Term.Iri iri(String type, String slug) {
        return questions
                .names()
                .thing(slug.startsWith(type + "/") ? slug : type + "/" + slug)
                .orElseThrow(() -> new Refused(400, "'%s' is not the id of a %s.".formatted(slug, type)));
    }

    /** Cheap, so that nobody waits in the queue to hear that there is no such thing. */
    private void check(ServedBuild build, Term.Iri iri) {
        EvidenceGraph graph = questions.evidence(build);
        String id = questions.names().brief(iri);
        if (build.read(() -> new ThingsOfBuild(questions, build).find(id).isEmpty())) {
            throw build.read(() -> new ThingsOfBuild(questions, build).unknown(id));
        }
        try {
            Withdrawal.of(NodeFactory.createURI(iri.value()), graph);
        } catch (Auditor.UnusableAudit nothing) {
            throw new Refused(404, String.valueOf(nothing.getMessage()));
        }
    }

    private Reply waiting(HttpServletRequest request) {
        MessagePage page =
                new MessagePage("Audit in progress", "This takes a few seconds; the page reloads by itself.", true);
        return soon(Reply.html(202, page.document(sites.of(request))));
    }

    private static Reply soon(Reply reply) {
        return reply.with("Refresh", SOON).with("Cache-Control", "no-store");
    }

    private WithdrawalPage.SourceForm form(ServedBuild build) {
        ClaimTable table = build.claims();
        SiteNames names = questions.names(build);
        return new WithdrawalPage.SourceForm(
                Arrays.stream(table.documents())
                        .limit(CHOICES)
                        .mapToObj(code -> Nodes.term(table.node(code)))
                        .flatMap(term -> term instanceof Term.Iri iri ? choice(iri, names).stream() : Stream.empty())
                        .toList(),
                table.documents().length);
    }

    private Optional<WithdrawalPage.SourceForm.SourceChoice> choice(Term.Iri document, SiteNames names) {
        return questions
                .names()
                .slug(document)
                .map(slug -> new WithdrawalPage.SourceForm.SourceChoice(
                        slug.replaceFirst("^document/", ""), names.word(document)));
    }
}
