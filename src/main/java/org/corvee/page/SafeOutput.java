package org.corvee.page;

import gg.jte.Content;
import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a template writes: its own markup as it stands, and what it is given by the rules of {@link Html}.
 *
 * <p>Texts are escaped and have nothing hidden in them. An attribute takes words only when it is one of
 * {@link Attribute.Name}; an address is a whole {@link Link}; scripts, styles and handlers take nothing from anybody.
 */
final class SafeOutput implements HtmlTemplateOutput {
    private static final Set<String> ADDRESSES = Set.of("action", "href", "src");
    private static final Set<String> CODE = Set.of("script", "style");

    private final StringBuilder markup;
    private String element = "";
    private @Nullable String attribute;

    SafeOutput(StringBuilder markup) {
        this.markup = markup;
    }

    @Override
    public void setContext(String element, @Nullable String attribute) {
        this.element = element == null ? "" : element;
        this.attribute = attribute;
    }

    @Override
    public void writeContent(String template) {
        writeContent(template, 0, template.length());
    }

    /** The indentation of a template is for its readers; the page goes without. */
    @Override
    public void writeContent(String template, int start, int end) {
        for (int at = start; at < end; at++) {
            char c = template.charAt(at);
            if (c != ' ' && c != '\n' || !endsLine()) {
                markup.append(c);
            }
        }
    }

    private boolean endsLine() {
        return !markup.isEmpty() && markup.charAt(markup.length() - 1) == '\n';
    }

    @Override
    public void writeUnsafeContent(String markup) {
        throw refused("$unsafe writes markup as text", "give the template a text or a piece of Html");
    }

    @Override
    public void writeUserContent(String text) {
        String here = attribute;
        if (here == null) {
            writeText(text);
        } else if (Attribute.holdsWords(here)) {
            Attribute.writeValue(markup, text);
        } else if (ADDRESSES.contains(here)) {
            throw refused("a text is no address", "give it a Link and nothing else");
        } else {
            throw refused("the attribute takes nobody's words", "write its value into the template");
        }
    }

    private void writeText(String text) {
        if (CODE.contains(element)) {
            throw refused("the element runs what it holds", "leave it to a file of ours");
        }
        Html.text(text).write(markup);
    }

    @Override
    public void writeUserContent(Content content) {
        String here = attribute;
        if (content instanceof Link link && here != null && ADDRESSES.contains(here)) {
            writeAddress(link);
        } else if (here != null || CODE.contains(element)) {
            throw refused("a piece of a page is no value of an attribute", "give it a text");
        } else if (content instanceof Html html) {
            html.write(markup);
        } else if (content instanceof HtmlContent || content instanceof Link) {
            content.writeTo(this);
        } else {
            throw refused(
                    "%s is no piece of a page".formatted(content.getClass().getName()), "give it Html");
        }
    }

    /** The whole value of its attribute, so that nothing before it makes another address of it. */
    private void writeAddress(Link link) {
        if (markup.charAt(markup.length() - 1) != '"') {
            throw refused("a text is no address", "give it a Link and nothing else");
        }
        Html.Text.escape(markup, link.value());
    }

    private IllegalArgumentException refused(String fault, String remedy) {
        String place = attribute == null ? "<%s>".formatted(element) : "<%s %s>".formatted(element, attribute);
        return new IllegalArgumentException("%s: %s; %s".formatted(place, fault, remedy));
    }
}
