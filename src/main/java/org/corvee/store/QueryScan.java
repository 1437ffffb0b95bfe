package org.corvee.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.function.FunctionEnvBase;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrMoreN;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.corvee.store.ShapeScan.Unknown;

/**
 * Whether a query of SPARQL finds anything in a build in the making, by its numbers.
 *
 * <p>It knows what the shapes of our ontology use: triple patterns, alternatives and repetitions of one property, filters,
 * {@code FILTER NOT EXISTS}, groups, and sub-queries that select; of anything else it says so ({@link Unknown}). A filter's
 * expression is worked out by ARQ, once for the same few numbers.
 */
final class QueryScan {
    private static final Var THIS = Var.alloc("this");
    private static final int UNBOUND = TripleTable.ANY;
    private static final int MOST_KNOWN = 1 << 18;

    private final TripleTable table;
    private final Map<Var, Integer> places = new LinkedHashMap<>();
    private final FunctionEnv environment = new FunctionEnvBase(ARQ.getContext());

    private QueryScan(TripleTable table) {
        this.table = table;
    }

    /** Whether there is a solution, where {@code ?this} is the focus. */
    static boolean mayFind(Query query, Node focus, TripleTable table) {
        QueryScan scan = new QueryScan(table);
        int self = scan.place(THIS);
        Group group = scan.group(selected(query));
        int[] row = scan.row();
        row[self] = table.find(focus);
        return group.find(row, solution -> true);
    }

    private static Element selected(Query query) {
        boolean isPlain = query.isSelectType()
                && !query.hasGroupBy()
                && !query.hasHaving()
                && !query.hasAggregators()
                && !query.hasLimit()
                && !query.hasOffset()
                && !query.hasValues()
                && query.getProject().getExprs().isEmpty();
        if (!isPlain) {
            throw new Unknown(query);
        }
        return query.getQueryPattern();
    }

    private int place(Var variable) {
        return places.computeIfAbsent(variable, unseen -> places.size());
    }

    private int[] row() {
        int[] row = new int[places.size()];
        Arrays.fill(row, UNBOUND);
        return row;
    }

    /** Sees the numbers of a solution, and says whether that was enough. */
    @FunctionalInterface
    private interface Taker {
        boolean take(int[] row);
    }

    private Group group(Element element) {
        Group group = new Group();
        List<Element> elements = element instanceof ElementGroup all ? all.getElements() : List.of(element);
        for (Element part : elements) {
            if (part instanceof ElementPathBlock block) {
                block.patternElts().forEachRemaining(triple -> group.patterns.add(pattern(triple)));
            } else if (part instanceof ElementFilter filter) {
                group.filters.add(filter(filter.getExpr()));
            } else if (part instanceof ElementSubQuery sub) {
                group.parts.add(
                        part(group(selected(sub.getQuery())), sub.getQuery().getProjectVars()));
            } else if (part instanceof ElementGroup inner) {
                group.parts.add(part(group(inner), List.copyOf(places.keySet())));
            } else {
                throw new Unknown(part.getClass());
            }
        }
        return group;
    }

    private Part part(Group group, Collection<Var> given) {
        return new Part(group, given.stream().mapToInt(this::place).toArray());
    }

    private Pattern pattern(TriplePath triple) {
        Path path = triple.isTriple() ? new P_Link(triple.getPredicate()) : triple.getPath();
        return new Pattern(term(triple.getSubject()), step(path), term(triple.getObject()));
    }

    private Term term(Node node) {
        return node.isVariable() ? new Term(place(Var.alloc(node)), UNBOUND) : new Term(-1, table.find(node));
    }

    private Step step(Path path) {
        if (path instanceof P_Link link) {
            return new Step(Repeat.ONCE, List.of(term(link.getNode())));
        }
        if (path instanceof P_Alt either) {
            List<Term> properties = new ArrayList<>(step(either.getLeft()).once());
            properties.addAll(step(either.getRight()).once());
            return new Step(Repeat.ONCE, properties);
        }
        if (path instanceof P_ZeroOrOne maybe) {
            return new Step(Repeat.AT_MOST_ONCE, step(maybe.getSubPath()).once());
        }
        if (path instanceof P_ZeroOrMore1 many) {
            return new Step(Repeat.ANY_TIMES, step(many.getSubPath()).once());
        }
        if (path instanceof P_ZeroOrMoreN many) {
            return new Step(Repeat.ANY_TIMES, step(many.getSubPath()).once());
        }
        throw new Unknown(path);
    }

    private Filter filter(Expr expression) {
        if (expression instanceof E_NotExists not) {
            Group inner = group(not.getElement());
            if (!inner.parts.isEmpty()) {
                throw new Unknown("a group in NOT EXISTS");
            }
            return new Missing(inner);
        }
        if (expression instanceof ExprFunctionOp) {
            throw new Unknown(expression);
        }
        List<Var> variables = List.copyOf(expression.getVarsMentioned());
        return new Condition(
                expression, variables, variables.stream().mapToInt(this::place).toArray());
    }

