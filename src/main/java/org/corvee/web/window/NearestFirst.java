package org.corvee.web.window;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.PatternVars;

/**
 * A pattern that begins with what it needs of what is given, so that the rest is looked up for few.
 *
 * @param needed its triples that hang together with what is given, the nearest first
 * @param others whatever else it has, in its own order; what hangs together with something else stays beside that
 */
record NearestFirst(List<TriplePath> needed, List<Element> others) {
    static NearestFirst of(ElementGroup group, List<Var> given) {
        List<TriplePath> open = new ArrayList<>();
        group.getElements().forEach(element -> open.addAll(triples(element)));
        List<TriplePath> needed = new ArrayList<>();
        Set<Node> bound = new HashSet<>(given);
        Optional<TriplePath> next = near(open, bound);
        while (next.isPresent()) {
            needed.add(next.get());
            open.remove(next.get());
            bound.addAll(List.of(next.get().getSubject(), next.get().getObject()));
            next = near(open, bound);
        }
        Set<TriplePath> far = new HashSet<>(open);
        List<Element> others = group.getElements().stream()
                .flatMap(element -> element instanceof ElementPathBlock
                        ? block(triples(element).stream().filter(far::contains).toList())
                        : Stream.of(element))
                .toList();
        return new NearestFirst(needed, others);
    }

    private static List<TriplePath> triples(Element element) {
        return element instanceof ElementPathBlock block ? block.getPattern().getList() : List.of();
    }

    private static Stream<Element> block(List<TriplePath> triples) {
        ElementPathBlock block = new ElementPathBlock();
        triples.forEach(block::addTriplePath);
        return triples.isEmpty() ? Stream.of() : Stream.of(block);
    }

    private static Optional<TriplePath> near(List<TriplePath> open, Set<Node> bound) {
        return open.stream()
                .filter(triple -> isBound(triple.getSubject(), bound) || isBound(triple.getObject(), bound))
                .findFirst();
    }

    private static boolean isBound(Node node, Set<Node> bound) {
        return node.isVariable() && bound.contains(node);
    }

    /** Whether a pattern means the same with its triples first: not where an option gives what a later triple takes. */
    static boolean isTheSame(ElementGroup group) {
        Set<Var> before = new HashSet<>();
        for (int at = 0; at < group.size(); at++) {
            Element element = group.get(at);
            Set<Var> own = new HashSet<>(PatternVars.vars(element));
            Set<Var> later = triplesAfter(group, at);
            boolean isOption = element instanceof ElementOptional || element instanceof ElementBind;
            boolean isJoined = element instanceof ElementPathBlock
                    || element instanceof ElementData
                    || element instanceof ElementUnion
                    || element instanceof ElementSubQuery
                    || element instanceof ElementGroup;
            if (isOption && own.stream().anyMatch(shared -> later.contains(shared) && !before.contains(shared))
                    || !isOption && !isJoined && !(element instanceof ElementFilter)) {
                return false;
            }
            if (isJoined) {
                before.addAll(own);
            }
        }
        return true;
    }

    private static Set<Var> triplesAfter(ElementGroup group, int at) {
        Set<Var> later = new HashSet<>();
        group.getElements().stream()
                .skip(at + 1L)
                .filter(ElementPathBlock.class::isInstance)
                .forEach(block -> later.addAll(PatternVars.vars(block)));
        return later;
    }

    Stream<Element> elements() {
        return Stream.concat(block(needed), others.stream());
    }
}
