package org.corvee.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTest {
    private static JsonObject sample() {
        JsonObject sample = Json.object("b", "<a href='x'>항구</a>", "a", "1\n2");
        sample.add("none", JsonNull.INSTANCE);
        sample.add("list", Json.texts(List.of("x", "y")));
        return sample;
    }

    @Test
    void keepsTheOrderAndTheLetters() {
        assertEquals(
                "{\"b\":\"<a href='x'>항구</a>\",\"a\":\"1\\n2\",\"none\":null,\"list\":[\"x\",\"y\"]}\n",
                Json.line(sample()));
    }

    @Test
    void indentsForPeople() {
        assertEquals("{\n  \"a\": \"b\"\n}\n", Json.indented(Json.object("a", "b")));
        assertEquals("{\n    \"a\": \"b\"\n}\n", Json.indented(Json.object("a", "b"), "    "));
    }

    @Test
    void showsWhatHides() {
        String hidden = "\u202Eabc\u200B\uFEFF\u0085 é";
        String shown = Json.visible(Json.object("x", hidden));
        assertEquals("{\"x\":\"\\u202eabc\\u200b\\ufeff\\u0085 é\"}", shown);
        assertEquals(
                hidden, JsonParser.parseString(shown).getAsJsonObject().get("x").getAsString());
    }

    @Test
    void writesPieceByPieceWhatItWritesAtOnce() throws IOException {
        StringWriter pieces = new StringWriter();
        JsonWriter json = Json.writer(pieces);
        json.beginObject()
                .name("a")
                .value("<é>")
                .name("n")
                .nullValue()
                .endObject()
                .flush();
        JsonObject whole = Json.object("a", "<é>");
        whole.add("n", JsonNull.INSTANCE);
        assertEquals(Json.line(whole).strip(), pieces.toString());
        assertEquals("[[]]\n", Json.line(Json.list(List.of(new JsonArray()))));
    }
}
