package org.corvee.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.corvee.query.Answer;
import org.corvee.query.Library;
import org.corvee.query.LocalEndpoint;
import org.corvee.query.Parameter;
import org.corvee.query.QueryBounds;
import org.corvee.query.Question;
import org.corvee.query.Row;
import org.corvee.query.ShortNames;
import org.corvee.query.StoredQuery;

/**
 * How long the questions of the pages take when they are warm, each of the things and documents that have most to show,
 * side by side with a question that costs nothing.
 *
 * @param repeats how often each is asked; the quickest counts
 */
public record PageBench(Library library, ShortNames names, QueryBounds bounds, int repeats) {
    private static final String GROUP = "page";
    private static final int MOST = 40;
    private static final Query NOTHING = QueryFactory.create("ASK { ?s ?p ?o }");

    /**
     * What a question costs at its dearest.
     *
     * @param argument for which it is dearest, or empty
     * @param millis of its quickest answer
     * @param ratio to what the question costs that costs nothing
     */
    public record PageTiming(String question, String argument, int rows, double millis, double ratio) {}

    /** A line for each question, the dearest first. */
    public List<PageTiming> lines(DatasetGraph dataset) {
        LocalEndpoint endpoint = new LocalEndpoint(dataset, bounds);
        List<String> things = Stream.of(busiest(endpoint), column(endpoint, "page/occurrences", "voice"))
                .flatMap(List::stream)
                .distinct()
                .toList();
        List<String> documents = column(endpoint, "page/documents", "document");
        Supplier<Integer> nothing = () -> {
            try (Answer answer = endpoint.answer("nothing", NOTHING)) {
                return answer.result().rows().size();
            }
        };
        millis(dataset, nothing);
        double least = millis(dataset, nothing);
        return library.queries().stream()
                .filter(query -> query.group().equals(GROUP))
                .map(query -> dearest(query, arguments(query, things, documents), endpoint, least))
                .sorted(Comparator.comparingDouble(PageTiming::millis).reversed())
                .toList();
    }

    /** Asked of everything once before it is measured of anything, so that the first is not the dearest. */
    private PageTiming dearest(StoredQuery query, List<Map<String, String>> all, LocalEndpoint endpoint, double least) {
        List<AskedQuestion> asked =
                all.stream().map(arguments -> asked(query, arguments, endpoint)).toList();
        return asked.stream()
                .map(one -> {
                    double millis = millis(endpoint.dataset(), one.again());
                    return new PageTiming(query.name(), one.argument(), one.rows(), millis, millis / least);
                })
                .max(Comparator.comparingDouble(PageTiming::millis))
                .orElseThrow();
    }

    /** A question that was asked once, and can be asked again for its number of rows. */
    private record AskedQuestion(String argument, int rows, Supplier<Integer> again) {}

    private AskedQuestion asked(StoredQuery query, Map<String, String> arguments, LocalEndpoint endpoint) {
        Question question = query.question(arguments, names);
        Supplier<Integer> rows = () -> {
            try (Answer answer = endpoint.ask(question)) {
                return answer.result().rows().size();
            }
        };
        return new AskedQuestion(
                String.join(" ", arguments.values()), Txn.calculateRead(endpoint.dataset(), rows::get), rows);
    }

    private double millis(DatasetGraph dataset, Supplier<Integer> asked) {
        return LongStream.range(0, repeats)
                        .map(time -> {
                            long start = System.nanoTime();
                            Txn.calculateRead(dataset, asked::get);
                            return System.nanoTime() - start;
                        })
                        .min()
                        .orElseThrow()
                / 1e6;
    }

    /** One for each thing or document that it can be asked of; none for what it asks of itself. */
    private static List<Map<String, String>> arguments(StoredQuery query, List<String> things, List<String> documents) {
        return query.header().parameters().stream()
                .filter(parameter -> parameter.fallback().need() != Parameter.Need.LEFT_OUT)
                .filter(parameter ->
                        parameter.name().equals("thing") || parameter.name().equals("document"))
                .findFirst()
                .map(parameter -> (parameter.name().equals("thing") ? things : documents)
                        .stream()
                                .map(argument -> Map.of(parameter.name(), argument))
                                .toList())
                .orElse(List.of(Map.of()));
    }

    /** The things of which most is claimed. */
    private List<String> busiest(LocalEndpoint endpoint) {
        return rows(endpoint, "page/claims-about").stream()
                .sorted(Comparator.comparingLong((Row row) -> row.number("claims"))
                        .reversed())
                .limit(MOST)
                .flatMap(row -> row.iri("thing").stream())
                .flatMap(iri -> names.slug(iri).stream())
                .toList();
    }

    private List<String> column(LocalEndpoint endpoint, String question, String column) {
        return rows(endpoint, question).stream()
                .flatMap(row -> row.iri(column).stream())
                .flatMap(iri -> names.slug(iri).stream())
                .distinct()
                .toList();
    }

    private List<Row> rows(LocalEndpoint endpoint, String question) {
        return Txn.calculateRead(endpoint.dataset(), () -> {
            try (Answer answer = endpoint.ask(library.query(question).question(Map.of(), names))) {
                return answer.result().rows();
            }
        });
    }
}
