package org.corvee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.QueryCancelledException;
import org.corvee.model.Cv;
import org.corvee.page.Html;
import org.corvee.page.Link;
import org.corvee.page.MessagePage;
import org.corvee.page.QueriesPage;
import org.corvee.page.QueryPage;
import org.corvee.page.ResultTable;
import org.corvee.page.map.GeoJson;
import org.corvee.page.map.MapFilter;
import org.corvee.page.map.Marker;
import org.corvee.page.map.ResultMarks;
import org.corvee.page.map.ResultView;
import org.corvee.query.BadQuery;
import org.corvee.query.BoundQuery;
import org.corvee.query.Endpoint;
import org.corvee.query.EscapedText;
import org.corvee.query.Format;
import org.corvee.query.PagedQuestion;
import org.corvee.query.Parameter;
import org.corvee.query.Question;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.StoredQuery;
import org.corvee.store.GraphCounts;
import org.corvee.web.read.MapHandler;
import org.corvee.web.sparql.QueryRunner;

/**
 * The pages of the library: its list, and each question with its answer, as a table, on a timeline or on a map.
 *
 * @param map knows where things lie
 * @param runner computes the answers, in the same lanes as queries that are sent
 */
record QueryHandler(PageQuestions questions, Sites sites, MapHandler map, QueryRunner runner) implements Handler {
    private static final String FEATURES = ".geojson";
    private static final String PAGE = "page";

    /** The formats in which an answer of any size can be had. */
    private static final List<Format> FILES = List.of(Format.CSV, Format.JSON);

    private static final int ROWS = 50;
    private static final int MOST_PAGES = 200;

    /** So many rows of an answer are kept while it is put in order; what comes later is sorted on the disk. */
    private static final int EARLY = 1_000;

    /** A query that has to start from more places is not run before something is chosen, nor are its rows counted. */
    private static final long LARGE = 5_000;

    @Override
    public Reply reply(HttpServletRequest request) {
        String name = Optional.ofNullable(request.getPathInfo()).orElse("").replaceFirst("^/", "");
        if (name.endsWith(FEATURES)) {
            return features(request, name.substring(0, name.length() - FEATURES.length()));
        }
        Optional<Format> file = FILES.stream()
                .filter(format -> name.endsWith("." + format.word()))
                .findFirst();
        if (file.isPresent()) {
            return file(request, name.substring(0, name.lastIndexOf('.')), file.get());
        }
        if (name.isEmpty()) {
            String tag =
                    Optional.ofNullable(request.getParameter("tag")).orElse("").strip();
            return Reply.html(
                    200,
                    new QueriesPage(sites.of(request), cards(questions.library().queries()), tag).document());
        }
        return reply(request, questions.library().query(name));
    }

    static List<QueriesPage.Card> cards(List<StoredQuery> queries) {
        return queries.stream()
                .filter(query -> !query.isForBuilds())
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
        Map<String, String> asked = asked(request);
        try {
            ResultView.Mode kind = ResultView.Mode.read(asked.remove(ResultView.PARAMETER));
            Optional<Integer> number = Optional.ofNullable(asked.remove(PAGE)).map(QueryHandler::number);
            ServedBuild build = Sites.needed(request);
            Question question = questions.question(build, query, asked);
            ResultView.PageAddress address =
                    new ResultView.PageAddress(card(query).address().value(), asked);
            PagedQuestion paged = PagedQuestion.of(question);
            GraphCounts counts = build.snapshot().summary().counts();
            boolean isLarge = paged.cost(counts) > LARGE;
            if (isLarge && asked.isEmpty() && number.isEmpty() && canBeFiltered(query)) {
                return page(request, query, 200, filterFirst(query, counts, address));
            }
            QueryPage.Shown shown = kind == ResultView.Mode.TABLE && paged.hasPages()
                    ? new RowsOfPage(request, build, address, isLarge).of(question, paged, number.orElse(1))
                    : drawn(request, build, question, kind, address);
            return page(request, query, 200, shown, source(query, question, shown, address));
        } catch (MapFilter.UnreadableFilter unreadable) {
            return page(request, query, 400, MessagePage.notice(unreadable.words()));
        } catch (Question.WrongQuestion wrong) {
            return asked.isEmpty()
                    ? unasked(request, query)
                    : page(request, query, 400, MessagePage.notice(String.valueOf(wrong.getMessage())));
        } catch (BadQuery bad) {
            return page(request, query, 400, MessagePage.notice(bad.fault()));
        } catch (Endpoint.FailedQuery | QueryCancelledException late) {
            ProblemDetail problem = ExceptionMapper.problem(late);
            return page(request, query, problem.status(), MessagePage.notice(problem.detail()));
        }
    }

