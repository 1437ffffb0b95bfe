package org.corvee.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.function.FunctionEnvBase;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrMoreN;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.jspecify.annotations.Nullable;

/**
 * What a query of SPARQL finds in a build in the making, looked up in its sorted numbers.
 *
 * <p>It knows what our rules and shapes use: triple patterns, paths of one property and their sequences, {@code FILTER},
 * {@code EXISTS}, {@code UNION}, {@code VALUES}, {@code BIND} at the end of a group, groups, and sub-queries that select. Of
 * anything else, and of variables whose scope would make a difference, it says so ({@link Unknown}): then ARQ is to be asked.
 * Expressions are worked out by ARQ, once for the same one or two numbers.
 */
final class QueryScan {
    private static final Var THIS = Var.alloc("this");
    private static final int UNBOUND = TripleTable.ANY;

    /** Numbers from here downwards are of nodes that an expression gave and no triple has. */
    private static final int COMPUTED = -10;

    private static final int MOST_KNOWN = 1 << 18;

    private final TripleTable table;
    private final Map<Var, Integer> places = new LinkedHashMap<>();
    private final List<Node> computed = new ArrayList<>();
    private final Map<Node, Integer> computedNumbers = new HashMap<>();
    private final FunctionEnv environment = new FunctionEnvBase(ARQ.getContext());

    private QueryScan(TripleTable table) {
        this.table = table;
    }

