package org.corvee.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.evidence.table.ClaimTable;
import org.corvee.query.Answer;
import org.corvee.query.Labels;
import org.corvee.query.Library;
import org.corvee.query.LocalEndpoint;
import org.corvee.query.NamedIds;
import org.corvee.query.QueryBounds;
import org.corvee.query.Question;
import org.corvee.query.Result;
import org.corvee.query.ShortNames;
import org.corvee.query.StoredQuery;

/**
 * Asks the questions of {@code queries/} on behalf of a page.
 *
 * <p>Ask inside {@link ServedBuild#read} when a page asks several and wants one transaction for all; a question asked
 * outside begins its own.
 */
public record PageQuestions(Library library, ShortNames names, QueryBounds bounds) {
    /**
     * The rows that answer a question.
     *
     * @param name {@code group/stem}, such as {@code page/thing}
     * @param arguments by parameter name, written as their types write them
     * @throws org.corvee.query.Question.WrongQuestion when an argument is not what its type demands
     * @throws org.corvee.query.Endpoint.FailedQuery when the answer takes too long
     */
    public Result ask(ServedBuild build, String name, Map<String, String> arguments) {
        return build.read(() -> {
            try (Answer answer = endpoint(build).ask(library.query(name).question(arguments, names))) {
                return answer.result();
            }
        });
    }

    /**
     * What somebody asks of a build, of whom nobody knows yet whether the ids that they give are there.
     *
     * @throws Question.WrongQuestion when an argument is not what its type demands, or names nothing of the build
     */
    public Question question(ServedBuild build, StoredQuery query, Map<String, String> arguments) {
        Question question = query.question(arguments, names);
        return build.read(() -> {
            new NamedIds(() -> library, names).check(query, question, arguments.keySet(), endpoint(build));
            return question;
        });
    }

    /**
     * The evidence of a build; read it inside {@link ServedBuild#read}, so that a page sees one state.
     *
     * <p>It may be read for as long as an answer may take, so that a thing with very many claims keeps nobody waiting.
     */
    public EvidenceGraph evidence(ServedBuild build) {
        return evidence(build, build.claims());
    }

    /** The same, whose claims stand as a table of them has it. */
    public EvidenceGraph evidence(ServedBuild build, ClaimTable claims) {
        return new EvidenceGraph(graph(build), labels(build), claims::standing);
    }

    /** How a page calls whatever it names; for pages that are written inside {@link ServedBuild#read}. */
    public SiteNames names(ServedBuild build) {
        return new SiteNames(labels(build));
    }

    /** How a page calls what is in these results: by label where the build has one. */
    public SiteNames names(ServedBuild build, Result... results) {
        return build.read(() -> new SiteNames(Labels.of(names, joined(List.of(results)), endpoint(build))));
    }

    private Labels labels(ServedBuild build) {
        return Labels.in(graph(build), names, build.labels());
    }

    private Graph graph(ServedBuild build) {
        return bounds.within(build.graph());
    }

    private LocalEndpoint endpoint(ServedBuild build) {
        return build.endpoint(bounds);
    }

    private static Result joined(List<Result> results) {
        Set<String> columns = new LinkedHashSet<>();
        results.forEach(result -> columns.addAll(result.columns()));
        return new Result(
                new ArrayList<>(columns),
                results.stream().flatMap(result -> result.rows().stream()).toList());
    }
}
