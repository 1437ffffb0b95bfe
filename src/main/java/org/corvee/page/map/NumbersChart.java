package org.corvee.page.map;

import static org.corvee.page.Html.Tag.DIV;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.tag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.corvee.evidence.Dating;
import org.corvee.model.Modality;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Link;
import org.corvee.page.Svg;
import org.corvee.page.document.VoiceMarks;

/**
 * Numbers by time, a band for each place, on a scale on which each step is ten times the last.
 *
 * <p>A mark is a claim: its letter and colour say whose, its shape in which modality, its upright line from the least to the
 * most, its level line from when to when. What is open on a side has an arrow there.
 *
 * @param voices by the IRI of the testimony's witness
 */
record NumbersChart(List<ClaimedNumber> numbers, Map<String, VoiceMarks.Mark> voices) {
    private static final double WIDTH = 960;
    private static final double LEFT = 240;
    private static final double HEAD = 24;
    private static final double PADDING = 12;
    private static final double RADIUS = 5;
    private static final int MOST_YEARS = 60;
    private static final double EACH_HIGH = 6;
    private static final double MOST_HIGH = 480;

    NumbersChart {
        numbers = numbers.stream().filter(number -> number.amount().isDrawn()).toList();
        voices = Map.copyOf(voices);
    }

    Html html() {
        Optional<Timeline.Scale> scale = Timeline.Scale.over(
                numbers.stream().map(number -> number.time().dating()).toList(), WIDTH - LEFT - PADDING, MOST_YEARS);
        return scale.<Html>map(known -> tag(DIV, drawing(known))
                        .with(Attribute.Name.CLASS, "scroll timeline numbers")
                        .with(Attribute.Name.TABINDEX, "0")
                        .with(Attribute.Name.ROLE, "region")
                        .with(Attribute.Name.ARIA_LABEL, "Chart; the table has the same data"))
                .orElseGet(() -> tag(P, "None of these numbers can be drawn; the table has them in words.")
                        .with(Attribute.Name.CLASS, "empty"));
    }

    private Svg drawing(Timeline.Scale scale) {
        List<String> bands =
                numbers.stream().map(ClaimedNumber::band).distinct().toList();
        double least = bands.size() == 1 ? 260 : bands.size() < 4 ? 150 : 92;
        List<Powers> powers = bands.stream()
                .map(band -> Powers.over(numbers, high(band, least)))
                .toList();
        double bottom = HEAD + powers.stream().mapToDouble(Powers::high).sum();
        List<Svg> shapes = new ArrayList<>();
        for (LocalDate tick : scale.ticks()) {
            shapes.addAll(Timeline.tick(LEFT + scale.at(tick), tick, shapes.isEmpty(), bottom));
        }
        double top = HEAD;
        for (int i = 0; i < bands.size(); i++) {
            shapes.add(band(bands.get(i), top, scale, powers.get(i)));
            top += powers.get(i).high();
        }
        return Svg.shape(Svg.Shape.SVG, shapes.toArray(Svg[]::new))
                .with(Svg.Name.ID, "numbers")
                .with(Svg.Name.ROLE, "group")
                .with(Svg.Name.ARIA_LABEL, "%d numbers by time, in %d bands".formatted(numbers.size(), bands.size()))
                .with(Svg.Name.VIEW_BOX, "0 0 %.0f %.0f".formatted(WIDTH, bottom + 4));
    }

    /** How high a band is: the more marks it has, the higher, so that they can be told apart. */
    private double high(String band, double least) {
        long marks =
                numbers.stream().filter(number -> number.band().equals(band)).count();
        return Math.max(least, Math.min(MOST_HIGH, marks * EACH_HIGH));
    }

