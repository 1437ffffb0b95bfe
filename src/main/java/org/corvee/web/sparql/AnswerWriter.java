package org.corvee.web.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.corvee.model.Cv;
import org.corvee.page.Html;
import org.corvee.page.Link;
import org.corvee.page.MessagePage;
import org.corvee.page.QueryPage;
import org.corvee.page.SparqlPage;
import org.corvee.page.TermHtml;
import org.corvee.page.map.GeoJson;
import org.corvee.page.map.Marker;
import org.corvee.page.map.ResultMarks;
import org.corvee.page.map.ResultView;
import org.corvee.page.table.CellWords;
import org.corvee.page.table.ResultTable;
import org.corvee.page.table.Spreadsheet;
import org.corvee.page.table.TableChoice;
import org.corvee.page.table.TableRows;
import org.corvee.query.Answer;
import org.corvee.query.Format;
import org.corvee.query.Labels;
import org.corvee.query.Nodes;
import org.corvee.query.QueryBounds;
import org.corvee.query.Result;
import org.corvee.query.ResultLimit;
import org.corvee.query.Row;
import org.corvee.query.Term;
import org.corvee.query.worker.Job;
import org.corvee.query.worker.JobResult;
import org.corvee.web.AskedTable;
import org.corvee.web.Limits;
import org.corvee.web.Refused;
import org.corvee.web.Reply;
import org.corvee.web.ServedBuild;
import org.corvee.web.ServerSettings;
import org.corvee.web.SiteNames;
import org.corvee.web.Sites;
import org.corvee.web.read.MapHandler;

/**
 * Makes the answer to a query, whole: bytes in a format, or a page.
 *
 * @param map knows where things lie
 */
record AnswerWriter(ServerSettings settings, Sites sites, MapHandler map) {
    /** Longer queries make addresses that are nothing to follow. */
    private static final int LONGEST_LINK = 4_000;

    /** The most rows of a spreadsheet, which is made in memory. */
    static final int MOST_OF_SHEET = 20_000;

    /** What these may hold, in characters. */
    static final int LARGEST_SHEET = 1 << 26;

    /** So many rows of a spreadsheet are written between two looks at the clock. */
    private static final int PIECE = 500;

    /** A graph of more claims is not read for a map that nobody asked for. */
    private static final long SMALL = 20_000;

    /**
     * The answer.
     *
     * @param compute gives the answer for the task
     */
    Reply reply(
            HttpServletRequest request,
            NegotiatedQuery asked,
            TimedBuild build,
            Function<Job.Task, JobResult> compute) {
        if (asked.isForPeople()) {
            Job.Task shown = new Job.Task.FirstRows(ResultTable.MOST + 1);
            return page(request, asked, build, (JobResult.RowsResult) compute.apply(shown));
        }
        return written(asked.formats(), compute);
    }

    /** In the first of these formats that can say the answer; each try asks anew. */
    private Reply written(List<Format> formats, Function<Job.Task, JobResult> compute) {
        Format format = formats.get(0);
        try {
            return written(format, (JobResult.SerializedAnswer) compute.apply(
                    new Job.Task.Serialize(format, settings.limits().result())));
        } catch (Format.NotExpressible cannot) {
            if (formats.size() == 1) {
                throw cannot;
            }
            return written(formats.subList(1, formats.size()), compute);
        }
    }

    private Reply written(Format format, JobResult.SerializedAnswer answer) {
        Answer.Serialized written = answer.written();
        if (written.cut() == ResultLimit.Cut.NONE) {
            return new Reply(200, format.mediaType(), written.bytes()).with(incomplete(answer.notes()));
        }
        Map<String, String> said = new TreeMap<>(incomplete(answer.notes()));
        TruncationMark mark =
                new TruncationMark(settings.limits(), sites.origin().get());
        said.put("Corvee-Truncated", mark.header(written.cut()));
        return new Reply(200, format.mediaType(), mark.put(format, written)).with(said);
    }

    private static Map<String, String> incomplete(List<String> notes) {
        return notes.isEmpty()
                ? Map.of()
                : Map.of("Corvee-Incomplete", String.join(" | ", notes).replaceAll("[^\\x20-\\x7E]", "?"));
    }

    private Reply page(
            HttpServletRequest request, NegotiatedQuery asked, TimedBuild build, JobResult.RowsResult answer) {
        TermHtml.TermNames names = build.read((bounds, graph) -> new NamesOfPages(
                new SiteNames(Labels.of(
                        settings.names(), answer.result(), build.build().endpoint(bounds))),
                things(answer.result(), graph),
                build));
        List<Html> notes =
                new ArrayList<>(answer.notes().stream().map(MessagePage::notice).toList());
        SparqlPage.Shown shown = isTooLong(asked)
                ? new SparqlPage.Shown(
                        Optional.empty(),
                        ResultTable.plain(answer.result(), names).html())
                : shown(table(request, asked), answer.result(), names, build.build());
        notes.addAll(unknown(asked, build, answer.result()));
        notes.add(shown.table());
        SparqlPage page = new SparqlPage(
                asked.text().text(), new SparqlPage.Shown(shown.drawn(), Html.all(notes)), downloads(asked));
        return Reply.html(200, page.document(sites.of(request)));
    }

