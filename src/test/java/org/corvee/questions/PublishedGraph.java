package org.corvee.questions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.corvee.audit.finding.FindingTriples;
import org.corvee.audit.finding.Findings;
import org.corvee.audit.finding.Rules;
import org.corvee.claim.Lexicon;
import org.corvee.claim.Reading;
import org.corvee.model.ThingId;
import org.corvee.query.Library;
import org.corvee.source.DataFolder;
import org.corvee.triple.AudienceClaims;
import org.corvee.triple.ClaimTriples;
import org.corvee.triple.Iris;
import org.corvee.triple.OntologyLexicon;

/** The graph that a build would publish, in memory and without the words about the build itself. */
final class PublishedGraph {
    private static final Path ONTOLOGY = Path.of("ontology");
    private static final Lexicon LEXICON = OntologyLexicon.read(ONTOLOGY);
    private static final Graph TERMS = terms();
    private static final Path QUERIES = Path.of("queries");
    private static final Path POLICY = QUERIES.resolve("policy").resolve("default.rq");
    private static final Iris IRIS = new Iris(Iris.BASE);
    private static final String DERIVED =
            """
            PREFIX cv: <https://w3id.org/corvee/ontology#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            CONSTRUCT { ?work cv:derivesFromAll ?origin } WHERE { ?work prov:wasDerivedFrom+ ?origin }
            """;

    private PublishedGraph() {}

    /** What is made of a folder of data. */
    static DatasetGraph of(Path data) throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        StreamRDF out = StreamRDFLib.graph(graph);
        GraphUtil.addInto(graph, TERMS);
        AudienceClaims clear = new AudienceClaims(new ClaimTriples(IRIS, out));
        new Reading(new DataFolder(data, null), LEXICON).into(clear);
        clear.finish();
        DatasetGraph dataset = DatasetGraphFactory.wrap(graph);
        derive(QueryFactory.create(DERIVED), dataset);
        derive(policy(), dataset);
        Rules rules = Rules.of(Library.read(QUERIES));
        rules.containment().derive(dataset, out);
        new FindingTriples(Iris.BASE).of(Findings.derive(dataset, rules), rules).forEach(graph::add);
        return dataset;
    }

    private static Graph terms() {
        Graph terms = GraphFactory.createDefaultGraph();
        RDFParser.source(ONTOLOGY.resolve("corvee.ttl")).parse(terms);
        RDFParser.source(ONTOLOGY.resolve("vocabularies.ttl")).parse(terms);
        return terms;
    }

    private static Query policy() {
        return QueryTransformOps.replaceVars(
                QueryFactory.read(POLICY.toString()),
                Map.of(
                        Var.alloc("policy"), IRIS.policy("default"),
                        Var.alloc("curators"), IRIS.thing(ThingId.actor("corvee-curators"))));
    }

    private static void derive(Query query, DatasetGraph dataset) {
        Graph derived = GraphFactory.createDefaultGraph();
        try (QueryExec exec = QueryExec.dataset(dataset).query(query).build()) {
            exec.construct(derived);
        }
        GraphUtil.addInto(dataset.getDefaultGraph(), derived);
    }
}
