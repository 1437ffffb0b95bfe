package org.corvee.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.engine.constraint.ClassConstraint;
import org.apache.jena.shacl.engine.constraint.ConstraintTerm;
import org.apache.jena.shacl.engine.constraint.HasValueConstraint;
import org.apache.jena.shacl.engine.constraint.LessThanConstraint;
import org.apache.jena.shacl.engine.constraint.LessThanOrEqualsConstraint;
import org.apache.jena.shacl.engine.constraint.MaxCount;
import org.apache.jena.shacl.engine.constraint.MinCount;
import org.apache.jena.shacl.engine.constraint.ShOr;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.shacl.engine.constraint.UniqueLangConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sparql.ARQException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.corvee.store.IndexScan.Order;
import org.corvee.store.QueryScan.Unknown;

/**
 * Which of some SHACL shapes a build in the making may violate, looked up in its sorted numbers.
 *
 * <p>Each shape is taken apart as SHACL's own parser gives it, and each of its constraints checked by numbers; a value comes
 * before SHACL's own check of values once, however often it stands in the graph. A shape is doubtful when a check fails, and
 * also when it has a part that is none of those known here: then SHACL is to be asked.
 */
final class ShapeScan {
    /** A query is asked once for each focus; more than so many are left to SHACL. */
    private static final int MOST_ASKED = 1_000;

    private final TripleTable table;
    private final ValidationContext context;

    private ShapeScan(Shapes shapes, TripleTable table) {
        this.table = table;
        this.context = ValidationContext.create(shapes, table.dataset().getDefaultGraph());
    }

    /** The shapes that may be violated; whoever is not among them is not. */
    static List<Shape> doubtful(Shapes shapes, TripleTable table) {
        ShapeScan scan = new ShapeScan(shapes, table);
        return shapes.getTargetShapes().stream().filter(scan::isDoubtful).toList();
    }

    private boolean isDoubtful(Shape shape) {
        try {
            return shape.deactivated() || !shape.isNodeShape() || !conforms(shape);
        } catch (Unknown | ARQException e) {
            return true;
        }
    }

    private boolean conforms(Shape shape) {
        List<SparqlConstraint> queries = new ArrayList<>();
        List<ConstraintTerm> terms = new ArrayList<>();
        for (Constraint constraint : shape.getConstraints()) {
            if (constraint instanceof SparqlConstraint query) {
                queries.add(query);
            } else if (constraint instanceof ConstraintTerm term) {
                terms.add(term);
            } else {
                throw new Unknown(constraint);
            }
        }
        List<PropertyCheck> checks =
                shape.getPropertyShapes().stream().map(PropertyCheck::new).toList();
        FocusCheck check = new FocusCheck(terms, checks, queries);
        shape.getTargets().forEach(target -> focus(target, check));
        return !check.fails;
    }

    /** Checks the focus nodes of a shape, up to the first that fails. */
    private final class FocusCheck {
        private final List<ConstraintTerm> terms;
        private final List<PropertyCheck> checks;
        private final List<SparqlConstraint> queries;
        private int asked = 0;
        private boolean fails = false;

        FocusCheck(List<ConstraintTerm> terms, List<PropertyCheck> checks, List<SparqlConstraint> queries) {
            this.terms = terms;
            this.checks = checks;
            this.queries = queries;
        }

        /** @param id of the focus node; {@link TripleTable#NONE} where it is in no triple */
        void check(int id, Node unlisted) {
            if (fails) {
                return;
            }
            if (!terms.isEmpty() || !queries.isEmpty()) {
                Node node = id == TripleTable.NONE ? unlisted : table.node(id);
                fails = terms.stream().anyMatch(term -> term.validate(context, node) != null) || answers(node);
            }
            for (int i = 0; i < checks.size() && !fails; i++) {
                fails = !checks.get(i).holds(id);
            }
        }

