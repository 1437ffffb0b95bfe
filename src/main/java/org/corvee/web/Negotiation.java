package org.corvee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.corvee.query.Format;

/** Which format a client gets: the one that it names in the address, else what its Accept header likes best. */
final class Negotiation {
    /** What clients also call some of the formats. */
    private static final Map<String, Format> ALIASES = new LinkedHashMap<>();

    static {
        ALIASES.put("application/json", Format.JSON);
        ALIASES.put("application/xml", Format.XML);
        ALIASES.put("text/xml", Format.XML);
        ALIASES.put("application/x-turtle", Format.TURTLE);
        ALIASES.put("text/plain", Format.NT);
    }

    private Negotiation() {}

    /**
     * The format for an answer of a kind.
     *
     * @throws Refused when the client takes none that there is
     */
    static Format format(HttpServletRequest request, Format.Kind kind) {
        return named(request, kind).orElseGet(() -> accepted(request, kind));
    }

    private static Optional<Format> named(HttpServletRequest request, Format.Kind kind) {
        return Stream.of("format", "output")
                .map(request::getParameter)
                .filter(Objects::nonNull)
                .flatMap(word -> offers(kind).entrySet().stream()
                        .filter(offer -> offer.getKey().equals(word)
                                || offer.getValue().word().equals(word))
                        .map(Map.Entry::getValue))
                .findFirst();
    }

    private static Format accepted(HttpServletRequest request, Format.Kind kind) {
        Map<String, Format> offers = offers(kind);
        String accept = String.join(", ", java.util.Collections.list(request.getHeaders("Accept")));
        if (accept.isBlank()) {
            return offers.values().iterator().next();
        }
        List<MediaType> types = offers.keySet().stream().map(MediaType::create).toList();
        MediaType match = AcceptList.match(
                new AcceptList(accept),
                AcceptList.create(types.stream().map(MediaType::toHeaderString).toArray(String[]::new)));
        if (match == null) {
            throw new Refused(
                    406,
                    "406: no answer of these types; there are "
                            + offers.values().stream()
                                    .distinct()
                                    .map(Format::mediaType)
                                    .collect(Collectors.joining(", ")));
        }
        return Objects.requireNonNull(offers.get(match.getContentTypeStr()));
    }

    /** Media types in the order of our liking. */
    private static Map<String, Format> offers(Format.Kind kind) {
        Map<String, Format> offers = new LinkedHashMap<>();
        Arrays.stream(Format.values())
                .filter(format -> format.kind() == kind)
                .forEach(format -> offers.put(format.mediaType(), format));
        ALIASES.forEach((type, format) -> {
            if (format.kind() == kind) {
                offers.put(type, format);
            }
        });
        return offers;
    }
}
