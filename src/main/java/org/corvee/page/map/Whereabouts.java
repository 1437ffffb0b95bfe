package org.corvee.page.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;

/** Which places a map draws for a thing: its own point, or those of what holds it. */
public final class Whereabouts {
    private static final String AREAS = "areas.csv";

    private final Map<String, Place> drawn = new HashMap<>();
    private final Map<String, Set<String>> holders = new LinkedHashMap<>();

    /**
     * Reads the answer of {@code page/whereabouts}.
     *
     * @param slugs how slugs are made of IRIs
     */
    public Whereabouts(Result result, Function<Term.Iri, String> slugs) {
        Map<String, String> labels = new HashMap<>();
        for (Row row : result.rows()) {
            Cells cells = new Cells(row, slugs);
            String thing = cells.slug("thing");
            labels.put(thing, cells.text("label"));
            row.term("point")
                    .flatMap(Whereabouts::point)
                    .ifPresent(point -> drawn.put(
                            thing,
                            new Place(
                                    new Named(thing, cells.text("label")),
                                    point[0],
                                    point[1],
                                    row.term("area").isPresent())));
            row.term("holder").ifPresent(holder -> holders.computeIfAbsent(thing, key -> new LinkedHashSet<>())
                    .add(cells.slug("holder")));
        }
        areas().forEach((thing, at) -> drawn.computeIfAbsent(
                thing, key -> new Place(new Named(key, labels.getOrDefault(key, named(key))), at[0], at[1], true)));
    }

    private static String named(String slug) {
        return slug.substring(slug.indexOf('/') + 1).replace('-', ' ');
    }

    private static Optional<double[]> point(Term term) {
        if (!(term instanceof Term.Literal literal) || !literal.lexical().matches("POINT ?\\(-?[0-9.]+ -?[0-9.]+\\)")) {
            return Optional.empty();
        }
        String[] at = literal.lexical().replaceAll("[^0-9. -]", "").strip().split(" ");
        return Optional.of(new double[] {Double.parseDouble(at[0]), Double.parseDouble(at[1])});
    }

    /** The places of a thing, nearest first: where the nearest holders are drawn, no farther ones are looked at. */
    public List<Place> of(String thing) {
        Set<String> seen = new LinkedHashSet<>();
        ArrayDeque<String> level = new ArrayDeque<>(List.of(thing));
        while (!level.isEmpty()) {
            List<Place> found = finest(level);
            if (!found.isEmpty()) {
                return found;
            }
            ArrayDeque<String> next = new ArrayDeque<>();
            level.stream().filter(seen::add).forEach(here -> next.addAll(holders.getOrDefault(here, Set.of())));
            level = next;
        }
        return List.of();
    }

    /** What is drawn of these, without the areas when there are points among them. */
    private List<Place> finest(Iterable<String> things) {
        List<Place> found = new ArrayList<>();
        things.forEach(thing -> Optional.ofNullable(drawn.get(thing)).ifPresent(found::add));
        List<Place> points = found.stream().filter(place -> !place.area()).toList();
        return points.isEmpty() ? found : points;
    }

    /** Where the names of regions and countries are written: a matter of drawing, and no claim about them. */
    private static Map<String, double[]> areas() {
        try (InputStream in = Objects.requireNonNull(Whereabouts.class.getResourceAsStream(AREAS));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .collect(Collectors.toMap(cells -> cells[0], cells ->
                            new double[] {Double.parseDouble(cells[1]), Double.parseDouble(cells[2])}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
