package org.corvee.query;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corvee.model.Curies;
import org.corvee.model.Cv;

/**
 * The short names of IRIs, as data files and parameters write them: {@code place/vladivostok} for a thing,
 * {@code modality/expected} for a concept, {@code cv:arrivesIn} for a term of a known vocabulary.
 *
 * @param base where things live, ending in a slash
 */
public record ShortNames(String base) {
    private static final Pattern THING = Pattern.compile("[a-z][a-z-]*/[^\\x00-\\x20<>\"{}|\\\\^`]+");
    private static final Pattern CONCEPT = Pattern.compile("([a-z][a-z-]*)/([A-Za-z0-9][A-Za-z0-9._+-]*)");
    private static final Pattern IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\x00-\\x20<>\"{}|\\\\^`]*");

    /** The base of the published graph. */
    public static final ShortNames PUBLISHED = new ShortNames(Cv.ROOT);

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
                ? Optional.of(new Term.Iri(Cv.concept(matcher.group(1), matcher.group(2))))
                : iri(written);
    }

    /** The IRI of an ontology's term written {@code headcount}, {@code cv:headcount} or {@code skos:exactMatch}. */
    public Optional<Term.Iri> term(String written) {
        return Curies.COMMON
                .expand(written)
                .or(() -> Curies.COMMON.expand("cv:" + written))
                .map(Term.Iri::new)
                .or(() -> iri(written));
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
        return slug(iri)
                .or(() -> conceptName(iri))
                .or(() -> Curies.COMMON.shorten(iri.value()))
                .orElse(iri.value());
    }

    private static Optional<String> conceptName(Term.Iri iri) {
        return after(Cv.VOCABULARY, iri.value()).map(name -> name.replaceFirst("#", "/"));
    }

    private static Optional<String> after(String start, String iri) {
        return iri.startsWith(start) && iri.length() > start.length()
                ? Optional.of(iri.substring(start.length()))
                : Optional.empty();
    }
}
