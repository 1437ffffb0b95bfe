package org.corvee.page.map;

import static org.corvee.page.Html.Tag.DD;
import static org.corvee.page.Html.Tag.DIV;
import static org.corvee.page.Html.Tag.DL;
import static org.corvee.page.Html.Tag.DT;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.Arrays;
import java.util.List;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Svg;

/** What the signs of a map and a timeline mean; it holds the hatching with which they are drawn. */
public final class Legend {
    private Legend() {}

    /** The list of signs. */
    public static Html html() {
        Html signs = tag(
                        DL,
                        key("stated", "Asserted or reported", "full"),
                        key("expected", "Expected or planned", "hatched"),
                        key("rumoured", "Rumoured", "finely striped"),
                        key("thought", "Inferred, or an opinion", "pale and hatched"),
                        key("stated denied", "Denied", "an outline with a cross"),
                        key("vague", "Uncertain time", "ends that fade"),
                        key("open", "No beginning or no end given", "an arrow"),
                        key("area", "Somewhere in a region or country", "a dashed ring, a tinted country"),
                        key("joint", "One number for several places", "a plain line"),
                        key("move", "The same people leave one and come to the other", "an arrow between them"))
                .with(Attribute.Name.CLASS, "legend");
        return all(List.of(hatching(), signs));
    }

    /** The list of those signs with which claims are counted. */
    static Html ofCounts() {
        Html signs = tag(
                        DL,
                        key("stated", "Asserted or reported", "full"),
                        key("expected", "Expected, rumoured, inferred, or an opinion", "hatched"),
                        key("counted denied", "Denied", "an outline"),
                        key("area", "Somewhere in a region or country", "a dashed ring, a tinted country"))
                .with(Attribute.Name.CLASS, "legend");
        return all(List.of(hatching(), signs));
    }

    private static Html key(String look, String words, String sign) {
        return tag(DIV, tag(DT, new Swatch(look).html(), text(words)), tag(DD, sign));
    }

    /** Lines in the colour of the paper, laid over what is only expected, rumoured or thought; and an arrowhead. */
    private static Svg hatching() {
        List<Svg> patterns =
                Arrays.asList(pattern("hatch", "rotate(45)", 5), pattern("dots", "rotate(0)", 3), arrowhead());
        return Svg.shape(Svg.Shape.SVG, Svg.shape(Svg.Shape.DEFS, patterns.toArray(Svg[]::new)))
                .with(Svg.Name.CLASS, "unseen")
                .with(Svg.Name.ARIA_HIDDEN, "true");
    }

    /** The head of the lines of a map that have a direction. */
    private static Svg arrowhead() {
        Svg head = Svg.shape(Svg.Shape.PATH).with(Svg.Name.D, "M0 0L8 4L0 8z").with(Svg.Name.CLASS, "arrowhead");
        return Svg.shape(Svg.Shape.MARKER, head)
                .with(Svg.Name.ID, "arrow")
                .with(Svg.Name.VIEW_BOX, "0 0 8 8")
                .with(Svg.Name.REF_X, 7)
                .with(Svg.Name.REF_Y, 4)
                .with(Svg.Name.MARKER_WIDTH, 5)
                .with(Svg.Name.MARKER_HEIGHT, 5)
                .with(Svg.Name.ORIENT, "auto");
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

    /** How a doubt is drawn, small, beside its words. */
    private record Swatch(String look) {
        private static final double WIDTH = 34;

        Html html() {
            Svg[] parts =
                    switch (look) {
                        case "area" -> new Svg[] {ring()};
                        case "vague" -> faded();
                        case "open" ->
                            new Svg[] {
                                rectangle(0, 14, "solid"),
                                rectangle(14, 6, "fade1"),
                                stroke("M15 1l5 4.5l-5 4.5", "open-end")
                            };
                        case "joint" -> new Svg[] {stroke("M2 5.5H32", "joint")};
                        case "move" -> new Svg[] {stroke("M2 5.5H28M23 1l6 4.5l-6 4.5", "joint")};
                        case "stated", "counted denied" -> new Svg[] {rectangle(0, WIDTH, "solid")};
                        case "stated denied" -> new Svg[] {rectangle(0, WIDTH, "solid"), cross()};
                        default -> new Svg[] {rectangle(0, WIDTH, "solid"), rectangle(0, WIDTH, "hatched")};
                    };
            return Svg.shape(
                            Svg.Shape.SVG,
                            Svg.shape(Svg.Shape.G, parts)
                                    .with(Svg.Name.CLASS, "bar k-status d-" + look.replace(" ", " d-")))
                    .with(Svg.Name.CLASS, "sign")
                    .with(Svg.Name.ARIA_HIDDEN, "true")
                    .with(Svg.Name.WIDTH, WIDTH)
                    .with(Svg.Name.HEIGHT, 14)
                    .with(Svg.Name.VIEW_BOX, "0 -1 34 13");
        }

        private static Svg ring() {
            return Svg.shape(Svg.Shape.CIRCLE)
                    .with(Svg.Name.CX, WIDTH / 2)
                    .with(Svg.Name.CY, 5.5)
                    .with(Svg.Name.R, 5)
                    .with(Svg.Name.CLASS, "ring");
        }

        private static Svg cross() {
            return stroke("M13.5 2l7 7m0 -7l-7 7", "cross");
        }

        private static Svg stroke(String path, String look) {
            return Svg.shape(Svg.Shape.PATH).with(Svg.Name.D, path).with(Svg.Name.CLASS, look);
        }

        private static Svg[] faded() {
            return new Svg[] {
                rectangle(10, 14, "solid"),
                rectangle(7, 3, "fade0"),
                rectangle(4, 3, "fade1"),
                rectangle(24, 3, "fade0"),
                rectangle(27, 3, "fade1"),
                rectangle(30, 3, "fade2")
            };
        }

        private static Svg rectangle(double x, double width, String look) {
            return Svg.shape(Svg.Shape.RECT)
                    .with(Svg.Name.X, x)
                    .with(Svg.Name.Y, 0)
                    .with(Svg.Name.WIDTH, width)
                    .with(Svg.Name.HEIGHT, Timeline.Bar.HEIGHT)
                    .with(Svg.Name.CLASS, look);
        }
    }
}
