package org.corvee.page.map;

import static org.corvee.page.Html.Tag.DIV;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.tag;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.corvee.evidence.Dating;
import org.corvee.evidence.Occurrence;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Link;
import org.corvee.page.Svg;

/**
 * Markers along the years, a band for each kind of them; each bar leads to where more is said. A page with one has a
 * {@link Legend} too, whose hatching it uses.
 *
 * @param id of the drawing, unique in the page
 * @param markers in the order of their bands
 * @param leads where the bar of a marker leads
 */
public record Timeline(String id, List<Marker> markers, Function<Marker, Link> leads) implements Chronicle {
    /** The id of the one timeline of a page. */
    public static final String ID = "timeline";

    /** More bars than these are not told apart, and make a page too long. */
    public static final int MOST = 140;

    private static final double WIDTH = 800;
    private static final double CHARACTER = 6.4;
    private static final int LEAST_WORD = 10;
    private static final int MOST_WORD = 28;
    private static final double LANE = 15;
    private static final double HEAD = 24;
    private static final double GAP = 3;

    /** More years than these make a line too coarse. */
    private static final int MOST_YEARS = 10;

    public Timeline {
        markers = markers.stream()
                .filter(marker -> marker.scene().dating().isKnown())
                .toList();
    }

    /** A timeline above the table that it belongs to. */
    public Timeline(String id, List<Marker> markers) {
        this(id, markers, marker -> Link.here(marker.anchor()));
    }

    /** A timeline of occurrences, their kinds in the order of {@link Occurrence.OccurrenceKind}. */
    static Timeline of(List<Occurrence> occurrences, Function<Marker, Link> leads) {
        List<Marker> markers = occurrences.stream()
                .sorted(Comparator.comparing(occurrence -> occurrence.act().kind()))
                .map(Marker::of)
                .toList();
        return new Timeline(ID, markers, leads);
    }

    /** Whether so few of some occurrences have a time that each has a bar. */
    public static boolean isLegible(List<Occurrence> occurrences, int most) {
        return occurrences.stream()
                        .filter(one -> one.scene().dating().isKnown())
                        .count()
                <= most;
    }

    /** A timeline of occurrences in a page that has no table of them: each bar leads to a claim. */
    public static Timeline ofClaims(List<Occurrence> occurrences) {
        Map<String, Link> claims = new HashMap<>();
        occurrences.forEach(one -> Link.inside("/doc/" + one.backing().claims().get(0))
                .ifPresent(claim -> claims.put(one.anchor(), claim)));
        return of(occurrences, marker -> Optional.ofNullable(claims.get(marker.anchor()))
                .orElse(Link.here(ID)));
    }

    @Override
    public boolean isEmpty() {
        return markers.isEmpty();
    }

    @Override
    public Html html() {
        Optional<Scale> scale = Scale.over(
                markers.stream().map(marker -> marker.scene().dating()).toList(), WIDTH - margin(), MOST_YEARS);
        if (scale.isEmpty()) {
            return tag(P, "None of these has a time.").with(Attribute.Name.CLASS, "empty");
        }
        return tag(DIV, drawing(scale.get()))
                .with(Attribute.Name.CLASS, "scroll timeline")
                .with(Attribute.Name.TABINDEX, "0")
                .with(Attribute.Name.ROLE, "region")
                .with(Attribute.Name.ARIA_LABEL, "Timeline; the table has the same data");
    }

    @Override
    public Html legend() {
        return Legend.html();
    }

    @Override
    public Html legendWithMap() {
        return Legend.html();
    }

    private Svg drawing(Scale scale) {
        List<Svg> bands = new ArrayList<>();
        double y = HEAD;
        for (Marker.Band band : markers.stream().map(Marker::band).distinct().toList()) {
            List<List<Bar>> lanes = lanes(band, scale);
            bands.add(band(band, lanes, y));
            y += lanes.size() * LANE + 8;
        }
        List<Svg> shapes = new ArrayList<>(ticks(scale, y));
        shapes.addAll(bands);
        return Svg.shape(Svg.Shape.SVG, shapes.toArray(Svg[]::new))
                .with(Svg.Name.ID, id)
                .with(Svg.Name.ROLE, "group")
                .with(Svg.Name.ARIA_LABEL, "%d bars, a band for each kind".formatted(markers.size()))
                .with(Svg.Name.VIEW_BOX, "0 0 %.0f %.0f".formatted(WIDTH, y));
    }

    /** Room for the longest word beside a band. */
    private double margin() {
        int longest = markers.stream()
                .mapToInt(marker -> shortened(marker.band().word()).length())
                .max()
                .orElse(0);
        return CHARACTER * Math.max(LEAST_WORD, longest) + 24;
    }

    private static String shortened(String word) {
        return word.length() > MOST_WORD ? word.substring(0, MOST_WORD - 1) + "…" : word;
    }

