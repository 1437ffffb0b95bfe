package org.corvee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.corvee.evidence.Occurrence;
import org.corvee.page.HomePage;
import org.corvee.page.TermHtml;
import org.corvee.query.Result;
import org.corvee.query.StoredQuery;
import org.corvee.web.read.MapHandler;

/** The start page: numbers, who went where when, and the answers to the questions tagged {@code home}. */
record HomeHandler(PageQuestions questions, Sites sites, MapHandler map) implements Handler {
    private static final String TAG = "home";

    @Override
    public Reply reply(HttpServletRequest request) {
        ServedBuild build = Sites.needed(request);
        return Reply.html(200, page(request, build, map.occurrences(build)).document());
    }

    private HomePage page(HttpServletRequest request, ServedBuild build, List<Occurrence> moves) {
        List<HomePage.AnsweredQuestion> answered = build.read(() -> questions.library().tagged(TAG).stream()
                .map(query -> answered(build, query))
                .toList());
        return new HomePage(sites.of(request), build.claims().totals(), answered, moves);
    }

    private HomePage.AnsweredQuestion answered(ServedBuild build, StoredQuery query) {
        Result answer = questions.ask(build, query.name(), Map.of());
        return new HomePage.AnsweredQuestion(
                QueryHandler.card(query), answer, new TermHtml(questions.names(build, answer)));
    }
}
