package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reconciliation service as its clients meet it; every answer is held against the API's own shapes. */
class ReconcileTest extends NamesServer {
    private static final Path SCHEMA = Path.of("src", "test", "resources", "reconcile", "answers.schema.json");
    private static final String FORM = "application/x-www-form-urlencoded";

    private static JsonObject sound(String shape, HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(
                "application/json;charset=utf-8",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertEquals(
                "*", answer.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        assertEquals("[]", faults(shape, answer.body()));
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }

    private static String faults(String shape, String json) {
        try {
            JsonObject schema = JsonParser.parseString(Files.readString(SCHEMA)).getAsJsonObject();
            schema.addProperty("$ref", "#/$defs/" + shape);
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(schema.toString())
                    .validate(json, InputFormat.JSON)
                    .toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonArray candidates(String query) {
        JsonObject answer =
                sound("results", client.get("/reconcile?queries=" + Client.encoded("{\"q0\":" + query + "}")));
        return answer.getAsJsonObject("q0").getAsJsonArray("result");
    }

    private static JsonObject first(String query) {
        return candidates(query).get(0).getAsJsonObject();
    }

    private static boolean matches(String query) {
        return candidates(query).asList().stream()
                .anyMatch(one -> one.getAsJsonObject().get("match").getAsBoolean());
    }

    @Test
    void tellsWhatItCanDo() {
        JsonObject manifest = sound("manifest", client.get("/reconcile"));
        assertEquals(
                "https://w3id.org/corvee/id/", manifest.get("identifierSpace").getAsString());
        assertTrue(manifest.getAsJsonObject("view").get("url").getAsString().startsWith(server.origin()));
    }

    @ParameterizedTest
    @CsvSource({"Kilju,true", "Kilchu,true", "길주,true", "Кильчу,true", "Gilju,false", "Kiljoo,false", "Kilju-gun,false"
    })
    void findsAPlaceHoweverItIsWritten(String written, boolean certain) {
        JsonObject kilju = first("{\"query\":\"" + written + "\",\"type\":\"Place\"}");
        assertEquals("place/kilju", kilju.get("id").getAsString());
        assertEquals(certain, kilju.get("match").getAsBoolean());
        assertEquals(
                "City",
                kilju.getAsJsonArray("type").get(0).getAsJsonObject().get("id").getAsString());
    }

    @Test
    void leavesTheChoiceBetweenNamesakesToAPersonOrAProperty() {
        assertFalse(matches("{\"query\":\"Springfield\"}"));
        assertEquals(2, candidates("{\"query\":\"Springfield\"}").size());
        String within = "{\"query\":\"Springfield\",\"properties\":[{\"pid\":\"within\",\"v\":%s}]}";
        for (String value :
                new String[] {"\"함경북도\"", "{\"id\":\"place/north-hamgyong\"}", "[\"x\",\"North Hamgyong\"]"}) {
            JsonObject west = first(within.formatted(value));
            assertEquals("place/springfield-west", west.get("id").getAsString(), value);
            assertTrue(west.get("match").getAsBoolean(), value);
        }
        assertFalse(matches("{\"query\":\"Kilju\",\"properties\":[{\"pid\":\"within\",\"v\":\"Pyongyang\"}]}"));
    }

    @Test
    void matchesByTheIdentifierOfAnotherRegister() {
        for (String id :
                new String[] {"2043572", "https://sws.geonames.org/2043572", "https://sws.geonames.org/2043572/"}) {
            JsonObject kilju = first("{\"properties\":[{\"pid\":\"skos:exactMatch\",\"v\":\"" + id + "\"}]}");
            assertEquals("place/kilju", kilju.get("id").getAsString(), id);
            assertEquals(100, kilju.get("score").getAsInt(), id);
            assertTrue(kilju.get("match").getAsBoolean(), id);
        }
    }

    @Test
    void keepsToTheKindsAsStrictlyAsAsked() {
        assertEquals(0, candidates("{\"query\":\"Kilju\",\"type\":\"Person\"}").size());
        assertEquals(
                1,
                candidates("{\"query\":\"Kilju\",\"type\":[\"Person\",\"City\"]}")
                        .size());
        String all = "{\"query\":\"Kilju\",\"type\":[\"Place\",\"%s\"],\"type_strict\":\"all\"}";
        assertEquals(1, candidates(all.formatted("City")).size());
        assertEquals(0, candidates(all.formatted("Region")).size());
        assertEquals(
                80,
                first("{\"query\":\"Pyongyang\",\"type\":\"Person\",\"type_strict\":\"should\"}")
                        .get("score")
                        .getAsInt());
    }

    @Test
    void neverMatchesSomebodyWhoIsNotNamed() {
        assertFalse(matches("{\"query\":\"trader from Kilju\"}"));
        assertEquals(
                "actor/note.trader",
                first("{\"query\":\"trader from Kilju\"}").get("id").getAsString());
        assertFalse(matches("{\"query\":\"trader from Kilju\",\"type\":\"UnnamedPerson\"}"));
        assertFalse(client.get("/reconcile?queries=" + Client.encoded("{\"q\":{\"query\":\"trader\"}}"))
                .body()
                .contains("note.trader"));
        assertFalse(client.get("/reconcile/suggest/entity?prefix=trader").body().contains("note.trader"));
        assertFalse(client.get("/reconcile/suggest/entity?prefix=trader&type=Actor")
                .body()
                .contains("note.trader"));
    }

    @Test
    void answersABatchByFormAsByAddress() {
        String batch = "{\"q0\":{\"query\":\"Kilju\",\"limit\":1},\"a key\":{\"query\":\"평양\"}}";
        String sent = client.post("/reconcile", FORM, "queries=" + Client.encoded(batch))
                .body();
        assertEquals(client.get("/reconcile?queries=" + Client.encoded(batch)).body(), sent);
        assertEquals("[]", faults("results", sent));
        assertTrue(sent.contains("\"a key\":{\"result\":[{\"id\":\"place/pyongyang\""), sent);
    }

    @Test
    void suggestsThingsKindsAndProperties() {
        JsonObject things =
                sound("suggestions", client.get("/reconcile/suggest/entity?prefix=" + Client.encoded("Пхе")));
        assertTrue(things.toString().contains("place/pyongyang"));
        assertTrue(sound("suggestions", client.get("/reconcile/suggest/entity?prefix=place/kilju"))
                .toString()
                .contains("\"Kilju\""));
        assertTrue(sound("suggestions", client.get("/reconcile/suggest/type?prefix=cit"))
                .toString()
                .contains("\"City\""));
        assertTrue(sound("suggestions", client.get("/reconcile/suggest/property?prefix=lies"))
                .toString()
                .contains("\"within\""));
        JsonObject proposed = sound("proposals", client.get("/reconcile/properties?type=City&limit=9"));
        assertTrue(proposed.toString().contains("\"within\"")
                && proposed.toString().contains("skos:exactMatch"));
        assertFalse(proposed.toString().contains("arrivesIn"));
    }

    @Test
    void extendsByFactsAndWhereAskedByClaims() {
        String asked = "{\"ids\":[\"place/kilju\",\"place/none\"],\"properties\":[{\"id\":\"within\"},"
                + "{\"id\":\"point\"},{\"id\":\"skos:exactMatch\",\"settings\":{\"limit\":1,\"rests_on\":\"claims\"}}]}";
        JsonObject answer = sound("extension", client.post("/reconcile", FORM, "extend=" + Client.encoded(asked)));
        JsonObject kilju = answer.getAsJsonObject("rows").getAsJsonObject("place/kilju");
        assertEquals(
                "[{\"id\":\"place/north-hamgyong\",\"name\":\"North Hamgyong\"}]",
                kilju.getAsJsonArray("within").toString());
        assertEquals(
                "[{\"str\":\"POINT(129.32 40.96)\"}]",
                kilju.getAsJsonArray("point").toString());
        assertEquals(
                "[{\"str\":\"https://sws.geonames.org/2043572/\"}]",
                kilju.getAsJsonArray("skos:exactMatch").toString());
        assertTrue(answer.getAsJsonObject("rows")
                .getAsJsonObject("place/none")
                .getAsJsonArray("within")
                .isEmpty());
        assertEquals(
                "Place",
                answer.getAsJsonArray("meta")
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonObject("type")
                        .get("id")
                        .getAsString());
    }

    @Test
    void extendsADenialByNothing() {
        String asked =
                "{\"ids\":[\"place/pyongyang\"],\"properties\":[{\"id\":\"within\",\"settings\":{\"rests_on\":\"claims\"}}]}";
        assertTrue(sound("extension", client.get("/reconcile?extend=" + Client.encoded(asked)))
                .toString()
                .contains("\"within\":[]"));
    }

    @Test
    void showsAPreviewThatOthersMayFrame() {
        HttpResponse<String> preview = client.get("/reconcile/preview?id=place%2Fkilju");
        assertEquals("길주", Jsoup.parse(preview.body()).select("bdi[lang=ko]").text());
        assertTrue(preview.headers()
                .firstValue("Content-Security-Policy")
                .orElse("")
                .contains("frame-ancestors *"));
        assertTrue(client.get("/reconcile")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("")
                .contains("frame-ancestors 'none'"));
        Document hostile =
                Jsoup.parse(client.get("/reconcile/preview?id=cohort/builders").body());
        assertTrue(hostile.select("b").isEmpty(), hostile.outerHtml());
        assertTrue(hostile.text().contains("<b>builders") && hostile.text().contains("\\u202E"), hostile.text());
        assertTrue(sound("flyout", client.get("/reconcile/flyout/entity?id=place/kilju"))
                .toString()
                .contains("길주"));
    }

    @Test
    void leadsToThePageOfAThing() {
        HttpResponse<String> view = client.get("/reconcile/view?id=place%2Fkilju");
        assertEquals(303, view.statusCode());
        assertEquals("/doc/place/kilju", view.headers().firstValue("Location").orElse(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "queries={\"q0\":|400|queries: not valid JSON at line 1 column",
                "queries={'q0':{}}|400|queries: not valid JSON at line 1 column",
                "queries=[]|400|queries: no object; write { … }",
                "queries={\"q0\":7}|400|queries.q0: no object; write { … }",
                "queries={\"q0\":{\"query\":7}}|400|queries.q0.query: no text; write it in quotes",
                "queries={\"q0\":{\"query\":\"a\",\"limit\":\"b\"}}|400|queries.q0.limit: no whole number; write digits without quotes",
                "queries={\"q0\":{\"query\":\"a\",\"lmit\":1}}|400|queries.q0.lmit: unknown; did you mean 'limit'?",
                "queries={\"q0\":{\"query\":\"a\",\"type_strict\":\"x\"}}|400|queries.q0.type_strict: no 'x'; write any, all or should",
                "queries={\"q0\":{\"query\":\"a\",\"properties\":[{\"v\":1}]}}|400|queries.q0.properties[0]: no 'pid' in it; add one",
                "queries={} []|400|queries: not valid JSON",
                "extend={\"ids\":[]}|400|extend: no 'properties' in it; add one",
                "extend={\"ids\":[],\"properties\":[{\"id\":\"witin\"}]}|400|extend.properties[0].id: no property 'witin'; did you mean 'within'?",
                "query=Kilju|400|query: version 0.2 has no single queries",
                "queries={}&callback=alert|400|callback: JSONP is not supported",
            })
    void refusesWithPlaceFaultAndRemedy(String parameters, int status, String words) {
        int first = parameters.indexOf('=') + 1;
        int end = parameters.indexOf("&callback") < 0 ? parameters.length() : parameters.indexOf("&callback");
        HttpResponse<String> refused = client.get("/reconcile?" + parameters.substring(0, first)
                + Client.encoded(parameters.substring(first, end)) + parameters.substring(end));
        assertEquals(status, refused.statusCode(), refused.body());
        assertTrue(refused.body().startsWith(words), refused.body());
    }

    /** A member that cannot be asked takes no other with it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"query\":\"\"}",
                "{\"query\":\" \\t\"}",
                "{\"query\":null}",
                "{\"type\":\"Place\",\"limit\":3}",
                "{\"properties\":[]}",
                "{\"properties\":[{\"pid\":\"within\"}]}",
                "{\"properties\":[{\"pid\":\"within\",\"v\":\"\"}]}",
                "{\"properties\":[{\"pid\":\"Country name\",\"v\":\"China\"}]}",
                "LONG",
            })
    void answersTheOtherMembersOfABatch(String member) {
        String written = member.equals("LONG") ? "{\"query\":\"" + "k".repeat(5_000) + "\"}" : member;
        String batch = "{\"a\":%s,\"b\":{\"query\":\"Kilju\"}}".formatted(written);
        JsonObject answer = sound("results", client.post("/reconcile", FORM, "queries=" + Client.encoded(batch)));
        assertEquals("{\"result\":[]}", answer.get("a").toString());
        assertEquals(
                candidates("{\"query\":\"Kilju\"}"), answer.getAsJsonObject("b").getAsJsonArray("result"));
        JsonObject alone = sound(
                "results", client.post("/reconcile", FORM, "queries=" + Client.encoded("{\"a\":" + written + "}")));
        assertEquals("{\"result\":[]}", alone.get("a").toString());
    }

    @ParameterizedTest
    @CsvSource({"1e9,100", "1E+3,100", "99999999999999999999,100", "-7,1", "-99999999999,1", "1.0,1", "2e0,2"})
    void cutsALimitToWhatIsAllowed(String written, int limit) {
        assertEquals(
                candidates("{\"query\":\"Kim\",\"limit\":%d}".formatted(limit)),
                candidates("{\"query\":\"Kim\",\"limit\":%s}".formatted(written)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"query\":7}", "[]", "{\"query\":\"a\",\"lmit\":1}", "{\"query\":\"a\",\"limit\":\"b\"}"})
    void losesNoColumnForAMisspeltCell(String member) {
        String batch = "{\"a\":{\"query\":\"Kilju\"},\"b\":%s}".formatted(member);
        JsonObject answer = sound("results", client.get("/reconcile?queries=" + Client.encoded(batch)));
        assertEquals(
                candidates("{\"query\":\"Kilju\"}"), answer.getAsJsonObject("a").getAsJsonArray("result"));
        assertEquals("{\"result\":[]}", answer.get("b").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Country name", "", "é", "<urn:x>", "%", "cv:", "a b c"})
    void ignoresAPropertyThatNothingHas(String pid) {
        String query = "{\"query\":\"Kilju\",\"properties\":[{\"pid\":\"" + pid + "\",\"v\":\"x\"}]}";
        assertEquals(candidates("{\"query\":\"Kilju\"}"), candidates(query));
    }

    @Test
    void refusesWhatIsTooMuch() {
        StringBuilder many = new StringBuilder("{\"q\":{\"query\":\"a\"}");
        for (int i = 0; i < 50; i++) {
            many.append(",\"q%d\":{\"query\":\"a\"}".formatted(i));
        }
        HttpResponse<String> refused = client.post("/reconcile", FORM, "queries=" + Client.encoded(many + "}"));
        assertEquals(413, refused.statusCode());
        assertEquals("queries: 51 of them; send at most 50 at a time\n", refused.body());
        String deep = "[".repeat(20_000);
        assertEquals(400, client.post("/reconcile", FORM, "queries=" + deep).statusCode());
        assertEquals(
                400,
                client.get("/reconcile/suggest/entity?prefix=" + "a".repeat(501))
                        .statusCode());
        assertEquals(404, client.get("/reconcile/elsewhere").statusCode());
        assertEquals(404, client.get("/reconcile/preview?id=place/none").statusCode());
        assertEquals(
                405, client.post("/reconcile/suggest/entity", FORM, "prefix=a").statusCode());
        assertEquals(400, client.post("/reconcile", FORM, "").statusCode());
    }

    @Test
    void aWrongAnswerWouldBeSeen() {
        assertFalse(faults("results", "{\"q0\":{\"result\":[{\"id\":\"a\",\"name\":\"b\"}]}}")
                .equals("[]"));
        assertFalse(faults("manifest", "{\"versions\":[\"0.1\"]}").equals("[]"));
    }
}
