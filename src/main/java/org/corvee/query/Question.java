package org.corvee.query;

import java.util.Map;

/**
 * A query's text with the terms that its parameters are bound to.
 *
 * @param place where the text is from: a file, {@code standard input}, a request
 */
public record Question(String place, String text, Map<String, Term> arguments) {
    public Question {
        arguments = Map.copyOf(arguments);
    }

    /** The asker's mistake: an unknown query, an unknown, missing or misspelt parameter. */
    public static class WrongQuestion extends RuntimeException {
        private static final long serialVersionUID = 1;

        /**
         * @param message place, fault and remedy
         */
        public WrongQuestion(String message) {
            super(message);
        }
    }
}
