package org.corvee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.QueryCancelledException;
import org.corvee.model.Cv;
import org.corvee.page.Html;
import org.corvee.page.Link;
import org.corvee.page.MessagePage;
import org.corvee.page.QueriesPage;
import org.corvee.page.QueryPage;
import org.corvee.page.map.GeoJson;
import org.corvee.page.map.MapFilter;
import org.corvee.page.map.Marker;
import org.corvee.page.map.ResultView;
import org.corvee.page.table.ResultTable;
import org.corvee.query.BadQuery;
import org.corvee.query.BoundQuery;
import org.corvee.query.Clock;
import org.corvee.query.Endpoint;
import org.corvee.query.Format;
import org.corvee.query.PagedQuestion;
import org.corvee.query.Parameter;
import org.corvee.query.Question;
import org.corvee.query.StoredQuery;
import org.corvee.store.GraphCounts;
import org.corvee.web.read.MapHandler;
import org.corvee.web.sparql.QueryRunner;
import org.corvee.web.window.RowWindows;

/**
 * The pages of the library: its list, and each question with its answer, as a table, on a timeline or on a map.
 *
 * @param map knows where things lie
 * @param runner computes the answers, in the same lanes as queries that are sent
 */
record QueryHandler(PageQuestions questions, Sites sites, MapHandler map, QueryRunner runner) implements Handler {
    private static final String FEATURES = ".geojson";

    /** A query that has to start from more places is not run before something is chosen, nor are its rows counted. */
    private static final long LARGE = 5_000;

    /** A query that starts from no more places than these is asked at once. */
    private static final long FEW = 100;

    @Override
    public Reply reply(HttpServletRequest request) {
        String name = Optional.ofNullable(request.getPathInfo()).orElse("").replaceFirst("^/", "");
        if (name.endsWith(FEATURES)) {
            return features(request, name.substring(0, name.length() - FEATURES.length()));
        }
        Optional<QueryFiles.FileName> file = QueryFiles.FileName.read(name);
        if (file.isPresent()) {
            return file(request, file.get());
        }
        if (name.isEmpty()) {
            String tag =
                    Optional.ofNullable(request.getParameter("tag")).orElse("").strip();
            return Reply.html(
                    200,
                    new QueriesPage(sites.of(request), cards(questions.library().queries()), tag).document());
        }
        return reply(request, query(name));
    }

    /**
     * The query of a name.
     *
     * @throws Refused with 403 for one whose rows are for editors
     */
    private StoredQuery query(String name) {
        StoredQuery query = questions.library().query(name);
        if (query.isForEditors()) {
            throw new Refused(
                    403,
                    "%s: only editors see what this finds, for a list would point at those whom the publisher does not name; /audit has the number, and 'corvee audit --for-editors' lists them"
                            .formatted(query.name()));
        }
        return query;
    }

    static List<QueriesPage.Card> cards(List<StoredQuery> queries) {
        return queries.stream()
                .filter(query -> !query.isForBuilds() && !query.isForEditors())
                .map(QueryHandler::card)
                .toList();
    }

    static QueriesPage.Card card(StoredQuery query) {
        String summary = query.header().summary();
        String problem = query.header().remarks().getOrDefault("problem", query.name());
        return new QueriesPage.Card(
                query.name(),
                summary.isEmpty() ? problem : summary,
                query.header().tags());
    }

