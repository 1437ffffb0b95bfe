package org.corvee.page.document;

import static org.corvee.page.Html.Tag.DIV;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.corvee.evidence.Passage;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Link;
import org.corvee.page.Svg;

/**
 * How much of a text is pinned by passages.
 *
 * @param length of the text, in code points; 0 where it is not known
 * @param places of the passages, in reading order
 */
public record Coverage(int length, List<Passage.CharRange> places) {
    public Coverage {
        places = places.stream().distinct().sorted().toList();
        if (length < 0) {
            throw new IllegalArgumentException("a text of %d characters".formatted(length));
        }
    }

    /** The stretches that at least one passage covers, none touching another. */
    public List<Passage.CharRange> covered() {
        List<Passage.CharRange> covered = new ArrayList<>();
        for (Passage.CharRange place : places) {
            Passage.CharRange last = covered.isEmpty() ? null : covered.get(covered.size() - 1);
            if (last != null && place.start() <= last.end()) {
                covered.set(covered.size() - 1, new Passage.CharRange(last.start(), Math.max(last.end(), place.end())));
            } else {
                covered.add(place);
            }
        }
        return covered;
    }

    /** The covered stretches as one shape; what is nearer to each other than could be seen is drawn together. */
    Svg band(int width, int y, int height) {
        double scale = (double) width / Math.max(1, length);
        StringBuilder path = new StringBuilder();
        double from = -1;
        double to = -1;
        for (Passage.CharRange place : covered()) {
            double start = Math.min(place.start() * scale, width);
            double end = Math.min(Math.max(place.end() * scale, start + 1), width);
            if (from >= 0 && start > to + 1) {
                path.append(rectangle(from, to, y, height));
                from = -1;
            }
            from = from < 0 ? start : from;
            to = Math.max(to, end);
        }
        path.append(from < 0 ? "" : rectangle(from, to, y, height));
        return Svg.shape(Svg.Shape.PATH).with(Svg.Name.CLASS, "covered").with(Svg.Name.D, path.toString());
    }

    private static String rectangle(double from, double to, int y, int height) {
        return String.format(Locale.ROOT, "M%.1f %dH%.1fv%dH%.1fz", from, y, to, height, from);
    }

    /** How many characters that are, those beyond the text's length left out. */
    public int characters() {
        return covered().stream()
                .mapToInt(place -> Math.min(place.end(), length) - Math.min(place.start(), length))
                .sum();
    }

    /** How many of a hundred characters, rounded down: 100 is all of them. */
    public int percent() {
        return length == 0 ? 0 : (int) (100L * characters() / length);
    }

    /**
     * Which characters of a text are pinned, as a strip from its first to its last; each passage leads to its claims.
     *
     * <p>The strip is for the eye and the mouse: whoever reads otherwise has the sentence, and the passages below.
     */
    record Strip(Coverage coverage, List<PassageClaims> passages) {
        private static final int WIDTH = 1000;
        private static final int HEIGHT = 46;
        private static final int BAND = 10;
        private static final int ROW = 7;

        /** Passages narrower than this could not be seen, nor hit. */
        private static final double LEAST = 1.5;

        Html html() {
            if (coverage.length() == 0 || passages.isEmpty()) {
                return tag(P, "This document has no passages.").with(Attribute.Name.CLASS, "empty");
            }
            return all(List.of(tag(P, sentence()), tag(DIV, drawing()).with(Attribute.Name.CLASS, "coverage")));
        }

        private String sentence() {
            return "%d passages cover %,d of %,d characters, %d %%. The rest has nothing that we curate, or nothing that we found."
                    .formatted(coverage.places().size(), coverage.characters(), coverage.length(), coverage.percent());
        }

        private Svg drawing() {
            List<Svg> shapes = new ArrayList<>();
            shapes.add(band(0, WIDTH, 4, BAND).with(Svg.Name.CLASS, "uncovered"));
            shapes.add(coverage.band(WIDTH, 4, BAND));
            passages.forEach(passage -> shapes.add(Svg.shape(Svg.Shape.A, Svg.title(words(passage)), bar(passage))
                    .with(Svg.Name.TABINDEX, -1)
                    .to(Link.here(passage.range().fragment()))));
            return Svg.shape(Svg.Shape.SVG, shapes.toArray(Svg[]::new))
                    .with(Svg.Name.ARIA_HIDDEN, "true")
                    .with(Svg.Name.VIEW_BOX, "0 0 %d %d".formatted(WIDTH, HEIGHT));
        }

        /** In the colour of the first voice, in the row of its kind of line. */
        private Svg bar(PassageClaims passage) {
            Optional<VoiceMarks.Mark> voice =
                    passage.sayings().stream().map(PassageClaims.Saying::voice).findFirst();
            int row = voice.map(mark -> mark.line().ordinal()).orElse(0);
            String look = voice.map(VoiceMarks.Mark::look).orElse("uncovered");
            return over(passage.range(), 4 + BAND + 4 + row * ROW).with(Svg.Name.CLASS, look);
        }

        private static String words(PassageClaims passage) {
            String letters = String.join(
                    ", ",
                    passage.sayings().stream()
                            .map(saying -> saying.voice().letter())
                            .distinct()
                            .toList());
            return "Characters %d to %d, voice %s"
                    .formatted(passage.range().start(), passage.range().end(), letters);
        }

        private Svg over(Passage.CharRange place, int y) {
            double scale = (double) WIDTH / coverage.length();
            double x = Math.min(place.start() * scale, WIDTH);
            return band(x, Math.min(Math.max(place.length() * scale, LEAST), WIDTH - x), y, ROW - 1);
        }

        private static Svg band(double x, double width, int y, int height) {
            return Svg.shape(Svg.Shape.RECT)
                    .with(Svg.Name.X, x)
                    .with(Svg.Name.Y, y)
                    .with(Svg.Name.WIDTH, width)
                    .with(Svg.Name.HEIGHT, height);
        }
    }
}
