package org.corvee.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;
import org.junit.jupiter.api.Test;

class PagesTest {
    private static final Site SITE = new Site("http://127.0.0.1:3330", "0123456789ab");
    private static final String HOSTILE = "</h1><script>alert(1)</script>\u202e";

    private static Term number(String lexical) {
        return new Term.Literal(lexical, "http://www.w3.org/2001/XMLSchema#integer", "");
    }

    private static AnsweredQuestion question(String says) {
        Result answer = new Result(List.of("says"), List.of(new Row(Map.of("says", Term.Literal.text(says)))));
        TermNames none = new TermNames() {
            @Override
            public String word(Term.Iri iri) {
                return iri.value();
            }

            @Override
            public Optional<Link> link(Term.Iri iri) {
                return Optional.empty();
            }
        };
        return new AnsweredQuestion(new QueryCard("page/documents", "What was read."), answer, new Naming(none));
    }

    @Test
    void saysWhatIsHereInNumbers() {
        Result numbers = new Result(
                List.of("claims", "checked_passages"),
                List.of(new Row(Map.of("claims", number("1234"), "checked_passages", number("7")))));
        String page = new HomePage(SITE, numbers, List.of(question(HOSTILE)), List.of()).document();
        assertTrue(page.contains("<dt>claims</dt><dd>1,234</dd>"), page);
        assertTrue(page.contains("<dt>checked passages</dt><dd>7</dd>"), page);
        assertTrue(page.contains("<a href=\"/queries/page/documents\">What was read.</a>"), page);
        assertFalse(page.contains("<script>"), page);
        assertTrue(page.contains("http://127.0.0.1:3330/sparql"), page);
        assertTrue(page.contains("<code>0123456789ab</code>"), page);
    }

    @Test
    void staysHarmlessWhateverItIsGiven() {
        QueryPage page = new QueryPage(
                new QueryCard("page/x", HOSTILE),
                HOSTILE,
                List.of(new QueryPage.Field(
                        "x", HOSTILE, HOSTILE, HOSTILE, new QueryPage.Entry("text", false, List.of()))),
                QueryPage.Shown.sentence(MessagePage.notice(HOSTILE)),
                new QueryPage.Source(HOSTILE, List.of(new QueryPage.Download(HOSTILE, new Link("/sparql")))));
        for (String document : List.of(
                page.document(SITE),
                new MessagePage(HOSTILE, HOSTILE).document(SITE),
                new QueriesPage(SITE, List.of(new QueryCard("page/x", HOSTILE))).document())) {
            assertFalse(document.contains("<script>"), document);
            assertFalse(document.contains("\u202e"), document);
        }
    }

    @Test
    void listsTheLibraryByGroup() {
        String page = new QueriesPage(SITE, List.of(new QueryCard("page/b", "B."), new QueryCard("analyst/a", "A.")))
                .document();
        assertTrue(page.indexOf("For analysts") < page.indexOf("Asked by the pages"));
    }

    @Test
    void saysThatNothingIsBuilt() {
        assertTrue(new MessagePage("a", "b").document(new Site("", "")).contains("Nothing is built yet."));
        assertEquals("analyst", new QueryCard("analyst/a", "A.").group());
    }
}
