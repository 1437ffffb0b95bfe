package org.corvee.page.map;

import org.corvee.page.Html;
import org.corvee.page.Svg;

/** How a doubt is drawn, small, beside its words. */
record LegendSign(String look) {
    private static final double WIDTH = 34;

    Html html() {
        Svg[] parts =
                switch (look) {
                    case "area" -> new Svg[] {ring()};
                    case "vague" -> faded();
                    case "stated" -> new Svg[] {rectangle(0, WIDTH, "solid")};
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
        return Svg.shape(Svg.Shape.PATH)
                .with(Svg.Name.D, "M13.5 2l7 7m0 -7l-7 7")
                .with(Svg.Name.CLASS, "cross");
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
                .with(Svg.Name.HEIGHT, Bar.HEIGHT)
                .with(Svg.Name.CLASS, look);
    }
}
