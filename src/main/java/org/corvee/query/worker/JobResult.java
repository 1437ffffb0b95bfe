package org.corvee.query.worker;

import java.util.List;
import org.corvee.query.Answer;
import org.corvee.query.BadQuery;
import org.corvee.query.Endpoint;
import org.corvee.query.Format;
import org.corvee.query.QueryBounds;
import org.corvee.query.QueryPosition;
import org.corvee.query.Question;
import org.corvee.query.Result;
import org.jspecify.annotations.Nullable;

/** How a job ended. */
public sealed interface JobResult {
    /**
     * What can be said of a query before it runs.
     *
     * @param lasting whether the same graph gives the same answer each time
     */
    record Inspected(Format.AnswerKind kind, boolean lasting) implements JobResult {}

    /**
     * An answer in a format.
     *
     * @param notes what it lacks because another endpoint did not give it
     */
    record SerializedAnswer(Answer.Serialized written, List<String> notes) implements JobResult {
        public SerializedAnswer {
            notes = List.copyOf(notes);
        }
    }

    /** The first rows of an answer. */
    record RowsResult(Result result, List<String> notes) implements JobResult {
        public RowsResult {
            notes = List.copyOf(notes);
        }
    }

    /**
     * No answer.
     *
     * @param place the query's
     */
    record JobFailure(FailureKind kind, String place, String words, @Nullable QueryPosition spot) implements JobResult {
        /** Whose fault it is. */
        public enum FailureKind {
            BAD_QUERY,
            WRONG_QUESTION,
            NOT_EXPRESSIBLE,
            BEYOND_BOUNDS,
            LATE,
            UNFORESEEN
        }

        /** The same fault, as whoever computes in this process throws it. */
        RuntimeException thrown() {
            return switch (kind) {
                case NOT_EXPRESSIBLE -> new Format.NotExpressible(words);
                case BAD_QUERY -> new BadQuery(place, words, spot);
                case WRONG_QUESTION -> new Question.WrongQuestion(words);
                case BEYOND_BOUNDS -> new QueryBounds.BeyondBounds(words);
                case LATE -> new Endpoint.FailedQuery(words, null);
                case UNFORESEEN -> new IllegalStateException("a worker failed: " + words);
            };
        }
    }
}
