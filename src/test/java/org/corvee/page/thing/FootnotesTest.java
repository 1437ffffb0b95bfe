package org.corvee.page.thing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corvee.page.Link;
import org.corvee.page.Naming;
import org.corvee.page.TermNames;
import org.corvee.query.Row;
import org.corvee.query.Term;
import org.junit.jupiter.api.Test;

class FootnotesTest {
    private static final Naming PLAIN = new Naming(new TermNames() {
        @Override
        public String word(Term.Iri iri) {
            return iri.value().replaceFirst("urn:", "");
        }

        @Override
        public Optional<Link> link(Term.Iri iri) {
            return Link.inside("/doc/" + word(iri));
        }
    });

    private static Term iri(String name) {
        return new Term.Iri("urn:" + name);
    }

    private static Claimed claim(String name) {
        return new Claimed(
                new Row(Map.of(
                        "claim", iri("claim/" + name),
                        "says", Term.Literal.text("It is so."),
                        "stance", iri("stance#affirms"),
                        "modality", iri("modality#reported"),
                        "passage", iri("document/d#char=1,9"),
                        "start", Term.Literal.text("1"),
                        "end", Term.Literal.text("9"),
                        "document", iri("document/d"),
                        "testimony", iri("testimony/t"))),
                List.of());
    }

    private static Footnotes footnotes(String words) {
        return new Footnotes(new FootnoteText(
                PLAIN, new Voices(Map.of()), passage -> Optional.of(words).filter(w -> !w.isEmpty())));
    }

    @Test
    void numbersAClaimOnceAndLeadsBackToEachOfItsMarks() {
        Footnotes footnotes = footnotes("");
        String marks = footnotes.marks(List.of(claim("a"), claim("b"))).markup();
        assertTrue(marks.contains("<a href=\"#fn-2\" id=\"fr-2-1\""), marks);
        assertTrue(footnotes.marks(List.of(claim("a"))).markup().contains("id=\"fr-1-2\""));
        assertEquals(2, footnotes.size());
        String list = footnotes.list().markup();
        assertTrue(list.contains("href=\"#fr-1-1\"") && list.contains("href=\"#fr-1-2\""), list);
        assertTrue(list.contains("<a href=\"/doc/document/d#char=1,9\">characters 1–9</a>"), list);
        assertTrue(list.contains("href=\"/audit/without?document=d\""), list);
    }

    @Test
    void showsTheWordsOnlyWhereTheyAreAtHand() {
        Footnotes without = footnotes("");
        without.marks(List.of(claim("a")));
        assertFalse(without.list().markup().contains("<q>"));
        Footnotes with = footnotes("<b>words</b>");
        with.marks(List.of(claim("a")));
        assertTrue(with.list().markup().contains("<q>&lt;b&gt;words&lt;/b&gt;</q>"));
    }
}
