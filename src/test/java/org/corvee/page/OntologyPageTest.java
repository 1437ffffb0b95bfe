package org.corvee.page;

import static org.corvee.page.Words.HOSTILE;
import static org.corvee.page.Words.SITE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class OntologyPageTest {
    private static final OntologyPage.Trait DOMAIN =
            new OntologyPage.Trait("domain", "what it describes", List.of(Html.text("a"), Html.text("b")));

    private static Document page(String words, List<OntologyPage.Chapter> chapters) {
        OntologyPage.Metadata metadata = new OntologyPage.Metadata(
                words,
                words,
                List.of(new OntologyPage.Trait(words, words, List.of(Html.text(words)))),
                List.of(new OntologyPage.Serialization("text/turtle", "ttl", new Link("/x.ttl"))),
                true);
        String page = new OntologyPage(
                        metadata,
                        chapters,
                        List.of(new OntologyPage.Trait(words, List.of(Html.text(words)))),
                        List.of(new OntologyPage.Sample("sample", words, words, new Link("/x"))))
                .document(SITE);
        assertEquals("", Words.harm(page));
        return Jsoup.parse(page);
    }

    private static OntologyPage.Chapter chapter(String id, String words) {
        return new OntologyPage.Chapter(
                id, words, List.of(new OntologyPage.TermEntry("t-" + id, words, words, words, List.of(DOMAIN))));
    }

    @Test
    void saysTheFieldsWordWithAGlossBeside() {
        Document page = page("x", List.of(chapter("classes", "Classes")));
        assertEquals(
                List.of("domain what it describes"), page.select(".term dt").eachText());
        assertEquals("what it describes", page.select(".term dt > small").text());
        assertEquals(List.of("a", "b"), page.select(".term dd").eachText());
        assertEquals(0, page.select("nav[aria-label=Contents]").size());
    }

    @Test
    void leadsFromTheContentsToEachTerm() {
        Document page = page("x", List.of(chapter("classes", "Classes"), chapter("notes", "Notes")));
        assertEquals(
                List.of("#classes", "#t-classes", "#notes", "#t-notes"),
                page.select("nav[aria-label=Contents] a").eachAttr("href"));
        assertEquals(
                "/x.ttl", page.select("link[rel=alternate][type=text/turtle]").attr("href"));
        assertEquals("/x.ttl", page.select(".downloads a").attr("href"));
    }

    @Test
    void staysHarmlessWhateverTheFileSays() {
        Document page = page(HOSTILE, List.of(chapter("a", HOSTILE)));
        String seen = HOSTILE.replace("\u202e", "\\u202E");
        assertEquals(seen, page.select("#a > h2").text());
        assertEquals(seen, page.select("#sample pre").text());
    }

    @Test
    void refusesATraitWithoutAValue() {
        String words = assertThrows(IllegalArgumentException.class, () -> new OntologyPage.Trait("domain", List.of()))
                .getMessage();
        assertEquals("'domain' has no value; leave it out", words);
    }
}
