package org.corvee.page.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Label;
import org.corvee.evidence.Statement;
import org.corvee.model.Cv;
import org.corvee.query.Term;

/** Claims of the left and of the right. */
record ComparedClaims(List<ComparedClaim> left, List<ComparedClaim> right) {
    ComparedClaims {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /**
     * A claim that stands and says a whole statement.
     *
     * @param outwards whether the value is its object; its subject, where the compared thing is the object
     */
    record ComparedClaim(Claim claim, Statement statement, boolean outwards) {
        /** A property, and which of its two ends is the compared thing. */
        record ComparedProperty(Label property, boolean outwards) {}

        /** What is said, whoever says it. */
        record SaidValue(ComparedProperty property, Label value, boolean denied) {}

        /** A statement, affirmed or denied. */
        record SaidStatement(Statement statement, boolean denied) {}

        ComparedProperty property() {
            return new ComparedProperty(statement.predicate(), outwards);
        }

        /** What is at the other end. */
        Label value() {
            return outwards ? statement.object() : statement.subject();
        }

        SaidValue said() {
            return new SaidValue(property(), value(), claim.manner().isDenial());
        }

        SaidStatement saidStatement() {
            return new SaidStatement(statement, claim.manner().isDenial());
        }

        /** The things that it speaks of. */
        List<Label> things() {
            return Stream.of(statement.subject(), statement.object())
                    .filter(ComparedClaim::isThing)
                    .distinct()
                    .toList();
        }

        /** Its property where it gives a day or a number; none where it gives anything else. */
        List<Label> measure() {
            return isMeasure(statement.object()) ? List.of(statement.predicate()) : List.of();
        }

        private static boolean isThing(Label label) {
            return label.term() instanceof Term.Iri iri
                    && !iri.value().startsWith(Cv.VOCABULARY)
                    && !iri.value().startsWith(Cv.NS)
                    && !isMeasure(label);
        }

        private static boolean isMeasure(Label label) {
            return label.term() instanceof Term.Literal literal
                    ? literal.lang().isEmpty() && !literal.datatype().equals(Term.STRING)
                    : label.id().startsWith("time/") || label.id().startsWith("quantity/");
        }
    }

    /** What is said about two things. */
    static ComparedClaims about(ComparedSide left, ComparedSide right) {
        return new ComparedClaims(
                standing(
                        left.about().claims(),
                        statement -> statement.subject().term().equals(left.id().term())),
                standing(
                        right.about().claims(),
                        statement ->
                                statement.subject().term().equals(right.id().term())));
    }

    /** What two voices or two documents say. */
    static ComparedClaims saidBy(ComparedSide left, ComparedSide right) {
        return new ComparedClaims(
                standing(left.said().claims(), statement -> true),
                standing(right.said().claims(), statement -> true));
    }

    private static List<ComparedClaim> standing(List<Claim> claims, Predicate<Statement> outwards) {
        List<ComparedClaim> standing = new ArrayList<>();
        for (Claim claim : claims) {
            Statement statement = claim.statement();
            if (statement != null && claim.status() != Claim.Status.RETRACTED) {
                standing.add(new ComparedClaim(claim, statement, outwards.test(statement)));
            }
        }
        return standing;
    }

    boolean isEmpty() {
        return left.isEmpty() && right.isEmpty();
    }

    boolean isOfBoth() {
        return !left.isEmpty() && !right.isEmpty();
    }

    /** The claims under each of their heads. */
    <K> Map<K, ComparedClaims> by(Function<ComparedClaim, List<K>> heads) {
        Map<K, List<ComparedClaim>> ofLeft = grouped(left, heads);
        Map<K, List<ComparedClaim>> ofRight = grouped(right, heads);
        Map<K, ComparedClaims> all = new LinkedHashMap<>();
        Stream.concat(ofLeft.keySet().stream(), ofRight.keySet().stream())
                .forEach(head -> all.computeIfAbsent(
                        head,
                        each -> new ComparedClaims(
                                ofLeft.getOrDefault(each, List.of()), ofRight.getOrDefault(each, List.of()))));
        return all;
    }

    /** The same, under the heads that both sides have. */
    <K> Map<K, ComparedClaims> ofBothBy(Function<ComparedClaim, List<K>> heads) {
        Map<K, ComparedClaims> shared = by(heads);
        shared.values().removeIf(claims -> !claims.isOfBoth());
        return shared;
    }

    private static <K> Map<K, List<ComparedClaim>> grouped(
            List<ComparedClaim> claims, Function<ComparedClaim, List<K>> heads) {
        Map<K, List<ComparedClaim>> groups = new LinkedHashMap<>();
        claims.forEach(
                claim -> heads.apply(claim).forEach(head -> groups.computeIfAbsent(head, each -> new ArrayList<>())
                        .add(claim)));
        return groups;
    }

    /** What is left when some are taken away. */
    ComparedClaims without(Map<?, ComparedClaims> taken) {
        Set<ComparedClaim> gone = new HashSet<>();
        taken.values().forEach(claims -> {
            gone.addAll(claims.left());
            gone.addAll(claims.right());
        });
        return new ComparedClaims(without(left, gone), without(right, gone));
    }

    private static List<ComparedClaim> without(List<ComparedClaim> claims, Set<ComparedClaim> gone) {
        return claims.stream().filter(claim -> !gone.contains(claim)).toList();
    }
}
