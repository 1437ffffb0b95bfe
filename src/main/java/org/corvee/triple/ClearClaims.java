package org.corvee.triple;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.corvee.claim.ClaimSink;
import org.corvee.claim.CuratedClaim;
import org.corvee.claim.CuratedDocument;
import org.corvee.claim.CuratedStatement;
import org.corvee.claim.CuratedTestimony;
import org.corvee.claim.Thing;
import org.corvee.claim.Thing.Declaration;
import org.corvee.claim.Value;
import org.corvee.model.ClaimId;
import org.corvee.model.Marking;
import org.corvee.model.TestimonyId;
import org.corvee.model.ThingId;

/**
 * Lets through what is TLP:CLEAR, and of the rest not a trace.
 *
 * <p>A marked document stays out whole. Of a clear one, marked claims stay out, and with them every testimony, and every
 * thing that a document declares, of which no clear claim has need: so the outcome is the same as if the marked claims
 * had never been written.
 */
public final class ClearClaims implements ClaimSink {
    private final ClaimSink next;
    private final Map<TestimonyId, CuratedTestimony> testimonies = new HashMap<>();
    private final Map<ThingId, Thing> waiting = new HashMap<>();
    private final Set<ThingId> used = new HashSet<>();
    private final Set<String> marked = new HashSet<>();

    /** What marked claims need, and what marked documents hold. */
    private final Set<ThingId> ofMarked = new HashSet<>();

    private final Set<TestimonyId> testimoniesOfMarked = new HashSet<>();
    private final Set<ClaimId> markedClaims = new HashSet<>();

    /** @param next takes what is clear */
    public ClearClaims(ClaimSink next) {
        this.next = next;
    }

    @Override
    public void thing(Thing thing) {
        if (thing.declaration() instanceof Declaration.InDocument && !used.contains(thing.id())) {
            waiting.put(thing.id(), thing);
        } else {
            pass(thing);
        }
    }

    @Override
    public void reference(CuratedStatement statement, List<ThingId> sources) {
        use(statement);
        sources.forEach(this::use);
        next.reference(statement, sources);
    }

    @Override
    public void document(CuratedDocument document) {
        testimonies.keySet().retainAll(testimoniesOfMarked);
        if (document.recording().marking() != Marking.CLEAR) {
            marked.add(document.id());
            return;
        }
        next.document(document);
        use(document.publication().publisher());
        document.publication().derivedFrom().forEach(this::use);
    }

    @Override
    public void testimony(CuratedTestimony testimony) {
        if (marked.contains(testimony.id().document())) {
            testimoniesOfMarked.add(testimony.id());
        }
        testimonies.put(testimony.id(), testimony);
    }

    @Override
    public void claim(CuratedClaim claim) {
        if (claim.assessment().marking() != Marking.CLEAR
                || marked.contains(claim.attribution().passage().document())) {
            withhold(claim);
            return;
        }
        use(claim.attribution().testimony());
        claim.attribution().cites().forEach(this::use);
        use(claim.statement());
        claim.annotation().sources().forEach(this::use);
        next.claim(claim);
    }

    /**
     * Ends the reading.
     *
     * @throws MarkedUse if something clear rests on what is marked
     */
    public void finish() {
        used.stream()
                .filter(id -> id.type().equals("document") && marked.contains(id.slug()))
                .min(Comparator.naturalOrder())
                .ifPresent(id -> {
                    throw new MarkedUse(
                            "%s: is marked, and something clear cites it; mark that too, or leave the citation out"
                                    .formatted(id.text()));
                });
    }

    private void withhold(CuratedClaim claim) {
        markedClaims.add(claim.id());
        withhold(claim.attribution().testimony());
        ofMarked.add(claim.statement().subject());
        if (claim.statement().object() instanceof Value.OfThing object) {
            ofMarked.add(object.thing());
        }
    }

    private void withhold(TestimonyId id) {
        CuratedTestimony testimony = testimonies.get(id);
        if (testimony != null && testimoniesOfMarked.add(id)) {
            testimony.relayedBy().forEach(this::withhold);
            ofMarked.add(testimony.utterance().witness());
        }
    }

    /**
     * The names of what stays out because it is marked, once the reading has {@link #finish ended}: nobody is to be told that
     * there is such a thing.
     */
    public Set<String> withheld(Iris iris) {
        Stream<Node> things = waiting.values().stream()
                .filter(thing -> ofMarked.contains(thing.id())
                        || thing.declaration() instanceof Declaration.InDocument in && marked.contains(in.document()))
                .map(thing -> iris.thing(thing.id()));
        Stream<Node> voices = testimonies.keySet().stream()
                .filter(testimoniesOfMarked::contains)
                .map(iris::testimony);
        return Stream.of(
                        things,
                        voices,
                        marked.stream().map(iris::document),
                        markedClaims.stream().map(iris::claim))
                .flatMap(nodes -> nodes)
                .map(Node::getURI)
                .collect(Collectors.toSet());
    }

    private void use(TestimonyId id) {
        CuratedTestimony testimony = testimonies.remove(id);
        if (testimony != null) {
            testimony.relayedBy().forEach(this::use);
            use(testimony.utterance().witness());
            if (testimony.utterance().told() != null) {
                use(testimony.utterance().told());
            }
            next.testimony(testimony);
        }
    }

    private void use(CuratedStatement statement) {
        use(statement.subject());
        if (statement.object() instanceof Value.OfThing object) {
            use(object.thing());
        }
    }

    private void use(ThingId id) {
        used.add(id);
        Thing thing = waiting.remove(id);
        if (thing != null) {
            pass(thing);
        }
    }

    private void pass(Thing thing) {
        if (thing.declaration() instanceof Declaration.InDocument in && marked.contains(in.document())) {
            throw new MarkedUse(
                    "%s: is declared in document/%s, which is marked, and something clear needs it; declare it in data/reference"
                            .formatted(thing.id().text(), in.document()));
        }
        if (thing.declaration() instanceof Declaration.InReference in) {
            in.sources().forEach(this::use);
        }
        next.thing(thing);
    }

    /** Something that is to be public rests on something that is not. */
    public static final class MarkedUse extends RuntimeException {
        private static final long serialVersionUID = 1;

        MarkedUse(String message) {
            super(message);
        }
    }
}
