package org.corvee.triple;

import java.util.ArrayList;
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
import org.corvee.model.Audience;
import org.corvee.model.ClaimId;
import org.corvee.model.TestimonyId;
import org.corvee.model.ThingId;

/**
 * Lets through what an audience may read, and of the rest not a trace.
 *
 * <p>Whatever is marked stricter than the audience may read is <em>withheld</em>, what it may read is <em>admitted</em>. A
 * withheld document stays out whole. Of an admitted one, withheld claims stay out, and with them every testimony, and every
 * thing that a document declares, of which no admitted claim has need. Of reference tables, the rows stay out whose only
 * sources are withheld documents; so rows that name a document wait until the end. Thus the outcome is the same as if what is
 * withheld had never been written.
 */
public final class AudienceClaims implements ClaimSink {
    private final Audience audience;
    private final ClaimSink next;
    private final List<ReferenceRow> rows = new ArrayList<>();
    private final Map<TestimonyId, CuratedTestimony> testimonies = new HashMap<>();
    private final Map<ThingId, Thing> waiting = new HashMap<>();
    private final Set<ThingId> used = new HashSet<>();
    private final Set<String> marked = new HashSet<>();
    private final Set<ThingId> passedHere = new HashSet<>();

    /** What withheld claims need, and what withheld documents and rows hold. */
    private final Set<ThingId> ofMarked = new HashSet<>();

    private final Set<ThingId> markedRows = new HashSet<>();
    private final Set<TestimonyId> testimoniesOfMarked = new HashSet<>();
    private final Set<ClaimId> markedClaims = new HashSet<>();

    /** A thing or a statement of a reference table that names a document as its source. */
    private record ReferenceRow(ThingId subject, List<ThingId> sources, Runnable passing) {
        boolean isOnlyFrom(Set<String> documents) {
            return sources.stream().allMatch(source -> isDocument(source) && documents.contains(source.slug()));
        }
    }

    /** @param next takes what anybody may read */
    public AudienceClaims(ClaimSink next) {
        this(Audience.PUBLIC, next);
    }

    /** @param next takes what the audience may read */
    public AudienceClaims(Audience audience, ClaimSink next) {
        this.audience = audience;
        this.next = next;
    }

    private static boolean isDocument(ThingId source) {
        return source.type().equals("document");
    }

    @Override
    public void thing(Thing thing) {
        if (thing.declaration() instanceof Declaration.InDocument && !used.contains(thing.id())) {
            waiting.put(thing.id(), thing);
        } else if (thing.declaration() instanceof Declaration.InReference in) {
            row(new ReferenceRow(thing.id(), in.sources(), () -> pass(thing)));
        } else {
            pass(thing);
        }
    }

    private void row(ReferenceRow row) {
        if (row.sources().stream().anyMatch(AudienceClaims::isDocument)) {
            rows.add(row);
        } else {
            row.passing().run();
        }
    }

    @Override
    public void reference(CuratedStatement statement, List<ThingId> sources) {
        row(new ReferenceRow(statement.subject(), sources, () -> {
            use(statement);
            sources.forEach(this::use);
            next.reference(statement, sources);
        }));
    }

    @Override
    public void document(CuratedDocument document) {
        testimonies.keySet().retainAll(testimoniesOfMarked);
        if (!audience.admits(document.recording().marking())) {
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
        if (!audience.admits(claim.assessment().marking())
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
     * What one part of a reading leaves to be settled once all parts are read.
     *
     * @param waiting things that a document of the part declares and no admitted claim of the part needs
     * @param used things that the part needs, but for those that it passed on itself
     * @param marked the documents of the part that are withheld
     */
    public record OpenEnds(List<Thing> waiting, List<ThingId> used, List<String> marked) {
        public OpenEnds {
            waiting = List.copyOf(waiting);
            used = List.copyOf(used);
            marked = List.copyOf(marked);
        }
    }

    /** What is open after documents of one part, where others read the rest; nobody {@link #finish ends} it then. */
    public OpenEnds openEnds() {
        return new OpenEnds(
                waiting.values().stream()
                        .sorted(Comparator.comparing(Thing::id))
                        .toList(),
                used.stream().filter(id -> !passedHere.contains(id)).sorted().toList(),
                marked.stream().sorted().toList());
    }

    /** Takes what parts left open, before it {@link #finish ends} the reading for all. */
    public void settle(List<OpenEnds> parts) {
        parts.forEach(part -> marked.addAll(part.marked()));
        parts.forEach(part -> part.waiting().forEach(this::thing));
        parts.forEach(part -> part.used().forEach(this::use));
    }

    /**
     * Ends the reading.
     *
     * @throws MarkedUse if something that is admitted rests on what is withheld
     */
    public void finish() {
        rows.stream()
                .filter(row -> row.isOnlyFrom(marked))
                .map(ReferenceRow::subject)
                .forEach(markedRows::add);
        rows.stream().filter(row -> !row.isOnlyFrom(marked)).forEach(row -> row.passing()
                .run());
        used.stream()
                .filter(markedRows::contains)
                .min(Comparator.naturalOrder())
                .ifPresent(id -> {
                    throw new MarkedUse(
                            "%s: is known from documents alone that are marked, and %s needs it; name a source of it that is not"
                                    .formatted(id.text(), something()));
                });
        used.stream()
                .filter(id -> isDocument(id) && marked.contains(id.slug()))
                .min(Comparator.naturalOrder())
                .ifPresent(id -> {
                    throw new MarkedUse("%s: is marked, and %s cites it; mark that too, or leave the citation out"
                            .formatted(id.text(), something()));
                });
    }

    /** What the audience may read, for an editor. */
    private String something() {
        return audience == Audience.PUBLIC ? "something clear" : "something up to TLP:" + audience.label();
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
     * The names of what is withheld, once the reading has {@link #finish ended}: nobody is to be told that
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
                        markedRows.stream().map(iris::thing),
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
            passedHere.add(id);
            pass(thing);
        }
    }

    private void pass(Thing thing) {
        if (thing.declaration() instanceof Declaration.InDocument in && marked.contains(in.document())) {
            throw new MarkedUse(
                    "%s: is declared in document/%s, which is marked, and %s needs it; declare it in data/reference"
                            .formatted(thing.id().text(), in.document(), something()));
        }
        if (thing.declaration() instanceof Declaration.InReference in) {
            in.sources().forEach(this::use);
        }
        next.thing(thing);
    }

    /** Something that an audience may read rests on something that it may not. */
    public static final class MarkedUse extends RuntimeException {
        private static final long serialVersionUID = 1;

        MarkedUse(String message) {
            super(message);
        }
    }
}
