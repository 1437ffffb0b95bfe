package org.corvee.web.address;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.corvee.model.Cv;
import org.corvee.page.Html;
import org.corvee.page.Link;
import org.corvee.page.OntologyPage;
import org.corvee.page.OntologyPage.Chapter;
import org.corvee.page.OntologyPage.Metadata;
import org.corvee.page.OntologyPage.Sample;
import org.corvee.page.OntologyPage.Serialization;
import org.corvee.page.OntologyPage.TermEntry;
import org.corvee.page.OntologyPage.Trait;
import org.corvee.query.Format;

/**
 * Reads a file of the ontology as a page.
 *
 * @param examples of the terms, which the ontology's own page shows
 */
record OntologyReader(PublishedFiles.PublishedFile file, List<PublishedFiles.Example> examples) {
    /** The parameter of an address that names a term. */
    static final String TERM = "term";

    /** The parameter of an address that names another part of a page. */
    static final String PART = "part";

    /** A page with the whole of more terms than these is long to load. */
    private static final int LARGE = 150;

    private static final Node TRUE = NodeFactory.createLiteralByValue(true);

    /** With the examples where the file is the one that they are of. */
    static OntologyReader of(PublishedFiles.PublishedFile file, PublishedFiles files) {
        boolean ontology = file.iri().getURI().equals(Cv.ONTOLOGY);
        return new OntologyReader(file, ontology ? files.examples() : List.of());
    }

    /** The page at that address: of a large file in brief. */
    OntologyPage page(String address) {
        List<Chapter> chapters = chapters();
        boolean isLarge =
                chapters.stream().mapToInt(chapter -> chapter.entries().size()).sum() > LARGE;
        return new OntologyPage(
                metadata(address),
                isLarge
                        ? chapters.stream()
                                .map(chapter -> brief(address, chapter))
                                .toList()
                        : chapters,
                examples.isEmpty() ? List.of() : namespaces(),
                samples(address).stream()
                        .map(sample -> isLarge ? sample.brief() : sample)
                        .toList());
    }

    private static Chapter brief(String address, Chapter chapter) {
        return new Chapter(
                chapter.id(),
                chapter.title(),
                chapter.entries().stream()
                        .map(entry -> entry.brief(Link.ours("/" + address, Map.of(TERM, entry.id()))))
                        .toList());
    }

    /** The page of one of its terms, with all that is said of it. */
    Optional<OntologyPage> term(String address, String id) {
        return chapters().stream()
                .flatMap(chapter -> chapter.entries().stream()
                        .filter(entry -> entry.id().equals(id))
                        .map(entry -> new Chapter(chapter.id(), chapter.title(), List.of(entry))))
                .findFirst()
                .map(chapter -> {
                    TermEntry entry = chapter.entries().get(0);
                    List<Sample> used = samples(address).stream()
                            .filter(sample -> EntryReader.uses(sample.turtle(), id))
                            .toList();
                    return new OntologyPage(Metadata.ofPart(entry.name(), ""), List.of(chapter), List.of(), used);
                });
    }

    /** The ids of its terms. */
    List<String> terms() {
        return chapters().stream()
                .flatMap(chapter -> chapter.entries().stream())
                .map(TermEntry::id)
                .toList();
    }

    /** The page of its examples. */
    OntologyPage examples(String address) {
        return new OntologyPage(
                Metadata.ofPart("Examples of the terms in use", ""), List.of(), List.of(), samples(address));
    }

    private List<Sample> samples(String address) {
        return examples.stream()
                .map(example -> new Sample(
                        example.anchor(),
                        example.summary(),
                        example.turtle(),
                        new Link("/%s?%s=examples#%s".formatted(address, PART, example.anchor()))))
                .toList();
    }