    /**
     * A variable or a node.
     *
     * @param place of the variable; -1 for a node
     * @param node its number
     */
    private record Term(int place, int node) {
        int in(int[] row) {
            return place < 0 ? node : row[place];
        }
    }

    private enum Repeat {
        ONCE,
        AT_MOST_ONCE,
        ANY_TIMES
    }

    /**
     * A path of one property.
     *
     * @param properties one of them
     */
    private record Step(Repeat repeat, List<Term> properties) {
        /** Where the property is noted, if it is a variable. */
        int placeOfProperty() {
            return properties.size() == 1 ? properties.get(0).place() : -1;
        }

        List<Term> once() {
            if (repeat != Repeat.ONCE) {
                throw new Unknown("a repetition in a path");
            }
            return properties;
        }
    }

    private record Pattern(Term subject, Step step, Term object) {}

    /**
     * What is worked out by itself, and joined.
     *
     * @param given the places of what it gives
     */
    private record Part(Group group, int[] given) {}

    /** What solutions have to be like. */
    private sealed interface Filter {
        boolean holds(int[] row);
    }

    /**
     * That there is no solution of a group.
     *
     * @param group which may have what the row has
     */
    private record Missing(Group group) implements Filter {
        @Override
        public boolean holds(int[] row) {
            return !group.find(row.clone(), solution -> true);
        }
    }

    /** An expression, and the values of its variables for which it is known. */
    private final class Condition implements Filter {
        private final Expr expression;
        private final List<Var> variables;
        private final int[] at;
        private final NumberMap known = new NumberMap();
        private int count = 0;

        Condition(Expr expression, List<Var> variables, int[] at) {
            this.expression = expression;
            this.variables = variables;
            this.at = at;
        }

        @Override
        public boolean holds(int[] row) {
            if (at.length > 2) {
                return evaluate(row);
            }
            long key = at.length == 0
                    ? 0
                    : at.length == 1 ? row[at[0]] : (long) row[at[0]] << 32 | row[at[1]] & 0xFFFFFFFFL;
            int before = known.get(key);
            if (before != NumberMap.NOTHING) {
                return before == 1;
            }
            boolean holds = evaluate(row);
            if (count++ < MOST_KNOWN) {
                known.put(key, holds ? 1 : 0);
            }
            return holds;
        }

        private boolean evaluate(int[] row) {
            BindingBuilder binding = BindingFactory.builder();
            for (int i = 0; i < at.length; i++) {
                if (row[at[i]] == TripleTable.NONE) {
                    throw new Unknown("a focus outside the graph");
                }
                if (row[at[i]] != UNBOUND) {
                    binding.add(variables.get(i), table.node(row[at[i]]));
                }
            }
            return expression.isSatisfied(binding.build(), environment);
        }
    }

    /** Patterns that hold together, with conditions. */
    private final class Group {
        private final List<Part> parts = new ArrayList<>();
        private final List<Pattern> patterns = new ArrayList<>();
        private final List<Filter> filters = new ArrayList<>();
        private List<Stage> plan = List.of();
        private boolean isPlanned = false;

        /** Gives each solution that agrees with a row, until one is enough; says whether one was. */
        boolean find(int[] row, Taker taker) {
            return join(row, 0, taker);
        }

        private boolean join(int[] row, int part, Taker taker) {
            if (part == parts.size()) {
                if (!isPlanned) {
                    plan = new Planning(this, row).stages();
                    isPlanned = true;
                }
                return match(row, 0, taker);
            }
            int[] given = parts.get(part).given();
            for (List<Integer> solution : solutions(parts.get(part), row)) {
                int[] joined = row.clone();
                boolean agrees = true;
                for (int i = 0; i < given.length; i++) {
                    agrees &= bind(joined, given[i], solution.get(i));
                }
                if (agrees && join(joined, part + 1, taker)) {
                    return true;
                }
            }
            return false;
        }

        /** What a part gives on its own; only the focus is known in it as well. */
        private Set<List<Integer>> solutions(Part part, int[] row) {
            Set<List<Integer>> solutions = new HashSet<>();
            int[] own = row();
            own[place(THIS)] = row[place(THIS)];
            part.group().find(own, solution -> {
                solutions.add(
                        Arrays.stream(part.given()).mapToObj(at -> solution[at]).toList());
                return false;
            });
            return solutions;
        }

        private boolean match(int[] row, int stage, Taker taker) {
            Stage here = plan.get(stage);
            for (Filter filter : here.filters()) {
                if (!filter.holds(row)) {
                    return false;
                }
            }
            return stage == plan.size() - 1
                    ? taker.take(row)
                    : here.next(row, (s, p, o) -> extended(row, here.pattern(), s, p, o, stage, taker));
        }

