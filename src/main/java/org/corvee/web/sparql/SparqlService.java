package org.corvee.web.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.corvee.page.Html;
import org.corvee.page.MessagePage;
import org.corvee.page.Site;
import org.corvee.page.sparql.FaultyLine;
import org.corvee.page.sparql.SparqlPage;
import org.corvee.query.BadQuery;
import org.corvee.query.Format;
import org.corvee.query.QueryAnalysis;
import org.corvee.query.QueryBounds;
import org.corvee.web.EntityTag;
import org.corvee.web.EntityTags;
import org.corvee.web.Payload;
import org.corvee.web.ProblemDetail;
import org.corvee.web.Refused;
import org.corvee.web.ServedBuild;
import org.corvee.web.ServerSettings;
import org.corvee.web.Sites;

/**
 * What the endpoint answers: a description of itself, a page, or a query's answer.
 *
 * @param tags names answers before they are made
 * @param lanes where queries wait for their turn
 */
public record SparqlService(ServerSettings settings, Sites sites, EntityTags tags, Bulkheads lanes) {
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ServedBuild build = Sites.build(request).orElseThrow(() -> new Refused(503, "the store has no build yet"));
        if (SparqlRequest.asksNothing(request) || isEmptyForm(request)) {
            describe(request, response, build);
        } else {
            answerQuery(request, response, build);
        }
    }

    /** A form that is sent empty by a person wants the form again. */
    private static boolean isEmptyForm(HttpServletRequest request) {
        String query = request.getParameter("query");
        return query != null && query.isBlank() && ProblemDetail.likesPages(request);
    }

    private void describe(HttpServletRequest request, HttpServletResponse response, ServedBuild build)
            throws IOException {
        Optional<Format> format = Negotiation.format(request, Format.Kind.TRIPLES);
        EntityTag tag = tags.of(
                build, request, List.of("description", format.map(Format::word).orElse("html")));
        if (isAtHand(tag, request, response)) {
            return;
        }
        if (format.isPresent()) {
            new ServiceDescription(settings, sites.origin().get())
                    .payload(format.get(), build)
                    .send(response);
        } else {
            page(200, SparqlPage.blank(), request).send(response);
        }
    }

    private void answerQuery(HttpServletRequest request, HttpServletResponse response, ServedBuild build)
            throws IOException {
        Asked asked = Asked.of(request);
        new QueryBounds(settings.limits().answer(), settings.limits().portion(), settings.services())
                .check("query", asked.query());
        QueryAnalysis nature = QueryAnalysis.of(asked.query());
        if (nature.lasting()) {
            if (isAtHand(tags.of(build, request, asked.wish()), request, response)) {
                return;
            }
        } else {
            response.setHeader("Cache-Control", "no-store");
        }
        if (request.getMethod().equals("HEAD")) {
            response.setContentType(asked.data().map(Format::mediaType).orElse("text/html") + ";charset=utf-8");
            return;
        }
        AnswerWriter maker = new AnswerWriter(settings, sites);
        lanes.run(nature.heavy(), time(request), time -> maker.payload(request, asked, build, time))
                .send(response);
    }

    /** Says the tag, and answers 304 when the client has the bytes. */
    private static boolean isAtHand(EntityTag tag, HttpServletRequest request, HttpServletResponse response) {
        if (request.getMethod().equals("POST")) {
            return false;
        }
        response.setHeader("ETag", tag.value());
        if (tag.isAtHand(request)) {
            response.setStatus(304);
            return true;
        }
        return false;
    }

    /** Says what is wrong with a query, and where. */
    void refuse(HttpServletRequest request, HttpServletResponse response, BadQuery bad) throws IOException {
        ProblemDetail problem = new ProblemDetail(400, "The query cannot be asked", bad.fault());
        if (ProblemDetail.likesPages(request)) {
            String text = SparqlRequest.of(request).text();
            Html fault = bad.spot()
                    .map(spot -> new FaultyLine(text, bad.fault(), spot).html())
                    .orElseGet(() -> MessagePage.notice(bad.fault()));
            page(400, new SparqlPage(text, fault, List.of()), request).send(response);
        } else {
            bad.spot()
                    .map(spot -> problem.with("line", spot.line())
                            .with("column", spot.column())
                            .with("token", spot.token()))
                    .orElse(problem)
                    .reply(request, site(request))
                    .send(response);
        }
    }

    Payload page(int status, SparqlPage page, HttpServletRequest request) {
        return AnswerWriter.page(status, page.document(site(request)));
    }

    /** How long a request may take, in seconds. */
    String seconds(HttpServletRequest request) {
        return BigDecimal.valueOf(time(request).toMillis(), 3)
                .stripTrailingZeros()
                .toPlainString();
    }

    private Duration time(HttpServletRequest request) {
        return SparqlRequest.timeout(request, settings.limits().answer());
    }

    Site site(HttpServletRequest request) {
        return sites.of(request);
    }
}
