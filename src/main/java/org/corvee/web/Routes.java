package org.corvee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.model.NearWords;
import org.corvee.page.AboutPage;
import org.corvee.page.LimitsPage;
import org.corvee.query.Format;
import org.corvee.query.Library;
import org.corvee.query.QueryBounds;
import org.corvee.query.ShortNames;
import org.corvee.replica.Offer;
import org.corvee.web.address.Addresses;
import org.corvee.web.address.DataHandler;
import org.corvee.web.address.DumpHandler;
import org.corvee.web.address.FileHandler;
import org.corvee.web.address.IdHandler;
import org.corvee.web.address.VoidHandler;
import org.corvee.web.find.ListHandler;
import org.corvee.web.find.PreviewHandler;
import org.corvee.web.find.SearchHandlers;
import org.corvee.web.read.AuditHandlers;
import org.corvee.web.read.ClaimHandler;
import org.corvee.web.read.CompareHandler;
import org.corvee.web.read.DocumentHandler;
import org.corvee.web.read.LawHandler;
import org.corvee.web.read.MapHandler;
import org.corvee.web.read.MemoHandler;
import org.corvee.web.read.NumbersHandler;
import org.corvee.web.read.ProvHandler;
import org.corvee.web.read.ThingHandler;
import org.corvee.web.reconcile.ReconcileHandler;
import org.corvee.web.release.KnownReleases;
import org.corvee.web.release.ReleaseHandlers;
import org.corvee.web.replica.OfferHandler;
import org.corvee.web.sparql.EditorHandler;
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

    /** What may stand in a frame of another site: pictures, tables, things and claims. */
    private static final List<String> EMBEDDED = List.of("/map", "/queries/*", "/doc/*", "/doc/claim/*");

    Routes {
        table = List.copyOf(table);
    }

    /**
     * What the handlers stand on.
     *
     * @param runner computes answers to queries
     * @param releases that are told of; none tells of none
     * @param offer to replicas; none offers nothing
     * @param drains whether the server is about to close
     */
    record Ground(
            Library library,
            ServerSettings settings,
            QueryBounds bounds,
            Sites sites,
            QueryRunner runner,
            Optional<KnownReleases> releases,
            Optional<Offer> offer,
            BooleanSupplier drains) {}

    /** All routes of a server. A new page is one line here. */
    static Routes of(Ground ground) {
        Library library = ground.library();
        Sites sites = ground.sites();
        ServerSettings settings = ground.settings();
        ShortNames names = settings.names();
        List<Path> documents = settings.folders().documents();
        PageQuestions questions = new PageQuestions(library, names, ground.bounds());
        Addresses addresses = new Addresses(library, names, ground.bounds(), sites);
        MapHandler map = new MapHandler(questions, sites);
        AuditHandlers audit = new AuditHandlers(questions, sites, documents);
        SearchHandlers find = new SearchHandlers(library, names, sites);
        SparqlService sparql = new SparqlService(settings, sites, ground.runner(), map);
        ReconcileHandler reconcile = new ReconcileHandler(questions, sites);
        FileHandler files = FileHandler.of(addresses, settings.folders().ontology());
        ThingHandler things = new ThingHandler(questions, sites, map, documents);
        ListHandler lists = new ListHandler(questions, sites);
        ApiHandler api = ApiHandler.of(settings, sites);
        List<Route> table = new ArrayList<>(List.of(
                // Pages
                Route.page("", new HomeHandler(questions, sites, map)),
                Route.page("/map", map),
                Route.page("/numbers", new NumbersHandler(questions, sites)),
                Route.page("/doc", lists),
                Route.page("/doc/*", request -> (ListHandler.isList(request) ? lists : things).reply(request)),
                Route.page("/doc/document/*", new DocumentHandler(questions, sites, settings.folders())),
                Route.page("/doc/claim/*", new ClaimHandler(questions, sites, documents)),
                Route.page("/documents", request -> Reply.redirect(308, "/doc/document")),
                Route.page("/law", new LawHandler(questions, sites)),
                Route.page("/audit", audit::audit),
                Route.page("/audit/without", audit::without),
                Route.page("/queries/*", new QueryHandler(questions, sites, map, ground.runner()))
                        .inLanesOfItsOwn(),
                Route.page("/search", find::search),
                Route.page("/compare", new CompareHandler(questions, sites)),
                Route.page("/memo", new MemoHandler(questions, sites, documents))
                        .takingPosts(),
                Route.page("/about", request -> about(request, sites)),
                Route.page("/about/limits", request -> limits(request, settings, sites)),
                Route.page("/about/api", api::page),
                // Data
                Route.data("/sparql", sparql).takingPosts(),
                Route.data("/sparql/", sparql).takingPosts(),
                Route.data("/sparql.geojson", sparql::features),
                Route.data("/sparql.xlsx", sparql::sheet),
                Route.page("/id/*", new IdHandler(addresses)),
                Route.page("/data/*", new DataHandler(addresses)),
                Route.page("/prov/*", new ProvHandler(questions, sites)),
                Route.own("/dump/*", new DumpHandler()),
                Route.page("/.well-known/void", new VoidHandler(addresses)),
                Route.page("/context.jsonld", addresses::context),
                Route.page("/map.geojson", map.geojson()),
                Route.page("/audit.json", audit::report),
                // Services
                Route.page("/reconcile/*", reconcile).takingPosts(),
                Route.page("/search.json", find::json),
                Route.page("/suggest", find::suggestions),
                Route.page("/names.json", find::names),
                Route.page("/preview/*", new PreviewHandler(questions)),
                Route.page("/opensearch.xml", find::description),
                Route.page("/editor.json", new EditorHandler(questions)),
                Route.page("/openapi.json", api::json),
                Route.own("/healthz", Routes::health),
                Route.own("/readyz", new ReadyHandler(ground.runner(), ground.drains())),
                // Files
                Route.page("/style.css", StaticFiles.stylesheet()),
                Route.page("/search.js", SearchHandlers.script()),
                Route.page("/script/*", StaticFiles.scripts()),
                Route.page("/vendor/*", StaticFiles.vendored())));
        ground.releases().ifPresent(known -> {
            ReleaseHandlers releases = new ReleaseHandlers(known, names, sites);
            table.add(Route.own("/releases/*", releases::releases));
            table.add(Route.own("/diff/*", releases::diff));
            table.add(Route.own("/feed.atom", releases::feed));
            table.add(Route.own("/timemap/*", releases::timeMap));
            table.add(Route.own("/at/*", request -> {
                throw AsOfHandler.refusal(known, request);
            }));
        });
        ground.offer().ifPresent(offer -> table.add(Route.own("/offer/*", new OfferHandler(offer))));
        if (!settings.embedders().isEmpty()) {
            table.addAll(embedded(table, settings.embedders()));
        }
        // The ontology's own
        Stream<String> whole = FILES.stream().map("/%s/*"::formatted);
        Stream<String> written = FILES.stream().flatMap(file -> Format.of(Format.AnswerKind.TRIPLES).stream()
                .map(format -> "/%s.%s".formatted(file, format.extension())));
        Stream.concat(whole, written).forEach(path -> table.add(Route.page(path, files)));
        NearAddresses near = NearAddresses.of(table.stream().map(Route::path).toList());
        table.add(Route.page("/*", request -> {
            throw new Refused(404, "There is no page at this address; " + near.remedy(request.getRequestURI()));
        }));
        return new Routes(table);
    }

    /** The pages that may stand in frames. */
    private static List<Route> embedded(List<Route> table, List<String> embedders) {
        return table.stream()
                .filter(route -> EMBEDDED.contains(route.path()))
                .map(route -> new Route(
                        "/embed" + route.path(),
                        Route.READ,
                        route.tagging(),
                        route.queue(),
                        new EmbedHandler(route.handler(), embedders)))
                .toList();
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

    /** There also while nothing is built. */
    private static Reply about(HttpServletRequest request, Sites sites) {
        String build =
                Sites.build(request).map(served -> served.snapshot().id().hex()).orElse("");
        return Reply.html(200, new AboutPage(sites.of(request), build).document());
    }

    private static Reply health(HttpServletRequest request) {
        return Sites.build(request)
                .map(build -> Reply.text(200, "ok " + build.snapshot().id()))
                .orElseGet(() -> Reply.text(503, "no build"));
    }

    /**
     * An address and who answers there.
     *
     * @param path a servlet pattern: {@code /doc/*} is all below {@code /doc}
     */
    record Route(String path, List<String> methods, Tagging tagging, Queue queue, Handler handler) {
        /** What every address takes. */
        static final List<String> READ = List.of("GET", "HEAD", "OPTIONS");

        /** What an address takes where a question may be too long for it. */
        static final List<String> READ_AND_POST = List.of("GET", "HEAD", "POST", "OPTIONS");

        /** Who names the bytes of an answer, so that a client need not fetch them twice. */
        enum Tagging {
            /** The build decides them. */
            BY_BUILD,
            /** The build decides them, and the texts of the documents where pages show their words. */
            BY_BUILD_AND_TEXTS,
            BY_HANDLER;

            /**
             * Whether the build alone decides answers.
             *
             * @param areWords whether pages show the words of texts, which may change under them
             */
            boolean isByBuild(boolean areWords) {
                return this == BY_BUILD || this == BY_BUILD_AND_TEXTS && !areWords;
            }
        }

        /** Where a request waits for its turn. */
        enum Queue {
            WITH_PAGES,
            BY_HANDLER
        }

        /** Pages, which the build and the address decide. */
        static Route page(String path, Handler handler) {
            return new Route(path, READ, Tagging.BY_BUILD_AND_TEXTS, Queue.WITH_PAGES, handler);
        }

        /** Answers of the graph alone, in lanes of their own. */
        static Route data(String path, Handler handler) {
            return new Route(path, READ, Tagging.BY_BUILD, Queue.BY_HANDLER, handler);
        }

        /** Answers that the handler tags, or that are new each time. */
        static Route own(String path, Handler handler) {
            return new Route(path, READ, Tagging.BY_HANDLER, Queue.BY_HANDLER, handler);
        }

        /** The same for questions that are sent; they are questions all the same. */
        Route takingPosts() {
            return new Route(path, READ_AND_POST, tagging, queue, handler);
        }

        /** The same for a handler that sees to the queues itself. */
        Route inLanesOfItsOwn() {
            return new Route(path, methods, tagging, Queue.BY_HANDLER, handler);
        }

        boolean takesPosts() {
            return methods.contains("POST");
        }
    }

    /** The addresses of this site, for somebody who has mistyped one. */
    record NearAddresses(List<String> known) {
        private static final int LONG = 200;

        NearAddresses {
            known = List.copyOf(known);
        }

        /** Those of servlet patterns: {@code /doc/*} is {@code /doc}. */
        static NearAddresses of(Collection<String> patterns) {
            return new NearAddresses(patterns.stream()
                    .map(pattern -> pattern.replaceFirst("/\\*$", ""))
                    .filter(pattern -> !pattern.isEmpty())
                    .toList());
        }

        /** What to try instead, as a clause. */
        String remedy(String address) {
            String otherwise = "see the home page";
            return address.length() > LONG
                    ? otherwise
                    : NearWords.of(address, known).remedy(otherwise);
        }
    }
}
