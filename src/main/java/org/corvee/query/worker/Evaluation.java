package org.corvee.query.worker;

import java.time.Duration;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.corvee.query.Answer;
import org.corvee.query.BadQuery;
import org.corvee.query.Endpoint;
import org.corvee.query.Format;
import org.corvee.query.LocalEndpoint;
import org.corvee.query.QueryAnalysis;
import org.corvee.query.QueryBounds;
import org.corvee.query.Question;
import org.corvee.query.ResultLimit;
import org.corvee.query.Services;
import org.jspecify.annotations.Nullable;

/** Does jobs over a dataset, in this process. */
public record Evaluation(DatasetGraph dataset, Services services) {
    private static final String WARMING =
            "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o FILTER(?p != <urn:none>) OPTIONAL { ?s ?p ?x } } GROUP BY ?p ORDER BY ?n LIMIT 3";

    /** Loads the classes that most queries need. */
    void warm() {
        Job job = new Job(
                new Question("warming", WARMING, Map.of()),
                Job.Graphs.OWN,
                new Job.Task.Serialize(Format.JSON, ResultLimit.ALL),
                Duration.ofMillis(500));
        done(job);
    }

    /** Does a job; whatever happens is the job's end and no end of this. */
    JobResult done(Job job) {
        String place = job.question().place();
        try {
            return Txn.calculateRead(dataset, () -> answer(job, job.query()));
        } catch (BadQuery bad) {
            return new JobResult.JobFailure(
                    JobResult.JobFailure.FailureKind.BAD_QUERY,
                    place,
                    bad.fault(),
                    bad.spot().orElse(null));
        } catch (Format.NotExpressible cannot) {
            return fault(JobResult.JobFailure.FailureKind.NOT_EXPRESSIBLE, place, cannot.getMessage());
        } catch (Question.WrongQuestion wrong) {
            return fault(JobResult.JobFailure.FailureKind.WRONG_QUESTION, place, wrong.getMessage());
        } catch (QueryBounds.BeyondBounds grows) {
            return fault(JobResult.JobFailure.FailureKind.BEYOND_BOUNDS, place, grows.getMessage());
        } catch (Endpoint.FailedQuery | QueryCancelledException late) {
            return fault(JobResult.JobFailure.FailureKind.LATE, place, late.getMessage());
        } catch (StackOverflowError deep) {
            return fault(
                    JobResult.JobFailure.FailureKind.BEYOND_BOUNDS,
                    place,
                    "the query is nested too deeply; ask for fewer steps at once");
        } catch (RuntimeException unforeseen) {
            return fault(JobResult.JobFailure.FailureKind.UNFORESEEN, place, unforeseen.toString());
        }
    }

    private static JobResult fault(JobResult.JobFailure.FailureKind kind, String place, @Nullable String words) {
        return new JobResult.JobFailure(kind, place, String.valueOf(words), null);
    }

    /** Does a job whose query is read already, inside a transaction; it fails as a query fails. */
    public JobResult answer(Job job, Query query) {
        if (job.task() instanceof Job.Task.Inspect) {
            new QueryBounds(job.time(), ResultLimit.ALL, services)
                    .check(job.question().place(), query);
            return new JobResult.Inspected(kind(query), QueryAnalysis.of(query).lasting());
        }
        LocalEndpoint endpoint = new LocalEndpoint(dataset, new QueryBounds(job.time(), most(job.task()), services));
        try (Answer answer = endpoint.answer(job.question().place(), query)) {
            return job.task() instanceof Job.Task.FirstRows rows
                    ? new JobResult.RowsResult(answer.first(rows.most()), answer.notes())
                    : new JobResult.SerializedAnswer(
                            answer.written(((Job.Task.Serialize) job.task()).format()), answer.notes());
        }
    }

    private static ResultLimit most(Job.Task task) {
        if (task instanceof Job.Task.FirstRows rows) {
            return new ResultLimit(rows.most(), rows.characters());
        }
        return task instanceof Job.Task.Serialize bytes ? bytes.most() : ResultLimit.ALL;
    }

    private static Format.AnswerKind kind(Query query) {
        return query.isSelectType() || query.isAskType() ? Format.AnswerKind.ROWS : Format.AnswerKind.TRIPLES;
    }
}
