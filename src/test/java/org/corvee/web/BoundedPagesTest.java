package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.GraphView;
import org.corvee.evidence.table.ClaimTable;
import org.corvee.evidence.table.ClaimTable.Facet;
import org.corvee.page.map.YearCounts;
import org.corvee.query.Library;
import org.corvee.query.Nodes;
import org.corvee.query.QueryBounds;
import org.corvee.query.Services;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;
import org.corvee.query.worker.Workers;
import org.corvee.web.address.Addresses;
import org.corvee.web.address.DataHandler;
import org.corvee.web.read.AuditHandlers;
import org.corvee.web.read.ClaimHandler;
import org.corvee.web.read.CompareHandler;
import org.corvee.web.read.DocumentHandler;
import org.corvee.web.read.LawHandler;
import org.corvee.web.read.MapHandler;
import org.corvee.web.read.ThingHandler;
import org.corvee.web.sparql.QueryRunner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No page reads or writes more because the graph is larger: the same pages of made-up data, once of few claims and once of many. */
@SuppressWarnings("NullAway.Init")
class BoundedPagesTest {
    private static final int FEW = 2_100;
    private static final int MANY = 6_300;

    /** The most bytes of a page. */
    private static final int PAGE = 150_000;

    /** The most bytes of a part of a description. */
    private static final int DESCRIPTION = 600_000;

    /** What a page may read that shows all there is, since that is not much. */
    private static final long LITTLE = 5_000;

    /** How far what is read may differ: texts, chains and findings of the claims shown are not the same in both. */
    private static final double ALIKE = 1.7;

    /** Questions whose first rows may come late, since the first documents may have few of what they ask for. */
    private static final Set<String> RARE = Set.of("question quantities", "question unnamed");

    private static final double LATE = 3;

    @TempDir
    static Path folder;

    static MadeUp few;
    static MadeUp many;

    @BeforeAll
    static void builds() throws IOException {
        few = MadeUp.of(FEW);
        many = MadeUp.of(MANY);
    }

    @AfterAll
    static void closes() throws InterruptedException {
        few.build().close(1);
        many.build().close(1);
    }

    @Test
    void noPageIsLargerThanAReaderCanTake() {
        many.pages().forEach((page, address) -> {
            int length = many.ask(address).getBytes(StandardCharsets.UTF_8).length;
            assertTrue(length <= PAGE, () -> "%s, %s: %,d bytes".formatted(page, address, length));
        });
    }

    @Test
    void noPageReadsMoreWhereThereIsMore() {
        Map<String, String> large = many.pages();
        few.pages().forEach((page, address) -> {
            long little = few.reads(address);
            long much = many.reads(large.getOrDefault(page, address));
            assertTrue(
                    much <= Math.max(little * (RARE.contains(page) ? LATE : ALIKE), LITTLE),
                    () -> "%s: reads %,d triples of %,d claims, and %,d of %,d"
                            .formatted(page, little, FEW, much, MANY));
        });
    }

    @Test
    void theTimelineIsDrawnHoweverMuchHappens() {
        Map<String, String> pages = many.pages();
        for (String page : List.of("home", "map", "thing", "place", "voice")) {
            String html = many.ask(String.valueOf(pages.get(page)));
            int bars = html.split("<a class=\"bar k-", -1).length - 1;
            assertTrue(bars > 0 && bars <= 8 * YearCounts.MOST, () -> "%s: %d bars".formatted(page, bars));
        }
    }

    @Test
    void noDescriptionIsLargerWhereThereIsMore() {
        String little = "/data/%s.ttl".formatted(few.busiest(Facet.PLACE, 0));
        String much = "/data/%s.ttl".formatted(many.busiest(Facet.PLACE, 0));
        assertTrue(many.reads(much) <= few.reads(little) * ALIKE, "reads of " + much);
        int length = many.ask(much).getBytes(StandardCharsets.UTF_8).length;
        assertTrue(length <= DESCRIPTION, () -> "%s: %,d bytes".formatted(much, length));
    }

    @Test
    void whatIsMadeUpReadsAsEnglishToo() {
        List<String> sentences =
                GeneratedEnglishTest.sentences(few.build().snapshot().dataset());
        assertTrue(sentences.size() > FEW, () -> "" + sentences.size());
        assertEquals(Map.of(), GeneratedEnglishTest.faults(sentences));
    }

