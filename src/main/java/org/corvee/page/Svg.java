package org.corvee.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A piece of a drawing that is safe from birth, like {@link Html}: shapes and attributes from closed lists.
 *
 * <p>Nothing here runs, loads or animates anything: no script, no style, no foreign object, no image, and a reference
 * leads only to an id of the same page. Looks come from classes of the stylesheet.
 */
public final class Svg implements Html {
    private final Shape shape;
    private final List<Part> parts;
    private final List<Html> children;

    private Svg(Shape shape, List<Part> parts, List<Html> children) {
        this.shape = shape;
        this.parts = parts;
        this.children = children;
    }

    /** The elements that drawings use. */
    public enum Shape {
        A("a"),
        CIRCLE("circle"),
        CLIP_PATH("clipPath"),
        DEFS("defs"),
        DESC("desc"),
        ELLIPSE("ellipse"),
        G("g"),
        LINE("line"),
        LINEAR_GRADIENT("linearGradient"),
        MARKER("marker"),
        MASK("mask"),
        PATH("path"),
        PATTERN("pattern"),
        POLYGON("polygon"),
        POLYLINE("polyline"),
        RECT("rect"),
        STOP("stop"),
        SVG("svg"),
        SYMBOL("symbol"),
        TEXT("text"),
        TITLE("title"),
        TSPAN("tspan"),
        USE("use");

        private final String word;

        Shape(String word) {
            this.word = word;
        }
    }

    /** The attributes that shapes have, each with what it takes. */
    public enum Name {
        ARIA_HIDDEN("aria-hidden", Kind.WORDS),
        ARIA_LABEL("aria-label", Kind.WORDS),
        ARIA_LABELLEDBY("aria-labelledby", Kind.WORDS),
        CLASS("class", Kind.WORDS),
        CLIP_PATH("clip-path", Kind.PAINT),
        CX("cx", Kind.NUMBERS),
        CY("cy", Kind.NUMBERS),
        D("d", Kind.PATH),
        DX("dx", Kind.NUMBERS),
        DY("dy", Kind.NUMBERS),
        FILL("fill", Kind.PAINT),
        FOCUSABLE("focusable", Kind.WORDS),
        GRADIENT_UNITS("gradientUnits", Kind.WORDS),
        HEIGHT("height", Kind.NUMBERS),
        ID("id", Kind.WORDS),
        LANG("lang", Kind.WORDS),
        MARKER_END("marker-end", Kind.PAINT),
        MARKER_HEIGHT("markerHeight", Kind.NUMBERS),
        MARKER_START("marker-start", Kind.PAINT),
        MARKER_WIDTH("markerWidth", Kind.NUMBERS),
        MASK("mask", Kind.PAINT),
        OFFSET("offset", Kind.NUMBERS),
        OPACITY("opacity", Kind.NUMBERS),
        ORIENT("orient", Kind.WORDS),
        PATTERN_TRANSFORM("patternTransform", Kind.TRANSFORM),
        PATTERN_UNITS("patternUnits", Kind.WORDS),
        POINTS("points", Kind.NUMBERS),
        PRESERVE_ASPECT_RATIO("preserveAspectRatio", Kind.WORDS),
        R("r", Kind.NUMBERS),
        REF_X("refX", Kind.NUMBERS),
        REF_Y("refY", Kind.NUMBERS),
        ROLE("role", Kind.WORDS),
        RX("rx", Kind.NUMBERS),
        RY("ry", Kind.NUMBERS),
        STROKE("stroke", Kind.PAINT),
        STROKE_DASHARRAY("stroke-dasharray", Kind.NUMBERS),
        STROKE_WIDTH("stroke-width", Kind.NUMBERS),
        TABINDEX("tabindex", Kind.NUMBERS),
        TEXT_ANCHOR("text-anchor", Kind.WORDS),
        TEXT_LENGTH("textLength", Kind.NUMBERS),
        TRANSFORM("transform", Kind.TRANSFORM),
        VIEW_BOX("viewBox", Kind.NUMBERS),
        WIDTH("width", Kind.NUMBERS),
        X("x", Kind.NUMBERS),
        X1("x1", Kind.NUMBERS),
        X2("x2", Kind.NUMBERS),
        Y("y", Kind.NUMBERS),
        Y1("y1", Kind.NUMBERS),
        Y2("y2", Kind.NUMBERS);

