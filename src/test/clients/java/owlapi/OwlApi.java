import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLOntology;

/** OWLAPI: loads the ontology over HTTP, in the format that it negotiates. usage: java OwlApi.java ORIGIN */
class OwlApi {
    public static void main(String[] arguments) throws Exception {
        for (String name : new String[] {"ontology", "ontology.ttl", "ontology.rdf", "vocabulary"}) {
            OWLOntology ontology = OWLManager.createOWLOntologyManager()
                    .loadOntology(IRI.create(arguments[0] + "/" + name));
            int classes = (int) ontology.classesInSignature().count();
            System.out.printf(
                    "%s: %s, %d axioms, %d classes%n",
                    name,
                    ontology.getOntologyID().getOntologyIRI().map(IRI::getIRIString).orElse("no name"),
                    ontology.getAxiomCount(),
                    classes);
            if (ontology.getAxiomCount() < 100) {
                System.exit(1);
            }
        }
    }
}