    private static int number(String page) {
        if (!page.matches("[1-9][0-9]{0,6}") || Integer.parseInt(page) > MOST_PAGES) {
            throw new Refused(
                    400,
                    "page: '%s'; write 1 to %d, or take the CSV, which has all rows"
                            .formatted(EscapedText.line(page), MOST_PAGES));
        }
        return Integer.parseInt(page);
    }

    private static boolean canBeFiltered(StoredQuery query) {
        return !query.header().parameters().isEmpty();
    }

    private static Html filterFirst(StoredQuery query, GraphCounts counts, ResultView.PageAddress address) {
        return new QueryPage.FilterFirst(
                        counts.ofClass(Cv.CLAIM),
                        query.header().parameters().stream()
                                .map(Parameter::name)
                                .toList(),
                        address.page(1))
                .html();
    }

    private QueryPage.Shown drawn(
            HttpServletRequest request,
            ServedBuild build,
            Question question,
            ResultView.Mode kind,
            ResultView.PageAddress address) {
        Result result = runner.rows(build, question, ResultTable.MOST + 1, RateLimiter.ClientShare.of(request));
        return build.read(() -> shown(build, result, kind, address, Optional.empty()));
    }

    /** Shows some rows of an answer. */
    private final class RowsOfPage {
        private final ServedBuild build;
        private final ResultView.PageAddress address;
        private final RateLimiter.ClientShare client;
        private final boolean isLarge;

        RowsOfPage(HttpServletRequest request, ServedBuild build, ResultView.PageAddress address, boolean isLarge) {
            this.build = build;
            this.address = address;
            this.client = RateLimiter.ClientShare.of(request);
            this.isLarge = isLarge;
        }

        QueryPage.Shown of(Question question, PagedQuestion paged, int number) {
            long from = (long) (number - 1) * ROWS;
            Result more = from < EARLY
                    ? runner.rows(build, paged.rows(from, ROWS + 1), ROWS + 1, client)
                    : runner.lateRows(build, question, from, ROWS + 1, client);
            if (more.rows().isEmpty() && number > 1) {
                throw new Refused(
                        404, "page: this answer has fewer pages than %d; begin with page 1".formatted(number));
            }
            boolean isLast = more.rows().size() <= ROWS;
            Result rows =
                    new Result(more.columns(), more.rows().stream().limit(ROWS).toList());
            Optional<Long> all = isLast ? Optional.of(from + rows.rows().size()) : count(paged);
            Optional<QueryPage.RowPages> pages = number == 1 && isLast
                    ? Optional.empty()
                    : Optional.of(new QueryPage.RowPages(
                            address, number, from + 1, from + rows.rows().size(), all, !isLast && number < MOST_PAGES));
            return build.read(() -> shown(build, rows, ResultView.Mode.TABLE, address, pages));
        }

        /** How many rows there are, where that costs little. */
        private Optional<Long> count(PagedQuestion paged) {
            if (isLarge) {
                return Optional.empty();
            }
            try {
                return Optional.of(PagedQuestion.count(runner.rows(build, paged.count(), 1, client)));
            } catch (Endpoint.FailedQuery | QueryCancelledException late) {
                return Optional.empty();
            }
        }
    }

    /** The whole answer, of any size. */
    private Reply file(HttpServletRequest request, String name, Format format) {
        ServedBuild build = Sites.needed(request);
        Map<String, String> asked = asked(request);
        Question question = questions.question(build, questions.library().query(name), asked);
        if (request.getMethod().equals("HEAD")) {
            return Reply.unwritten(format.mediaType());
        }
        return Reply.passing(
                format.mediaType(), runner.file(build, question, format, RateLimiter.ClientShare.of(request)));
    }

    /** The answer for a map: the rows of the table, even those without a place, and a mark where there are more. */
    private Reply features(HttpServletRequest request, String name) {
        ServedBuild build = Sites.needed(request);
        Question question = questions.question(build, questions.library().query(name), asked(request));
        Result result = runner.rows(build, question, ResultTable.MOST + 1, RateLimiter.ClientShare.of(request));
        return build.read(() -> {
            List<Marker> marks = marks(build, result, questions.names(build, result));
            boolean cut = marks.size() > ResultTable.MOST;
            GeoJson features =
                    new GeoJson(marks.stream().limit(ResultTable.MOST).toList(), cut);
            Reply reply = new Reply(200, GeoJson.MEDIA_TYPE, features.document());
            return cut ? reply.with("Corvee-Truncated", "rows; limit=" + ResultTable.MOST) : reply;
        });
    }

