package org.corvee.web.read;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.corvee.page.LawPage;
import org.corvee.page.TermHtml;
import org.corvee.web.Handler;
import org.corvee.web.PageQuestions;
import org.corvee.web.Reply;
import org.corvee.web.ServedBuild;
import org.corvee.web.Sites;

/** The page of the law. */
public record LawHandler(PageQuestions questions, Sites sites) implements Handler {
    @Override
    public Reply reply(HttpServletRequest request) {
        return new Pages(sites).of(request, build -> Reply.html(200, page(build).document(sites.of(request))));
    }

    private LawPage page(ServedBuild build) {
        return new LawReader(questions.evidence(build))
                .page(questions.ask(build, "page/law", Map.of()), new TermHtml(questions.names(build)));
    }
}
