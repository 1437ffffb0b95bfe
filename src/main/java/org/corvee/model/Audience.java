package org.corvee.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Who reads a graph, by the Traffic Light Protocol 2.0: each audience has a graph of its own, made of what it may read.
 *
 * <p>AMBER is for an organisation and its clients, AMBER+STRICT for the organisation alone; so whoever may read AMBER may not
 * read AMBER+STRICT, and whoever may read that belongs to the organisation and may read AMBER.
 *
 * @see Marking
 */
public enum Audience {
    /** Anybody. */
    PUBLIC(Marking.CLEAR),
    /** The community. */
    COMMUNITY(Marking.GREEN),
    /** The organisation and its clients. */
    CLIENTS(Marking.AMBER),
    /** The organisation alone. */
    ORGANISATION(Marking.AMBER_STRICT),
    /** Named persons. */
    PERSONS(Marking.RED);

    private final Marking ceiling;

    Audience(Marking ceiling) {
        this.ceiling = ceiling;
    }

    /** The strictest marking that it may read. */
    public Marking ceiling() {
        return ceiling;
    }

    /** Whether it may read what is so marked. */
    public boolean admits(Marking marking) {
        return switch (marking) {
            case CLEAR -> true;
            case GREEN -> this != PUBLIC;
            case AMBER -> this == CLIENTS || this == ORGANISATION || this == PERSONS;
            case AMBER_STRICT -> this == ORGANISATION || this == PERSONS;
            case RED -> this == PERSONS;
        };
    }

    /** Those who read more than anybody may. */
    public static List<Audience> restricted() {
        return Arrays.stream(values()).filter(one -> one != PUBLIC).toList();
    }

    /** The strictest marking that it may read, as the protocol writes it: {@code AMBER+STRICT}. */
    public String label() {
        return ceiling.name().replace('_', '+');
    }

    /**
     * The audience of a ceiling above CLEAR, in capitals or not: {@code AMBER+STRICT} or {@code amber-strict}.
     *
     * @throws Unreadable for a word that is none
     */
    public static Audience restrictedUpTo(String ceiling) {
        return restricted().stream()
                .filter(one -> one.label().equalsIgnoreCase(ceiling)
                        || one.ceiling().word().equalsIgnoreCase(ceiling))
                .findFirst()
                .orElseThrow(() -> new Unreadable(
                        "'%s' is no ceiling".formatted(ceiling),
                        restricted().stream()
                                .map(Audience::label)
                                .collect(Collectors.joining(", ", "write one of ", ""))));
    }
}
