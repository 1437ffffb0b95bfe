package org.corvee.page.memo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Claims;
import org.corvee.evidence.Origins;
import org.corvee.memo.Cited;
import org.corvee.memo.Edition;
import org.corvee.memo.Footnote;
import org.corvee.memo.Memo;
import org.corvee.page.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class MemoPagesTest {
    private static final String SEEN = Words.HOSTILE.replace("\u202e", "\\u202E");

    private static Edition hostile() {
        Claim claim = new Claim(
                Claims.label(Words.EVIL, Words.HOSTILE),
                null,
                Claims.manner("affirms", "reported"),
                Claims.curation(Words.HOSTILE),
                new Claim.Source(Claims.passage(1, 4), List.of(), List.of(), List.of()));
        Footnote note = new Footnote(
                1, new Cited("x", claim, List.of(), Origins.ONE, List.of()), Words.HOSTILE, Optional.of(Words.HOSTILE));
        return new Edition(
                new Memo.Front(Words.HOSTILE, Words.HOSTILE),
                "0123456789abcdef",
                List.of(new Edition.Part(
                        Words.HOSTILE,
                        List.of(
                                new Edition.Paragraph(List.of(new Edition.Words(Words.HOSTILE), new Edition.Mark(1))),
                                new Edition.Stated(Words.HOSTILE, 1),
                                new Edition.Against(Words.HOSTILE, Words.HOSTILE, 1),
                                new Edition.AgainstToo(Words.HOSTILE, List.of(1))))),
                List.of(note),
                List.of(Claims.letter()));
    }

    private static MemoPage page(MemoAddress address, List<String> faults) {
        return new MemoPage(
                address,
                Words.HOSTILE,
                new MemoPage.Outcome(faults.isEmpty() ? Optional.of(hostile()) : Optional.empty(), faults));
    }

    @Test
    void keepsHostileWordsWords() {
        MemoAddress address = new MemoAddress(Words.HOSTILE, Words.HOSTILE, List.of(Words.HOSTILE, Words.HOSTILE));
        for (String document : List.of(
                new MemoFile(hostile()).document(),
                page(address, List.of()).document(Words.SITE),
                page(address, List.of(Words.HOSTILE)).document(Words.SITE))) {
            assertEquals("", Words.harm(document));
            assertTrue(Jsoup.parse(document).text().contains(SEEN), document);
        }
    }

    @Test
    void leadsFromEachMarkToItsNoteAndBack() {
        Document file = Jsoup.parse(new MemoFile(hostile()).document());
        assertEquals(4, file.select("sup a[href=#note-1]").size());
        assertEquals(1, file.select("#mark-1").size());
        assertEquals(1, file.select("#note-1 a[href=#mark-1]").size());
    }

    @Test
    void ordersItsPartsByLinks() {
        Document page = Jsoup.parse(
                page(new MemoAddress("T", "", List.of("claim/a.000000000001", "Words & more.")), List.of("x"))
                        .document(Words.SITE));
        assertEquals(
                "/memo?title=T&item=Words+%26+more.&item=claim%2Fa.000000000001",
                page.select(".edit ol li:eq(1) a:contains(Up)").attr("href"));
        assertEquals(
                "/memo?title=T&item=Words+%26+more.",
                page.select(".edit ol li:eq(0) a:contains(Remove)").attr("href"));
    }

    @Test
    void holdsInAnAddressOnlyWhatFits() {
        assertTrue(new MemoAddress("T", "", List.of("x".repeat(7000))).link().isEmpty());
        assertEquals(
                "/memo?title=T&item=x",
                new MemoAddress("T", "", List.of("x")).link().orElseThrow().value());
    }
}
