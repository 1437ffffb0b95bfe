package org.corvee.query.pack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.corvee.model.Json;

/**
 * The tables and files as a <a href="https://specs.frictionlessdata.io/data-package/">Data Package</a>, version 1.
 *
 * @param others the files besides the tables
 */
record DataPackage(About about, List<Packed> tables, List<PackedFile> others) {
    /** A table and the file that it was written to. */
    record Packed(Table table, PackedFile file) {}

    String text() {
        JsonObject json = Json.object(
                "profile",
                "data-package",
                "name",
                "corvee",
                "id",
                "urn:sha256:" + about.build(),
                "title",
                About.TITLE,
                "description",
                about.description() + " " + About.APOSTROPHE,
                "version",
                about.version(),
                "homepage",
                about.base());
        JsonObject licence = Json.object("name", About.LICENCE_NAME, "path", About.LICENCE);
        json.add("licenses", Json.list(List.of(licence)));
        List<JsonObject> resources = new ArrayList<>();
        tables.forEach(table -> resources.add(tabular(table)));
        others.forEach(file -> resources.add(resource(file, file.name().replaceAll("[^a-z0-9]+", "-"))));
        json.add("resources", Json.list(resources));
        return Json.indented(json);
    }

    private static JsonObject resource(PackedFile file, String name) {
        JsonObject json = Json.object(
                "name", name,
                "path", file.name(),
                "description", file.what(),
                "mediatype", file.mediaType());
        json.addProperty("bytes", file.bytes());
        json.addProperty("hash", "sha256:" + file.sha256());
        return json;
    }

    private static JsonObject tabular(Packed packed) {
        JsonObject json = resource(packed.file(), packed.table().name());
        json.addProperty("profile", "tabular-data-resource");
        json.addProperty("format", "csv");
        json.addProperty("encoding", "utf-8");
        JsonObject dialect = Json.object("delimiter", ",", "lineTerminator", "\r\n", "quoteChar", "\"");
        dialect.addProperty("doubleQuote", true);
        dialect.addProperty("header", true);
        json.add("dialect", dialect);
        json.add("schema", schema(packed.table()));
        return json;
    }

    private static JsonObject schema(Table table) {
        JsonObject schema = new JsonObject();
        schema.add(
                "fields",
                Json.list(table.columns().stream().map(DataPackage::field).toList()));
        schema.add("missingValues", Json.texts(List.of("")));
        schema.add("primaryKey", Json.texts(table.key()));
        JsonArray references = Json.list(table.columns().stream()
                .filter(column -> !column.refers().isEmpty())
                .map(DataPackage::reference)
                .toList());
        if (!references.isEmpty()) {
            schema.add("foreignKeys", references);
        }
        return schema;
    }

    private static JsonObject field(Column column) {
        JsonObject field = Json.object(
                "name", column.name(), "type", column.type().frictionless(), "description", column.meaning());
        if (column.type() == Column.Type.IRI) {
            field.addProperty("format", "uri");
        }
        if (column.isNeeded()) {
            JsonObject constraints = new JsonObject();
            constraints.addProperty("required", true);
            field.add("constraints", constraints);
        }
        return field;
    }

    private static JsonObject reference(Column column) {
        String[] parts = column.refers().split("\\.");
        JsonObject reference = new JsonObject();
        reference.addProperty("fields", column.name());
        reference.add("reference", Json.object("resource", parts[0], "fields", parts[1]));
        return reference;
    }
}
