package org.corvee.claim;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.corvee.claim.Lexicon.Property;
import org.corvee.model.NearWords;
import org.corvee.model.ThingId;
import org.corvee.model.Unreadable;
import org.corvee.model.Verdict;
import org.corvee.model.When;
import org.corvee.source.Faults;
import org.corvee.source.Node;
import org.corvee.source.Node.Scalar;
import org.corvee.source.Spot;
import org.jspecify.annotations.Nullable;

/** Reads {@code [subject, property, object, when]}. */
final class StatementReader {
    private static final String PARTS = "write [subject, property, object] or [subject, property, object, when], and"
            + " quote what holds a comma or begins with [ or >";

    private final ScalarReader scalars;
    private final Faults faults;
    private final ValueReader values;
    private final ListReader texts;

    StatementReader(ScalarReader scalars) {
        this.scalars = scalars;
        this.faults = scalars.faults();
        this.values = new ValueReader(scalars);
        this.texts = new ListReader("statement", PARTS, faults);
    }

    /** The statement and its time, or nothing after naming what is wrong. */
    Optional<Stated> read(Node node) {
        return texts.read(node, 3, 4).flatMap(parts -> read(parts, node.spot()));
    }

    private Optional<Stated> read(List<Scalar> parts, Spot spot) {
        Optional<Property> property = property(parts.get(1));
        Optional<ThingId> subject = subject(parts.get(0), property);
        Optional<Value> object = property.flatMap(p -> values.read(p, parts.get(2)));
        When when = parts.size() < 4
                ? null
                : scalars.read(parts.get(3), When::parse).orElse(null);
        boolean isAllowed = property.flatMap(p -> Verdict.of(p.name())).isEmpty()
                || areNamed(Stream.of(parts.get(0), parts.get(2)));
        return subject.isPresent() && object.isPresent() && isAllowed
                ? property.map(p -> new Stated(new CuratedStatement(subject.get(), p.name(), object.get()), when, spot))
                : Optional.empty();
    }

    /** Nobody says who somebody is, or is not, whom a publisher does not name. */
    private boolean areNamed(Stream<Scalar> things) {
        List<Scalar> unnamed = things.filter(
                        text -> id(text).filter(scalars::isUnnamed).isPresent())
                .toList();
        unnamed.forEach(text -> faults.add(
                text.spot(),
                "%s is somebody whom the publisher does not name".formatted(text.text()),
                "remove the statement; nobody may say who that is, or is not"));
        return unnamed.isEmpty();
    }

    private static Optional<ThingId> id(Scalar text) {
        try {
            return Optional.of(ThingId.parse(text.text()));
        } catch (Unreadable iri) {
            return Optional.empty();
        }
    }

    /** The property of that name. */
    Optional<Property> property(Scalar name) {
        Optional<Property> property =
                Optional.ofNullable(scalars.lexicon().properties().get(name.text()));
        if (property.isEmpty()) {
            faults.add(
                    name.spot(),
                    "no property '%s'".formatted(name.text()),
                    NearWords.of(name.text(), scalars.lexicon().properties().keySet())
                            .remedy("ontology/corvee.ttl lists them; what none of them says is a 'remark'"));
        }
        return property;
    }

    /** The object that a text is for a property. */
    Optional<Value> object(Property property, Scalar text) {
        return values.read(property, text);
    }

    private Optional<ThingId> subject(Scalar text, Optional<Property> property) {
        return scalars.read(text, ThingId::parse)
                .filter(id -> scalars.isDeclared(text, id))
                .filter(id -> property.isEmpty() || speaksOf(property.get(), text, id));
    }

    /** Whether a property may be used of a thing. */
    boolean speaksOf(Property property, Scalar text, ThingId id) {
        return scalars.isOneOf(text, id, property.domains(), property.name() + " speaks of");
    }

    /**
     * A statement as a claim makes it.
     *
     * @param statement what is stated
     * @param when for which time, if for one
     * @param spot its line
     */
    record Stated(CuratedStatement statement, @Nullable When when, Spot spot) {}
}
