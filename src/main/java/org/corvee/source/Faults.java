package org.corvee.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects faults, so that a reading goes on and names all of them. */
public final class Faults {
    /** More than anybody reads at once; bulk input may have a note for each of a million records. */
    private static final int MOST_NOTES = 1_000;

    private final List<Fault> found = new ArrayList<>();
    private final Map<List<String>, Fault> notes = new LinkedHashMap<>();
    private final List<Fault> confined = new ArrayList<>();

    public void add(Spot spot, String problem, String remedy) {
        add(new Fault(spot, problem, remedy));
    }

    public void add(Fault fault) {
        found.add(fault);
    }

    /** Notes what is read as it is and should be written otherwise; the same problem once a file, the first thousand. */
    public void note(Fault note) {
        if (notes.size() < MOST_NOTES) {
            notes.putIfAbsent(List.of(note.spot().file(), note.problem()), note);
        }
    }

    /** The notes, which stop nobody, but for those that were confined. */
    public List<Fault> notes() {
        return List.copyOf(notes.values());
    }

    /** How many notes there are by now, for {@link #confine}. */
    public int noted() {
        return notes.size();
    }

    /** Keeps all notes but the first so many from {@link #notes}, as if nobody had made them: they quote what is marked. */
    public void confine(int first) {
        if (notes.size() > first) {
            List<List<String>> later = notes.keySet().stream().skip(first).toList();
            later.forEach(key -> confined.add(notes.remove(key)));
        }
    }

    /** The notes that were confined, for those who may read what is marked. */
    public List<Fault> confined() {
        return List.copyOf(confined);
    }

    /** The notes of one file; empty when there are so many of all that some were left out. */
    public Optional<List<Fault>> notesIn(String file) {
        return notes.size() == MOST_NOTES
                ? Optional.empty()
                : Optional.of(notes.values().stream()
                        .filter(note -> note.spot().file().equals(file))
                        .toList());
    }

    /** All of them, in the order in which they were found. */
    public List<Fault> all() {
        return List.copyOf(found);
    }

    public int count() {
        return found.size();
    }
}
