package org.corvee.query;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import org.apache.jena.sparql.function.FunctionEnv;

/** The functions of SPARQL whose work or result can outgrow everything, with a bound on both. */
enum BoundedFunction {
    REGEX {
        @Override
        NodeValue call(List<NodeValue> arguments, Deadline deadline) {
            CharSequence text = new BoundedText(text(arguments.get(0)), deadline);
            return NodeValue.booleanReturn(
                    pattern(arguments, 2, deadline).matcher(text).find());
        }
    },
    REPLACE {
        @Override
        NodeValue call(List<NodeValue> arguments, Deadline deadline) {
            String text = text(arguments.get(0));
            String replaced = replaced(
                    pattern(arguments, 3, deadline).matcher(new BoundedText(text, deadline)), text(arguments.get(2)));
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
            arguments.forEach(BoundedFunction::checkDigits);
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
                throw new QueryBounds.BeyondBounds(
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
            throw new QueryBounds.BeyondBounds(
                    "a text grows beyond %,d characters; make it shorter".formatted(MOST_TEXT));
        }
    }

    private static void checkDigits(NodeValue value) {
        if (value.asNode().isLiteral() && value.asString().length() > MOST_DIGITS) {
            throw new QueryBounds.BeyondBounds(
                    "a number grows beyond %,d digits; make it smaller".formatted(MOST_DIGITS));
        }
    }

    /** A call of one of SPARQL's functions in a way that ends in time and does not grow without end. */
    static final class BoundedCall extends ExprFunctionN {
        private final BoundedFunction function;

        BoundedCall(BoundedFunction function, ExprList arguments) {
            super(function.name(), arguments);
            this.function = function;
        }

        @Override
        public NodeValue eval(List<NodeValue> arguments, FunctionEnv env) {
            Deadline deadline = Deadline.of(env.getContext());
            deadline.check();
            try {
                return function.call(arguments, deadline);
            } catch (StackOverflowError deep) {
                throw deadline.stop(new QueryBounds.BeyondBounds(
                        "a regular expression goes too deep for this text; write it with fewer choices"));
            } catch (QueryBounds.BeyondBounds grows) {
                throw deadline.stop(grows);
            }
        }

        /** Without a deadline nothing is called; Jena asks this way to fold constants, and goes on when it hears no. */
        @Override
        public NodeValue eval(List<NodeValue> arguments) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new BoundedCall(function, arguments);
        }
    }

    /** A text that looks at the clock while somebody reads it, for matchers that would read it for ever. */
    static final class BoundedText implements CharSequence {
        private static final int EVERY = 0xFFF;

        private final CharSequence text;
        private final Deadline deadline;
        private int read = 0;

        BoundedText(CharSequence text, Deadline deadline) {
            this.text = text;
            this.deadline = deadline;
        }

        @Override
        public char charAt(int index) {
            if ((read++ & EVERY) == 0) {
                deadline.check();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new BoundedText(text.subSequence(start, end), deadline);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
