package org.corvee.web.read;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.corvee.evidence.Document;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.evidence.Passage;
import org.corvee.evidence.TextFolders.UnreadableText;
import org.corvee.model.Cv;
import org.corvee.model.NearWords;
import org.corvee.model.SourceText;
import org.corvee.page.TermHtml;
import org.corvee.page.document.Coverage;
import org.corvee.page.document.DocumentPage;
import org.corvee.page.document.DocumentsPage;
import org.corvee.query.Nodes;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;
import org.corvee.web.Handler;
import org.corvee.web.PageQuestions;
import org.corvee.web.Refused;
import org.corvee.web.Reply;
import org.corvee.web.ServedBuild;
import org.corvee.web.Sites;

/**
 * The pages of documents, and their list.
 *
 * @param folders of the texts whose words may be shown
 */
public record DocumentHandler(PageQuestions questions, Sites sites, List<Path> folders) implements Handler {
    private static final String TYPE = "document/";

    public DocumentHandler {
        folders = List.copyOf(folders);
    }

    @Override
    public Reply reply(HttpServletRequest request) {
        String slug = Sites.below(request);
        return Sites.reading(
                request,
                build -> slug.isEmpty()
                        ? new DocumentsList(questions, sites).reply(request, build)
                        : reply(request, build, slug));
    }

    private Reply reply(HttpServletRequest request, ServedBuild build, String slug) {
        EvidenceGraph evidence = questions.evidence(build);
        Term.Iri iri = questions
                .names()
                .thing(TYPE + slug)
                .filter(named -> evidence.nodes().isA(Nodes.node(named), Nodes.iri(Cv.DOCUMENT)))
                .orElseThrow(() -> unknown(build, slug));
        Node node = Nodes.node(iri);
        Document document = evidence.document(node);
        PassageWords words = new PassageWords(folders);
        DocumentPage page = new DocumentPage(
                document,
                questions.ask(build, "page/document-ties", Map.of("document", iri.value())),
                new DocumentPage.DocumentContent(evidence.chainsIn(node), evidence.claimsIn(node)),
                new DocumentPage.Wording(copy(document.text(), words), words::of),
                new TermHtml(questions.names(build)));
        return Reply.html(200, page.document(sites.of(request)));
    }

    private static DocumentPage.ReadersCopy copy(Document.Pinned pinned, PassageWords words) {
        if (!words.areGiven()) {
            return new DocumentPage.ReadersCopy.NotGiven();
        }
        try {
            return words.text(pinned.file())
                    .map(found -> copy(pinned, found))
                    .orElseGet(DocumentPage.ReadersCopy.NotFound::new);
        } catch (UnreadableText broken) {
            return new DocumentPage.ReadersCopy.NotText();
        }
    }

    private static DocumentPage.ReadersCopy copy(Document.Pinned pinned, SourceText found) {
        return found.sha256().equals(pinned.sha256())
                ? new DocumentPage.ReadersCopy.Same(found.passage(0, found.length()))
                : new DocumentPage.ReadersCopy.Different(found.sha256(), found.length());
    }

    private Refused unknown(ServedBuild build, String slug) {
        List<String> known = questions.ask(build, "page/documents", Map.of()).rows().stream()
                .flatMap(row -> row.iri("document").stream())
                .flatMap(iri -> questions.names().slug(iri).stream())
                .toList();
        return new Refused(
                404,
                "No such document; %s"
                        .formatted(NearWords.of(TYPE + slug, known).remedy("/doc/document lists the documents")));
    }

    /** Makes the list of all documents. */
    record DocumentsList(PageQuestions questions, Sites sites) {
        private static final Coverage NONE = new Coverage(0, List.of());

        Reply reply(HttpServletRequest request, ServedBuild build) {
            Result documents = questions.ask(build, "page/documents", Map.of());
            Map<Term.Iri, Coverage> coverage = coverage(questions.ask(build, "page/coverage", Map.of()));
            List<DocumentsPage.ListedDocument> entries = new ArrayList<>();
            for (Row row : documents.rows()) {
                row.iri("document")
                        .map(document -> entry(document, row, coverage.getOrDefault(document, NONE)))
                        .ifPresent(entries::add);
            }
            TermHtml naming = new TermHtml(questions.names(build));
            return Reply.html(200, new DocumentsPage(entries, naming).document(sites.of(request)));
        }

        private static DocumentsPage.ListedDocument entry(Term.Iri document, Row row, Coverage coverage) {
            return new DocumentsPage.ListedDocument(
                    document,
                    row.term("publisher").stream().toList(),
                    row.text("published"),
                    new DocumentsPage.Numbers(row.number("claims"), row.number("voices")),
                    coverage);
        }

        private static Map<Term.Iri, Coverage> coverage(Result passages) {
            Map<Term.Iri, List<Passage.CharRange>> places = new HashMap<>();
            Map<Term.Iri, Integer> lengths = new HashMap<>();
            for (Row row : passages.rows()) {
                Term.Iri document = row.iri("document").orElseThrow();
                int start = (int) row.number("start");
                int end = (int) row.number("end");
                lengths.put(document, (int) row.number("length"));
                if (start <= end) {
                    places.computeIfAbsent(document, each -> new ArrayList<>()).add(new Passage.CharRange(start, end));
                }
            }
            Map<Term.Iri, Coverage> coverage = new HashMap<>();
            places.forEach(
                    (document, some) -> coverage.put(document, new Coverage(lengths.getOrDefault(document, 0), some)));
            return coverage;
        }
    }
}
