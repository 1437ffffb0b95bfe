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
    private final List<SvgAttribute> parts;
    private final List<Html> children;

    private Svg(Shape shape, List<SvgAttribute> parts, List<Html> children) {
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
        ARIA_HIDDEN("aria-hidden", ValueForm.WORDS),
        ARIA_LABEL("aria-label", ValueForm.WORDS),
        ARIA_LABELLEDBY("aria-labelledby", ValueForm.WORDS),
        CLASS("class", ValueForm.WORDS),
        CLIP_PATH("clip-path", ValueForm.PAINT),
        CX("cx", ValueForm.NUMBERS),
        CY("cy", ValueForm.NUMBERS),
        D("d", ValueForm.PATH),
        DATA_ROW("data-row", ValueForm.WORDS),
        DX("dx", ValueForm.NUMBERS),
        DY("dy", ValueForm.NUMBERS),
        FILL("fill", ValueForm.PAINT),
        FOCUSABLE("focusable", ValueForm.WORDS),
        GRADIENT_UNITS("gradientUnits", ValueForm.WORDS),
        HEIGHT("height", ValueForm.NUMBERS),
        ID("id", ValueForm.WORDS),
        LANG("lang", ValueForm.WORDS),
        MARKER_END("marker-end", ValueForm.PAINT),
        MARKER_HEIGHT("markerHeight", ValueForm.NUMBERS),
        MARKER_START("marker-start", ValueForm.PAINT),
        MARKER_WIDTH("markerWidth", ValueForm.NUMBERS),
        MASK("mask", ValueForm.PAINT),
        OFFSET("offset", ValueForm.NUMBERS),
        OPACITY("opacity", ValueForm.NUMBERS),
        ORIENT("orient", ValueForm.WORDS),
        PATTERN_TRANSFORM("patternTransform", ValueForm.TRANSFORM),
        PATTERN_UNITS("patternUnits", ValueForm.WORDS),
        POINTS("points", ValueForm.NUMBERS),
        PRESERVE_ASPECT_RATIO("preserveAspectRatio", ValueForm.WORDS),
        R("r", ValueForm.NUMBERS),
        REF_X("refX", ValueForm.NUMBERS),
        REF_Y("refY", ValueForm.NUMBERS),
        ROLE("role", ValueForm.WORDS),
        RX("rx", ValueForm.NUMBERS),
        RY("ry", ValueForm.NUMBERS),
        STROKE("stroke", ValueForm.PAINT),
        STROKE_DASHARRAY("stroke-dasharray", ValueForm.NUMBERS),
        STROKE_WIDTH("stroke-width", ValueForm.NUMBERS),
        TABINDEX("tabindex", ValueForm.NUMBERS),
        TEXT_ANCHOR("text-anchor", ValueForm.WORDS),
        TEXT_LENGTH("textLength", ValueForm.NUMBERS),
        TRANSFORM("transform", ValueForm.TRANSFORM),
        VIEW_BOX("viewBox", ValueForm.NUMBERS),
        WIDTH("width", ValueForm.NUMBERS),
        X("x", ValueForm.NUMBERS),
        X1("x1", ValueForm.NUMBERS),
        X2("x2", ValueForm.NUMBERS),
        Y("y", ValueForm.NUMBERS),
        Y1("y1", ValueForm.NUMBERS),
        Y2("y2", ValueForm.NUMBERS);

        private final String word;
        private final ValueForm kind;

        Name(String word, ValueForm kind) {
            this.word = word;
            this.kind = kind;
        }
    }

    /** What an attribute takes. */
    private enum ValueForm {
        NUMBERS("[0-9eE., %+-]*"),
        PATH("[MmLlHhVvCcSsQqTtAaZz0-9eE., +-]*"),
        PAINT("none|currentColor|url\\(#[A-Za-z][A-Za-z0-9_-]*\\)"),
        TRANSFORM("((translate|rotate|scale|skewX|skewY|matrix)\\([0-9eE., +-]*\\) ?)*"),
        WORDS(".*");

        private final Predicate<String> form;

        ValueForm(String form) {
            this.form = Pattern.compile(form, Pattern.DOTALL).asMatchPredicate();
        }
    }

    /** An attribute with its value. */
    private record SvgAttribute(String name, String value) {
        private static SvgAttribute of(Name name, String value) {
            if (!name.kind.form.test(value)) {
                throw new IllegalArgumentException(
                        "%s=\"%s\": not what this attribute takes, which is %s".formatted(name.word, value, name.kind));
            }
            return new SvgAttribute(name.word, value);
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
        return and(SvgAttribute.of(name, value));
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
        return and(new SvgAttribute("href", address.value()));
    }

    /** The same shape with words inside, such as those of a title. */
    public Svg holding(String words) {
        return holding(Html.text(words));
    }

    private Svg holding(Html text) {
        return new Svg(
                shape, parts, Stream.concat(children.stream(), Stream.of(text)).toList());
    }

    private Svg and(SvgAttribute part) {
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
