package org.corvee.search;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import org.corvee.model.Json;
import org.corvee.query.name.NameIndex;

/** What a search found, as a program reads it. */
public record SearchJson(SearchAnswer answer) {
    /** The whole answer. */
    public String text() {
        JsonObject json = new JsonObject();
        json.addProperty("asked", answer.request().text());
        json.addProperty("page", answer.request().page());
        JsonObject counts = new JsonObject();
        answer.parts().forEach(part -> counts.add(part.kind().key(), count(part)));
        json.add("counts", counts);
        answer.parts().stream()
                .filter(part -> answer.request().wants(part.kind()))
                .forEach(part -> json.add(part.kind().key(), hits(part.hits())));
        if (!answer.near().isEmpty()) {
            json.add("near", Json.texts(answer.near()));
        }
        return Json.indented(json);
    }

    private static JsonObject count(SearchAnswer.KindFound part) {
        JsonObject count = new JsonObject();
        count.addProperty("number", part.count().number());
        count.addProperty("exact", part.count().isExact());
        count.addProperty("pages", part.pages());
        return count;
    }

    private static JsonArray hits(List<Hit> hits) {
        return Json.list(hits.stream().map(hit -> hit.match(new Fields())).toList());
    }

    /** What is written of each sort of hit. */
    private static final class Fields implements Hit.Cases<JsonObject> {
        @Override
        public JsonObject named(Hit.NamedHit hit) {
            NameIndex.NameMatch match = hit.match();
            JsonObject json = Json.object(
                    "id", match.named().iri(), "label", match.named().label());
            json.add("kinds", Json.texts(match.named().kinds()));
            json.addProperty("name", match.name().text());
            if (!match.name().lang().isEmpty()) {
                json.addProperty("language", match.name().lang());
            }
            json.addProperty("where", match.name().where().name().toLowerCase(Locale.ROOT));
            if (!match.name().by().isEmpty()) {
                json.addProperty("by", match.name().by());
            }
            json.addProperty("how", match.how().word());
            json.addProperty("score", match.score());
            json.addProperty("exact", match.isExact());
            json.addProperty("claims", hit.claims());
            return json;
        }

        @Override
        public JsonObject claims(Hit.ClaimHit hit) {
            JsonObject json = Json.object(
                    "claim",
                    hit.claims().get(0),
                    "says",
                    hit.says(),
                    "document",
                    hit.document().iri());
            json.addProperty("score", hit.score());
            json.add(
                    "why",
                    Json.list(hit.reasons().stream().map(SearchJson::reason).toList()));
            json.add("claims", Json.texts(hit.claims()));
            return json;
        }

        @Override
        public JsonObject text(Hit.TextHit hit) {
            JsonObject json = Json.object(
                    "place",
                    hit.place(),
                    "document",
                    hit.document().iri(),
                    "text",
                    hit.excerpt().text());
            json.addProperty("start", hit.start());
            json.addProperty("end", hit.end());
            json.addProperty("score", hit.score());
            json.add("words", Json.texts(hit.excerpt().words()));
            json.add("claims", Json.texts(hit.claims()));
            return json;
        }

        @Override
        public JsonObject question(Hit.QuestionHit hit) {
            JsonObject json =
                    Json.object("query", hit.name(), "says", hit.summary().text());
            json.addProperty("score", hit.score());
            json.add("words", Json.texts(hit.summary().words()));
            return json;
        }
    }

    private static JsonObject reason(MatchReason reason) {
        JsonObject json = Json.object("of", reason.place().word(), "text", reason.text());
        json.add("words", Json.texts(reason.words()));
        return json;
    }

    /** Names to complete with, as browsers show them under a search field. */
    public static String suggestions(String text, List<String> names) {
        JsonArray json = new JsonArray();
        json.add(text);
        json.add(Json.texts(names));
        return Json.indented(json);
    }
}
