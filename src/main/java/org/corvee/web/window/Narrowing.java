package org.corvee.web.window;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.PatternVars;
import org.apache.jena.vocabulary.RDF;
import org.corvee.evidence.table.ClaimTable;
import org.corvee.evidence.table.Selection;
import org.corvee.model.Cv;
import org.corvee.model.Modality;
import org.corvee.model.Stance;
import org.corvee.query.Nodes;
import org.corvee.query.Result;
import org.corvee.web.window.Alternatives.Choice;

/**
 * Which claims may be in an answer: by what the question gives, and by what parts of it find that name something.
 *
 * @param asker answers a query that should not take long; nothing when it does
 */
record Narrowing(Query query, KnownClaim claim, Function<Query, Optional<Result>> asker) {
    /** What is found in more places does not tell claims apart. */
    private static final int MOST = 2_000;

    private static final List<Part> TELLING = List.of(Part.SUBJECT, Part.OBJECT, Part.DOCUMENT, Part.TESTIMONY);

    /** The claims that may be in the answer, in reading order. */
    int[] rows(ClaimTable table) {
        List<Alternatives> needed = needed();
        IntPredicate manner = manner(table);
        return needed.stream()
                .min(Comparator.comparingLong(each -> each.most(table)))
                .map(each -> IntStream.of(each.rows(table)))
                .orElseGet(() -> IntStream.of(table.rows(Selection.ALL)))
                .filter(manner)
                .toArray();
    }

    /** Whether the question names what claims must have. */
    boolean namesSomething() {
        return needed().stream()
                .flatMap(each -> each.choices().stream())
                .anyMatch(choice -> choice.part() != Part.PROPERTY);
    }

    private List<Alternatives> needed() {
        List<Alternatives> needed = new ArrayList<>();
        Stream.of(Part.SUBJECT, Part.PROPERTY, Part.OBJECT, Part.DOCUMENT, Part.TESTIMONY)
                .forEach(part -> claim.given(part)
                        .ifPresent(node -> needed.add(new Alternatives(List.of(new Choice(part, node))))));
        if (query.getQueryPattern() instanceof ElementGroup group) {
            group.getElements().forEach(element -> needed.addAll(of(element)));
        }
        return needed;
    }

    private List<Alternatives> of(Element element) {
        if (element instanceof ElementData data) {
            return data.getVars().stream().flatMap(of -> listed(data, of)).toList();
        }
        if (element instanceof ElementFilter filter) {
            return conditions(filter.getExpr())
                    .flatMap(condition -> any(condition).stream())
                    .toList();
        }
        if (element instanceof ElementUnion union) {
            return either(union).stream().toList();
        }
        if (element instanceof ElementPathBlock block) {
            return block.getPattern().getList().stream()
                    .filter(TriplePath::isTriple)
                    .map(TriplePath::asTriple)
                    .flatMap(triple -> properties(triple).stream())
                    .toList();
        }
        if (element instanceof ElementGroup inner && inner.size() == 1) {
            return of(inner.get(0));
        }
        return List.of();
    }

    private Stream<Alternatives> listed(ElementData data, Var of) {
        Optional<Part> part = claim.part(of);
        boolean isWhole = data.getRows().stream().allMatch(row -> row.contains(of));
        return Alternatives.canFind(part) && isWhole
                ? Stream.of(new Alternatives(data.getRows().stream()
                        .map(row -> new Choice(part.orElseThrow(), row.get(of)))
                        .toList()))
                : Stream.of();
    }

    /** Of alternative patterns, each of which gives a part of the claim. */
    private Optional<Alternatives> either(ElementUnion union) {
        List<Choice> choices = new ArrayList<>();
        for (Element branch : union.getElements()) {
            Optional<Choice> choice = branch instanceof ElementGroup group
                    ? group.getElements().stream()
                            .flatMap(element -> element instanceof ElementPathBlock block
                                    ? block.getPattern().getList().stream()
                                    : Stream.of())
                            .flatMap(path -> given(path).stream())
                            .findFirst()
                    : Optional.empty();
            if (choice.isEmpty()) {
                return Optional.empty();
            }
            choices.add(choice.get());
        }
        return Optional.of(new Alternatives(choices));
    }

    private Optional<Choice> given(TriplePath path) {
        if (!path.isTriple()
                || !path.getSubject().equals(claim.claim())
                || !path.getObject().isConcrete()) {
            return Optional.empty();
        }
        Node property = path.getPredicate();
        return property.equals(RDF.subject.asNode())
                ? Optional.of(new Choice(Part.SUBJECT, path.getObject()))
                : property.equals(RDF.object.asNode())
                        ? Optional.of(new Choice(Part.OBJECT, path.getObject()))
                        : Optional.empty();
    }

    /** The properties of which the graph says something. */
    private Optional<Alternatives> properties(Triple triple) {
        Optional<Var> property = claim.variable(Part.PROPERTY).filter(triple.getSubject()::equals);
        if (property.isEmpty() || !triple.getObject().isConcrete()) {
            return Optional.empty();
        }
        ElementPathBlock block = new ElementPathBlock();
        block.addTriple(triple);
        return found(block, Part.PROPERTY);
    }

    private static Stream<Expr> conditions(Expr condition) {
        return condition instanceof E_LogicalAnd both
                ? Stream.concat(conditions(both.getArg1()), conditions(both.getArg2()))
                : Stream.of(condition);
    }

