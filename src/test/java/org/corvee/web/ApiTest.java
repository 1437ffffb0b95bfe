package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.corvee.query.Library;
import org.corvee.query.QueryBounds;
import org.corvee.store.Store;
import org.corvee.web.release.KnownReleases;
import org.corvee.web.sparql.QueryRunner;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The description of the addresses names those that there are, and no others. */
class ApiTest extends NamesServer {
    /** Answers whatever no other address does. */
    private static final String REST = "/*";

    private static final List<String> EMBEDDERS = List.of("https://example.org");

    private static JsonObject described() {
        return JsonParser.parseString(client.get("/openapi.json").body()).getAsJsonObject();
    }

    private static ServerSettings settings(List<String> embedders) {
        return ServerSettings.USUAL.withEmbedders(embedders).withReleases(Path.of("releases"));
    }

    private static Routes routes(List<String> embedders) throws IOException {
        ServerSettings settings = settings(embedders);
        return Routes.of(new Routes.Ground(
                Library.readable(Path.of("queries")),
                settings,
                new QueryBounds(Duration.ofSeconds(1)),
                new Sites(() -> ""),
                new QueryRunner(settings.limits(), settings.services(), 0),
                settings.folders().releases().map(KnownReleases::new),
                Optional.empty(),
                () -> false));
    }

    private static boolean fits(Routes.Route route, String path) {
        String start = route.path().replaceFirst("/\\*$", "");
        return route.path().equals(path)
                || route.path().endsWith("/*") && (path.equals(start) || path.startsWith(start + "/"));
    }

    /** The route that answers at an address: the one with the longest path. */
    private static String route(Routes routes, String path) {
        String home = path.equals("/") ? "" : path.replace("{extension}", "ttl");
        return routes.table().stream()
                .filter(route ->
                        fits(route, home) && !(home.isEmpty() && route.path().equals(REST)))
                .map(Routes.Route::path)
                .max(Comparator.comparing((String one) -> one.equals(home)).thenComparing(String::length))
                .orElse("nothing");
    }

    @Test
    void namesEachAddressOfTheRoutesAndNoOther() throws IOException {
        Routes routes = routes(EMBEDDERS);
        Set<String> described = ApiHandler.of(settings(EMBEDDERS), new Sites(() -> ""))
                .description()
                .getAsJsonObject("paths")
                .keySet();
        Set<String> answered =
                described.stream().map(path -> route(routes, path)).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                Set.of(),
                described.stream()
                        .filter(path -> route(routes, path).equals(REST))
                        .collect(Collectors.toSet()),
                "described in openapi.json, and nowhere in Routes");
        Set<String> missing = routes.table().stream()
                .map(Routes.Route::path)
                .filter(path -> !path.equals(REST) && !isInOneSyntax(path) && !answered.contains(path))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), missing, "in Routes; describe them in src/main/resources/org/corvee/web/openapi.json");
    }

    /** {@code /ontology.{extension}} stands for all of them. */
    private static boolean isInOneSyntax(String path) {
        return path.matches("/(ontology|vocabulary|shapes)\\..*");
    }

    @Test
    void namesWhereAPostIsTaken() throws IOException {
        Routes routes = routes(List.of());
        for (Map.Entry<String, JsonElement> path :
                described().getAsJsonObject("paths").entrySet()) {
            boolean takesPosts = routes.methods(path.getKey()).contains("POST");
            assertEquals(takesPosts, path.getValue().getAsJsonObject().has("post"), path.getKey());
        }
    }

    @Test
    void isAPageToo() {
        Document page = Jsoup.parse(client.get("/about/api").body());
        assertEquals(
                described().getAsJsonObject("paths").size(),
                page.select("dl.addresses > dt").size());
        assertTrue(page.select("#at-queries-group-name-xlsx + dd").text().startsWith("The answer as a spreadsheet"));
    }

    @Test
    void showsPagesInFramesOnlyToThoseWhoAreNamed() throws IOException {
        assertEquals(404, client.get("/embed/doc/place/kilju").statusCode());
        ServerSettings settings = ServerSettings.USUAL.withPort(0).withEmbedders(EMBEDDERS);
        Library library = Library.readable(Path.of("queries"));
        try (CorveeServer embedding = CorveeServer.start(settings, new Store(folder), library)) {
            Client other = new Client(embedding.origin());
            HttpResponse<String> framed = other.get("/embed/doc/place/kilju");
            assertEquals(200, framed.statusCode());
            assertTrue(policy(framed).endsWith("frame-ancestors https://example.org"), policy(framed));
            Document page = Jsoup.parse(framed.body());
            assertEquals(0, page.select("header.site, form[role=search]").size());
            assertEquals("_blank", page.select("head base").attr("target"));
            HttpResponse<String> usual = other.get("/doc/place/kilju");
            assertTrue(policy(usual).endsWith("frame-ancestors 'none'"), policy(usual));
            assertTrue(other.get("/openapi.json").body().contains("/embed/map"));
        }
        assertTrue(!client.get("/openapi.json").body().contains("/embed/"));
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElse("");
    }
}
