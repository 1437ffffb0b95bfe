package org.corvee.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.corvee.model.NearWords;

/**
 * The values of one record by their keys, as far as they have the right shape.
 *
 * <p>Whoever makes it hears of unknown and missing keys and of wrong kinds of value; whoever closes it, of values that
 * nobody asked for. A value that is wrong is absent afterwards.
 */
public final class Fields implements AutoCloseable {
    private final Shape shape;
    private final Spot spot;
    private final Faults faults;
    private final Map<String, Node> values = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final int before;

    private Fields(Shape shape, Spot spot, Faults faults) {
        this.shape = shape;
        this.spot = spot;
        this.faults = faults;
        this.before = faults.count();
    }

    /** The fields of {@code node}; what is wrong with their shape goes to {@code faults}. */
    public static Fields of(Node node, Shape shape, Faults faults) {
        Fields fields = new Fields(shape, node.spot(), faults);
        if (node instanceof Node.Mapping mapping) {
            mapping.entries().forEach(fields::take);
            fields.missing(mapping);
        } else {
            faults.add(
                    node.spot(),
                    "%s stands where a %s should".formatted(node.kind().phrase(), shape.name()),
                    "write its keys: " + String.join(", ", shape.keys()));
        }
        return fields;
    }

    public Spot spot() {
        return spot;
    }

    /** The text under a key. */
    public Optional<Node.Scalar> text(String key) {
        return value(key).filter(Node.Scalar.class::isInstance).map(Node.Scalar.class::cast);
    }

    /** The items of the list under a key; none when the key is absent. */
    public List<Node> list(String key) {
        return value(key)
                .map(n -> n instanceof Node.Sequence list ? list.items() : List.<Node>of())
                .orElse(List.of());
    }

    /** The entries of the mapping under a key; none when the key is absent. */
    public List<Node.Entry> entries(String key) {
        return value(key)
                .map(n -> n instanceof Node.Mapping map ? map.entries() : List.<Node.Entry>of())
                .orElse(List.of());
    }

    /** Whatever stands under a key. */
    public Optional<Node> value(String key) {
        if (shape.field(key).isEmpty()) {
            throw new IllegalArgumentException("a %s has no key '%s'".formatted(shape.name(), key));
        }
        asked.add(key);
        return Optional.ofNullable(values.get(key));
    }

    /** Complains of values that nobody asked for, unless the record has worse faults. */
    @Override
    public void close() {
        if (faults.count() == before) {
            values.forEach((key, node) -> {
                if (!asked.contains(key)) {
                    faults.add(node.spot(), "'%s' is not read in this %s".formatted(key, shape.name()), "remove it");
                }
            });
        }
    }

    private void take(Node.Entry entry) {
        String written = entry.key().text();
        String key = shape.former().getOrDefault(written, written);
        if (!key.equals(written)) {
            faults.note(new Fault(
                    entry.key().spot(),
                    "'%s' is the old key for '%s'".formatted(written, key),
                    "write '%s'; the next release no longer reads the old one".formatted(key)));
        }
        take(key, entry);
    }

    private void take(String key, Node.Entry entry) {
        Shape.Field field = shape.field(key).orElse(null);
        if (field == null) {
            faults.add(
                    entry.key().spot(),
                    "unknown key '%s' in a %s".formatted(key, shape.name()),
                    NearWords.of(key, shape.keys()).remedy("its keys are " + String.join(", ", shape.keys())));
        } else if (values.containsKey(key)) {
            faults.add(
                    entry.key().spot(),
                    "'%s' is there under its old key too".formatted(key),
                    "write all of it under '%s'".formatted(key));
        } else if (entry.value() instanceof Node.Scalar text && text.text().isEmpty()) {
            faults.add(entry.key().spot(), "'%s' has no value".formatted(key), "give it one or remove the key");
        } else if (!field.kinds().contains(entry.value().kind())) {
            faults.add(
                    entry.value().spot(),
                    "'%s' is %s".formatted(key, entry.value().kind().phrase()),
                    "write %s".formatted(phrases(field)));
        } else {
            if (field.prose() && entry.value() instanceof Node.Scalar text) {
                CutText.in(text).ifPresent(faults::add);
            }
            values.put(key, entry.value());
        }
    }

    private void missing(Node.Mapping mapping) {
        for (Shape.Field field : shape.fields()) {
            if (field.needed() && !isIn(mapping, field.key())) {
                faults.add(spot, "a %s without '%s'".formatted(shape.name(), field.key()), "add the key");
            }
        }
    }

    /** Whether a key is there, or the old one for it. */
    private boolean isIn(Node.Mapping mapping, String key) {
        for (Node.Entry entry : mapping.entries()) {
            String written = entry.key().text();
            if (key.equals(shape.former().getOrDefault(written, written))) {
                return true;
            }
        }
        return false;
    }

    private static String phrases(Shape.Field field) {
        return field.kinds().stream().sorted().map(Node.Kind::phrase).collect(Collectors.joining(" or "));
    }
}
