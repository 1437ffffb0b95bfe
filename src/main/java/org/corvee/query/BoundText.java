package org.corvee.query;

import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.util.FmtUtils;

/**
 * A question as a text that asks the same anywhere, for people to read on: its own lines and comments, with its arguments
 * in the place of their variables.
 *
 * <p>The text counts only when it is the query that {@link BoundQuery} makes. Where it is not, Jena writes that query out
 * below the question's first comments.
 */
public record BoundText(String text) {
    /** Writes the question out; {@link BadQuery} says where its text is at fault. */
    public static BoundText of(Question question) {
        Query bound = BoundQuery.of(question).query();
        String text = new Writing(question.arguments()).of(question.text());
        return new BoundText(asks(text, bound) ? text : heading(question.text()) + bound);
    }

    private static boolean asks(String text, Query bound) {
        try {
            return BoundQuery.of(new Question("bound", text, Map.of())).query().equals(bound);
        } catch (BadQuery none) {
            return false;
        }
    }

    private static String heading(String text) {
        return text.lines()
                .takeWhile(line -> line.startsWith("#"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** Goes through a text and puts each argument where its variable is; as a column, under the variable's name. */
    private static final class Writing {
        /** Comments, IRIs and strings, in which nothing is a variable; then what may be one, and what says where. */
        private static final Pattern PARTS = Pattern.compile("#.*|<[^\\s<>\"{}|^`\\\\]*>"
                + "|\"\"\"(?s:(?:\\\\.|[^\\\\])*?)\"\"\"|'''(?s:(?:\\\\.|[^\\\\])*?)'''"
                + "|\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'"
                + "|(?i:\\bBOUND)\\s*\\(\\s*[?$](\\w+)\\s*\\)|[?$](\\w+)|(?i:\\b(SELECT)\\b)|[(){]");

        private static final int BOUND = 1;
        private static final int VARIABLE = 2;
        private static final int SELECT = 3;

        private final Map<String, Term> arguments;
        private boolean amongColumns = false;
        private int depth = 0;

        Writing(Map<String, Term> arguments) {
            this.arguments = arguments;
        }

        String of(String text) {
            return PARTS.matcher(text).replaceAll(part -> Matcher.quoteReplacement(written(part)));
        }

        private String written(MatchResult part) {
            look(part);
            if (argument(part, BOUND).isPresent()) {
                return "true";
            }
            return argument(part, VARIABLE)
                    .map(term -> FmtUtils.stringForNode(Nodes.node(term)))
                    .map(term -> amongColumns && depth == 0 ? "(%s AS %s)".formatted(term, part.group()) : term)
                    .orElseGet(part::group);
        }

        private void look(MatchResult part) {
            switch (part.group()) {
                case "(" -> depth++;
                case ")" -> depth--;
                case "{" -> amongColumns = false;
                default -> begin(part);
            }
        }

        private void begin(MatchResult part) {
            if (part.group(SELECT) != null) {
                amongColumns = true;
                depth = 0;
            }
        }

        private Optional<Term> argument(MatchResult part, int group) {
            return Optional.ofNullable(part.group(group)).map(arguments::get);
        }
    }
}
