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
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Link;
import org.corvee.page.ontology.Entry;
import org.corvee.page.ontology.Trait;

/**
 * Reads terms of a file as entries of its page.
 *
 * @param examples that may use them
 */
record EntryReader(PublishedFile file, List<PublishedFiles.Example> examples) {
    private static final Node TRUE = NodeFactory.createLiteralByValue(true);
    private static final int SHOWN = 3;

    Entry entry(Node term) {
        List<Trait> traits = new ArrayList<>(traits(term, LabelledProperty.TERMS));
        LabelledProperty.OTHER_SIDES.forEach(
                properties -> trait(properties.word(), file.subjects(properties.property(), term))
                        .ifPresent(traits::add));
        Stream.of(nature(term), names(term), shown(term)).forEach(trait -> trait.ifPresent(traits::add));
        return new Entry(
                id(term),
                naming().name(term),
                label(term).orElse(TermLinks.local(term)),
                file.text(term, SKOS.definition.asNode()),
                joined(traits));
    }

    /** Traits of one word as one trait: two properties may tell the same. */
    private static List<Trait> joined(List<Trait> traits) {
        Map<String, List<Html>> byWord = new LinkedHashMap<>();
        traits.forEach(trait ->
                byWord.computeIfAbsent(trait.word(), word -> new ArrayList<>()).addAll(trait.values()));
        return byWord.entrySet().stream()
                .map(trait -> new Trait(trait.getKey(), trait.getValue()))
                .toList();
    }

    /** The local name for a term of ours; others bring their prefix, since two may have one name. */
    private String id(Node term) {
        return term.getURI().startsWith("https://w3id.org/corvee/")
                ? TermLinks.local(term)
                : naming().name(term).replaceAll("[^A-Za-z0-9._-]", ".");
    }

    /** What is properties of something, where there is anything. */
    List<Trait> traits(Node subject, List<LabelledProperty> properties) {
        return properties.stream()
                .flatMap(one -> trait(one.word(), file.objects(subject, one.property())).stream())
                .toList();
    }

    private Optional<Trait> trait(String word, List<Node> values) {
        return of(word, values.stream().map(naming()::value).toList());
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
    private Optional<Trait> nature(Node term) {
        return of(
                "nature",
                Stream.of(
                                flag(term, RDF.type.asNode(), OWL.FunctionalProperty.asNode(), "has at most one value"),
                                flag(
                                        term,
                                        RDF.type.asNode(),
                                        OWL.TransitiveProperty.asNode(),
                                        "goes on through what it leads to"),
                                flag(
                                        term,
                                        LabelledProperty.cv("usableInFacts"),
                                        TRUE,
                                        "may stand in facts of the data"),
                                flag(
                                        term,
                                        LabelledProperty.cv("singleValued"),
                                        TRUE,
                                        "different values for one time conflict"),
                                flag(
                                        term,
                                        LabelledProperty.cv("neverAsserted"),
                                        TRUE,
                                        "stays a claim, no policy asserts it"))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private Optional<Html> flag(Node term, Node property, Node value, String words) {
        return file.graph().contains(term, property, value) ? Optional.of(Html.text(words)) : Optional.empty();
    }

    private Optional<Trait> names(Node term) {
        return of(
                "also called",
                Stream.of(RDFS.label.asNode(), SKOS.prefLabel.asNode())
                        .flatMap(property -> file.objects(term, property).stream())
                        .filter(label -> !label.getLiteralLanguage().equals("en"))
                        .<Html>map(label -> Html.tag(Html.Tag.SPAN, label.getLiteralLexicalForm())
                                .with(Attribute.Name.LANG, label.getLiteralLanguage()))
                        .toList());
    }

    private Optional<Trait> shown(Node term) {
        Pattern used = Pattern.compile("\\bcv:" + Pattern.quote(TermLinks.local(term)) + "\\b");
        return of(
                "shown in",
                examples.stream()
                        .filter(example -> used.matcher(example.turtle()).find())
                        .limit(SHOWN)
                        .<Html>map(example -> Html.link(Link.here(example.anchor()), example.name()))
                        .toList());
    }
}
