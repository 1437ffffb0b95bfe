package org.corvee.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.corvee.audit.finding.Finding;
import org.corvee.audit.finding.FindingMarkings;
import org.corvee.audit.finding.FindingTriples;
import org.corvee.audit.finding.Findings;
import org.corvee.audit.finding.Rules;
import org.corvee.audit.scan.PolicyScan;
import org.corvee.model.Audience;
import org.corvee.model.Cv;
import org.corvee.model.ThingId;
import org.corvee.query.Library;
import org.corvee.store.ClassSchema;
import org.corvee.store.Closure;
import org.corvee.store.IndexScan;
import org.corvee.store.Recipe;
import org.corvee.store.TrialGraph;
import org.corvee.triple.DatasetTriples;
import org.corvee.triple.Iris;
import org.corvee.triple.Prefixes;

/**
 * What the project's files add to the data: terms, policies, meta triples, shapes.
 *
 * @param home where the files lie
 * @param iris names what they are about
 */
record GraphRules(Home home, Iris iris) {
    private static final ThingId CURATORS = ThingId.actor("corvee-curators");
    static final Closure DERIVATION = new Closure(
            NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom"),
            NodeFactory.createURI(Cv.DERIVES_FROM_ALL));

    /** What a build makes of the data under the policy of that name, for an audience. */
    Recipe recipe(String policy, Audience audience) throws IOException {
        PolicyFile file = PolicyFile.read(home.queries().resolve("policy"), policy);
        DatasetTriples dataset = dataset();
        return new Recipe(
                List.of(DERIVATION),
                policy(file),
                Stream.of(
                                Stream.of(containment(), findings()),
                                markings(audience),
                                meta(file).stream(),
                                Stream.of(schema(dataset)))
                        .flatMap(derivations -> derivations)
                        .toList(),
                counts -> dataset.of(counts.all(), counts.classes(), counts.properties()),
                turtle("shapes/data.ttl"));
    }

    /** What a look at a draft derives: chains, facts under the policy, and what lies in what; findings are then asked for. */
    <T> T look(String policy, Rules rules, Consumer<StreamRDF> data, Function<DatasetGraph, T> look)
            throws IOException {
        PolicyFile file = PolicyFile.read(home.queries().resolve("policy"), policy);
        return TrialGraph.look(
                data, List.of(DERIVATION), List.of(policy(file).rule(), rules.containment()::derive), look);
    }

    /** A policy that is decided in one scan where that is known for its file, and else by its query. */
    Recipe.Policy policy(PolicyFile file) {
        return policy(file, bind(file.query(), bound(file)));
    }

    private Recipe.Policy policy(PolicyFile file, Query query) {
        Recipe.Derivation asked = Recipe.Derivation.of(query);
        PolicyScan.Authority authority = new PolicyScan.Authority(iris.policy(file.name()), iris.thing(CURATORS));
        Recipe.Derivation rule = file.scanned()
                .<Recipe.Derivation>map(scanned -> (draft, derived) -> {
                    if (!PolicyScan.derive(IndexScan.of(draft), scanned, authority, derived)) {
                        asked.derive(draft, derived);
                    }
                })
                .orElse(asked);
        return new Recipe.Policy(file.name(), query, rule);
    }

    /** What lies in what, by reference tables, facts and terms; the rules read it. */
    Recipe.Derivation containment() throws IOException {
        return law().containment()::derive;
    }

    /** The rules by which things follow from claims taken together. */
    Rules law() throws IOException {
        return Rules.of(Library.read(home.queries()));
    }

    /** What follows from the claims taken together, by the rules of {@code queries/rules}. */
    private Recipe.Derivation findings() throws IOException {
        return findings(finding -> true);
    }

    /** The same, of the findings that are wanted alone. */
    Recipe.Derivation findings(Predicate<Finding> wanted) throws IOException {
        Rules rules = law();
        FindingTriples triples = new FindingTriples(iris.base());
        return (draft, derived) ->
                triples.of(Findings.derive(draft, rules).only(wanted), rules).forEach(derived::triple);
    }

    /** What is said of the graph's making, and of its uses. */
    List<Recipe.Derivation> meta(PolicyFile policy) throws IOException {
        Map<Var, Node> bound = bound(policy);
        return Stream.concat(Stream.of(examples()), meta().map(query -> Recipe.Derivation.of(bind(query, bound))))
                .toList();
    }

    /** The words about the graph's own contents. */
    DatasetTriples dataset() throws IOException {
        return new DatasetTriples(iris, Prefixes.of(turtle("prefixes.ttl")));
    }

    /** How far a restricted graph and what was found in it may be passed on; a public one may be by anybody. */
    private Stream<Recipe.Derivation> markings(Audience audience) {
        return audience == Audience.PUBLIC
                ? Stream.empty()
                : Stream.of(new FindingMarkings(iris.dataset(), audience.ceiling())::derive);
    }

    private Recipe.Derivation examples() throws IOException {
        QueryExamples examples = new QueryExamples(Library.read(home.queries()), iris);
        return (draft, derived) -> examples.to(derived);
    }

    /** Which class has which properties; the words about the graph itself come after and are not among them. */
    private static Recipe.Derivation schema(DatasetTriples dataset) {
        return (draft, derived) -> ClassSchema.of(
                draft,
                row -> dataset.schema(
                        row.type().getURI(),
                        row.property().getURI(),
                        row.triples(),
                        row.values().map(Node::getURI).orElse(""),
                        derived));
    }

    /** Gives the terms of the ontology; axioms that need blank nodes stay in its files. */
    void terms(StreamRDF out) throws IOException {
        for (String file : List.of("corvee.ttl", "vocabularies.ttl", "prefixes.ttl")) {
            turtle(file).stream().filter(GraphRules::isPlain).forEach(out::triple);
        }
    }

    private Map<Var, Node> bound(PolicyFile policy) {
        return Map.of(
                Var.alloc("policy"), iris.policy(policy.name()),
                Var.alloc("curators"), iris.thing(CURATORS),
                Var.alloc("dataset"), iris.dataset(),
                Var.alloc("build"), iris.build(),
                Var.alloc("name"), NodeFactory.createLiteralLang(policy.name(), "en"),
                Var.alloc("summary"), NodeFactory.createLiteralLang(policy.summary(), "en"));
    }

    private Stream<Query> meta() throws IOException {
        List<Query> queries = new ArrayList<>();
        try (Stream<Path> files = Files.list(home.queries().resolve("meta"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".rq")).sorted().toList()) {
                queries.add(ProjectText.query(file));
            }
        }
        return queries.stream();
    }

    private static Query bind(Query query, Map<Var, Node> bound) {
        return QueryTransformOps.replaceVars(query, bound);
    }

    private Graph turtle(String file) throws IOException {
        return ProjectText.turtle(home.ontology().resolve(file));
    }

    private static boolean isPlain(Triple triple) {
        return !triple.getSubject().isBlank() && !triple.getObject().isBlank();
    }
}