        private final String word;
        private final Kind kind;

        Name(String word, Kind kind) {
            this.word = word;
            this.kind = kind;
        }
    }

    /** What an attribute takes. */
    private enum Kind {
        NUMBERS("[0-9eE., %+-]*"),
        PATH("[MmLlHhVvCcSsQqTtAaZz0-9eE., +-]*"),
        PAINT("none|currentColor|url\\(#[A-Za-z][A-Za-z0-9_-]*\\)"),
        TRANSFORM("((translate|rotate|scale|skewX|skewY|matrix)\\([0-9eE., +-]*\\) ?)*"),
        WORDS(".*");

        private final Predicate<String> form;

        Kind(String form) {
            this.form = Pattern.compile(form, Pattern.DOTALL).asMatchPredicate();
        }
    }

    /** An attribute with its value. */
    private record Part(String name, String value) {
        private static Part of(Name name, String value) {
            if (!name.kind.form.test(value)) {
                throw new IllegalArgumentException(
                        "%s=\"%s\": not what this attribute takes, which is %s".formatted(name.word, value, name.kind));
            }
            return new Part(name.word, value);
        }
    }

    /**
     * A whole drawing as wide as its place, with its words for whoever does not see it.
     *
     * @param id of the drawing, unique in the page
     * @param title what it is, in a few words
     * @param description what it shows
     */
    public static Svg drawing(String id, int width, int height, String title, String description, Svg... shapes) {
        List<Html> children = new ArrayList<>();
        children.add(shape(Shape.TITLE).holding(Html.text(title)).with(Name.ID, id + "-title"));
        children.add(shape(Shape.DESC).holding(Html.text(description)).with(Name.ID, id + "-desc"));
        children.addAll(List.of(shapes));
        return new Svg(Shape.SVG, List.of(), children)
                .with(Name.ID, id)
                .with(Name.ROLE, "img")
                .with(Name.ARIA_LABELLEDBY, id + "-title " + id + "-desc")
                .with(Name.VIEW_BOX, "0 0 %d %d".formatted(width, height));
    }

    /** A shape, or a group of shapes. */
    public static Svg shape(Shape shape, Svg... children) {
        return new Svg(shape, List.of(), List.of(children));
    }

    /** Words at a point. */
    public static Svg words(double x, double y, String words) {
        return shape(Shape.TEXT).holding(Html.text(words)).with(Name.X, x).with(Name.Y, y);
    }

    /** What a shape is, for whoever rests the mouse on it; its first child. */
    public static Svg title(String words) {
        return shape(Shape.TITLE).holding(Html.text(words));
    }

    /** The same shape with an attribute more. */
    public Svg with(Name name, String value) {
        return and(Part.of(name, value));
    }

    /** The same shape with a number more, to a hundredth. */
    public Svg with(Name name, double value) {
        return with(
                name,
                BigDecimal.valueOf(value)
                        .setScale(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString());
    }

    /** The same shape leading to an address; for {@link Shape#A}, and within the page for {@link Shape#USE}. */
    public Svg to(Link address) {
        boolean here = address.value().startsWith("#");
        if (shape != Shape.A && !(shape == Shape.USE && here)) {
            throw new IllegalArgumentException("%s leads nowhere but by <a>".formatted(address.value()));
        }
        return and(new Part("href", address.value()));
    }

    /** The same shape with words inside, such as those of a title. */
    public Svg holding(String words) {
        return holding(Html.text(words));
    }

    private Svg holding(Html text) {
        return new Svg(
                shape, parts, Stream.concat(children.stream(), Stream.of(text)).toList());
    }

    private Svg and(Part part) {
        return new Svg(shape, Stream.concat(parts.stream(), Stream.of(part)).toList(), children);
    }

    @Override
    public void write(StringBuilder markup) {
        markup.append('<').append(shape.word);
        parts.forEach(part -> Attribute.write(markup, part.name(), part.value()));
        markup.append('>');
        children.forEach(child -> child.write(markup));
        markup.append("</").append(shape.word).append('>');
    }
}
