package org.corvee.store;

import java.util.Arrays;

/** Triples of numbers as they come, repeated ones too. */
final class TripleColumns {
    private int[] subjects;
    private int[] predicates;
    private int[] objects;
    private int size = 0;

    TripleColumns(int capacity) {
        subjects = new int[capacity];
        predicates = new int[capacity];
        objects = new int[capacity];
    }

    int size() {
        return size;
    }

    void add(int subject, int predicate, int object) {
        if (size == subjects.length) {
            resize(Math.max(16, size + (size >> 1)));
        }
        subjects[size] = subject;
        predicates[size] = predicate;
        objects[size] = object;
        size++;
    }

    private void resize(int capacity) {
        subjects = Arrays.copyOf(subjects, capacity);
        predicates = Arrays.copyOf(predicates, capacity);
        objects = Arrays.copyOf(objects, capacity);
    }

    /** Gives every number its new one. */
    void renumber(int[] numbers) {
        for (int i = 0; i < size; i++) {
            subjects[i] = numbers[subjects[i]];
            predicates[i] = numbers[predicates[i]];
            objects[i] = numbers[objects[i]];
        }
    }

    /** The same in the order of subject, predicate, object. */
    TripleColumns sorted(int terms) {
        TripleColumns byObject = new TripleColumns(size);
        sortInto(byObject, objects, terms);
        TripleColumns byPredicate = new TripleColumns(size);
        byObject.sortInto(byPredicate, byObject.predicates, terms);
        byPredicate.sortInto(byObject, byPredicate.subjects, terms);
        return byObject;
    }

    private void sortInto(TripleColumns sorted, int[] column, int terms) {
        int[] next = new int[terms + 1];
        for (int i = 0; i < size; i++) {
            next[column[i] + 1]++;
        }
        for (int i = 0; i < terms; i++) {
            next[i + 1] += next[i];
        }
        for (int i = 0; i < size; i++) {
            int place = next[column[i]]++;
            sorted.subjects[place] = subjects[i];
            sorted.predicates[place] = predicates[i];
            sorted.objects[place] = objects[i];
        }
        sorted.size = size;
    }

    /** Keeps the first of triples that follow each other and are equal. */
    void removeRepeated() {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept == 0 || !isSame(i, kept - 1)) {
                subjects[kept] = subjects[i];
                predicates[kept] = predicates[i];
                objects[kept] = objects[i];
                kept++;
            }
        }
        size = kept;
    }

    private boolean isSame(int one, int other) {
        return subjects[one] == subjects[other]
                && predicates[one] == predicates[other]
                && objects[one] == objects[other];
    }

    int[] subjects() {
        return trimmed(subjects);
    }

    int[] predicates() {
        return trimmed(predicates);
    }

    int[] objects() {
        return trimmed(objects);
    }

    private int[] trimmed(int[] column) {
        return column.length == size ? column : Arrays.copyOf(column, size);
    }
}
