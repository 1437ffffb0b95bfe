package org.corvee.model;

/** A text that is not what it should be, before anybody has said in which line it stands. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String problem;
    private final String remedy;

    /**
     * @param problem what is wrong, such as {@code 'soon' is no EDTF date}
     * @param remedy what to write instead
     */
    public Unreadable(String problem, String remedy) {
        super(problem + "; " + remedy);
        this.problem = problem;
        this.remedy = remedy;
    }

    public String problem() {
        return problem;
    }

    public String remedy() {
        return remedy;
    }
}
