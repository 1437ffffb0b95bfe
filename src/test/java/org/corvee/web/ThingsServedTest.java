package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of things and claims over the project's own data. */
class ThingsServedTest extends WholeGraphTest {
    private static Document page(String thing) {
        HttpResponse<String> page = client.get("/doc/" + thing);
        assertEquals(200, page.statusCode(), thing);
        return Jsoup.parse(page.body());
    }

    /** A picture of very many rows is drawn in parts, each of whose marks has its row. */
    @Test
    void drawsSomeRowsOfALongAnswer() {
        Document page = client.page("/queries/rules/compliance-2397-8?view=map&page=2");
        assertEquals(140, page.select("#table tbody tr, table tbody tr").size());
        String words = page.expectFirst("p.quiet").text();
        assertTrue(words.startsWith("Rows 141 to 280 of 1,0"), words);
        assertEquals(
                "/queries/rules/compliance-2397-8?page=3&view=map",
                page.select("a[rel=next]").attr("href"));
        String features = page.select(".pictures").attr("data-features");
        String drawn = client.get(features).body();
        assertTrue(drawn.contains("\"row-140\"") && !drawn.contains("\"row-141\""), features);
    }

    @Test
    void saysWhereAPlaceLiesAndNothingThatOnlyABuildDerives() {
        assertEquals(
                "city in Primorsky Krai, Russian Far East, Russia",
                page("place/vladivostok").expectFirst("p.kind").text());
        for (String thing : List.of("place/vladivostok", "testimony/dailynk-2023-05.narrator")) {
            Document page = page(thing);
            assertEquals(List.of(), page.select("dt a[href~=(containedIn|relays|derivesFrom)All$]"), thing);
            assertEquals(List.of(), page.select("#mentions:contains(directly or indirectly)"), thing);
        }
    }

    /** The values that a page has under a property, of what is accepted. */
    private static Element values(Document page, String property) {
        return page.expectFirst("#accepted dl.facts > div:has(dt:contains(" + property + "))");
    }

    @Test
    void showsWhatIsAcceptedWithFootnotes() {
        Document page = page("place/vladivostok");
        assertEquals("Vladivostok", page.select("h1 bdi").text());
        assertTrue(page.select("bdi[lang=ko]").eachText().contains("블라디보스토크"), page::html);
        Element within = values(page, "is within").expectFirst("dd > span");
        assertEquals("Russian Far East", within.select("a > bdi").text());
        assertNotNull(within.selectFirst("a + sup.marks > a"), within::html);
        assertNotNull(page.selectFirst("a[href=/doc/document/dailynk-2023-05?at=500#char=500,532]"), page::html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "place/vladivostok",
                "cohort/donggang-2019-12",
                "actor/rfa-2019-12.first-source",
                "resolution/2397",
                "obligation/2397-8-repatriate",
                "quantity/about-150-persons",
                "time/2019-12-22",
                "testimony/rfa-2019-12.narrator",
                "finding/conflict.0202c26e4f8d",
                "rule/conflict-denial",
                "claim/rfa-2019-12.9d162bba95c5"
            })
    void leadsToPlacesThatAreThere(String thing) {
        Page page = new Page(page(thing));
        List<String> ids = page.ids();
        assertEquals(ids.size(), new HashSet<>(ids).size(), "an id stands twice: " + ids);
        page.links().stream()
                .filter(link -> link.startsWith("#"))
                .forEach(link -> assertTrue(ids.contains(link.substring(1)), thing + link));
    }

    @Test
    void keepsDenialsAndOpinionsApartFromWhatIsAccepted() {
        Document page = page("cohort/donggang-2019-12");
        String accepted = page.expectFirst("#accepted").text();
        assertFalse(accepted.contains("Yanbian"), accepted);
        Element apart = page.expectFirst("#apart");
        assertNotNull(apart.selectFirst(".doubt.opinion"), apart::html);
        assertTrue(
                apart.select(".doubt.denied bdi")
                        .eachText()
                        .contains("Yanbian is not where the new workers were sent."),
                apart::html);
    }

