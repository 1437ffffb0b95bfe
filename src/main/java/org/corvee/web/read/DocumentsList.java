package org.corvee.web.read;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.corvee.evidence.Passage;
import org.corvee.page.TermHtml;
import org.corvee.page.document.Coverage;
import org.corvee.page.document.DocumentsPage;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;
import org.corvee.web.PageQuestions;
import org.corvee.web.Reply;
import org.corvee.web.ServedBuild;
import org.corvee.web.Sites;

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
