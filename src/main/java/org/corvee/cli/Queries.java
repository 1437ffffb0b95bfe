package org.corvee.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.corvee.query.Library;
import org.corvee.query.Parameter;
import org.corvee.query.StoredQuery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the library, or says all about one of its queries. */
@Command(
        name = "queries",
        description = "Lists the queries of the library, or shows how to run one of them.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: corvee queries about"})
final class Queries implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", arity = "0..1", description = "A query, such as page/thing or thing.")
    private @Nullable String name;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Library library = Library.readable(Home.find().queries());
            if (name == null) {
                list(library, out);
            } else {
                describe(library.query(name), out);
            }
            out.flush();
            return tell(library.problems().values()) ? Corvee.FINDINGS : Corvee.FINE;
        } catch (RuntimeException e) {
            throw CommandFailure.of(e);
        }
    }

    /** Names the queries that are out, and says whether there are any. */
    private boolean tell(Collection<List<String>> problems) {
        PrintWriter err = spec.commandLine().getErr();
        problems.forEach(of -> of.forEach(err::println));
        err.flush();
        return !problems.isEmpty();
    }

    private static void list(Library library, PrintWriter out) {
        TreeMap<String, List<StoredQuery>> groups = library.queries().stream()
                .collect(Collectors.groupingBy(StoredQuery::group, TreeMap::new, Collectors.toList()));
        int width = library.queries().stream()
                .mapToInt(query -> query.stem().length())
                .max()
                .orElse(0);
        groups.forEach((group, queries) -> {
            out.println(group);
            queries.forEach(query -> out.printf("  %-" + width + "s  %s%n", query.stem(), summary(query)));
            out.println();
        });
        out.println("'corvee queries NAME' shows how to run one of them.");
    }

    private static String summary(StoredQuery query) {
        StoredQuery.Header header = query.header();
        return header.summary().isEmpty() ? header.remarks().getOrDefault("problem", "") : header.summary();
    }

    private static void describe(StoredQuery query, PrintWriter out) {
        StoredQuery.Header header = query.header();
        out.printf("%s: %s%n", query.name(), summary(query));
        if (!header.description().isEmpty()) {
            out.println(header.description());
        }
        header.remarks().forEach((key, value) -> out.printf("%s: %s%n", key, value));
        out.println();
        header.parameters().forEach(parameter -> describe(parameter, out));
        out.printf("ask:   corvee query %s%s%n", query.name(), example(header));
        out.printf("text:  %s%n", query.place());
    }

    private static void describe(Parameter parameter, PrintWriter out) {
        out.printf("param: %s%n", parameter.declaration());
        out.printf("       %s; %s%n", parameter.explanation(), parameter.type().form());
    }

    private static String example(StoredQuery.Header header) {
        return header.parameters().stream()
                .filter(parameter -> parameter.fallback().need() != Parameter.Need.LEFT_OUT)
                .map(parameter -> " --param " + parameter.name() + "="
                        + (parameter.fallback().need() == Parameter.Need.GIVEN
                                ? parameter.fallback().written()
                                : "…"))
                .collect(Collectors.joining());
    }
}