        private boolean answers(Node focus) {
            if (!queries.isEmpty() && ++asked > MOST_ASKED) {
                throw new Unknown("a query for each of many nodes");
            }
            return queries.stream().anyMatch(query -> QueryScan.mayFind(query.getQuery(), focus, table));
        }
    }

    private void focus(Target target, FocusCheck check) {
        Node object = target.getObject();
        switch (target.getTargetType()) {
            case targetNode -> check.check(table.find(object), object);
            case targetClass, implicitClass -> {
                int type = table.find(RDF.type.asNode());
                for (int kind : below(object)) {
                    table.starting(Order.POS, type, kind, Integer.MAX_VALUE, (s, p, o) -> check.check((int) s, object));
                }
            }
            case targetSubjectsOf -> each(object, (s, p, o) -> check.check((int) s, object));
            case targetObjectsOf -> each(object, (s, p, o) -> check.check((int) o, object));
            case targetExtension -> throw new Unknown(target);
        }
    }

    private void each(Node property, IndexScan.Visitor visitor) {
        int id = table.find(property);
        if (id != TripleTable.NONE) {
            table.starting(Order.POS, id, visitor);
        }
    }

    /** A class and all below it, as far as the graph has them. */
    private Set<Integer> below(Node type) {
        int subClassOf = table.find(RDFS.subClassOf.asNode());
        Set<Integer> below = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(table.find(type)));
        while (!open.isEmpty()) {
            int next = open.remove();
            if (next != TripleTable.NONE && below.add(next) && subClassOf != TripleTable.NONE) {
                table.starting(Order.POS, subClassOf, next, Integer.MAX_VALUE, (s, p, o) -> open.add((int) s));
            }
        }
        return below;
    }

    /** The constraints of a property shape. */
    private final class PropertyCheck {
        private final int[] properties;
        private final ValueCheck eachValue = new ValueCheck();
        private final List<Pair> pairs = new ArrayList<>();
        private final List<Integer> needed = new ArrayList<>();
        private final BitSet right = new BitSet();
        private final NumberList values = new NumberList();
        private int least = 0;
        private int most = Integer.MAX_VALUE;
        private boolean isOneALanguage = false;

        PropertyCheck(PropertyShape shape) {
            if (shape.deactivated() || !shape.getPropertyShapes().isEmpty()) {
                throw new Unknown(shape);
            }
            properties = properties(shape.getPath()).mapToInt(table::find).toArray();
            shape.getConstraints().forEach(this::add);
        }

        private void add(Constraint constraint) {
            if (constraint instanceof MinCount min) {
                least = Math.max(least, min.getMinCount());
            } else if (constraint instanceof MaxCount max) {
                most = Math.min(most, max.getMaxCount());
            } else if (constraint instanceof LessThanOrEqualsConstraint less) {
                pairs.add(new Pair(table.find(less.getValue()), 0));
            } else if (constraint instanceof LessThanConstraint less) {
                pairs.add(new Pair(table.find(less.getValue()), -1));
            } else if (constraint instanceof HasValueConstraint has) {
                needed.add(table.find(has.getValue()));
            } else if (constraint instanceof UniqueLangConstraint unique) {
                isOneALanguage |= unique.isFlag();
            } else {
                eachValue.add(constraint);
            }
        }

        boolean holds(int focus) {
            values.clear();
            for (int property : properties) {
                gather(focus, property, values);
            }
            if (values.size < least || values.size > most) {
                return false;
            }
            for (int i = 0; i < values.size; i++) {
                if (!isRight(values.at(i))) {
                    return false;
                }
            }
            return needed.stream().allMatch(values::has)
                    && (!isOneALanguage || values.size < 2 || areOneALanguage())
                    && pairs.stream().allMatch(pair -> pair.holds(focus, values));
        }

        private boolean isRight(int value) {
            if (!right.get(value)) {
                right.set(value, eachValue.holds(value));
            }
            return right.get(value);
        }

        private boolean areOneALanguage() {
            Set<String> languages = new HashSet<>();
            for (int i = 0; i < values.size; i++) {
                Node value = table.node(values.at(i));
                if (value.isLiteral()
                        && !value.getLiteralLanguage().isEmpty()
                        && !languages.add(value.getLiteralLanguage().toLowerCase(Locale.ROOT))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The constraints of a value, whoever has it. */
    private final class ValueCheck {
        private final List<ConstraintTerm> terms = new ArrayList<>();
        private final List<Set<Integer>> classes = new ArrayList<>();

        /** Of each of these, one has to hold. */
        private final List<List<ValueCheck>> alternatives = new ArrayList<>();

        void add(Constraint constraint) {
            if (constraint instanceof ConstraintTerm term) {
                terms.add(term);
            } else if (constraint instanceof ClassConstraint type) {
                classes.add(below(type.getExpectedClass()));
            } else if (constraint instanceof ShOr either) {
                alternatives.add(either.getOthers().stream().map(this::of).toList());
            } else {
                throw new Unknown(constraint);
            }
        }

        private ValueCheck of(Shape shape) {
            if (!shape.isNodeShape()
                    || shape.deactivated()
                    || !shape.getPropertyShapes().isEmpty()) {
                throw new Unknown(shape);
            }
            ValueCheck check = new ValueCheck();
            shape.getConstraints().forEach(check::add);
            return check;
        }

        boolean holds(int value) {
            return classes.stream().allMatch(kinds -> isOneOf(value, kinds))
                    && (terms.isEmpty() || holds(table.node(value)))
                    && alternatives.stream().allMatch(some -> some.stream().anyMatch(one -> one.holds(value)));
        }

        private boolean holds(Node value) {
            return terms.stream().allMatch(term -> term.validate(context, value) == null);
        }
    }

    private static Stream<Node> properties(Path path) {
        if (path instanceof P_Link link) {
            return Stream.of(link.getNode());
        }
        if (path instanceof P_Alt either) {
            return Stream.concat(properties(either.getLeft()), properties(either.getRight()));
        }
        throw new Unknown(path);
    }

    private void gather(int focus, int property, NumberList values) {
        if (focus != TripleTable.NONE && property != TripleTable.NONE) {
            table.starting(Order.SPO, focus, property, Integer.MAX_VALUE, (s, p, o) -> values.add((int) o));
        }
    }

    private boolean isOneOf(int thing, Set<Integer> kinds) {
        NumberList types = new NumberList();
        gather(thing, table.find(RDF.type.asNode()), types);
        for (int i = 0; i < types.size; i++) {
            if (kinds.contains(types.at(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * That every value comes before every value of another property.
     *
     * @param most how the comparison of two may end
     */
    private final class Pair {
        private final int other;
        private final int most;
        private final NumberList others = new NumberList();

        Pair(int other, int most) {
            this.other = other;
            this.most = most;
        }

        boolean holds(int focus, NumberList values) {
            others.clear();
            gather(focus, other, others);
            for (int i = 0; i < values.size; i++) {
                for (int j = 0; j < others.size; j++) {
                    if (NodeValue.compare(value(values.at(i)), value(others.at(j))) > most) {
                        return false;
                    }
                }
            }
            return true;
        }

        private NodeValue value(int id) {
            return NodeValue.makeNode(table.node(id));
        }
    }

    /** Different numbers, few of them. */
    private static final class NumberList {
        private int[] numbers = new int[8];
        private int size = 0;

        void clear() {
            size = 0;
        }

        int at(int place) {
            return numbers[place];
        }

        boolean has(int number) {
            for (int i = 0; i < size; i++) {
                if (numbers[i] == number) {
                    return true;
                }
            }
            return false;
        }

        void add(int number) {
            if (has(number)) {
                return;
            }
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            numbers[size++] = number;
        }
    }
}
