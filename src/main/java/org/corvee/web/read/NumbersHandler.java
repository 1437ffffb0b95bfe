package org.corvee.web.read;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Dating;
import org.corvee.evidence.Document;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.evidence.Label;
import org.corvee.evidence.Statement;
import org.corvee.evidence.table.ClaimTable;
import org.corvee.evidence.table.ClaimTable.Facet;
import org.corvee.model.Cv;
import org.corvee.model.Word;
import org.corvee.page.TermHtml;
import org.corvee.page.map.ClaimedNumber;
import org.corvee.page.map.NumbersPage;
import org.corvee.query.EscapedText;
import org.corvee.query.Nodes;
import org.corvee.web.ChosenPolicy;
import org.corvee.web.Handler;
import org.corvee.web.PageQuestions;
import org.corvee.web.Refused;
import org.corvee.web.Reply;
import org.corvee.web.ServedBuild;
import org.corvee.web.Sites;
import org.corvee.web.ThingsOfBuild;

/** Makes the page of numbers: it counts by the table of claims, and reads only the claims that it shows. */
public record NumbersHandler(PageQuestions questions, Sites sites) implements Handler {
    /** How many numbers a page shows, the most telling ones. */
    private static final int MOST = 80;

    /** How many places it offers, and how many bands its chart has. */
    private static final int PLACES = 12;

    private static final int BANDS = 8;

    /** How many claims of a cohort are looked through for where it is. */
    private static final int LOOKED_AT = 300;

    private static final String ELSEWHERE = "other places";
    private static final String SEVERAL = "several places";
    private static final String NOWHERE = "no place given";
    private static final List<String> PLACING =
            List.of("sentTo", "arrivesIn", "remainsIn", "locatedIn", "worksIn", "livesAt");

    @Override
    public Reply reply(HttpServletRequest request) {
        NumbersPage.Counted counted = Optional.ofNullable(request.getParameter("of"))
                .filter(word -> !word.isEmpty())
                .map(NumbersHandler::counted)
                .orElse(NumbersPage.Counted.WORKERS);
        String place =
                Optional.ofNullable(request.getParameter("place")).orElse("").strip();
        return Sites.reading(request, build -> {
            if (!place.isEmpty()) {
                new ThingsOfBuild(questions, build).require("place", place);
            }
            ChosenPolicy policy = ChosenPolicy.of(request, build);
            NumbersPage page = page(build, policy.claims(), new NumbersPage.Asked(counted, place));
            return Reply.html(200, page.document(sites.of(request, policy)));
        });
    }

    private static NumbersPage.Counted counted(String word) {
        return Word.find(NumbersPage.Counted.class, word)
                .orElseThrow(() -> new Refused(
                        400,
                        "of: no '%s'; valid ones are %s"
                                .formatted(
                                        EscapedText.line(word),
                                        String.join(", ", Word.all(NumbersPage.Counted.class)))));
    }

    private NumbersPage page(ServedBuild build, ClaimTable table, NumbersPage.Asked asked) {
        EvidenceGraph evidence = questions.evidence(build, table);
        int[] every = asked.counted().properties().stream()
                .flatMapToInt(property -> Arrays.stream(table.rows(Facet.PROPERTY, Nodes.iri(Cv.term(property)))))
                .toArray();
        Map<Integer, Integer> byPlace = new TreeMap<>();
        Arrays.stream(every)
                .map(table::place)
                .filter(place -> place != ClaimTable.NONE)
                .forEach(place -> byPlace.merge(place, 1, Integer::sum));
        int[] rows = asked.place().isEmpty() ? every : of(table, every, asked.place());
        int[] shown = Arrays.stream(table.tellingFirst(rows)).limit(MOST).toArray();
        List<ClaimedNumber> read = Arrays.stream(shown)
                .mapToObj(row -> number(evidence, table, row, asked.counted()))
                .toList();
        Map<String, Integer> byBand = new TreeMap<>();
        read.forEach(number -> byBand.merge(number.band(), 1, Integer::sum));
        List<String> bands = largest(byBand, BANDS).toList();
        List<ClaimedNumber> numbers = read.stream()
                .map(number -> among(number, bands))
                .sorted(Comparator.comparing(
                                (ClaimedNumber number) -> number.band().equals(ELSEWHERE))
                        .thenComparing(ClaimedNumber::band)
                        .thenComparing(number -> number.time().dating().bounds().first()))
                .toList();
        List<NumbersPage.CountedChoice> places = largest(byPlace, PLACES)
                .map(place -> choice(evidence.label(table.node(place)), byPlace.getOrDefault(place, 0)))
                .toList();
        return new NumbersPage(asked, places, rows.length, numbers, new TermHtml(questions.names(build)));
    }

