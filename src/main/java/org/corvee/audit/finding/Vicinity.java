package org.corvee.audit.finding;

import static org.corvee.query.Nodes.iri;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.corvee.model.Cv;

/**
 * The part of a graph on which it depends what is found about some things: so that a draft is weighed against what it
 * touches, and not against all that there is.
 *
 * <p>Rules put claims together whose subjects are one or lie in each other, those about people with those about whoever
 * employs or sends them, and all of them with the law. A claim brings along its testimony with all that it relays, its
 * document with all that it derives from, and the words about the things in it.
 */
public final class Vicinity {
    private static final Node SUBJECT = RDF.subject.asNode();
    private static final Node PREDICATE = RDF.predicate.asNode();
    private static final Node OBJECT = RDF.object.asNode();
    private static final Node ALIAS = SKOS.altLabel.asNode();
    private static final Node EMPLOYED = iri(Cv.term("worksFor"));
    private static final Node STATE = iri(Cv.term("hasStatus"));
    private static final Node SENT = iri(Cv.term("hasParticipant"));
    private static final Node TOLD_APART = iri(Cv.term("distinctFrom"));
    private static final Node IMPOSED = iri(Cv.term("imposedBy"));

    /** Of claims that merely point to a thing, such as a country, so many are enough to show. */
    private static final int MOST_POINTING = 200;

    private final Map<Node, List<Triple>> bySubject = new HashMap<>();
    private final Map<Node, List<Statement>> about = new HashMap<>();
    private final Map<Node, List<Statement>> pointing = new HashMap<>();
    private final Map<Node, List<Node>> wholes = new HashMap<>();
    private final Map<Node, List<Node>> parts = new HashMap<>();
    private final Set<Node> law = new LinkedHashSet<>();

    /**
     * @param data the triples of the graph, as the files give them
     * @param contained what lies in what, by however many steps
     */
    public Vicinity(Collection<Triple> data, Collection<Triple> contained) {
        data.forEach(triple -> {
            put(bySubject, triple.getSubject(), triple);
            if (triple.getPredicate().equals(IMPOSED)) {
                law.add(triple.getSubject());
                law.add(triple.getObject());
            }
        });
        // A passage is described with each claim in it.
        bySubject.replaceAll((node, triples) -> triples.stream().distinct().toList());
        bySubject.forEach(this::statement);
        contained.forEach(triple -> {
            put(wholes, triple.getSubject(), triple.getObject());
            put(parts, triple.getObject(), triple.getSubject());
        });
        law.addAll(lying(law, wholes));
    }

    private void statement(Node claim, List<Triple> triples) {
        Node subject = value(triples, SUBJECT);
        if (!subject.equals(Node.ANY)) {
            Statement statement = new Statement(claim, subject, value(triples, PREDICATE), value(triples, OBJECT));
            put(about, subject, statement);
            put(pointing, statement.object(), statement);
            if (statement.predicate().equals(IMPOSED)) {
                law.add(subject);
                law.add(statement.object());
            }
        }
    }

    private static Node value(List<Triple> triples, Node property) {
        return triples.stream()
                .filter(triple -> triple.getPredicate().equals(property))
                .map(Triple::getObject)
                .findFirst()
                .orElse(Node.ANY);
    }

    private static <T> void put(Map<Node, List<T>> map, Node key, T value) {
        map.computeIfAbsent(key, none -> new ArrayList<>(2)).add(value);
    }

    /** What a claim states. */
    private record Statement(Node claim, Node subject, Node predicate, Node object) {}

    /** Whether some claims are about the law, so that all findings may depend on them. */
    public boolean isLaw(Collection<Node> subjects) {
        return subjects.stream().anyMatch(law::contains);
    }

    /** Whether it is known here that one thing lies in another. */
    public boolean contains(Triple contained) {
        return wholes.getOrDefault(contained.getSubject(), List.of()).contains(contained.getObject());
    }

