package org.corvee.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.RDF;
import org.corvee.model.Cv;

/**
 * A query asked of the claims by some days alone, as if the graph held no other claims.
 *
 * <p>Wherever a pattern has a claim, be it in a query inside the query or in what is not to exist, the claim is to be by those
 * days; so are testimonies and documents that are looked for without a claim, as far as they have been said. Statements that
 * the build has accepted or derived from claims stay as they are.
 *
 * @param days by clock, as {@code xsd:date}
 */
record ClockedQuery(Map<Clock, Node> days) {
    static {
        JenaSystem.init();
    }

    private static final Set<String> OF_CLAIMS =
            Set.of(RDF.subject.getURI(), RDF.predicate.getURI(), RDF.object.getURI(), Cv.TESTIMONY_OF, Cv.PASSAGE_OF);

    private static final Set<String> OF_TESTIMONIES = Set.of(Cv.IN_DOCUMENT, Cv.WITNESS);

    ClockedQuery {
        days = Map.copyOf(days);
    }

    /** Whether a query's rows are of claims, and of nothing that is derived from all claims of a build. */
    static boolean isPossible(String text) {
        try {
            Query query = QueryFactory.create(text, Syntax.syntaxSPARQL_12);
            PathsOfQuery seen = new PathsOfQuery();
            QueryTransformOps.transform(query, seen, new ExprTransformCopy());
            return query.isSelectType()
                    && seen.paths().stream().anyMatch(ClockedQuery::isOfClaim)
                    && seen.paths().stream().noneMatch(path -> begins(path, Set.of(Cv.RESTS_ON)));
        } catch (QueryException unreadable) {
            return false;
        }
    }

    /** The text of the query, below the first comments of the text that is given. */
    String of(String text) {
        String heading = text.lines()
                .takeWhile(line -> line.startsWith("#"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        ElementTransform restricted = new Restricted();
        Query query = QueryTransformOps.transform(
                QueryFactory.create(text, Syntax.syntaxSPARQL_12),
                restricted,
                new ExprTransformApplyElementTransform(restricted));
        return heading + query.serialize();
    }

    /** Changes nothing, and keeps what it sees. */
    private static final class PathsOfQuery extends ElementTransformCopyBase {
        private final List<TriplePath> paths = new ArrayList<>();

        List<TriplePath> paths() {
            return paths;
        }

        @Override
        public Element transform(ElementPathBlock block) {
            paths.addAll(block.getPattern().getList());
            return block;
        }
    }

    private final class Restricted extends ElementTransformCopyBase {
        @Override
        public Element transform(ElementGroup group, List<Element> elements) {
            List<TriplePath> paths = elements.stream()
                    .flatMap(element -> element instanceof ElementPathBlock block
                            ? block.getPattern().getList().stream()
                            : Stream.of())
                    .toList();
            ElementGroup by = new ElementGroup();
            elements.forEach(by::addElement);
            subjects(paths, ClockedQuery::isOfClaim)
                    .forEach(claim -> days.forEach((clock, day) -> by.addElement(clock.ofClaim(day, claim))));
            Optional.ofNullable(days.get(Clock.SAID)).ifPresent(day -> said(paths, day, by));
            return by;
        }
    }

    private static void said(List<TriplePath> paths, Node day, ElementGroup by) {
        Set<Node> told = paths.stream()
                .filter(path -> begins(path, Set.of(Cv.TESTIMONY_OF)))
                .map(TriplePath::getObject)
                .collect(Collectors.toCollection(HashSet::new));
        subjects(paths, path -> begins(path, OF_TESTIMONIES)).stream()
                .filter(testimony -> !told.contains(testimony))
                .forEach(testimony -> by.addElement(Clock.ofTestimony(day, testimony)));
        subjects(paths, path -> isOf(path, Cv.DOCUMENT))
                .forEach(document -> by.addElement(Clock.ofDocument(day, document)));
    }

    private static Set<Var> subjects(List<TriplePath> paths, Predicate<TriplePath> wanted) {
        return paths.stream()
                .filter(path -> Var.isVar(path.getSubject()))
                .filter(wanted)
                .map(path -> Var.alloc(path.getSubject()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isOfClaim(TriplePath path) {
        return isOf(path, Cv.CLAIM) || begins(path, OF_CLAIMS);
    }

    private static boolean isOf(TriplePath path, String type) {
        return path.isTriple()
                && path.getPredicate().equals(RDF.type.asNode())
                && path.getObject().hasURI(type);
    }

    /** Whether a path begins with one of some properties, by any of its ways. */
    private static boolean begins(TriplePath path, Set<String> properties) {
        return path.isTriple()
                ? path.getPredicate().isURI()
                        && properties.contains(path.getPredicate().getURI())
                : begins(path.getPath(), properties);
    }

    private static boolean begins(Path path, Set<String> properties) {
        if (path instanceof P_Link link) {
            return properties.contains(link.getNode().getURI());
        }
        if (path instanceof P_Seq sequence) {
            return begins(sequence.getLeft(), properties);
        }
        return path instanceof P_Alt either
                && (begins(either.getLeft(), properties) || begins(either.getRight(), properties));
    }
}
