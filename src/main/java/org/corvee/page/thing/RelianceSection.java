package org.corvee.page.thing;

import static org.corvee.page.Html.Tag.A;
import static org.corvee.page.Html.Tag.BDI;
import static org.corvee.page.Html.Tag.DIV;
import static org.corvee.page.Html.Tag.H2;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SECTION;
import static org.corvee.page.Html.Tag.TD;
import static org.corvee.page.Html.Tag.TR;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Document;
import org.corvee.evidence.Label;
import org.corvee.evidence.Testimony;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Link;
import org.corvee.page.Svg;
import org.corvee.page.TermHtml;
import org.corvee.page.WideTable;
import org.corvee.query.Term;

/**
 * Who relies on whom for what a page says: the voices from left to right, each with an arrow to whoever passes its words on,
 * and the documents at the right end; and the same as a table.
 *
 * @param claims those that the page shows
 */
record RelianceSection(List<Claim> claims, TermHtml naming) {
    static final String ID = "reliance";
    static final String TITLE = "Who relies on whom";

    /** How many boxes a column has, and how many arrows there are; the table says how many are left out. */
    private static final int BOXES = 9;

    private static final int ARROWS = 32;

    RelianceSection {
        claims = List.copyOf(claims);
    }

    Html html() {
        List<Reliance> every = reliances();
        if (every.size() < 2) {
            return all(List.of());
        }
        List<Party> drawn = drawn(every);
        List<Reliance> shown = every.stream()
                .filter(one -> drawn.contains(one.from()) && drawn.contains(one.to()))
                .limit(ARROWS)
                .toList();
        return tag(
                        SECTION,
                        tag(H2, TITLE),
                        tag(P, sentence(every, shown)).with(Attribute.Name.CLASS, "quiet"),
                        tag(DIV, new Network(drawn, shown, naming).svg())
                                .with(Attribute.Name.CLASS, "scroll")
                                .with(Attribute.Name.TABINDEX, "0")
                                .with(Attribute.Name.ROLE, "region")
                                .with(Attribute.Name.ARIA_LABEL, "Drawing; the table has the same data"),
                        new WideTable(
                                        List.of("Voice", "Passed on by", "Claims"),
                                        shown.stream().map(this::row).toList())
                                .html("reliances"))
                .with(Attribute.Name.ID, ID);
    }

    private static String sentence(List<Reliance> every, List<Reliance> shown) {
        String whole = "The chains of the claims on this page; a thicker arrow carries more of them.";
        int left = every.size() - shown.size();
        return left == 0 ? whole : whole + " %,d thinner ones are left out.".formatted(left);
    }

    private Html row(Reliance one) {
        return tag(
                TR,
                tag(TD, party(one.from())),
                tag(TD, party(one.to())),
                tag(TD, "%,d".formatted(one.claims())).with(Attribute.Name.CLASS, "number"));
    }

    private Html party(Party party) {
        Html name = tag(BDI, party.label().text());
        return page(party, naming).<Html>map(page -> tag(A, name).to(page)).orElse(name);
    }

    private static Optional<Link> page(Party party, TermHtml naming) {
        return party.label().term() instanceof Term.Iri iri ? naming.names().link(iri) : Optional.empty();
    }

    /** A voice or a document. */
    private record Party(Label label, boolean isDocument, boolean isUnnamed) {}

    /**
     * An arrow: whose words somebody passes on.
     *
     * @param claims how many
     */
    private record Reliance(Party from, Party to, int claims) {}

