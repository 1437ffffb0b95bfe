package org.corvee.query.pack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.corvee.model.Json;

/** The tables as <a href="https://www.w3.org/TR/tabular-metadata/">CSV on the Web</a>, in the file that it looks for. */
record TableGroup(About about, List<Table> tables) {
    private static final String CONTEXT = "http://www.w3.org/ns/csvw";

    String text() {
        JsonArray context = new JsonArray();
        context.add(CONTEXT);
        context.add(Json.object("@language", "en"));
        JsonObject json = new JsonObject();
        json.add("@context", context);
        json.addProperty("dc:title", About.TITLE);
        json.addProperty("dc:description", about.description() + " " + About.APOSTROPHE);
        json.add("dc:license", Json.object("@id", About.LICENCE));
        json.addProperty("dc:identifier", about.build());
        JsonObject dialect = Json.object("encoding", "utf-8", "delimiter", ",", "quoteChar", "\"");
        dialect.addProperty("doubleQuote", true);
        dialect.addProperty("header", true);
        json.add("dialect", dialect);
        json.add("tables", Json.list(tables.stream().map(TableGroup::table).toList()));
        return Json.indented(json);
    }

    private static JsonObject table(Table table) {
        JsonObject json = Json.object("url", table.file(), "dc:description", table.summary());
        JsonObject schema = new JsonObject();
        schema.add(
                "columns",
                Json.list(table.columns().stream().map(TableGroup::column).toList()));
        schema.add("primaryKey", Json.texts(table.key()));
        JsonArray references = Json.list(table.columns().stream()
                .filter(column -> !column.refers().isEmpty())
                .map(TableGroup::reference)
                .toList());
        if (!references.isEmpty()) {
            schema.add("foreignKeys", references);
        }
        json.add("tableSchema", schema);
        return json;
    }

    private static JsonObject column(Column column) {
        JsonObject json = Json.object(
                "name", column.name(),
                "titles", column.name(),
                "dc:description", column.meaning(),
                "datatype", column.type().csvw());
        if (column.isNeeded()) {
            json.addProperty("required", true);
        }
        return json;
    }

    private static JsonObject reference(Column column) {
        String[] parts = column.refers().split("\\.");
        JsonObject reference = new JsonObject();
        reference.addProperty("columnReference", column.name());
        reference.add("reference", Json.object("resource", parts[0] + ".csv", "columnReference", parts[1]));
        return reference;
    }
}
