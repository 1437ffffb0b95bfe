package org.corvee.audit.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.corvee.audit.finding.Rules;
import org.corvee.model.Cv;
import org.corvee.model.PartsDigest;
import org.corvee.query.Library;
import org.corvee.store.ClassSchema;
import org.corvee.store.IndexScan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A scan finds what its query finds: the file is what a rule means. */
class ScanAgreementTest {
    private static final Path QUERIES = Path.of("queries");
    private static final int GRAPHS = 12;

    static Iterable<String> rules() {
        return ScannedRules.names();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findsWhatTheRuleAsks(String name) throws IOException {
        String text = Files.readString(QUERIES.resolve("rules").resolve(name + ".rq"));
        ScannedRule rule = ScannedRules.find(name, PartsDigest.of(List.of(text)).substring(0, 12))
                .orElseThrow(() -> new AssertionError(
                        name + ".rq was edited: change its scan as well, and note the new version in ScannedRules"));
        int found = 0;
        for (int seed = 0; seed < GRAPHS; seed++) {
            DatasetGraph dataset = contained(RandomClaims.graph(seed));
            Query query = QueryFactory.create(text);
            Set<String> asked = new TreeSet<>();
            try (QueryExec exec = QueryExec.dataset(dataset).query(query).build()) {
                exec.select().forEachRemaining(row -> asked.add(row.toString().replace("\t", "")));
            }
            Set<String> scanned = new TreeSet<>();
            rule.find(ToldClaims.of(IndexScan.of(dataset)), query, row -> scanned.add(row.toString()));
            assertEquals(words(asked), words(scanned), "graph " + seed);
            found += asked.size();
        }
        assertTrue(found > 0, "the graphs hold nothing that the rule looks for");
    }

    /** With what lies in what, as a build has it before it asks the rules. */
    private static DatasetGraph contained(Graph graph) throws IOException {
        DatasetGraph dataset = DatasetGraphFactory.wrap(graph);
        Rules.of(Library.read(QUERIES)).containment().derive(dataset, StreamRDFLib.graph(graph));
        return dataset;
    }

    /** A binding prints its variables in the order in which it was made. */
    private static Set<String> words(Set<String> rows) {
        Set<String> sorted = new TreeSet<>();
        rows.forEach(row -> sorted.add(new TreeSet<>(List.of(row.split("\\(\\s*\\?|\\)\\s*"))).toString()));
        return sorted;
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "everything"})
    void assertsWhatThePolicyAsks(String name) throws IOException {
        Node policy = NodeFactory.createURI("https://example.org/id/policy/" + name);
        Node curators = NodeFactory.createURI("https://example.org/id/actor/corvee-curators");
        Query query = QueryTransformOps.replaceVars(
                QueryFactory.read(
                        QUERIES.resolve("policy").resolve(name + ".rq").toString()),
                Map.of(Var.alloc("policy"), policy, Var.alloc("curators"), curators));
        for (int seed = 0; seed < GRAPHS; seed++) {
            DatasetGraph dataset = DatasetGraphFactory.wrap(RandomClaims.graph(seed));
            Set<String> asked = new TreeSet<>();
            try (QueryExec exec = QueryExec.dataset(dataset).query(query).build()) {
                exec.constructTriples().forEachRemaining(triple -> asked.add(triple.toString()));
            }
            assertEquals(asked, scanned(name, dataset, new PolicyScan.Authority(policy, curators)), "graph " + seed);
            assertFalse(asked.isEmpty());
        }
    }

    private static Set<String> scanned(String name, DatasetGraph dataset, PolicyScan.Authority authority) {
        Set<String> scanned = new TreeSet<>();
        PolicyScan.Rule rule = PolicyScan.Rule.valueOf(name.toUpperCase(Locale.ROOT));
        assertTrue(PolicyScan.derive(IndexScan.of(dataset), rule, authority, new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                scanned.add(triple.toString());
            }
        }));
        return scanned;
    }

    @Test
    void leavesAClaimThatHasAPartTwiceToTheQuery() {
        Graph graph = RandomClaims.graph(1);
        Node claim = NodeFactory.createURI("https://example.org/id/claim/7");
        graph.add(Triple.create(
                claim, NodeFactory.createURI(Cv.MODALITY), NodeFactory.createURI(Cv.concept("modality", "rumoured"))));
        IndexScan scan = IndexScan.of(DatasetGraphFactory.wrap(graph));
        assertFalse(ToldClaims.of(scan).isPlain());
        assertFalse(PolicyScan.derive(
                scan, PolicyScan.Rule.DEFAULT, new PolicyScan.Authority(claim, claim), new StreamRDFBase()));
    }

    @Test
    void describesTheClassesAsTheirQueryDoes() {
        Query query = QueryFactory.read(QUERIES.resolve("describe/schema.rq").toString());
        DatasetGraph dataset = DatasetGraphFactory.wrap(RandomClaims.graph(3));
        Set<String> asked = new TreeSet<>();
        try (QueryExec exec = QueryExec.dataset(dataset).query(query).build()) {
            exec.select()
                    .forEachRemaining(row -> asked.add("%s %s %s %s"
                            .formatted(
                                    row.get("class"),
                                    row.get("property"),
                                    row.get("triples").getLiteralLexicalForm(),
                                    row.get("values"))));
        }
        Set<String> scanned = new TreeSet<>();
        ClassSchema.of(
                dataset,
                row -> scanned.add("%s %s %d %s"
                        .formatted(
                                row.type(),
                                row.property(),
                                row.triples(),
                                row.values().orElse(null))));
        assertEquals(asked, scanned);
    }
}
