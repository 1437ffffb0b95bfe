package org.corvee.query.worker;

import java.time.Duration;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.corvee.query.Answer;
import org.corvee.query.BadQuery;
import org.corvee.query.BeyondBounds;
import org.corvee.query.FailedQuery;
import org.corvee.query.Format;
import org.corvee.query.LocalEndpoint;
import org.corvee.query.Portion;
import org.corvee.query.QueryAnalysis;
import org.corvee.query.QueryBounds;
import org.corvee.query.Question;
import org.corvee.query.Services;
import org.corvee.query.Unsayable;
import org.corvee.query.WrongQuestion;
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
                new Job.Wish.Bytes(Format.JSON, Portion.ALL),
                Duration.ofMillis(500));
        done(job);
    }

    /** Does a job; whatever happens is the job's end and no end of this. */
    Done done(Job job) {
        String place = job.question().place();
        try {
            return Txn.calculateRead(dataset, () -> answer(job, job.query()));
        } catch (BadQuery bad) {
            return new Done.Fault(
                    Done.Fault.Kind.BAD_QUERY, place, bad.fault(), bad.spot().orElse(null));
        } catch (Unsayable cannot) {
            return fault(Done.Fault.Kind.UNSAYABLE, place, cannot.getMessage());
        } catch (WrongQuestion wrong) {
            return fault(Done.Fault.Kind.WRONG_QUESTION, place, wrong.getMessage());
        } catch (BeyondBounds grows) {
            return fault(Done.Fault.Kind.BEYOND_BOUNDS, place, grows.getMessage());
        } catch (FailedQuery | QueryCancelledException late) {
            return fault(Done.Fault.Kind.LATE, place, late.getMessage());
        } catch (StackOverflowError deep) {
            return fault(Done.Fault.Kind.BEYOND_BOUNDS, place, "the query goes too deep; ask for fewer steps at once");
        } catch (RuntimeException unforeseen) {
            return fault(Done.Fault.Kind.UNFORESEEN, place, unforeseen.toString());
        }
    }

    private static Done fault(Done.Fault.Kind kind, String place, @Nullable String words) {
        return new Done.Fault(kind, place, String.valueOf(words), null);
    }

    /** Does a job whose query is read already, inside a transaction; it fails as a query fails. */
    public Done answer(Job job, Query query) {
        if (job.wish() instanceof Job.Wish.Look) {
            new QueryBounds(job.time(), Portion.ALL, services)
                    .check(job.question().place(), query);
            return new Done.Looked(kind(query), QueryAnalysis.of(query).lasting());
        }
        Portion most = job.wish() instanceof Job.Wish.Bytes bytes ? bytes.most() : Portion.ALL;
        LocalEndpoint endpoint = new LocalEndpoint(dataset, new QueryBounds(job.time(), most, services));
        try (Answer answer = endpoint.answer(job.question().place(), query)) {
            return job.wish() instanceof Job.Wish.Rows rows
                    ? new Done.Rows(answer.first(rows.most()), answer.notes())
                    : new Done.Bytes(answer.written(((Job.Wish.Bytes) job.wish()).format()), answer.notes());
        }
    }

    private static Format.Kind kind(Query query) {
        return query.isSelectType() || query.isAskType() ? Format.Kind.ROWS : Format.Kind.TRIPLES;
    }
}