    /** The arrows, the thickest first. */
    private List<Reliance> reliances() {
        Map<List<Party>, Integer> counts = new LinkedHashMap<>();
        for (Claim claim : claims) {
            List<Party> path = path(claim);
            for (int i = 1; i < path.size(); i++) {
                counts.merge(List.of(path.get(i - 1), path.get(i)), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .map(arrow -> new Reliance(arrow.getKey().get(0), arrow.getKey().get(1), arrow.getValue()))
                .sorted(Comparator.comparingInt((Reliance one) -> -one.claims())
                        .thenComparing(one -> one.from().label().iri())
                        .thenComparing(one -> one.to().label().iri()))
                .toList();
    }

    /** From who knows to the document; who passes on his own words is one step. */
    private static List<Party> path(Claim claim) {
        List<Party> path = new ArrayList<>();
        for (Testimony testimony : claim.source().chain()) {
            Optional.ofNullable(testimony.witness())
                    .map(witness -> new Party(witness, false, testimony.unnamed()))
                    .filter(party ->
                            path.isEmpty() || !path.get(path.size() - 1).equals(party))
                    .ifPresent(path::add);
        }
        claim.source().document().map(Document::id).ifPresent(id -> path.add(new Party(id, true, false)));
        return path;
    }

    /** Those who have a box: in each column the ones with the thickest arrows. */
    private static List<Party> drawn(List<Reliance> every) {
        Map<Party, Integer> columns = columns(every);
        Map<Integer, Integer> taken = new HashMap<>();
        return every.stream()
                .flatMap(one -> Stream.of(one.from(), one.to()))
                .distinct()
                .filter(party -> taken.merge(columns.getOrDefault(party, 0), 1, Integer::sum) <= BOXES)
                .toList();
    }

    /** How many steps each is from the documents; a ring of voices that cite each other has an end all the same. */
    private static Map<Party, Integer> columns(List<Reliance> every) {
        Map<Party, Integer> steps = new HashMap<>();
        for (int round = 0; round < Network.COLUMNS; round++) {
            for (Reliance one : every) {
                int next = Math.min(Network.COLUMNS - 1, steps.getOrDefault(one.to(), 0) + 1);
                steps.merge(one.from(), next, Math::max);
                steps.putIfAbsent(one.to(), 0);
            }
        }
        return steps;
    }

    /** The drawing. */
    private record Network(List<Party> parties, List<Reliance> arrows, TermHtml naming) {
        static final int COLUMNS = 4;
        private static final int BOX = 172;
        private static final int HIGH = 40;
        private static final int ACROSS = 250;
        private static final int DOWN = 54;
        private static final int LINE = 23;

        /** The upper left corner of a box. */
        private record Corner(int x, int y) {}

        Svg svg() {
            Map<Party, Integer> steps = columns(arrows);
            int most = steps.values().stream().mapToInt(step -> step).max().orElse(0);
            Map<Integer, Integer> filled = new HashMap<>();
            Map<Party, Corner> corners = new LinkedHashMap<>();
            for (Party party : parties) {
                Optional.ofNullable(steps.get(party)).ifPresent(step -> {
                    int row = filled.merge(step, 1, Integer::sum) - 1;
                    corners.put(party, new Corner(2 + (most - step) * ACROSS, 2 + row * DOWN));
                });
            }
            int rows = filled.values().stream().mapToInt(count -> count).max().orElse(1);
            List<Svg> shapes = new ArrayList<>();
            shapes.add(arrowhead());
            arrows.forEach(one -> shapes.add(arrow(
                    one,
                    Objects.requireNonNull(corners.get(one.from())),
                    Objects.requireNonNull(corners.get(one.to())))));
            corners.forEach((party, corner) -> shapes.add(box(party, corner)));
            return Svg.shape(Svg.Shape.SVG, shapes.toArray(Svg[]::new))
                    .with(Svg.Name.ID, "network")
                    .with(Svg.Name.ROLE, "group")
                    .with(
                            Svg.Name.ARIA_LABEL,
                            "%d voices and documents, %d arrows".formatted(corners.size(), arrows.size()))
                    .with(Svg.Name.CLASS, "network")
                    .with(Svg.Name.VIEW_BOX, "0 0 %d %d".formatted(most * ACROSS + BOX + 4, rows * DOWN));
        }

        private static Svg arrowhead() {
            return Svg.shape(
                    Svg.Shape.DEFS,
                    Svg.shape(Svg.Shape.MARKER, Svg.shape(Svg.Shape.PATH).with(Svg.Name.D, "M0 0L8 4L0 8z"))
                            .with(Svg.Name.ID, "passed-on")
                            .with(Svg.Name.VIEW_BOX, "0 0 8 8")
                            .with(Svg.Name.REF_X, 8)
                            .with(Svg.Name.REF_Y, 4)
                            .with(Svg.Name.MARKER_WIDTH, 4)
                            .with(Svg.Name.MARKER_HEIGHT, 4)
                            .with(Svg.Name.ORIENT, "auto"));
        }

        private static Svg arrow(Reliance one, Corner from, Corner to) {
            boolean isOnward = to.x() > from.x();
            double x1 = isOnward ? from.x() + BOX : from.x() + BOX / 2.0;
            double y1 = from.y() + HIGH / 2.0;
            double x2 = isOnward ? to.x() - 3 : to.x() + BOX / 2.0;
            double y2 = to.y() + HIGH / 2.0;
            double bend = Math.max(30, Math.abs(x2 - x1) / 2);
            String path = String.format(
                    Locale.ROOT,
                    "M%.0f %.0fC%.0f %.0f %.0f %.0f %.0f %.0f",
                    x1,
                    y1,
                    x1 + bend,
                    y1,
                    x2 - bend,
                    y2,
                    x2,
                    y2);
            return Svg.shape(
                            Svg.Shape.PATH,
                            Svg.title("%s, passed on by %s: %,d %s"
                                    .formatted(
                                            one.from().label().text(),
                                            one.to().label().text(),
                                            one.claims(),
                                            one.claims() == 1 ? "claim" : "claims")))
                    .with(Svg.Name.D, path)
                    .with(Svg.Name.STROKE_WIDTH, Math.min(6, 0.8 + Math.sqrt(one.claims()) * 0.7))
                    .with(Svg.Name.MARKER_END, "url(#passed-on)")
                    .with(Svg.Name.CLASS, "passing");
        }

        private Svg box(Party party, Corner corner) {
            List<String> lines = lines(party.label().text());
            List<Svg> parts = new ArrayList<>();
            if (lines.get(lines.size() - 1).endsWith("…")) {
                parts.add(Svg.title(party.label().text()));
            }
            parts.add(Svg.shape(Svg.Shape.RECT)
                    .with(Svg.Name.X, corner.x())
                    .with(Svg.Name.Y, corner.y())
                    .with(Svg.Name.WIDTH, BOX)
                    .with(Svg.Name.HEIGHT, HIGH)
                    .with(Svg.Name.RX, party.isDocument() ? 0 : 8)
                    .with(Svg.Name.CLASS, party.isUnnamed() ? "unnamed" : "named"));
            double first = corner.y() + (lines.size() == 1 ? 25 : 17);
            for (int i = 0; i < lines.size(); i++) {
                parts.add(Svg.words(corner.x() + 8, first + 14 * i, lines.get(i)));
            }
            Svg whole = Svg.shape(Svg.Shape.A, parts.toArray(Svg[]::new))
                    .with(Svg.Name.CLASS, party.isDocument() ? "party document" : "party")
                    .with(Svg.Name.TABINDEX, -1);
            return page(party, naming).map(whole::to).orElse(whole);
        }

        /** A name in one line or two, cut where there is no room. */
        private static List<String> lines(String name) {
            if (name.length() <= LINE) {
                return List.of(name);
            }
            int space = name.lastIndexOf(' ', LINE);
            int cut = space > LINE / 2 ? space : LINE;
            String rest = name.substring(cut).strip();
            return List.of(
                    name.substring(0, cut).strip(),
                    rest.length() <= LINE ? rest : rest.substring(0, LINE - 1).strip() + "…");
        }
    }
}