        /** Goes on with what a triple says of the unknown, and forgets that again. */
        private boolean extended(int[] row, Pattern pattern, int s, int p, int o, int stage, Taker taker) {
            int[] longer = row.clone();
            return bind(longer, pattern.subject().place(), s)
                    && bind(longer, pattern.step().placeOfProperty(), p)
                    && bind(longer, pattern.object().place(), o)
                    && match(longer, stage + 1, taker);
        }
    }

    /** Notes a number at a place, if it is not another's; what is nowhere needs no note. */
    private static boolean bind(int[] row, int place, int number) {
        if (place < 0 || number == UNBOUND) {
            return true;
        }
        boolean agrees = row[place] == UNBOUND || row[place] == number;
        row[place] = agrees ? number : row[place];
        return agrees;
    }

    /**
     * What is looked up next, once conditions hold.
     *
     * @param filters that can be decided here
     * @param pattern the last stage has none, and its one here is not looked up
     */
    private record Stage(TripleTable table, List<Filter> filters, Pattern pattern) {
        /** Gives the triples that fit, until one is enough. */
        boolean next(int[] row, TripleTable.Test test) {
            int subject = pattern.subject().in(row);
            int object = pattern.object().in(row);
            Step step = pattern.step();
            if (step.repeat() == Repeat.ONCE) {
                return step.properties().stream()
                        .anyMatch(property -> table.any(subject, property.in(row), object, test));
            }
            if (subject == UNBOUND) {
                throw new Unknown("a path from anywhere");
            }
            return reached(step, subject, row).stream().anyMatch(end -> test.passes(subject, UNBOUND, end));
        }

        private Set<Integer> reached(Step step, int start, int[] row) {
            Set<Integer> reached = new HashSet<>(Set.of(start));
            Deque<Integer> open = new ArrayDeque<>(reached);
            while (!open.isEmpty()) {
                int from = open.remove();
                step.properties()
                        .forEach(property -> table.any(from, property.in(row), UNBOUND, (s, p, o) -> {
                            if (reached.add(o) && step.repeat() == Repeat.ANY_TIMES) {
                                open.add(o);
                            }
                            return false;
                        }));
            }
            return reached;
        }
    }

    /** Puts the patterns of a group into an order: what is known best comes first. */
    private final class Planning {
        private static final long FEW = 1_000;
        private static final long ALONE = Long.MAX_VALUE / 4;
        private final List<Pattern> open;
        private final List<Filter> waiting;
        private final Set<Integer> bound = new HashSet<>();
        private final int placeOfThis = place(THIS);

        Planning(Group group, int[] row) {
            open = new ArrayList<>(group.patterns);
            waiting = new ArrayList<>(group.filters);
            for (int place = 0; place < row.length; place++) {
                if (row[place] != UNBOUND) {
                    bound.add(place);
                }
            }
        }

        List<Stage> stages() {
            List<Stage> stages = new ArrayList<>();
            while (!open.isEmpty()) {
                Pattern next =
                        open.stream().min(Comparator.comparingLong(this::cost)).orElseThrow();
                stages.add(new Stage(table, decidable(), next));
                open.remove(next);
                bound.addAll(List.of(
                        next.subject().place(),
                        next.step().placeOfProperty(),
                        next.object().place()));
            }
            Term nothing = new Term(-1, TripleTable.NONE);
            stages.add(new Stage(
                    table, List.copyOf(waiting), new Pattern(nothing, new Step(Repeat.ONCE, List.of()), nothing)));
            return stages;
        }

        /** Conditions whose variables are all known here. */
        private List<Filter> decidable() {
            List<Filter> now = waiting.stream()
                    .filter(filter -> filter instanceof Condition condition
                            && Arrays.stream(condition.at).allMatch(bound::contains))
                    .toList();
            waiting.removeAll(now);
            return now;
        }

        /** Whether it says more about what is known; else it would be combined with all of that. */
        private boolean isConnected(Pattern pattern) {
            return bound.stream().allMatch(place -> place < 0 || place == placeOfThis)
                    || bound.contains(pattern.subject().place())
                            && pattern.subject().place() >= 0
                    || bound.contains(pattern.object().place())
                            && pattern.object().place() >= 0;
        }

        private boolean isKnown(Term term) {
            return term.place() < 0 || bound.contains(term.place());
        }

        private long cost(Pattern pattern) {
            if (isKnown(pattern.subject())) {
                return isKnown(pattern.object()) ? 0 : 1;
            }
            if (pattern.step().repeat() != Repeat.ONCE) {
                return Long.MAX_VALUE;
            }
            if (isKnown(pattern.object()) && pattern.object().place() >= 0) {
                return FEW;
            }
            long alone = isConnected(pattern) ? 0 : ALONE;
            return alone
                    + pattern.step().properties().stream()
                            .mapToLong(property -> table.count(
                                    property.node(), pattern.object().node()))
                            .sum();
        }
    }
}
