package org.corvee.page.compare;

import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Label;
import org.corvee.evidence.Origins;
import org.corvee.page.Heading;
import org.corvee.page.Html;
import org.corvee.page.Layout;
import org.corvee.page.Link;
import org.corvee.page.TermHtml;
import org.corvee.page.compare.ComparedClaims.ComparedClaim;
import org.corvee.page.memo.MemoAddress;
import org.corvee.page.thing.ClaimLine;
import org.corvee.page.thing.ConflictSection;
import org.corvee.query.Term;

/**
 * Two things, two documents or two voices side by side.
 *
 * @param conflicts between a claim of the one and a claim of the other
 * @param origins of a claim's statement, asked for the claims that are shown
 */
public record ComparePage(
        ComparedSort sort,
        ComparedSides sides,
        ConflictSection conflicts,
        Function<Claim, Origins> origins,
        TermHtml naming) {
    /** The address. */
    static final String PATH = "/compare";

    /** The most claims of a cell. */
    private static final int MOST = 8;

    /** What the two are. */
    public enum ComparedSort {
        THINGS,
        DOCUMENTS,
        VOICES
    }

    /** The two. */
    public record ComparedSides(ComparedSide left, ComparedSide right) {}

    /** The document. */
    public String document(Layout.Site site) {
        return Layout.document(JteComparePageGenerated::render, site, this);
    }

    Heading heading() {
        return Heading.of("%s and %s".formatted(left(), right())).under(new Link(PATH), "Compare");
    }

    String left() {
        return sides.left().id().text();
    }

    String right() {
        return sides.right().id().text();
    }

    Html leftLink() {
        return naming.of(sides.left().id().term());
    }

    Html rightLink() {
        return naming.of(sides.right().id().term());
    }

    boolean isCut() {
        return sides.left().isCut() || sides.right().isCut();
    }

    boolean isOfVoices() {
        return sort == ComparedSort.VOICES;
    }

    /** Its sections, those without rows left out. */
    List<Html> sections() {
        Html onward = all(List.of(leftLink(), text(", "), rightLink(), text(".")));
        Stream<ComparedSection> rest =
                switch (sort) {
                    case THINGS -> about();
                    case DOCUMENTS -> said();
                    case VOICES -> Stream.concat(said(), about());
                };
        return Stream.concat(Stream.of(head()), rest)
                .filter(section -> section.total() > 0)
                .map(section -> section.html(left(), right(), onward))
                .toList();
    }

    private ComparedSection head() {
        Map<String, Html> right = sides.right().facts(naming);
        List<ComparedSection.ComparedRow> rows = sides.left().facts(naming).entrySet().stream()
                .map(fact -> new ComparedSection.ComparedRow(
                        text(fact.getKey()), fact.getValue(), right.getOrDefault(fact.getKey(), text("–"))))
                .toList();
        return new ComparedSection("head", "The two", "What is recorded of each.", rows, rows.size());
    }

    /** What is said about the two: in common, otherwise, of one alone. */
    private Stream<ComparedSection> about() {
        ComparedClaims claims = ComparedClaims.about(sides.left(), sides.right());
        Map<ComparedClaim.SaidValue, ComparedClaims> common = claims.ofBothBy(claim -> List.of(claim.said()));
        Map<ComparedClaim.ComparedProperty, ComparedClaims> properties = claims.by(claim -> List.of(claim.property()));
        Map<ComparedClaim.ComparedProperty, ComparedClaims> rest =
                claims.without(common).by(claim -> List.of(claim.property()));
        return Stream.of(
                section(
                        "common",
                        "In common",
                        "The same is said of both.",
                        common,
                        said -> all(List.of(
                                property(said.property()),
                                text(" "),
                                naming.of(said.value().term()))),
                        claim -> text("")),
                section(
                        "differs",
                        "Different",
                        "Something else is said of each under the same property.",
                        kept(rest, head -> has(properties, head)),
                        this::property,
                        this::value),
                section(
                        "only",
                        "Said of one alone",
                        "A property that nothing here gives the other; that is no denial.",
                        kept(rest, head -> !has(properties, head)),
                        this::property,
                        this::value));
    }

    private static <K> boolean has(Map<K, ComparedClaims> claims, K head) {
        ComparedClaims under = claims.get(head);
        return under != null && under.isOfBoth();
    }

    private static <K> Map<K, ComparedClaims> kept(Map<K, ComparedClaims> claims, Predicate<K> wanted) {
        Map<K, ComparedClaims> kept = new LinkedHashMap<>(claims);
        kept.keySet().removeIf(head -> !wanted.test(head));
        return kept;
    }

    /** What the two say: the same statements, the same measures, the same things. */
    private Stream<ComparedSection> said() {
        ComparedClaims claims = ComparedClaims.saidBy(sides.left(), sides.right());
        Map<ComparedClaim.SaidStatement, ComparedClaims> same =
                claims.ofBothBy(claim -> List.of(claim.saidStatement()));
        ComparedClaims rest = claims.without(same);
        return Stream.of(
                section(
                        "same",
                        "Statements that both make",
                        "The same subject, property and object.",
                        same,
                        said -> triple(said.statement().terms()),
                        claim -> text("")),
                section(
                        "measures",
                        "Days and numbers",
                        "The same property with a day or a number from both, perhaps of different things.",
                        rest.ofBothBy(ComparedClaim::measure),
                        property -> naming.of(property.term()),
                        claim -> all(List.of(
                                naming.of(claim.statement().subject().term()),
                                text(" "),
                                naming.of(claim.statement().object().term()),
                                text(": ")))),
                section(
                        "things",
                        "Things that both speak of",
                        "What each says about them, apart from what both say.",
                        rest.ofBothBy(ComparedClaim::things),
                        thing -> naming.of(thing.term()),
                        claim -> all(List.of(triple(claim.statement().terms()), text(": ")))));
    }

    private Html triple(List<Term> terms) {
        return Html.spaced(terms.stream().map(naming::of).toList(), " · ");
    }

    private Html property(ComparedClaim.ComparedProperty property) {
        Html word = naming.of(property.property().term());
        return property.outwards() ? word : all(List.of(text("… "), word, text(" it")));
    }

    private Html value(ComparedClaim claim) {
        return all(List.of(naming.of(claim.value().term()), text(": ")));
    }

    private <K> ComparedSection section(
            String id,
            String title,
            String note,
            Map<K, ComparedClaims> claims,
            Function<K, Html> head,
            Function<ComparedClaim, Html> value) {
        List<ComparedSection.ComparedRow> rows = claims.entrySet().stream()
                .limit(ComparedSection.MOST)
                .map(row -> new ComparedSection.ComparedRow(
                        head.apply(row.getKey()),
                        cell(row.getValue().left(), value),
                        cell(row.getValue().right(), value)))
                .toList();
        return new ComparedSection(id, title, note, rows, claims.size());
    }

    private Html cell(List<ComparedClaim> claims, Function<ComparedClaim, Html> value) {
        List<Html> items = new ArrayList<>();
        claims.stream()
                .sorted(Comparator.comparing(claim -> claim.claim().manner().isDenial()))
                .limit(MOST)
                .forEach(claim -> items.add(all(List.of(value.apply(claim), line(claim.claim())))));
        if (claims.size() > MOST) {
            items.add(text("and %,d more".formatted(claims.size() - MOST)));
        }
        return ComparedSection.list(items);
    }

    /** Who says it, how, for when, on how many origins; and the link that adds it to a memo. */
    private Html line(Claim claim) {
        List<Html> pieces = new ArrayList<>();
        pieces.add(new ClaimLine(claim, naming).html());
        pieces.add(text(" · %s · %s"
                .formatted(claim.manner().modality(), origins.apply(claim).words())));
        page(claim.id()).flatMap(MemoAddress::adding).ifPresent(memo -> {
            pieces.add(text(" · "));
            pieces.add(memo);
        });
        return tag(Html.Tag.SPAN, all(pieces));
    }

    private Optional<Link> page(Label label) {
        return label.term() instanceof Term.Iri iri ? naming.names().link(iri) : Optional.empty();
    }
}
