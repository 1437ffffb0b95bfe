package org.corvee.query;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDistinctReduced;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Coalesce;
import org.apache.jena.sparql.expr.E_Datatype;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_GreaterThan;
import org.apache.jena.sparql.expr.E_GreaterThanOrEqual;
import org.apache.jena.sparql.expr.E_If;
import org.apache.jena.sparql.expr.E_IsBlank;
import org.apache.jena.sparql.expr.E_IsIRI;
import org.apache.jena.sparql.expr.E_IsLiteral;
import org.apache.jena.sparql.expr.E_IsNumeric;
import org.apache.jena.sparql.expr.E_IsURI;
import org.apache.jena.sparql.expr.E_Lang;
import org.apache.jena.sparql.expr.E_LangMatches;
import org.apache.jena.sparql.expr.E_LessThan;
import org.apache.jena.sparql.expr.E_LessThanOrEqual;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.E_NotOneOf;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_SameTerm;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrEndsWith;
import org.apache.jena.sparql.expr.E_StrLength;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.E_StrStartsWith;
import org.apache.jena.sparql.expr.E_StrUpperCase;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggAvg;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggMax;
import org.apache.jena.sparql.expr.aggregate.AggMin;
import org.apache.jena.sparql.expr.aggregate.AggSample;
import org.apache.jena.sparql.expr.aggregate.AggSum;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.jspecify.annotations.Nullable;

/**
 * Judges a query by what it consists of: whatever is not known to be harmless is {@link QueryAnalysis.Effort#OPEN}.
 *
 * <p>Harmless are patterns, filters and the like whose steps are one index entry each, with functions whose work and
 * result are no larger than what they are given. What the optimiser makes of alternatives multiplies, so they are few.
 */
final class EffortEstimate {
    /** Counting these takes about a millisecond. */
    static final int MOST_STEPS = 2_000;

    private static final int MOST_TRIPLES = 30;
    private static final int MOST_OPERATORS = 60;
    private static final int MOST_ALTERNATIVES = 32;
    private static final int MOST_ROWS = 1_000;
    private static final int MOST_VALUES = 100;
    private static final int MOST_DEPTH = 12;
    private static final int LONGEST_VALUE = 1_000;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_EXPRESSION = 200;

    private static final Set<Class<? extends Expr>> HARMLESS = Set.of(
            E_Bound.class,
            E_Coalesce.class,
            E_Datatype.class,
            E_Equals.class,
            E_GreaterThan.class,
            E_GreaterThanOrEqual.class,
            E_If.class,
            E_IsBlank.class,
            E_IsIRI.class,
            E_IsLiteral.class,
            E_IsNumeric.class,
            E_IsURI.class,
            E_Lang.class,
            E_LangMatches.class,
            E_LessThan.class,
            E_LessThanOrEqual.class,
            E_LogicalAnd.class,
            E_LogicalNot.class,
            E_LogicalOr.class,
            E_NotEquals.class,
            E_NotOneOf.class,
            E_OneOf.class,
            E_Regex.class,
            E_SameTerm.class,
            E_Str.class,
            E_StrContains.class,
            E_StrEndsWith.class,
            E_StrLength.class,
            E_StrLowerCase.class,
            E_StrStartsWith.class,
            E_StrUpperCase.class);

    private static final Set<Class<? extends Aggregator>> HARMLESS_SUMS = Set.of(
            AggAvg.class, AggCount.class, AggCountVar.class, AggMax.class, AggMin.class, AggSample.class, AggSum.class);

    private static final Set<String> DATES = Set.of("date", "dateTime", "gYear", "gYearMonth");

    private int operators = 0;
    private int triples = 0;
    private long alternatives = 1;

    private EffortEstimate() {}

    static QueryAnalysis.Effort query(Query query) {
        if (query.isDescribeType()) {
            return QueryAnalysis.Effort.OPEN;
        }
        Op op = Algebra.compile(query);
        if (isBounded(op, query.isAskType())) {
            return QueryAnalysis.Effort.BOUNDED;
        }
        return new EffortEstimate().isStoppable(op) ? QueryAnalysis.Effort.STOPPABLE : QueryAnalysis.Effort.OPEN;
    }

    /** Whether each step of a query is harmless, and the graph has so little for it to look at that it is a look-up. */
    static boolean isLookUp(Query query, Graph graph) {
        if (query.isDescribeType() || query.hasDatasetDescription()) {
            return false;
        }
        Op op = Algebra.compile(query);
        return new EffortEstimate().isStoppable(op) && BoundedMatch.isWithin(MOST_STEPS, op, graph);
    }

    /** One pattern at most, of which few matches are wanted. */
    private static boolean isBounded(Op op, boolean fewWanted) {
        if (op instanceof OpProject project) {
            return isBounded(project.getSubOp(), fewWanted);
        }
        if (op instanceof OpSlice slice) {
            return isBounded(slice.getSubOp(), fewWanted || isFew(slice.getLength()) && slice.getStart() <= MOST_ROWS);
        }
        if (op instanceof OpTable table) {
            return table.isJoinIdentity();
        }
        return op instanceof OpBGP pattern
                && (pattern.getPattern().isEmpty()
                        || pattern.getPattern().size() == 1
                                && fewWanted
                                && hasDistinctVariables(pattern.getPattern().get(0)));
    }

