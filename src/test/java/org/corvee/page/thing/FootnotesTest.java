package org.corvee.page.thing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Claims;
import org.corvee.evidence.Dating;
import org.corvee.evidence.Origins;
import org.corvee.evidence.Support;
import org.corvee.page.Link;
import org.corvee.page.TermHtml;
import org.corvee.query.Term;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class FootnotesTest {
    private static final TermHtml PLAIN = new TermHtml(new TermHtml.TermNames() {
        @Override
        public String word(Term.Iri iri) {
            return iri.value().replaceFirst("https://example.org/", "");
        }

        @Override
        public Optional<Link> link(Term.Iri iri) {
            return Link.inside("/doc/" + word(iri));
        }
    });

    private static Claim claim(String name) {
        return claim(name, 1);
    }

    private static Claim claim(String name, int start) {
        return Claims.claim(
                "claim/" + name, "It is so.", Claims.manner("affirms", "reported"), Claims.passage(start, 9));
    }

    private static Footnotes footnotes(String words) {
        return new Footnotes(
                new FootnoteText(PLAIN, passage -> Optional.of(words).filter(w -> !w.isEmpty())),
                Map.of(claim("a").id().term(), new Support(new Origins(1, 2), Support.Voices.UNNAMED)));
    }

    private static Element list(Footnotes footnotes) {
        return Jsoup.parse(footnotes.list().markup());
    }

    @Test
    void numbersAClaimOnceAndLeadsBackToEachOfItsMarks() {
        Footnotes footnotes = footnotes("");
        Element marks =
                Jsoup.parse(footnotes.marks(List.of(claim("a"), claim("b", 2))).markup());
        assertEquals("#fn-2", marks.select("#fr-2-1").attr("href"));
        Element again = Jsoup.parse(footnotes.marks(List.of(claim("a"))).markup());
        assertEquals("#fn-1", again.select("#fr-1-2").attr("href"));
        assertEquals(2, footnotes.size());
        Element note = list(footnotes).expectFirst("#fn-1");
        assertEquals(List.of("#fr-1-1", "#fr-1-2"), note.select("a[href^=#fr]").eachAttr("href"));
        assertEquals(
                "/doc/document/letter#char=1,9",
                note.select("a:contains(characters 1–9)").attr("href"));
        assertEquals(1, note.select("a[href='/audit/without?document=letter']").size());
    }

    @Test
    void oneSentenceOfOnePassageIsOneNote() {
        Claim other =
                Claims.claim("claim/c", "It is not so.", Claims.manner("affirms", "reported"), Claims.passage(1, 9));
        Claim elsewhere =
                Claims.claim("claim/d", "It is so.", Claims.manner("affirms", "reported"), Claims.passage(20, 29));
        Claim denied = Claims.claim("claim/e", "It is so.", Claims.manner("denies", "reported"), Claims.passage(1, 9));
        Footnotes footnotes = footnotes("");
        Element marks = Jsoup.parse(footnotes
                .marks(List.of(claim("a"), claim("b"), other, elsewhere, denied))
                .markup());
        assertEquals(List.of("[1]", "[2]", "[3]", "[4]"), marks.select("a").eachText());
        Element first = list(footnotes).expectFirst("#fn-1");
        assertEquals(
                List.of("/doc/claim/a", "/doc/claim/b"),
                first.select("p.onward a[href^=/doc/claim]").eachAttr("href"));
    }

    @Test
    void showsTheWordsOnlyWhereTheyAreAtHand() {
        Footnotes without = footnotes("");
        without.marks(List.of(claim("a")));
        assertEquals(0, list(without).select("q").size());
        Footnotes with = footnotes("<b>words</b>");
        with.marks(List.of(claim("a")));
        assertEquals("<b>words</b>", list(with).select("q").text());
    }

    @Test
    void countsTheOriginsOfTheClaimWithTheMost() {
        Footnotes footnotes = footnotes("");
        assertEquals(
                new Support(new Origins(1, 2), Support.Voices.UNNAMED),
                footnotes.support(List.of(claim("b"), claim("a"))));
        assertEquals(Support.ONE, footnotes.support(List.of(claim("b"))));
    }

    @Test
    void saysBesideTheModalityHowFarAClaimHolds() {
        Claim usual = Claims.claim(
                "a",
                "They usually arrive in spring.",
                new Claim.Manner("affirms", "reported", "", "all-at-once", Dating.UNKNOWN),
                Claims.passage(1, 9));
        Element marks = Jsoup.parse(FootnoteText.marks(usual).markup());
        assertEquals(List.of("reported", "all at once"), marks.select(".badge").eachText());
    }
}
