package org.corvee.propose;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds all of many names in a text in one pass.
 *
 * <p>See Aho and Corasick, <a href="https://doi.org/10.1145/360825.360855">Efficient string matching</a>, 1975.
 *
 * @param <T> what a name stands for
 */
final class NameAutomaton<T> {
    private final State<T> root = new State<>(0);
    private boolean isLinked;

    private static final class State<T> {
        final int depth;
        final Map<Character, State<T>> next = new HashMap<>();
        final List<T> meanings = new ArrayList<>();

        @Nullable
        State<T> fallback;

        State(int depth) {
            this.depth = depth;
        }
    }

    /**
     * A name in a text.
     *
     * @param start its first char
     * @param end the char after its last
     * @param meanings what it stands for
     */
    record Hit<T>(int start, int end, List<T> meanings) {
        Hit {
            meanings = List.copyOf(meanings);
        }
    }

    /** Adds a name; its case does not matter. */
    void add(String name, T meaning) {
        State<T> state = root;
        for (char sign : name.toLowerCase(Locale.ROOT).toCharArray()) {
            int depth = state.depth + 1;
            state = state.next.computeIfAbsent(sign, s -> new State<>(depth));
        }
        if (state != root && !state.meanings.contains(meaning)) {
            state.meanings.add(meaning);
        }
        isLinked = false;
    }

    /** All names in a text, also those inside others, in the order of their ends. */
    List<Hit<T>> in(String text) {
        link();
        List<Hit<T>> hits = new ArrayList<>();
        State<T> state = root;
        for (int i = 0; i < text.length(); i++) {
            state = after(state, Character.toLowerCase(text.charAt(i)));
            for (State<T> at = state; at != null; at = at.fallback) {
                if (!at.meanings.isEmpty()) {
                    hits.add(new Hit<>(i + 1 - at.depth, i + 1, at.meanings));
                }
            }
        }
        return hits;
    }

    private State<T> after(State<T> state, char sign) {
        for (State<T> at = state; at != null; at = at.fallback) {
            State<T> next = at.next.get(sign);
            if (next != null) {
                return next;
            }
        }
        return root;
    }

    /** Gives each state the one for the longest end of its letters that begins a name too. */
    private void link() {
        if (isLinked) {
            return;
        }
        Deque<State<T>> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty()) {
            State<T> state = open.remove();
            state.next.forEach((sign, next) -> {
                next.fallback = state == root ? root : state.fallback == null ? root : after(state.fallback, sign);
                open.add(next);
            });
        }
        isLinked = true;
    }
}