    /** Bars that do not overlap share a lane; the earliest are laid first. */
    private List<List<Bar>> lanes(Marker.Band band, Scale scale) {
        List<List<Bar>> lanes = new ArrayList<>();
        markers.stream()
                .filter(marker -> marker.band().equals(band))
                .map(marker -> Bar.of(marker, scale))
                .sorted(Comparator.comparingDouble(Bar::from).thenComparing(Bar::to, Comparator.reverseOrder()))
                .forEach(bar -> lay(bar, lanes));
        return lanes;
    }

    private static void lay(Bar bar, List<List<Bar>> lanes) {
        for (List<Bar> lane : lanes) {
            if (lane.stream().allMatch(other -> bar.right() + GAP < other.left() || other.right() + GAP < bar.left())) {
                lane.add(bar);
                return;
            }
        }
        lanes.add(new ArrayList<>(List.of(bar)));
    }

    private Svg band(Marker.Band band, List<List<Bar>> lanes, double y) {
        List<Svg> bars = new ArrayList<>();
        for (int lane = 0; lane < lanes.size(); lane++) {
            for (Bar bar : lanes.get(lane)) {
                bars.add(bar.drawing(lane * LANE, leads.apply(bar.marker())));
            }
        }
        Svg label = Svg.words(-10, 9, shortened(band.word()))
                .with(Svg.Name.TEXT_ANCHOR, "end")
                .with(Svg.Name.CLASS, "band");
        bars.add(0, label);
        return Svg.shape(Svg.Shape.G, bars.toArray(Svg[]::new))
                .with(Svg.Name.TRANSFORM, "translate(%.0f,%.0f)".formatted(margin(), y));
    }

    private List<Svg> ticks(Scale scale, double height) {
        double margin = margin();
        List<Svg> marks = new ArrayList<>();
        for (LocalDate day : scale.ticks()) {
            marks.addAll(tick(margin + scale.at(day), day, marks.isEmpty(), height));
        }
        return marks;
    }

    /**
     * A line at the beginning of a year or a month, with its name.
     *
     * @param isFirst whether it is the first, whose year has to be said
     */
    static List<Svg> tick(double x, LocalDate day, boolean isFirst, double height) {
        boolean isYear = day.getDayOfYear() == 1;
        String month = day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        String words = isYear ? "" + day.getYear() : isFirst ? month + " " + day.getYear() : month;
        return List.of(
                Svg.shape(Svg.Shape.LINE)
                        .with(Svg.Name.X1, x)
                        .with(Svg.Name.X2, x)
                        .with(Svg.Name.Y1, 18)
                        .with(Svg.Name.Y2, height)
                        .with(Svg.Name.CLASS, isYear ? "year" : "month"),
                Svg.words(x + 3, 14, words).with(Svg.Name.CLASS, isYear || isFirst ? "year" : "month"));
    }

    /**
     * Days as distances on a line of whole years, or of whole months where that is enough.
     *
     * @param begin the first day of a year or a month
     * @param end the first day after the last year or month
     * @param width of the line
     */
    record Scale(LocalDate begin, LocalDate end, double width) {
        /** Up to so many months are a line of months. */
        private static final int MOST_MONTHS = 30;

        /**
         * The line that holds these times; nothing when none is known.
         *
         * @param mostYears what is earlier than these stands at its left end
         */
        static Optional<Scale> over(List<Dating> times, double width, int mostYears) {
            List<LocalDate> days = times.stream()
                    .flatMap(dating -> Stream.concat(dating.first().stream(), dating.last().stream()))
                    .sorted()
                    .toList();
            if (days.isEmpty()) {
                return Optional.empty();
            }
            LocalDate last = days.get(days.size() - 1);
            YearMonth after = YearMonth.from(last).plusMonths(1);
            YearMonth first = YearMonth.from(days.get(0));
            if (first.until(after, ChronoUnit.MONTHS) <= MOST_MONTHS) {
                return Optional.of(new Scale(first.atDay(1), after.atDay(1), width));
            }
            int year = Math.max(first.getYear(), last.getYear() - mostYears + 1);
            return Optional.of(new Scale(LocalDate.of(year, 1, 1), LocalDate.of(last.getYear() + 1, 1, 1), width));
        }

        /** Where a day lies; one outside the line lies at its end. */
        double at(LocalDate day) {
            LocalDate inside = day.isBefore(begin) ? begin : day.isAfter(end) ? end : day;
            return width * ChronoUnit.DAYS.between(begin, inside) / ChronoUnit.DAYS.between(begin, end);
        }

        /** The first days of its years, and of so many months that their names have room. */
        List<LocalDate> ticks() {
            long months = begin.until(end, ChronoUnit.MONTHS);
            int step = months > 20 * 12 ? 60 : months > MOST_MONTHS ? 12 : months > 14 ? 3 : 1;
            return Stream.iterate(begin, day -> day.isBefore(end), day -> day.plusMonths(1))
                    .filter(day -> (day.getYear() * 12 + day.getMonthValue() - 1) % step == 0)
                    .toList();
        }
    }

