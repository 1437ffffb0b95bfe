package org.corvee.page.map;

import static org.corvee.page.Html.Tag.DIV;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.tag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Svg;

/**
 * Marks along the years, a band for each kind of them; each bar leads to its row in a table. A page with one has a
 * {@link Legend} too, whose hatching it uses.
 *
 * @param id of the drawing, unique in the page
 * @param marks in the order of their bands
 * @param page with the table, empty for the same one
 */
public record Timeline(String id, List<Mark> marks, String page) {
    private static final double WIDTH = 1000;
    private static final double CHARACTER = 6.4;
    private static final int LEAST_WORD = 10;
    private static final int MOST_WORD = 28;
    private static final double LANE = 14;
    private static final double HEAD = 24;
    private static final double GAP = 3;

    public Timeline {
        marks = marks.stream().filter(mark -> mark.setting().when().isKnown()).toList();
    }

    /** A timeline above the table that it belongs to. */
    public Timeline(String id, List<Mark> marks) {
        this(id, marks, "");
    }

    /** A timeline of occurrences, their kinds in the order of {@link Kind}. */
    public static Timeline of(String id, List<Occurrence> occurrences, String page) {
        List<Mark> marks = occurrences.stream()
                .sorted(Comparator.comparing(occurrence -> occurrence.act().kind()))
                .map(Mark::of)
                .toList();
        return new Timeline(id, marks, page);
    }

    /** The drawing, or a sentence when no time is known. */
    public Html html() {
        Optional<TimeScale> scale =
                TimeScale.over(marks.stream().map(mark -> mark.setting().when()).toList(), WIDTH - margin());
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
        for (Mark.Band band : marks.stream().map(Mark::band).distinct().toList()) {
            List<List<Bar>> lanes = lanes(band, scale);
            bands.add(band(band, lanes, y));
            y += lanes.size() * LANE + 8;
        }
        List<Svg> shapes = new ArrayList<>(years(scale, y));
        shapes.addAll(bands);
        return Svg.shape(Svg.Shape.SVG, shapes.toArray(Svg[]::new))
                .with(Svg.Name.ID, id)
                .with(Svg.Name.ROLE, "group")
                .with(Svg.Name.ARIA_LABEL, "%d bars, a band for each kind".formatted(marks.size()))
                .with(Svg.Name.VIEW_BOX, "0 0 %.0f %.0f".formatted(WIDTH, y));
    }

    /** Room for the longest word beside a band. */
    private double margin() {
        int longest = marks.stream()
                .mapToInt(mark -> shortened(mark.band().word()).length())
                .max()
                .orElse(0);
        return CHARACTER * Math.max(LEAST_WORD, longest) + 24;
    }

    private static String shortened(String word) {
        return word.length() > MOST_WORD ? word.substring(0, MOST_WORD - 1) + "…" : word;
    }

    /** Bars that do not overlap share a lane; the longest are laid first. */
    private List<List<Bar>> lanes(Mark.Band band, TimeScale scale) {
        List<List<Bar>> lanes = new ArrayList<>();
        marks.stream()
                .filter(mark -> mark.band().equals(band))
                .map(mark -> Bar.of(mark, scale))
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

    private Svg band(Mark.Band band, List<List<Bar>> lanes, double y) {
        List<Svg> bars = new ArrayList<>();
        for (int lane = 0; lane < lanes.size(); lane++) {
            for (Bar bar : lanes.get(lane)) {
                bars.add(bar.drawing(lane * LANE, page));
            }
        }
        Svg label = Svg.words(-10, 9, shortened(band.word()))
                .with(Svg.Name.TEXT_ANCHOR, "end")
                .with(Svg.Name.CLASS, "band");
        bars.add(0, label);
        return Svg.shape(Svg.Shape.G, bars.toArray(Svg[]::new))
                .with(Svg.Name.TRANSFORM, "translate(%.0f,%.0f)".formatted(margin(), y));
    }

    private List<Svg> years(TimeScale scale, double height) {
        double margin = margin();
        List<Svg> marks = new ArrayList<>();
        for (LocalDate year : scale.years()) {
            double x = margin + scale.at(year);
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
}
