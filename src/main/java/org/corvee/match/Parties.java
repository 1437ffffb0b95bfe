package org.corvee.match;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.corvee.model.Cv;
import org.corvee.model.Edtf;
import org.corvee.query.Nodes;

/**
 * Reads from a graph whoever has a name of its own.
 *
 * <p>Whom a publisher describes and does not name has no name in this reader and is never given out, whatever else is said
 * of it; neither is a cohort, a group or a state.
 */
public final class Parties {
    private static final Map<String, Party.Kind> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put(Cv.term("Person"), Party.Kind.PERSON);
        KINDS.put(Cv.term("Organisation"), Party.Kind.ORGANISATION);
        KINDS.put(Cv.term("Vessel"), Party.Kind.VESSEL);
        KINDS.put(Cv.term("Aircraft"), Party.Kind.AIRCRAFT);
        KINDS.put(Cv.term("Actor"), Party.Kind.ACTOR);
    }

    /** What is never compared, whatever else it is. */
    private static final Set<String> NEVER =
            Set.of(Cv.UNNAMED_PERSON, Cv.UNNAMED_GROUP, Cv.term("State"), Cv.term("WorkerCohort"));

    private final Graph graph;
    private final Map<Node, Draft> drafts = new LinkedHashMap<>();

    private Parties(Graph graph) {
        this.graph = graph;
    }

    /** A party whose parts come one by one. */
    private static final class Draft {
        private final Party.Kind kind;
        private final Set<String> names = new LinkedHashSet<>();
        private final Set<Edtf> births = new LinkedHashSet<>();
        private final Set<String> genders = new TreeSet<>();
        private final Set<String> countries = new TreeSet<>();
        private final Set<Code> codes = new LinkedHashSet<>();
        private final Set<String> documents = new TreeSet<>();

        Draft(Party.Kind kind) {
            this.kind = kind;
        }

        void name(Node literal) {
            if (!text(literal).isBlank()) {
                names.add(text(literal));
            }
        }

        Party party(String iri) {
            Party.Traits traits = new Party.Traits(List.copyOf(births), genders, countries, codes);
            return new Party(iri, kind, List.copyOf(names), traits, documents);
        }
    }

    /** All of them, in the order of their IRIs. */
    public static List<Party> in(Graph graph) {
        Parties parties = new Parties(graph);
        parties.readKinds();
        parties.readNames();
        parties.readClaims();
        List<Party> all = new ArrayList<>();
        parties.drafts.forEach((thing, draft) -> {
            if (!draft.names.isEmpty()) {
                all.add(draft.party(thing.getURI()));
            }
        });
        all.sort(Comparator.comparing(Party::iri));
        return all;
    }

    private void readKinds() {
        Set<Node> never = new HashSet<>();
        for (String kind : NEVER) {
            for (Node type : withSubclasses(Nodes.iri(kind))) {
                each(Node.ANY, RDF.type.asNode(), type, triple -> never.add(triple.getSubject()));
            }
        }
        each(Node.ANY, Nodes.iri(Cv.DESCRIBED), Node.ANY, triple -> never.add(triple.getSubject()));
        KINDS.forEach((iri, kind) -> {
            // An actor of some other class is none of those of which nobody says more.
            Set<Node> types = kind == Party.Kind.ACTOR ? Set.of(Nodes.iri(iri)) : withSubclasses(Nodes.iri(iri));
            for (Node type : types) {
                each(Node.ANY, RDF.type.asNode(), type, triple -> {
                    if (triple.getSubject().isURI() && !never.contains(triple.getSubject())) {
                        drafts.putIfAbsent(triple.getSubject(), new Draft(kind));
                    }
                });
            }
        });
    }

    private Set<Node> withSubclasses(Node type) {
        Set<Node> all = new LinkedHashSet<>(Set.of(type));
        Deque<Node> open = new ArrayDeque<>(all);
        while (!open.isEmpty()) {
            each(Node.ANY, RDFS.subClassOf.asNode(), open.remove(), triple -> {
                if (triple.getSubject().isURI() && all.add(triple.getSubject())) {
                    open.add(triple.getSubject());
                }
            });
        }
        return all;
    }

    private void readNames() {
        for (Node property : List.of(RDFS.label.asNode(), SKOS.altLabel.asNode())) {
            each(Node.ANY, property, Node.ANY, triple -> draft(triple.getSubject())
                    .ifPresent(draft -> draft.name(triple.getObject())));
        }
    }

    private void readClaims() {
        claims("name", (claim, draft) -> draft.name(object(claim)));
        claims("alias", (claim, draft) -> draft.name(object(claim)));
        claims("bornOn", (claim, draft) -> birth(object(claim)).ifPresent(draft.births::add));
        claims("gender", (claim, draft) -> draft.genders.add(object(claim).toString()));
        claims(
                "nationality",
                (claim, draft) -> draft.countries.add(object(claim).toString()));
        claims("basedIn", (claim, draft) -> draft.countries.add(object(claim).toString()));
        claims("identifier", (claim, draft) -> Code.ofParty(text(object(claim))).ifPresent(draft.codes::add));
        claims("holdsPaper", (claim, draft) -> identifiers(object(claim))
                .forEach(number -> Code.ofPaper(number).ifPresent(draft.codes::add)));
        affirmed(SKOS.exactMatch.asNode(), claim -> draft(subject(claim)).ifPresent(draft -> {
            take(claim, draft);
            if (object(claim).isURI() && draft(object(claim)).isEmpty()) {
                Code.ofAddress(object(claim).getURI()).ifPresent(draft.codes::add);
            }
        }));
        affirmed(Nodes.iri(Cv.term("lists")), claim -> draft(object(claim)).ifPresent(draft -> {
            take(claim, draft);
            identifiers(subject(claim))
                    .forEach(reference -> Code.ofListing(reference).ifPresent(draft.codes::add));
        }));
    }

    private void claims(String property, BiConsumer<Node, Draft> use) {
        affirmed(Nodes.iri(Cv.term(property)), claim -> draft(subject(claim)).ifPresent(draft -> {
            take(claim, draft);
            use.accept(claim, draft);
        }));
    }

    /** What nobody denies or has taken back. */
    private void affirmed(Node property, Consumer<Node> use) {
        List<Node> claims = new ArrayList<>();
        each(Node.ANY, RDF.predicate.asNode(), property, triple -> claims.add(triple.getSubject()));
        claims.stream().filter(this::isAffirmed).forEach(use);
    }

    private boolean isAffirmed(Node claim) {
        return value(claim, Cv.STANCE)
                        .filter(stance -> stance.toString().endsWith("#affirms"))
                        .isPresent()
                && value(claim, Cv.RETRACTED_ON).isEmpty();
    }

    private void take(Node claim, Draft draft) {
        value(claim, Cv.PASSAGE_OF).filter(Node::isURI).map(Node::getURI).ifPresent(passage -> {
            String document = passage.split("#", 2)[0];
            draft.documents.add(document.substring(document.lastIndexOf('/') + 1));
        });
    }

    private List<String> identifiers(Node thing) {
        List<String> identifiers = new ArrayList<>();
        each(Node.ANY, RDF.subject.asNode(), thing, triple -> {
            Node claim = triple.getSubject();
            if (graph.contains(claim, RDF.predicate.asNode(), Nodes.iri(Cv.term("identifier"))) && isAffirmed(claim)) {
                identifiers.add(text(object(claim)));
            }
        });
        return identifiers;
    }

    private Optional<Edtf> birth(Node span) {
        return value(span, Cv.EDTF)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .flatMap(Edtf::find);
    }

    private Optional<Draft> draft(Node thing) {
        return Optional.ofNullable(drafts.get(thing));
    }

    private Node subject(Node claim) {
        return value(claim, RDF.subject.getURI()).orElse(claim);
    }

    private Node object(Node claim) {
        return value(claim, RDF.object.getURI()).orElse(claim);
    }

    private static String text(Node literal) {
        return literal.isLiteral() ? literal.getLiteralLexicalForm() : "";
    }

    private Optional<Node> value(Node subject, String property) {
        return graph.find(subject, Nodes.iri(property), Node.ANY).mapWith(Triple::getObject).toList().stream()
                .findFirst();
    }

    private void each(Node subject, Node property, Node object, Consumer<Triple> use) {
        graph.find(subject, property, object).forEachRemaining(use);
    }
}
