package org.corvee.page.map;

import static org.corvee.page.Html.Tag.DIV;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.tag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Svg;

/**
 * Occurrences along the years, a band for each kind; each bar leads to its row in a table.
 *
 * @param id of the drawing, unique in the page
 * @param page with the table, empty for the same one
 */
public record Timeline(String id, List<Occurrence> occurrences, String page) {
    private static final double WIDTH = 1000;
    private static final double MARGIN = 90;
    private static final double LANE = 14;
    private static final double HEAD = 24;
    private static final double GAP = 3;

    public Timeline {
        occurrences = occurrences.stream()
                .filter(occurrence -> occurrence.setting().when().isKnown())
                .toList();
    }

    /** A timeline above the table that it belongs to. */
    public Timeline(String id, List<Occurrence> occurrences) {
        this(id, occurrences, "");
    }

    /** The drawing, or a sentence when no time is known. */
    public Html html() {
        Optional<TimeScale> scale = TimeScale.over(
                occurrences.stream().map(one -> one.setting().when()).toList(), WIDTH - MARGIN);
        if (scale.isEmpty()) {
            return tag(P, "Nothing of this has a time.").with(Attribute.Name.CLASS, "empty");
        }
        return tag(DIV, drawing(scale.get()))
                .with(Attribute.Name.CLASS, "scroll timeline")
                .with(Attribute.Name.TABINDEX, "0")
                .with(Attribute.Name.ROLE, "region")
                .with(Attribute.Name.ARIA_LABEL, "Timeline; the table has the same in words");
    }

    private Svg drawing(TimeScale scale) {
        List<Svg> bands = new ArrayList<>();
        double y = HEAD;
        for (Kind kind : Kind.values()) {
            List<List<Bar>> lanes = lanes(kind, scale);
            if (!lanes.isEmpty()) {
                bands.add(band(kind, lanes, y));
                y += lanes.size() * LANE + 8;
            }
        }
        List<Svg> shapes = new ArrayList<>();
        shapes.add(hatching());
        shapes.addAll(years(scale, y));
        shapes.addAll(bands);
        return Svg.shape(Svg.Shape.SVG, shapes.toArray(Svg[]::new))
                .with(Svg.Name.ID, id)
                .with(Svg.Name.ROLE, "group")
                .with(Svg.Name.ARIA_LABEL, "%d bars, a band for each kind".formatted(occurrences.size()))
                .with(Svg.Name.VIEW_BOX, "0 0 %.0f %.0f".formatted(WIDTH, y));
    }

    /** Bars that do not overlap share a lane; the longest are laid first. */
    private List<List<Bar>> lanes(Kind kind, TimeScale scale) {
        List<List<Bar>> lanes = new ArrayList<>();
        occurrences.stream()
                .filter(occurrence -> occurrence.act().kind() == kind)
                .map(occurrence -> Bar.of(occurrence, scale))
                .sorted(Comparator.comparingDouble((Bar bar) -> bar.from() - bar.to())
                        .thenComparingDouble(Bar::from))
                .forEach(bar -> lay(bar, lanes));
        return lanes;
    }

    private static void lay(Bar bar, List<List<Bar>> lanes) {
        for (List<Bar> lane : lanes) {
            if (lane.stream().allMatch(other -> bar.to() + GAP < other.from() || other.to() + GAP < bar.from())) {
                lane.add(bar);
                return;
            }
        }
        lanes.add(new ArrayList<>(List.of(bar)));
    }

    private Svg band(Kind kind, List<List<Bar>> lanes, double y) {
        List<Svg> bars = new ArrayList<>();
        for (int lane = 0; lane < lanes.size(); lane++) {
            for (Bar bar : lanes.get(lane)) {
                bars.add(bar.drawing(lane * LANE, page));
            }
        }
        Svg label =
                Svg.words(-10, 9, kind.word()).with(Svg.Name.TEXT_ANCHOR, "end").with(Svg.Name.CLASS, "band");
        bars.add(0, label);
        return Svg.shape(Svg.Shape.G, bars.toArray(Svg[]::new))
                .with(Svg.Name.TRANSFORM, "translate(%.0f,%.0f)".formatted(MARGIN, y));
    }

    private static List<Svg> years(TimeScale scale, double height) {
        List<Svg> marks = new ArrayList<>();
        for (LocalDate year : scale.years()) {
            double x = MARGIN + scale.at(year);
            marks.add(Svg.shape(Svg.Shape.LINE)
                    .with(Svg.Name.X1, x)
                    .with(Svg.Name.X2, x)
                    .with(Svg.Name.Y1, 18)
                    .with(Svg.Name.Y2, height)
                    .with(Svg.Name.CLASS, "year"));
            marks.add(Svg.words(x + 3, 14, "" + year.getYear()).with(Svg.Name.CLASS, "year"));
        }
        return marks;
    }

    /** Lines in the colour of the paper, laid over what is only expected, rumoured or thought. */
    private Svg hatching() {
        List<Svg> patterns = Arrays.asList(pattern("hatch", "rotate(45)", 5), pattern("dots", "rotate(0)", 3));
        return Svg.shape(Svg.Shape.DEFS, patterns.toArray(Svg[]::new));
    }

    private static Svg pattern(String name, String turn, double step) {
        Svg line = Svg.shape(Svg.Shape.LINE)
                .with(Svg.Name.X1, 0)
                .with(Svg.Name.X2, 0)
                .with(Svg.Name.Y1, 0)
                .with(Svg.Name.Y2, step)
                .with(Svg.Name.STROKE_WIDTH, step)
                .with(Svg.Name.CLASS, "paper");
        return Svg.shape(Svg.Shape.PATTERN, line)
                .with(Svg.Name.ID, name)
                .with(Svg.Name.PATTERN_UNITS, "userSpaceOnUse")
                .with(Svg.Name.PATTERN_TRANSFORM, turn)
                .with(Svg.Name.WIDTH, step)
                .with(Svg.Name.HEIGHT, step);
    }
}
