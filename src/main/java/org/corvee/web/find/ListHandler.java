package org.corvee.web.find;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.corvee.evidence.table.ClaimTable;
import org.corvee.evidence.table.ThingTable;
import org.corvee.model.NearWords;
import org.corvee.model.Word;
import org.corvee.page.BrowsePage;
import org.corvee.page.Link;
import org.corvee.page.ListPart;
import org.corvee.page.ThingsPage;
import org.corvee.page.ThingsPage.ThingOrder;
import org.corvee.page.ThingsPage.ThingType;
import org.corvee.query.EscapedText;
import org.corvee.query.Term;
import org.corvee.web.Handler;
import org.corvee.web.PageQuestions;
import org.corvee.web.Pages;
import org.corvee.web.Refused;
import org.corvee.web.Reply;
import org.corvee.web.ServedBuild;
import org.corvee.web.SiteNames;
import org.corvee.web.Sites;

/**
 * The lists of things: {@code /doc} has the types, {@code /doc/TYPE} the things of one, page by page; {@code /doc/voice} has
 * whoever speaks.
 */
public final class ListHandler implements Handler {
    private static final int EACH = 100;
    private static final int EXAMPLES = 3;
    private static final int LONGEST = 200;

    /** What a reader looks for. */
    private static final List<String> FIRST =
            List.of("cohort", "place", "actor", ThingType.VOICE, "visa", "event", "document", "site", "levy");

    private final PageQuestions questions;
    private final Sites sites;
    private final ServedBuild.PerBuild<Map<String, TypeList>> lists = new ServedBuild.PerBuild<>(this::lists);

    /** Lists the things of the builds that these questions ask. */
    public ListHandler(PageQuestions questions, Sites sites) {
        this.questions = questions;
        this.sites = sites;
    }

    /**
     * The things of a type, ordered and counted once.
     *
     * @param byName in the order of their names
     * @param byClaims those with the most claims first
     * @param kinds how many there are of each kind
     */
    private record TypeList(
            List<ThingTable.ListedThing> byName, List<ThingTable.ListedThing> byClaims, Map<String, Long> kinds) {
        static TypeList of(List<ThingTable.ListedThing> byName) {
            return new TypeList(byName, ThingTable.mostClaimsFirst(byName), counted(byName));
        }

        static Map<String, Long> counted(List<ThingTable.ListedThing> things) {
            return things.stream()
                    .flatMap(thing -> thing.kinds().stream())
                    .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        }

        List<ThingTable.ListedThing> in(ThingOrder order) {
            return order == ThingOrder.CLAIMS ? byClaims : byName;
        }
    }

    /** The types with their things, and the voices, each with the claims that it makes. */
    private Map<String, TypeList> lists(ServedBuild build) {
        Map<String, TypeList> all = new TreeMap<>();
        build.things().types().forEach((type, things) -> all.put(type, TypeList.of(things)));
        all.put(ThingType.VOICE, TypeList.of(build.read(() -> voices(build))));
        return all;
    }

    @Override
    public Reply reply(HttpServletRequest request) {
        return Sites.reading(request, build -> {
            String type = type(request).orElse("");
            String document = type.isEmpty()
                    ? types(build).document(sites.of(request))
                    : things(build, type, choice(request), Pages.number(request))
                            .document(sites.of(request));
            return Reply.html(200, document);
        });
    }

    /** Whether an address below {@code /doc/} is that of a type, which has no name behind it. */
    public static boolean isList(HttpServletRequest request) {
        return type(request).filter(type -> !type.contains("/")).isPresent();
    }