    private Reply reply(HttpServletRequest request, StoredQuery query) {
        Map<String, String> all = asked(request);
        try {
            AskedTable asked = AskedTable.read(card(query).address().value(), all);
            ServedBuild build = Sites.needed(request);
            Optional<Link> canonical = canonical(build, query, all);
            if (canonical.isPresent()) {
                return Reply.redirect(303, canonical.get().value());
            }
            Question question = questions.question(build, query, asked.arguments());
            Optional<QueryPage.Shown> shown = shown(request, question, asked, all.isEmpty() && canBeFiltered(query));
            return shown.isEmpty()
                    ? page(
                            request,
                            query,
                            200,
                            filterFirst(query, build.snapshot().summary().counts(), asked.address()))
                    : page(request, query, 200, shown.get(), source(query, question, shown.get(), asked.address()));
        } catch (MapFilter.UnreadableFilter unreadable) {
            return page(request, query, 400, MessagePage.notice(unreadable.words()));
        } catch (Question.WrongQuestion wrong) {
            return all.isEmpty()
                    ? unasked(request, query)
                    : page(request, query, 400, MessagePage.notice(String.valueOf(wrong.getMessage())));
        } catch (BadQuery bad) {
            return page(request, query, 400, MessagePage.notice(bad.fault()));
        } catch (Endpoint.FailedQuery | QueryCancelledException late) {
            ProblemDetail problem = ExceptionMapper.problem(late);
            return page(request, query, problem.status(), MessagePage.notice(problem.detail()));
        }
    }

    /**
     * The rows that a page shows.
     *
     * @param isPatient whether an answer that costs much waits until something is chosen; there is none then
     */
    private Optional<QueryPage.Shown> shown(
            HttpServletRequest request, Question question, AskedTable asked, boolean isPatient) {
        ServedBuild build = Sites.needed(request);
        PagedQuestion paged = PagedQuestion.of(question);
        long cost = paged.cost(build.snapshot().summary().counts());
        RateLimiter.ClientShare client = RateLimiter.ClientShare.of(request);
        QueryRows rows = new QueryRows(questions, map, runner, client, build, asked);
        Optional<RowWindows> windows =
                runner.windows(build, paged, client).filter(some -> cost > FEW || some.isNarrow());
        if (windows.isPresent()) {
            return Optional.of(rows.of(paged, windows.get()));
        }
        if (cost <= LARGE) {
            return Optional.of(rows.of(question, paged));
        }
        return isPatient ? Optional.empty() : Optional.of(rows.ofLarge(question, paged));
    }

    /** The address with ids, of one with names. */
    private Optional<Link> canonical(ServedBuild build, StoredQuery query, Map<String, String> all) {
        ArgumentNames names = new ArgumentNames(questions, build, new QueryFields(questions, Optional.of(build)));
        Map<String, String> ids = names.ids(query.header().parameters(), all);
        return ids.equals(all)
                ? Optional.empty()
                : Optional.of(Link.ours(card(query).address().value(), ids));
    }

    private static boolean canBeFiltered(StoredQuery query) {
        return !choices(query).isEmpty();
    }

    /** The parameters that leave less to go through, as a day by which claims are said does not. */
    private static List<String> choices(StoredQuery query) {
        return query.header().parameters().stream()
                .map(Parameter::name)
                .filter(name -> !Clock.isOne(name))
                .toList();
    }

    private static Html filterFirst(StoredQuery query, GraphCounts counts, ResultView.PageAddress address) {
        return new QueryPage.FilterFirst(
                        counts.ofClass(Cv.CLAIM), choices(query), address.page(ResultView.Mode.TABLE, 1))
                .html();
    }

    /** The answer as a file of the name of its question. */
    private Reply file(HttpServletRequest request, QueryFiles.FileName name) {
        ServedBuild build = Sites.needed(request);
        StoredQuery query = query(name.question());
        AskedTable asked = asked(request, query);
        Question question = questions.question(build, query, asked.arguments());
        QueryFiles files = new QueryFiles(questions, runner, RateLimiter.ClientShare.of(request), build);
        Reply reply = request.getMethod().equals("HEAD")
                ? Reply.unwritten(name.type().mediaType())
                : files.of(question, name.type(), asked.choice());
        return reply.named(query.stem() + "." + name.type().extension());
    }

    private static AskedTable asked(HttpServletRequest request, StoredQuery query) {
        try {
            return AskedTable.read(card(query).address().value(), asked(request));
        } catch (MapFilter.UnreadableFilter unreadable) {
            throw new Refused(400, unreadable.words());
        }
    }

