package org.corvee.web.address;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFFormat;

/** A syntax of RDF in which a description is written, in the order of our liking. */
enum Syntax {
    TURTLE("ttl", "text/turtle", RDFFormat.TURTLE_PRETTY, Set.of("application/x-turtle", "text/n3", "text/rdf+n3")),
    JSON_LD("jsonld", "application/ld+json", RDFFormat.JSONLD11_PLAIN, Set.of("application/json")),
    RDF_XML("rdf", "application/rdf+xml", RDFFormat.RDFXML_PLAIN, Set.of()),
    N_TRIPLES("nt", "application/n-triples", RDFFormat.NTRIPLES_UTF8, Set.of()),
    TRIG("trig", "application/trig", RDFFormat.TRIG_PRETTY, Set.of("application/x-trig")),
    N_QUADS("nq", "application/n-quads", RDFFormat.NQUADS_UTF8, Set.of());

    private final String extension;
    private final String mediaType;
    private final RDFFormat format;
    private final Set<String> aliases;

    Syntax(String extension, String mediaType, RDFFormat format, Set<String> aliases) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.format = format;
        this.aliases = aliases;
    }

    String extension() {
        return extension;
    }

    String mediaType() {
        return mediaType;
    }

    RDFFormat format() {
        return format;
    }

    /** The media type and what else clients call it. */
    List<String> names() {
        return Stream.concat(Stream.of(mediaType), aliases.stream().sorted()).toList();
    }

    /** Whether it can hold the triple terms of RDF 1.2. */
    boolean holdsTripleTerms() {
        return switch (this) {
            case TURTLE, N_TRIPLES, TRIG, N_QUADS -> true;
            case JSON_LD, RDF_XML -> false;
        };
    }

    static Optional<Syntax> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(syntax -> syntax.extension.equals(extension))
                .findFirst();
    }

    /** All media types, for who accepts none of them. */
    static String mediaTypes() {
        return Arrays.stream(values()).map(Syntax::mediaType).collect(Collectors.joining(", "));
    }
}
