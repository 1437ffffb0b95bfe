package org.corvee.web.read;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.corvee.evidence.NodeReader;
import org.corvee.evidence.Occurrence;
import org.corvee.evidence.Occurrences;
import org.corvee.model.Cv;
import org.corvee.page.Link;
import org.corvee.page.map.Chronicle;
import org.corvee.page.map.GeoJson;
import org.corvee.page.map.MapFilter;
import org.corvee.page.map.MapPage;
import org.corvee.page.map.Marker;
import org.corvee.page.map.ResultMarks;
import org.corvee.page.map.Timeline;
import org.corvee.page.map.YearCounts;
import org.corvee.page.thing.ThingPage;
import org.corvee.query.Nodes;
import org.corvee.query.Result;
import org.corvee.web.CarriedChoices;
import org.corvee.web.Handler;
import org.corvee.web.PageQuestions;
import org.corvee.web.Pages;
import org.corvee.web.Refused;
import org.corvee.web.Reply;
import org.corvee.web.ServedBuild;
import org.corvee.web.Sites;
import org.corvee.web.ThingsOfBuild;
import org.jspecify.annotations.Nullable;

/** Makes the map's page, and the same as GeoJSON. */
public final class MapHandler implements Handler {
    /** How many claims a graph may have of which all that happens is read at once. */
    private static final int SMALL = 2_000;

    /** How many bars, or else years, a timeline has that is a part of a page on something. */
    private static final int FEW = 60;

    private static final int FEW_YEARS = 12;

    private static final String THING = "thing";

    private final PageQuestions questions;
    private final Sites sites;
    private final CountedMap counted;
    private final ServedBuild.PerBuild<ResultMarks.Knowledge> knowledge = new ServedBuild.PerBuild<>(this::learned);
    private final ServedBuild.PerBuild<List<Occurrence>> occurrences = new ServedBuild.PerBuild<>(this::read);

    public MapHandler(PageQuestions questions, Sites sites) {
        this.questions = questions;
        this.sites = sites;
        this.counted = new CountedMap(questions);
    }

    @Override
    public Reply reply(HttpServletRequest request) {
        int number = Pages.number(request);
        MapFilter filter;
        try {
            filter = filter(Sites.needed(request), asked(request));
        } catch (MapFilter.UnreadableFilter unreadable) {
            return page(request, 400, MapFilter.ALL, 1, unreadable.words());
        } catch (Refused unknown) {
            return page(request, 400, MapFilter.ALL, 1, String.valueOf(unknown.getMessage()));
        }
        return page(request, 200, filter, number, "");
    }

    /** What the address asks; whatever it names is in the build. */
    private MapFilter filter(ServedBuild build, Map<String, List<String>> asked) {
        MapFilter filter = MapFilter.read(asked);
        filter.named()
                .forEach((parameter, id) -> build.read(() -> {
                    new ThingsOfBuild(questions, build).require(parameter, id);
                    return id;
                }));
        return filter;
    }

    private Reply page(HttpServletRequest request, int status, MapFilter filter, int number, String fault) {
        ServedBuild build = Sites.needed(request);
        return Reply.html(
                status,
                legible(build, filter)
                        .map(shown -> {
                            Pages.part("/map", Map.of(), number, MapPage.EACH, shown.size());
                            return new MapPage(sites.of(request), filter, occurrences(build), number, fault).document();
                        })
                        .orElseGet(() -> counted.document(sites.of(request), build, filter, number, fault)));
    }

    /** What passes a filter, where the build can be looked through and a page can show each. */
    private Optional<List<Occurrence>> legible(ServedBuild build, MapFilter filter) {
        return legible(build, filter, Optional.empty());
    }

    private Optional<List<Occurrence>> legible(ServedBuild build, MapFilter filter, Optional<String> thing) {
        return isSmall(build)
                ? Optional.of(occurrences(build).stream()
                                .filter(filter::passes)
                                .filter(one -> thing.map(one::isAbout).orElse(true))
                                .toList())
                        .filter(MapPage::areLegible)
                : Optional.empty();
    }

    /** Whether all that happens in a build is read at once. */
    public static boolean isSmall(ServedBuild build) {
        return build.claims().size() <= SMALL;
    }

