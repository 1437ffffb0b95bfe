package org.corvee.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Walks the tree of a page and gathers its text, block by block.
 *
 * <p>What a library calls the text of a page changes from version to version; its tree hardly does. So the rules are here:
 * white space of HTML runs together into one space but for {@code pre}, blocks stand in paragraphs, lines of lists and tables
 * in lines, cells behind tabs, {@code br} breaks a line; what is never shown (scripts, styles, hidden elements) is left out.
 */
final class HtmlText implements NodeFilter {
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "svg",
            "iframe",
            "object",
            "video",
            "audio",
            "canvas",
            "select",
            "textarea",
            "datalist",
            "dialog",
            "math");
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "tfoot",
            "thead",
            "tr",
            "ul");
    private static final Set<String> LINES = Set.of("li", "tr", "dt", "dd");
    private static final Set<String> CELLS = Set.of("td", "th");

    private final Document page;
    private final List<HtmlBlock> blocks = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int linked;
    private int links;
    private int pres;
    private Element in;

    HtmlText(Document page) {
        this.page = page;
        this.in = page;
    }

    /** The text; with {@code articleOnly} without what is proposed as boilerplate. */
    CanonicalText text(boolean articleOnly) {
        page.filter(this);
        flush(page);
        List<@Nullable String> reasons = new Boilerplate(blocks).reasons();
        CanonicalText text = new CanonicalText();
        for (int i = 0; i < blocks.size(); i++) {
            if (!articleOnly || reasons.get(i) == null) {
                HtmlBlock block = blocks.get(i);
                text.block(block.words(), block.isLine() ? "\n" : "\n\n", reasons.get(i));
            }
        }
        return text;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text.getWholeText());
        } else if (node instanceof Element element) {
            String name = element.normalName();
            if (UNSEEN.contains(name) || isHidden(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            open(element, name);
        }
        return FilterResult.CONTINUE;
    }

    private void open(Element element, String name) {
        if (BLOCKS.contains(name)) {
            flush(element);
        }
        if (name.equals("br")) {
            words.append('\n');
        } else if (CELLS.contains(name) && !words.isEmpty()) {
            words.append('\t');
        }
        links += name.equals("a") ? 1 : 0;
        pres += name.equals("pre") ? 1 : 0;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            String name = element.normalName();
            if (BLOCKS.contains(name)) {
                flush(element.parent() == null ? page : element.parent());
            }
            links -= name.equals("a") ? 1 : 0;
            pres -= name.equals("pre") ? 1 : 0;
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isHidden(Element element) {
        String style = element.attr("style").replace(" ", "");
        return element.hasAttr("hidden") || style.contains("display:none") || style.contains("visibility:hidden");
    }

    private void append(String text) {
        int before = words.length();
        if (pres > 0) {
            words.append(text);
        } else {
            text.chars().forEach(c -> append((char) c));
        }
        linked += links > 0 ? words.length() - before : 0;
    }

    private void append(char c) {
        boolean isSpace = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
        boolean isAfterSpace = words.isEmpty() || " \n\t".indexOf(words.charAt(words.length() - 1)) >= 0;
        if (!isSpace) {
            words.append(c);
        } else if (!isAfterSpace) {
            words.append(' ');
        }
    }

    /** Ends the block so far, and begins one in another element. */
    private void flush(Element next) {
        String text = words.toString().replace(" \n", "\n").strip();
        if (!text.isEmpty()) {
            blocks.add(new HtmlBlock(text, Math.min(1, (double) linked / text.length()), in, isLine(in)));
        }
        words.setLength(0);
        linked = 0;
        in = next;
    }

    private static boolean isLine(Element element) {
        return LINES.contains(element.normalName()) && element.previousElementSibling() != null;
    }

    /**
     * A block of a page.
     *
     * @param words of it
     * @param links the share of them that leads elsewhere, 0 to 1
     * @param in the element that it stands in
     * @param isLine whether it goes on a list or table
     */
    record HtmlBlock(String words, double links, Element in, boolean isLine) {}
}