    /**
     * A marker on the timeline: from when to when, with ends that fade where the time is uncertain.
     *
     * @param from its left end
     * @param to its right end, at least {@value #LEAST} further
     * @param caption its words beside it
     */
    record Bar(Marker marker, double from, double to, Caption caption) {
        /** The height of every bar. */
        static final double HEIGHT = 11;

        private static final double LEAST = 7;
        private static final int STEPS = 4;

        /** Below this its steps are narrower than could be seen. */
        private static final double LEAST_FADE = 6;

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
            double end = Math.max(right, left + LEAST);
            return new Bar(marker, left, end, Caption.beside(marker.caption(), left, end, scale.width()));
        }

        /** Where it and its words begin. */
        double left() {
            return Math.min(from, caption.left());
        }

        /** Where it and its words end. */
        double right() {
            return Math.max(to, caption.right());
        }

        /**
         * The words of a bar: after it, before it where there is no room after it, and else upon it.
         *
         * @param left where they begin
         * @param right where they end, as far as that can be told
         */
        record Caption(String words, double left, double right) {
            private static final int MOST = 46;
            private static final double CHARACTER = 5.9;
            private static final double SPACE = 4;

            static Caption beside(String words, double from, double to, double width) {
                String cut =
                        words.length() > MOST ? words.substring(0, MOST - 1).strip() + "…" : words;
                double room = CHARACTER * cut.length();
                double left = to + SPACE + room <= width
                        ? to + SPACE
                        : from - SPACE - room >= 0 ? from - SPACE - room : from + SPACE;
                return new Caption(cut, left, left + room);
            }

            Svg drawing(double y) {
                return Svg.words(left, y + HEIGHT - 2, words).with(Svg.Name.CLASS, "caption");
            }
        }

        /** The drawing, leading to where more is said; the script knows it by the row of its marker. */
        Svg drawing(double y, Link more) {
            Dating dating = marker.scene().dating();
            double left = fade(dating.first().isEmpty(), dating.isVague());
            double right = fade(dating.last().isEmpty(), dating.isVague());
            List<Svg> parts = new ArrayList<>();
            parts.add(Svg.shape(Svg.Shape.TITLE).holding(marker.words()));
            parts.add(rectangle(from + left, to - from - left - right, y, "solid"));
            parts.addAll(faded(from + left, left, -1, y));
            parts.addAll(faded(to - right, right, 1, y));
            parts.addAll(doubt(y));
            parts.addAll(openEnds(y));
            parts.add(caption.drawing(y));
            return Svg.shape(Svg.Shape.A, parts.toArray(Svg[]::new))
                    .with(Svg.Name.CLASS, look())
                    .with(Svg.Name.TABINDEX, -1)
                    .with(Svg.Name.DATA_ROW, marker.anchor())
                    .to(more);
        }

        /** A fading end, in steps where these can be told apart. */
        private static List<Svg> faded(double begin, double width, int way, double y) {
            int steps = width < LEAST_FADE ? 1 : STEPS;
            double each = width / steps;
            List<Svg> parts = new ArrayList<>();
            for (int step = 0; width > 0 && step < steps; step++) {
                double x = begin + way * step * each - (way < 0 ? each : 0);
                parts.add(rectangle(x, each, y, "fade" + (steps == 1 ? 1 : step)));
            }
            return parts;
        }

        private double fade(boolean open, boolean vague) {
            double room = to - from;
            return open ? 0.8 * room : vague ? Math.min(FADE, room / 3) : 0;
        }

        private String look() {
            String band = marker.band().look().isEmpty() ? "" : marker.band().look() + " ";
            return "bar " + band + "d-" + marker.look().replace(" ", " d-");
        }

        /** An arrow on the side on which no day is said. */
        private List<Svg> openEnds(double y) {
            Dating dating = marker.scene().dating();
            List<Svg> arrows = new ArrayList<>();
            if (dating.first().isEmpty()) {
                arrows.add(arrow(from + 5, y, -5));
            }
            if (dating.last().isEmpty()) {
                arrows.add(arrow(to - 5, y, 5));
            }
            return arrows;
        }

        private static Svg arrow(double x, double y, double way) {
            String path = String.format(Locale.ROOT, "M%.1f %.1fl%.1f 4.5l%.1f 4.5", x, y + 1, way, -way);
            return Svg.shape(Svg.Shape.PATH).with(Svg.Name.D, path).with(Svg.Name.CLASS, "open-end");
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
                        .with(Svg.Name.D, String.format(Locale.ROOT, "M%.1f %.1fl7 7m0 -7l-7 7", middle - 3.5, y + 2))
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
}
