package org.corvee.web.window;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.vocabulary.RDF;
import org.corvee.evidence.table.ClaimTable;
import org.corvee.model.Cv;
import org.corvee.query.Clock;

/**
 * A claim that every row of an answer has, as its question speaks of it.
 *
 * @param claim its variable
 * @param isSeen whether the question itself has that variable, and not only a query inside it
 * @param parts what the question calls its parts: variables of the question, and what is given
 */
record KnownClaim(Var claim, boolean isSeen, Map<Part, Node> parts) {
    private static final Node PASSAGE = NodeFactory.createURI(Cv.PASSAGE_OF);
    private static final Node SOURCE = NodeFactory.createURI("http://www.w3.org/ns/oa#hasSource");
    private static final Node START = NodeFactory.createURI("http://www.w3.org/ns/oa#start");
    private static final Node END = NodeFactory.createURI("http://www.w3.org/ns/oa#end");
    private static final Node TESTIMONY = NodeFactory.createURI(Cv.TESTIMONY_OF);
    private static final Map<Node, Part> BY_PROPERTY = Map.of(
            RDF.subject.asNode(),
            Part.SUBJECT,
            RDF.predicate.asNode(),
            Part.PROPERTY,
            RDF.object.asNode(),
            Part.OBJECT,
            TESTIMONY,
            Part.TESTIMONY);

    KnownClaim {
        parts = Map.copyOf(parts);
    }

    /** The claims of a question, those of its own first. */
    static List<KnownClaim> in(Query query) {
        List<KnownClaim> found = new ArrayList<>(own(query));
        inner(query).forEach(found::add);
        return found;
    }

    /** Those of the queries inside it, as far as it sees what they are. */
    private static Stream<KnownClaim> inner(Query query) {
        return elements(query).flatMap(KnownClaim::subQuery).flatMap(inner -> in(inner).stream()
                .map(known -> known.seenThrough(inner)));
    }

    private static Stream<Query> subQuery(Element element) {
        if (element instanceof ElementSubQuery sub) {
            return Stream.of(sub.getQuery());
        }
        return element instanceof ElementGroup group && group.size() == 1 ? subQuery(group.get(0)) : Stream.of();
    }

    private KnownClaim seenThrough(Query inner) {
        Set<Var> seen = passed(inner);
        Map<Part, Node> kept = new EnumMap<>(Part.class);
        parts.forEach((part, node) -> {
            if (!node.isVariable() || seen.contains(Var.alloc(node))) {
                kept.put(part, node);
            }
        });
        return new KnownClaim(claim, isSeen && seen.contains(claim), kept);
    }

    /** The variables that a query passes on as it finds them, all rows of each together. */
    static Set<Var> passed(Query query) {
        return query.getProjectVars().stream()
                .filter(each -> !query.getProject().hasExpr(each))
                .filter(each -> !(query.hasGroupBy() || query.hasAggregators())
                        || query.getGroupBy().contains(each))
                .filter(each -> !query.hasLimit() && !query.hasOffset())
                .collect(Collectors.toSet());
    }

    private static Stream<Element> elements(Query query) {
        return query.getQueryPattern() instanceof ElementGroup group
                ? group.getElements().stream()
                : Stream.of(query.getQueryPattern());
    }

    private static List<KnownClaim> own(Query query) {
        Map<Var, Map<Part, Node>> found = new LinkedHashMap<>();
        Map<Node, Var> passages = new LinkedHashMap<>();
        triples(query, (claim, triple) -> {
            Optional.ofNullable(BY_PROPERTY.get(triple.getPredicate()))
                    .ifPresent(part -> parts(found, claim).putIfAbsent(part, triple.getObject()));
            if (triple.predicateMatches(PASSAGE)) {
                parts(found, claim);
                passages.putIfAbsent(triple.getObject(), claim);
            }
        });
        triples(query, (subject, triple) -> Optional.ofNullable(passages.get(subject))
                .ifPresent(claim ->
                        place(triple).ifPresent(part -> parts(found, claim).putIfAbsent(part, triple.getObject()))));
        documentsByPath(query, (claim, document) -> parts(found, claim).putIfAbsent(Part.DOCUMENT, document));
        found.values().forEach(parts -> times(query, parts));
        return found.entrySet().stream()
                .map(each -> new KnownClaim(each.getKey(), true, each.getValue()))
                .toList();
    }

    private static Map<Part, Node> parts(Map<Var, Map<Part, Node>> found, Var claim) {
        return found.computeIfAbsent(claim, none -> new EnumMap<>(Part.class));
    }

    private static Optional<Part> place(Triple triple) {
        return Stream.of(Map.entry(SOURCE, Part.DOCUMENT), Map.entry(START, Part.START), Map.entry(END, Part.END))
                .filter(each -> triple.predicateMatches(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** A time that the question takes from the claim or else from what it speaks of, as the table does. */
    private static void times(Query query, Map<Part, Node> parts) {
        elements(query).forEach(element -> {
            if (element instanceof ElementBind bind && bind.getVar().getName().equals("from")) {
                parts.put(Part.FROM, bind.getVar());
            } else if (element instanceof ElementBind bind
                    && bind.getVar().getName().equals("to")) {
                parts.put(Part.TO, bind.getVar());
            }
        });
    }

    private static void triples(Query query, BiConsumer<Var, Triple> reader) {
        paths(query)
                .filter(TriplePath::isTriple)
                .map(TriplePath::asTriple)
                .filter(triple -> Var.isVar(triple.getSubject()))
                .forEach(triple -> reader.accept(Var.alloc(triple.getSubject()), triple));
    }

    private static void documentsByPath(Query query, BiConsumer<Var, Node> reader) {
        paths(query)
                .filter(path -> !path.isTriple() && Var.isVar(path.getSubject()))
                .filter(path -> path.getPath() instanceof P_Seq seq
                        && seq.getLeft() instanceof P_Link first
                        && first.getNode().equals(PASSAGE)
                        && seq.getRight() instanceof P_Link second
                        && second.getNode().equals(SOURCE))
                .forEach(path -> reader.accept(Var.alloc(path.getSubject()), path.getObject()));
    }

    /** The triples and paths that every row has. */
    static Stream<TriplePath> paths(Query query) {
        return elements(query)
                .flatMap(element -> element instanceof ElementPathBlock block
                        ? block.getPattern().getList().stream()
                        : Stream.of());
    }

    /** Which claims are by the days that a question gives. */
    static IntPredicate byDays(Query query, Var claim, ClaimTable table) {
        return Stream.of(Clock.values())
                .flatMap(clock -> clock.day(query.getQueryPattern(), claim).stream()
                        .map(day -> (IntPredicate) row -> table.isBy(row, clock, day)))
                .reduce(row -> true, IntPredicate::and);
    }

    /** The part that a variable is. */
    Optional<Part> part(Var variable) {
        return isSeen && variable.equals(claim)
                ? Optional.of(Part.CLAIM)
                : parts.entrySet().stream()
                        .filter(each -> each.getValue().equals(variable))
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    /** The variable that is a part. */
    Optional<Var> variable(Part part) {
        Optional<Node> node = part == Part.CLAIM
                ? Optional.<Node>of(claim).filter(seen -> isSeen)
                : Optional.ofNullable(parts.get(part));
        return node.filter(Var::isVar).map(Var::alloc);
    }

    /** What is given for a part. */
    Optional<Node> given(Part part) {
        return Optional.ofNullable(parts.get(part)).filter(Node::isConcrete);
    }
}
