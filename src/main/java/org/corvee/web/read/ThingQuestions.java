package org.corvee.web.read;

import java.util.Map;
import org.corvee.page.Link;
import org.corvee.query.BoundQuery;
import org.corvee.query.Result;
import org.corvee.web.PageQuestions;
import org.corvee.web.ServedBuild;

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
        String query = BoundQuery.of(questions.library().query("analyst/about").question(about(), questions.names()))
                .query()
                .toString();
        return Link.ours("/sparql", Map.of("query", query, "format", "csv"));
    }

    private Map<String, String> about() {
        return Map.of("thing", slug);
    }
}
