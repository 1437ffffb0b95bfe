package org.corvee.query;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_LessThanOrEqual;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.corvee.model.Cv;

/**
 * Two of a claim's clocks, as parameters of every question that lists claims; the third, when it was recorded, is that of past
 * builds.
 *
 * <p>A claim is by a day when that is certain from the graph: a time of which the last day is later, or of which nothing is
 * known, is not. {@link ClockedQuery} puts them into a question.
 */
public enum Clock {
    /** When it was said: its voice spoke no later, or its document was published or recorded no later. */
    SAID("said-by", "only what had been said by this day for certain") {
        @Override
        ElementFilter ofClaim(Node day, Var claim) {
            Path ofTestimony = PathFactory.pathSeq(link(Cv.TESTIMONY_OF), lastSaid());
            return by(day, claim, PathFactory.pathAlt(link(Cv.RECORDED_ON), ofTestimony));
        }
    },
    /** When it holds: for a time that had begun. */
    HELD("held-by", "only what holds for a time that had begun by this day") {
        @Override
        ElementFilter ofClaim(Node day, Var claim) {
            return by(day, claim, PathFactory.pathAlt(link(Cv.HOLDS_FROM), link(Cv.HOLDS_TO)));
        }
    };

    private static final Var LAST = Var.alloc("lastDay");

    private final String parameter;
    private final String explanation;

    Clock(String parameter, String explanation) {
        this.parameter = parameter;
        this.explanation = explanation;
    }

    /** The clock of a parameter's name, which is never that of a variable. */
    static Optional<Clock> of(String parameter) {
        return Arrays.stream(values())
                .filter(clock -> clock.parameter.equals(parameter))
                .findFirst();
    }

    /** Whether a parameter's name is that of a clock. */
    public static boolean isOne(String parameter) {
        return of(parameter).isPresent();
    }

    /** The parameters of all clocks. */
    static List<Parameter> parameters() {
        return Arrays.stream(values())
                .map(clock -> new Parameter(
                        clock.parameter,
                        Parameter.ValueType.DATE,
                        new Parameter.Fallback(Parameter.Need.LEFT_OUT, ""),
                        clock.explanation))
                .toList();
    }

    /** The condition that a claim is by a day. */
    abstract ElementFilter ofClaim(Node day, Var claim);

    /** The condition that a testimony was given by a day. */
    static ElementFilter ofTestimony(Node day, Var testimony) {
        return by(day, testimony, lastSaid());
    }

    /** The condition that a document was published by a day. */
    static ElementFilter ofDocument(Node day, Var document) {
        return by(day, document, lastPublished());
    }

    private static Path lastSaid() {
        return PathFactory.pathAlt(link(Cv.SAID_TO), PathFactory.pathSeq(link(Cv.IN_DOCUMENT), lastPublished()));
    }

    private static Path lastPublished() {
        return PathFactory.pathAlt(link(Cv.PUBLISHED_TO), link(Cv.RECORDED_ON));
    }

    private static Path link(String property) {
        return PathFactory.pathLink(Nodes.iri(property));
    }

    private static ElementFilter by(Node day, Var of, Path path) {
        ElementPathBlock block = new ElementPathBlock();
        block.addTriplePath(new TriplePath(of, path, LAST));
        ElementGroup group = new ElementGroup();
        group.addElement(block);
        group.addElement(new ElementFilter(new E_LessThanOrEqual(new ExprVar(LAST), NodeValue.makeNode(day))));
        return new ElementFilter(new E_Exists(group));
    }

    /** The day by which the claims of a variable are to be, where a pattern has that condition. */
    public Optional<LocalDate> day(Element pattern, Var claim) {
        return pattern instanceof ElementGroup group
                ? group.getElements().stream()
                        .flatMap(element -> day(element).stream())
                        .filter(day -> group.getElements().contains(ofClaim(day, claim)))
                        .map(day -> LocalDate.parse(day.getLiteralLexicalForm()))
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<Node> day(Element element) {
        return element instanceof ElementFilter filter
                        && filter.getExpr() instanceof E_Exists exists
                        && exists.getElement() instanceof ElementGroup group
                        && group.size() == 2
                        && group.get(1) instanceof ElementFilter condition
                        && condition.getExpr() instanceof E_LessThanOrEqual compared
                        && compared.getArg2() instanceof NodeValue day
                        && XSDDatatype.XSDdate.getURI().equals(day.asNode().getLiteralDatatypeURI())
                ? Optional.of(day.asNode())
                : Optional.empty();
    }
}