    private Optional<Alternatives> any(Expr condition) {
        List<Choice> choices = new ArrayList<>();
        for (Expr each : alternatives(condition).toList()) {
            Optional<List<Choice>> some = choices(each);
            if (some.isEmpty()) {
                return Optional.empty();
            }
            choices.addAll(some.get());
        }
        return Optional.of(new Alternatives(choices));
    }

    private static Stream<Expr> alternatives(Expr condition) {
        return condition instanceof E_LogicalOr either
                ? Stream.concat(alternatives(either.getArg1()), alternatives(either.getArg2()))
                : Stream.of(condition);
    }

    /** What a condition lets through; nothing when that is not known. */
    private Optional<List<Choice>> choices(Expr condition) {
        if (condition instanceof E_LogicalNot not && not.getArg().equals(NodeValue.TRUE)) {
            return Optional.of(List.of());
        }
        if (condition instanceof E_Equals equals) {
            return equal(equals);
        }
        if (condition instanceof E_OneOf oneOf && oneOf.getLHS().isVariable()) {
            Optional<Part> part = claim.part(oneOf.getLHS().asVar());
            return Alternatives.canFind(part)
                            && oneOf.getRHS().getList().stream().allMatch(Expr::isConstant)
                    ? Optional.of(oneOf.getRHS().getList().stream()
                            .map(each -> new Choice(
                                    part.orElseThrow(), each.getConstant().asNode()))
                            .toList())
                    : Optional.empty();
        }
        return condition instanceof E_Exists exists
                ? found(exists.getElement()).map(Alternatives::choices)
                : Optional.empty();
    }

    private Optional<List<Choice>> equal(ExprFunction2 equals) {
        return Stream.of(List.of(equals.getArg1(), equals.getArg2()), List.of(equals.getArg2(), equals.getArg1()))
                .filter(sides -> sides.get(0).isVariable() && sides.get(1).isConstant())
                .filter(sides -> Alternatives.canFind(claim.part(sides.get(0).asVar())))
                .map(sides -> List.of(new Choice(
                        claim.part(sides.get(0).asVar()).orElseThrow(),
                        sides.get(1).getConstant().asNode())))
                .findFirst();
    }

    /** What a pattern that names something finds of the claim, the first part of it that tells claims apart. */
    private Optional<Alternatives> found(Element pattern) {
        return names(pattern)
                ? TELLING.stream()
                        .filter(part -> claim.variable(part)
                                .filter(PatternVars.vars(pattern)::contains)
                                .isPresent())
                        .findFirst()
                        .flatMap(part -> found(pattern, part))
                : Optional.empty();
    }

    private Optional<Alternatives> found(Element pattern, Part part) {
        Var of = claim.variable(part).orElseThrow();
        Query look = QueryFactory.make();
        look.setQuerySelectType();
        look.setDistinct(true);
        look.addResultVar(of);
        look.setLimit(MOST + 1L);
        ElementGroup group = new ElementGroup();
        group.addElement(pattern);
        look.setQueryPattern(group);
        return asker.apply(look)
                .filter(result -> result.rows().size() <= MOST)
                .map(result -> new Alternatives(result.rows().stream()
                        .flatMap(row -> row.term(of.getName()).stream())
                        .map(term -> new Choice(part, Nodes.node(term)))
                        .toList()));
    }

    /** Whether a pattern has a thing in it, and so begins somewhere. */
    private static boolean names(Element pattern) {
        GivenThings given = new GivenThings();
        given.visit(pattern);
        return given.any();
    }

    private IntPredicate manner(ClaimTable table) {
        Set<Node> stances = Set.copyOf(said(Cv.STANCE));
        Set<Node> modalities = Set.copyOf(said(Cv.MODALITY));
        Node denies = Nodes.iri(Cv.concept("stance", Stance.DENIES.word()));
        IntPredicate by = claim.isSeen() ? KnownClaim.byDays(query, claim.claim(), table) : row -> true;
        return row -> by.test(row)
                && (stances.isEmpty() || stances.contains(denies) == table.isDenial(row))
                && (modalities.isEmpty()
                        || table.modality(row)
                                .filter(said -> modalities.contains(concept(said)))
                                .isPresent());
    }

    private static Node concept(Modality modality) {
        return Nodes.iri(Cv.concept("modality", modality.word()));
    }

    /** What the question gives for a property of the claim itself, or lets through of its values. */
    private List<Node> said(String property) {
        return KnownClaim.paths(query)
                .filter(TriplePath::isTriple)
                .filter(path -> claim.isSeen()
                        && path.getSubject().equals(claim.claim())
                        && path.getPredicate().hasURI(property))
                .map(TriplePath::getObject)
                .map(object -> object.isURI() ? List.of(object) : allowed(object))
                .filter(values -> !values.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Node> allowed(Node variable) {
        return ((ElementGroup) query.getQueryPattern())
                .getElements().stream()
                        .flatMap(element ->
                                element instanceof ElementFilter filter ? conditions(filter.getExpr()) : Stream.of())
                        .flatMap(condition -> condition instanceof E_OneOf oneOf
                                        && oneOf.getLHS().isVariable()
                                        && oneOf.getLHS().asVar().equals(variable)
                                        && oneOf.getRHS().getList().stream().allMatch(Expr::isConstant)
                                ? Stream.of(oneOf)
                                : Stream.of())
                        .map(oneOf -> oneOf.getRHS().getList().stream()
                                .map(each -> each.getConstant().asNode())
                                .toList())
                        .findFirst()
                        .orElse(List.of());
    }
}
