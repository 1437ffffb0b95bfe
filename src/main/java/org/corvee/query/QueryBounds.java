package org.corvee.query;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitor;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * What a query over our own data may not do: call another server, call into Java, or go on for ever.
 *
 * <p>Allowed functions are SPARQL's own and the casts of XML Schema. A query with another is refused before it runs,
 * with its words; should one slip past, the registry that execution sees does not know it either.
 *
 * @param timeout the longest that an answer may take, all rows included
 */
public record QueryBounds(Duration timeout) {
    private static final String CASTS = "http://www.w3.org/2001/XMLSchema#";

    /** A dataset's context, with the global one under it, in which nothing beyond the bounds works. */
    public Context within(Context context) {
        Context bounded = Context.mergeCopy(ARQ.getContext(), context);
        bounded.set(ARQ.httpServiceAllowed, false);
        bounded.set(ARQ.enablePropertyFunctions, false);
        bounded.set(ARQ.queryTimeout, Long.toString(timeout.toMillis()));
        FunctionRegistry.set(bounded, new CastsOnly());
        return bounded;
    }

    /**
     * Refuses what will not be run.
     *
     * @throws BadQuery naming what it is
     */
    void check(String place, Query query) {
        Refusals refusals = new Refusals();
        Walker.walk(Algebra.compile(query), refusals, refusals.functions());
        if (!refusals.found().isEmpty()) {
            throw new BadQuery(place, "not allowed: " + String.join("; ", refusals.found()));
        }
    }

    private static boolean isAllowed(String function) {
        return function.startsWith(CASTS);
    }

    /** What a query holds that is beyond the bounds, wherever in it. */
    private static final class Refusals extends OpVisitorBase {
        private final Set<String> found = new LinkedHashSet<>();
        private final ExprVisitor functions = new ExprVisitorBase() {
            @Override
            public void visit(ExprFunctionN function) {
                if (function instanceof E_Function call && !isAllowed(call.getFunctionIRI())) {
                    found.add("function <%s>; only SPARQL's own and the xsd: casts work here"
                            .formatted(Visible.line(call.getFunctionIRI())));
                }
            }
        };

        Set<String> found() {
            return found;
        }

        ExprVisitor functions() {
            return functions;
        }

        @Override
        public void visit(OpService service) {
            found.add("SERVICE; this endpoint asks no other");
        }

        // Jena's walker goes into every expression but these two.

        @Override
        public void visit(OpOrder order) {
            order.getConditions().forEach(condition -> Walker.walk(condition.getExpression(), this, functions));
        }

        @Override
        public void visit(OpGroup group) {
            group.getAggregators().stream()
                    .map(aggregate -> aggregate.getAggregator().getExprList())
                    .filter(Objects::nonNull)
                    .forEach(arguments -> Walker.walk(arguments, this, functions));
        }
    }

    /** The registry proper loads any class that a {@code java:} IRI names. */
    private static final class CastsOnly extends FunctionRegistry {
        @Override
        public @Nullable FunctionFactory get(String function) {
            return isAllowed(function) ? FunctionRegistry.get().get(function) : null;
        }
    }
}