    @Test
    void setsConflictingAccountsBesideEachOther() {
        Document page = page("resolution/2397");
        Element conflicts = page.expectFirst("#conflicts");
        String sides = conflicts.select(".accounts").text();
        assertTrue(sides.contains("12 December 2019"), sides);
        assertFalse(
                conflicts.select(".accounts :matchesWholeOwnText(^against$)").isEmpty(), conflicts::html);
        assertEquals(
                List.of(),
                conflicts
                        .select(".conflict:has(> p > .badge.real) .badge.accepted")
                        .eachText(),
                "a side of a conflict looks accepted");
    }

    @Test
    void contradictingDeadlinesAreDisputedAndNotAccepted() {
        Document page = page("resolution/2397");
        Element deadlines = page.expectFirst("#disputed dl.facts > div:has(dt:contains(has deadline))");
        assertTrue(deadlines.select("dd").size() > 1, deadlines::html);
        deadlines
                .select("dd > span:first-child")
                .forEach(value -> assertEquals(
                        "disputed",
                        value.expectFirst("a.badge.disputed[href=#conflicts]").text()));
        assertTrue(deadlines.text().contains("12 December 2019"), deadlines::text);
        assertFalse(page.expectFirst("#accepted").text().contains("has deadline"), page::text);
        assertEquals(
                "disputed",
                client.page("/")
                        .expectFirst("li:has(> a:contains(back home by 12 December 2019)) > .badge")
                        .text());
    }

    @Test
    void showsWhatRestsOnUnnamedVoicesAlone() {
        Document cohort = page("cohort/donggang-2019-12");
        assertTrue(
                cohort.select("#accepted dd .badge.unnamed").eachText().contains("unnamed voices only"), cohort::html);
    }

    @Test
    void takesClaimsByThePolicyOfTheAddress() {
        String address = "/doc/cohort/donggang-2019-12";
        Document usual = client.page(address);
        Document strict = client.page(address + "?policy=strict");
        assertTrue(usual.expectFirst("#accepted > h2").text().endsWith("by policy default"), usual::text);
        assertTrue(strict.expectFirst(".lead").text().contains("accepted by policy strict"), strict::text);
        assertEquals(
                "strict", strict.expectFirst("nav.switch a[aria-current=true]").text());
        assertTrue(
                strict.select("#apart .doubt").size()
                        > usual.select("#apart .doubt").size(),
                strict::text);
        assertEquals(
                "/doc/cohort/donggang-2019-12?policy=default",
                strict.expectFirst("nav.switch a:contains(default)").attr("href"));
        String dataset = "/doc/claim?policy=everything&status=accepted";
        assertTrue(accepted(client.page(dataset)) > accepted(client.page("/doc/claim?status=accepted")));
    }

    private static int accepted(Document list) {
        return Integer.parseInt(
                list.expectFirst("p.lead").text().replaceFirst(" .*", "").replace(",", ""));
    }

