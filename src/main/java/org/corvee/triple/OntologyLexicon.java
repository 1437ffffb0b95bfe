package org.corvee.triple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import org.corvee.claim.Form;
import org.corvee.claim.Lexicon;
import org.corvee.claim.Lexicon.Property;
import org.corvee.claim.Lexicon.PropertyRange;
import org.corvee.claim.Lexicon.ThingClass;
import org.corvee.model.Cv;
import org.corvee.model.MergeMarker;
import org.corvee.model.NotUtf8;
import org.corvee.model.Unreadable;
import org.corvee.model.Utf8;

/**
 * The lexicon that the ontology's files make: its classes, the properties that are usable in statements, and the concepts of
 * its vocabularies. A term that is added there can be used in data at once.
 */
public final class OntologyLexicon {
    private static final String SCHEMA = "https://schema.org/";
    private static final Map<String, Form> FORMS = Map.of(
            Cv.QUANTITY,
            Form.QUANTITY,
            Cv.TIME_SPAN,
            Form.TIME,
            XSD.anyURI.getURI(),
            Form.LINK,
            XSD.xstring.getURI(),
            Form.TEXT,
            XSD.language.getURI(),
            Form.LANGUAGE,
            "http://www.opengis.net/ont/geosparql#wktLiteral",
            Form.WKT,
            XSD.integer.getURI(),
            Form.INTEGER,
            XSD.decimal.getURI(),
            Form.DECIMAL,
            XSD.xboolean.getURI(),
            Form.TRUTH);
    private static final Node TRUE = NodeFactory.createLiteralByValue(true);

    private final Graph graph;

    private OntologyLexicon(Graph graph) {
        this.graph = graph;
    }

    /** Reads {@code corvee.ttl} and {@code vocabularies.ttl} of a folder. */
    public static Lexicon read(Path ontologyFolder) {
        Graph graph = GraphFactory.createDefaultGraph();
        read(ontologyFolder.resolve("corvee.ttl"), graph);
        read(ontologyFolder.resolve("vocabularies.ttl"), graph);
        return new OntologyLexicon(graph).lexicon();
    }

    private static void read(Path file, Graph graph) {
        try {
            String text = Utf8.lines(file);
            MergeMarker.in(text).ifPresent(marker -> {
                throw new BadOntology(marker.in(file.toString(), 1));
            });
            RDFParser.fromString(text, Lang.TURTLE)
                    .base(file.toUri().toString())
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(graph);
        } catch (NotUtf8 e) {
            throw new BadOntology(e.in(file.toString()));
        } catch (IOException e) {
            throw new BadOntology("%s: cannot be read: %s; restore the file".formatted(file, e));
        } catch (RiotException e) {
            throw new BadOntology("%s: not valid Turtle: %s; correct the file".formatted(file, e.getMessage()));
        }
    }

    private Lexicon lexicon() {
        try {
            return new Lexicon(classes(), properties(), concepts());
        } catch (Unreadable e) {
            throw new BadOntology("ontology: " + e.getMessage());
        }
    }

    private Map<String, ThingClass> classes() {
        Map<String, ThingClass> classes = new HashMap<>();
        for (Node type : subjects(RDF.type.asNode(), OWL.Class.asNode())) {
            if (type.isURI() && type.getURI().startsWith(Cv.NS)) {
                classes.put(local(type), thingClass(type));
            }
        }
        return classes;
    }

    private Map<String, Property> properties() {
        Map<String, Property> properties = new HashMap<>();
        for (Node property : subjects(cv("usableInFacts"), TRUE)) {
            properties.put(local(property), property(property));
        }
        return properties;
    }

    private ThingClass thingClass(Node type) {
        Set<Node> ancestors = ancestors(type);
        Optional<String> segment = segment(type);
        for (Node ancestor : ancestors) {
            segment = segment.or(() -> segment(ancestor));
        }
        return new ThingClass(
                local(type),
                ancestors.stream().map(OntologyLexicon::local).collect(Collectors.toSet()),
                segment.orElse(null));
    }

    /** All classes above, the nearest first. */
    private Set<Node> ancestors(Node type) {
        Set<Node> all = new LinkedHashSet<>();
        for (Set<Node> nearest = parents(type); !nearest.isEmpty(); ) {
            Set<Node> next = new LinkedHashSet<>();
            nearest.stream().filter(all::add).forEach(n -> next.addAll(parents(n)));
            nearest = next;
        }
        return all;
    }

    private Set<Node> parents(Node type) {
        return objects(type, RDFS.subClassOf.asNode()).stream()
                .filter(n -> n.isURI() && n.getURI().startsWith(Cv.NS))
                .collect(Collectors.toSet());
    }

    private Optional<String> segment(Node type) {
        return objects(type, cv("idSegment")).stream()
                .map(Node::getLiteralLexicalForm)
                .findFirst();
    }

    private Property property(Node property) {
        Set<Node> domains = objects(property, RDFS.domain.asNode());
        domains.addAll(objects(property, schema("domainIncludes")));
        return new Property(
                local(property),
                domains.isEmpty() ? Set.of(Lexicon.ENTITY) : locals(domains),
                range(property),
                graph.contains(property, cv("singleValued"), TRUE));
    }

    private PropertyRange range(Node property) {
        Set<Node> ranges = objects(property, RDFS.range.asNode());
        ranges.addAll(objects(property, schema("rangeIncludes")));
        Set<String> classes = new HashSet<>();
        Set<Form> forms = new HashSet<>();
        for (Node range : ranges) {
            Form form = FORMS.get(range.getURI());
            if (form != null) {
                forms.add(form);
            } else if (range.getURI().startsWith(Cv.NS)) {
                classes.add(local(range));
            } else if (!range.equals(SKOS.Concept.asNode())) {
                throw new BadOntology(
                        "cv:%s: its range %s is none that data can hold; name a class of cv:, or one of %s"
                                .formatted(
                                        local(property),
                                        range.getURI(),
                                        String.join(", ", new TreeSet<>(FORMS.keySet()))));
            }
        }
        return new PropertyRange(classes, locals(objects(property, cv("valuesFrom"))), forms);
    }

    private Map<String, Set<String>> concepts() {
        Map<String, Set<String>> concepts = new HashMap<>();
        graph.find(Node.ANY, SKOS.inScheme.asNode(), Node.ANY)
                .forEach(t -> concepts.computeIfAbsent(local(t.getObject()), s -> new HashSet<>())
                        .add(local(t.getSubject())));
        return concepts;
    }

    private Set<Node> subjects(Node predicate, Node object) {
        return graph.find(Node.ANY, predicate, object)
                .mapWith(t -> t.getSubject())
                .toSet();
    }

    private Set<Node> objects(Node subject, Node predicate) {
        return graph.find(subject, predicate, Node.ANY)
                .mapWith(t -> t.getObject())
                .toSet();
    }

    private static Set<String> locals(Set<Node> nodes) {
        return nodes.stream().map(OntologyLexicon::local).collect(Collectors.toSet());
    }

    /** What follows the last hash or slash of an IRI. */
    private static String local(Node node) {
        String iri = node.getURI();
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }

    private static Node cv(String name) {
        return NodeFactory.createURI(Cv.term(name));
    }

    private static Node schema(String name) {
        return NodeFactory.createURI(SCHEMA + name);
    }

    /** An ontology that no lexicon can be made of; the message names the file or term, the fault and the remedy. */
    public static final class BadOntology extends RuntimeException {
        private static final long serialVersionUID = 1;

        BadOntology(String message) {
            super(message);
        }
    }
}
