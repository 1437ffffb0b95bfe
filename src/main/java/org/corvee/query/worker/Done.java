package org.corvee.query.worker;

import java.util.List;
import org.corvee.query.BadQuery;
import org.corvee.query.BeyondBounds;
import org.corvee.query.FailedQuery;
import org.corvee.query.Format;
import org.corvee.query.Result;
import org.corvee.query.Spot;
import org.corvee.query.Written;
import org.corvee.query.WrongQuestion;
import org.jspecify.annotations.Nullable;

/** How a job ended. */
public sealed interface Done {
    /**
     * What can be said of a query before it runs.
     *
     * @param lasting whether the same graph gives the same answer each time
     */
    record Looked(Format.Kind kind, boolean lasting) implements Done {}

    /**
     * An answer in a format.
     *
     * @param notes what it lacks because another endpoint did not give it
     */
    record Bytes(Written written, List<String> notes) implements Done {
        public Bytes {
            notes = List.copyOf(notes);
        }
    }

    /** The first rows of an answer. */
    record Rows(Result result, List<String> notes) implements Done {
        public Rows {
            notes = List.copyOf(notes);
        }
    }

    /**
     * No answer.
     *
     * @param place the query's
     */
    record Fault(Kind kind, String place, String words, @Nullable Spot spot) implements Done {
        /** Whose fault it is. */
        public enum Kind {
            BAD_QUERY,
            WRONG_QUESTION,
            BEYOND_BOUNDS,
            LATE,
            UNFORESEEN
        }

        /** The same fault, as whoever computes in this process throws it. */
        RuntimeException thrown() {
            return switch (kind) {
                case BAD_QUERY -> new BadQuery(place, words, spot);
                case WRONG_QUESTION -> new WrongQuestion(words);
                case BEYOND_BOUNDS -> new BeyondBounds(words);
                case LATE -> new FailedQuery(words, null);
                case UNFORESEEN -> new IllegalStateException("a worker failed: " + words);
            };
        }
    }
}
