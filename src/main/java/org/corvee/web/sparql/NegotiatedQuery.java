package org.corvee.web.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.corvee.query.Format;
import org.corvee.query.worker.Job;
import org.corvee.web.Negotiation;
import org.corvee.web.RateLimiter;
import org.corvee.web.Refused;
import org.corvee.web.ServedBuild;

/**
 * A query and what its answer should look like.
 *
 * @param text as it was sent
 * @param formats in which the client takes the answer, what it likes best first; none for a page
 */
record NegotiatedQuery(SparqlRequest text, QueryRunner.Prepared prepared, List<Format> formats) {
    NegotiatedQuery {
        formats = List.copyOf(formats);
    }

    /**
     * Reads a request.
     *
     * @param time the longest that reading it may take
     * @throws org.corvee.web.Refused for what is no query, and where no format fits
     * @throws org.corvee.query.BadQuery for what is no SPARQL
     */
    static NegotiatedQuery of(HttpServletRequest request, ServedBuild build, QueryRunner runner, Duration time) {
        SparqlRequest text = SparqlRequest.of(request);
        QueryRunner.Prepared prepared =
                runner.prepared(build, text.question(), text.graphs(), RateLimiter.ClientShare.of(request), time);
        return new NegotiatedQuery(text, prepared, formats(Negotiation.of(request), prepared.kind()));
    }

    /**
     * The formats for an answer of a kind, up to the first that can write whatever it holds; none for a page.
     *
     * @throws Refused when the client takes none that there is
     */
    static List<Format> formats(Negotiation client, Format.AnswerKind kind) {
        Optional<Format> named = client.namedFormat(kind);
        if (client.namesPage() || named.isEmpty() && client.insistsOnPage(kind)) {
            return List.of();
        }
        List<Format> ranked = named.map(List::of).orElseGet(() -> client.rankedGenerously(kind));
        if (ranked.isEmpty()) {
            throw new Refused(
                    406,
                    "not available in these types; available are %s and text/html".formatted(Format.mediaTypes(kind)));
        }
        int sure = (int) ranked.stream().takeWhile(format -> !format.saysAll()).count();
        return ranked.subList(0, Math.min(ranked.size(), sure + 1));
    }

    Format.AnswerKind kind() {
        return prepared.kind();
    }

    /**
     * What is to be computed.
     *
     * @param end when it is of no more use, by {@link System#nanoTime}
     * @throws org.corvee.query.Endpoint.FailedQuery when it is that by now
     */
    Job job(Job.Task task, long end) {
        return new Job(text.question(), text.graphs(), task, QueryRunner.left(end));
    }

    boolean isForPeople() {
        return formats.isEmpty();
    }
}