    /** A part of a query or a shape that no scan knows. */
    static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unknown(Object part) {
            super(part + " is not known to scans", null, false, false);
        }
    }

    /** Whether there is a solution, where {@code ?this} is the focus. */
    static boolean mayFind(Query query, Node focus, TripleTable table) {
        QueryScan scan = new QueryScan(table);
        int self = scan.place(THIS);
        Group group = scan.whole(query);
        int[] row = scan.row();
        row[self] = scan.number(focus);
        return group.find(row, solution -> true);
    }

    /** Gives the solutions of a query that selects. */
    static void select(Query query, TripleTable table, Consumer<Binding> taker) {
        QueryScan scan = new QueryScan(table);
        Group group = scan.whole(query);
        List<Var> variables = query.getProjectVars();
        int[] given = variables.stream().mapToInt(scan::place).toArray();
        Set<List<Integer>> before = new HashSet<>();
        group.find(scan.row(), row -> {
            query.getProject()
                    .forEachExpr((variable, expression) -> row[scan.place(variable)] = scan.value(expression, row));
            if (!query.isDistinct()
                    || before.add(Arrays.stream(given).mapToObj(at -> row[at]).toList())) {
                taker.accept(scan.binding(variables, given, row));
            }
            return false;
        });
    }

    /** Gives the solutions of the pattern of a query, whatever it makes of them. */
    static void match(Query query, TripleTable table, Consumer<Binding> taker) {
        QueryScan scan = new QueryScan(table);
        Group group = scan.group(query.getQueryPattern());
        group.requireScopes(Set.of());
        List<Var> variables = List.copyOf(scan.places.keySet());
        int[] given = variables.stream().mapToInt(scan::place).toArray();
        group.find(scan.row(), row -> {
            taker.accept(scan.binding(variables, given, row));
            return false;
        });
    }

    private Group whole(Query query) {
        Group group = group(selected(query));
        query.getProject().getVars().forEach(this::place);
        query.getProject().getExprs().values().forEach(expression -> places(expression.getVarsMentioned()));
        group.requireScopes(Set.of());
        return group;
    }

    private static Element selected(Query query) {
        boolean isPlain = query.isSelectType()
                && !query.hasGroupBy()
                && !query.hasHaving()
                && !query.hasAggregators()
                && !query.hasOrderBy()
                && !query.hasLimit()
                && !query.hasOffset()
                && !query.hasValues();
        if (!isPlain) {
            throw new Unknown(query);
        }
        return query.getQueryPattern();
    }

    private int place(Var variable) {
        return places.computeIfAbsent(variable, unseen -> places.size());
    }

    private Var fresh() {
        Var variable = Var.alloc(".between" + places.size());
        place(variable);
        return variable;
    }

    private int[] row() {
        if (places.size() > Long.SIZE) {
            throw new Unknown("a query of so many variables");
        }
        int[] row = new int[places.size()];
        Arrays.fill(row, UNBOUND);
        return row;
    }

    private int number(Node node) {
        int known = table.find(node);
        return known >= 0
                ? known
                : computedNumbers.computeIfAbsent(node, unseen -> {
                    computed.add(node);
                    return COMPUTED - computed.size() + 1;
                });
    }

    private Node node(int number) {
        return number <= COMPUTED ? computed.get(COMPUTED - number) : table.node(number);
    }

    private Binding binding(List<Var> variables, int[] at, int[] row) {
        BindingBuilder binding = BindingFactory.builder();
        for (int i = 0; i < at.length; i++) {
            if (row[at[i]] != UNBOUND) {
                binding.add(variables.get(i), node(row[at[i]]));
            }
        }
        return binding.build();
    }

    /** The number of what an expression gives; unbound if that is an error. */
    private int value(Expr expression, int[] row) {
        List<Var> variables = List.copyOf(expression.getVarsMentioned());
        int[] at = variables.stream().mapToInt(this::place).toArray();
        try {
            return number(
                    expression.eval(binding(variables, at, row), environment).asNode());
        } catch (ExprEvalException error) {
            return UNBOUND;
        }
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
            if (!(part instanceof ElementFilter || part instanceof ElementBind) && !group.binds.isEmpty()) {
                throw new Unknown("a pattern after BIND");
            }
            add(part, group);
        }
        return group;
    }

    private void add(Element part, Group group) {
        if (part instanceof ElementPathBlock block) {
            block.patternElts().forEachRemaining(triple -> add(triple, group));
        } else if (part instanceof ElementFilter filter) {
            group.filters.add(condition(filter.getExpr()));
        } else if (part instanceof ElementBind bind) {
            Condition value = condition(bind.getExpr());
            group.binds.add(new Bind(place(bind.getVar()), value));
        } else if (part instanceof ElementUnion union) {
            group.steps.add(
                    new Union(union.getElements().stream().map(this::group).toList()));
        } else if (part instanceof ElementData data) {
            group.parts.add(new Part(places(data.getVars()), () -> rows(data)));
        } else if (part instanceof ElementSubQuery sub) {
            Group inner = group(selected(sub.getQuery()));
            if (!sub.getQuery().getProject().getExprs().isEmpty()) {
                throw new Unknown("an expression that a sub-query gives");
            }
            addAlone(inner, sub.getQuery().getProjectVars(), group);
        } else if (part instanceof ElementGroup all) {
            Group inner = group(all);
            addAlone(inner, places.keySet(), group);
        } else {
            throw new Unknown(part.getClass());
        }
    }

    /** Adds a group that is worked out by itself, and so must not speak of the focus. */
    private void addAlone(Group inner, Collection<Var> given, Group group) {
        inner.requireScopes(Set.of());
        Integer focus = places.get(THIS);
        if (focus != null && inner.named().contains(focus)) {
            throw new Unknown("the focus in a group");
        }
        int[] at = places(given);
        group.parts.add(new Part(at, () -> {
            Set<List<Integer>> solutions = new LinkedHashSet<>();
            inner.find(row(), solution -> {
                solutions.add(
                        Arrays.stream(at).mapToObj(place -> solution[place]).toList());
                return false;
            });
            return solutions;
        }));
    }

    private int[] places(Collection<Var> variables) {
        return variables.stream().mapToInt(this::place).toArray();
    }

    private Set<List<Integer>> rows(ElementData data) {
        return data.getRows().stream()
                .map(row -> data.getVars().stream()
                        .map(variable -> row.contains(variable) ? number(row.get(variable)) : UNBOUND)
                        .toList())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void add(TriplePath triple, Group group) {
        Path path = triple.isTriple() ? new P_Link(triple.getPredicate()) : triple.getPath();
        add(term(triple.getSubject()), path, term(triple.getObject()), group);
    }

    private void add(Term subject, Path path, Term object, Group group) {
        if (path instanceof P_Seq both) {
            Term between = new Term(place(fresh()), UNBOUND);
            add(subject, both.getLeft(), between, group);
            add(between, both.getRight(), object, group);
        } else {
            group.steps.add(new Pattern(subject, hop(path), object));
        }
    }

    private Term term(Node node) {
        return node.isVariable() ? new Term(place(Var.alloc(node)), UNBOUND) : new Term(-1, table.find(node));
    }

    private Hop hop(Path path) {
        if (path instanceof P_ZeroOrOne maybe) {
            return new Hop(Repeat.AT_MOST_ONCE, properties(maybe.getSubPath()).toList());
        }
        if (path instanceof P_ZeroOrMore1 many) {
            return new Hop(Repeat.ANY_TIMES, properties(many.getSubPath()).toList());
        }
        if (path instanceof P_ZeroOrMoreN many) {
            return new Hop(Repeat.ANY_TIMES, properties(many.getSubPath()).toList());
        }
        return new Hop(Repeat.ONCE, properties(path).toList());
    }

    private Stream<Property> properties(Path path) {
        if (path instanceof P_Link link) {
            return Stream.of(new Property(term(link.getNode()), false));
        }
        if (path instanceof P_Inverse inverse && inverse.getSubPath() instanceof P_Link link) {
            return Stream.of(new Property(term(link.getNode()), true));
        }
        if (path instanceof P_Alt either) {
            return Stream.concat(properties(either.getLeft()), properties(either.getRight()));
        }
        throw new Unknown(path);
    }

    /** An expression, in which each EXISTS is a variable of its own. */
    private Condition condition(Expr expression) {
        List<Existence> existences = new ArrayList<>();
        Expr plain = ExprTransformer.transform(
                new ExprTransformCopy() {
                    @Override
                    public Expr transform(ExprFunctionOp exists, ExprList arguments, Op pattern) {
                        return existence(exists, existences);
                    }
                },
                expression);
        return new Condition(plain, existences);
    }

    private Expr existence(ExprFunctionOp exists, List<Existence> existences) {
        if (!(exists instanceof E_Exists || exists instanceof E_NotExists)) {
            throw new Unknown(exists);
        }
        Group group = group(exists.getElement());
        if (!group.parts.isEmpty()) {
            throw new Unknown("a group in EXISTS");
        }
        group.requireScopes(Set.of());
        Var variable = fresh();
        existences.add(new Existence(place(variable), group, exists instanceof E_Exists));
        return new ExprVar(variable);
    }

    /**
     * A variable or a node.
     *
     * @param place of the variable; -1 for a node
     * @param node its number
     */
    private record Term(int place, int node) {
        int in(int[] row) {
            int number = place < 0 ? node : row[place];
            return number <= COMPUTED ? TripleTable.NONE : number;
        }
    }

    private record Property(Term term, boolean isInverse) {}

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
    private record Hop(Repeat repeat, List<Property> properties) {
        /** Where the property is noted, if it is a variable. */
        int placeOfProperty() {
            return properties.size() == 1 ? properties.get(0).term().place() : -1;
        }
    }

    /** What binds variables, one after the other. */
    private sealed interface Step permits Pattern, Union, End {}

    private record Pattern(Term subject, Hop hop, Term object) implements Step {}

    private record Union(List<Group> branches) implements Step {}

    /** What is worked out by itself, once, and joined. */
    private static final class Part {
        private final int[] given;
        private final Supplier<Set<List<Integer>>> source;
        private @Nullable Set<List<Integer>> rows;

        /** @param given the places of what it gives */
        Part(int[] given, Supplier<Set<List<Integer>>> source) {
            this.given = given;
            this.source = source;
        }

        Set<List<Integer>> rows() {
            Set<List<Integer>> known = rows == null ? source.get() : rows;
            rows = known;
            return known;
        }
    }

    private record Bind(int place, Condition value) {}

    /**
     * An EXISTS or NOT EXISTS.
     *
     * @param place where it is noted
     */
    private record Existence(int place, Group group, boolean isWanted) {}

    /** An expression, and what it gives for the numbers for which it is known. */
    private final class Condition {
        private final Expr expression;
        private final List<Existence> existences;
        private final List<Var> variables;
        private final int[] at;
        private final NumberMap known = new NumberMap();
        private int count = 0;

        Condition(Expr expression, List<Existence> existences) {
            this.expression = expression;
            this.existences = existences;
            this.variables = List.copyOf(expression.getVarsMentioned());
            this.at = places(variables);
        }

        boolean holds(int[] row) {
            if (!existences.isEmpty()) {
                return evaluate(noted(row));
            }
            if (at.length > 2) {
                return evaluate(row);
            }
            long key = at.length == 0 ? 0 : (long) row[at[0]] << 32 | row[at[at.length - 1]] & 0xFFFFFFFFL;
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
            if (expression instanceof ExprVar && existences.size() == 1) {
                return node(row[existences.get(0).place()]).equals(NodeValue.TRUE.asNode());
            }
            return expression.isSatisfied(binding(variables, at, row), environment);
        }

        int value(int[] row) {
            return QueryScan.this.value(expression, noted(row));
        }

        private int[] noted(int[] row) {
            if (existences.isEmpty()) {
                return row;
            }
            int[] noted = row.clone();
            for (Existence existence : existences) {
                boolean found = existence.group().find(row.clone(), solution -> true);
                noted[existence.place()] =
                        number((found == existence.isWanted() ? NodeValue.TRUE : NodeValue.FALSE).asNode());
            }
            return noted;
        }

        /** The places of all variables that it names, in patterns too. */
        Set<Integer> named() {
            Set<Integer> named = Arrays.stream(at).boxed().collect(Collectors.toCollection(HashSet::new));
            existences.forEach(existence -> {
                named.remove(existence.place());
                named.addAll(existence.group().named());
            });
            return named;
        }
    }

    /** Patterns that hold together, with conditions. */
    private final class Group {
        private final List<Part> parts = new ArrayList<>();
        private final List<Step> steps = new ArrayList<>();
        private final List<Bind> binds = new ArrayList<>();
        private final List<Condition> filters = new ArrayList<>();

        /** By what is known at the beginning. */
        private final Map<Long, List<Stage>> plans = new HashMap<>();

        /** The places that it may bind. */
        Set<Integer> bound() {
            Set<Integer> bound = new HashSet<>();
            parts.forEach(part -> Arrays.stream(part.given).forEach(bound::add));
            steps.forEach(step -> bound.addAll(places(step, true)));
            binds.forEach(bind -> bound.add(bind.place()));
            return bound;
        }

        /** The places that it names, in conditions too. */
        Set<Integer> named() {
            Set<Integer> named = bound();
            filters.forEach(filter -> named.addAll(filter.named()));
            binds.forEach(bind -> named.addAll(bind.value().named()));
            for (Step step : steps) {
                if (step instanceof Union union) {
                    union.branches().forEach(branch -> named.addAll(branch.named()));
                }
            }
            return named;
        }

        /** Refuses a branch in which a variable has a value from outside, though by itself it would have none. */
        void requireScopes(Set<Integer> outside) {
            Set<Integer> around = new HashSet<>(outside);
            around.addAll(bound());
            for (Step step : steps) {
                if (step instanceof Union union) {
                    union.branches().forEach(branch -> {
                        branch.requireOwn(around);
                        branch.requireScopes(around);
                    });
                }
            }
        }

        private void requireOwn(Set<Integer> outside) {
            Set<Integer> own = bound();
            Stream.concat(filters.stream(), binds.stream().map(Bind::value))
                    .flatMap(condition -> condition.named().stream())
                    .filter(place -> !own.contains(place) && outside.contains(place))
                    .findAny()
                    .ifPresent(place -> {
                        throw new Unknown("a variable of another scope");
                    });
        }

        /** Gives each solution that agrees with a row, until one is enough; says whether one was. */
        boolean find(int[] row, Taker taker) {
            return join(row, 0, taker);
        }

        private boolean join(int[] row, int part, Taker taker) {
            if (part == parts.size()) {
                List<Stage> plan = plans.computeIfAbsent(known(row), unseen -> new Planning(this, row).stages());
                return match(plan, row, 0, taker);
            }
            int[] given = parts.get(part).given;
            for (List<Integer> solution : parts.get(part).rows()) {
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

        private boolean match(List<Stage> plan, int[] row, int number, Taker taker) {
            Stage stage = plan.get(number);
            for (Condition filter : stage.filters()) {
                if (!filter.holds(row)) {
                    return false;
                }
            }
            if (stage.step() instanceof Pattern pattern) {
                return triples(pattern, row, (s, p, o) -> extended(plan, row, pattern, s, p, o, number, taker));
            }
            if (stage.step() instanceof Union union) {
                for (Group branch : union.branches()) {
                    if (branch.find(row.clone(), found -> match(plan, found, number + 1, taker))) {
                        return true;
                    }
                }
                return false;
            }
            return end(row, taker);
        }

        /** Goes on with what a triple says of the unknown. */
        private boolean extended(
                List<Stage> plan, int[] row, Pattern pattern, int s, int p, int o, int number, Taker taker) {
            int[] longer = row.clone();
            return bind(longer, pattern.subject().place(), s)
                    && bind(longer, pattern.hop().placeOfProperty(), p)
                    && bind(longer, pattern.object().place(), o)
                    && match(plan, longer, number + 1, taker);
        }

        private boolean end(int[] row, Taker taker) {
            if (binds.isEmpty()) {
                return taker.take(row);
            }
            int[] longer = row.clone();
            for (Bind bind : binds) {
                if (!bind(longer, bind.place(), bind.value().value(longer))) {
                    return false;
                }
            }
            return filters.stream().allMatch(filter -> filter.holds(longer)) && taker.take(longer);
        }
    }

    /** Which places have a number, as bits. */
    private static long known(int[] row) {
        long known = 0;
        for (int place = 0; place < row.length; place++) {
            known |= row[place] == UNBOUND ? 0 : 1L << place;
        }
        return known;
    }

    /** Notes a number at a place, if it is not another's; what is unbound needs no note. */
    private static boolean bind(int[] row, int place, int number) {
        if (place < 0 || number == UNBOUND) {
            return true;
        }
        boolean agrees = row[place] == UNBOUND || row[place] == number;
        row[place] = agrees ? number : row[place];
        return agrees;
    }

    /** The places that a step binds, in some solution or in each. */
    private static Set<Integer> places(Step step, boolean inSome) {
        Set<Integer> places = new HashSet<>();
        if (step instanceof Pattern pattern) {
            places.addAll(List.of(
                    pattern.subject().place(),
                    pattern.hop().placeOfProperty(),
                    pattern.object().place()));
            places.remove(-1);
        } else if (step instanceof Union union) {
            List<Set<Integer>> branches =
                    union.branches().stream().map(Group::bound).toList();
            branches.forEach(places::addAll);
            if (!inSome) {
                branches.forEach(places::retainAll);
                union.branches().forEach(branch -> branch.binds.forEach(bind -> places.remove(bind.place())));
            }
        }
        return places;
    }

    /** Gives the triples that fit a pattern, until one is enough. */
    private boolean triples(Pattern pattern, int[] row, TripleTable.Test test) {
        int subject = pattern.subject().in(row);
        int object = pattern.object().in(row);
        Hop hop = pattern.hop();
        if (hop.repeat() == Repeat.ONCE) {
            for (Property property : hop.properties()) {
                int named = property.term().in(row);
                boolean isEnough = property.isInverse()
                        ? table.any(object, named, subject, (s, p, o) -> test.passes(o, p, s))
                        : table.any(subject, named, object, test);
                if (isEnough) {
                    return true;
                }
            }
            return false;
        }
        boolean isForward = subject != UNBOUND;
        if (!isForward && object == UNBOUND) {
            throw new Unknown("a path from anywhere");
        }
        for (int end : reached(hop, isForward ? subject : object, isForward, row)) {
            if (isForward ? test.passes(subject, UNBOUND, end) : test.passes(end, UNBOUND, object)) {
                return true;
            }
        }
        return false;
    }

    private Set<Integer> reached(Hop hop, int start, boolean isForward, int[] row) {
        Set<Integer> reached = new LinkedHashSet<>(Set.of(start));
        Deque<Integer> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            int from = open.remove();
            for (Property property : hop.properties()) {
                int named = property.term().in(row);
                boolean isFromSubject = isForward != property.isInverse();
                table.any(isFromSubject ? from : UNBOUND, named, isFromSubject ? UNBOUND : from, (s, p, o) -> {
                    int end = isFromSubject ? o : s;
                    if (reached.add(end) && hop.repeat() == Repeat.ANY_TIMES) {
                        open.add(end);
                    }
                    return false;
                });
            }
        }
        return reached;
    }

    /** Nothing is looked up after it. */
    private record End() implements Step {}

    /**
     * What is looked up next, once conditions hold.
     *
     * @param filters that can be decided here
     */
    private record Stage(List<Condition> filters, Step step) {}

    /** Puts the patterns of a group into an order: what is known best comes first. */
    private final class Planning {
        private static final long FEW = 1_000;
        private static final long ALONE = Long.MAX_VALUE / 4;
        private final List<Step> open;
        private final List<Condition> waiting;
        private final Set<Integer> bound = new HashSet<>();
        private final boolean isStart;

        Planning(Group group, int[] row) {
            open = new ArrayList<>(group.steps);
            waiting = group.binds.isEmpty() ? new ArrayList<>(group.filters) : new ArrayList<>();
            for (int place = 0; place < row.length; place++) {
                if (row[place] != UNBOUND) {
                    bound.add(place);
                }
            }
            isStart = bound.isEmpty();
        }

        List<Stage> stages() {
            List<Stage> stages = new ArrayList<>();
            while (!open.isEmpty()) {
                Step next =
                        open.stream().min(Comparator.comparingLong(this::cost)).orElseThrow();
                stages.add(new Stage(decidable(), next));
                open.remove(next);
                bound.addAll(places(next, false));
            }
            stages.add(new Stage(List.copyOf(waiting), new End()));
            return stages;
        }

        /** Conditions whose variables are all known here; those with EXISTS come last. */
        private List<Condition> decidable() {
            List<Condition> now = waiting.stream()
                    .filter(filter -> filter.existences.isEmpty()
                            && Arrays.stream(filter.at).allMatch(bound::contains))
                    .toList();
            waiting.removeAll(now);
            return now;
        }

        private boolean isKnown(Term term) {
            return term.place() < 0 || bound.contains(term.place());
        }

        private long cost(Step step) {
            boolean isConnected =
                    isStart && bound.isEmpty() || places(step, true).stream().anyMatch(bound::contains);
            long alone = isConnected ? 0 : ALONE;
            if (!(step instanceof Pattern pattern)) {
                return alone + FEW * FEW;
            }
            boolean isFromAnywhere = !isKnown(pattern.subject()) && !isKnown(pattern.object());
            if (pattern.hop().repeat() != Repeat.ONCE) {
                return isFromAnywhere ? Long.MAX_VALUE : alone + FEW - 1;
            }
            if (isKnown(pattern.subject())) {
                return alone + (isKnown(pattern.object()) ? 0 : 1);
            }
            if (isKnown(pattern.object()) && pattern.object().place() >= 0) {
                return FEW;
            }
            return alone
                    + pattern.hop().properties().stream()
                            .mapToLong(property -> property.term().node() == UNBOUND
                                    ? table.size()
                                    : table.count(
                                            property.term().node(),
                                            pattern.object().node()))
                            .sum();
        }
    }
}