    @Test
    void everyClaimIsOnOnePageOfTheList() {
        int each = 50;
        int all = many.build().claims().size();
        assertEquals(MANY, all);
        String last = "/doc/claim?page=" + (all + each - 1) / each;
        assertTrue(many.ask(last).contains("<li>"), last);
        assertTrue(
                many.refusal("/doc/claim?page=" + ((all + each - 1) / each + 1)).contains("this list has 126 pages"));
    }

    /**
     * A build of made-up data, and what is read of it.
     *
     * @param reads triples so far
     */
    private record MadeUp(ServedBuild build, AtomicLong reads, Map<String, Handler> handlers) {
        static MadeUp of(int claims) throws IOException {
            AtomicLong reads = new AtomicLong();
            var snapshot = TestStores.generated(folder.resolve("claims-" + claims), claims)
                    .current()
                    .orElseThrow();
            ServedBuild build = new ServedBuild(
                    snapshot,
                    counting(snapshot.dataset(), reads),
                    ShortNames.PUBLISHED,
                    Workers.WorkerSettings.NONE,
                    List.of());
            return new MadeUp(build, reads, served());
        }

        private static Map<String, Handler> served() throws IOException {
            PageQuestions questions = new PageQuestions(
                    Library.read(Path.of("queries")), ShortNames.PUBLISHED, new QueryBounds(Duration.ofSeconds(60)));
            Sites sites = new Sites(() -> "http://127.0.0.1");
            MapHandler map = new MapHandler(questions, sites);
            Map<String, Handler> handlers = new HashMap<>();
            handlers.put("/", new HomeHandler(questions, sites, map));
            handlers.put("/law", new LawHandler(questions, sites));
            handlers.put("/map", map);
            handlers.put("/map.geojson", map.geojson());
            QueryRunner runner = new QueryRunner(Limits.USUAL, Services.NONE, 0);
            handlers.put("/queries", new QueryHandler(questions, sites, map, runner));
            handlers.put("/compare", new CompareHandler(questions, sites));
            handlers.put("/doc/document", new DocumentHandler(questions, sites, ServerSettings.USUAL.folders()));
            handlers.put("/doc/claim", new ClaimHandler(questions, sites, List.of()));
            handlers.put("/audit", new AuditHandlers(questions, sites, List.of())::audit);
            handlers.put(
                    "/data",
                    new DataHandler(
                            new Addresses(questions.library(), ShortNames.PUBLISHED, questions.bounds(), sites)));
            handlers.put("/doc", new ThingHandler(questions, sites, map, List.of()));
            return handlers;
        }

