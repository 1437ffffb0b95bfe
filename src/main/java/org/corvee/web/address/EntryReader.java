package org.corvee.web.address;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.corvee.model.Cv;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Link;
import org.corvee.page.OntologyPage.TermEntry;
import org.corvee.page.OntologyPage.Trait;

/**
 * Reads terms of a file as entries of its page.
 *
 * @param examples that may use them
 */
record EntryReader(PublishedFiles.PublishedFile file, List<PublishedFiles.Example> examples) {
    private static final Node TRUE = NodeFactory.createLiteralByValue(true);
    private static final int SHOWN = 3;

    TermEntry entry(Node term) {
        List<Trait> traits = new ArrayList<>(traits(term, LabelledProperty.TERMS));
        LabelledProperty.OTHER_SIDES.forEach(
                label -> trait(label, file.subjects(label.property(), term)).ifPresent(traits::add));
        Stream.of(characteristics(term), names(term), shown(term)).forEach(trait -> trait.ifPresent(traits::add));
        return new TermEntry(
                id(term),
                naming().name(term),
                label(term).orElse(TermLinks.local(term)),
                file.text(term, SKOS.definition.asNode()),
                joined(traits));
    }

    /** Traits of one word as one trait: two properties may say the same. */
    private static List<Trait> joined(List<Trait> traits) {
        Map<String, Trait> byWord = new LinkedHashMap<>();
        traits.forEach(trait -> byWord.merge(
                trait.word(),
                trait,
                (one, other) -> new Trait(
                        one.word(),
                        one.gloss(),
                        Stream.concat(one.values().stream(), other.values().stream())
                                .toList())));
        return List.copyOf(byWord.values());
    }

    /** The local name for a term of ours; others bring their prefix, since two may have one name. */
    private String id(Node term) {
        return term.getURI().startsWith(Cv.ROOT)
                ? TermLinks.local(term)
                : naming().name(term).replaceAll("[^A-Za-z0-9._-]", ".");
    }

    /** What is said of something, where there is anything. */
    List<Trait> traits(Node subject, List<LabelledProperty> labels) {
        return labels.stream()
                .flatMap(label -> trait(label, file.objects(subject, label.property())).stream())
                .toList();
    }

