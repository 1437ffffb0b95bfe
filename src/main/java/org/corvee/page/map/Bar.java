package org.corvee.page.map;

import java.util.ArrayList;
import java.util.List;
import org.corvee.evidence.Dating;
import org.corvee.page.Link;
import org.corvee.page.Svg;

/**
 * A marker on the timeline: from when to when, with ends that fade where the time is uncertain.
 *
 * @param from its left end
 * @param to its right end, at least {@value #LEAST} further
 */
record Bar(Marker marker, double from, double to) {
    /** The height of every bar. */
    static final double HEIGHT = 11;

    private static final double LEAST = 7;
    private static final int STEPS = 4;

    /** How far a bar fades where its time is uncertain, and where it has no end at all. */
    private static final double FADE = 14;

    private static final double OPEN = 70;

    /** The bar of a marker whose time is known; an open end reaches as far as it fades. */
    static Bar of(Marker marker, Timeline.Scale scale) {
        Dating dating = marker.scene().dating();
        double to = dating.last().map(day -> scale.at(day.plusDays(1))).orElse(scale.width());
        double from = dating.first().map(scale::at).orElse(Math.max(0, to - OPEN));
        double lacking = Math.max(0, LEAST - (to - from));
        double left = Math.min(Math.max(0, from - lacking / 2), scale.width() - LEAST);
        double right = dating.last().isEmpty() ? Math.min(scale.width(), left + OPEN) : to;
        return new Bar(marker, left, Math.max(right, left + LEAST));
    }

    /** The drawing, leading to its row in the table of a page; of the same one when that is empty. */
    Svg drawing(double y, String page) {
        Dating dating = marker.scene().dating();
        double left = fade(dating.first().isEmpty(), dating.isVague());
        double right = fade(dating.last().isEmpty(), dating.isVague());
        List<Svg> parts = new ArrayList<>();
        parts.add(Svg.shape(Svg.Shape.TITLE).holding(marker.words()));
        parts.add(rectangle(from + left, to - from - left - right, y, "solid"));
        for (int step = 0; step < STEPS; step++) {
            if (left > 0) {
                parts.add(rectangle(from + left - (step + 1) * left / STEPS, left / STEPS, y, "fade" + step));
            }
            if (right > 0) {
                parts.add(rectangle(to - right + step * right / STEPS, right / STEPS, y, "fade" + step));
            }
        }
        parts.addAll(doubt(y));
        return Svg.shape(Svg.Shape.A, parts.toArray(Svg[]::new))
                .with(Svg.Name.CLASS, look())
                .with(Svg.Name.TABINDEX, -1)
                .to(new Link(page + "#" + marker.anchor()));
    }

    private double fade(boolean open, boolean vague) {
        double room = to - from;
        return open ? 0.8 * room : vague ? Math.min(FADE, room / 3) : 0;
    }

    private String look() {
        String band = marker.band().look().isEmpty() ? "" : marker.band().look() + " ";
        return "bar " + band + "d-" + marker.look().replace(" ", " d-");
    }

    /** Hatching for what is not stated, a cross for what is denied. */
    private List<Svg> doubt(double y) {
        List<Svg> marks = new ArrayList<>();
        if (!marker.look().startsWith("stated")) {
            marks.add(rectangle(from, to - from, y, "hatched"));
        }
        if (marker.isDenied()) {
            double middle = (from + to) / 2;
            marks.add(Svg.shape(Svg.Shape.PATH)
                    .with(Svg.Name.D, "M%.1f %.1fl7 7m0 -7l-7 7".formatted(middle - 3.5, y + 2))
                    .with(Svg.Name.CLASS, "cross"));
        }
        return marks;
    }

    private static Svg rectangle(double x, double width, double y, String look) {
        return Svg.shape(Svg.Shape.RECT)
                .with(Svg.Name.X, x)
                .with(Svg.Name.Y, y)
                .with(Svg.Name.WIDTH, Math.max(0.5, width))
                .with(Svg.Name.HEIGHT, HEIGHT)
                .with(Svg.Name.CLASS, look);
    }
}
