package org.corvee.page.document;

import static org.corvee.page.Words.EVIL;
import static org.corvee.page.Words.HOSTILE;
import static org.corvee.page.Words.NAMING;
import static org.corvee.page.Words.SITE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Claims;
import org.corvee.evidence.Dating;
import org.corvee.evidence.Document;
import org.corvee.evidence.Label;
import org.corvee.evidence.Passage;
import org.corvee.evidence.Testimony;
import org.corvee.page.ListPart;
import org.corvee.page.Words;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class DocumentPageTest {
    private static final Testimony GAZETTE = Claims.testimony("t0", Claims.thing("gazette"), 0);
    private static final Testimony TRADER = Claims.testimony("t1", Claims.thing("trader"), 1);
    private static final Map<String, String> WORDS = Map.of("char=0,9", "They came", "char=5,9", "came");

    private static Result ties(List<Term> terms) {
        return new Result(
                List.of("name", "to"),
                terms.stream()
                        .map(term -> new Row(Map.of("name", Term.Literal.text("Found at"), "to", term)))
                        .toList());
    }

    private static Optional<String> words(Passage passage) {
        return passage.range().map(Passage.CharRange::fragment).map(WORDS::get);
    }

    /** Of a document with one page. */
    private static DocumentPage.Extent extent(Passage.CharRange... passages) {
        return new DocumentPage.Extent(
                new ListPart("/doc/document/letter", Map.of(), 1, 1, 1),
                new Passage.CharRange(0, Integer.MAX_VALUE),
                List.of(passages),
                Map.of(GAZETTE.id().iri(), 1, TRADER.id().iri(), 1));
    }

    private static Element page(DocumentPage.ReadersCopy copy) {
        return Jsoup.parse(new DocumentPage(
                        Claims.letter(),
                        ties(List.of(Term.Literal.text("https://example.org/found"))),
                        new DocumentPage.DocumentContent(
                                List.of(List.of(GAZETTE), List.of(TRADER, GAZETTE)),
                                List.of(
                                        Claims.claim(
                                                "c0",
                                                "They arrived.",
                                                Claims.manner("affirms", "reported"),
                                                Claims.passage(0, 9),
                                                GAZETTE),
                                        Claims.claim(
                                                "c1",
                                                "None came.",
                                                Claims.manner("denies", "reported"),
                                                Claims.passage(5, 9),
                                                TRADER,
                                                GAZETTE)),
                                extent(new Passage.CharRange(0, 9), new Passage.CharRange(5, 9))),
                        new DocumentPage.Wording(copy, DocumentPageTest::words),
                        NAMING)
                .document(SITE));
    }

    @Test
    void saysOnWhichPageAPassageStandsWhereTheTextHasPages() {
        Element paged = page(new DocumentPage.ReadersCopy.Same("They came home.", List.of(0, 7)));
        assertEquals(
                List.of("Characters 0–9, pages 1–2", "Characters 5–9, pages 1–2"),
                paged.select(".passage h3").eachText());
        assertEquals(
                List.of("Characters 0–9", "Characters 5–9"),
                page(new DocumentPage.ReadersCopy.Same("They came home."))
                        .select(".passage h3")
                        .eachText());
    }

    @Test
    void givesEveryPassageThePlaceThatItsNameLeadsTo() {
        for (DocumentPage.ReadersCopy copy : List.of(
                new DocumentPage.ReadersCopy.NotGiven(), new DocumentPage.ReadersCopy.Same("They came home."))) {
            Element page = page(copy);
            assertEquals(1, page.select("[id='char=5,9']").size());
            assertEquals(1, page.select("[id='char=0,9']").size());
        }
    }

    @Test
    void tellsVoicesByLettersAndThroughWhomTheyCame() {
        Element voice = page(new DocumentPage.ReadersCopy.NotGiven())
                .select("#voices tbody tr")
                .get(1);
        assertEquals("B", voice.select(".letter.voice-2.line-dashed").text());
        assertEquals("trader → gazette", voice.child(1).text());
        assertEquals("1", voice.child(4).text());
        assertEquals("AA", VoiceMarks.Mark.of(26).letter());
        assertEquals("ZZ", VoiceMarks.Mark.of(26 * 27 - 1).letter());
        assertEquals("voice-1 line-dashed", VoiceMarks.Mark.of(8).look());
        Element key = page(new DocumentPage.ReadersCopy.NotGiven()).expectFirst(".voice-key");
        assertEquals(List.of("A gazette", "B trader"), key.select("li").eachText());
    }

    @Test
    void givesTheNextLetterToAVoiceThatTheDocumentDoesNotName() {
        Claim stray = Claims.claim("c", "They came.", Claims.manner("affirms", "reported"), Claims.passage(0, 9));
        VoiceMarks marks = VoiceMarks.of(List.of(List.of(GAZETTE)), List.of(stray));
        assertEquals("B", marks.of(stray).letter());
    }

    @Test
    void setsDenialsApart() {
        Element page = page(new DocumentPage.ReadersCopy.NotGiven());
        assertEquals(
                List.of("denied", "reported"),
                page.select(".saying.doubted.voice-2 .badge").eachText());
        assertEquals(
                "They arrived.", page.select(".sentence mark:not(.line-dashed)").text());
    }

    @Test
    void marksTheTextWhereItIsTheVeryText() {
        Element page = page(new DocumentPage.ReadersCopy.Same("They came home."));
        assertEquals(List.of("They", "came"), page.select("#claims mark").eachText());
        assertEquals("#claims-5-9", page.select("mark.voice-2.nested a").attr("href"));
        assertEquals(
                List.of("They arrived.", "None came."),
                page.select(".panel .says").eachText());
        assertEquals(
                List.of("#char=0,9", "#char=5,9"), page.select(".panel h3 a").eachAttr("href"));
        assertEquals(
                "A They B came home.",
                page.select(".sentence").text().replace('\u00a0', ' ').replace("  ", " "));
        assertTrue(page.select(".copy.same").text().contains("not part of the graph"));
        assertEquals(0, page.select("[role=alert]").size());
    }

    @Test
    void warnsOfAnotherTextAndShowsOnlyWhatStillHolds() {
        Element page = page(new DocumentPage.ReadersCopy.Different("beef", 20));
        assertEquals(
                "Warning: the reader’s copy is another text.",
                page.select("[role=alert] strong").text());
        assertEquals(List.of("“They came”", "“came”"), page.select(".quote").eachText());
        assertEquals(List.of("They arrived.", "None came."), page.select("mark").eachText());
    }

    @Test
    void saysWhyNoWordsAreShown() {
        assertTrue(page(new DocumentPage.ReadersCopy.NotGiven())
                .select(".copy")
                .text()
                .contains("serve --documents DIR"));
        assertTrue(page(new DocumentPage.ReadersCopy.NotFound())
                .select(".copy")
                .text()
                .contains("has no file of that name"));
        assertTrue(page(new DocumentPage.ReadersCopy.NotText())
                .select(".copy")
                .text()
                .contains("cannot be read as UTF-8"));
    }

    @Test
    void saysWhatIsRecordedAndWhereItGoesOn() {
        Element page = page(new DocumentPage.ReadersCopy.NotGiven());
        assertEquals(
                List.of("Found at", "Published", "Recorded", "Handling", "IRI"),
                page.select("dl.record dt").eachText());
        assertEquals(1, page.select("a[href='https://example.org/found']").size());
        assertEquals(
                List.of(
                        "/data/document/letter.ttl",
                        "/data/document/letter.jsonld",
                        "/data/document/letter.rdf",
                        "/data/document/letter.nt",
                        "/prov/document/letter",
                        "/queries/analyst/claims?document=document%2Fletter"),
                page.select("#take .downloads a").eachAttr("href"));
    }

    @Test
    void staysHarmlessWhateverItIsGiven() {
        Label evil = new Label(EVIL, HOSTILE, HOSTILE);
        Document head = new Document(
                evil,
                evil,
                new Document.Dates(HOSTILE, HOSTILE, "", Optional.empty(), HOSTILE),
                new Document.Pinned(HOSTILE, HOSTILE, 14),
                Optional.of(evil));
        Testimony voice = Claims.testimony("t", evil, 0);
        Claim claim = Claims.claim("c", HOSTILE, Claims.manner(HOSTILE, HOSTILE), Claims.passage(0, 9), voice);
        for (DocumentPage.ReadersCopy copy : List.of(
                new DocumentPage.ReadersCopy.NotGiven(),
                new DocumentPage.ReadersCopy.Same(HOSTILE),
                new DocumentPage.ReadersCopy.Different(HOSTILE, 1))) {
            String page = new DocumentPage(
                            head,
                            ties(List.of(EVIL, Term.Literal.text(HOSTILE), Term.Literal.text(EVIL.value()))),
                            new DocumentPage.DocumentContent(
                                    List.of(List.of(voice)), List.of(claim), extent(new Passage.CharRange(0, 9))),
                            new DocumentPage.Wording(copy, passage -> Optional.of(HOSTILE)),
                            NAMING)
                    .document(SITE);
            assertEquals("", Words.harm(page));
        }
    }

    @Test
    void listsDocumentsWithTheirShare() {
        Element page = Jsoup.parse(new DocumentsPage(
                        DocumentsPage.ListOrder.DATE,
                        new ListPart(DocumentsPage.PATH, Map.of(), 1, 50, 1),
                        List.of(new DocumentsPage.ListedDocument(
                                Words.thing("letter"),
                                List.of(Words.thing("gazette")),
                                new Document.Dates(
                                        "2019-12-05/..",
                                        "2019-12-05",
                                        "",
                                        Optional.of(Dating.of("2020-01")),
                                        "2020-02-01"),
                                new DocumentsPage.Numbers(1234, 2),
                                new Coverage(10, List.of(new Passage.CharRange(0, 5))))),
                        NAMING)
                .document(SITE));
        assertEquals(
                "5 December 2019 or later (inferred by the curators: January 2020)",
                page.select("td.when").text());
        assertEquals(List.of("1,234", "2"), page.select("td.number").eachText());
        assertEquals("50 %", page.expectFirst("td.share").ownText());
        assertTrue(new DocumentsPage(
                        DocumentsPage.ListOrder.DATE,
                        new ListPart(DocumentsPage.PATH, Map.of(), 1, 50, 0),
                        List.of(),
                        NAMING)
                .document(SITE)
                .contains("corvee build"));
    }
}
