package org.corvee.page.thing;

import static org.corvee.page.Html.Tag.DD;
import static org.corvee.page.Html.Tag.DIV;
import static org.corvee.page.Html.Tag.DL;
import static org.corvee.page.Html.Tag.DT;
import static org.corvee.page.Html.Tag.SPAN;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.link;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Statement;
import org.corvee.evidence.Support;
import org.corvee.model.Wkt;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Link;
import org.corvee.query.Term;

/**
 * Statements as rows: a property, and each of its values with its time, its footnote marks and its number of origins.
 *
 * @param heading a property's words
 * @param denials by what they deny, so that a fact that is denied too says so
 */
record StatementRows(Footnotes footnotes, Function<Term, Html> heading, List<ClaimedValue> denials) {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+\\.0+");

    /** The place of the reference tables' sources on the page. */
    static final String REFERENCE = "reference";

    StatementRows {
        denials = List.copyOf(denials);
    }

    /** The rows, in the order of the facts. */
    Html html(List<ClaimedValue> facts) {
        Map<Term, List<ClaimedValue>> byProperty = new LinkedHashMap<>();
        facts.forEach(fact -> byProperty
                .computeIfAbsent(fact.property(), none -> new ArrayList<>())
                .add(fact));
        List<Html> rows = byProperty.entrySet().stream()
                .map(row -> row(row.getKey(), row.getValue()))
                .toList();
        return tag(DL, all(rows)).with(Attribute.Name.CLASS, "facts");
    }

    private Html row(Term property, List<ClaimedValue> facts) {
        Html word = heading.apply(property);
        return tag(DIV, tag(DT, word), all(facts.stream().map(this::value).toList()));
    }

    private Html value(ClaimedValue fact) {
        List<Html> parts = new ArrayList<>();
        if (fact.isDisputed()) {
            parts.add(link(Link.here(ConflictSection.ID), "disputed").with(Attribute.Name.CLASS, "badge disputed"));
        }
        parts.add(shown(fact.other()));
        fact.times().forEach(time -> parts.add(tag(SPAN, time).with(Attribute.Name.CLASS, "when")));
        parts.add(fact.claims().isEmpty() ? reference() : footnotes.marks(fact.claims()));
        denials.stream()
                .filter(denial -> denial.property().equals(fact.property())
                        && denial.other().equals(fact.other()))
                .forEach(denial -> parts.add(all(List.of(
                        ClaimWords.badge("denied", "also denied"), text(" "), footnotes.marks(denial.claims())))));
        return tag(DD, tag(SPAN, Html.spaced(parts, " ")), support(fact));
    }

    private Html support(ClaimedValue fact) {
        if (fact.claims().isEmpty()) {
            return all(List.of());
        }
        Support support = footnotes.support(fact.claims());
        Html voices = ClaimWords.voices(support.voices());
        return tag(
                        SPAN,
                        text(" "),
                        voices,
                        text(voices.isEmptyContent() ? "" : " "),
                        text(support.origins().words()))
                .with(Attribute.Name.CLASS, "origins");
    }

    private static Html reference() {
        return tag(Html.Tag.SUP, link(Link.here(REFERENCE), "[ref]").with(Attribute.Name.CLASS, "mark"))
                .with(Attribute.Name.CLASS, "marks");
    }

    private Html shown(Term term) {
        if (term instanceof Term.Literal literal) {
            if (WHOLE.matcher(literal.lexical()).matches()) {
                return text(literal.lexical().replaceFirst("\\.0+$", ""));
            }
            Optional<Wkt.Point> point = Wkt.pointIn(literal.lexical());
            if (point.isPresent()) {
                return tag(SPAN, degrees(point.get())).with(Attribute.Name.TITLE, literal.lexical());
            }
        }
        return footnotes.naming().of(term);
    }

    private static String degrees(Wkt.Point point) {
        return degrees(point.latitude(), "N", "S") + " " + degrees(point.longitude(), "E", "W");
    }

    private static String degrees(BigDecimal number, String positive, String negative) {
        return "%s° %s".formatted(number.abs().toPlainString(), number.signum() < 0 ? negative : positive);
    }

    /**
     * What the page says of its thing in one row: a property, what stands at its other end, and the claims that carry it.
     *
     * @param claims none for a row of a reference table
     */
    record ClaimedValue(Term property, Term other, List<Claim> claims) {
        ClaimedValue {
            claims = List.copyOf(claims);
        }

        private record Key(Term property, Term other) {}

        /** The claims joined where they say the same of the same thing. */
        static List<ClaimedValue> of(List<Claim> claims, Function<Statement, Term> other) {
            Map<Key, List<Claim>> same = new LinkedHashMap<>();
            for (Claim claim : claims) {
                Stream.ofNullable(claim.statement())
                        .map(statement -> new Key(statement.predicate().term(), other.apply(statement)))
                        .forEach(key -> same.computeIfAbsent(key, none -> new ArrayList<>())
                                .add(claim));
            }
            return same.entrySet().stream()
                    .map(value -> new ClaimedValue(
                            value.getKey().property(), value.getKey().other(), value.getValue()))
                    .toList();
        }

        /** Whether another account contradicts a claim of it. */
        boolean isDisputed() {
            return claims.stream().anyMatch(claim -> claim.status() == Claim.Status.DISPUTED);
        }

        /** The times for which it is claimed, in words, each once. */
        List<String> times() {
            return claims.stream()
                    .map(ClaimWords::during)
                    .filter(time -> !time.isEmpty())
                    .distinct()
                    .toList();
        }
    }
}