    /** What stands behind {@code /doc/}, without a slash at its end. */
    private static Optional<String> type(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo())
                .map(path -> path.replaceFirst("^/", "").replaceFirst("/$", ""));
    }

    private BrowsePage types(ServedBuild build) {
        List<String> types = List.copyOf(lists.of(build).keySet());
        List<BrowsePage.TypeCount> first = FIRST.stream()
                .filter(types::contains)
                .flatMap(type -> count(build, type))
                .toList();
        List<BrowsePage.TypeCount> others = types.stream()
                .filter(type -> !FIRST.contains(type))
                .flatMap(type -> count(build, type))
                .sorted(Comparator.comparing(count -> count.type().title()))
                .toList();
        return new BrowsePage(first, others);
    }

    private Stream<BrowsePage.TypeCount> count(ServedBuild build, String word) {
        ThingType type = ThingType.of(word);
        List<ThingTable.ListedThing> things = listed(build, word).byClaims();
        List<String> examples = things.stream()
                .limit(EXAMPLES)
                .map(ThingTable.ListedThing::name)
                .toList();
        return type.address().stream().map(address -> new BrowsePage.TypeCount(type, address, things.size(), examples));
    }

    private TypeList listed(ServedBuild build, String type) {
        return Optional.ofNullable(lists.of(build).get(type)).orElseGet(() -> TypeList.of(List.of()));
    }

    private List<ThingTable.ListedThing> voices(ServedBuild build) {
        ClaimTable claims = build.claims();
        return Arrays.stream(claims.keys(ClaimTable.Facet.VOICE))
                .boxed()
                .flatMap(code -> thing(build, claims.node(code))
                        .map(voice -> new ThingTable.ListedThing(
                                voice.id(), voice.name(), voice.kinds(), claims.count(ClaimTable.Facet.VOICE, code)))
                        .stream())
                .sorted(Comparator.comparing(ThingTable.ListedThing::name).thenComparing(ThingTable.ListedThing::id))
                .toList();
    }

    private Optional<ThingTable.ListedThing> thing(ServedBuild build, Node node) {
        return node.isURI()
                ? questions.names().slug(new Term.Iri(node.getURI())).flatMap(build.things()::thing)
                : Optional.empty();
    }

    private ThingsPage things(ServedBuild build, String type, ThingsPage.ThingChoice choice, int number) {
        TypeList all = listed(build, type);
        if (all.byName().isEmpty()) {
            throw new Refused(
                    404,
                    "No id begins with '%s/'; %s"
                            .formatted(
                                    EscapedText.line(type),
                                    NearWords.of(type, build.things().types().keySet())
                                            .remedy("/doc lists the types")));
        }
        SiteNames names = questions.names(build);
        List<ThingTable.ListedThing> named = named(all.in(choice.order()), choice.words());
        List<ThingTable.ListedThing> chosen = choice.kind().isEmpty()
                ? named
                : named.stream()
                        .filter(thing -> thing.kinds().stream()
                                .anyMatch(kind -> word(kind).equals(choice.kind())))
                        .toList();
        ListPart part = Pages.part("/doc/" + type, choice.asked(), number, EACH, chosen.size());
        Map<String, Long> counted = choice.words().isEmpty() ? all.kinds() : TypeList.counted(named);
        return new ThingsPage(ThingType.of(type), choice, kinds(counted, names), items(part.of(chosen), names), part);
    }

    /** The things whose names have all the words; they stay in their order. */
    private static List<ThingTable.ListedThing> named(List<ThingTable.ListedThing> things, String words) {
        List<String> wanted = List.of(words.toLowerCase(Locale.ROOT).split("\\s+"));
        return words.isEmpty()
                ? things
                : things.stream()
                        .filter(thing -> {
                            String name = thing.name().toLowerCase(Locale.ROOT);
                            return wanted.stream().allMatch(name::contains);
                        })
                        .toList();
    }

    private static List<ThingsPage.Item> items(List<ThingTable.ListedThing> things, SiteNames names) {
        return things.stream()
                .flatMap(thing -> Link.inside("/doc/" + thing.id()).stream()
                        .map(address -> new ThingsPage.Item(
                                address, thing.name(), thing.id(), kindsOf(thing, names), thing.claims())))
                .toList();
    }

    private static String kindsOf(ThingTable.ListedThing thing, SiteNames names) {
        return thing.kinds().stream()
                .map(kind -> names.word(new Term.Iri(kind)))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** The last word of a class's IRI. */
    private static String word(String kind) {
        return kind.replaceFirst(".*[#/]", "");
    }

    private static List<ThingsPage.KindCount> kinds(Map<String, Long> counted, SiteNames names) {
        return counted.entrySet().stream()
                .map(kind -> new ThingsPage.KindCount(
                        word(kind.getKey()),
                        names.word(new Term.Iri(kind.getKey())),
                        kind.getValue().intValue()))
                .sorted(Comparator.comparingInt(ThingsPage.KindCount::things)
                        .reversed()
                        .thenComparing(ThingsPage.KindCount::label))
                .toList();
    }

    private static ThingsPage.ThingChoice choice(HttpServletRequest request) {
        String order = parameter(request, "sort");
        ThingOrder sort = order.isEmpty()
                ? ThingOrder.NAME
                : Word.find(ThingOrder.class, order)
                        .orElseThrow(() -> new Refused(
                                400,
                                "sort: no '%s'; valid ones are %s"
                                        .formatted(
                                                EscapedText.line(order),
                                                String.join(", ", Word.all(ThingOrder.class)))));
        return new ThingsPage.ThingChoice(parameter(request, "q"), parameter(request, "kind"), sort);
    }

    private static String parameter(HttpServletRequest request, String name) {
        String value =
                Optional.ofNullable(request.getParameter(name)).orElse("").strip();
        if (value.length() > LONGEST) {
            throw new Refused(400, "%s: %,d characters; it has at most %d".formatted(name, value.length(), LONGEST));
        }
        return value;
    }
}
