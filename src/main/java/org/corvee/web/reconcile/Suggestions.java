package org.corvee.web.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.corvee.query.name.NameIndex;
import org.corvee.query.name.NamedThing;

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
        Stream<NameIndex.NameMatch> found = Stream.concat(
                index.thing(prefix).stream()
                        .map(named -> new NameIndex.NameMatch(
                                named, named.names().get(0), 100, NameIndex.NameMatch.How.SAME)),
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
        found.map(NameIndex.NameMatch::named).distinct().limit(MOST).forEach(named -> {
            JsonObject result = result(
                    index.id(named.iri()), named.label(), new ReconcileIndex.ThingLabels(index).description(named));
            result.add("notable", new ReconcileIndex.ThingLabels(index).kinds(named));
            results.add(result);
        });
        return answer(results);
    }

    /** Kinds of things. */
    JsonObject kinds() {
        NameIndex kinds = NameIndex.of(index.kinds().all().stream()
                .map(kind -> new NamedThing(
                        kind,
                        List.of(),
                        List.of(
                                new NamedThing.ThingName(
                                        NamedThing.ThingName.Where.LABEL,
                                        index.kinds().label(kind),
                                        "en"),
                                new NamedThing.ThingName(NamedThing.ThingName.Where.ALIAS, index.term(kind), ""))))
                .toList());
        JsonArray results = new JsonArray();
        kinds.begun(prefix, MOST, any -> true)
                .forEach(match -> results.add(
                        new ReconcileIndex.ThingLabels(index).kind(match.named().iri())));
        return answer(results);
    }

    /** PropertyIndex. */
    JsonObject properties() {
        JsonArray results = new JsonArray();
        index.properties().names().begun(prefix, MOST, any -> true).forEach(match -> {
            ReconcileIndex.PropertyIndex.KnownProperty property =
                    index.properties().of(match.named().iri());
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
