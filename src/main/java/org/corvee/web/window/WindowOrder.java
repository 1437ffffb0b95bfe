package org.corvee.web.window;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.vocabulary.RDF;
import org.corvee.model.Cv;

/**
 * How an answer is sorted first: by parts of a claim, or by documents.
 *
 * @param claim the claim; null where the answer is of documents
 * @param document the variable of the document, if any
 * @param parts the parts, as far as the order is known from the table
 * @param documentsBy the property of documents that stands for the document in the order, if one does
 */
record WindowOrder(Optional<KnownClaim> claim, Optional<Var> document, List<Part> parts, Optional<Node> documentsBy) {
    /** What a claim states. */
    static final List<Part> STATEMENT = List.of(Part.SUBJECT, Part.PROPERTY, Part.OBJECT);

    WindowOrder {
        parts = List.copyOf(parts);
    }

    /** The order of a question, if it begins with what is known. */
    static Optional<WindowOrder> of(Query query) {
        return Stream.concat(
                        KnownClaim.in(query).stream().flatMap(claim -> ofClaim(query, claim).stream()),
                        ofDocuments(query).stream())
                .max(Comparator.comparing((WindowOrder order) -> order.parts().size())
                        .thenComparing(order -> order.claim().isPresent()));
    }

    private static Optional<WindowOrder> ofClaim(Query query, KnownClaim claim) {
        List<Part> parts = new ArrayList<>();
        Optional<Node> by = Optional.empty();
        for (Var sorted : sorted(query)) {
            Optional<Node> documents = parts.isEmpty() ? documentsBy(query, claim, sorted) : Optional.empty();
            Optional<Part> part = documents.isPresent() ? Optional.of(Part.DOCUMENT) : claim.part(sorted);
            if (part.isEmpty() || isLate(part.get(), parts)) {
                break;
            }
            by = by.or(() -> documents);
            parts.add(part.get());
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new WindowOrder(Optional.of(claim), claim.variable(Part.DOCUMENT), parts, by));
    }

    /** Times sort rows only before all else, and a place in a text only within its document. */
    private static boolean isLate(Part part, List<Part> before) {
        return switch (part) {
            case FROM -> !before.isEmpty();
            case TO -> !before.equals(List.of(Part.FROM));
            case START, END ->
                !before.isEmpty() && !before.get(before.size() - 1).isReadingOrder();
            case DOCUMENT, CLAIM, SUBJECT, PROPERTY, OBJECT, TESTIMONY -> false;
        };
    }

    private static Optional<Node> documentsBy(Query query, KnownClaim claim, Var sorted) {
        return claim.variable(Part.DOCUMENT).flatMap(document -> KnownClaim.paths(query)
                .filter(TriplePath::isTriple)
                .filter(path -> path.getSubject().equals(document)
                        && path.getObject().equals(sorted)
                        && path.getPredicate().isURI())
                .map(TriplePath::getPredicate)
                .findFirst());
    }

    private static Optional<WindowOrder> ofDocuments(Query query) {
        return sorted(query).stream()
                .limit(1)
                .filter(document -> KnownClaim.paths(query)
                        .filter(TriplePath::isTriple)
                        .anyMatch(path -> isOfDocument(path, document)))
                .map(document -> new WindowOrder(
                        Optional.empty(), Optional.of(document), List.of(Part.DOCUMENT), Optional.empty()))
                .findFirst();
    }

    private static boolean isOfDocument(TriplePath path, Var document) {
        boolean isTyped = path.getSubject().equals(document)
                && path.getPredicate().equals(RDF.type.asNode())
                && path.getObject().hasURI(Cv.DOCUMENT);
        return isTyped
                || path.getObject().equals(document) && path.getPredicate().hasURI(Cv.IN_DOCUMENT);
    }

    /** The variables by which a query sorts first, the smallest first; what is given sorts nothing. */
    private static List<Var> sorted(Query query) {
        return Optional.ofNullable(query.getOrderBy()).orElse(List.of()).stream()
                .filter(by -> !by.getExpression().isConstant())
                .takeWhile(WindowOrder::isRising)
                .map(by -> by.getExpression().asVar())
                .toList();
    }

    private static boolean isRising(SortCondition by) {
        Expr expression = by.getExpression();
        return expression.isVariable() && by.getDirection() != Query.ORDER_DESCENDING;
    }

    /** The parts that a window of the question begins with. */
    List<Part> beginning() {
        return claim.filter(KnownClaim::isSeen).isPresent()
                ? List.of(Part.CLAIM)
                : parts.stream().filter(Part::isNode).toList();
    }

    /** All parts that the question has variables for. */
    List<Part> seen() {
        return Arrays.stream(Part.values())
                .filter(Part::isNode)
                .filter(part -> variable(part).isPresent())
                .toList();
    }

    Optional<Var> variable(Part part) {
        return part == Part.DOCUMENT && claim.isEmpty() ? document : claim.flatMap(known -> known.variable(part));
    }

    List<Var> variables(List<Part> some) {
        return some.stream().flatMap(part -> variable(part).stream()).toList();
    }

    boolean isByTime() {
        return parts.get(0) == Part.FROM;
    }
}
