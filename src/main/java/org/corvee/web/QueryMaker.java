package org.corvee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corvee.page.Html;
import org.corvee.page.Link;
import org.corvee.page.MessagePage;
import org.corvee.page.QueriesPage;
import org.corvee.page.QueryCard;
import org.corvee.page.QueryPage;
import org.corvee.page.ResultTable;
import org.corvee.query.Answer;
import org.corvee.query.BadQuery;
import org.corvee.query.BoundQuery;
import org.corvee.query.FailedQuery;
import org.corvee.query.Format;
import org.corvee.query.Library;
import org.corvee.query.LocalEndpoint;
import org.corvee.query.QueryBounds;
import org.corvee.query.Question;
import org.corvee.query.Result;
import org.corvee.query.ShortNames;
import org.corvee.query.StoredQuery;
import org.corvee.query.UnknownQuery;
import org.corvee.query.Wording;
import org.corvee.query.WrongQuestion;

/** The pages of the library: its list, and each question with its answer. */
record QueryMaker(Library library, ShortNames names, QueryBounds bounds, Sites sites) implements PageMaker {
    private static final String ADDRESS = "/queries";

    @Override
    public Reply reply(HttpServletRequest request) {
        String name = Optional.ofNullable(request.getPathInfo()).orElse("").replaceFirst("^/", "");
        if (name.isEmpty()) {
            String tag =
                    Optional.ofNullable(request.getParameter("tag")).orElse("").strip();
            return Reply.html(200, new QueriesPage(sites.of(request), cards(library.queries()), tag).document());
        }
        try {
            return reply(request, library.query(name));
        } catch (UnknownQuery unknown) {
            return Reply.html(
                    404,
                    new MessagePage("No such question", String.valueOf(unknown.getMessage()))
                            .document(sites.of(request)));
        }
    }

    static List<QueryCard> cards(List<StoredQuery> queries) {
        return queries.stream()
                .filter(query -> !query.isForBuilds())
                .map(QueryMaker::card)
                .toList();
    }

    static QueryCard card(StoredQuery query) {
        String summary = query.header().summary();
        String problem = query.header().remarks().getOrDefault("problem", query.name());
        return new QueryCard(
                query.name(),
                summary.isEmpty() ? problem : summary,
                query.header().tags());
    }

    private Reply reply(HttpServletRequest request, StoredQuery query) {
        Map<String, String> asked = asked(request);
        Optional<ServedBuild> build = Sites.build(request);
        try {
            Question question = query.question(asked, names);
            if (build.isEmpty()) {
                return page(request, query, 503, MessagePage.notice("Nothing is built yet."));
            }
            Html table = build.get().read(() -> table(build.get().endpoint(bounds), question));
            return page(request, query, 200, table, source(query, question));
        } catch (WrongQuestion wrong) {
            return asked.isEmpty()
                    ? unasked(request, query)
                    : page(request, query, 400, MessagePage.notice(String.valueOf(wrong.getMessage())));
        } catch (BadQuery bad) {
            return page(request, query, 400, MessagePage.notice(bad.fault()));
        } catch (FailedQuery failed) {
            return page(request, query, 503, MessagePage.notice(String.valueOf(failed.getMessage())));
        }
    }

    /** The form alone, for somebody who has only just come. */
    private Reply unasked(HttpServletRequest request, StoredQuery query) {
        return page(request, query, 200, MessagePage.hint("Fill in the form to ask."));
    }

    /** What the address asks; an empty field of a form asks nothing. */
    private static Map<String, String> asked(HttpServletRequest request) {
        Map<String, String> asked = new LinkedHashMap<>();
        Collections.list(request.getParameterNames()).forEach(name -> {
            String value = Optional.ofNullable(request.getParameter(name)).orElse("");
            if (!value.isBlank()) {
                asked.put(name, value.strip());
            }
        });
        return asked;
    }

    private Html table(LocalEndpoint endpoint, Question question) {
        try (Answer answer = endpoint.ask(question)) {
            Result result = answer.first(ResultTable.MOST + 1);
            return new ResultTable(result, new SiteNames(Wording.labelled(names, result, endpoint))).html();
        }
    }

    private Reply page(HttpServletRequest request, StoredQuery query, int status, Html answer) {
        return page(request, query, status, answer, new QueryPage.Source(query.text(), List.of()));
    }

    private Reply page(
            HttpServletRequest request, StoredQuery query, int status, Html answer, QueryPage.Source source) {
        QueryFields fields = new QueryFields(new PageQuestions(library, names, bounds), Sites.build(request));
        QueryPage page = new QueryPage(
                card(query),
                query.header().description(),
                fields.of(query.header().parameters(), asked(request)),
                answer,
                source);
        return Reply.html(status, page.document(sites.of(request)));
    }

    private static QueryPage.Source source(StoredQuery query, Question question) {
        BoundQuery bound = BoundQuery.of(question);
        String asked = bound.query().toString();
        boolean rows = bound.query().isSelectType() || bound.query().isAskType();
        List<QueryPage.Download> downloads = Format.words(rows ? Format.Kind.ROWS : Format.Kind.TRIPLES).stream()
                .map(format ->
                        new QueryPage.Download(format, Link.ours("/sparql", Map.of("query", asked, "format", format))))
                .toList();
        return new QueryPage.Source(query.text(), downloads, Link.ours("/sparql", Map.of("query", asked)));
    }
}