    /** The maker of the GeoJSON. */
    public Handler geojson() {
        return request -> {
            ServedBuild build = Sites.needed(request);
            try {
                Map<String, List<String>> asked = asked(request);
                Optional<String> thing = thing(build, asked.remove(THING));
                MapFilter filter = filter(build, asked);
                return new Reply(
                        200,
                        GeoJson.MEDIA_TYPE,
                        legible(build, filter, thing)
                                .map(MapHandler::features)
                                .orElseGet(() -> counted.geojson(build, filter)));
            } catch (MapFilter.UnreadableFilter unreadable) {
                throw new Refused(400, unreadable.words());
            }
        };
    }

    /** The thing whose timeline is asked for: what happens to it, with it or at it. */
    private Optional<String> thing(ServedBuild build, @Nullable List<String> asked) {
        Optional<String> thing = Stream.ofNullable(asked)
                .flatMap(List::stream)
                .filter(id -> !id.isEmpty())
                .findFirst();
        thing.ifPresent(id -> {
            build.read(() -> {
                new ThingsOfBuild(questions, build).require(THING, id);
                return id;
            });
            if (!isSmall(build)) {
                throw new Refused(
                        400, "thing: no timelines of things in a build this large; ask by place= or by actor=");
            }
        });
        return thing;
    }

    private static String features(List<Occurrence> shown) {
        return new GeoJson(shown.stream().map(Marker::of).toList()).document();
    }

    /** What passes a filter along the years; inside {@link ServedBuild#read} only. */
    public Chronicle chronicle(ServedBuild build, MapFilter filter) {
        return legible(build, filter)
                .<Chronicle>map(Timeline::ofClaims)
                .orElseGet(() -> counted.chronicle(build, filter, YearCounts.MOST));
    }

    /** What happens to a thing, with it or at it; inside {@link ServedBuild#read} only. */
    ThingPage.Happening happening(ServedBuild build, String slug) {
        List<Occurrence> about = isSmall(build)
                ? occurrences(build).stream().filter(one -> one.isAbout(slug)).toList()
                : List.of();
        if (isSmall(build) && Timeline.isLegible(about, FEW)) {
            boolean isPlace = about.stream().allMatch(one -> one.scene().isAt(slug));
            return new ThingPage.Happening(
                    Timeline.ofClaims(about),
                    with(slug, isPlace).on("/map"),
                    Optional.of(Link.ours("/map.geojson", Map.of(THING, slug))));
        }
        MapFilter filter = with(slug, counted.isPlace(build, slug));
        return new ThingPage.Happening(
                counted.chronicle(build, filter, FEW_YEARS), filter.on("/map"), Optional.empty());
    }

    private static MapFilter with(String slug, boolean isPlace) {
        return isPlace ? MapFilter.ALL.at(slug) : MapFilter.ALL.with(slug);
    }

    private List<Occurrence> occurrences(ServedBuild build) {
        return occurrences.of(build);
    }

    /** Where the things of this build lie, and when its claims hold; of a large one the latter is looked up. */
    public ResultMarks.Knowledge knowledge(ServedBuild build) {
        ResultMarks.Knowledge known = knowledge.of(build);
        return isSmall(build)
                ? known
                : new ResultMarks.Knowledge(known.slugs(), known.whereabouts(), claim -> during(build, claim));
    }

    private Optional<String> during(ServedBuild build, String claim) {
        return build.read(() -> questions.names().thing(claim).flatMap(iri -> {
            NodeReader nodes = questions.evidence(build).nodes();
            Node node = Nodes.node(iri);
            return nodes.text(node, Nodes.iri(Cv.HOLDS_DURING)).or(() -> nodes.value(node, RDF.object.asNode())
                    .flatMap(time -> nodes.text(time, Nodes.iri(Cv.EDTF))));
        }));
    }

    private List<Occurrence> read(ServedBuild build) {
        return build.read(
                () -> new Occurrences(questions.names()::brief, knowledge(build).whereabouts())
                        .read(name -> questions.ask(build, name, Map.of())));
    }

    private ResultMarks.Knowledge learned(ServedBuild build) {
        return build.read(() -> ResultMarks.Knowledge.read(
                questions.names()::brief,
                ask(build, "whereabouts"),
                isSmall(build) ? ask(build, "claim-times") : new Result(List.of(), List.of())));
    }

    private Result ask(ServedBuild build, String name) {
        return questions.ask(build, "page/" + name, Map.of());
    }

    private static Map<String, List<String>> asked(HttpServletRequest request) {
        Map<String, List<String>> asked = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> asked.put(name, List.of(values)));
        CarriedChoices.removeFrom(asked);
        return asked;
    }
}