    private Metadata metadata(String address) {
        Node iri = file.iri();
        List<Trait> traits = new ArrayList<>();
        traits.add(new Trait("IRI", List.of(Html.tag(Html.Tag.CODE, iri.getURI()))));
        traits.addAll(entries().traits(iri, EntryReader.LabelledProperty.FILES));
        return new Metadata(
                first(address, DCTerms.title.asNode(), SKOS.prefLabel.asNode()),
                first("", DCTerms.description.asNode(), SKOS.definition.asNode()),
                traits,
                serializations(address),
                true);
    }

    private String first(String otherwise, Node... properties) {
        return Stream.of(properties)
                .map(property -> file.text(file.iri(), property))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(otherwise);
    }

    private static List<Serialization> serializations(String address) {
        return Stream.of(Format.TURTLE, Format.JSONLD, Format.RDFXML, Format.NT)
                .map(format -> new Serialization(
                        format.mediaType(),
                        format.extension(),
                        new Link("/%s.%s".formatted(address, format.extension()))))
                .toList();
    }

    private List<Chapter> chapters() {
        return Stream.of(
                        schemes(),
                        chapter("classes", "Classes", defined(OWL.Class.asNode())),
                        chapter("facts", "Properties of facts", properties(true)),
                        chapter("evidence", "Properties of evidence", properties(false)),
                        chapter("notes", "Annotation properties", defined(OWL.AnnotationProperty.asNode())),
                        chapter("datatypes", "Datatypes", defined(RDFS.Datatype.asNode())),
                        chapter("concepts", "Concepts", concepts()))
                .filter(chapter -> !chapter.entries().isEmpty())
                .toList();
    }

    /** The schemes, where the file is more than one of them. */
    private Chapter schemes() {
        return new Chapter(
                "schemes",
                "Concept schemes",
                file.subjects(RDF.type.asNode(), SKOS.ConceptScheme.asNode()).stream()
                        .filter(scheme -> !scheme.equals(file.iri()))
                        .map(this::scheme)
                        .toList());
    }

    private TermEntry scheme(Node scheme) {
        String name = EntryReader.TermLinks.local(scheme);
        int concepts = file.subjects(SKOS.inScheme.asNode(), scheme).size();
        Html link = Html.link(new Link("/vocabulary/" + name), "%d concepts".formatted(concepts));
        return new TermEntry(
                name,
                "vocabulary/" + name,
                file.text(scheme, SKOS.prefLabel.asNode()),
                file.text(scheme, SKOS.definition.asNode()),
                List.of(new Trait("has", List.of(link))));
    }

    /** The index of vocabularies leaves concepts to their schemes' own pages. */
    private List<Node> concepts() {
        return file.turtle().isEmpty() ? file.subjects(RDF.type.asNode(), SKOS.Concept.asNode()) : List.of();
    }

    private Chapter chapter(String id, String title, List<Node> terms) {
        return new Chapter(id, title, terms.stream().map(entries()::entry).toList());
    }

    /** Terms of others are declared for tools that read OWL; only what is defined here is told. */
    private List<Node> defined(Node type) {
        return file.subjects(RDF.type.asNode(), type).stream()
                .filter(term -> !file.text(term, SKOS.definition.asNode()).isEmpty())
                .toList();
    }

    private List<Node> properties(boolean usable) {
        return Stream.of(OWL.ObjectProperty, OWL.DatatypeProperty)
                .flatMap(type -> defined(type.asNode()).stream())
                .filter(term ->
                        file.graph().contains(term, EntryReader.LabelledProperty.cv("usableInFacts"), TRUE) == usable)
                .sorted(Comparator.comparing(EntryReader.TermLinks::local))
                .toList();
    }

    private List<Trait> namespaces() {
        return file.graph().getPrefixMapping().getNsPrefixMap().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Trait(entry.getKey(), List.of(Html.tag(Html.Tag.CODE, entry.getValue()))))
                .toList();
    }

    private EntryReader entries() {
        return new EntryReader(file, examples);
    }
}
