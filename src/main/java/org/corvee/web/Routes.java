package org.corvee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.page.LimitsPage;
import org.corvee.query.Format;
import org.corvee.query.Library;
import org.corvee.query.QueryBounds;
import org.corvee.query.ShortNames;
import org.corvee.web.address.Addresses;
import org.corvee.web.address.ContextHandler;
import org.corvee.web.address.DataHandler;
import org.corvee.web.address.DumpHandler;
import org.corvee.web.address.FileHandler;
import org.corvee.web.address.IdHandler;
import org.corvee.web.address.VoidHandler;
import org.corvee.web.explore.EditorHandler;
import org.corvee.web.explore.MapMaker;
import org.corvee.web.explore.StaticFiles;
import org.corvee.web.find.Directory;
import org.corvee.web.find.FindHandlers;
import org.corvee.web.find.Finders;
import org.corvee.web.find.ListHandler;
import org.corvee.web.read.AboutHandler;
import org.corvee.web.read.AuditHandlers;
import org.corvee.web.read.ClaimHandler;
import org.corvee.web.read.DocumentHandler;
import org.corvee.web.read.LawHandler;
import org.corvee.web.read.MemoHandler;
import org.corvee.web.read.ProvHandler;
import org.corvee.web.read.ThingHandler;
import org.corvee.web.reconcile.ReconcileHandler;
import org.corvee.web.sparql.QueryRunner;
import org.corvee.web.sparql.ReadyHandler;
import org.corvee.web.sparql.SparqlService;

/**
 * Which answer stands at which address: the one table of all of them.
 *
 * @param table the routes; of several that fit an address, the one with the longest path answers
 */
record Routes(List<Route> table) {
    private static final List<String> FILES = List.of("ontology", "vocabulary", "shapes");

    Routes {
        table = List.copyOf(table);
    }

    /**
     * What the handlers stand on.
     *
     * @param runner computes answers to queries
     */
    record Ground(
            Library library,
            ServerSettings settings,
            QueryBounds bounds,
            Sites sites,
            EntityTags tags,
            QueryRunner runner) {}

    /** All routes of a server. A new page is one line here. */
    static Routes of(Ground ground) {
        Library library = ground.library();
        Sites sites = ground.sites();
        ServerSettings settings = ground.settings();
        ShortNames names = settings.names();
        List<Path> documents = settings.folders().documents();
        PageQuestions questions = new PageQuestions(library, names, ground.bounds());
        Addresses addresses = new Addresses(library, names, ground.bounds(), sites);
        Finders finders = new Finders(questions);
        MapMaker map = new MapMaker(questions, sites);
        AuditHandlers audit = new AuditHandlers(questions, sites, documents);
        FindHandlers find = new FindHandlers(finders, library, names, sites);
        SparqlService sparql = new SparqlService(settings, sites, ground.tags(), ground.runner());
        ReconcileHandler reconcile = new ReconcileHandler(finders, questions, sites);
        FileHandler files = FileHandler.of(addresses, settings.folders().ontology());
        ThingHandler things = new ThingHandler(questions, sites, map, documents);
        ListHandler lists = new ListHandler(finders, sites);
        List<Route> table = new ArrayList<>(List.of(
                // Pages
                Route.page("", new HomeHandler(questions, sites, map)),
                Route.page("/map", map),
                Route.page("/doc", lists),
                Route.page("/doc/*", request -> (Directory.isList(request) ? lists : things).reply(request)),
                Route.page("/doc/document/*", new DocumentHandler(questions, sites, documents)),
                Route.page("/doc/claim/*", new ClaimHandler(questions, sites, documents)),
                Route.page("/documents", request -> Reply.redirect(308, "/doc/document")),
                Route.page("/law", new LawHandler(questions, sites)),
                Route.page("/audit", audit::audit),
                Route.page("/audit/without", audit::without),
                Route.page("/queries/*", new QueryHandler(questions, sites, map, ground.runner()))
                        .inLanesOfItsOwn(),
                Route.page("/search", find::search),
                Route.page("/memo", new MemoHandler(questions, sites, documents))
                        .takingPosts(),
                Route.page("/about", new AboutHandler(sites)),
                Route.page("/about/limits", request -> limits(request, settings, sites)),
                // Data
                Route.own("/sparql", sparql).takingPosts(),
                Route.own("/sparql/", sparql).takingPosts(),
                Route.page("/id/*", new IdHandler(addresses)),
                Route.page("/data/*", new DataHandler(addresses)),
                Route.page("/prov/*", new ProvHandler(questions, sites)),
                Route.own("/dump/*", new DumpHandler()),
                Route.page("/.well-known/void", new VoidHandler(addresses)),
                Route.page("/context.jsonld", new ContextHandler(addresses)),
                Route.page("/map.geojson", map.geojson()),
                Route.page("/audit.json", audit::report),
                // Services
                Route.page("/reconcile/*", reconcile).takingPosts(),
                Route.page("/search.json", find::json),
                Route.page("/suggest", find::suggestions),
                Route.page("/opensearch.xml", find::description),
                Route.page("/editor.json", new EditorHandler(questions)),
                Route.own("/healthz", Routes::health),
                Route.own("/readyz", new ReadyHandler(ground.runner())),
                // Files
                Route.page("/style.css", StaticFiles.stylesheet()),
                Route.page("/search.js", FindHandlers.script()),
                Route.page("/script/*", StaticFiles.scripts()),
                Route.page("/vendor/*", StaticFiles.vendored())));
        // The ontology's own
        Stream<String> whole = FILES.stream().map("/%s/*"::formatted);
        Stream<String> written = FILES.stream().flatMap(file -> Format.of(Format.Kind.TRIPLES).stream()
                .map(format -> "/%s.%s".formatted(file, format.extension())));
        Stream.concat(whole, written).forEach(path -> table.add(Route.page(path, files)));
        NearAddresses near = NearAddresses.of(table.stream().map(Route::path).toList());
        table.add(Route.page("/*", request -> {
            throw new Refused(404, "No page has this address; " + near.remedy(request.getRequestURI()));
        }));
        return new Routes(table);
    }

    /** What may be done at an address. */
    List<String> methods(String address) {
        return table.stream()
                        .filter(Route::takesPosts)
                        .map(Route::path)
                        .map(path -> path.replaceFirst("/\\*$", ""))
                        .anyMatch(Predicate.isEqual(address.replaceFirst("/$", "")))
                ? Route.READ_AND_POST
                : Route.READ;
    }

    /** The addresses that take a POST, in words. */
    String posts() {
        return table.stream()
                .filter(Route::takesPosts)
                .map(route -> route.path().replaceFirst("/\\*?$", ""))
                .distinct()
                .collect(Collectors.joining(" or "));
    }

    private static Reply limits(HttpServletRequest request, ServerSettings settings, Sites sites) {
        List<String> asked =
                settings.services().allowed().keySet().stream().sorted().toList();
        return Reply.html(200, new LimitsPage(settings.limits().list(), asked).document(sites.of(request)));
    }

    private static Reply health(HttpServletRequest request) {
        return Sites.build(request)
                .map(build -> Reply.text(200, "ok " + build.snapshot().id()))
                .orElseGet(() -> Reply.text(503, "no build"));
    }
}
