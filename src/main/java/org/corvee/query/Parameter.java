package org.corvee.query;

/**
 * A variable of a query that its asker may bind.
 *
 * <p>A header line declares it: {@code #+ param: NAME TYPE = DEFAULT : EXPLANATION}. NAME is the variable without its
 * question mark, TYPE a {@link ParameterType}. What follows says what happens when the asker gives nothing:
 * {@code = DEFAULT} binds that (in double quotes when it has spaces), a question mark after the type leaves the
 * variable unbound, and with neither the question is refused.
 *
 * @param explanation what it is for, in a few words
 */
public record Parameter(String name, ParameterType type, Fallback fallback, String explanation) {
    /** What happens when the asker gives nothing. */
    public enum Need {
        /** The default is bound. */
        GIVEN,
        /** The variable stays a variable, so that everything matches. */
        LEFT_OUT,
        /** The question is refused. */
        REQUIRED
    }

    /**
     * What stands in for an argument that was not given.
     *
     * @param written the default; empty unless there is one
     */
    public record Fallback(Need need, String written) {}

    /** How it is declared, without the explanation: {@code place thing = place/vladivostok}. */
    public String declaration() {
        String start = name + " " + type.word();
        return switch (fallback.need()) {
            case GIVEN -> start + " = " + fallback.written();
            case LEFT_OUT -> start + "?";
            case REQUIRED -> start;
        };
    }

    /**
     * The term that an argument stands for.
     *
     * @throws WrongQuestion when it is not written as the type demands
     */
    Term term(String written, ShortNames names) {
        return type.term(written, names)
                .orElseThrow(() -> new WrongQuestion(
                        "parameter '%s': '%s' is not %s".formatted(name, Visible.line(written), type.form())));
    }
}
