package org.corvee.page.map;

import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.NAV;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.UL;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.corvee.model.Word;
import org.corvee.page.Attribute;
import org.corvee.page.Heading;
import org.corvee.page.Html;
import org.corvee.page.Link;
import org.jspecify.annotations.Nullable;

/**
 * An answer drawn above its table, as its address asks.
 *
 * @param mode the drawing that is asked for
 * @param markers one for each row of the table
 * @param address the address of the answer, as a table
 * @param features the GeoJSON of the markers
 */
public record ResultView(Mode mode, List<Marker> markers, PageAddress address, Link features) {
    /** So many rows are drawn at once: as many bars as a reader tells apart. */
    public static final int MOST = Timeline.MOST;

    /** The parameter of an address that names a mode. */
    public static final String PARAMETER = "view";

    public ResultView {
        markers = List.copyOf(markers);
    }

    /** What an answer can be seen as. */
    public enum Mode implements Word {
        TABLE("Table", "", marker -> true),
        TIMELINE("Timeline", "time", marker -> marker.scene().dating().isKnown()),
        MAP("Map", "place", marker -> !marker.scene().places().isEmpty());

        private final String title;
        private final String needed;
        private final Predicate<Marker> shown;

        Mode(String title, String needed, Predicate<Marker> shown) {
            this.title = title;
            this.needed = needed;
            this.shown = shown;
        }

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * The mode of a word.
         *
         * @param word of an address, or none for a table
         * @throws MapFilter.UnreadableFilter naming the parameter, its fault and what may stand there
         */
        public static Mode read(@Nullable String word) {
            if (word == null) {
                return TABLE;
            }
            return Word.find(Mode.class, word)
                    .orElseThrow(() -> MapFilter.UnreadableFilter.unknown(PARAMETER, word, Word.all(Mode.class)));
        }
    }

    /**
     * The address of an answer.
     *
     * @param page of the question
     * @param arguments what it is asked
     */
    public record PageAddress(String page, Map<String, String> arguments) {
        /** The page that shows it so. */
        Link as(Mode mode) {
            Map<String, String> all = new TreeMap<>(arguments);
            if (mode != Mode.TABLE) {
                all.put(PARAMETER, mode.word());
            }
            return Link.ours(page, all);
        }

        /** A page of its rows, seen so. */
        public Link page(Mode mode, int number) {
            return Link.ours(page, part(mode, number));
        }

        /** The rows of a page that is seen so, as GeoJSON. */
        public Link features(Mode mode, int number) {
            return Link.ours(page + ".geojson", part(mode, number));
        }

        private Map<String, String> part(Mode mode, int number) {
            Map<String, String> all = new TreeMap<>(arguments);
            if (mode != Mode.TABLE) {
                all.put(PARAMETER, mode.word());
            }
            all.put("page", Integer.toString(number));
            return all;
        }

        /** All its rows in a format. */
        public Link download(String format) {
            return Link.ours(page + "." + format, arguments);
        }

        /** Its rows as GeoJSON. */
        public Link features() {
            return Link.ours(page + ".geojson", arguments);
        }
    }

    /** The heading of the page that shows it. */
    public Heading in(Heading heading) {
        return !shows(mode)
                ? heading
                : switch (mode) {
                    case TABLE -> heading;
                    case TIMELINE -> pictures().in(heading);
                    case MAP -> canvas().in(heading);
                };
    }

    /** The ways to see it, when there are several, and the drawing. */
    public Html html() {
        return all(List.of(ways(), drawing()));
    }

    /** Whether a map shows any of it. */
    public boolean hasPlaces() {
        return shows(Mode.MAP);
    }

    private boolean shows(Mode other) {
        return markers.stream().anyMatch(other.shown);
    }

    private Html ways() {
        List<Html> ways = new ArrayList<>();
        for (Mode other : Mode.values()) {
            if (other == mode || shows(other)) {
                Html.Element link = Html.link(address.as(other), other.title);
                ways.add(tag(LI, other == mode ? link.with(Attribute.Name.ARIA_CURRENT, "page") : link));
            }
        }
        return ways.size() == 1
                ? all(List.of())
                : tag(NAV, tag(UL, all(ways)))
                        .with(Attribute.Name.CLASS, "filters views")
                        .with(Attribute.Name.ARIA_LABEL, "Views of the result");
    }

    private Html drawing() {
        if (mode == Mode.TABLE) {
            return all(List.of());
        }
        if (!shows(mode)) {
            return tag(P, "No row of this result has a %s; the table shows all rows.".formatted(mode.needed))
                    .with(Attribute.Name.CLASS, "empty");
        }
        Html drawn = mode == Mode.MAP
                ? canvas().html(Legend.html())
                : pictures().html(new Timeline("timeline", markers).html(), Legend.html());
        return all(List.of(tag(P, count()).with(Attribute.Name.CLASS, "quiet"), drawn));
    }

    private String count() {
        long shown = markers.stream().filter(mode.shown).count();
        long left = markers.size() - shown;
        return left == 0
                ? "Each mark links to its row in the table below."
                : "Each mark links to its row in the table below; %,d of the %,d rows %s no %s."
                        .formatted(left, markers.size(), left == 1 ? "has" : "have", mode.needed);
    }

    private MapPage.Canvas canvas() {
        return new MapPage.Canvas(pictures());
    }

    private Pictures pictures() {
        return new Pictures(features);
    }
}