    private int[] of(ClaimTable table, int[] rows, String place) {
        int code = questions
                .names()
                .thing(place)
                .map(Nodes::node)
                .map(table::code)
                .map(found -> found.orElse(ClaimTable.NONE))
                .orElse(ClaimTable.NONE);
        return Arrays.stream(rows)
                .filter(row -> code != ClaimTable.NONE && table.place(row) == code)
                .toArray();
    }

    /** A place with few numbers shares a band with others such. */
    private static ClaimedNumber among(ClaimedNumber number, List<String> bands) {
        return bands.contains(number.band())
                ? number
                : new ClaimedNumber(number.claim(), ELSEWHERE, number.amount(), number.time());
    }

    private static <K> Stream<K> largest(Map<K, Integer> counts, int most) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<K, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .limit(most);
    }

    private static NumbersPage.CountedChoice choice(Label place, int count) {
        return new NumbersPage.CountedChoice(place.id(), place.text(), count);
    }

    private static ClaimedNumber number(
            EvidenceGraph evidence, ClaimTable table, int row, NumbersPage.Counted counted) {
        Claim claim = evidence.claim(table.claim(row));
        Statement statement = claim.statement();
        String words = statement == null ? "" : statement.object().text();
        Node amount = table.node(table.object(row));
        String band =
                switch (counted) {
                    case WORKERS -> whereabouts(evidence, table, row);
                    case LEVIES -> unit(evidence, amount);
                };
        ClaimedNumber.Figures figures = new ClaimedNumber.Figures(
                words,
                value(evidence, amount, "minimum"),
                value(evidence, amount, "maximum"),
                value(evidence, amount, "estimate"));
        return new ClaimedNumber(claim, band, figures, time(claim));
    }

    /** Where those are said to be who are counted: one number may be of two places together. */
    private static String whereabouts(EvidenceGraph evidence, ClaimTable table, int row) {
        int counted = table.subject(row);
        int[] placing = PLACING.stream()
                .flatMapToInt(property -> table.code(Nodes.iri(Cv.term(property))).stream())
                .toArray();
        List<Node> places = Arrays.stream(table.rows(Facet.THING, table.node(counted)))
                .limit(LOOKED_AT)
                .filter(other -> table.subject(other) == counted && !table.isDenial(other))
                .filter(other -> Arrays.stream(placing).anyMatch(property -> table.property(other) == property))
                .mapToObj(other -> table.node(table.object(other)))
                .filter(place -> evidence.label(place).id().startsWith("place/"))
                .distinct()
                .toList();
        List<String> within = places.stream()
                .filter(place -> !evidence.nodes().isA(place, Nodes.iri(Cv.term("Country"))))
                .map(place -> evidence.label(place).text())
                .sorted()
                .toList();
        if (within.size() > 2) {
            return SEVERAL;
        }
        if (!within.isEmpty()) {
            return String.join(" and ", within);
        }
        return table.place(row) == ClaimTable.NONE
                ? NOWHERE
                : evidence.label(table.node(table.place(row))).text();
    }

    private static String unit(EvidenceGraph evidence, Node amount) {
        String currency = evidence.nodes()
                .text(amount, Nodes.iri(Cv.term("currency")))
                .or(() -> evidence.nodes()
                        .value(amount, Nodes.iri(Cv.term("unit")))
                        .map(unit -> evidence.label(unit).text()))
                .orElse("no unit");
        return evidence.nodes()
                .value(amount, Nodes.iri(Cv.term("per")))
                .map(per -> currency + " a " + evidence.label(per).text())
                .orElse(currency);
    }

    private static OptionalDouble value(EvidenceGraph evidence, Node amount, String property) {
        return evidence.nodes().text(amount, Nodes.iri(Cv.term(property))).stream()
                .filter(text -> text.matches("-?[0-9]+(\\.[0-9]+)?"))
                .mapToDouble(Double::parseDouble)
                .findFirst();
    }

    private static ClaimedNumber.HeldTime time(Claim claim) {
        Dating during = claim.manner().during();
        if (during.isKnown()) {
            return new ClaimedNumber.HeldTime(during, false);
        }
        Dating published = claim.source()
                .document()
                .map(Document::dates)
                .map(dates -> Dating.read(dates.published(), dates.from(), dates.to()))
                .orElse(Dating.UNKNOWN);
        return new ClaimedNumber.HeldTime(published, true);
    }
}
