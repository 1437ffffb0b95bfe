package org.corvee.query;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The short names of IRIs, as data files and parameters write them: {@code place/vladivostok} for a thing,
 * {@code modality/expected} for a concept, {@code cv:arrivesIn} for a term of a known vocabulary.
 *
 * @param base where things live, ending in a slash
 */
public record ShortNames(String base) {
    private static final String VOCABULARY = "https://w3id.org/corvee/vocabulary/";
    private static final Pattern LOCAL = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    private static final Pattern THING = Pattern.compile("[a-z][a-z-]*/[^\\x00-\\x20<>\"{}|\\\\^`]+");
    private static final Pattern CONCEPT = Pattern.compile("([a-z][a-z-]*)/([A-Za-z0-9][A-Za-z0-9._+-]*)");
    private static final Pattern IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\x00-\\x20<>\"{}|\\\\^`]*");
    private static final Map<String, String> PREFIXES = new TreeMap<>(Map.of(
            "https://w3id.org/corvee/ontology#", "cv:",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:",
            "http://www.w3.org/2000/01/rdf-schema#", "rdfs:",
            "http://www.w3.org/2001/XMLSchema#", "xsd:",
            "http://www.w3.org/2002/07/owl#", "owl:",
            "http://www.w3.org/2004/02/skos/core#", "skos:",
            "http://www.w3.org/ns/oa#", "oa:",
            "http://www.w3.org/ns/prov#", "prov:",
            "http://purl.org/dc/terms/", "dcterms:",
            "http://rdfs.org/ns/void#", "void:"));

    /** The base of the published graph. */
    public static final ShortNames PUBLISHED = new ShortNames("https://w3id.org/corvee/");

    public ShortNames {
        if (!IRI.matcher(base).matches() || !base.endsWith("/")) {
            throw new IllegalArgumentException("base '%s': no IRI that ends in '/'".formatted(base));
        }
    }

    /** The IRI of a thing written {@code type/slug}, or written out. */
    public Optional<Term.Iri> thing(String written) {
        return THING.matcher(written).matches() ? Optional.of(new Term.Iri(base + "id/" + written)) : iri(written);
    }

    /** The IRI of a concept written {@code scheme/concept}, or written out. */
    public Optional<Term.Iri> concept(String written) {
        Matcher matcher = CONCEPT.matcher(written);
        return matcher.matches()
                ? Optional.of(new Term.Iri(VOCABULARY + matcher.group(1) + "#" + matcher.group(2)))
                : iri(written);
    }

    /** The IRI of an ontology's term written {@code headcount}, {@code cv:headcount} or {@code skos:exactMatch}. */
    public Optional<Term.Iri> term(String written) {
        return unprefixed(written).or(() -> unprefixed("cv:" + written)).or(() -> iri(written));
    }

    private static Optional<Term.Iri> unprefixed(String written) {
        return PREFIXES.entrySet().stream()
                .flatMap(prefix -> after(prefix.getValue(), written)
                        .filter(local -> LOCAL.matcher(local).matches())
                        .map(local -> new Term.Iri(prefix.getKey() + local))
                        .stream())
                .findFirst();
    }

    /** An IRI written out, with or without angle brackets. */
    public Optional<Term.Iri> iri(String written) {
        String bare =
                written.startsWith("<") && written.endsWith(">") ? written.substring(1, written.length() - 1) : written;
        return IRI.matcher(bare).matches() ? Optional.of(new Term.Iri(bare)) : Optional.empty();
    }

    /** The thing's {@code type/slug}, when the IRI is one of ours. */
    public Optional<String> slug(Term.Iri iri) {
        return after(base + "id/", iri.value());
    }

    /** The shortest way to write an IRI; the IRI itself when there is no shorter one. */
    public String brief(Term.Iri iri) {
        return slug(iri).or(() -> conceptName(iri)).or(() -> prefixed(iri)).orElse(iri.value());
    }

    private static Optional<String> conceptName(Term.Iri iri) {
        return after(VOCABULARY, iri.value()).map(name -> name.replaceFirst("#", "/"));
    }

    private static Optional<String> prefixed(Term.Iri iri) {
        return PREFIXES.entrySet().stream()
                .flatMap(prefix -> after(prefix.getKey(), iri.value())
                        .filter(local -> !local.contains("/"))
                        .map(local -> prefix.getValue() + local)
                        .stream())
                .findFirst();
    }

    private static Optional<String> after(String start, String iri) {
        return iri.startsWith(start) && iri.length() > start.length()
                ? Optional.of(iri.substring(start.length()))
                : Optional.empty();
    }
}
