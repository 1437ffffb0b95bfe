package org.corvee.query;

import java.util.List;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.optimize.OptimizerStd;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;

/**
 * A query's algebra with {@link BoundedFunction}s in the place of the functions that Jena does not stop.
 *
 * <p>They are put in before Jena optimises, since that computes with constants. What is inside SERVICE stays as it is.
 */
final class BoundedAlgebra {
    /** For {@code ARQConstants.sysOptimizerFactory}. */
    static final RewriteFactory REWRITE = context ->
            op -> new OptimizerStd(context).rewrite(Transformer.transformSkipService(new Groups(), new Calls(), op));

    private BoundedAlgebra() {}

    private static BoundedFunction.BoundedCall call(BoundedFunction function, Expr... arguments) {
        return new BoundedFunction.BoundedCall(function, new ExprList(List.of(arguments)));
    }

    private static final class Calls extends ExprTransformCopy {
        @Override
        public Expr transform(ExprFunctionN function, ExprList arguments) {
            if (function instanceof E_Regex) {
                return new BoundedFunction.BoundedCall(BoundedFunction.REGEX, arguments);
            }
            if (function instanceof E_StrReplace) {
                return new BoundedFunction.BoundedCall(BoundedFunction.REPLACE, arguments);
            }
            if (function instanceof E_StrConcat) {
                return new BoundedFunction.BoundedCall(BoundedFunction.CONCAT, arguments);
            }
            if (function instanceof E_Function && arguments.size() == 1) {
                return guarded(super.transform(function, new ExprList(call(BoundedFunction.SHORT, arguments.get(0)))));
            }
            return guarded(super.transform(function, arguments));
        }

        private static Expr guarded(Expr call) {
            return call instanceof ExprFunction function ? GuardedCall.of(function) : call;
        }

        @Override
        public Expr transform(ExprFunction1 function, Expr argument) {
            return guarded(super.transform(function, argument));
        }

        @Override
        public Expr transform(ExprFunction3 function, Expr first, Expr second, Expr third) {
            return guarded(super.transform(function, first, second, third));
        }

        @Override
        public Expr transform(ExprFunction2 function, Expr left, Expr right) {
            return function instanceof E_Multiply
                    ? call(BoundedFunction.MULTIPLY, left, right)
                    : guarded(super.transform(function, left, right));
        }
    }

    private static final class Groups extends TransformCopy {
        @Override
        public Op transform(OpGroup group, Op inner) {
            List<ExprAggregator> aggregates =
                    group.getAggregators().stream().map(Groups::bounded).toList();
            return OpGroup.create(inner, group.getGroupVars(), aggregates);
        }

        private static ExprAggregator bounded(ExprAggregator aggregate) {
            Aggregator kind = aggregate.getAggregator();
            if (kind instanceof AggGroupConcat || kind instanceof AggGroupConcatDistinct) {
                Expr gathered =
                        call(BoundedFunction.GATHERED, kind.getExprList().get(0));
                return new ExprAggregator(aggregate.getVar(), kind.copy(new ExprList(gathered)));
            }
            return aggregate;
        }
    }
}
