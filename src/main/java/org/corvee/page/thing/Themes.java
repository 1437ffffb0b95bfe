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
public record Themes(Map<Term, Heading> places) {
    private static final Heading REST = new Heading("More", Integer.MAX_VALUE);

    public Themes {
        places = Map.copyOf(places);
    }

    /** A heading, and how far down the page the property comes. */
    public record Heading(String theme, int order) {}

    /** The headings of {@code queries/page/themes.rq}. */
    public static Themes of(Result result) {
        Map<Term, Heading> places = new LinkedHashMap<>();
        List<Row> rows = result.rows();
        for (int i = 0; i < rows.size(); i++) {
            places.put(
                    rows.get(i).term("property").orElseThrow(),
                    new Heading(rows.get(i).text("theme"), i));
        }
        return new Themes(places);
    }

    /** Facts under their headings, in the order of the themes. */
    public Map<String, List<ClaimedValue>> under(List<ClaimedValue> facts) {
        Map<String, List<ClaimedValue>> under = new LinkedHashMap<>();
        facts.stream()
                .sorted(Comparator.comparingInt(fact -> heading(fact).order()))
                .forEach(fact -> under.merge(heading(fact).theme(), List.of(fact), Themes::joined));
        return under;
    }

    private Heading heading(ClaimedValue fact) {
        return places.getOrDefault(fact.property(), REST);
    }

    private static List<ClaimedValue> joined(List<ClaimedValue> some, List<ClaimedValue> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