    /**
     * The answer for a map: its rows, even those without a place, and a mark where there are more. With a view, those that a
     * page draws.
     */
    private Reply features(HttpServletRequest request, String name) {
        ServedBuild build = Sites.needed(request);
        StoredQuery query = query(name);
        AskedTable asked = asked(request, query);
        Question question = questions.question(build, query, asked.arguments());
        if (asked.view() != ResultView.Mode.TABLE) {
            List<Marker> drawn = shown(request, question, asked, false)
                    .flatMap(QueryPage.Shown::drawn)
                    .map(ResultView::markers)
                    .orElse(List.of());
            return new Reply(200, GeoJson.MEDIA_TYPE, new GeoJson(drawn, false).document());
        }
        RateLimiter.ClientShare client = RateLimiter.ClientShare.of(request);
        List<Marker> marks = new QueryRows(questions, map, runner, client, build, asked).marks(question);
        boolean cut = marks.size() > ResultTable.MOST;
        GeoJson features = new GeoJson(marks.stream().limit(ResultTable.MOST).toList(), cut);
        Reply reply = new Reply(200, GeoJson.MEDIA_TYPE, features.document());
        return cut ? reply.with("Corvee-Truncated", "rows; limit=" + ResultTable.MOST) : reply;
    }

    /** The form alone, for somebody who has only just come. */
    private Reply unasked(HttpServletRequest request, StoredQuery query) {
        return page(request, query, 200, MessagePage.hint("Fill in the form to run this query."));
    }

    /** What the address asks; an empty field of a form asks nothing, and of several of one name each is asked. */
    private static Map<String, String> asked(HttpServletRequest request) {
        Map<String, String> asked = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            String value = String.join(",", values).strip();
            if (!value.isEmpty()) {
                asked.put(name, value);
            }
        });
        CarriedChoices.removeFrom(asked);
        return asked;
    }

    private Reply page(HttpServletRequest request, StoredQuery query, int status, Html sentence) {
        return page(
                request,
                query,
                status,
                QueryPage.Shown.sentence(sentence),
                new QueryPage.QueryText(query.text(), List.of()));
    }

    private Reply page(
            HttpServletRequest request,
            StoredQuery query,
            int status,
            QueryPage.Shown shown,
            QueryPage.QueryText source) {
        QueryFields fields = new QueryFields(questions, Sites.build(request));
        QueryPage page = new QueryPage(
                card(query),
                query.header().description(),
                fields.of(query.header().parameters(), asked(request)),
                shown,
                source);
        return Reply.html(status, page.document(sites.of(request)));
    }

    private static QueryPage.QueryText source(
            StoredQuery query, Question question, QueryPage.Shown shown, ResultView.PageAddress address) {
        BoundQuery bound = BoundQuery.of(question);
        String asked = bound.query().toString();
        boolean rows = bound.query().isSelectType() || bound.query().isAskType();
        Stream<QueryPage.Download> downloads =
                Format.words(rows ? Format.AnswerKind.ROWS : Format.AnswerKind.TRIPLES).stream()
                        .map(format -> new QueryPage.Download(
                                format,
                                QueryFiles.FileType.words().contains(format)
                                        ? address.download(format)
                                        : Link.ours("/sparql", Map.of("query", asked, "format", format))));
        Stream<QueryPage.Download> places = shown.drawn().filter(ResultView::hasPlaces).stream()
                .map(view -> new QueryPage.Download("geojson", view.address().features()));
        Stream<QueryPage.Download> sheet =
                rows ? Stream.of(new QueryPage.Download("xlsx", address.download("xlsx"))) : Stream.empty();
        return new QueryPage.QueryText(
                query.text(),
                Stream.of(sheet, downloads, places).flatMap(each -> each).toList(),
                Link.ours("/sparql", Map.of("query", asked)));
    }
}
