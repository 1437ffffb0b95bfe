package org.corvee.web;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.corvee.model.Json;
import org.corvee.page.ApiPage;

/**
 * What this server answers, as <a href="https://spec.openapis.org/oas/v3.1.0">OpenAPI 3.1</a> and as a page of the same.
 *
 * @param description of the addresses that there are
 */
record ApiHandler(JsonObject description, Sites sites) {
    private static final String MEDIA_TYPE = "application/openapi+json";
    private static final Pattern EMBEDDED = Pattern.compile("/embed/.*");
    private static final Pattern OF_RELEASES = Pattern.compile("/(releases|diff|at|timemap)(/.*)?|/feed\\.atom");

    /** The addresses of a server with these settings. */
    static ApiHandler of(ServerSettings settings, Sites sites) {
        JsonObject all = read();
        if (settings.embedders().isEmpty()) {
            remove(all, EMBEDDED);
        }
        if (settings.folders().releases().isEmpty()) {
            remove(all, OF_RELEASES);
        }
        return new ApiHandler(all, sites);
    }

    private static void remove(JsonObject all, Pattern paths) {
        all.getAsJsonObject("paths").keySet().removeIf(paths.asMatchPredicate());
    }

    private static JsonObject read() {
        try (InputStream in = Objects.requireNonNull(ApiHandler.class.getResourceAsStream("openapi.json"))) {
            return JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For programs. */
    Reply json(HttpServletRequest request) {
        return new Reply(200, MEDIA_TYPE, Json.indented(description));
    }

    /** For people. */
    Reply page(HttpServletRequest request) {
        List<ApiPage.AddressGroup> groups = each(description, "tags")
                .map(tag -> group(text(tag, "name"), text(tag, "description")))
                .filter(group -> !group.addresses().isEmpty())
                .toList();
        return Reply.html(200, new ApiPage(groups).document(sites.of(request)));
    }

    private ApiPage.AddressGroup group(String name, String purpose) {
        List<ApiPage.Address> addresses = description.getAsJsonObject("paths").entrySet().stream()
                .filter(path -> tags(path.getValue()).contains(name))
                .map(ApiHandler::address)
                .toList();
        return new ApiPage.AddressGroup(name, purpose, addresses);
    }

    private static List<String> tags(JsonElement path) {
        return StreamSupport.stream(operation(path).getAsJsonArray("tags").spliterator(), false)
                .map(JsonElement::getAsString)
                .toList();
    }

    private static JsonObject operation(JsonElement path) {
        return path.getAsJsonObject().getAsJsonObject("get");
    }

    private static ApiPage.Address address(Map.Entry<String, JsonElement> path) {
        JsonObject operation = operation(path.getValue());
        List<ApiPage.AddressParameter> parameters = each(operation, "parameters")
                .map(one -> new ApiPage.AddressParameter(text(one, "name"), text(one, "description")))
                .toList();
        JsonObject answer = operation.getAsJsonObject("responses").getAsJsonObject("200");
        return new ApiPage.Address(
                path.getKey(),
                text(operation, "summary"),
                parameters,
                List.copyOf(answer.getAsJsonObject("content").keySet()));
    }

    private static Stream<JsonObject> each(JsonObject of, String key) {
        return StreamSupport.stream(
                        Optional.ofNullable(of.getAsJsonArray(key))
                                .orElseGet(JsonArray::new)
                                .spliterator(),
                        false)
                .map(JsonElement::getAsJsonObject);
    }

    private static String text(JsonObject of, String key) {
        return of.get(key).getAsString();
    }
}
