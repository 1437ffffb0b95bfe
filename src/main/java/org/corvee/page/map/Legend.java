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
                        key("area", "Somewhere in a region or country", "a dashed ring"))
                .with(Attribute.Name.CLASS, "legend");
        return all(List.of(hatching(), signs));
    }

    private static Html key(String look, String words, String sign) {
        return tag(DIV, tag(DT, new LegendSign(look).html(), text(words)), tag(DD, sign));
    }

    /** Lines in the colour of the paper, laid over what is only expected, rumoured or thought. */
    private static Svg hatching() {
        List<Svg> patterns = Arrays.asList(pattern("hatch", "rotate(45)", 5), pattern("dots", "rotate(0)", 3));
        return Svg.shape(Svg.Shape.SVG, Svg.shape(Svg.Shape.DEFS, patterns.toArray(Svg[]::new)))
                .with(Svg.Name.CLASS, "unseen")
                .with(Svg.Name.ARIA_HIDDEN, "true");
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
