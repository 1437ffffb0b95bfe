package org.corvee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.corvee.page.LimitsPage;
import org.corvee.query.Library;
import org.corvee.query.QueryBounds;
import org.corvee.query.ShortNames;
import org.corvee.web.address.Addresses;
import org.corvee.web.address.ContextHandler;
import org.corvee.web.address.DataHandler;
import org.corvee.web.address.FileHandler;
import org.corvee.web.address.IdHandler;
import org.corvee.web.address.VoidHandler;
import org.corvee.web.explore.EditorHandler;
import org.corvee.web.explore.MapMaker;
import org.corvee.web.explore.StaticFiles;
import org.corvee.web.find.FindHandlers;
import org.corvee.web.find.Finders;
import org.corvee.web.read.ClaimHandler;
import org.corvee.web.read.ProvHandler;
import org.corvee.web.read.RecordPages;
import org.corvee.web.read.ThingHandler;
import org.corvee.web.reconcile.ReconcileHandler;

/**
 * Which page stands at which address.
 *
 * <p>A new page is one line here; addresses are servlet patterns.
 */
record Routes(Library library, ServerSettings settings, QueryBounds bounds, Sites sites) {
    /** The makers by address. */
    Map<String, Handler> makers() {
        Map<String, Handler> makers = new LinkedHashMap<>();
        ShortNames names = settings.names();
        PageQuestions questions = new PageQuestions(library, names, bounds);
        List<Path> documents = settings.folders().documents();
        MapMaker map = new MapMaker(questions, sites);
        makers.put("", new HomeHandler(questions, sites, map));
        makers.put("/doc/*", new ThingHandler(questions, sites, map, documents));
        makers.put("/prov/*", new ProvHandler(questions, sites));
        makers.put("/doc/claim/*", new ClaimHandler(questions, sites, documents));
        makers.putAll(new RecordPages(questions, sites, documents).makers());
        Addresses addresses = new Addresses(library, names, bounds, sites);
        makers.put("/id/*", new IdHandler(addresses));
        makers.put("/data/*", new DataHandler(addresses));
        makers.put("/.well-known/void", new VoidHandler(addresses));
        makers.put("/context.jsonld", new ContextHandler(addresses));
        makers.put("/about/limits", this::limits);
        makers.put("/queries/*", new QueryHandler(questions, sites, map));
        makers.put("/map", map);
        makers.put("/map.geojson", map.geojson());
        makers.put("/editor.json", new EditorHandler(questions));
        makers.put("/vendor/*", StaticFiles.vendored());
        makers.put("/script/*", StaticFiles.scripts());
        FileHandler files = FileHandler.of(addresses, settings.folders().ontology());
        FileHandler.patterns().forEach(pattern -> makers.put(pattern, files));
        Finders finders = new Finders(questions);
        makers.putAll(new FindHandlers(finders, library, names, sites).makers());
        makers.put("/reconcile/*", new ReconcileHandler(finders, questions, sites));
        makers.put("/healthz", Routes::health);
        makers.put("/style.css", new Stylesheet());
        NearAddresses near = NearAddresses.of(makers.keySet());
        makers.put("/*", request -> nothing(request, near));
        return makers;
    }

    private Reply limits(HttpServletRequest request) {
        return Reply.html(
                200,
                new LimitsPage(
                                settings.limits().list(),
                                settings.services().allowed().keySet().stream()
                                        .sorted()
                                        .toList())
                        .document(sites.of(request)));
    }

    private static Reply health(HttpServletRequest request) {
        return Sites.build(request)
                .map(build -> Reply.text(200, "ok " + build.snapshot().id()))
                .orElseGet(() -> Reply.text(503, "no build"));
    }

    private Reply nothing(HttpServletRequest request, NearAddresses near) {
        if (request.getRequestURI().equals("/sparql")) {
            return new ProblemDetail(503, "Nothing is here yet", "the store has no build yet")
                    .reply(request, sites.of(request));
        }
        return new ProblemDetail(
                        404, "Nothing here", "No page has this address; " + near.remedy(request.getRequestURI()))
                .reply(request, sites.of(request));
    }

    /** The stylesheet. */
    private record Stylesheet(String css) implements Handler {
        Stylesheet() {
            this(read());
        }

        private static String read() {
            try (InputStream in = Objects.requireNonNull(Routes.class.getResourceAsStream("/style.css"))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Reply reply(HttpServletRequest request) {
            return new Reply(200, "text/css", css);
        }
    }
}
