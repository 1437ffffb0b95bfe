package org.corvee.page.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Claims;
import org.corvee.evidence.Label;
import org.corvee.evidence.Origins;
import org.corvee.evidence.Statement;
import org.corvee.page.Words;
import org.corvee.page.thing.ConflictSection;
import org.corvee.query.Term;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ComparePageTest {
    private static final Label LEFT = Claims.thing("place/left");
    private static final Label RIGHT = Claims.thing("place/right");

    private static Claim claim(String slug, String stance, Label subject, String property, Label object) {
        Claim plain = Claims.claim(
                "claim/" + slug,
                "Says " + slug + ".",
                Claims.manner(stance, "reported"),
                Claims.passage(0, 9),
                Claims.testimony("t", Claims.thing("trader"), 1));
        return new Claim(
                plain.id(),
                new Statement(subject, Claims.thing(property), object),
                plain.manner(),
                plain.curation(),
                plain.source());
    }

    private static Claim affirms(String slug, Label subject, String property, String object) {
        return claim(slug, "affirms", subject, property, Claims.thing(object));
    }

    private static ComparedSide about(Label id, Claim... claims) {
        return new ComparedSide(
                id, ComparedSide.Compared.all(List.of(claims)), ComparedSide.Compared.NONE, Optional.empty());
    }

    private static ComparedSide saying(Label id, Claim... claims) {
        return new ComparedSide(
                id, ComparedSide.Compared.NONE, ComparedSide.Compared.all(List.of(claims)), Optional.empty());
    }

    private static String markup(ComparePage.ComparedSort sort, ComparedSide left, ComparedSide right) {
        return new ComparePage(
                        sort,
                        new ComparePage.ComparedSides(left, right),
                        new ConflictSection(Words.NAMING, List.of(), 0, Map.of()),
                        claim -> new Origins(1, 2),
                        Words.NAMING)
                .document(Words.SITE);
    }

    private static Element page(ComparePage.ComparedSort sort, ComparedSide left, ComparedSide right) {
        return Jsoup.parse(markup(sort, left, right));
    }

    private static Element things(ComparedSide left, ComparedSide right) {
        return page(ComparePage.ComparedSort.THINGS, left, right);
    }

    private static List<String> row(Element page, String section) {
        return page.select("#" + section + " tbody tr:first-child > *").eachText();
    }

    @Test
    void setsWhatIsInCommonBeforeWhatDiffersBeforeWhatOneAloneHas() {
        Element page = things(
                about(
                        LEFT,
                        affirms("a", LEFT, "partOf", "russia"),
                        affirms("b", LEFT, "status", "open"),
                        affirms("c", LEFT, "owner", "trust")),
                about(RIGHT, affirms("d", RIGHT, "partOf", "russia"), affirms("e", RIGHT, "status", "closed")));
        assertEquals(
                List.of("head", "common", "differs", "only"),
                page.select("main section").eachAttr("id"));
        assertEquals(
                List.of(
                        "partOf russia",
                        "said Says a. trader · reported · 1 to 2 origins",
                        "said Says d. trader · reported · 1 to 2 origins"),
                row(page, "common"));
        assertTrue(row(page, "differs").get(1).startsWith("open: said Says b."), page::text);
        assertTrue(row(page, "differs").get(2).startsWith("closed: said Says e."), page::text);
        assertEquals("–", row(page, "only").get(2));
    }

    @Test
    void takesNoDenialForTheSameAsWhatItDenies() {
        Element page = things(
                about(LEFT, affirms("a", LEFT, "partOf", "russia")),
                about(RIGHT, claim("b", "denies", RIGHT, "partOf", Claims.thing("russia"))));
        assertEquals(List.of("head", "differs"), page.select("main section").eachAttr("id"));
        assertEquals(List.of("said", "denied"), page.select("#differs .badge").eachText());
    }

    @Test
    void tellsTheTwoEndsOfAPropertyApart() {
        Element page = things(
                about(LEFT, affirms("a", LEFT, "partOf", "russia")),
                about(RIGHT, claim("b", "affirms", Claims.thing("port"), "partOf", RIGHT)));
        assertEquals(
                List.of("partOf", "… partOf it"), page.select("#only tbody th").eachText());
    }

    @Test
    void setsDaysOfTheSamePropertySideBySideWhateverTheyAreOf() {
        Element page = page(
                ComparePage.ComparedSort.DOCUMENTS,
                saying(LEFT, affirms("a", Claims.thing("law"), "deadline", "time/2019-12-22")),
                saying(RIGHT, affirms("b", Claims.thing("act"), "deadline", "time/2019-12-12")));
        List<String> row = row(page, "measures");
        assertEquals("deadline", row.get(0));
        assertTrue(row.get(1).startsWith("law 2019-12-22: "), row::toString);
        assertTrue(row.get(2).startsWith("act 2019-12-12: "), row::toString);
        assertEquals(0, page.select("#things, #same").size());
    }

    @Test
    void pairsWhatBothSayAndWhatBothSpeakOf() {
        Element page = page(
                ComparePage.ComparedSort.VOICES,
                saying(
                        LEFT,
                        affirms("a", Claims.thing("crew"), "arrivesIn", "port"),
                        affirms("b", Claims.thing("crew"), "livesIn", "barracks")),
                saying(
                        RIGHT,
                        affirms("c", Claims.thing("crew"), "arrivesIn", "port"),
                        affirms("d", Claims.thing("crew"), "livesIn", "flats")));
        assertEquals("crew · arrivesIn · port", row(page, "same").get(0));
        assertEquals(List.of("crew"), page.select("#things tbody th").eachText());
        assertTrue(page.text().contains("does not suggest that they are the same person"), page::text);
    }

    @Test
    void showsSoManyRowsAndSaysHowManyThereAre() {
        Claim[] many = IntStream.range(0, 201)
                .mapToObj(i -> affirms("c" + i, LEFT, "property" + i, "russia"))
                .toArray(Claim[]::new);
        Element page = things(about(LEFT, many), about(RIGHT));
        assertEquals(60, page.select("#only tbody tr").size());
        assertTrue(page.select("#only > p").text().contains("The first 60 of 201 rows; all of it: left, right."));
        Claim[] nine = IntStream.range(0, 9)
                .mapToObj(i -> affirms("c" + i, LEFT, "partOf", "part" + i))
                .toArray(Claim[]::new);
        assertTrue(row(things(about(LEFT, nine), about(RIGHT)), "only").get(1).endsWith("and 1 more"));
    }

    @Test
    void leavesOutWhatWasRetracted() {
        Claim plain = affirms("a", LEFT, "partOf", "russia");
        Claim retracted = new Claim(
                plain.id(),
                plain.statement(),
                plain.manner(),
                new Claim.Curation("Says a.", "", Optional.empty(), Claim.Standing.NONE, "2026-01-01"),
                plain.source());
        assertEquals(
                List.of("head"),
                things(about(LEFT, retracted), about(RIGHT))
                        .select("main section")
                        .eachAttr("id"));
    }

    @Test
    void staysHarmlessWhateverItIsGiven() {
        Label hostile = new Label(Words.EVIL, Words.HOSTILE, Words.HOSTILE);
        Label text = Label.value(Term.Literal.text(Words.HOSTILE));
        Claim claim = claim(Words.HOSTILE, "affirms", hostile, "partOf", text);
        for (ComparePage.ComparedSort sort : ComparePage.ComparedSort.values()) {
            ComparedSide side = new ComparedSide(
                    hostile,
                    ComparedSide.Compared.all(List.of(claim)),
                    ComparedSide.Compared.all(List.of(claim)),
                    Optional.of(new ComparedSide.DocumentHead(Claims.document(hostile), List.of())));
            String page = markup(sort, side, side);
            assertEquals("", Words.harm(page));
            assertTrue(Jsoup.parse(page).text().contains("alert(1)"), page);
        }
        CompareForm.Asked asked = new CompareForm.Asked(Words.HOSTILE, Words.HOSTILE);
        String form = new CompareForm(
                        asked,
                        Words.HOSTILE,
                        Stream.of(new CompareForm.Choice(Words.EVIL, Words.HOSTILE, asked))
                                .toList(),
                        Words.NAMING)
                .document(Words.SITE);
        assertEquals("", Words.harm(form));
        assertEquals(1, Jsoup.parse(form).select("input[name=left]").size());
    }
}
