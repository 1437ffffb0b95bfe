package org.corvee.query.pack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import org.corvee.model.Json;

/** Every file by name, size and digest, as <a href="https://www.researchobject.org/ro-crate/specification/1.1/">RO-Crate 1.1</a>. */
record Crate(About about, List<PackedFile> files) {
    static final String NAME = "ro-crate-metadata.json";
    private static final String VERSION = "https://w3id.org/ro/crate/1.1";

    String text() {
        JsonArray context = new JsonArray();
        context.add(VERSION + "/context");
        context.add(Json.object("sha256", "https://schema.org/sha256"));
        JsonArray graph = new JsonArray();
        graph.add(descriptor());
        graph.add(root());
        files.forEach(file -> graph.add(file(file)));
        graph.add(Json.object("@id", About.LICENCE, "@type", "CreativeWork", "name", "Apache License 2.0"));
        graph.add(curators());
        graph.add(software());
        graph.add(making());
        JsonObject json = new JsonObject();
        json.add("@context", context);
        json.add("@graph", graph);
        return Json.indented(json);
    }

    private static JsonObject id(String id) {
        return Json.object("@id", id);
    }

    private static JsonObject with(JsonObject entity, String name, JsonElement value) {
        entity.add(name, value);
        return entity;
    }

    private static JsonObject descriptor() {
        JsonObject descriptor = Json.object("@id", NAME, "@type", "CreativeWork");
        with(descriptor, "conformsTo", id(VERSION));
        return with(descriptor, "about", id("./"));
    }

    private JsonObject root() {
        JsonObject root = Json.object(
                "@id",
                "./",
                "@type",
                "Dataset",
                "name",
                About.TITLE,
                "description",
                about.description(),
                "identifier",
                "urn:sha256:" + about.build(),
                "datePublished",
                about.day(),
                "version",
                about.version());
        with(root, "license", id(About.LICENCE));
        with(root, "author", id(curatorsId()));
        with(root, "mentions", id("#making"));
        return with(
                root,
                "hasPart",
                Json.list(files.stream().map(file -> id(file.name())).toList()));
    }

    private JsonObject file(PackedFile file) {
        JsonObject json = Json.object(
                "@id", file.name(),
                "@type", "File",
                "name", file.name(),
                "description", file.what(),
                "encodingFormat", file.mediaType(),
                "contentSize", Long.toString(file.bytes()),
                "sha256", file.sha256());
        return with(json, "license", id(About.LICENCE));
    }

    private String curatorsId() {
        return about.base() + "id/actor/corvee-curators";
    }

    private JsonObject curators() {
        return Json.object("@id", curatorsId(), "@type", "Organization", "name", "curators of Corvée");
    }

    private JsonObject software() {
        return Json.object(
                "@id", "#corvee",
                "@type", "SoftwareApplication",
                "name", "Corvée",
                "version", about.version());
    }

    /** How it was made: the build is the one source of all files. */
    private JsonObject making() {
        JsonObject making = Json.object(
                "@id", "#making",
                "@type", "CreateAction",
                "name", "export of build " + about.build().substring(0, 12));
        with(making, "instrument", id("#corvee"));
        with(making, "agent", id(curatorsId()));
        return with(
                making,
                "result",
                Json.list(files.stream().map(file -> id(file.name())).toList()));
    }
}
