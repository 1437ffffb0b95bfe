package org.corvee.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
 * The law: what the resolutions demand of whom, and whether what is claimed brings it to bear.
 *
 * @param claims those on which the findings rest, by IRI
 */
public record LawPage(List<Resolution> resolutions, Map<String, Claim> claims, TermHtml naming) {
    public LawPage {
        resolutions = List.copyOf(resolutions);
        claims = Map.copyOf(claims);
    }

    /**
     * A resolution with the paragraphs that are recorded of it.
     *
     * @param adopted the day, or empty
     */
    public record Resolution(Term.Iri iri, String adopted, List<Provision> provisions) {
        public Resolution {
            provisions = List.copyOf(provisions);
        }
    }

    /** A paragraph, the duties that it imposes, and what is found under it. */
    public record Provision(Term.Iri iri, List<Duty> duties, List<ComplianceFinding> findings) {
        public Provision {
            duties = List.copyOf(duties);
            findings = findings.stream().sorted(ComplianceFinding.TELLING_FIRST).toList();
        }
    }

    /** A duty and what is recorded of it, in the order of the page. */
    public record Duty(Term.Iri iri, List<Clause> elements) {
        public Duty {
            elements = List.copyOf(elements);
        }

        /** The values under the name of each element, in their order. */
        Map<String, List<Term>> byName() {
            return elements.stream()
                    .collect(Collectors.groupingBy(
                            Clause::name, LinkedHashMap::new, Collectors.mapping(Clause::value, Collectors.toList())));
        }

        /**
         * One thing that is recorded of a duty: who has to, what, by when, unless what.
         *
         * @param name what it is, for a reader
         */
        public record Clause(String name, Term value) {}
    }

    /** The document. */
    public String document(Layout.Site site) {
        return Layout.document(JteLawPageGenerated::render, site, this);
    }

    /** What is found under one paragraph: in one sentence, then finding by finding. */
    record FindingsTable(List<ComplianceFinding> findings, LawPage page) {
        /** What would decide a number of findings. */
        record Condition(Term missing, long findings) {}

        String counted() {
            return Stream.of(Engagement.values())
                    .map(engagement -> "%d %s".formatted(count(engagement), words(engagement)))
                    .collect(Collectors.joining(", ", "%d findings: ".formatted(findings.size()), "."));
        }

        private long count(Engagement engagement) {
            return findings.stream()
                    .filter(finding -> finding.engagement() == engagement)
                    .count();
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
            Map<Term, Long> missing = new HashMap<>();
            findings.forEach(finding -> missing(finding).forEach(what -> missing.merge(what, 1L, Long::sum)));
            return missing.entrySet().stream()
                    .map(entry -> new Condition(entry.getKey(), entry.getValue()))
                    .sorted(Comparator.comparing((Condition one) -> -one.findings())
                            .thenComparing(one -> one.missing().toString()))
                    .toList();
        }

        static List<Term.Iri> missing(ComplianceFinding finding) {
            return finding.missing().stream()
                    .map(word -> new Term.Iri(Cv.concept("missing", word)))
                    .toList();
        }

        Html name(String iri) {
            return page.naming().of(new Term.Iri(iri));
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
            return page.naming().names().link(new Term.Iri(claim.id().iri()));
        }

        /** The claims that it rests on, those without words left out. */
        List<Claim> claims(ComplianceFinding finding) {
            return finding.basis().claims().stream()
                    .flatMap(iri -> Stream.ofNullable(page.claims().get(iri)))
                    .filter(claim -> !claim.curation().says().isEmpty())
                    .toList();
        }
    }
}
