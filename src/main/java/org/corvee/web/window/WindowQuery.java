package org.corvee.web.window;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.PatternVars;
import org.corvee.evidence.table.ClaimTable;

/**
 * Asks a question of a window alone.
 *
 * <p>What the window is of stands before the pattern, and in each query inside it that passes parts of it on: what it finds
 * for others would meet nothing.
 *
 * @param order which of the question's variables are parts of a claim
 */
record WindowQuery(Query whole, WindowOrder order) {
    /** The question of some units. */
    Query of(ClaimTable table, Units units, int from, int to) {
        Window window = new Window(order, table, units, from, to);
        Query query = whole.cloneQuery();
        ElementGroup pattern = (ElementGroup) query.getQueryPattern();
        List<Part> parts = order.beginning();
        List<Element> passing = window.passing(pattern, parts);
        Stream<Element> first = passing.isEmpty() ? Stream.of(window.data(parts)) : passing.stream();
        ElementGroup rest = group(pattern.getElements().stream().filter(element -> !passing.contains(element)));
        query.setQueryPattern(group(Stream.concat(
                        first, NearestFirst.of(rest, order.variables(parts)).elements())
                .map(window::inside)));
        return query;
    }

    private static ElementGroup group(Stream<Element> elements) {
        ElementGroup group = new ElementGroup();
        elements.forEach(group::addElement);
        return group;
    }

    /** Whether that gives what the whole question gives. */
    boolean isTheSame() {
        return whole.getQueryPattern() instanceof ElementGroup group
                && NearestFirst.isTheSame(group)
                && !whole.hasGroupBy()
                && !whole.hasAggregators()
                && (!whole.isDistinct() || whole.getProjectVars().containsAll(order.variables(order.parts())));
    }

    /** What is known of the claims of a window. */
    private record Window(WindowOrder order, ClaimTable table, Units units, int from, int to) {
        ElementData data(List<Part> parts) {
            return data(order.variables(parts), units.tuples(parts, from, to));
        }

        private static ElementData data(List<Var> of, Collection<List<Node>> rows) {
            ElementData data = new ElementData();
            of.forEach(data::add);
            rows.forEach(row -> data.add(binding(of, row)));
            return data;
        }

        private static Binding binding(List<Var> of, List<Node> row) {
            BindingBuilder binding = Binding.builder();
            IntStream.range(0, of.size()).forEach(at -> binding.add(of.get(at), row.get(at)));
            return binding.build();
        }

        /** An element whose inner queries look at the window alone. */
        Element inside(Element element) {
            if (element instanceof ElementSubQuery sub) {
                return new ElementSubQuery(narrowed(sub.getQuery()));
            }
            if (element instanceof ElementOptional option) {
                return new ElementOptional(optional(option.getOptionalElement()));
            }
            if (element instanceof ElementGroup group) {
                ElementGroup narrow = new ElementGroup();
                group.getElements().stream().map(this::inside).forEach(narrow::addElement);
                return narrow;
            }
            if (element instanceof ElementUnion union) {
                ElementUnion narrow = new ElementUnion();
                union.getElements().stream().map(this::inside).forEach(narrow::addElement);
                return narrow;
            }
            return element;
        }

        /**
         * An option with a condition is not asked row by row: it is sought in the documents of the window, and not in all.
         */
        private Element optional(Element pattern) {
            List<Var> document = order.variables(List.of(Part.DOCUMENT));
            boolean isWhole = elements(pattern).anyMatch(ElementFilter.class::isInstance);
            boolean isOfDocument = elements(pattern)
                    .anyMatch(element -> element instanceof ElementPathBlock block
                            && PatternVars.vars(block).containsAll(document));
            Stream<Element> some = elements(pattern).map(this::inside);
            return group(
                    isWhole && isOfDocument && !document.isEmpty()
                            ? Stream.concat(Stream.of(data(List.of(Part.DOCUMENT))), some)
                            : some);
        }

        private Query narrowed(Query inner) {
            Set<Var> passed = KnownClaim.passed(inner);
            List<Part> parts = order.seen().stream()
                    .filter(part -> passed.containsAll(order.variables(List.of(part))))
                    .toList();
            if (parts.isEmpty()) {
                return inner;
            }
            Query query = inner.cloneQuery();
            ElementGroup pattern = group(elements(inner.getQueryPattern()));
            List<Element> passing = passing(pattern, parts);
            Stream<Element> known = Stream.concat(
                    passing.stream(),
                    claims(inner, parts)
                            .map(Stream::of)
                            .orElseGet(() -> passing.isEmpty() ? Stream.of(data(parts)) : Stream.of()));
            Stream<Element> rest = pattern.getElements().stream().filter(element -> !passing.contains(element));
            query.setQueryPattern(group(Stream.concat(known, rest).map(this::inside)));
            return query;
        }

        private static Stream<Element> elements(Element pattern) {
            return pattern instanceof ElementGroup group ? group.getElements().stream() : Stream.of(pattern);
        }

        /**
         * The queries in a pattern that have all of it, and so need not be asked again for each row of others: they come
         * first.
         */
        List<Element> passing(ElementGroup pattern, List<Part> parts) {
            return pattern.getElements().stream()
                    .filter(element -> isPassing(element, order.variables(parts)))
                    .toList();
        }

        private static boolean isPassing(Element element, List<Var> all) {
            return element instanceof ElementSubQuery sub
                    ? KnownClaim.passed(sub.getQuery()).containsAll(all)
                    : element instanceof ElementGroup group && group.size() == 1 && isPassing(group.get(0), all);
        }

        /** A query of claims by what they state, given their triples: the claims too, since a busy thing has very many. */
        private Optional<Element> claims(Query inner, List<Part> parts) {
            if (!parts.containsAll(WindowOrder.STATEMENT)) {
                return Optional.empty();
            }
            return KnownClaim.in(inner).stream()
                    .filter(KnownClaim::isSeen)
                    .filter(known -> WindowOrder.STATEMENT.stream()
                            .allMatch(part -> known.variable(part).equals(order.variable(part))))
                    .findFirst()
                    .map(known -> claims(known.claim()));
        }

        private ElementData claims(Var claim) {
            List<List<Node>> rows = new ArrayList<>();
            units.tuples(WindowOrder.STATEMENT, from, to).forEach(tuple -> IntStream.of(
                            table.rows(Triple.create(tuple.get(0), tuple.get(1), tuple.get(2))))
                    .forEach(row -> rows.add(List.of(tuple.get(0), tuple.get(1), tuple.get(2), table.claim(row)))));
            List<Var> of = new ArrayList<>(order.variables(WindowOrder.STATEMENT));
            of.add(claim);
            return data(of, rows);
        }
    }
}
