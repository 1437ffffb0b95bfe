package org.corvee.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprNone;
import org.apache.jena.sparql.expr.ExprTripleTerm;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.ExprVisitor;
import org.apache.jena.sparql.expr.ExprVisitorFunction;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.Unstable;

/** What a query consists of, from however deep: inside EXISTS, ORDER BY, aggregates and queries in queries. */
record QueryParts(
        List<ExprFunction> functions,
        List<OpService> services,
        List<TriplePath> paths,
        List<OpBGP> patterns,
        List<Op> gathering) {
    /**
     * Takes a query apart.
     *
     * @throws BadQuery when it is nested too deep
     */
    static QueryParts of(String place, Query query) {
        try {
            QueryParts parts = none();
            Op op = Algebra.compile(query);
            Walker.walk(op, parts.new Operators(), parts.new Functions());
            return parts;
        } catch (StackOverflowError deep) {
            throw BadQuery.tooDeep(place);
        }
    }

    private static QueryParts none() {
        return new QueryParts(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** Whether rows are ordered by what is new at each look, so that no order can be kept. */
    boolean isOrderedByChance() {
        QueryParts keys = none();
        gathering.stream()
                .filter(OpOrder.class::isInstance)
                .flatMap(order -> ((OpOrder) order).getConditions().stream())
                .forEach(key -> Walker.walk(key.getExpression(), keys.new Operators(), keys.new Functions()));
        return keys.functions().stream().anyMatch(Unstable.class::isInstance);
    }

    private final class Operators extends OpVisitorBase {
        private final ExprVisitor functions = new Functions();

        @Override
        public void visit(OpService service) {
            services.add(service);
        }

        @Override
        public void visit(OpPath path) {
            paths.add(path.getTriplePath());
        }

        @Override
        public void visit(OpBGP pattern) {
            patterns.add(pattern);
        }

        // Jena's walker goes into every expression but those of these two.

        @Override
        public void visit(OpOrder order) {
            gathering.add(order);
            order.getConditions().forEach(condition -> Walker.walk(condition.getExpression(), this, functions));
        }

        @Override
        public void visit(OpGroup group) {
            gathering.add(group);
            group.getAggregators().stream()
                    .map(aggregate -> aggregate.getAggregator().getExprList())
                    .filter(Objects::nonNull)
                    .forEach(arguments -> Walker.walk(arguments, this, functions));
        }
    }

    private final class Functions extends ExprVisitorFunction {
        @Override
        protected void visitExprFunction(ExprFunction function) {
            functions.add(function);
        }

        @Override
        public void visit(ExprFunctionOp exists) {
            functions.add(exists);
        }

        @Override
        public void visit(NodeValue value) {
            // A value calls nothing.
        }

        @Override
        public void visit(ExprTripleTerm term) {
            // A triple term calls nothing.
        }

        @Override
        public void visit(ExprVar variable) {
            // A variable calls nothing.
        }

        @Override
        public void visit(ExprNone none) {
            // No expression calls nothing.
        }

        @Override
        public void visit(ExprAggregator aggregate) {
            // Its arguments are seen with the group that it stands for.
        }
    }
}
