package org.corvee.web.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.QueryCancelledException;
import org.corvee.page.Html;
import org.corvee.page.MessagePage;
import org.corvee.page.SparqlPage;
import org.corvee.page.map.MapFilter;
import org.corvee.page.table.ResultTable;
import org.corvee.query.BadQuery;
import org.corvee.query.Endpoint;
import org.corvee.query.Format;
import org.corvee.query.Result;
import org.corvee.query.worker.Job;
import org.corvee.query.worker.JobResult;
import org.corvee.web.ExceptionMapper;
import org.corvee.web.Handler;
import org.corvee.web.Negotiation;
import org.corvee.web.RateLimiter;
import org.corvee.web.Refused;
import org.corvee.web.Reply;
import org.corvee.web.ServedBuild;
import org.corvee.web.ServerSettings;
import org.corvee.web.Sites;
import org.corvee.web.read.MapHandler;

/**
 * What the endpoint answers, by the <a href="https://www.w3.org/TR/sparql11-protocol/">SPARQL 1.1 Protocol</a>: a
 * description of itself, a page, or a query's answer.
 *
 * @param runner computes answers
 * @param map knows where things lie
 */
public record SparqlService(ServerSettings settings, Sites sites, QueryRunner runner, MapHandler map)
        implements Handler {
    @Override
    public Reply reply(HttpServletRequest request) {
        try {
            return answer(request);
        } catch (BadQuery bad) {
            return refuse(request, bad);
        } catch (MapFilter.UnreadableFilter unreadable) {
            throw new Refused(400, unreadable.words());
        } catch (Endpoint.FailedQuery | QueryCancelledException late) {
            throw new Refused(ExceptionMapper.problem(late).saying("Corvee-Stopped-After", seconds(request)));
        }
    }

    /** The rows of a query's answer for the map of its page. */
    public Reply features(HttpServletRequest request) {
        return first(request, new Job.Task.FirstRows(ResultTable.MOST + 1), AnswerWriter::features);
    }

    /** The first rows of a query's answer as a spreadsheet. */
    public Reply sheet(HttpServletRequest request) {
        return first(
                request,
                new Job.Task.FirstRows(AnswerWriter.MOST_OF_SHEET + 1, AnswerWriter.LARGEST_SHEET),
                AnswerWriter::sheet);
    }

    /** Makes something of the first rows. */
    private interface RowsReply {
        Reply of(
                AnswerWriter writer,
                HttpServletRequest request,
                NegotiatedQuery asked,
                AnswerWriter.TimedBuild build,
                Result result);
    }

    private Reply first(HttpServletRequest request, Job.Task.FirstRows rows, RowsReply made) {
        try {
            ServedBuild build = Sites.needed(request);
            long end = System.nanoTime() + time(request).toNanos();
            NegotiatedQuery asked = NegotiatedQuery.of(request, build, runner, time(request));
            Job job = asked.job(rows, end);
            JobResult.RowsResult answer = (JobResult.RowsResult)
                    runner.run(build, job, asked.prepared(), RateLimiter.ClientShare.of(request));
            Reply reply = made.of(
                    new AnswerWriter(settings, sites, map),
                    request,
                    asked,
                    new AnswerWriter.TimedBuild(build, end),
                    answer.result());
            return asked.prepared().lasting() ? reply : reply.with("Cache-Control", "no-store");
        } catch (MapFilter.UnreadableFilter unreadable) {
            throw new Refused(400, unreadable.words());
        } catch (Endpoint.FailedQuery | QueryCancelledException late) {
            throw new Refused(ExceptionMapper.problem(late));
        }
    }

    private Reply answer(HttpServletRequest request) {
        ServedBuild build = Sites.needed(request);
        if (SparqlRequest.asksNothing(request) || isEmptyForm(request)) {
            return describe(request, build);
        }
        return answerQuery(request, build);
    }

    /** A form that is sent empty by a person wants the form again. */
    private static boolean isEmptyForm(HttpServletRequest request) {
        String query = request.getParameter("query");
        return query != null && query.isBlank() && Negotiation.of(request).readsPages();
    }

    private Reply describe(HttpServletRequest request, ServedBuild build) {
        Optional<Format> format = NegotiatedQuery.formats(Negotiation.of(request), Format.AnswerKind.TRIPLES).stream()
                .findFirst();
        return format.map(
                        data -> new ServiceDescription(settings, sites.origin().get()).reply(data, build))
                .orElseGet(() -> page(200, SparqlPage.blank(), request));
    }

    private Reply answerQuery(HttpServletRequest request, ServedBuild build) {
        long end = System.nanoTime() + time(request).toNanos();
        NegotiatedQuery asked = NegotiatedQuery.of(request, build, runner, time(request));
        Reply reply = written(request, asked, build, end);
        return asked.prepared().lasting() ? reply : reply.with("Cache-Control", "no-store");
    }

    /** Of a HEAD, what is known of the answer without asking for it. */
    private Reply written(HttpServletRequest request, NegotiatedQuery asked, ServedBuild build, long end) {
        if (request.getMethod().equals("HEAD")) {
            return Reply.unwritten(
                    asked.formats().stream().map(Format::mediaType).findFirst().orElse("text/html"));
        }
        RateLimiter.ClientShare client = RateLimiter.ClientShare.of(request);
        return new AnswerWriter(settings, sites, map)
                .reply(
                        request,
                        asked,
                        new AnswerWriter.TimedBuild(build, end),
                        task -> runner.run(build, asked.job(task, end), asked.prepared(), client));
    }

    /** Says what is wrong with a query, and where. */
    private Reply refuse(HttpServletRequest request, BadQuery bad) {
        if (!Negotiation.of(request).readsPages()) {
            throw bad;
        }
        String text = SparqlRequest.of(request).text();
        Html fault = bad.spot()
                .map(spot -> new SparqlPage.FaultyLine(text, bad.fault(), spot).html())
                .orElseGet(() -> MessagePage.notice(bad.fault()));
        return page(400, new SparqlPage(text, SparqlPage.Shown.of(fault), List.of()), request);
    }

    private Reply page(int status, SparqlPage page, HttpServletRequest request) {
        return Reply.html(status, page.document(sites.of(request)));
    }

    /** How long a request may take, in seconds. */
    private String seconds(HttpServletRequest request) {
        return BigDecimal.valueOf(time(request).toMillis(), 3)
                .stripTrailingZeros()
                .toPlainString();
    }

    private Duration time(HttpServletRequest request) {
        return SparqlRequest.timeout(request, settings.limits().answer());
    }
}
