package org.corvee.page.thing;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;

/**
 * Under which heading a property stands, and in which order.
 *
 * @param places by property
 */
public record Themes(Map<Term, Place> places) {
    private static final Place REST = new Place("More", Integer.MAX_VALUE);

    public Themes {
        places = Map.copyOf(places);
    }

    /** A heading, and how far down the page the property comes. */
    public record Place(String theme, int order) {}

    /** The headings of {@code queries/page/themes.rq}. */
    public static Themes of(Result result) {
        Map<Term, Place> places = new LinkedHashMap<>();
        List<Row> rows = result.rows();
        for (int i = 0; i < rows.size(); i++) {
            places.put(
                    Claimed.needed(rows.get(i), "property"),
                    new Place(rows.get(i).text("theme"), i));
        }
        return new Themes(places);
    }

    /** Facts under their headings, in the order of the themes. */
    public Map<String, List<Fact>> under(List<Fact> facts) {
        Map<String, List<Fact>> under = new LinkedHashMap<>();
        facts.stream()
                .sorted(Comparator.comparingInt(fact -> place(fact).order()))
                .forEach(fact -> under.merge(place(fact).theme(), List.of(fact), Themes::joined));
        return under;
    }

    private Place place(Fact fact) {
        return places.getOrDefault(fact.property(), REST);
    }

    private static List<Fact> joined(List<Fact> some, List<Fact> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
