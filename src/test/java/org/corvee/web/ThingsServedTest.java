package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of things and claims over the project's own data. */
class ThingsServedTest extends WholeGraphTest {
    private static String page(String thing) {
        HttpResponse<String> page = client.get("/doc/" + thing);
        assertEquals(200, page.statusCode(), thing);
        return page.body();
    }

    private static String after(String page, String start) {
        assertTrue(page.contains(start), start + " is not in " + page);
        return page.substring(page.indexOf(start));
    }

    @Test
    void showsFactsWithFootnotes() {
        String page = page("place/vladivostok");
        assertTrue(page.contains("<h1><bdi>Vladivostok</bdi></h1>"), page);
        assertTrue(page.contains("<bdi lang=\"ko\">블라디보스토크</bdi>"), page);
        String within = after(after(page, "id=\"facts\""), ">is within<");
        assertTrue(within.startsWith(">is within<"), within);
        assertTrue(within.indexOf(">Russian Far East<") < within.indexOf("<sup class=\"marks\">"), within);
        assertTrue(page.contains("/doc/document/dailynk-2023-05#char=500,532"), page);
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
    void keepsDenialsAndOpinionsApartFromFacts() {
        String page = page("cohort/donggang-2019-12");
        String facts = page.substring(page.indexOf("id=\"facts\""), page.indexOf("id=\"apart\""));
        assertFalse(facts.contains("Yanbian"), facts);
        String apart = after(page, "id=\"apart\"");
        assertTrue(apart.contains("<div class=\"doubt denied\">"), apart);
        assertTrue(apart.contains("<div class=\"doubt opinion\">"), apart);
        assertTrue(apart.contains("To Yanbian they did not go."), apart);
    }

    @Test
    void setsConflictingAccountsBesideEachOther() {
        String page = after(page("resolution/2397"), "id=\"conflicts\"");
        String sides = after(page, "class=\"accounts\"");
        assertTrue(sides.indexOf("12 December 2019") > 0 && sides.contains(">against<"), sides);
        assertTrue(page("resolution/2397").contains("<a href=\"#conflicts\" class=\"badge real\">disputed</a>"));
    }

    @Test
    void drawsWhatHappensToItInTime() {
        String cohort = after(page("cohort/moscow-saint-petersburg-2023"), "<section id=\"time\">");
        assertTrue(
                cohort.contains("href=\"/map?actor=cohort%2Fmoscow-saint-petersburg-2023#c-dailynk-2023-05."), cohort);
        String map =
                client.get("/map?actor=cohort%2Fmoscow-saint-petersburg-2023").body();
        Matcher bar = Pattern.compile("saint-petersburg-2023#(c-[a-z0-9.-]+)\"").matcher(cohort);
        while (bar.find()) {
            assertTrue(map.contains("<tr id=\"" + bar.group(1) + "\""), bar.group(1));
        }
        assertTrue(page("place/vladivostok").contains("<a href=\"/map?place=place%2Fvladivostok\">On the map</a>"));
        assertFalse(page("actor/rfa-2019-12.first-source").contains("<section id=\"time\">"));
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
        String adopted = after(page("resolution/2397"), ">is adopted by<");
        assertTrue(adopted.contains("<span class=\"origins\"> 2 origins</span>"), adopted);
        assertTrue(adopted.contains("<span class=\"origins\"> one origin</span>"), adopted);
    }

    @Test
    void describesUnnamedVoicesAsTheirPublisherDid() {
        String page = page("actor/rfa-2019-12.first-source");
        assertTrue(page.contains("<q><bdi>Russian citizen of Korean descent from Vladivostok</bdi></q>"), page);
        assertTrue(page.contains("Sources’ lives come first"), page);
        assertFalse(page("actor/daily-nk").contains("Sources’ lives come first"));
    }

    @Test
    void saysWhoThroughWhomAndWhen() {
        String note = after(page("cohort/donggang-2019-12"), "id=\"fn-1\"");
        assertTrue(
                after(note, ">trader from Dandong<").contains(" → <a href=\"/doc/actor/rfa-korean-service\">"), note);
        assertTrue(note.contains("said <span title=\"2019-12-19\">19 December 2019</span>"), note);
        assertTrue(note.contains("recorded <span title=\"2026-11-21\">21 November 2026</span>"), note);
        assertTrue(note.contains("href=\"/audit/without?document=rfa-2019-12\""), note);
        assertTrue(note.contains("href=\"#fr-1-1\""), note);
    }

    @Test
    void givesTheThingAlongInOtherFormats() {
        String page = page("place/vladivostok");
        assertTrue(page.contains("<link rel=\"alternate\" type=\"text/turtle\" href=\"/data/place/vladivostok.ttl\">"));
        assertTrue(page.contains("<link rel=\"canonical\" href=\"https://w3id.org/corvee/id/place/vladivostok\">"));
        String csv = new Page(page)
                .links().stream()
                        .filter(link -> link.startsWith("/sparql?format=csv"))
                        .findFirst()
                        .orElseThrow();
        HttpResponse<String> table = client.get(csv);
        assertEquals(200, table.statusCode());
        assertTrue(table.body().lines().count() > 40, table.body());
    }

    @Test
    void tellsItsProvenance() {
        String claim = "claim/dailynk-2023-05.0a7538714a00";
        assertTrue(
                page(claim)
                        .contains(
                                "<link rel=\"http://www.w3.org/ns/prov#has_provenance\" href=\"/prov/" + claim + "\">"),
                "the page leads to it");
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
                .replaceFirst("(?s).*<script type=\"application/ld\\+json\">(.*?)</script>.*", "$1");
        Graph graph = RDFParser.fromString(data, Lang.JSONLD).toGraph();
        Node thing = NodeFactory.createURI("https://w3id.org/corvee/id/place/vladivostok");
        assertTrue(graph.contains(thing, RDFS.label.asNode(), NodeFactory.createLiteralLang("Vladivostok", "en")));
        assertTrue(graph.contains(
                thing, SKOS.exactMatch.asNode(), NodeFactory.createURI("http://www.wikidata.org/entity/Q959")));
        assertFalse(graph.contains(Node.ANY, NodeFactory.createURI("https://w3id.org/corvee/ontology#says"), Node.ANY));
    }

    @Test
    void drawsTheWholeWayOfAClaim() {
        String page = page("claim/rfa-2019-12.2285c6220388");
        assertTrue(page.contains("<title id=\"chain-title\">The way of this claim to us</title>"), page);
        assertEquals(2, page.split("<rect [^>]*class=\"unnamed\"", -1).length - 1, page);
        String steps = after(page, "<ol class=\"steps\">");
        assertEquals(4, steps.substring(0, steps.indexOf("</ol>")).split("<li>", -1).length - 1, steps);
        assertTrue(page.contains("It carries no fact"), page);
    }

    @Test
    void saysWhoElseSaysTheSame() {
        String page = page("claim/rfa-2019-12.9d162bba95c5");
        assertTrue(after(page, "Who says the same").contains("href=\"/doc/claim/rfa-2020-03.c8c803287d05\""), page);
    }

    @Test
    void saysThatNothingIsCalledSo() {
        HttpResponse<String> nothing = client.get("/doc/place/vladivostock");
        assertEquals(404, nothing.statusCode());
        assertTrue(nothing.body().contains("Nothing in this build is called &#39;place/vladivostock&#39;"));
        assertTrue(nothing.body().contains("/search?q=vladivostock"), nothing.body());
        assertEquals(404, client.get("/doc/plaice").statusCode());
        assertEquals(404, client.get("/doc/%3Cscript%3E/x").statusCode());
        assertEquals(404, client.get("/doc/claim/nobody.0").statusCode());
    }
}
