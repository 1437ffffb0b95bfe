import org.eclipse.rdf4j.query.QueryResults;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;

/** RDF4J's SPARQLRepository: rows, triples and a verdict. usage: java Rdf4j.java ORIGIN */
class Rdf4j {
    public static void main(String[] arguments) {
        var repository = new SPARQLRepository(arguments[0] + "/sparql");
        try (var connection = repository.getConnection()) {
            String claims = "{ ?claim a <https://w3id.org/corvee/ontology#Claim> }";
            long rows = connection
                    .prepareTupleQuery("SELECT ?claim " + claims)
                    .evaluate()
                    .stream()
                    .count();
            int triples = QueryResults.asModel(connection
                            .prepareGraphQuery("CONSTRUCT { ?claim a ?class } { ?claim a ?class } LIMIT 7")
                            .evaluate())
                    .size();
            boolean yes = connection.prepareBooleanQuery("ASK " + claims).evaluate();
            long statements = connection.getStatements(null, null, null).stream().limit(5).count();
            System.out.printf("%d claims, %d triples, %s, %d statements%n", rows, triples, yes, statements);
            if (rows == 0 || triples != 7 || !yes || statements != 5) {
                System.exit(1);
            }
        } finally {
            repository.shutDown();
        }
    }
}
