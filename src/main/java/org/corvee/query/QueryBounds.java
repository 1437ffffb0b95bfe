package org.corvee.query;

import java.io.OutputStream;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.jspecify.annotations.Nullable;

/**
 * What a query over our own data may not do: call another server, call into Java, or go on for ever.
 *
 * <p>Allowed functions are SPARQL's own and the casts of XML Schema. A query with another that Jena knows is refused
 * before it runs, with its words; should one slip past, the registry that execution sees does not know it. A name that
 * means nothing is an error of the expression that calls it, as SPARQL says.
 *
 * @param timeout the longest that an answer may take, all rows included
 * @param most how much of an answer is written down
 * @param services whom SERVICE may ask
 */
public record QueryBounds(Duration timeout, ResultLimit most, Services services) {
    private static final String CASTS = "http://www.w3.org/2001/XMLSchema#";
    private static final List<String> BEYOND =
            List.of("java:", "http://jena.apache.org/ARQ/", "http://jena.hpl.hp.com/ARQ/");
    private static final int MOST_TRIPLES = 5_000;

    /** Bounds of time alone. */
    public QueryBounds(Duration timeout) {
        this(timeout, ResultLimit.ALL, Services.NONE);
    }

    /** A dataset's context, with the global one under it, in which nothing beyond the bounds works. */
    public Context within(Context context) {
        Context bounded = Context.mergeCopy(ARQ.getContext(), context);
        bounded.set(ARQ.httpServiceAllowed, !services.allowed().isEmpty());
        ServiceExecutorRegistry calls = new ServiceExecutorRegistry();
        calls.addBulkLink(new ServiceCalls(services, ServiceCalls.Notes.over(bounded)));
        ServiceExecutorRegistry.set(bounded, calls);
        bounded.set(ARQ.enablePropertyFunctions, false);
        bounded.set(ARQ.queryTimeout, Long.toString(timeout.toMillis()));
        bounded.set(ARQConstants.sysOptimizerFactory, BoundedAlgebra.REWRITE);
        QC.setFactory(bounded, BoundedExecutor::new);
        Deadline.over(bounded, timeout);
        FunctionRegistry.set(bounded, new CastsOnly());
        return bounded;
    }

    /**
     * A graph that may be read for as long as a query may run, from now on.
     *
     * <p>What it is asked after that ends in a {@link org.apache.jena.query.QueryCancelledException}.
     */
    public Graph within(Graph graph) {
        return new BoundedExecutor.BoundedGraph(graph, Deadline.in(timeout));
    }

    /** Bytes that may be written for as long as a query may run, from now on; after that as {@link #within(Graph)}. */
    public OutputStream within(OutputStream out) {
        return new TimedOutput(out, Deadline.in(timeout)::check);
    }

    /**
     * Refuses what will not be run.
     *
     * @throws BadQuery naming what it is
     */
    public void check(String place, Query query) {
        QueryParts parts = QueryParts.of(place, query);
        int triples = parts.patterns().stream()
                .mapToInt(pattern -> pattern.getPattern().size())
                .sum();
        if (triples > MOST_TRIPLES) {
            throw new BadQuery(
                    place,
                    "the patterns have %,d triples; at most %,d are matched at once".formatted(triples, MOST_TRIPLES));
        }
        Set<String> found = new LinkedHashSet<>();
        parts.services().stream().flatMap(service -> refusal(service).stream()).forEach(found::add);
        parts.functions().stream()
                .filter(E_Function.class::isInstance)
                .map(call -> ((E_Function) call).getFunctionIRI())
                .filter(QueryBounds::isBeyond)
                .map(iri -> "function <%s>; only SPARQL's own and the xsd: casts work here"
                        .formatted(EscapedText.line(iri)))
                .forEach(found::add);
        if (parts.isOrderedByChance()) {
            found.add("ORDER BY what is new at each look; bind it first: BIND(RAND() AS ?r) … ORDER BY ?r");
        }
        if (!found.isEmpty()) {
            throw new BadQuery(place, "not allowed: " + String.join("; ", found));
        }
    }

