package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.riot.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reconciles a name that sixty have, of whom no more than some are looked at. */
class NamesakesTest {
    private static final String PREFIXES =
            """
            @base <https://w3id.org/corvee/id/> .
            @prefix cv: <https://w3id.org/corvee/ontology#> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix stance: <https://w3id.org/corvee/vocabulary/stance#> .
            cv:Entity a owl:Class ; rdfs:label "thing"@en .
            cv:Person a owl:Class ; rdfs:subClassOf cv:Entity ; rdfs:label "person"@en .
            cv:bornOn a owl:ObjectProperty ; cv:usableInFacts true ; rdfs:domain cv:Person ; rdfs:label "is born on"@en .
            cv:nationality a owl:ObjectProperty ; cv:usableInFacts true ; rdfs:domain cv:Person ; rdfs:label "is of"@en .
            """;

    /** The last two are born on one day; the one of the number 30 alone is said to be of a nation. */
    private static String person(int number) {
        String year = Integer.toString(1900 + Math.min(number, 58));
        return """
                <actor/ri-%1$02d> a cv:Person ; rdfs:label "Ri Chol"@en .
                <time/%2$s> cv:edtf "%2$s"^^<http://id.loc.gov/datatypes/edtf> .
                <claim/list.%1$02d> a cv:Claim ; rdf:subject <actor/ri-%1$02d> ; rdf:predicate cv:bornOn ;
                    rdf:object <time/%2$s> ; cv:stance stance:affirms .
                """
                .formatted(number, year);
    }

    private static JsonArray candidates(Client client, String property, String value) {
        JsonObject answer = JsonParser.parseString(client.get("/reconcile?queries="
                                + Client.encoded(
                                        "{\"q\":{\"query\":\"Ri Chol\",\"properties\":[{\"pid\":\"%s\",\"v\":\"%s\"}]}}"
                                                .formatted(property, value)))
                        .body())
                .getAsJsonObject();
        return answer.getAsJsonObject("q").getAsJsonArray("result");
    }

    private static String best(Client client, String property, String value) {
        JsonObject best = candidates(client, property, value).get(0).getAsJsonObject();
        return best.get("id").getAsString() + " " + best.get("match").getAsBoolean();
    }

    @Test
    void findsTheOneWhomAPropertyTellsApartHoweverManyAreCalledSo(@TempDir Path folder) throws Exception {
        String people = IntStream.range(0, 60).mapToObj(NamesakesTest::person).collect(Collectors.joining());
        TestStores.build(folder, PREFIXES + people + "<actor/ri-03> cv:nationality <place/quay> .", Lang.TURTLE);
        try (CorveeServer server = ServerTest.start(folder, Duration.ofSeconds(10))) {
            Client client = new Client(server.origin());
            assertEquals("actor/ri-03 true", best(client, "bornOn", "1903"));
            assertEquals("actor/ri-57 true", best(client, "bornOn", "1957"));
            assertEquals("actor/ri-58 false", best(client, "bornOn", "1958"), "two are born on that day");
            assertEquals(
                    "actor/ri-59",
                    candidates(client, "bornOn", "1958")
                            .get(1)
                            .getAsJsonObject()
                            .get("id")
                            .getAsString());
            assertEquals("actor/ri-03 false", best(client, "nationality", "quay"), "others of it may be called so too");
        }
    }
}
