package org.corvee.release.ftm;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.corvee.model.Json;

/** An entity of FollowTheMoney while claims come in. */
final class FtmDraft {
    private final String label;
    private final List<Said> statements = new ArrayList<>();
    private final TreeSet<String> referents = new TreeSet<>();
    private String schema;
    private String id;

    FtmDraft(String id, String schema, String label) {
        this.id = id;
        this.schema = schema;
        this.label = label;
    }

    /**
     * A value that a claim gives.
     *
     * @param property of theirs
     * @param value of it
     * @param dataset the document in which the claim is made
     * @param claim its id
     */
    record Said(String property, String value, String dataset, String claim) {}

    String id() {
        return id;
    }

    String schema() {
        return schema;
    }

    String label() {
        return label;
    }

    /** Takes the id under which its publisher knows it. */
    void identify(String theirs) {
        id = theirs;
    }

    void classify(String theirs) {
        schema = theirs;
    }

    void refer(String referent) {
        referents.add(referent);
    }

    void say(Said said) {
        statements.add(said);
    }

    boolean isEmpty() {
        return statements.isEmpty();
    }

    /** The entity with its values, and with a statement for each claim. */
    JsonObject json() {
        Map<String, TreeSet<String>> properties = new TreeMap<>();
        TreeSet<String> datasets = new TreeSet<>();
        JsonArray said = new JsonArray();
        for (Said one : statements) {
            properties.computeIfAbsent(one.property(), p -> new TreeSet<>()).add(one.value());
            datasets.add(one.dataset());
            JsonObject statement = Json.object("id", one.claim(), "entity_id", id, "canonical_id", id);
            statement.addProperty("prop", one.property());
            statement.addProperty("schema", schema);
            statement.addProperty("value", one.value());
            statement.addProperty("dataset", one.dataset());
            said.add(statement);
        }
        JsonObject entity = Json.object("id", id, "caption", label, "schema", schema);
        JsonObject values = new JsonObject();
        properties.forEach((property, all) -> values.add(property, Json.texts(all)));
        entity.add("properties", values);
        entity.add("datasets", Json.texts(datasets));
        entity.add("referents", Json.texts(referents));
        entity.add("statements", said);
        return entity;
    }
}