    private Optional<String> refusal(OpService service) {
        Node asked = service.getService();
        if (services.allowed().isEmpty()) {
            return Optional.of("SERVICE; this endpoint asks no other");
        }
        if (!asked.isURI()) {
            return Optional.of("SERVICE with a variable; name one of " + names());
        }
        return services.allows(asked.getURI())
                ? Optional.empty()
                : Optional.of("SERVICE <%s>; this endpoint asks only %s"
                        .formatted(EscapedText.line(asked.getURI()), names()));
    }

    private String names() {
        return services.allowed().keySet().stream()
                .sorted()
                .map("<%s>"::formatted)
                .collect(Collectors.joining(", "));
    }

    /** Whether Jena would call something there; a name that nobody knows is an error of the expression alone. */
    private static boolean isBeyond(String function) {
        return !isAllowed(function)
                && (BEYOND.stream().anyMatch(function::startsWith)
                        || FunctionRegistry.get().isRegistered(function));
    }

    private static boolean isAllowed(String function) {
        return function.startsWith(CASTS);
    }

    /** The registry proper loads any class that a {@code java:} IRI names. */
    private static final class CastsOnly extends FunctionRegistry {
        @Override
        public @Nullable FunctionFactory get(String function) {
            return isAllowed(function) ? FunctionRegistry.get().get(function) : null;
        }
    }

    /** A query that was stopped because what it makes grows beyond all use: a text, a number, a nesting. */
    public static final class BeyondBounds extends RuntimeException {
        private static final long serialVersionUID = 1;

        /**
         * @param message what grew, how far it may, and what to do
         */
        public BeyondBounds(String message) {
            super(message);
        }
    }

    /** TDB2's way to run a query, but paths walk a {@link BoundedGraph}, and a sort looks at the clock. */
    static final class BoundedExecutor extends OpExecutorTDB2 {
        BoundedExecutor(ExecutionContext execution) {
            super(execution);
        }

        @Override
        protected QueryIterator execute(OpPath path, QueryIterator input) {
            BoundedGraph graph = new BoundedGraph(execCxt.getActiveGraph(), Deadline.of(execCxt.getContext()));
            return new QueryIterPath(
                    path.getTriplePath(), input, ExecutionContext.copyChangeActiveGraph(execCxt, graph));
        }

        /** Rows that are gathered in time may be many to sort, and a sort takes no step of Jena's. */
        @Override
        protected QueryIterator execute(OpOrder order, QueryIterator input) {
            Comparator<Binding> by = new BindingComparator(order.getConditions(), execCxt);
            Deadline deadline = Deadline.of(execCxt.getContext());
            return new QueryIterSort(exec(order.getSubOp(), input), deadline.timed(by), execCxt);
        }

        /** A graph that looks at the clock for every triple, for paths and pages that would walk it for ever. */
        static final class BoundedGraph extends GraphWrapper {
            private final Deadline deadline;

            BoundedGraph(Graph graph, Deadline deadline) {
                super(graph);
                this.deadline = deadline;
            }

            private ExtendedIterator<Triple> bounded(ExtendedIterator<Triple> triples) {
                deadline.check();
                return triples.filterKeep(triple -> {
                    deadline.check();
                    return true;
                });
            }

            @Override
            public ExtendedIterator<Triple> find() {
                return bounded(super.find());
            }

            @Override
            public ExtendedIterator<Triple> find(Triple pattern) {
                return bounded(super.find(pattern));
            }

            @Override
            public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
                return bounded(super.find(subject, predicate, object));
            }

            @Override
            public boolean contains(Node subject, Node predicate, Node object) {
                deadline.check();
                return super.contains(subject, predicate, object);
            }

            @Override
            public boolean contains(Triple triple) {
                deadline.check();
                return super.contains(triple);
            }
        }
    }
}
