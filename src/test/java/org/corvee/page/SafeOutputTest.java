package org.corvee.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gg.jte.Content;
import gg.jte.html.HtmlContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a template is given, in each place where a template may put it; written as the generated code writes. */
class SafeOutputTest {
    private static final String HOSTILE = "</title><script>alert('1')</script> \" onclick=\"x\u202e";
    private static final String ESCAPED =
            "&lt;/title&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &quot; onclick=&quot;x\\u202E";

    private final StringBuilder markup = new StringBuilder();
    private final SafeOutput output = new SafeOutput(markup);

    private void attribute(String element, String name, Content content) {
        opens(element, name);
        output.writeUserContent(content);
        output.setContext(element, null);
        output.writeContent("\">");
    }

    private void attribute(String element, String name, String text) {
        opens(element, name);
        output.writeUserContent(text);
        output.setContext(element, null);
        output.writeContent("\">");
    }

    private void opens(String element, String name) {
        output.writeContent("<%s %s=\"".formatted(element, name));
        output.setContext(element, name);
    }

    private static String words(Executable executable) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, executable::run).getMessage());
    }

    private interface Executable {
        void run();
    }

    @ParameterizedTest
    @ValueSource(strings = {"p", "title", "option", "textarea", "code"})
    void escapesEveryText(String element) {
        output.setContext(element, null);
        output.writeUserContent(HOSTILE);
        assertEquals(ESCAPED, markup.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "value", "class", "id", "placeholder", "lang", "content", "aria-label"})
    void escapesTheWordsOfAnAttribute(String name) {
        attribute("option", name, HOSTILE);
        assertEquals("<option %s=\"%s\">".formatted(name, ESCAPED), markup.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"href", "action", "src"})
    void leadsToALinkAlone(String name) {
        attribute("a", name, new Link("/queries?a='b'&c=d"));
        assertEquals("<a %s=\"/queries?a=&#39;b&#39;&amp;c=d\">".formatted(name), markup.toString());
        assertEquals(
                "<a %s>: a text is no address; give it a Link and nothing else".formatted(name),
                words(() -> attribute("a", name, "/even/harmless")));
        assertEquals(
                "<a %s>: a piece of a page is no value of an attribute; give it a text".formatted(name),
                words(() -> attribute("a", name, Html.text("javascript:alert(1)"))));
    }

    @Test
    void takesAnAddressWhole() {
        output.writeContent("<a href=\"java");
        output.setContext("a", "href");
        assertEquals(
                "<a href>: a text is no address; give it a Link and nothing else",
                words(() -> output.writeUserContent(new Link("#script"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"onclick", "style", "srcdoc", "formaction", "http-equiv", "data-other", "xlink:href"})
    void givesNobodyAnAttributeThatCouldRun(String name) {
        assertEquals(
                "<p %s>: the attribute takes nobody's words; write its value into the template".formatted(name),
                words(() -> attribute("p", name, "x")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"script", "style"})
    void givesNobodyAnElementThatRuns(String element) {
        output.setContext(element, null);
        assertEquals(
                "<%s>: the element runs what it holds; leave it to a file of ours".formatted(element),
                words(() -> output.writeUserContent("1")));
        assertThrows(IllegalArgumentException.class, () -> output.writeUserContent(Html.text("1")));
    }

    @Test
    void holdsPiecesAndBlocksOfTemplates() {
        output.setContext("p", null);
        output.writeUserContent(Html.tag(Html.Tag.EM, HOSTILE));
        output.writeUserContent((HtmlContent) block -> block.writeContent("<b>"));
        output.writeUserContent(new Link("/a?b&c"));
        assertEquals("<em>" + ESCAPED + "</em><b>/a?b&amp;c", markup.toString());
    }

    @Test
    void leavesTheIndentationOfTheTemplateOut() {
        output.writeContent("<ul>\n  \n    <li>a ");
        output.setContext("li", null);
        output.writeUserContent("b\n  c");
        output.writeContent("</li>\n    ");
        output.writeContent("  </ul>\n");
        assertEquals("<ul>\n<li>a b\n  c</li>\n</ul>\n", markup.toString());
    }

    @Test
    void takesNoMarkupAsText() {
        assertEquals(
                "<>: $unsafe writes markup as text; give the template a text or a piece of Html",
                words(() -> output.writeUnsafeContent("<p>")));
        assertThrows(
                IllegalArgumentException.class,
                () -> output.writeUserContent((Content) other -> other.writeContent("<script>")));
    }
}
