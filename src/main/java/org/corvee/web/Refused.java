package org.corvee.web;

/** A request that gets another answer than it asked for. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient ProblemDetail problem;

    /** Says why, and what would be answered instead. */
    public Refused(int status, String message) {
        this(ProblemDetail.of(status, message));
    }

    /** Says why in full. */
    public Refused(ProblemDetail problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /** What the client is told. */
    public ProblemDetail problem() {
        return problem;
    }

    /** The HTTP status. */
    public int status() {
        return problem.status();
    }

    /** The reason, as a sentence. */
    public String words() {
        return problem.detail();
    }
}