    /** What to say of things that the query names, where nothing is found and they are not there. */
    private List<Html> unknown(NegotiatedQuery asked, TimedBuild build, Result result) {
        Query query = asked.prepared().query();
        if (query == null || !result.rows().isEmpty()) {
            return List.of();
        }
        return build
                .read((bounds, graph) -> new NamedThings(query, settings.names())
                        .faults(
                                iri -> isThere(graph, iri),
                                build.build().things().ids()))
                .stream()
                .map(MessagePage::notice)
                .toList();
    }

    private static boolean isThere(Graph graph, Term.Iri iri) {
        Node node = Nodes.node(iri);
        return graph.contains(node, Node.ANY, Node.ANY) || graph.contains(Node.ANY, Node.ANY, node);
    }

    private static boolean isTooLong(NegotiatedQuery asked) {
        return asked.text().text().length() > LONGEST_LINK;
    }

    /** How the address wants the rows; what else stands in it is the protocol's. */
    private static AskedTable table(HttpServletRequest request, NegotiatedQuery asked) {
        Map<String, String> all = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> all.put(name, String.join(",", values)));
        Map<String, String> own = TableChoice.own(all);
        own.put("query", asked.text().text());
        Optional.ofNullable(all.get(ResultView.PARAMETER)).ifPresent(view -> own.put(ResultView.PARAMETER, view));
        return AskedTable.read("/sparql", own);
    }

    private SparqlPage.Shown shown(AskedTable asked, Result result, TermHtml.TermNames names, ServedBuild build) {
        TableRows rows = rows(asked, result, names);
        Result chosen = rows.chosen();
        List<Marker> marks = isDrawn(asked, build) ? marks(chosen, names, build) : List.of();
        return new SparqlPage.Shown(
                marks.isEmpty() ? Optional.empty() : Optional.of(view(asked, marks)),
                ResultTable.of(rows, chosen, asked.table(), files(asked)).html());
    }

    private static ResultView view(AskedTable asked, List<Marker> marks) {
        return new ResultView(
                asked.view(), marks, asked.address(), asked.address().features());
    }

    private static TableRows rows(AskedTable asked, Result result, TermHtml.TermNames names) {
        return new TableRows(result, new CellWords(names), asked.choice().of(result.columns()));
    }

    /** Where things lie is known of a small graph; of a large one it is read when somebody asks for a drawing. */
    private static boolean isDrawn(AskedTable asked, ServedBuild build) {
        return asked.view() != ResultView.Mode.TABLE
                || build.snapshot().summary().counts().ofClass(Cv.CLAIM) <= SMALL;
    }

    private List<Marker> marks(Result rows, TermHtml.TermNames names, ServedBuild build) {
        return new ResultMarks(rows, map.knowledge(build), names)
                .markers().stream().limit(ResultTable.MOST).toList();
    }

    /** The rows for a map, as {@link #page} has them. */
    Reply features(HttpServletRequest request, NegotiatedQuery asked, TimedBuild build, Result result) {
        SiteNames names = build.read((bounds, graph) ->
                new SiteNames(Labels.of(settings.names(), result, build.build().endpoint(bounds))));
        Result chosen = rows(table(request, asked), result, names).chosen();
        boolean cut = result.rows().size() > ResultTable.MOST;
        return new Reply(200, GeoJson.MEDIA_TYPE, new GeoJson(marks(chosen, names, build.build()), cut).document());
    }

    /** The first rows as a spreadsheet; a header says where there are more. */
    Reply sheet(HttpServletRequest request, NegotiatedQuery asked, TimedBuild build, Result result) {
        TableChoice choice = table(request, asked).choice();
        byte[] book = build.read((bounds, graph) -> {
            CellWords words = new CellWords(new SiteNames(Labels.in(graph, settings.names())));
            Result rows = new TableRows(result, words, choice.of(result.columns())).chosen();
            return book(rows, words, choice, bounds);
        });
        Reply reply = Reply.bytes(Spreadsheet.MEDIA_TYPE, book).named("answer.xlsx");
        return result.rows().size() > MOST_OF_SHEET
                ? reply.with("Corvee-Truncated", "rows; limit=" + MOST_OF_SHEET)
                : reply;
    }

    private static byte[] book(Result result, CellWords words, TableChoice choice, QueryBounds bounds) {
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        List<Row> rows =
                result.rows().subList(0, Math.min(MOST_OF_SHEET, result.rows().size()));
        try (Spreadsheet sheet = new Spreadsheet(bounds.within(book), words, choice)) {
            for (int at = 0; at == 0 || at < rows.size(); at += PIECE) {
                sheet.add(new Result(result.columns(), rows.subList(at, Math.min(at + PIECE, rows.size()))));
            }
        }
        return book.toByteArray();
    }

    private static List<QueryPage.Download> files(AskedTable asked) {
        return List.of(
                new QueryPage.Download("Spreadsheet (XLSX)", asked.address().download("xlsx")));
    }

    /** What of our own a table names and the graph describes. */
    private Set<Term.Iri> things(Result result, Graph graph) {
        return result.rows().stream()
                .limit(ResultTable.MOST)
                .flatMap(row -> row.terms().values().stream())
                .distinct()
                .flatMap(term -> term instanceof Term.Iri iri ? Stream.of(iri) : Stream.empty())
                .filter(iri ->
                        settings.names().slug(iri).isPresent() && graph.contains(Nodes.node(iri), Node.ANY, Node.ANY))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A build while there is time for the answer.
     *
     * @param end when there is none left, by {@link System#nanoTime}
     */
    record TimedBuild(ServedBuild build, long end) {
        /** Makes something of it. */
        interface TimedReader<T> {
            T read(QueryBounds bounds, Graph graph);
        }

        /** Does something inside one transaction, in what time is left; what reads on after that is stopped. */
        <T> T read(TimedReader<T> reader) {
            QueryBounds bounds = new QueryBounds(QueryRunner.left(end));
            return build.read(() -> reader.read(bounds, bounds.within(build.graph())));
        }

        /** Stops what is made of the answer when there is no time left. */
        void check() {
            if (System.nanoTime() - end > 0) {
                throw new QueryCancelledException();
            }
        }
    }

    /**
     * Names of an answer, in which a query may make IRIs up: such as are not there lead nowhere.
     *
     * @param things of ours that have a page
     * @param build whose clock is looked at for each name
     */
    private record NamesOfPages(SiteNames names, Set<Term.Iri> things, TimedBuild build) implements TermHtml.TermNames {
        @Override
        public String word(Term.Iri iri) {
            build.check();
            return names.word(iri);
        }

        @Override
        public Optional<Link> link(Term.Iri iri) {
            boolean isOurs = names.labels().names().slug(iri).isPresent();
            return isOurs && !things.contains(iri) ? Optional.empty() : names.link(iri);
        }
    }

    private static List<QueryPage.Download> downloads(NegotiatedQuery asked) {
        return isTooLong(asked)
                ? List.of()
                : Format.words(asked.kind()).stream()
                        .map(format -> new QueryPage.Download(format, address(asked, format)))
                        .toList();
    }

    private static Link address(NegotiatedQuery asked, String format) {
        return Link.ours("/sparql", new TreeMap<>(Map.of("query", asked.text().text(), "format", format)));
    }

    /**
     * Says inside an answer that it is not all there.
     *
     * @param origin of the server, whose page of limits the mark leads to
     */
    record TruncationMark(Limits limits, String origin) {
        private static final String HEAD_OF_JSON = "\"head\": {";
        private static final String END_OF_XML_HEAD = "</head>";

        /** The value of the header {@code Corvee-Truncated}. */
        String header(ResultLimit.Cut cut) {
            return switch (cut) {
                case ROWS -> "rows; limit=" + limits.result().rows();
                case BYTES -> "bytes; limit=" + limits.result().bytes();
                case NONE -> throw new IllegalArgumentException("an answer that is all there has no mark");
            };
        }

        /**
         * The bytes with the mark among them.
         *
         * @throws Refused for a format that has no place for it
         */
        byte[] put(Format format, Answer.Serialized written) {
            String text = new String(written.bytes(), StandardCharsets.UTF_8);
            String marked =
                    switch (format) {
                        case JSON -> into(text, HEAD_OF_JSON, HEAD_OF_JSON + " \"link\": [ \"" + address() + "\" ] ,");
                        case XML -> into(text, END_OF_XML_HEAD, "<link href=\"" + address() + "\"/>" + END_OF_XML_HEAD);
                        case TURTLE, NT, TRIG, NQUADS -> "# %s%n".formatted(words(written.cut())) + text;
                        case RDFXML -> text + "<!-- %s -->%n".formatted(words(written.cut()));
                        case CSV, TSV, JSONLD ->
                            throw new Refused(
                                    400,
                                    "the answer exceeds the limit (%s), and %s cannot mark it as truncated; page through it with ORDER BY, LIMIT and OFFSET"
                                            .formatted(header(written.cut()), format.word()));
                    };
            return marked.getBytes(StandardCharsets.UTF_8);
        }

        private String words(ResultLimit.Cut cut) {
            return "cut here: %s; see %s".formatted(header(cut), address());
        }

        private String address() {
            return origin + "/about/limits#truncated";
        }

        private static String into(String text, String place, String marked) {
            int at = text.indexOf(place);
            if (at < 0) {
                throw new IllegalStateException(
                        "no place for a mark: " + text.lines().findFirst().orElse(""));
            }
            return text.substring(0, at) + marked + text.substring(at + place.length());
        }
    }
}
