package org.corvee.query;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/** A call of one of SPARQL's functions in a way that ends in time and does not grow without end. */
final class WatchedCall extends ExprFunctionN {
    private final WatchedFunction function;

    WatchedCall(WatchedFunction function, ExprList arguments) {
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
            throw deadline.stop(
                    new BeyondBounds("a regular expression goes too deep for this text; write it with fewer choices"));
        } catch (BeyondBounds grows) {
            throw deadline.stop(grows);
        }
    }

    /** Without a watch nothing is called; Jena asks this way to fold constants, and goes on when it hears no. */
    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new WatchedCall(function, arguments);
    }
}
