package org.corvee.page;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.query.EscapedText;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a page that is safe from birth: elements and attributes from closed lists, text that is always escaped,
 * addresses that are always checked; or a template that was filled under the same rules.
 */
public sealed interface Html extends Content
        permits Html.Text, Html.Pieces, Html.Element, Html.Script, Html.Data, Html.Filled, Html.OwnStyle, Svg {
    /** Appends the markup. */
    void write(StringBuilder markup);

    @Override
    default boolean isEmptyContent() {
        return markup().isEmpty();
    }

    /** Appends the markup to what a template writes. */
    @Override
    default void writeTo(TemplateOutput output) {
        output.writeContent(markup());
    }

    /** The elements that pages use. Script, style, frame, object and form targets elsewhere are not among them. */
    enum Tag {
        A,
        ABBR,
        ARTICLE,
        ASIDE,
        BASE,
        BDI,
        BLOCKQUOTE,
        BODY,
        BR,
        BUTTON,
        CAPTION,
        CITE,
        CODE,
        DATALIST,
        DD,
        DEL,
        DETAILS,
        DFN,
        DIALOG,
        DIV,
        DL,
        DT,
        EM,
        FIELDSET,
        FIGCAPTION,
        FIGURE,
        FOOTER,
        FORM,
        H1,
        H2,
        H3,
        H4,
        HEAD,
        HEADER,
        HR,
        HTML,
        IMG,
        INPUT,
        INS,
        KBD,
        LABEL,
        LEGEND,
        LI,
        LINK,
        MAIN,
        MARK,
        META,
        NAV,
        OL,
        OPTION,
        P,
        PRE,
        PROGRESS,
        Q,
        S,
        SECTION,
        SELECT,
        SMALL,
        SPAN,
        STRONG,
        SUMMARY,
        SUP,
        TABLE,
        TBODY,
        TD,
        TEXTAREA,
        TH,
        THEAD,
        TIME,
        TITLE,
        TR,
        UL;

        private static final Set<Tag> EMPTY = Set.of(BASE, BR, HR, IMG, INPUT, LINK, META);

        private final String word = name().toLowerCase(Locale.ROOT);

        /** The attribute that holds this element's address. */
        private String address() {
            return switch (this) {
                case FORM -> "action";
                case IMG -> "src";
                default -> "href";
            };
        }
    }

    /** Text, escaped, with nothing hidden in it. */
    static Html text(String text) {
        return new Text(text);
    }

    /** Several pieces as one. */
    static Html all(List<? extends Html> pieces) {
        return new Pieces(List.copyOf(pieces));
    }

    /** Several pieces with something between them. */
    static Html spaced(List<? extends Html> pieces, String between) {
        return all(pieces.stream()
                .flatMap(piece -> Stream.of(text(between), piece))
                .skip(1)
                .toList());
    }

    /** An element without attributes. */
    static Element tag(Tag tag, Html... children) {
        return new Element(tag, List.of(), List.of(children));
    }

    /** An element without attributes that holds a text. */
    static Element tag(Tag tag, String text) {
        return tag(tag, text(text));
    }

    /** A link to an address. */
    static Element link(Link address, String text) {
        return tag(Tag.A, text).to(address);
    }

    /** A script of ours, run when the page is read; there is no way to write one into a page. */
    static Html script(Link address) {
        return new Script(address);
    }

    /** Data for programs that read the page, such as JSON-LD; never run. */
    static Html data(String mediaType, String json) {
        return new Data(mediaType, json);
    }

    /**
     * A template of {@code src/main/jte}, filled.
     *
     * @param template the method that the build makes of the file, such as {@code JteAboutPageGenerated::render}
     * @param noun what the template shows
     */
    static <N> Html filled(Template<N> template, N noun) {
        return new Filled<>(template, noun);
    }

    /** What the build makes of a template that shows one noun. */
    @FunctionalInterface
    interface Template<N> {
        /** Writes the noun. */
        void render(HtmlTemplateOutput output, @Nullable HtmlInterceptor interceptor, N noun);
    }

    /** The stylesheet of all pages, written into a page that is a file by itself and may load nothing. */
    static Html ownStyle() {
        return new OwnStyle();
    }

    /** The markup. */
    default String markup() {
        StringBuilder markup = new StringBuilder();
        write(markup);
        return markup.toString();
    }

    /** Text. */
    record Text(String text) implements Html {
        @Override
        public void write(StringBuilder markup) {
            escape(markup, text.lines().map(EscapedText::line).collect(Collectors.joining("\n")));
        }

        static void escape(StringBuilder markup, String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                switch (c) {
                    case '&' -> markup.append("&amp;");
                    case '<' -> markup.append("&lt;");
                    case '>' -> markup.append("&gt;");
                    case '"' -> markup.append("&quot;");
                    case '\'' -> markup.append("&#39;");
                    default -> markup.append(c);
                }
            }
        }
    }

    /** Pieces one after the other. */
    record Pieces(List<Html> pieces) implements Html {
        @Override
        public void write(StringBuilder markup) {
            pieces.forEach(piece -> piece.write(markup));
        }
    }

    /** An element. */
    record Element(Tag tag, List<Attribute> attributes, List<Html> children) implements Html {
        public Element {
            attributes = List.copyOf(attributes);
            children = List.copyOf(children);
            if (Tag.EMPTY.contains(tag) && !children.isEmpty()) {
                throw new IllegalArgumentException(tag.word + " holds nothing");
            }
        }

        /** The same element with an attribute more. */
        public Element with(Attribute.Name name, String value) {
            return and(new Attribute(name, value));
        }

        /** The same element, leading to an address. */
        public Element to(Link address) {
            return and(Attribute.address(tag.address(), address));
        }

        private Element and(Attribute attribute) {
            return new Element(
                    tag,
                    Stream.concat(attributes.stream(), Stream.of(attribute)).toList(),
                    children);
        }

        @Override
        public void write(StringBuilder markup) {
            markup.append('<').append(tag.word);
            attributes.forEach(attribute -> attribute.write(markup));
            markup.append('>');
            children.forEach(child -> child.write(markup));
            if (!Tag.EMPTY.contains(tag)) {
                markup.append("</").append(tag.word).append('>');
            }
        }
    }

    /** A template with its noun. */
    record Filled<N>(Template<N> template, N noun) implements Html {
        @Override
        public void write(StringBuilder markup) {
            template.render(new SafeOutput(markup), null, noun);
        }
    }

    /** A script of ours. */
    record Script(Link address) implements Html {
        public Script {
            if (!address.value().startsWith("/")) {
                throw new IllegalArgumentException("%s: no script of ours".formatted(address.value()));
            }
        }

        @Override
        public void write(StringBuilder markup) {
            markup.append("<script src=\"");
            Text.escape(markup, address.value());
            markup.append("\" defer></script>");
        }
    }

    /** JSON that stands in the page; what could end its element is written as an escape of JSON. */
    record Data(String mediaType, String json) implements Html {
        private static final Pattern TYPE = Pattern.compile("application/([a-z]+\\+)?json");

        public Data {
            if (!TYPE.matcher(mediaType).matches()) {
                throw new IllegalArgumentException("%s: no type of JSON".formatted(mediaType));
            }
        }

        @Override
        public void write(StringBuilder markup) {
            markup.append("<script type=\"").append(mediaType).append("\">");
            markup.append(json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"));
            markup.append("</script>");
        }
    }

    /** The stylesheet in the page, and the policy that nothing else is loaded or run. */
    record OwnStyle() implements Html {
        @Override
        public void write(StringBuilder markup) {
            markup.append("<meta http-equiv=\"Content-Security-Policy\" content=\"")
                    .append("default-src 'none'; style-src 'unsafe-inline'\">")
                    .append("<style>\n")
                    .append(css())
                    .append("</style>");
        }

        private static String css() {
            try (InputStream css = Objects.requireNonNull(Html.class.getResourceAsStream("/style.css"))) {
                return new String(css.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
