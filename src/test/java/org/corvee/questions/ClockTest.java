package org.corvee.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.corvee.model.Cv;
import org.corvee.query.LocalEndpoint;
import org.corvee.query.Nodes;
import org.corvee.query.Parameter;
import org.corvee.query.QueryBounds;
import org.corvee.query.StoredQuery;
import org.junit.jupiter.api.Test;

/** A question by a day of a claim's clocks has the answer of a graph that holds no other claims. */
class ClockTest {
    private static final Set<String> WITHOUT = Set.of("engaged", "find", "listed-by-several");
    private static final Set<String> ON_LISTS = Set.of(
            "delistings",
            "identity-decisions",
            "listed-after-naming",
            "listed-births",
            "listed-names",
            "listed-papers",
            "listed-ties",
            "listings",
            "unlisted-property");
    private static final Map<String, List<String>> DAYS = Map.of(
            "said-by", List.of("2019-12-22", "2020-06-01"),
            "held-by", List.of("2019-12-22"));

    @Test
    void asksOfTheClaimsByADayAlone() throws IOException {
        Desk desk = Desk.ofTheProject();
        Set<String> never = new TreeSet<>(clocked(desk));
        DAYS.forEach((clock, days) -> days.forEach(day -> never.removeAll(changed(desk, clock, day))));
        assertEquals(ON_LISTS, never, "those of lists have no rows here; ListQuestionsTest asks them");
    }

    /**
     * Compares each question by a day with the same of a graph without what came later.
     *
     * @return those whose answer is shorter by that day
     */
    static Set<String> changed(Desk desk, String clock, String day) {
        Desk naive = without(desk, clock, day);
        Set<String> changed = new TreeSet<>();
        for (String question : clocked(desk)) {
            List<List<String>> asked = rows(desk.ask(question, Map.of(clock, day)));
            assertEquals(rows(naive.ask(question, Map.of())), asked, question + " " + clock + " " + day);
            if (asked.size() < rows(desk.ask(question, Map.of())).size()) {
                changed.add(question);
            }
        }
        return changed;
    }

    @Test
    void hasTheClocksWhereverClaimsAreListed() throws IOException {
        Desk desk = Desk.ofTheProject();
        Set<String> all = desk.library().queries().stream()
                .filter(query -> query.group().equals("analyst"))
                .map(StoredQuery::stem)
                .collect(Collectors.toCollection(TreeSet::new));
        all.removeAll(clocked(desk));
        assertEquals(WITHOUT, all);
    }

    private static List<String> clocked(Desk desk) {
        return desk.library().queries().stream()
                .filter(query -> query.header().parameters().stream()
                        .map(Parameter::name)
                        .toList()
                        .containsAll(DAYS.keySet()))
                .map(StoredQuery::stem)
                .toList();
    }

    private static List<List<String>> rows(Table table) {
        return table.rows().stream().map(row -> List.copyOf(row.values())).toList();
    }

    private static Desk without(Desk desk, String clock, String day) {
        Graph whole = desk.endpoint().dataset().getDefaultGraph();
        Graph kept = GraphFactory.createDefaultGraph();
        Predicate<Triple> isLater = clock.equals("said-by")
                ? triple -> isUnsaid(whole, triple, day)
                : triple -> isClaim(whole, triple.getSubject()) && !isHeld(whole, triple.getSubject(), day);
        Predicate<Triple> isDerived = triple ->
                values(whole, triple.getSubject(), Cv.RESTS_ON).findAny().isPresent();
        whole.find().filterDrop(isLater.or(isDerived)).forEach(kept::add);
        return new Desk(
                desk.library(),
                new LocalEndpoint(DatasetGraphFactory.wrap(kept), new QueryBounds(Duration.ofSeconds(30))),
                Map.of());
    }

    private static boolean isUnsaid(Graph graph, Triple triple, String day) {
        Node subject = triple.getSubject();
        boolean isDocument = triple.equals(Triple.create(subject, RDF.type.asNode(), Nodes.iri(Cv.DOCUMENT)));
        return isClaim(graph, subject)
                        && isNotBy(graph, subject, Cv.RECORDED_ON, day)
                        && values(graph, subject, Cv.TESTIMONY_OF).noneMatch(told -> isSaid(graph, told, day))
                || values(graph, subject, Cv.WITNESS).findAny().isPresent() && !isSaid(graph, subject, day)
                || isDocument && !isPublished(graph, subject, day);
    }

    private static boolean isSaid(Graph graph, Node testimony, String day) {
        return !isNotBy(graph, testimony, Cv.SAID_TO, day)
                || values(graph, testimony, Cv.IN_DOCUMENT).anyMatch(document -> isPublished(graph, document, day));
    }

    private static boolean isPublished(Graph graph, Node document, String day) {
        return !isNotBy(graph, document, Cv.PUBLISHED_TO, day) || !isNotBy(graph, document, Cv.RECORDED_ON, day);
    }

    private static boolean isHeld(Graph graph, Node claim, String day) {
        return !isNotBy(graph, claim, Cv.HOLDS_FROM, day) || !isNotBy(graph, claim, Cv.HOLDS_TO, day);
    }

    private static boolean isNotBy(Graph graph, Node thing, String property, String day) {
        return values(graph, thing, property)
                .noneMatch(last -> last.getLiteralLexicalForm().compareTo(day) <= 0);
    }

    private static boolean isClaim(Graph graph, Node node) {
        return graph.contains(node, RDF.type.asNode(), Nodes.iri(Cv.CLAIM));
    }

    private static Stream<Node> values(Graph graph, Node thing, String property) {
        return graph.find(thing, Nodes.iri(property), Node.ANY).mapWith(Triple::getObject).toList().stream();
    }
}