    private Svg band(String name, double top, Timeline.Scale scale, Powers powers) {
        List<Svg> shapes = new ArrayList<>();
        shapes.add(Svg.words(0, top + 16, name.length() > 26 ? name.substring(0, 25) + "…" : name)
                .with(Svg.Name.CLASS, "band"));
        for (int power = powers.first(); power <= powers.last(); power++) {
            double y = top + powers.at(Math.pow(10, power));
            shapes.add(line(LEFT, y, WIDTH, y, power == powers.first() ? "ground" : "level"));
            shapes.add(Svg.words(LEFT - 6, y + 3, "%,.0f".formatted(Math.pow(10, power)))
                    .with(Svg.Name.TEXT_ANCHOR, "end")
                    .with(Svg.Name.CLASS, "level"));
        }
        List<Spot> taken = new ArrayList<>();
        for (ClaimedNumber number : numbers) {
            if (number.band().equals(name)) {
                shapes.add(mark(number, top, scale, powers, taken));
            }
        }
        return Svg.shape(Svg.Shape.G, shapes.toArray(Svg[]::new));
    }

    private Svg mark(ClaimedNumber number, double top, Timeline.Scale scale, Powers powers, List<Spot> taken) {
        Dating dating = number.time().dating();
        double from = LEFT + dating.first().map(scale::at).orElseGet(() -> Math.max(0, end(dating, scale) - 40));
        double to = LEFT + Math.min(scale.width(), dating.last().isPresent() ? end(dating, scale) : from - LEFT + 40);
        double y = top + powers.at(number.amount().middle().orElse(1));
        double x = free((from + Math.max(from, to)) / 2, y, taken);
        VoiceMarks.Mark voice = voice(number);
        List<Svg> parts = new ArrayList<>(List.of(Svg.title(words(number))));
        if (to - from > 2 * RADIUS) {
            parts.add(line(from, y, to, y, "held"));
        }
        parts.addAll(range(number.amount(), x, top, powers));
        parts.addAll(shape(number.claim().manner().known(), x, y));
        if (number.claim().manner().isDenial()) {
            parts.add(path(String.format(Locale.ROOT, "M%.1f %.1fl10 10m0 -10l-10 10", x - 5, y - 5), "cross"));
        }
        parts.add(Svg.words(x + RADIUS + 2, y - RADIUS + 1, voice.letter()).with(Svg.Name.CLASS, "caption"));
        Svg whole = Svg.shape(Svg.Shape.A, parts.toArray(Svg[]::new))
                .with(
                        Svg.Name.CLASS,
                        "figure " + voice.look() + (number.time().isOfDocument() ? " dated-by-document" : ""))
                .with(Svg.Name.TABINDEX, -1);
        return Link.inside("/doc/" + number.claim().id().id()).map(whole::to).orElse(whole);
    }

    /** Where a mark stands. */
    private record Spot(double x, double y) {
        boolean isNear(double x, double y) {
            return Math.abs(this.x - x) < 2 * RADIUS + 6 && Math.abs(this.y - y) < 2 * RADIUS + 3;
        }
    }

    /** Marks of one time and one number stand side by side. */
    private static double free(double wanted, double y, List<Spot> taken) {
        double x = wanted;
        for (int at = 0; at < taken.size(); at++) {
            if (taken.get(at).isNear(x, y)) {
                x = taken.get(at).x() + 2 * RADIUS + 7;
                at = -1;
            }
        }
        taken.add(new Spot(x, y));
        return x;
    }

    private static double end(Dating dating, Timeline.Scale scale) {
        return dating.last().map(day -> scale.at(day.plusDays(1))).orElse(scale.width());
    }

    private static List<Svg> range(ClaimedNumber.Figures amount, double x, double top, Powers powers) {
        OptionalDouble least = amount.least();
        OptionalDouble most = amount.most();
        if (least.isEmpty() && most.isEmpty() || least.equals(most)) {
            return List.of();
        }
        double low = top + least.stream().map(powers::at).findFirst().orElse(powers.at(0));
        double high = top + most.stream().map(powers::at).findFirst().orElse(PADDING / 2);
        List<Svg> parts = new ArrayList<>(List.of(line(x, low, x, high, "range")));
        parts.add(end(x, low, least.isPresent() ? 0 : 5));
        parts.add(end(x, high, most.isPresent() ? 0 : -5));
        return parts;
    }

