package org.corvee.page;

import java.util.List;
import java.util.Optional;

/**
 * A file of the ontology: what it is, what it defines, and how that is used. A large file has its terms in brief, and each of
 * them, and the examples, at an address of its own.
 *
 * @param namespaces prefix and IRI of the vocabularies it names, or none
 * @param samples or none
 */
public record OntologyPage(Metadata metadata, List<Chapter> chapters, List<Trait> namespaces, List<Sample> samples) {
    public OntologyPage {
        chapters = List.copyOf(chapters);
        namespaces = List.copyOf(namespaces);
        samples = List.copyOf(samples);
    }

    /**
     * What a file says about itself.
     *
     * @param traits its IRI, version, creators and so on
     * @param isWhole whether the page is of the file, and not of a part of it
     */
    public record Metadata(
            String title, String description, List<Trait> traits, List<Serialization> serializations, boolean isWhole) {
        public Metadata {
            traits = List.copyOf(traits);
            serializations = List.copyOf(serializations);
        }

        /** Of a part of the file. */
        public static Metadata ofPart(String title, String description) {
            return new Metadata(title, description, List.of(), List.of(), false);
        }
    }

    /** The file in a syntax of RDF. */
    public record Serialization(String mediaType, String extension, Link address) {}

    /**
     * Terms of one kind.
     *
     * @param id where the chapter begins in the page; no local name of a term
     */
    public record Chapter(String id, String title, List<TermEntry> entries) {
        public Chapter {
            entries = List.copyOf(entries);
        }

        Link here() {
            return Link.here(id);
        }
    }

    /**
     * A term.
     *
     * @param id its local name
     * @param name as queries write it, such as {@code cv:Claim}
     * @param definition a sentence
     * @param whole where its traits stand, if not here
     */
    public record TermEntry(
            String id, String name, String label, String definition, List<Trait> traits, Optional<Link> whole) {
        public TermEntry {
            traits = List.copyOf(traits);
        }

        /** A term with its traits. */
        public TermEntry(String id, String name, String label, String definition, List<Trait> traits) {
            this(id, name, label, definition, traits, Optional.empty());
        }

        /** The same in brief. */
        public TermEntry brief(Link whole) {
            return new TermEntry(id, name, label, definition, List.of(), Optional.of(whole));
        }

        Link here() {
            return Link.here(id);
        }
    }

    /**
     * Something that is said of a term or a file, with one or more values.
     *
     * @param word what RDF, OWL or SKOS call it
     * @param gloss the same in plain words, or empty where the word is plain
     * @param values at least one
     */
    public record Trait(String word, String gloss, List<Html> values) {
        public Trait {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("'%s' has no value; leave it out".formatted(word));
            }
        }

        /** A trait whose word is plain. */
        public Trait(String word, List<Html> values) {
            this(word, "", values);
        }
    }

    /**
     * An example of the terms in use.
     *
     * @param id where it stands in the page
     * @param summary what it shows
     * @param turtle the example itself, or empty in brief
     * @param whole where it stands whole
     */
    public record Sample(String id, String summary, String turtle, Link whole) {
        /** The same in brief. */
        public Sample brief() {
            return new Sample(id, summary, "", whole);
        }
    }

    /** The document. */
    public String document(Layout.Site site) {
        return Layout.document(JteOntologyPageGenerated::render, site, this);
    }

    Heading heading() {
        Heading heading = Heading.of(metadata.title()).under(new Link("/about"), "About");
        if (!metadata.isWhole() || !metadata.title().contains("ontology")) {
            heading = heading.under(new Link("/ontology"), "Ontology");
        }
        for (Serialization file : metadata.serializations()) {
            heading = heading.alternate(file.mediaType(), file.address());
        }
        return heading;
    }
}
