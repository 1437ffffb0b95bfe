package org.corvee.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.corvee.model.NearWords;
import org.corvee.model.ThingId;
import org.corvee.source.Spot;

/** The ids of all things in the data, with their classes and where each was declared first. */
final class DeclaredThings {
    private final Map<ThingId, FirstDeclaration> first = new HashMap<>();
    private final Map<String, Set<String>> byType = new HashMap<>();
    private final Set<ThingId> asked = new LinkedHashSet<>();
    private List<KeptReading.Declared> added = new ArrayList<>();
    private final List<DeclaredThings> below;
    private final Function<ThingId, Optional<FirstDeclaration>> found;
    private boolean whole = true;

    /** Of files that are being read. */
    DeclaredThings() {
        this(List.of());
    }

    /**
     * Of a file that stands on others.
     *
     * @param below what those declare, which comes first
     */
    DeclaredThings(List<DeclaredThings> below) {
        this.below = List.copyOf(below);
        this.found = id -> this.below.stream().flatMap(other -> other.find(id).stream()).findFirst();
    }

    /**
     * Of a file that stands on many others.
     *
     * @param below what those declare, which comes first
     * @param found finds in them, without asking each
     */
    DeclaredThings(List<DeclaredThings> below, Function<ThingId, Optional<FirstDeclaration>> found) {
        this.below = List.copyOf(below);
        this.found = found;
    }

    /** Notes that a file could not be read: nobody knows what it would have declared. */
    void miss() {
        whole = false;
    }

    /** Whether all files could be read, so that an id which is not here is nowhere. */
    boolean isWhole() {
        return whole && below.stream().allMatch(DeclaredThings::isWhole);
    }

    /** Notes a declaration; a later one of the same id changes nothing. */
    void add(ThingId id, String type, Spot spot) {
        added.add(new KeptReading.Declared(id, type, spot.line()));
        if (first.putIfAbsent(id, new FirstDeclaration(type, spot)) == null) {
            byType.computeIfAbsent(id.type(), t -> new HashSet<>()).add(id.slug());
        }
    }

    Optional<FirstDeclaration> find(ThingId id) {
        asked.add(id);
        return found.apply(id).or(() -> Optional.ofNullable(first.get(id)));
    }

    /** What this file declares, by id. */
    Map<ThingId, FirstDeclaration> own() {
        return Collections.unmodifiableMap(first);
    }

    /** Every declaration since this was last called, repeated ones too. */
    List<KeptReading.Declared> takeAdded() {
        List<KeptReading.Declared> taken = added;
        added = new ArrayList<>();
        return taken;
    }

    /** Every id that was looked for since this was last called. */
    List<ThingId> takeAsked() {
        List<ThingId> taken = List.copyOf(asked);
        asked.clear();
        return taken;
    }

    /** The declared ids near to one that is not, as a remedy: of the same slug, or near to it within the same type. */
    String remedy(ThingId id, String otherwise) {
        List<String> near = new ArrayList<>(types().stream()
                .filter(type -> slugs(type).contains(id.slug()))
                .sorted()
                .map(type -> type + "/" + id.slug())
                .toList());
        NearWords.of(id.slug(), slugs(id.type())).known().forEach(slug -> near.add(id.type() + "/" + slug));
        return new NearWords(id.text(), near).remedy(otherwise);
    }

    /** The declared slugs of the given types that are near to one that is not, as a remedy. */
    String remedy(String slug, List<String> types, String otherwise) {
        List<String> slugs = types.stream().flatMap(t -> slugs(t).stream()).toList();
        return NearWords.of(slug, slugs).remedy(otherwise);
    }

    private Set<String> types() {
        Set<String> types = new TreeSet<>(byType.keySet());
        below.forEach(other -> types.addAll(other.types()));
        return types;
    }

    private Set<String> slugs(String type) {
        Set<String> own = byType.getOrDefault(type, Set.of());
        if (below.isEmpty()) {
            return own;
        }
        Set<String> all = new HashSet<>(own);
        below.forEach(other -> all.addAll(other.slugs(type)));
        return all;
    }

    /**
     * Where a thing is declared.
     *
     * @param type the local name of its class, as far as the declaration says one
     * @param spot its line
     */
    record FirstDeclaration(String type, Spot spot) {}
}
