package org.corvee.page;

import static org.corvee.page.Words.HOSTILE;
import static org.corvee.page.Words.SITE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corvee.evidence.table.ClaimTable;
import org.corvee.page.map.Timeline;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class PagesTest {
    /** The hostile words as a reader sees them. */
    private static final String SEEN = HOSTILE.replace("\u202e", "\\u202E");

    private static HomePage.AnsweredQuestion question(Map<String, Term> answer) {
        Result result = new Result(List.of("says", "claim", "voice", "stance"), List.of(new Row(answer)));
        return new HomePage.AnsweredQuestion(
                new QueriesPage.Card("page/documents", HOSTILE), result, 0, Set.of(), Words.NAMING);
    }

    private static Document home(HomePage.AnsweredQuestion question) {
        ClaimTable.Totals numbers = new ClaimTable.Totals(1234, 7, 5, 3, 2);
        String page = new HomePage(SITE, numbers, List.of(question), new Timeline(Timeline.ID, List.of())).document();
        assertEquals("", Words.harm(page));
        return Jsoup.parse(page);
    }

    @Test
    void aWaitIsNoFault() {
        assertEquals(
                "A few seconds.",
                Jsoup.parse(new MessagePage("Wait", "A few seconds.", true).document(SITE))
                        .expectFirst("p.notice.wait")
                        .text());
        assertEquals(
                0,
                Jsoup.parse(new MessagePage("Fault", "It is broken.").document(SITE))
                        .select(".wait")
                        .size());
    }

    @Test
    void saysWhatIsHereInNumbers() {
        Document page = home(question(Map.of()));
        assertEquals(
                List.of("claims", "passages", "voices", "documents", "accepted"),
                page.select(".counts dt").eachText());
        assertEquals(
                List.of("1,234", "7", "5", "3", "2"), page.select(".counts dd").eachText());
        assertTrue(page.select("pre").text().contains("http://127.0.0.1:3330/sparql"), page.html());
        assertEquals("0123456789ab", page.select("footer code").text());
    }

    @Test
    void answersAQuestionWithSentencesThatLeadToTheirClaims() {
        Element card = home(question(Map.of(
                        "says", Term.Literal.text(HOSTILE),
                        "claim", Words.thing("c1"),
                        "voice", Words.EVIL,
                        "stance", Words.thing("v#denies"))))
                .expectFirst(".answered > li");
        assertEquals(SEEN, card.select("h3 a[href=/queries/page/documents]").text());
        assertEquals(SEEN, card.select("a[href=https://example.org/c1] > bdi").text());
        assertEquals("denied", card.select("span.badge.denied").text());
        assertEquals("javascript:alert(1)", card.select(".quiet bdi").attr("title"));
        assertEquals(0, card.select(".quiet a").size());
    }

    @Test
    void showsASentenceWithoutAClaimOrAVoice() {
        Document page = home(question(Map.of("says", Term.Literal.text(HOSTILE), "claim", Words.EVIL)));
        assertEquals(SEEN, page.select(".answered li li > bdi").text());
        assertEquals("unnamed voice", page.select(".answered .quiet").text());
    }

    @Test
    void fillsAFormWithWhatWasAskedWhateverItWas() {
        QueryPage page = new QueryPage(
                new QueriesPage.Card("page/x", HOSTILE),
                HOSTILE,
                List.of(new QueryPage.ParameterField(
                        "x",
                        HOSTILE,
                        HOSTILE,
                        HOSTILE,
                        new QueryPage.Input("text", true, List.of(new QueryPage.Completion(HOSTILE, HOSTILE)), HOSTILE),
                        true)),
                QueryPage.Shown.sentence(MessagePage.notice(HOSTILE)),
                new QueryPage.QueryText(
                        HOSTILE, List.of(new QueryPage.Download(HOSTILE, new Link("/sparql?query=%22")))));
        String document = page.document(SITE);
        Document read = Jsoup.parse(document);
        assertEquals("", Words.harm(document));
        assertEquals(SEEN + " · Corvée", read.title());
        assertEquals(SEEN, read.select("h1").text());
        Element field = read.expectFirst("#x");
        assertEquals(SEEN, field.attr("value"));
        assertEquals(SEEN, field.attr("placeholder"));
        assertTrue(field.hasAttr("required"));
        assertEquals(SEEN + " (required)", read.select("label[for=x]").text());
        assertEquals(SEEN, read.select("datalist#x-choices > option").attr("value"));
        assertEquals(SEEN, field.attr("data-things"));
        assertEquals(SEEN, read.select(".downloads a[href=/sparql?query=%22]").text());
        assertEquals(SEEN, read.select("pre > code").text());
        assertEquals(SEEN, read.select("p.notice").text());
        assertEquals("/queries/page/x", read.select("main form").attr("action"));
    }

    @Test
    void staysHarmlessWhateverItIsGiven() {
        for (String document : List.of(
                new MessagePage(HOSTILE, HOSTILE).document(SITE),
                new QueriesPage(SITE, List.of(new QueriesPage.Card("page/x", HOSTILE, List.of(HOSTILE))), HOSTILE)
                        .document(),
                new LimitsPage(List.of(new LimitsPage.Limit(HOSTILE, HOSTILE, 1, HOSTILE, HOSTILE)), List.of(HOSTILE))
                        .document(SITE),
                new AboutPage(new Layout.Site(HOSTILE, HOSTILE), HOSTILE).document())) {
            assertEquals("", Words.harm(document));
            assertTrue(Jsoup.parse(document).text().contains(SEEN), document);
        }
    }

    @Test
    void listsTheLibraryByGroupAndTag() {
        List<QueriesPage.Card> cards = List.of(
                new QueriesPage.Card("page/b", "B.", List.of("a&b")),
                new QueriesPage.Card("own/c", "C."),
                new QueriesPage.Card("analyst/a", "A."));
        Document page = Jsoup.parse(new QueriesPage(SITE, cards).document());
        assertEquals(
                List.of("For analysts", "Behind the pages", "own"),
                page.select("h2").eachText());
        assertEquals("/queries?tag=a%26b", page.select(".filters li + li a").attr("href"));
        assertEquals("all", page.select(".filters [aria-current]").text());
        Document chosen = Jsoup.parse(new QueriesPage(SITE, cards, "a&b").document());
        assertEquals(List.of("B."), chosen.select(".cards a").eachText());
        assertEquals("a&b", chosen.select(".filters [aria-current]").text());
        Document none = Jsoup.parse(new QueriesPage(SITE, cards, "zz").document());
        assertEquals(
                "No query has this tag. Choose one of those above.",
                none.select("p.empty").text());
    }

    @Test
    void namesTheGroupOfAQuestion() {
        assertEquals("analyst", new QueriesPage.Card("analyst/a", "A.").group());
    }

    @Test
    void tellsHowToCiteTheBuild() {
        String about = new AboutPage(SITE, "0123456789abcdef").document();
        assertTrue(Jsoup.parse(about).select("#cite pre").text().endsWith("Build 0123456789ab.\n0123456789abcdef"));
        String none = new AboutPage(new Layout.Site("", ""), "").document();
        assertEquals(
                "There is no build yet, so there is nothing to cite.",
                Jsoup.parse(none).select("#cite p").text());
    }
}
