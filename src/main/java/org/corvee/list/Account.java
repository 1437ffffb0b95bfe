package org.corvee.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What became of every field of a list: how many rows have it, how many claims come of it, or why none does. */
public final class Account {
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /**
     * @param notes by field, in the order of the table: why nothing comes of it or where it has gone; empty where claims come
     *     of it
     */
    Account(Map<String, String> notes) {
        notes.forEach((field, note) -> entries.put(field, new Entry(note)));
    }

    /** Of fields from each of which claims come. */
    static Account of(String... fields) {
        Map<String, String> notes = new LinkedHashMap<>();
        for (String field : fields) {
            notes.put(field, "");
        }
        return new Account(notes);
    }

    /**
     * What became of one field.
     *
     * @param name such as {@code ENTITY_ALIAS/ALIAS_NAME}
     * @param rows that have it
     * @param values in all of them
     * @param claims that came of it
     * @param repeats values that say what their row has said already
     * @param note why nothing comes of it, or where it has gone
     */
    public record Field(String name, int rows, int values, int claims, int repeats, String note) {}

    boolean knows(String field) {
        return entries.containsKey(field);
    }

    Set<String> names() {
        return new TreeSet<>(entries.keySet());
    }

    /** Notes which fields of one row hold something, each as often as it does. */
    void row(List<String> filled) {
        filled.forEach(field -> entry(field).values++);
        new LinkedHashSet<>(filled).forEach(field -> entry(field).rows++);
    }

    /** Takes up a field that a row is the first to have; what is to be said of it is said once. */
    void field(String field, String note) {
        entries.computeIfAbsent(field, f -> new Entry(note));
    }

    /** Notes a claim that comes of a field. */
    void claim(String field) {
        entry(field).claims++;
    }

    /** Notes that a field says what its row has said already. */
    void repeat(String field) {
        entry(field).repeats++;
    }

    /** All of it. */
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        entries.forEach((name, entry) ->
                fields.add(new Field(name, entry.rows, entry.values, entry.claims, entry.repeats, entry.note)));
        return fields;
    }

    /** How many claims there are. */
    public int claims() {
        return entries.values().stream().mapToInt(e -> e.claims).sum();
    }

    private Entry entry(String field) {
        Entry entry = entries.get(field);
        if (entry == null) {
            throw new IllegalArgumentException("no field '%s' is accounted for".formatted(field));
        }
        return entry;
    }

    /** The counts of one field. */
    private static final class Entry {
        private final String note;
        private int rows;
        private int values;
        private int claims;
        private int repeats;

        Entry(String note) {
            this.note = note;
        }
    }
}