    /**
     * The triples on which it depends what is found about some things.
     *
     * @param things such as the subjects and objects of some claims
     * @param properties by which more is claimed or less of them
     * @param contained what lies in what beyond what this graph knows
     */
    public List<Triple> around(Collection<Node> things, Collection<Node> properties, Collection<Triple> contained) {
        Set<Node> around = lying(things, wholes);
        contained.forEach(triple -> around.add(triple.getObject()));
        Set<Node> subjects = new LinkedHashSet<>(things);
        subjects.addAll(around);
        subjects.addAll(lying(things, parts));
        contained.forEach(triple -> subjects.add(triple.getSubject()));
        Set<Node> people = new LinkedHashSet<>(things);
        for (Node other : linked(things)) {
            subjects.add(other);
            people.addAll(linked(List.of(other)));
        }
        subjects.addAll(people);
        subjects.addAll(lying(people, wholes));
        subjects.addAll(law);
        Set<Node> chosen = new LinkedHashSet<>(subjects);
        subjects.forEach(subject -> claims(about, subject).forEach(statement -> chosen.add(statement.claim())));
        for (Node thing : things) {
            claims(pointing, thing).limit(MOST_POINTING).forEach(statement -> chosen.add(statement.claim()));
        }
        for (Node whole : around) {
            chosen.addAll(saidOfParts(whole, properties));
        }
        return described(chosen);
    }

    /** What is said of the parts of a whole by properties by which something is said of the whole, too. */
    private List<Node> saidOfParts(Node whole, Collection<Node> properties) {
        Set<Node> shared = new HashSet<>();
        claims(about, whole)
                .map(Statement::predicate)
                .filter(properties::contains)
                .forEach(shared::add);
        return shared.isEmpty()
                ? List.of()
                : parts.getOrDefault(whole, List.of()).stream()
                        .flatMap(part -> claims(about, part))
                        .filter(statement -> shared.contains(statement.predicate()))
                        .map(Statement::claim)
                        .toList();
    }

    private static Stream<Statement> claims(Map<Node, List<Statement>> by, Node thing) {
        return by.getOrDefault(thing, List.of()).stream();
    }

    /** Who employs or sends people, and whom they employ or send; of employers those whose state is told, for the law asks them. */
    private Set<Node> linked(Collection<Node> things) {
        Set<Node> linked = new LinkedHashSet<>();
        for (Node thing : things) {
            claims(about, thing).filter(this::isLink).forEach(statement -> linked.add(statement.object()));
            claims(pointing, thing).filter(this::isLink).forEach(statement -> linked.add(statement.subject()));
        }
        return linked;
    }

    private boolean isLink(Statement statement) {
        return statement.predicate().equals(SENT)
                || statement.predicate().equals(EMPLOYED)
                        && claims(about, statement.object())
                                .anyMatch(told -> told.predicate().equals(STATE));
    }

    private static Set<Node> lying(Collection<Node> things, Map<Node, List<Node>> by) {
        Set<Node> found = new LinkedHashSet<>();
        things.forEach(thing -> found.addAll(by.getOrDefault(thing, List.of())));
        return found;
    }

    /** The triples of some nodes and of all that these name, step by step. */
    private List<Triple> described(Set<Node> chosen) {
        List<Triple> described = new ArrayList<>();
        Set<Node> reached = new HashSet<>(chosen);
        Deque<Node> open = new ArrayDeque<>(chosen);
        while (!open.isEmpty()) {
            Node next = open.remove();
            for (Triple triple : bySubject.getOrDefault(next, List.of())) {
                if (triple.getPredicate().equals(ALIAS)) {
                    continue;
                }
                described.add(triple);
                if (triple.getObject().isURI() && reached.add(triple.getObject())) {
                    open.add(triple.getObject());
                }
            }
            Stream.concat(claims(about, next), claims(pointing, next))
                    .filter(statement -> statement.predicate().equals(TOLD_APART))
                    .map(Statement::claim)
                    .filter(reached::add)
                    .forEach(open::add);
        }
        return described;
    }
}