        /** The same dataset, each of whose triples is counted when it is read. */
        private static DatasetGraph counting(DatasetGraph dataset, AtomicLong reads) {
            Graph[] graph = new Graph[1];
            DatasetGraph counted = (DatasetGraph) Proxy.newProxyInstance(
                    BoundedPagesTest.class.getClassLoader(),
                    new Class<?>[] {DatasetGraph.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("getDefaultGraph")) {
                            return graph[0];
                        }
                        try {
                            Object answer = method.invoke(dataset, arguments);
                            if (method.getName().equals("contains")) {
                                reads.incrementAndGet();
                            }
                            return answer instanceof Iterator<?> read
                                    ? Iter.operate(read, triple -> reads.incrementAndGet())
                                    : answer;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
            graph[0] = GraphView.createDefaultGraph(counted);
            return counted;
        }

        /** The pages of the busiest of each kind, by what they are. */
        Map<String, String> pages() {
            String thing = "/doc/" + busiest(Facet.THING, 0);
            String other = busiest(Facet.THING, 1);
            String voice = busiest(Facet.VOICE, 0);
            Map<String, String> pages = new LinkedHashMap<>();
            pages.put("home", "/");
            pages.put("map", "/map");
            pages.put("map of a place", "/map?place=" + busiest(Facet.PLACE, 0));
            pages.put("map of a voice", "/map?actor=" + voice + "&from=2015&to=2020");
            pages.put("claims of the map", "/map?kind=presence&page=2");
            pages.put("features", "/map.geojson");
            pages.put("law", "/law");
            pages.put("findings", "/law?about=" + provision());
            pages.put("conflicts", "/audit?list=conflicts-real");
            Stream.of("claims", "timeline", "origins", "hearsay", "quantities", "unnamed")
                    .forEach(question -> pages.put("question " + question, "/queries/analyst/" + question));
            pages.put("question's fifth page", "/queries/analyst/claims?page=5");
            pages.put("question of the busiest", "/queries/analyst/about?thing=" + busiest(Facet.THING, 0));
            pages.put("documents", "/doc/document");
            pages.put("documents by claims", "/doc/document?order=claims");
            pages.put("thing", thing);
            pages.put("next thing", "/doc/" + other);
            pages.put("place", "/doc/" + busiest(Facet.PLACE, 0));
            pages.put("voice", "/doc/" + voice);
            pages.put("testimony", "/doc/" + busiest(Facet.TESTIMONY, 0));
            pages.put("document", "/doc/" + busiest(Facet.DOCUMENT, 0));
            pages.put("document's second page", "/doc/" + busiest(Facet.DOCUMENT, 0) + "?page=2");
            pages.put("claims", "/doc/claim");
            pages.put("claims of a thing", "/doc/claim?thing=" + busiest(Facet.THING, 0));
            pages.put("claims of a voice", "/doc/claim?status=accepted&voice=" + voice);
            pages.put("claims of a time", "/doc/claim?from=2015-01-01&to=2020-01-01&page=2");
            pages.put("claim", "/doc/" + claim());
            pages.put("voices", "/compare?left=" + voice + "&right=" + busiest(Facet.VOICE, 1));
            return pages;
        }

        private String provision() {
            return build.read(() -> build.graph().stream()
                    .filter(triple -> triple.getPredicate().getURI().endsWith("#underProvision"))
                    .map(triple -> slug(triple.getObject()))
                    .findFirst()
                    .orElseThrow());
        }

        private String claim() {
            ClaimTable table = build.claims();
            return slug(table.claim(
                    table.tellingFirst(table.rows(Facet.THING, Nodes.node(thing(busiest(Facet.THING, 0)))))[0]));
        }

        private static Term.Iri thing(String slug) {
            return ShortNames.PUBLISHED.thing(slug).orElseThrow();
        }

        private String busiest(Facet facet, int rank) {
            ClaimTable table = build.claims();
            return Arrays.stream(table.keys(facet))
                    .boxed()
                    .filter(code -> table.node(code).isURI()
                            && table.node(code).getURI().contains("/id/"))
                    .sorted(Comparator.comparing((Integer code) -> -table.count(facet, code)))
                    .skip(rank)
                    .map(code -> slug(table.node(code)))
                    .findFirst()
                    .orElseThrow();
        }

        private static String slug(org.apache.jena.graph.Node node) {
            return ShortNames.PUBLISHED.slug(new Term.Iri(node.getURI())).orElseThrow();
        }

        long reads(String address) {
            long before = reads.get();
            ask(address);
            return reads.get() - before;
        }

        String ask(String address) {
            try (InputStream body = reply(address).body().open()) {
                return new String(body.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String refusal(String address) {
            try {
                return ask(address);
            } catch (Refused refused) {
                return refused.words();
            }
        }

        private Reply reply(String address) {
            String path = URI.create(address).getPath();
            String served = handlers.keySet().stream()
                    .filter(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"))
                    .max(Comparator.comparing(String::length))
                    .orElse("/");
            return handlers.getOrDefault(served, request -> {
                        throw new IllegalStateException(address);
                    })
                    .reply(request(address, served));
        }

        private HttpServletRequest request(String address, String served) {
            URI uri = URI.create(address);
            Map<String, String> asked = new HashMap<>();
            Stream.ofNullable(uri.getQuery())
                    .flatMap(query -> Stream.of(query.split("&")))
                    .forEach(pair -> {
                        String[] both = pair.split("=", 2);
                        asked.put(both[0], URLDecoder.decode(both[1], StandardCharsets.UTF_8));
                    });
            return (HttpServletRequest) Proxy.newProxyInstance(
                    BoundedPagesTest.class.getClassLoader(),
                    new Class<?>[] {HttpServletRequest.class},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "getHeaders" -> Collections.emptyEnumeration();
                        case "getParameter" -> asked.get((String) arguments[0]);
                        case "getParameterMap" ->
                            asked.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each ->
                                    new String[] {each.getValue()}));
                        case "getRequestURI" -> uri.getPath();
                        case "getServletPath" -> served;
                        case "getPathInfo" -> uri.getPath().substring(served.length());
                        case "getAttribute" -> Guard.BUILD.equals(arguments[0]) ? build : null;
                        default -> throw new UnsupportedOperationException(method.getName());
                    });
        }
    }
}
