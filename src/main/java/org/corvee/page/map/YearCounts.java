package org.corvee.page.map;

import static org.corvee.page.Html.Tag.DIV;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corvee.evidence.Occurrence.OccurrenceKind;
import org.corvee.evidence.table.OccurrenceColumns;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Svg;

/**
 * How many claims there are of each year, a band for each kind: the timeline of what is too much to be drawn bar by bar.
 *
 * <p>Heights go with the square root of the number, so that a year with few is seen beside one with many; each leads to the
 * claims of its kind and year.
 */
public record YearCounts(MapFilter filter, Optional<OccurrenceColumns.Years> years) implements Chronicle {
    private static final double WIDTH = 800;
    private static final double MARGIN = 90;
    private static final double HEAD = 24;
    private static final double BAND = 44;
    private static final double HEIGHT = 26;

    /** How many years are drawn, the last ones. */
    public static final int MOST = 20;

    @Override
    public boolean isEmpty() {
        return years.isEmpty();
    }

    @Override
    public Html html() {
        return years.<Html>map(known -> tag(DIV, drawing(known))
                        .with(Attribute.Name.CLASS, "scroll timeline")
                        .with(Attribute.Name.TABINDEX, "0")
                        .with(Attribute.Name.ROLE, "region")
                        .with(Attribute.Name.ARIA_LABEL, "Claims of each year, by kind"))
                .orElseGet(() -> tag(P, "None of these has a time.").with(Attribute.Name.CLASS, "empty"));
    }

    @Override
    public Html legend() {
        return tag(P, "Claims of each year by what they tell of; each bar leads to its claims.")
                .with(Attribute.Name.CLASS, "quiet");
    }

    @Override
    public Html legendWithMap() {
        return Legend.ofCounts();
    }

    private Svg drawing(OccurrenceColumns.Years known) {
        int count = known.last() - known.first() + 1;
        double step = (WIDTH - MARGIN) / count;
        double most = known.counts().values().stream()
                .flatMapToInt(Arrays::stream)
                .max()
                .orElse(1);
        double bottom = HEAD + BAND * known.counts().size();
        List<Svg> shapes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            shapes.addAll(year(MARGIN + i * step, bottom, known.first() + i));
        }
        double y = HEAD;
        for (Map.Entry<OccurrenceKind, int[]> band : known.counts().entrySet()) {
            shapes.add(Svg.words(MARGIN - 10, y + HEIGHT, band.getKey().word())
                    .with(Svg.Name.TEXT_ANCHOR, "end")
                    .with(Svg.Name.CLASS, "band"));
            for (int i = 0; i < band.getValue().length; i++) {
                int claims = band.getValue()[i];
                if (claims > 0) {
                    long height = Math.round(Math.max(2, HEIGHT * Math.sqrt(claims / most)));
                    Box box = new Box(
                            Math.round(MARGIN + i * step + 1), y + HEIGHT - height + 4, Math.floor(step - 2), height);
                    shapes.add(bar(band.getKey(), known.first() + i, claims, box));
                }
            }
            y += BAND;
        }
        return Svg.shape(Svg.Shape.SVG, shapes.toArray(Svg[]::new))
                .with(Svg.Name.ID, Timeline.ID)
                .with(Svg.Name.CLASS, "counted")
                .with(Svg.Name.ROLE, "group")
                .with(Svg.Name.ARIA_LABEL, "Claims of each year from %d to %d".formatted(known.first(), known.last()))
                .with(Svg.Name.VIEW_BOX, "0 0 %.0f %.0f".formatted(WIDTH, bottom + 6));
    }

    private static List<Svg> year(double x, double bottom, int year) {
        return List.of(
                Svg.shape(Svg.Shape.LINE)
                        .with(Svg.Name.X1, x)
                        .with(Svg.Name.X2, x)
                        .with(Svg.Name.Y1, 18)
                        .with(Svg.Name.Y2, bottom)
                        .with(Svg.Name.CLASS, "year"),
                Svg.words(x + 3, 14, "" + year).with(Svg.Name.CLASS, "year"));
    }

    private record Box(double x, double y, double width, double height) {}

    private Svg bar(OccurrenceKind kind, int year, int claims, Box box) {
        String words = "%s, %d: %,d %s".formatted(kind.word(), year, claims, claims == 1 ? "claim" : "claims");
        return Svg.shape(
                        Svg.Shape.A,
                        Svg.shape(Svg.Shape.TITLE).holding(words),
                        Svg.shape(Svg.Shape.RECT)
                                .with(Svg.Name.X, box.x())
                                .with(Svg.Name.Y, box.y())
                                .with(Svg.Name.WIDTH, box.width())
                                .with(Svg.Name.HEIGHT, box.height())
                                .with(Svg.Name.CLASS, "solid"),
                        Svg.words(Math.round(box.x() + box.width() / 2), box.y() - 2, "%,d".formatted(claims)))
                .with(Svg.Name.CLASS, "bar k-" + kind.word())
                .to(filter.in(kind, year).on("/map"));
    }
}