    private static boolean isFew(long length) {
        return length >= 0 && length <= MOST_ROWS;
    }

    private static boolean hasDistinctVariables(Triple triple) {
        List<Node> variables = Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                .filter(Node::isVariable)
                .toList();
        return variables.stream().distinct().count() == variables.size()
                && !triple.getObject().isTripleTerm();
    }

    private boolean isStoppable(Op op) {
        if (++operators > MOST_OPERATORS) {
            return false;
        }
        if (op instanceof OpBGP pattern) {
            triples += pattern.getPattern().size();
            return triples <= MOST_TRIPLES
                    && pattern.getPattern().getList().stream()
                            .noneMatch(triple -> triple.getObject().isTripleTerm());
        }
        if (op instanceof OpTable table) {
            return isSmall(table);
        }
        if (op instanceof OpFilter filter) {
            return areHarmless(filter.getExprs()) && isStoppable(filter.getSubOp());
        }
        if (op instanceof OpExtend extend) {
            return extend.getVarExprList().getExprs().values().stream().allMatch(expr -> isHarmless(expr, 0))
                    && isStoppable(extend.getSubOp());
        }
        if (op instanceof OpOrder order) {
            return order.getConditions().stream().allMatch(key -> isHarmless(key.getExpression(), 0))
                    && isStoppable(order.getSubOp());
        }
        if (op instanceof OpGroup group) {
            return group.getGroupVars().getExprs().values().stream().allMatch(expr -> isHarmless(expr, 0))
                    && group.getAggregators().stream().allMatch(sum -> isHarmless(sum.getAggregator()))
                    && isStoppable(group.getSubOp());
        }
        if (op instanceof OpProject project) {
            return isStoppable(project.getSubOp());
        }
        if (op instanceof OpSlice slice) {
            return isStoppable(slice.getSubOp());
        }
        if (op instanceof OpDistinctReduced distinct) {
            return isStoppable(distinct.getSubOp());
        }
        if (op instanceof OpUnion union) {
            return isStoppable(union.getLeft()) && isStoppable(union.getRight());
        }
        if (op instanceof OpLeftJoin optional) {
            return areHarmless(optional.getExprs())
                    && isStoppable(optional.getLeft())
                    && isStoppable(optional.getRight());
        }
        return op instanceof OpJoin join
                && (join.getLeft() instanceof OpTable || join.getRight() instanceof OpTable)
                && isStoppable(join.getLeft())
                && isStoppable(join.getRight());
    }

    private boolean isSmall(OpTable table) {
        long rows = 0;
        for (var all = table.getTable().rows(); all.hasNext(); all.next()) {
            rows++;
        }
        alternatives *= Math.max(1, rows);
        return rows <= MOST_VALUES && alternatives <= MOST_ROWS;
    }

    private boolean areHarmless(@Nullable ExprList expressions) {
        return expressions == null || expressions.getList().stream().allMatch(expr -> isHarmless(expr, 0));
    }

    private boolean isHarmless(Aggregator sum) {
        return HARMLESS_SUMS.contains(sum.getClass())
                && Stream.ofNullable(sum.getExprList())
                        .flatMap(arguments -> arguments.getList().stream())
                        .allMatch(expr -> isHarmless(expr, 0));
    }

    private boolean isHarmless(@Nullable Expr expr, int depth) {
        if (expr == null || expr.isVariable()) {
            return true;
        }
        if (expr.isConstant()) {
            return isHarmless(expr.getConstant());
        }
        if (!(expr instanceof ExprFunction function) || !HARMLESS.contains(expr.getClass()) || depth > MOST_DEPTH) {
            return false;
        }
        alternatives *= function instanceof E_LogicalOr ? 2 : function instanceof E_OneOf ? function.numArgs() : 1;
        if (alternatives > MOST_ALTERNATIVES || function instanceof E_Regex && !hasShortExpression(function)) {
            return false;
        }
        return function.getArgs().stream().filter(Objects::nonNull).allMatch(part -> isHarmless(part, depth + 1));
    }

    private static boolean hasShortExpression(ExprFunction regex) {
        return regex.getArg(2).isConstant()
                && regex.getArg(2).getConstant().asUnquotedString().length() <= LONGEST_EXPRESSION;
    }

    private static boolean isHarmless(NodeValue value) {
        if (value.isIRI() || value.isBoolean()) {
            return true;
        }
        int length = value.asUnquotedString().length();
        if (value.isString() || value.isLangString()) {
            return length <= LONGEST_VALUE;
        }
        return length <= LONGEST_NUMBER && (value.isNumber() || isDate(value));
    }

    private static boolean isDate(NodeValue value) {
        String type = String.valueOf(value.getDatatypeURI());
        return DATES.contains(type.substring(type.indexOf('#') + 1));
    }
}
