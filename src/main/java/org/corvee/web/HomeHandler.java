package org.corvee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.corvee.evidence.Claim;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.evidence.table.ClaimTable;
import org.corvee.evidence.table.ClaimTable.Facet;
import org.corvee.evidence.table.Selection;
import org.corvee.model.Cv;
import org.corvee.page.HomePage;
import org.corvee.page.HomePage.AnsweredQuestion;
import org.corvee.page.TermHtml;
import org.corvee.query.Nodes;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.StoredQuery;
import org.corvee.query.Term;
import org.corvee.web.read.MapHandler;

/**
 * The start page: numbers, who went where when, and the answers to the questions tagged {@code home}.
 *
 * <p>A small graph is asked; of a large one the page shows the most telling claims that answer, and leads to the question.
 */
record HomeHandler(PageQuestions questions, Sites sites, MapHandler map) implements Handler {
    private static final String TAG = "home";

    /** Which claims answer a question, as far as it is one of claims. */
    private static final Map<String, Selection> ANSWERING = Map.of(
            "page/denials", Selection.ALL.with(Claim.Status.DENIED),
            "analyst/deadlines", Selection.ALL.with(Facet.PROPERTY, Nodes.iri(Cv.term("deadline"))),
            "analyst/worker-numbers", Selection.ALL.with(Facet.PROPERTY, Nodes.iri(Cv.term("headcount"))));

    @Override
    public Reply reply(HttpServletRequest request) {
        return Sites.reading(
                request, build -> Reply.html(200, page(request, build).document()));
    }

    private HomePage page(HttpServletRequest request, ServedBuild build) {
        ChosenPolicy policy = ChosenPolicy.of(request, build);
        boolean isSmall = MapHandler.isSmall(build);
        List<AnsweredQuestion> answered = questions.library().tagged(TAG).stream()
                .flatMap(query -> (isSmall
                                ? Optional.of(asked(build, policy.claims(), query))
                                : found(build, policy.claims(), query))
                        .stream())
                .toList();
        return new HomePage(
                sites.of(request, policy), policy.claims().totals(), answered, map.chronicle(build, HomePage.MOVES));
    }

    private AnsweredQuestion asked(ServedBuild build, ClaimTable table, StoredQuery query) {
        Result answer = questions.ask(build, query.name(), Map.of());
        return new AnsweredQuestion(
                QueryHandler.card(query),
                answer,
                0,
                disputed(table, answer.rows()),
                new TermHtml(questions.names(build, answer)));
    }

    /** The claims of an answer that are accepted, and that other accounts contradict. */
    private static Set<Term> disputed(ClaimTable table, List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.term("claim").stream())
                .filter(claim -> {
                    Claim.Standing standing = table.standing(Nodes.node(claim));
                    return standing.disputed() && !standing.policies().isEmpty();
                })
                .collect(Collectors.toSet());
    }

    private Optional<AnsweredQuestion> found(ServedBuild build, ClaimTable table, StoredQuery query) {
        return Optional.ofNullable(ANSWERING.get(query.name())).map(selection -> {
            EvidenceGraph evidence = questions.evidence(build, table);
            int[] rows = table.tellingFirst(table.rows(selection));
            List<Row> shown = Arrays.stream(rows)
                    .limit(AnsweredQuestion.MOST)
                    .mapToObj(row -> row(evidence.claim(table.claim(row))))
                    .toList();
            return new AnsweredQuestion(
                    QueryHandler.card(query),
                    new Result(List.of("says", "claim", "voice", "stance", "modality"), shown),
                    rows.length - shown.size(),
                    disputed(table, shown),
                    new TermHtml(questions.names(build)));
        });
    }

    private static Row row(Claim claim) {
        Map<String, Term> row = new LinkedHashMap<>();
        row.put("says", Term.Literal.text(claim.curation().says()));
        row.put("claim", claim.id().term());
        row.put("stance", new Term.Iri(Cv.concept("stance", claim.manner().stance())));
        row.put("modality", new Term.Iri(Cv.concept("modality", claim.manner().modality())));
        claim.source()
                .first()
                .flatMap(voice -> Optional.ofNullable(voice.witness()))
                .ifPresent(witness -> row.put("voice", witness.term()));
        return new Row(row);
    }
}
