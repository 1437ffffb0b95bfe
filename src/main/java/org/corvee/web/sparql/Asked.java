package org.corvee.web.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.corvee.query.Format;
import org.corvee.web.Negotiation;
import org.corvee.web.Refused;

/**
 * A query and what its answer should look like.
 *
 * @param text as it was sent
 * @param formats in which the client takes the answer, what it likes best first; none for a page
 */
record Asked(SparqlRequest text, Query query, List<Format> formats) {
    Asked {
        formats = List.copyOf(formats);
    }

    /**
     * Reads a request.
     *
     * @throws org.corvee.web.Refused for what is no query, and where no format fits
     * @throws org.corvee.query.BadQuery for what is no SPARQL
     */
    static Asked of(HttpServletRequest request) {
        SparqlRequest text = SparqlRequest.of(request);
        Query query = text.query();
        return new Asked(text, query, formats(Negotiation.of(request), kind(query)));
    }

    /**
     * The formats for an answer of a kind, up to the first that can write whatever it holds; none for a page.
     *
     * @throws Refused when the client takes none that there is
     */
    static List<Format> formats(Negotiation client, Format.Kind kind) {
        Optional<Format> named = client.namedFormat(kind);
        if (client.namesPage() || named.isEmpty() && client.insistsOnPage(kind)) {
            return List.of();
        }
        List<Format> ranked = named.map(List::of).orElseGet(() -> client.rankedGenerously(kind));
        if (ranked.isEmpty()) {
            throw new Refused(
                    406, "no answer of these types; there are %s and text/html".formatted(Format.mediaTypes(kind)));
        }
        int sure = (int) ranked.stream().takeWhile(format -> !format.saysAll()).count();
        return ranked.subList(0, Math.min(ranked.size(), sure + 1));
    }

    private static Format.Kind kind(Query query) {
        return query.isSelectType() || query.isAskType() ? Format.Kind.ROWS : Format.Kind.TRIPLES;
    }

    Format.Kind kind() {
        return kind(query);
    }

    boolean isForPeople() {
        return formats.isEmpty();
    }

    /** All that decides the answer, besides the build. */
    List<String> wish() {
        return Stream.of(
                        Stream.of("query", formats.toString(), text.text()),
                        text.defaultGraphs().stream().map(graph -> "default " + graph),
                        text.namedGraphs().stream().map(graph -> "named " + graph))
                .flatMap(part -> part)
                .toList();
    }
}
