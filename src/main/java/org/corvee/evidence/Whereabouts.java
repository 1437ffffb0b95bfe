package org.corvee.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.corvee.model.Cv;
import org.corvee.model.Wkt;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;

/** Where each thing lies: at its own point, or at those of what holds it. */
public final class Whereabouts {
    private static final String AREAS = "areas.csv";

    private static final Map<String, Wkt.Point> NAMED = areas();

    private final Map<String, Occurrence.Location> located = new HashMap<>();
    private final Map<String, Set<String>> holders = new LinkedHashMap<>();
    private final Set<String> countries = new HashSet<>();

    /**
     * Reads the answer of {@code page/whereabouts}.
     *
     * @param slugs how slugs are made of IRIs
     */
    public Whereabouts(Result result, Function<Term.Iri, String> slugs) {
        for (Row row : result.rows()) {
            RowCells cells = new RowCells(row, slugs);
            String thing = cells.slug("thing");
            Label label = cells.label("thing", "label");
            Occurrence.Location.Precision precision = row.term("area").isPresent()
                    ? Occurrence.Location.Precision.AREA
                    : Occurrence.Location.Precision.POINT;
            row.iri("area").filter(Whereabouts::isCountry).ifPresent(area -> countries.add(thing));
            Wkt.pointIn(cells.text("point"))
                    .ifPresent(at -> located.put(thing, new Occurrence.Location(label, at, precision, "")));
            row.term("holder").ifPresent(holder -> holders.computeIfAbsent(thing, key -> new LinkedHashSet<>())
                    .add(cells.slug("holder")));
            Optional.ofNullable(NAMED.get(thing))
                    .ifPresent(at -> located.putIfAbsent(
                            thing, new Occurrence.Location(label, at, Occurrence.Location.Precision.NAME, "")));
        }
        located.replaceAll((thing, location) ->
                new Occurrence.Location(location.place(), location.at(), location.precision(), country(thing)));
    }

    private static boolean isCountry(Term.Iri type) {
        return type.value().equals(Cv.term("Country"));
    }

    /** The country that a place is or lies in, or nothing. */
    private String country(String place) {
        Set<String> seen = new LinkedHashSet<>();
        ArrayDeque<String> above = new ArrayDeque<>(List.of(place));
        while (!above.isEmpty()) {
            String here = above.remove();
            if (countries.contains(here)) {
                return here;
            }
            if (seen.add(here)) {
                above.addAll(holders.getOrDefault(here, Set.of()));
            }
        }
        return "";
    }

    /** The slugs of regions that have no point, whose names the map knows where to write. */
    public static Set<String> namedAreas() {
        return NAMED.keySet();
    }

    /** Where the map writes the name of a region that has no point. */
    public static Optional<Wkt.Point> named(String slug) {
        return Optional.ofNullable(NAMED.get(slug));
    }

    /** The places of a thing, nearest first: where the nearest holders are located, no farther ones are looked at. */
    public List<Occurrence.Location> of(String thing) {
        Set<String> seen = new LinkedHashSet<>();
        ArrayDeque<String> level = new ArrayDeque<>(List.of(thing));
        while (!level.isEmpty()) {
            List<Occurrence.Location> found = finest(level);
            if (!found.isEmpty()) {
                return found;
            }
            ArrayDeque<String> next = new ArrayDeque<>();
            level.stream().filter(seen::add).forEach(here -> next.addAll(holders.getOrDefault(here, Set.of())));
            level = next;
        }
        return List.of();
    }

    /** The locations of these, without the areas when there are points among them. */
    private List<Occurrence.Location> finest(Iterable<String> things) {
        List<Occurrence.Location> found = new ArrayList<>();
        things.forEach(thing -> Optional.ofNullable(located.get(thing)).ifPresent(found::add));
        List<Occurrence.Location> points =
                found.stream().filter(location -> !location.isArea()).toList();
        return points.isEmpty() ? found : points;
    }

    /** Where the names of regions and countries are written. */
    private static Map<String, Wkt.Point> areas() {
        try (InputStream in = Objects.requireNonNull(Whereabouts.class.getResourceAsStream(AREAS));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .collect(Collectors.toMap(
                            cells -> cells[0],
                            cells -> new Wkt.Point(new BigDecimal(cells[1]), new BigDecimal(cells[2]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
