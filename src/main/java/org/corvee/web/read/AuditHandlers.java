package org.corvee.web.read;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.corvee.audit.Auditor;
import org.corvee.audit.Withdrawal;
import org.corvee.audit.WithdrawalImpact;
import org.corvee.audit.report.JsonReport;
import org.corvee.audit.report.Report;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.evidence.table.ClaimTable;
import org.corvee.page.ListPart;
import org.corvee.page.MessagePage;
import org.corvee.page.TermHtml;
import org.corvee.page.audit.AuditList;
import org.corvee.page.audit.AuditListPage;
import org.corvee.page.audit.AuditPage;
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

    private static final List<String> WITHDRAWN = List.of("document", "testimony", "claim");
    private static final String SOON = "3";

    /** How many entries of a list a page has. */
    private static final int EACH = 40;

    /** How many documents a form offers. */
    private static final int CHOICES = 200;

    /**
     * @param folders of the texts that the audit looks into
     */
    public AuditHandlers(PageQuestions questions, Sites sites, List<Path> folders) {
        this.questions = questions;
        this.sites = sites;
        this.audits = new BuildAudits(questions.library(), questions.names(), folders);
    }

    public Reply audit(HttpServletRequest request) {
        Optional<AuditList> list = Optional.ofNullable(request.getParameter(AuditList.KEY))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(AuditList::new);
        return Sites.reading(request, build -> audits.report(build)
                .map(report -> {
                    TermHtml naming = new TermHtml(questions.names(build));
                    return Reply.html(
                            200,
                            list.map(one -> page(request, report, one, naming).document(sites.of(request)))
                                    .orElseGet(() -> new AuditPage(report, naming).document(sites.of(request))));
                })
                .orElseGet(() -> waiting(request)));
    }

    private static AuditListPage page(HttpServletRequest request, Report report, AuditList list, TermHtml naming) {
        int all = AuditListPage.size(report, list)
                .orElseThrow(() -> new Refused(404, "This audit has no such list; /audit leads to those that it has."));
        ListPart part =
                Pages.part(AuditList.PATH, Map.of(AuditList.KEY, list.name()), Pages.number(request), EACH, all);
        return new AuditListPage(report, list, part, naming);
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
        return audits.without(build, NodeFactory.createURI(iri.value()))
                .map(impact -> Reply.html(200, page(build, impact).document(sites.of(request))))
                .orElseGet(() -> waiting(request));
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
        MessagePage page = new MessagePage(
                "Audit in progress",
                "Every check runs over the whole graph, once per build. That takes a few seconds; this page reloads by"
                        + " itself.");
        return Reply.html(202, page.document(sites.of(request)))
                .with("Refresh", SOON)
                .with("Cache-Control", "no-store");
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

    private WithdrawalPage page(ServedBuild build, WithdrawalImpact impact) {
        return new WithdrawalPage(impact, new TermHtml(questions.names(build)));
    }
}
