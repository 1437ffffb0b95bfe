package org.corvee.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.corvee.audit.finding.ComplianceFinding;
import org.corvee.audit.finding.ComplianceTable;
import org.corvee.evidence.Claim;
import org.corvee.query.Term;

/**
 * The law: what the resolutions demand of whom, and whether what is claimed brings it to bear.
 *
 * @param claims those on which the findings rest, by IRI
 */
public record LawPage(List<Resolution> resolutions, Map<String, Claim> claims, TermHtml naming) {
    static final String PATH = "/law";

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
    public record Provision(Term.Iri iri, List<Duty> duties, Found found) {
        public Provision {
            duties = List.copyOf(duties);
        }
    }

    /**
     * Findings, the most telling of them in full.
     *
     * @param tally of all of them
     * @param rest the list of all of them
     */
    public record Found(List<ComplianceFinding> shown, ComplianceTable.Tally tally, Link rest) {
        public Found {
            shown = shown.stream().sorted(ComplianceFinding.TELLING_FIRST).toList();
        }
    }

    /** The list of the findings under a provision, or about something. */
    public static Link findings(String slug) {
        return Link.ours(PATH, Map.of(FindingsPage.ABOUT, slug));
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
}
