package org.corvee.page.map;

import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.NAV;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.UL;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.corvee.page.Attribute;
import org.corvee.page.Heading;
import org.corvee.page.Html;
import org.corvee.page.Link;
import org.jspecify.annotations.Nullable;

/**
 * An answer drawn above its table, as its address asks.
 *
 * @param kind the drawing that is asked for
 * @param marks one for each row of the table
 * @param asked the address of the answer, as a table
 */
public record ResultView(Kind kind, List<Mark> marks, Asked asked) {
    /** The parameter of an address that names a kind. */
    public static final String PARAMETER = "view";

    public ResultView {
        marks = List.copyOf(marks);
    }

    /** What an answer can be seen as. */
    public enum Kind {
        TABLE("Table", "", mark -> true),
        TIMELINE("Timeline", "time", mark -> mark.setting().when().isKnown()),
        MAP("Map", "place", mark -> !mark.setting().places().isEmpty());

        private final String title;
        private final String needed;
        private final Predicate<Mark> shown;

        Kind(String title, String needed, Predicate<Mark> shown) {
            this.title = title;
            this.needed = needed;
            this.shown = shown;
        }

        /** Its word in addresses. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * The kind of a word.
         *
         * @param word of an address, or none for a table
         * @throws UnreadableFilter naming the parameter, its fault and what may stand there
         */
        public static Kind read(@Nullable String word) {
            if (word == null) {
                return TABLE;
            }
            List<String> words = Arrays.stream(values()).map(Kind::word).toList();
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> UnreadableFilter.unknown(PARAMETER, word, words));
        }
    }

    /**
     * The address of an answer.
     *
     * @param page of the question
     * @param arguments what it is asked
     */
    public record Asked(String page, Map<String, String> arguments) {
        /** The page that shows it so. */
        Link as(Kind kind) {
            Map<String, String> all = new TreeMap<>(arguments);
            if (kind != Kind.TABLE) {
                all.put(PARAMETER, kind.word());
            }
            return Link.ours(page, all);
        }

        /** Its rows as GeoJSON. */
        public Link features() {
            return Link.ours(page + ".geojson", arguments);
        }
    }

    /** The heading of the page that shows it. */
    public Heading in(Heading heading) {
        return kind == Kind.MAP && shows(kind) ? canvas().in(heading) : heading;
    }

    /** The ways to see it, when there are several, and the drawing. */
    public Html html() {
        return all(List.of(ways(), drawing()));
    }

    /** Whether a map shows any of it. */
    public boolean hasPlaces() {
        return shows(Kind.MAP);
    }

    private boolean shows(Kind other) {
        return marks.stream().anyMatch(other.shown);
    }

    private Html ways() {
        List<Html> ways = new ArrayList<>();
        for (Kind other : Kind.values()) {
            if (other == kind || shows(other)) {
                Html.Element link = Html.link(asked.as(other), other.title);
                ways.add(tag(LI, other == kind ? link.with(Attribute.Name.ARIA_CURRENT, "page") : link));
            }
        }
        return ways.size() == 1
                ? all(List.of())
                : tag(NAV, tag(UL, all(ways)))
                        .with(Attribute.Name.CLASS, "filters views")
                        .with(Attribute.Name.ARIA_LABEL, "Ways to see the answer");
    }

    private Html drawing() {
        if (kind == Kind.TABLE) {
            return all(List.of());
        }
        if (!shows(kind)) {
            return tag(P, "No row of this answer has a %s; the table has all of it.".formatted(kind.needed))
                    .with(Attribute.Name.CLASS, "empty");
        }
        Html drawn = kind == Kind.MAP ? canvas().html() : new Timeline("timeline", marks).html();
        return all(List.of(tag(P, count()).with(Attribute.Name.CLASS, "quiet"), drawn, Legend.html()));
    }

    private String count() {
        long shown = marks.stream().filter(kind.shown).count();
        long left = marks.size() - shown;
        return left == 0
                ? "Every mark leads to its row of the table below."
                : "Every mark leads to its row of the table below; %,d of the %,d rows %s no %s."
                        .formatted(left, marks.size(), left == 1 ? "has" : "have", kind.needed);
    }

    private MapCanvas canvas() {
        return new MapCanvas(asked.features(), "");
    }
}
