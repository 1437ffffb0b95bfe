package org.corvee.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corvee.page.table.ResultTable;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {
    private static final TermHtml.TermNames PLAIN = new TermHtml.TermNames() {
        @Override
        public String word(Term.Iri iri) {
            return iri.value();
        }

        @Override
        public Optional<Link> link(Term.Iri iri) {
            return Link.elsewhere(iri.value());
        }
    };

    private static String shown(Term term) {
        return new TermHtml(PLAIN).of(term).markup();
    }

    private static Document table(List<Row> rows) {
        return Jsoup.parse(
                ResultTable.plain(new Result(List.of("x"), rows), PLAIN).html().markup());
    }

    @Test
    void escapesEveryText() {
        assertEquals(
                "<p>&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;x&quot;</p>",
                Html.tag(Html.Tag.P, "<script>alert('1')</script> & \"x\"").markup());
    }

    @Test
    void escapesEveryAttribute() {
        assertEquals(
                "<p title=\"&quot; onclick=&quot;x&#39; &lt;\"></p>",
                Html.tag(Html.Tag.P)
                        .with(Attribute.Name.TITLE, "\" onclick=\"x' <")
                        .markup());
    }

    @Test
    void runsScriptsOfOursAlone() {
        assertEquals(
                "<script src=\"/map.js\" defer></script>",
                Html.script(new Link("/map.js")).markup());
        Link elsewhere = new Link("https://example.org/x.js");
        assertThrows(IllegalArgumentException.class, () -> Html.script(elsewhere));
    }

    @Test
    void dataForProgramsCannotEndItsElement() {
        assertEquals(
                "<script type=\"application/ld+json\">{\"a\":\"\\u003c/script\\u003e\"}</script>",
                Html.data("application/ld+json", "{\"a\":\"</script>\"}").markup());
        assertThrows(IllegalArgumentException.class, () -> Html.data("text/javascript", "1"));
    }

    @Test
    void showsWhatWouldTurnOrHideText() {
        assertEquals(
                "<bdi>a\\u202Eb\\u2066c\\u200Bd\\u0000</bdi>",
                shown(Term.Literal.text("a\u202eb\u2066c\u200bd\u0000")));
    }

    @Test
    void keepsLinesWhereTheyAreMeant() {
        assertEquals(
                "<pre>a\nb  c\\u001B</pre>",
                Html.tag(Html.Tag.PRE, "a\r\nb\t c\u001b\n").markup());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JAVASCRIPT:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:x",
                "file:///etc/passwd",
                "httpx://example.org/",
                "http:alert(1)",
                "http://user:secret@example.org/",
                "https://example.org/\u202egnp.exe",
                "https://example.org/a b",
                "https://example.org\\@evil.example/",
                "java\nscript:alert(1)",
                "//example.org/",
                "\\\\example.org"
            })
    void linksToNothingHarmful(String iri) {
        assertFalse(shown(new Term.Iri(iri)).contains("href"), shown(new Term.Iri(iri)));
        assertThrows(IllegalArgumentException.class, () -> new Link(iri));
    }

    @Test
    void linksToPagesOfOursAndElsewhere() {
        assertEquals(
                "<a href=\"https://example.org/a?b=&#39;c&#39;\"><bdi>https://example.org/a?b=&#39;c&#39;</bdi></a>",
                shown(new Term.Iri("https://example.org/a?b='c'")));
        assertEquals(
                "/queries/page/thing?thing=a%2Fb%26c",
                Link.ours("/queries/page/thing", Map.of("thing", "a/b&c")).value());
        assertEquals("/", new Link("/").value());
    }

    @Test
    void marksTheLanguageOfALiteral() {
        assertEquals("<bdi lang=\"ko\">항구</bdi>", shown(new Term.Literal("항구", "", "ko")));
        assertEquals("<bdi lang=\"x&quot;&gt;\">a</bdi>", shown(new Term.Literal("a", "", "x\">")));
    }

    @Test
    void holdsNothingInAnEmptyElement() {
        assertThrows(IllegalArgumentException.class, () -> Html.tag(Html.Tag.INPUT, "x"));
    }

    @Test
    void saysThatThereAreMoreRows() {
        Document table = table(Collections.nCopies(ResultTable.MOST + 1, new Row(Map.of())));
        assertEquals(
                "The first 1,000 rows; the downloads have all of them.",
                table.select(".count").text());
        assertEquals(ResultTable.MOST, table.select("tbody td").size());
    }

    @Test
    void saysThatThereAreNoRows() {
        assertEquals("No rows.", table(List.of()).select("p.empty").text());
    }

    @Test
    void givesEachRowAnIdAndEachCellItsLook() {
        Document table = table(List.of(
                new Row(Map.of("x", Term.Literal.text("-1.5"))),
                new Row(Map.of("x", Term.Literal.text("</td><td>a name of some length"))),
                new Row(Map.of("x", new Term.Iri("javascript:alert(1)//a/long/one")))));
        assertEquals("-1.5", table.select("#row-1 td.number").text());
        assertEquals(
                "</td><td>a name of some length", table.select("#row-2 td.name").text());
        assertEquals(
                "javascript:alert(1)//a/long/one", table.select("#row-3 td.id").text());
        assertEquals(List.of("#row-1", "#row-2", "#row-3"), table.select("a").eachAttr("href"));
        assertEquals(3, table.select("td").size());
    }
}
