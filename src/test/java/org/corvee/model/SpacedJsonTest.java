package org.corvee.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Random;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonString;
import org.junit.jupiter.api.Test;

class SpacedJsonTest {
    private static final int DEPTH = 4;

    @Test
    void laysOutAsTheReportAlwaysDid() {
        JsonObject json = Json.object("id", "x");
        json.add("none", new JsonArray());
        json.add("list", Json.texts(List.of("a", "b")));
        json.add("in", Json.object("one", "1"));
        assertEquals(
                """
                { \n\
                  "id" : "x" ,
                  "none" : [ ] ,
                  "list" : [ \n\
                      "a" ,
                      "b"
                    ] ,
                  "in" : {"one" : "1" }
                }
                """,
                Json.spaced(json));
    }

    @Test
    void writesWhatJenaWrites() {
        Random random = new Random(20191222);
        for (int round = 0; round < 3_000; round++) {
            JsonElement json = value(random, 0);
            assertEquals(JSON.parseAny(json.toString()) + "\n", Json.spaced(json));
        }
    }

    @Test
    void escapesWhatJenaEscapes() {
        for (char letter = 0; letter < Character.MAX_VALUE; letter++) {
            String text = "a" + letter;
            assertEquals(new JsonString(text) + "\n", Json.spaced(new JsonPrimitive(text)));
        }
    }

    private static JsonElement value(Random random, int depth) {
        return switch (random.nextInt(depth < DEPTH ? 6 : 4)) {
            case 0 -> new JsonPrimitive(random.nextInt());
            case 1 -> new JsonPrimitive(random.nextBoolean());
            case 2 -> JsonNull.INSTANCE;
            case 3 -> new JsonPrimitive("'a' \"b\" \\ 노동");
            case 4 -> object(random, depth);
            default -> array(random, depth);
        };
    }

    private static JsonObject object(Random random, int depth) {
        JsonObject object = new JsonObject();
        for (int member = random.nextInt(4); member > 0; member--) {
            object.add("m" + member, value(random, depth + 1));
        }
        return object;
    }

    private static JsonArray array(Random random, int depth) {
        JsonArray array = new JsonArray();
        for (int member = random.nextInt(4); member > 0; member--) {
            array.add(value(random, depth + 1));
        }
        return array;
    }
}