    /** A bar where a bound is, an arrow where there is none. */
    private static Svg end(double x, double y, double way) {
        return path(
                way == 0
                        ? String.format(Locale.ROOT, "M%.1f %.1fh8", x - 4, y)
                        : String.format(Locale.ROOT, "M%.1f %.1fl4 %.1fl4 %.1f", x - 4, y - way, way, -way),
                "range");
    }

    private static List<Svg> shape(Optional<Modality> modality, double x, double y) {
        return List.of(modality.map(known -> switch (known) {
                    case ASSERTED -> path(String.format(Locale.ROOT, "M%.1f %.1fh9v9h-9z", x - 4.5, y - 4.5), "full");
                    case REPORTED -> circle(x, y, "full");
                    case EXPECTED -> circle(x, y, "hollow dashed");
                    case RUMOURED -> circle(x, y, "hollow dotted");
                    case INFERRED -> path(String.format(Locale.ROOT, "M%.1f %.1fl5.5 10h-11z", x, y - 6), "full");
                    case OPINION -> path(String.format(Locale.ROOT, "M%.1f %.1fl6 6l-6 6l-6 -6z", x, y - 6), "hollow");
                })
                .orElseGet(() -> circle(x, y, "hollow")));
    }

    private static Svg circle(double x, double y, String look) {
        return Svg.shape(Svg.Shape.CIRCLE)
                .with(Svg.Name.CX, x)
                .with(Svg.Name.CY, y)
                .with(Svg.Name.R, RADIUS)
                .with(Svg.Name.CLASS, look);
    }

    private static Svg path(String path, String look) {
        return Svg.shape(Svg.Shape.PATH).with(Svg.Name.D, path).with(Svg.Name.CLASS, look);
    }

    private static Svg line(double x1, double y1, double x2, double y2, String look) {
        return Svg.shape(Svg.Shape.LINE)
                .with(Svg.Name.X1, x1)
                .with(Svg.Name.Y1, y1)
                .with(Svg.Name.X2, x2)
                .with(Svg.Name.Y2, y2)
                .with(Svg.Name.CLASS, look);
    }

    private VoiceMarks.Mark voice(ClaimedNumber number) {
        return Objects.requireNonNull(voices.get(NumbersPage.voice(number)));
    }

    private static String words(ClaimedNumber number) {
        return "%s; %s; %s"
                .formatted(number.amount().words(), NumbersPage.when(number), NumbersPage.manner(number.claim()));
    }

    /**
     * A scale of powers of ten.
     *
     * @param first the exponent at its foot
     * @param last the exponent at its head
     * @param high how high a band is
     */
    private record Powers(int first, int last, double high) {
        static Powers over(List<ClaimedNumber> numbers, double high) {
            double[] values = numbers.stream()
                    .map(ClaimedNumber::amount)
                    .flatMapToDouble(amount -> DoubleStream.of(
                            amount.least().orElse(0),
                            amount.most().orElse(0),
                            amount.middle().orElse(0)))
                    .filter(value -> value > 0)
                    .toArray();
            int first =
                    (int) Math.floor(Math.log10(DoubleStream.of(values).min().orElse(1)));
            int last = (int) Math.ceil(Math.log10(DoubleStream.of(values).max().orElse(10)));
            return new Powers(first, Math.max(last, first + 1), high);
        }

        /** How far below the head of its band a value lies; one too small for the scale lies at its foot. */
        double at(double value) {
            double part = value <= 0 ? 0 : (Math.log10(value) - first) / (last - first);
            return PADDING + (high - 2 * PADDING) * (1 - Math.min(1, Math.max(0, part)));
        }
    }
}
