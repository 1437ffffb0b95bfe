package org.corvee.web.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.corvee.query.Format;

/**
 * A query and what its answer should look like.
 *
 * @param text as it was sent
 * @param format the word of a {@link Format}, or {@code html}
 */
record Asked(SparqlRequest text, Query query, String format) {
    private static final String PAGE = "html";

    /**
     * Reads a request.
     *
     * @throws org.corvee.web.Refused for what is no query, and where no format fits
     * @throws org.corvee.query.BadQuery for what is no SPARQL
     */
    static Asked of(HttpServletRequest request) {
        SparqlRequest text = SparqlRequest.of(request);
        Query query = text.query();
        Format.Kind kind = kind(query);
        return new Asked(
                text, query, Negotiation.format(request, kind).map(Format::word).orElse(PAGE));
    }

    private static Format.Kind kind(Query query) {
        return query.isSelectType() || query.isAskType() ? Format.Kind.ROWS : Format.Kind.TRIPLES;
    }

    Format.Kind kind() {
        return kind(query);
    }

    /** The format for programs; empty for a page. */
    Optional<Format> data() {
        return Format.named(format);
    }

    /** All that decides the answer, besides the build. */
    List<String> wish() {
        return Stream.of(
                        Stream.of("query", format, text.text()),
                        text.defaultGraphs().stream().map(graph -> "default " + graph),
                        text.namedGraphs().stream().map(graph -> "named " + graph))
                .flatMap(part -> part)
                .toList();
    }
}
