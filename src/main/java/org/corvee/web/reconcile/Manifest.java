package org.corvee.web.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.corvee.model.Cv;
import org.corvee.query.ShortNames;

/**
 * What the service says of itself.
 *
 * @param origin where clients reach it
 */
record Manifest(String origin, ShortNames names, ReconcileIndex index) {
    private static final List<String> USUAL_KINDS =
            List.of("Place", "Actor", "WorkerCohort", "Visa", "Resolution", "Event", "Document");
    private static final int WIDTH = 420;
    private static final int HEIGHT = 220;

    JsonObject json() {
        JsonObject manifest = new JsonObject();
        JsonArray versions = new JsonArray();
        versions.add("0.1");
        versions.add("0.2");
        manifest.add("versions", versions);
        manifest.addProperty("name", "Corvée, North Korea’s overseas labour");
        manifest.addProperty("identifierSpace", names.base() + "id/");
        manifest.addProperty("schemaSpace", Cv.NS);
        manifest.addProperty("documentation", origin + "/about");
        manifest.add("defaultTypes", kinds());
        manifest.add("view", url("/reconcile/view?id={{id}}"));
        manifest.add("preview", preview());
        manifest.add("suggest", suggest());
        manifest.add("extend", extend());
        return manifest;
    }

    private JsonArray kinds() {
        JsonArray kinds = new JsonArray();
        USUAL_KINDS.stream()
                .map(kind -> Cv.term(kind))
                .filter(index.kinds().labels()::containsKey)
                .forEach(kind -> kinds.add(new ReconcileIndex.ThingLabels(index).kind(kind)));
        return kinds;
    }

    private JsonObject url(String path) {
        JsonObject url = new JsonObject();
        url.addProperty("url", origin + path);
        return url;
    }

    private JsonObject preview() {
        JsonObject preview = url("/reconcile/preview?id={{id}}");
        preview.addProperty("width", WIDTH);
        preview.addProperty("height", HEIGHT);
        return preview;
    }

    private JsonObject service(String path) {
        JsonObject service = new JsonObject();
        service.addProperty("service_url", origin);
        service.addProperty("service_path", path);
        return service;
    }

    private JsonObject suggest() {
        JsonObject suggest = new JsonObject();
        JsonObject entity = service("/reconcile/suggest/entity");
        entity.addProperty("flyout_service_url", origin);
        entity.addProperty("flyout_service_path", "/reconcile/flyout/entity?id=${id}");
        suggest.add("entity", entity);
        suggest.add("type", service("/reconcile/suggest/type"));
        suggest.add("property", service("/reconcile/suggest/property"));
        return suggest;
    }

    private JsonObject extend() {
        JsonObject extend = new JsonObject();
        extend.add("propose_properties", service("/reconcile/properties"));
        JsonArray settings = new JsonArray();
        JsonObject restsOn = setting("select", "rests_on", "Rests on");
        restsOn.addProperty("default", "facts");
        restsOn.addProperty(
                "help_text", "Facts are what the build's policy asserts; claims are all that somebody affirms.");
        JsonArray choices = new JsonArray();
        for (String choice : List.of("facts", "claims")) {
            JsonObject one = new JsonObject();
            one.addProperty("value", choice);
            one.addProperty("name", choice);
            choices.add(one);
        }
        restsOn.add("choices", choices);
        settings.add(restsOn);
        JsonObject limit = setting("number", "limit", "At most");
        limit.addProperty("default", 10);
        limit.addProperty("help_text", "The greatest number of values in a cell.");
        settings.add(limit);
        extend.add("property_settings", settings);
        return extend;
    }

    private static JsonObject setting(String type, String name, String label) {
        JsonObject setting = new JsonObject();
        setting.addProperty("type", type);
        setting.addProperty("name", name);
        setting.addProperty("label", label);
        return setting;
    }
}
