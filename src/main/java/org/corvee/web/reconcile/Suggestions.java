package org.corvee.web.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.corvee.query.name.Match;
import org.corvee.query.name.Name;
import org.corvee.query.name.NameIndex;
import org.corvee.query.name.Named;

/**
 * What somebody may mean who has not finished writing.
 *
 * @param prefix what is written so far
 * @param kind only things of this kind; empty for any
 */
record Suggestions(ReconcileIndex index, String prefix, String kind) {
    private static final int MOST = 20;

    /** Things; nobody who is not named, unless that kind is asked for. */
    JsonObject things() {
        String wanted = index.termIri(kind);
        Stream<Match> found = Stream.concat(
                index.thing(prefix).stream()
                        .map(named -> new Match(named, named.names().get(0), 100, Match.How.SAME)),
                index
                        .names()
                        .begun(
                                prefix,
                                MOST,
                                named -> kind.isEmpty()
                                        ? !named.isUnnamed()
                                        : index.kinds().isAny(named.kinds(), wanted)
                                                && (!named.isUnnamed()
                                                        || named.kinds().contains(wanted)))
                        .stream());
        JsonArray results = new JsonArray();
        found.map(Match::named).distinct().limit(MOST).forEach(named -> {
            JsonObject result = result(index.id(named.iri()), named.label(), new ThingLabels(index).description(named));
            result.add("notable", new ThingLabels(index).kinds(named));
            results.add(result);
        });
        return answer(results);
    }

    /** Kinds of things. */
    JsonObject kinds() {
        NameIndex kinds = NameIndex.of(index.kinds().all().stream()
                .map(kind -> new Named(
                        kind,
                        List.of(),
                        List.of(
                                new Name(Name.Where.LABEL, index.kinds().label(kind), "en"),
                                new Name(Name.Where.ALIAS, index.term(kind), ""))))
                .toList());
        JsonArray results = new JsonArray();
        kinds.begun(prefix, MOST, any -> true)
                .forEach(match ->
                        results.add(new ThingLabels(index).kind(match.named().iri())));
        return answer(results);
    }

    /** PropertyIndex. */
    JsonObject properties() {
        JsonArray results = new JsonArray();
        index.properties().names().begun(prefix, MOST, any -> true).forEach(match -> {
            PropertyIndex.Known property = index.properties().of(match.named().iri());
            results.add(result(index.term(property.iri()), property.label(), property.definition()));
        });
        return answer(results);
    }

    private static JsonObject result(String id, String name, String description) {
        JsonObject result = new JsonObject();
        result.addProperty("id", id);
        result.addProperty("name", name);
        if (!description.isEmpty()) {
            result.addProperty("description", description);
        }
        return result;
    }

    private static JsonObject answer(JsonArray results) {
        JsonObject answer = new JsonObject();
        answer.add("result", results);
        return answer;
    }
}
