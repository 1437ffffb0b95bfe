package org.corvee.web.find;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import org.corvee.model.Json;
import org.corvee.query.name.NameIndex;
import org.corvee.query.name.TextIndex.Hit;

/** What a search found, as a program reads it. */
record SearchJson(SearchRequest.SearchAnswers answers) {
    private static final int MOST = 50;

    String of(SearchRequest search) {
        JsonObject json = new JsonObject();
        json.addProperty("asked", search.text());
        for (SearchRequest.Sort sort : SearchRequest.Sort.values()) {
            if (search.wants(sort)) {
                json.add(sort.key(), array(sort, search));
            }
        }
        return Json.indented(json);
    }

    private JsonArray array(SearchRequest.Sort sort, SearchRequest search) {
        return switch (sort) {
            case THINGS -> matches(answers.things(search, MOST));
            case DOCUMENTS -> matches(answers.documents(search, MOST));
            case CLAIMS -> hits(answers.claims(search, MOST), "claim", "document");
            case QUESTIONS -> hits(answers.questions(search, MOST), "query", "");
        };
    }

    private JsonArray matches(List<NameIndex.NameMatch> matches) {
        JsonArray array = new JsonArray();
        matches.forEach(match -> array.add(json(match)));
        return array;
    }

    private JsonElement json(NameIndex.NameMatch match) {
        JsonObject json = new JsonObject();
        json.addProperty("id", match.named().iri());
        json.addProperty("label", match.named().label());
        JsonArray kinds = new JsonArray();
        match.named().kinds().forEach(kinds::add);
        json.add("kinds", kinds);
        json.addProperty("name", match.name().text());
        if (!match.name().lang().isEmpty()) {
            json.addProperty("language", match.name().lang());
        }
        json.addProperty("where", match.name().where().name().toLowerCase(Locale.ROOT));
        json.addProperty("how", match.how().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        json.addProperty("score", match.score());
        json.addProperty("exact", match.isExact());
        json.addProperty("claims", answers.finder().claimsAbout(match.named().iri()));
        return json;
    }

    private static JsonArray hits(List<Hit> hits, String id, String in) {
        JsonArray array = new JsonArray();
        for (Hit hit : hits) {
            JsonObject json = new JsonObject();
            json.addProperty(id, hit.sentence().id());
            json.addProperty("says", hit.sentence().text());
            if (!in.isEmpty()) {
                json.addProperty(in, hit.sentence().in());
            }
            json.addProperty("score", hit.score());
            array.add(json);
        }
        return array;
    }

    /** What a browser shows under its search field while somebody writes. */
    String suggestions(SearchRequest search) {
        JsonArray names = new JsonArray();
        answers.things(search, 10).stream()
                .map(match -> match.name().text())
                .distinct()
                .forEach(names::add);
        JsonArray json = new JsonArray();
        json.add(search.text());
        json.add(names);
        return Json.indented(json);
    }
}
