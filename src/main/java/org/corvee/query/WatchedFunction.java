package org.corvee.query;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;

/** The functions of SPARQL whose work or result can outgrow everything, with a bound on both. */
enum WatchedFunction {
    REGEX {
        @Override
        NodeValue call(List<NodeValue> arguments, Deadline deadline) {
            CharSequence text = new WatchedText(text(arguments.get(0)), deadline);
            return NodeValue.booleanReturn(
                    pattern(arguments, 2, deadline).matcher(text).find());
        }
    },
    REPLACE {
        @Override
        NodeValue call(List<NodeValue> arguments, Deadline deadline) {
            String text = text(arguments.get(0));
            String replaced = replaced(
                    pattern(arguments, 3, deadline).matcher(new WatchedText(text, deadline)), text(arguments.get(2)));
            return replaced.equals(text)
                    ? arguments.get(0)
                    : NodeValue.makeNode(like(arguments.get(0).asNode(), replaced));
        }
    },
    CONCAT {
        @Override
        NodeValue call(List<NodeValue> arguments, Deadline deadline) {
            long length = 0;
            for (NodeValue argument : arguments) {
                length += argument.asNode().isLiteral() ? text(argument).length() : 0;
                check(length);
            }
            return XSDFuncOp.strConcat(arguments);
        }
    },
    MULTIPLY {
        @Override
        NodeValue call(List<NodeValue> arguments, Deadline deadline) {
            arguments.forEach(WatchedFunction::checkDigits);
            return NodeValueOps.multiplicationNV(arguments.get(0), arguments.get(1));
        }
    },
    /** The argument of a cast: reading a number costs more than its length. */
    SHORT {
        @Override
        NodeValue call(List<NodeValue> arguments, Deadline deadline) {
            checkDigits(arguments.get(0));
            return arguments.get(0);
        }
    },
    /** The argument of GROUP_CONCAT, all of which are kept until the groups are done. */
    GATHERED {
        @Override
        NodeValue call(List<NodeValue> arguments, Deadline deadline) {
            long length = arguments.get(0).asString().length() + 1L;
            if (deadline.gathered().addAndGet(length) > MOST_GATHERED) {
                throw new BeyondBounds(
                        "GROUP_CONCAT gathers more than %,d characters; group fewer rows".formatted(MOST_GATHERED));
            }
            return arguments.get(0);
        }
    };

    /** The longest text that a function may make, in characters. */
    static final int MOST_TEXT = 1 << 20;

    private static final long MOST_GATHERED = 16L * MOST_TEXT;
    private static final int MOST_DIGITS = 10_000;

    abstract NodeValue call(List<NodeValue> arguments, Deadline deadline);

    private static String text(NodeValue value) {
        return NodeValueOps.checkAndGetStringLiteral("text", value).getLiteralLexicalForm();
    }

    private static Pattern pattern(List<NodeValue> arguments, int flags, Deadline deadline) {
        return deadline.pattern(text(arguments.get(1)), arguments.size() > flags ? text(arguments.get(flags)) : "");
    }

    /** As Jena replaces: an empty match counts once, at the start. */
    private static String replaced(Matcher matcher, String replacement) {
        StringBuilder made = new StringBuilder();
        boolean isFirst = true;
        try {
            while (matcher.find()) {
                if (isFirst || matcher.start() != matcher.end()) {
                    matcher.appendReplacement(made, replacement);
                    check(made.length());
                }
                isFirst = false;
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException wrong) {
            throw new ExprEvalException("REPLACE: " + wrong.getMessage(), wrong);
        }
        matcher.appendTail(made);
        check(made.length());
        return made.toString();
    }

    private static Node like(Node literal, String text) {
        return literal.getLiteralLanguage().isEmpty()
                ? NodeFactory.createLiteralDT(text, literal.getLiteralDatatype())
                : NodeFactory.createLiteralLang(text, literal.getLiteralLanguage());
    }

    /** The value, unless it is a text beyond all use. */
    static NodeValue notTooLong(NodeValue value) {
        if (value.isString() || value.isLangString()) {
            check(value.asUnquotedString().length());
        }
        return value;
    }

    private static void check(long length) {
        if (length > MOST_TEXT) {
            throw new BeyondBounds("a text grows beyond %,d characters; make it shorter".formatted(MOST_TEXT));
        }
    }

    private static void checkDigits(NodeValue value) {
        if (value.asNode().isLiteral() && value.asString().length() > MOST_DIGITS) {
            throw new BeyondBounds("a number grows beyond %,d digits; make it smaller".formatted(MOST_DIGITS));
        }
    }
}