    /** The form alone, for somebody who has only just come. */
    private Reply unasked(HttpServletRequest request, StoredQuery query) {
        return page(request, query, 200, MessagePage.hint("Fill in the form to run this query."));
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

    private QueryPage.Shown shown(
            ServedBuild build,
            Result result,
            ResultView.Mode kind,
            ResultView.PageAddress address,
            Optional<QueryPage.RowPages> pages) {
        SiteNames names = questions.names(build, result);
        List<Marker> marks =
                marks(build, result, names).stream().limit(ResultTable.MOST).toList();
        return new QueryPage.Shown(
                Optional.of(new ResultView(kind, marks, address)), pages, new ResultTable(result, names).html());
    }

    private List<Marker> marks(ServedBuild build, Result result, SiteNames names) {
        return new ResultMarks(result, map.knowledge(build), names).markers();
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
                                FILES.stream().anyMatch(file -> file.word().equals(format))
                                        ? address.download(format)
                                        : Link.ours("/sparql", Map.of("query", asked, "format", format))));
        Stream<QueryPage.Download> places = shown.drawn().filter(ResultView::hasPlaces).stream()
                .map(view -> new QueryPage.Download("geojson", view.address().features()));
        return new QueryPage.QueryText(
                query.text(), Stream.concat(downloads, places).toList(), Link.ours("/sparql", Map.of("query", asked)));
    }

    /**
     * The parameters of a question as fields of a form.
     *
     * <p>Of which type a thing or a concept is to be is read from the example in the parameter's explanation ({@code such as
     * document/rfa-2019-12}), from its default, or from its name.
     *
     * @param build what is completed from, if there is one
     */
    record QueryFields(PageQuestions questions, Optional<ServedBuild> build) {
        private static final Pattern EXAMPLE = Pattern.compile("such as ([a-z][a-z-]*)/");
        private static final Pattern WRITTEN = Pattern.compile("^([a-z][a-z-]*)/");

        /** The fields, filled with what was asked. */
        List<QueryPage.ParameterField> of(List<Parameter> parameters, Map<String, String> asked) {
            return parameters.stream().map(parameter -> field(parameter, asked)).toList();
        }

        private QueryPage.ParameterField field(Parameter parameter, Map<String, String> asked) {
            String value =
                    asked.getOrDefault(parameter.name(), parameter.fallback().written());
            return new QueryPage.ParameterField(
                    parameter.name(),
                    value,
                    parameter.type().form(),
                    parameter.explanation(),
                    new QueryPage.Input(
                            type(parameter),
                            parameter.fallback().need() == Parameter.Need.REQUIRED,
                            choices(parameter)));
        }

        private static String type(Parameter parameter) {
            return switch (parameter.type()) {
                case INTEGER, DECIMAL -> "number";
                case DATE -> "date";
                case THING, CONCEPT, TERM, IRI, STRING -> "text";
            };
        }

        private List<QueryPage.Completion> choices(Parameter parameter) {
            return switch (parameter.type()) {
                case THING -> choices(parameter, questions.names().base() + "id/%s/");
                case CONCEPT -> choices(parameter, Cv.scheme("%s"));
                case TERM -> asked("page/choices-terms", Map.of());
                case IRI, STRING, INTEGER, DECIMAL, DATE -> List.of();
            };
        }

        private List<QueryPage.Completion> choices(Parameter parameter, String start) {
            return asked("page/choices", Map.of("start", start.formatted(kind(parameter))));
        }

        private static String kind(Parameter parameter) {
            Matcher example = EXAMPLE.matcher(parameter.explanation());
            Matcher fallback = WRITTEN.matcher(parameter.fallback().written());
            return example.find() ? example.group(1) : fallback.find() ? fallback.group(1) : parameter.name();
        }

        private List<QueryPage.Completion> asked(String question, Map<String, String> arguments) {
            return build
                    .map(served -> questions.ask(served, question, arguments))
                    .map(Result::rows)
                    .orElse(List.of())
                    .stream()
                    .flatMap(this::choice)
                    .toList();
        }

        private Stream<QueryPage.Completion> choice(Row row) {
            return row.iri("choice").stream()
                    .map(iri -> new QueryPage.Completion(questions.names().brief(iri), row.text("label")));
        }
    }
}
