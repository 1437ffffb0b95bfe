package org.corvee.page.document;

import org.corvee.evidence.CharRange;

import static org.corvee.page.Words.EVIL;
import static org.corvee.page.Words.HOSTILE;
import static org.corvee.page.Words.NAMING;
import static org.corvee.page.Words.SITE;
import static org.corvee.page.Words.thing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.corvee.page.Link;
import org.corvee.page.Words;
import org.corvee.query.Term;
import org.junit.jupiter.api.Test;

class DocumentPageTest {
    private static DocumentHead head(String words) {
        return new DocumentHead(
                thing("letter"),
                words,
                new DocumentHead.Dates(words, "", words),
                new DocumentHead.Pinned(words, words, 14),
                new DocumentHead.Ties(
                        List.of(new DocumentHead.Tie(words, Term.Literal.text(words)), new DocumentHead.Tie("x", EVIL)),
                        List.of(EVIL),
                        List.of(EVIL)));
    }

    private static Voice voice(int index, List<Term> chain) {
        return new Voice(
                thing("t" + index), Voice.Mark.of(index), chain, new Voice.Occasion(index, "2019-12", List.of()));
    }

    private static PinnedPassage passage(int start, int end, String words, Saying... sayings) {
        return new PinnedPassage(new CharRange(start, end), words, List.of(sayings));
    }

    private static Saying saying(int voice, String says, String stance, String modality) {
        return new Saying(
                Voice.Mark.of(voice),
                says,
                new Saying.Manner(stance, modality, ""),
                List.of(new Saying.Claimed(
                        thing("claim"),
                        List.of(thing("crew"), thing("arrivesIn"), thing("port")),
                        "",
                        Saying.Standing.CLAIM)));
    }

    private static String page(ReadersCopy copy) {
        return new DocumentPage(
                        head("Letter"),
                        List.of(
                                voice(0, List.of(thing("gazette"))),
                                voice(1, List.of(thing("trader"), thing("gazette")))),
                        List.of(
                                passage(0, 9, "They came", saying(0, "They arrived.", "affirms", "reported")),
                                passage(5, 9, "came", saying(1, "None came.", "denies", "reported"))),
                        copy,
                        NAMING)
                .document(
                        SITE,
                        new DocumentPage.Ways(
                                List.of(new DocumentPage.Way(new Link("/map"), "the map")),
                                List.of(new DocumentPage.Way(new Link("/data/x.ttl"), "ttl"))));
    }

    @Test
    void givesEveryPassageThePlaceThatItsNameLeadsTo() {
        for (ReadersCopy copy : List.of(new ReadersCopy.NotGiven(), new ReadersCopy.Same("They came home."))) {
            String page = page(copy);
            assertEquals(1, page.split("id=\"char=5,9\"", -1).length - 1, page);
            assertEquals(1, page.split("id=\"char=0,9\"", -1).length - 1, page);
        }
    }

    @Test
    void tellsVoicesByLettersAndThroughWhomTheyCame() {
        String page = page(new ReadersCopy.NotGiven());
        assertTrue(page.contains("<span class=\"letter voice-2\">B</span>"), page);
        assertTrue(page.contains("trader</bdi></a> → <a"), page);
        assertEquals("AA", Voice.Mark.of(26).letter());
        assertEquals("ZZ", Voice.Mark.of(26 * 27 - 1).letter());
        assertEquals(1, Voice.Mark.of(8).colour());
    }

    @Test
    void setsDenialsApart() {
        String page = page(new ReadersCopy.NotGiven());
        assertTrue(page.contains("class=\"saying doubted voice-2\""), page);
        assertTrue(page.contains("<span class=\"badge denied\">denied</span>"), page);
        assertTrue(page.contains("class=\"saying voice-1\""), page);
    }

    @Test
    void marksTheTextWhereItIsTheVeryText() {
        String page = page(new ReadersCopy.Same("They came home."));
        assertTrue(page.contains("They </a></mark>"), page);
        assertTrue(page.contains("<mark class=\"voice-2 nested\"><a href=\"#char=5,9\">came</a></mark>"), page);
        assertTrue(page.contains("not part of the graph"), page);
        assertFalse(page.contains("Warning"), page);
    }

    @Test
    void warnsOfAnotherTextAndShowsOnlyWhatStillHolds() {
        String page = page(new ReadersCopy.Other("beef", 20));
        assertTrue(page.contains("Warning: the reader’s copy is another text."), page);
        assertTrue(page.contains("“came”"), page);
        assertFalse(page.contains("<mark"), page);
    }

    @Test
    void saysWhyNoWordsAreShown() {
        assertTrue(page(new ReadersCopy.NotGiven()).contains("serve --documents DIR"));
        assertTrue(page(new ReadersCopy.Missing()).contains("has no file of that name"));
        assertTrue(page(new ReadersCopy.Unreadable()).contains("cannot be read as UTF-8"));
    }

    @Test
    void staysHarmlessWhateverItIsGiven() {
        for (ReadersCopy copy :
                List.of(new ReadersCopy.NotGiven(), new ReadersCopy.Same(HOSTILE), new ReadersCopy.Other(HOSTILE, 1))) {
            String page = new DocumentPage(
                            head(HOSTILE),
                            List.of(voice(0, List.of(EVIL, Term.Literal.text(HOSTILE)))),
                            List.of(passage(0, 9, HOSTILE, saying(0, HOSTILE, HOSTILE, HOSTILE))),
                            copy,
                            NAMING)
                    .document(SITE, new DocumentPage.Ways(List.of(), List.of()));
            assertEquals("", Words.harm(page));
        }
    }

    @Test
    void listsDocumentsWithTheirShare() {
        String page = new DocumentsPage(
                        List.of(new DocumentsPage.Entry(
                                thing("letter"),
                                List.of(thing("gazette")),
                                "2019-12",
                                new DocumentsPage.Numbers(1234, 2),
                                new Coverage(10, List.of(new CharRange(0, 5))))),
                        NAMING)
                .document(SITE);
        assertTrue(page.contains("1,234"), page);
        assertTrue(page.contains("50 %"), page);
        assertTrue(new DocumentsPage(List.of(), NAMING).document(SITE).contains("corvee build"));
    }
}
