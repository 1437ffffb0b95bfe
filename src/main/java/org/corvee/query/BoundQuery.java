package org.corvee.query;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryScopeException;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * A question as Jena's query: its text parsed, its arguments put in the place of their variables everywhere.
 *
 * @param place where the text is from, for errors
 */
public record BoundQuery(String place, Query query) {
    /** What relative IRIs are relative to, lest it be the folder that we run in. */
    private static final String BASE = "http://base.invalid/";

    /** Parses and binds; {@link BadQuery} says where the text is at fault. */
    public static BoundQuery of(Question question) {
        QuerySize.of(question.place(), question.text());
        Query query = parse(question.place(), question.text());
        return new BoundQuery(question.place(), question.arguments().isEmpty() ? query : bind(question, query));
    }

    private static Query parse(String place, String text) {
        try {
            return QueryFactory.create(text, BASE, Syntax.syntaxSPARQL_12);
        } catch (QueryParseException wrong) {
            ParseFault fault = ParseFault.of(text, wrong);
            throw new BadQuery(place, fault.words(), fault.spot().orElse(null));
        } catch (StackOverflowError deep) {
            throw BadQuery.tooDeep(place);
        } catch (QueryException wrong) {
            throw new BadQuery(
                    place,
                    String.valueOf(wrong.getMessage()).lines().findFirst().orElse("no SPARQL query"));
        }
    }

    private static Query bind(Question question, Query query) {
        Map<Var, Node> nodes = question.arguments().entrySet().stream()
                .collect(Collectors.toMap(entry -> Var.alloc(entry.getKey()), entry -> Nodes.node(entry.getValue())));
        if (query.getHavingExprs().size() > 1) {
            // Jena 5.6.0 substitutes in the first of several only.
            throw new BadQuery(question.place(), "several HAVING conditions beside parameters; join them by &&");
        }
        try {
            Query known = QueryTransformOps.transform(query, new ElementTransformCopyBase(), new KnownBound(nodes));
            return QueryTransformOps.replaceVars(known, nodes);
        } catch (QueryScopeException assigned) {
            throw new BadQuery(
                    question.place(),
                    "a parameter is a variable that BIND, VALUES or AS assigns (%s); name another"
                            .formatted(assigned.getMessage()));
        }
    }

    /** Says {@code true} for BOUND of a variable with an argument: of a constant, it would be no SPARQL for others. */
    private static final class KnownBound extends ExprTransformCopy {
        private final Map<Var, Node> nodes;

        KnownBound(Map<Var, Node> nodes) {
            this.nodes = nodes;
        }

        @Override
        public Expr transform(ExprFunction1 function, Expr argument) {
            return function instanceof E_Bound && argument.isVariable() && nodes.containsKey(argument.asVar())
                    ? NodeValue.TRUE
                    : super.transform(function, argument);
        }
    }
}
