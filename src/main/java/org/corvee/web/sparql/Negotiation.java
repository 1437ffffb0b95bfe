package org.corvee.web.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.query.Format;
import org.corvee.web.Accept;
import org.corvee.web.Refused;

/** Which format a client gets: the one that it names in the address, else what its Accept header likes best. */
final class Negotiation {
    private static final List<String> PARAMETERS = List.of("format", "output", "results");
    private static final String HTML = "text/html";

    /** What clients also call the formats, in addresses and in headers. */
    private static final Map<Format.Kind, Map<String, Format>> ALIASES = Map.of(
            Format.Kind.ROWS,
            Map.of(
                    "application/json", Format.JSON,
                    "srj", Format.JSON,
                    "application/xml", Format.XML,
                    "text/xml", Format.XML,
                    "srx", Format.XML),
            Format.Kind.TRIPLES,
            Map.ofEntries(
                    Map.entry("ttl", Format.TURTLE),
                    Map.entry("n3", Format.TURTLE),
                    Map.entry("text/n3", Format.TURTLE),
                    Map.entry("text/rdf+n3", Format.TURTLE),
                    Map.entry("application/x-turtle", Format.TURTLE),
                    Map.entry("application/turtle", Format.TURTLE),
                    Map.entry("ntriples", Format.NT),
                    Map.entry("n-triples", Format.NT),
                    Map.entry("text/plain", Format.NT),
                    Map.entry("json", Format.JSONLD),
                    Map.entry("json-ld", Format.JSONLD),
                    Map.entry("application/json", Format.JSONLD),
                    Map.entry("xml", Format.RDFXML),
                    Map.entry("rdf", Format.RDFXML),
                    Map.entry("rdf+xml", Format.RDFXML),
                    Map.entry("application/xml", Format.RDFXML),
                    Map.entry("text/xml", Format.RDFXML),
                    Map.entry("nquads", Format.NQUADS),
                    Map.entry("n-quads", Format.NQUADS),
                    Map.entry("text/x-nquads", Format.NQUADS)));

    private Negotiation() {}

    /**
     * The format for an answer of a kind; empty for a page.
     *
     * @throws Refused when the client takes none that there is
     */
    static Optional<Format> format(HttpServletRequest request, Format.Kind kind) {
        List<String> named = named(request);
        if (named.contains("html") || named.contains(HTML)) {
            return Optional.empty();
        }
        Map<String, Format> offers = offers(kind);
        Optional<Format> asked =
                named.stream().filter(offers::containsKey).map(offers::get).findFirst();
        return asked.isPresent() ? asked : accepted(request, kind);
    }

    /** What the address names; a plus sign that somebody forgot to encode has become a space. */
    private static List<String> named(HttpServletRequest request) {
        return PARAMETERS.stream()
                .map(request::getParameter)
                .filter(Objects::nonNull)
                .map(word -> word.strip().replace(' ', '+').toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Optional<Format> accepted(HttpServletRequest request, Format.Kind kind) {
        Map<String, Optional<Format>> offers = new LinkedHashMap<>();
        offers(kind).forEach((type, format) -> {
            if (type.contains("/")) {
                offers.put(type, Optional.of(format));
            }
        });
        offers.put(HTML, Optional.empty());
        return Accept.of(request).best(offers).orElseThrow(() -> none(kind));
    }

    private static Refused none(Format.Kind kind) {
        String types = formats(kind).map(Format::mediaType).collect(Collectors.joining(", "));
        return new Refused(406, "406: no answer of these types; there are %s and %s".formatted(types, HTML));
    }

    private static Stream<Format> formats(Format.Kind kind) {
        return Arrays.stream(Format.values()).filter(format -> format.kind() == kind);
    }

    /** Media types and words, the formats' own first, in the order of our liking. */
    private static Map<String, Format> offers(Format.Kind kind) {
        Map<String, Format> offers = new LinkedHashMap<>();
        formats(kind).forEach(format -> offers.put(format.mediaType(), format));
        formats(kind).forEach(format -> offers.put(format.word(), format));
        offers.putAll(ALIASES.get(kind));
        return offers;
    }
}