    @Test
    void eachLinkOfAPageKeepsThePolicy() {
        Document page = client.page("/doc/place/vladivostok?policy=strict");
        page.select("main a[href^=/doc/], header a[href^=/doc/], form[action=/search]")
                .forEach(way -> assertTrue(
                        way.is("form")
                                ? way.selectFirst("input[type=hidden][name=policy][value=strict]") != null
                                : way.is("nav.switch a") || way.attr("href").contains("policy=strict"),
                        way::outerHtml));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/doc/place/vladivostok", "/doc/claim", "/doc/document/rfa-2019-12", "/compare"})
    void namesThePoliciesNearToOneThatThereIsNot(String page) {
        HttpResponse<String> wrong = client.get(page + "?policy=strickt");
        assertEquals(400, wrong.statusCode(), page);
        assertTrue(wrong.body().contains("policy: no 'strickt'"), wrong.body());
        assertTrue(wrong.body().contains("strict"), wrong.body());
    }

    @Test
    void ordersDocumentsByTheDaysThatTheCuratorsInferAndSaysSo() {
        Document list = client.page("/doc/document");
        assertEquals(
                List.of(
                        "rfa-2019-12",
                        "rfa-2020-03",
                        "dailynk-2021-vladivostok",
                        "dailynk-2023-05",
                        "vladivostok-footage-2025-04",
                        "editorial"),
                list.select("td.text > a").eachAttr("href").stream()
                        .map(address -> address.replaceFirst("^/doc/document/", ""))
                        .toList());
        assertTrue(list.text().contains("by the day of publication, the earliest first"), list::text);
        assertEquals(
                "September 2020 or later (inferred by the curators: autumn 2021)",
                list.expectFirst("tr:has(a[href$=dailynk-2021-vladivostok]) td.when")
                        .text());
        assertTrue(page("claim/dailynk-2023-05.0a7538714a00")
                .text()
                .contains("3 May or later, year not given (inferred by the curators: May 2023)"));
    }

    @Test
    void drawsWhatHappensToItInTime() {
        Elements bars = page("cohort/moscow-saint-petersburg-2023")
                .select("section#time a.bar[href^=/doc/claim/dailynk-2023-05.]");
        assertFalse(bars.isEmpty());
        List<String> rows = client.page("/map?actor=cohort%2Fmoscow-saint-petersburg-2023")
                .select("tr[id]")
                .eachAttr("id");
        bars.eachAttr("data-row").forEach(row -> assertTrue(rows.contains(row), row));
        assertEquals(
                "On the map",
                page("place/vladivostok")
                        .expectFirst("a[href=/map?place=place%2Fvladivostok]")
                        .text());
        assertNull(page("actor/rfa-2019-12.first-source").selectFirst("section#time"));
    }

    @Test
    void saysWhenAMapHasNotAllRows() {
        HttpResponse<String> names = client.get("/queries/page/names.geojson");
        assertEquals(
                "rows; limit=1000",
                names.headers().firstValue("Corvee-Truncated").orElse(""));
        assertEquals(1000, names.body().split("\"Feature\"", -1).length - 1);
        assertTrue(names.body().contains("\"truncated\":true"), "the body says so too");
        HttpResponse<String> some = client.get("/queries/analyst/movements.geojson");
        assertEquals("", some.headers().firstValue("Corvee-Truncated").orElse(""));
    }

    @Test
    void countsIndependentOrigins() {
        Document page = page("resolution/2397");
        assertEquals(
                "2 origins", values(page, "is adopted by").select(".origins").text());
        assertEquals(
                "unnamed voices only one origin",
                values(page, "is part of").select(".origins").text());
    }

    @Test
    void describesUnnamedVoicesAsTheirPublisherDid() {
        Document page = page("actor/rfa-2019-12.first-source");
        assertEquals(
                "Russian citizen of Korean descent from Vladivostok",
                page.expectFirst("q > bdi").text());
        String warning = "Sources’ lives come first";
        assertTrue(page.text().contains(warning), page::text);
        assertFalse(page("actor/daily-nk").text().contains(warning));
    }

    @Test
    void saysWhoThroughWhomAndWhen() {
        Element note = page("cohort/donggang-2019-12").expectFirst("#fn-1");
        Element through = note.expectFirst("a:contains(trader from Dandong) + a");
        assertEquals("/doc/actor/rfa-korean-service", through.attr("href"));
        assertEquals(" → ", ((TextNode) Objects.requireNonNull(through.previousSibling())).getWholeText());
        assertEquals(
                "19 December 2019", note.expectFirst("span[title=2019-12-19]").text());
        assertEquals(
                "21 November 2026", note.expectFirst("span[title=2026-11-21]").text());
        assertTrue(note.text().contains("said 19 December 2019"), note::text);
        assertTrue(note.text().contains("recorded 21 November 2026"), note::text);
        assertNotNull(note.selectFirst("a[href=/audit/without?document=rfa-2019-12]"), note::html);
        assertNotNull(note.selectFirst("a[href=#fr-1-1]"), note::html);
    }

    @Test
    void givesTheThingAlongInOtherFormats() {
        Document page = page("place/vladivostok");
        assertEquals(
                "/data/place/vladivostok.ttl",
                page.expectFirst("link[rel=alternate][type=text/turtle]").attr("href"));
        assertEquals(
                "https://w3id.org/corvee/id/place/vladivostok",
                page.expectFirst("link[rel=canonical]").attr("href"));
        String csv = page.expectFirst("a[href^=/sparql?format=csv]").attr("href");
        HttpResponse<String> table = client.get(csv);
        assertEquals(200, table.statusCode());
        assertTrue(table.body().lines().count() > 40, table.body());
    }

    @Test
    void tellsItsProvenance() {
        String claim = "claim/dailynk-2023-05.0a7538714a00";
        assertEquals(
                "/prov/" + claim,
                page(claim)
                        .expectFirst("link[rel=http://www.w3.org/ns/prov#has_provenance]")
                        .attr("href"));
        HttpResponse<String> prov = client.get("/prov/" + claim);
        assertEquals(
                "text/turtle;charset=utf-8",
                prov.headers().firstValue("Content-Type").orElse(""));
        Graph graph = RDFParser.fromString(prov.body(), Lang.TURTLE).toGraph();
        assertTrue(graph.contains(
                NodeFactory.createURI("https://w3id.org/corvee/id/testimony/dailynk-2023-05.narrator"),
                NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom"),
                NodeFactory.createURI("https://w3id.org/corvee/id/testimony/dailynk-2023-05.partner")));
        assertTrue(
                graph.find().toList().stream()
                        .noneMatch(triple -> triple.getSubject().isBlank()
                                || triple.getObject().isBlank()),
                prov.body());
        HttpResponse<String> unknown = client.get("/prov/claim/dailynk-2023-05.0a7538714a01");
        assertEquals(404, unknown.statusCode());
        assertTrue(unknown.body().contains("dailynk-2023-05.0a7538714a00"), unknown.body());
    }

    @Test
    void holdsItsPlainTriplesAsJsonLd() {
        String data = page("place/vladivostok")
                .expectFirst("script[type=application/ld+json]")
                .data();
        Graph graph = RDFParser.fromString(data, Lang.JSONLD).toGraph();
        Node thing = NodeFactory.createURI("https://w3id.org/corvee/id/place/vladivostok");
        assertTrue(graph.contains(thing, RDFS.label.asNode(), NodeFactory.createLiteralLang("Vladivostok", "en")));
        assertTrue(graph.contains(
                thing, SKOS.exactMatch.asNode(), NodeFactory.createURI("http://www.wikidata.org/entity/Q959")));
        assertFalse(graph.contains(Node.ANY, NodeFactory.createURI("https://w3id.org/corvee/ontology#says"), Node.ANY));
    }

    @Test
    void drawsTheWholeWayOfAClaim() {
        Document page = page("claim/rfa-2019-12.2285c6220388");
        assertEquals(
                "Chain of sources of this claim",
                page.expectFirst("title#chain-title").text());
        assertEquals(2, page.select("rect.unnamed").size(), page::html);
        assertEquals(4, page.select("ol.steps > li").size(), page::html);
        assertTrue(page.text().contains("Policy default does not accept it"), page::text);
    }

    @Test
    void saysWhoElseSaysTheSame() {
        Document page = page("claim/rfa-2019-12.9d162bba95c5");
        Element same = page.expectFirst("section:has(:matchesOwn(^Other claims of this statement))");
        assertNotNull(same.selectFirst("a[href=/doc/claim/rfa-2020-03.c8c803287d05]"), same::html);
    }

    @Test
    void saysThatNothingIsCalledSo() {
        HttpResponse<String> nothing = client.get("/doc/place/vladivostock");
        assertEquals(404, nothing.statusCode());
        Document page = Jsoup.parse(nothing.body());
        assertTrue(page.text().contains("This build has nothing with the id 'place/vladivostock'"), page::text);
        assertNotNull(page.selectFirst("a[href=/search?q=vladivostock]"), page::html);
        assertEquals(404, client.get("/doc/plaice").statusCode());
        assertEquals(404, client.get("/doc/%3Cscript%3E/x").statusCode());
        assertEquals(404, client.get("/doc/claim/nobody.0").statusCode());
    }
}
