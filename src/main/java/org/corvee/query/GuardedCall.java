package org.corvee.query;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.Duration;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Datatype;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_GreaterThan;
import org.apache.jena.sparql.expr.E_GreaterThanOrEqual;
import org.apache.jena.sparql.expr.E_If;
import org.apache.jena.sparql.expr.E_IsIRI;
import org.apache.jena.sparql.expr.E_IsURI;
import org.apache.jena.sparql.expr.E_Lang;
import org.apache.jena.sparql.expr.E_LessThan;
import org.apache.jena.sparql.expr.E_LessThanOrEqual;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.E_SameTerm;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrSubstring;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprException;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.Unstable;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/**
 * A call that Jena computes, with three things made sure: whatever goes wrong in it is an error of the expression and of
 * no more, the clock is looked at before it, and neither its work nor its result outgrows everything.
 *
 * <p>Jena does not fold it into a constant, since that happens under no clock.
 */
final class GuardedCall extends ExprFunctionN {
    /** What cannot go wrong, or what Jena's optimiser looks for. */
    private static final Set<Class<? extends Expr>> AS_THEY_ARE = Set.of(
            E_Bound.class,
            E_Datatype.class,
            E_Equals.class,
            E_GreaterThan.class,
            E_GreaterThanOrEqual.class,
            E_If.class,
            E_IsIRI.class,
            E_IsURI.class,
            E_Lang.class,
            E_LessThan.class,
            E_LessThanOrEqual.class,
            E_LogicalAnd.class,
            E_LogicalNot.class,
            E_LogicalOr.class,
            E_NotEquals.class,
            E_SameTerm.class,
            E_Str.class);

    private static final Set<Class<? extends Expr>> SEARCHES =
            Set.of(E_StrAfter.class, E_StrBefore.class, E_StrContains.class);

    /** What a search may compare, in characters. */
    private static final long MOST_COMPARED = 100_000_000;

    /** A calendar goes to a far date month by month. */
    private static final long MOST_DAYS = 3_652_500;

    private static final long DAYS_IN_YEAR = 366;
    private static final long DAYS_IN_MONTH = 31;
    private static final long SECONDS_IN_DAY = 86_400;

    private final ExprFunction call;

    private GuardedCall(ExprFunction call, ExprList arguments) {
        super(call.getFunctionName(null) + "", arguments);
        this.call = call;
    }

    /** Guards a call where that is needed. */
    static Expr of(ExprFunction call) {
        boolean isPlain = call instanceof ExprFunction1
                || call instanceof ExprFunction2
                || call instanceof ExprFunction3
                || call instanceof E_StrSubstring
                || call instanceof E_Function;
        boolean isAsItIs = call instanceof Unstable || AS_THEY_ARE.contains(call.getClass());
        return isPlain && !isAsItIs ? new GuardedCall(call, new ExprList(call.getArgs())) : call;
    }

    @Override
    protected @Nullable NodeValue evalSpecial(Binding binding, FunctionEnv env) {
        return call instanceof E_Function function ? guarded(() -> function.evalSpecial(binding, env), env) : null;
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments, FunctionEnv env) {
        return guarded(() -> called(arguments, env), env);
    }

    private NodeValue guarded(Supplier<NodeValue> evaluation, FunctionEnv env) {
        Deadline deadline = Deadline.of(env.getContext());
        deadline.check();
        try {
            NodeValue made = BoundedFunction.notTooLong(evaluation.get());
            // Some values are known to be none only when they become a term.
            made.asNode();
            return made;
        } catch (QueryBounds.BeyondBounds grows) {
            throw deadline.stop(grows);
        } catch (ExprException | QueryCancelledException known) {
            throw known;
        } catch (RuntimeException wrong) {
            throw new ExprEvalException("%s: %s".formatted(getFunctionSymbol(), wrong.getMessage()), wrong);
        }
    }

    private NodeValue called(List<NodeValue> arguments, FunctionEnv env) {
        check(arguments);
        if (call instanceof ExprFunction1 one) {
            return one.eval(arguments.get(0), env);
        }
        if (call instanceof ExprFunction2 two) {
            return two.eval(arguments.get(0), arguments.get(1), env);
        }
        return call instanceof ExprFunction3 three
                ? three.eval(arguments.get(0), arguments.get(1), arguments.get(2), env)
                : ((ExprFunctionN) call).eval(arguments, env);
    }

    private void check(List<NodeValue> arguments) {
        if (SEARCHES.contains(call.getClass())
                && (long) length(arguments.get(0)) * length(arguments.get(1)) > MOST_COMPARED) {
            throw new QueryBounds.BeyondBounds("a long text is looked for in a long one; make them shorter");
        }
        if (call instanceof E_Add || call instanceof E_Subtract) {
            arguments.forEach(GuardedCall::checkReach);
        }
    }

    private static int length(NodeValue value) {
        return value.asUnquotedString().length();
    }

    private static void checkReach(NodeValue value) {
        if (value.isDuration() && days(value.getDuration()) > MOST_DAYS) {
            throw new ExprEvalException("a duration beyond 10,000 years");
        }
    }

    private static double days(Duration duration) {
        return part(duration, DatatypeConstants.YEARS) * DAYS_IN_YEAR
                + part(duration, DatatypeConstants.MONTHS) * DAYS_IN_MONTH
                + part(duration, DatatypeConstants.DAYS)
                + (part(duration, DatatypeConstants.HOURS) * 3600
                                + part(duration, DatatypeConstants.MINUTES) * 60
                                + part(duration, DatatypeConstants.SECONDS))
                        / SECONDS_IN_DAY;
    }

    private static double part(Duration duration, DatatypeConstants.Field field) {
        Number number = duration.getField(field);
        return number == null ? 0 : Math.abs(number.doubleValue());
    }

    /** Without a clock nothing is called; Jena asks this way to fold constants, and goes on when it hears no. */
    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new GuardedCall(with(arguments), arguments);
    }

    private ExprFunction with(ExprList arguments) {
        if (call instanceof ExprFunction1 one) {
            return (ExprFunction) one.copy(arguments.get(0));
        }
        if (call instanceof ExprFunction2 two) {
            return (ExprFunction) two.copy(arguments.get(0), arguments.get(1));
        }
        return call instanceof ExprFunction3 three
                ? (ExprFunction) three.copy(arguments.get(0), arguments.get(1), arguments.get(2))
                : (ExprFunction) ((ExprFunctionN) call).copy(arguments);
    }
}
