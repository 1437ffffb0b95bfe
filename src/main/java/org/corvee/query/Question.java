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
}
