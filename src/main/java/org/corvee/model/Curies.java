package org.corvee.model;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Short names of IRIs by prefixes, such as {@code cv:arrivesIn}: <a href="https://www.w3.org/TR/curie/">CURIEs</a>.
 *
 * @param namespaces by their prefixes
 */
public record Curies(Map<String, String> namespaces) {
    /** The prefixes in which people write and read terms; {@code ontology/prefixes.ttl} declares these and more. */
    public static final Curies COMMON = new Curies(Map.of(
            "cv", Cv.NS,
            "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
            "xsd", "http://www.w3.org/2001/XMLSchema#",
            "owl", "http://www.w3.org/2002/07/owl#",
            "skos", "http://www.w3.org/2004/02/skos/core#",
            "oa", "http://www.w3.org/ns/oa#",
            "prov", "http://www.w3.org/ns/prov#",
            "dcterms", "http://purl.org/dc/terms/",
            "void", "http://rdfs.org/ns/void#"));

    private static final Pattern LOCAL = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    public Curies {
        namespaces = Map.copyOf(namespaces);
    }

    /** The short name of an IRI, if one of the namespaces has it. */
    public Optional<String> shorten(String iri) {
        return namespaces.entrySet().stream()
                .filter(prefix -> iri.startsWith(prefix.getValue()))
                .map(prefix -> Map.entry(
                        prefix.getKey(), iri.substring(prefix.getValue().length())))
                .filter(name -> !name.getValue().isEmpty() && !name.getValue().contains("/"))
                .map(name -> name.getKey() + ":" + name.getValue())
                .findFirst();
    }

    /** The IRI of a short name, if its prefix is one of these. */
    public Optional<String> expand(String written) {
        int colon = written.indexOf(':');
        if (colon < 0 || !LOCAL.matcher(written.substring(colon + 1)).matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(namespaces.get(written.substring(0, colon)))
                .map(namespace -> namespace + written.substring(colon + 1));
    }
}
