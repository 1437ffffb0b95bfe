package org.corvee.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The keys that a kind of record has.
 *
 * @param name what the record is, for complaints: {@code claim}
 * @param fields its keys, in the order in which they are usually written
 * @param former old keys that are still read, each with the key that took its place
 */
public record Shape(String name, List<Field> fields, Map<String, String> former) {
    public Shape {
        fields = List.copyOf(fields);
        former = Map.copyOf(former);
    }

    /** A shape without keys yet. */
    public static Shape of(String name) {
        return new Shape(name, List.of(), Map.of());
    }

    /** This shape with a key that every such record has. */
    public Shape needs(String key, Node.Kind... kinds) {
        return with(new Field(key, Set.of(kinds), true, false));
    }

    /** This shape with a key that a record may have. */
    public Shape takes(String key, Node.Kind... kinds) {
        return with(new Field(key, Set.of(kinds), false, false));
    }

    /** This shape with a key that every such record has, for words in which a {@code #} may stand. */
    public Shape needsProse(String key) {
        return with(new Field(key, Set.of(Node.Kind.TEXT), true, true));
    }

    /** This shape with a key that a record may have, for words in which a {@code #} may stand. */
    public Shape takesProse(String key) {
        return with(new Field(key, Set.of(Node.Kind.TEXT), false, true));
    }

    /** This shape that still reads an old key as the one that took its place. */
    public Shape reads(String oldKey, String key) {
        Map<String, String> more = new HashMap<>(former);
        more.put(oldKey, key);
        return new Shape(name, fields, more);
    }

    public List<String> keys() {
        return fields.stream().map(Field::key).toList();
    }

    Optional<Field> field(String key) {
        for (Field field : fields) {
            if (field.key().equals(key)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    private Shape with(Field field) {
        List<Field> more = new ArrayList<>(fields);
        more.add(field);
        return new Shape(name, more, former);
    }

    /**
     * A key of a record.
     *
     * @param key as it is written
     * @param kinds what its value may be
     * @param needed whether every record has it
     * @param prose whether somebody writes it in words of their own
     */
    public record Field(String key, Set<Node.Kind> kinds, boolean needed, boolean prose) {
        public Field {
            kinds = Set.copyOf(kinds);
        }
    }
}
