package org.corvee.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.audit.finding.ComplianceFinding;
import org.corvee.audit.finding.ComplianceFinding.Engagement;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Origins;
import org.corvee.model.Cv;
import org.corvee.query.Term;

/**
 * What is found under one paragraph: in one sentence, then finding by finding.
 *
 * @param claims those on which the findings rest, by IRI
 */
record FindingsTable(LawPage.Found found, Map<String, Claim> claims, TermHtml naming) {
    /** The most claims that a finding names. */
    private static final int MOST = 16;

    FindingsTable {
        claims = Map.copyOf(claims);
    }

    /** What would decide a number of findings. */
    record Condition(Term missing, int findings) {}

    String counted() {
        return Stream.of(Engagement.values())
                .map(engagement -> "%,d %s".formatted(count(engagement), words(engagement)))
                .collect(Collectors.joining(
                        ", ", "%,d findings: ".formatted(found.tally().all()), "."));
    }

    private int count(Engagement engagement) {
        return found.tally().engagements().getOrDefault(engagement, 0);
    }

    static String words(Engagement engagement) {
        return switch (engagement) {
            case ENGAGED -> "engaged";
            case ENGAGED_UNLESS_EXCEPTED -> "engaged unless an exception applies";
            case UNDETERMINED -> "undetermined";
            case NOT_ENGAGED -> "not engaged";
        };
    }

    /** What is missing, the most often missing first. */
    List<Condition> missing() {
        return found.tally().missing().entrySet().stream()
                .map(entry -> new Condition(concept(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparing((Condition one) -> -one.findings())
                        .thenComparing(one -> one.missing().toString()))
                .toList();
    }

    static List<Term.Iri> missing(ComplianceFinding finding) {
        return finding.missing().stream().map(FindingsTable::concept).toList();
    }

    private static Term.Iri concept(String word) {
        return new Term.Iri(Cv.concept("missing", word));
    }

    /** The way to the others, by what they come to; nothing where all are shown. */
    Html rest() {
        if (found.shown().size() == found.tally().all()) {
            return Html.all(List.of());
        }
        List<Html> kinds = new ArrayList<>();
        found.tally()
                .engagements()
                .forEach((engagement, count) -> kinds.add(Html.link(
                        FindingsPage.only(found.rest(), FindingsPage.OUTCOME, engagement.word()),
                        "%s %,d".formatted(words(engagement), count))));
        return Html.tag(
                Html.Tag.P,
                Html.text("The most telling are below. "),
                Html.link(found.rest(), "All findings"),
                Html.text(": "),
                Html.spaced(kinds, " · "),
                Html.text("."));
    }

    Html name(String iri) {
        return naming.of(new Term.Iri(iri));
    }

    /** How many origins its weakest condition has; empty where none was counted. */
    static String origins(ComplianceFinding finding) {
        return Optional.ofNullable(finding.strength().origins())
                .map(Origins::toString)
                .orElse("");
    }

    static Optional<Link> address(ComplianceFinding finding) {
        return Link.inside("/doc/finding/" + finding.name());
    }

    Optional<Link> address(Claim claim) {
        return naming.names().link(new Term.Iri(claim.id().iri()));
    }

    /** The IRIs of the claims that are named of a finding. */
    static List<String> named(ComplianceFinding finding) {
        return finding.basis().claims().stream().limit(MOST).toList();
    }

    /** How many claims it rests on that are not named. */
    static int unnamed(ComplianceFinding finding) {
        return Math.max(0, finding.basis().claims().size() - MOST);
    }

    /** The claims that it rests on, those without words left out. */
    List<Claim> claims(ComplianceFinding finding) {
        return named(finding).stream()
                .flatMap(iri -> Stream.ofNullable(claims.get(iri)))
                .filter(claim -> !claim.curation().says().isEmpty())
                .toList();
    }
}