    private Optional<Trait> trait(LabelledProperty label, List<Node> values) {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new Trait(
                        label.word(),
                        label.gloss(),
                        values.stream().map(naming()::value).toList()));
    }

    private static Optional<Trait> of(String word, List<Html> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(new Trait(word, values));
    }

    private TermLinks naming() {
        return new TermLinks(file.graph().getPrefixMapping());
    }

    private Optional<String> label(Node term) {
        return Stream.of(RDFS.label.asNode(), SKOS.prefLabel.asNode())
                .map(property -> file.text(term, property))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** What its types and flags make of a property. */
    private Optional<Trait> characteristics(Node term) {
        return of(
                "characteristics",
                Stream.of(
                                typed(term, OWL.FunctionalProperty, "functional", "at most one value"),
                                typed(
                                        term,
                                        OWL.TransitiveProperty,
                                        "transitive",
                                        "if it leads from A to B and from B to C, then from A to C"),
                                flag(term, "usableInFacts", "usable in facts", "the data may state it"),
                                flag(term, "singleValued", "single-valued", "different values at one time conflict"),
                                flag(term, "neverAsserted", "never asserted", "stays a claim under every policy"))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private Optional<Html> typed(Node term, Resource type, String word, String gloss) {
        return characteristic(file.graph().contains(term, RDF.type.asNode(), type.asNode()), word, gloss);
    }

    private Optional<Html> flag(Node term, String property, String word, String gloss) {
        return characteristic(file.graph().contains(term, LabelledProperty.cv(property), TRUE), word, gloss);
    }

    private static Optional<Html> characteristic(boolean holds, String word, String gloss) {
        return holds
                ? Optional.of(Html.all(List.of(Html.text(word + " "), Html.tag(Html.Tag.SMALL, gloss))))
                : Optional.empty();
    }

    private Optional<Trait> names(Node term) {
        return of(
                "labels in other languages",
                Stream.of(RDFS.label.asNode(), SKOS.prefLabel.asNode())
                        .flatMap(property -> file.objects(term, property).stream())
                        .filter(label -> !label.getLiteralLanguage().equals("en"))
                        .<Html>map(label -> Html.tag(Html.Tag.SPAN, label.getLiteralLexicalForm())
                                .with(Attribute.Name.LANG, label.getLiteralLanguage()))
                        .toList());
    }

    /** Whether a text in Turtle has a term of ours. */
    static boolean uses(String turtle, String local) {
        return Pattern.compile("\\bcv:" + Pattern.quote(local) + "\\b")
                .matcher(turtle)
                .find();
    }

    private Optional<Trait> shown(Node term) {
        return of(
                "used in examples",
                examples.stream()
                        .filter(example -> uses(example.turtle(), TermLinks.local(term)))
                        .limit(SHOWN)
                        .<Html>map(example -> Html.link(Link.here(example.anchor()), example.name()))
                        .toList());
    }

    /** How a file's own page writes the terms that it names, and where they lead. */
    record TermLinks(PrefixMapping prefixes) {
        private static final String THINGS = Cv.ROOT + "id/";

        /** A term by its short name, leading to where it is explained; a text as it is. */
        Html value(Node node) {
            if (!node.isURI()) {
                return Html.text(node.isLiteral() ? node.getLiteralLexicalForm() : "an axiom, which the Turtle has");
            }
            String name = name(node);
            return link(node.getURI()).<Html>map(link -> Html.link(link, name)).orElseGet(() -> Html.text(name));
        }

        /** The shortest name of a term. */
        String name(Node term) {
            String iri = term.getURI();
            return Optional.ofNullable(prefixes.qnameFor(iri))
                    .orElse(iri.startsWith(Cv.ROOT) ? iri.substring(Cv.ROOT.length()) : iri);
        }

        /** What follows the last hash or stroke of its IRI. */
        static String local(Node term) {
            String iri = term.getURI();
            return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
        }

        private static Optional<Link> link(String iri) {
            if (iri.startsWith(THINGS)) {
                return Link.inside("/doc/" + iri.substring(THINGS.length()));
            }
            return iri.startsWith(Cv.ROOT) ? Link.inside("/" + iri.substring(Cv.ROOT.length())) : Link.elsewhere(iri);
        }
    }

    /**
     * What a page calls a property of RDF, OWL or SKOS.
     *
     * @param word the field's word for it
     * @param gloss the same in plain words, or empty where the word is plain
     */
    record LabelledProperty(String word, String gloss, Node property) {
        private static final String SCHEMA = "https://schema.org/";
        private static final String VANN = "http://purl.org/vocab/vann/";

        /** Of files. */
        static final List<LabelledProperty> FILES = List.of(
                plain("version", OWL.versionInfo.asNode()),
                plain("version IRI", OWL2.versionIRI.asNode()),
                plain("prefix", NodeFactory.createURI(VANN + "preferredNamespacePrefix")),
                plain("namespace", NodeFactory.createURI(VANN + "preferredNamespaceUri")),
                plain("creator", DCTerms.creator.asNode()),
                plain("modified", DCTerms.modified.asNode()),
                plain("licence", DCTerms.license.asNode()),
                plain("citation", DCTerms.bibliographicCitation.asNode()),
                plain("see also", RDFS.seeAlso.asNode()));

        /** Of classes, properties and concepts; each has some of them. */
        static final List<LabelledProperty> TERMS = List.of(
                new LabelledProperty("subclass of", "it is a kind of", RDFS.subClassOf.asNode()),
                new LabelledProperty("disjoint with", "nothing is both", OWL.disjointWith.asNode()),
                plain("ids begin with", cv("idSegment")),
                new LabelledProperty("domain", "what it describes", RDFS.domain.asNode()),
                new LabelledProperty(
                        "domain includes", "it describes any of", NodeFactory.createURI(SCHEMA + "domainIncludes")),
                new LabelledProperty("range", "what its values are", RDFS.range.asNode()),
                new LabelledProperty(
                        "range includes", "its values are any of", NodeFactory.createURI(SCHEMA + "rangeIncludes")),
                new LabelledProperty("values from", "the vocabulary of its values", cv("valuesFrom")),
                new LabelledProperty("subproperty of", "whenever it holds, so does", RDFS.subPropertyOf.asNode()),
                new LabelledProperty("broader", "the wider concept", SKOS.broader.asNode()),
                plain("rank", cv("rank")),
                plain("notation", SKOS.notation.asNode()),
                plain("example", SKOS.example.asNode()));

        /** The same seen from the other side. */
        static final List<LabelledProperty> OTHER_SIDES = List.of(
                new LabelledProperty("superclass of", "its kinds are", RDFS.subClassOf.asNode()),
                new LabelledProperty("in the domain of", "the properties that describe it", RDFS.domain.asNode()),
                new LabelledProperty(
                        "in the domain of",
                        "the properties that describe it",
                        NodeFactory.createURI(SCHEMA + "domainIncludes")),
                new LabelledProperty(
                        "superproperty of", "it holds whenever one of these does", RDFS.subPropertyOf.asNode()),
                new LabelledProperty("narrower", "the more specific concepts", SKOS.broader.asNode()));

        private static LabelledProperty plain(String word, Node property) {
            return new LabelledProperty(word, "", property);
        }

        static Node cv(String name) {
            return NodeFactory.createURI(Cv.term(name));
        }
    }
}
