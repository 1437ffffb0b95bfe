package org.corvee.page.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.corvee.query.Term;

/**
 * A resolution with the paragraphs that are recorded of it.
 *
 * @param adopted the day, or empty
 */
public record Resolution(Term.Iri iri, String adopted, List<Provision> provisions) {
    public Resolution {
        provisions = List.copyOf(provisions);
    }

    /** A paragraph, the duties that it imposes, and what is found under it. */
    public record Provision(Term.Iri iri, List<Duty> duties, List<LawFinding> findings) {
        public Provision {
            duties = List.copyOf(duties);
            findings = findings.stream().sorted(LawFinding.TELLING_FIRST).toList();
        }
    }

    /** A duty and what is recorded of it, in the order of the page. */
    public record Duty(Term.Iri iri, List<Part> parts) {
        public Duty {
            parts = List.copyOf(parts);
        }

        /** The values under the name of each part, in the order of the parts. */
        Map<String, List<Term>> byName() {
            return parts.stream()
                    .collect(Collectors.groupingBy(
                            Part::name, LinkedHashMap::new, Collectors.mapping(Part::value, Collectors.toList())));
        }
    }

    /**
     * One thing that is recorded of a duty: who has to, what, by when, unless what.
     *
     * @param name what it is, for a reader
     */
    public record Part(String name, Term value) {}
}
