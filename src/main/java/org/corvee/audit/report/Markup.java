package org.corvee.audit.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A piece of HTML. Texts and attributes are escaped when written, and there is no way round it.
 *
 * <p>Elements and attributes are named in our code alone, texts come from anywhere.
 */
sealed interface Markup {
    /** Elements that have no end tag. */
    Set<String> VOID = Set.of("meta", "link", "br", "hr");

    /** Writes it. */
    void write(StringBuilder out);

    /** An element. */
    static Element of(String tag, Markup... children) {
        return new Element(tag, Map.of(), List.of(children));
    }

    /** An element with a text. */
    static Element of(String tag, String text) {
        return of(tag, text(text));
    }

    /** An element with many children. */
    static Element of(String tag, List<? extends Markup> children) {
        return new Element(tag, Map.of(), List.copyOf(children));
    }

    static Markup text(String text) {
        return new Words(text);
    }

    /** Text, in which nothing is markup. */
    record Words(String text) implements Markup {
        @Override
        public void write(StringBuilder out) {
            text.codePoints().forEach(point -> {
                switch (point) {
                    case '&' -> out.append("&amp;");
                    case '<' -> out.append("&lt;");
                    case '>' -> out.append("&gt;");
                    case '"' -> out.append("&quot;");
                    case '\'' -> out.append("&#39;");
                    default -> out.appendCodePoint(point);
                }
            });
        }
    }

    /** The style sheet of the report, which no escaping may touch; it comes from our own resources. */
    record Style(String css) implements Markup {
        public Style {
            if (css.contains("</")) {
                throw new IllegalArgumentException("a style sheet that closes its own element");
            }
        }

        @Override
        public void write(StringBuilder out) {
            out.append("<style>\n").append(css).append("</style>\n");
        }
    }

    /** An element with its attributes and what stands in it. */
    record Element(String tag, Map<String, String> attributes, List<Markup> children) implements Markup {
        /** The same with one more attribute. */
        Element with(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(attributes);
            more.put(name, value);
            return new Element(tag, more, children);
        }

        /** The same with more in it. */
        Element and(Markup... more) {
            List<Markup> all = new ArrayList<>(children);
            all.addAll(List.of(more));
            return new Element(tag, attributes, all);
        }

        @Override
        public void write(StringBuilder out) {
            out.append('<').append(tag);
            attributes.forEach((name, value) -> {
                out.append(' ').append(name).append("=\"");
                new Words(value).write(out);
                out.append('"');
            });
            out.append('>');
            children.forEach(child -> child.write(out));
            if (!VOID.contains(tag)) {
                out.append("</").append(tag).append('>');
            }
            if (isBlock()) {
                out.append('\n');
            }
        }

        private boolean isBlock() {
            return !Set.of("a", "b", "em", "span", "code", "small", "td", "th", "dt", "dd", "title")
                    .contains(tag);
        }
    }
}
