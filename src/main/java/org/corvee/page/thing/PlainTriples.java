package org.corvee.page.thing;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.corvee.model.Cv;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;

/**
 * What stands of a thing in plain triples.
 *
 * @param rows of {@code queries/page/entity.rq}
 */
public record PlainTriples(Term.Iri iri, Result rows) {
    private static final Term TYPE = new Term.Iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    private static final Term LABEL = new Term.Iri("http://www.w3.org/2000/01/rdf-schema#label");
    private static final Term ALIAS = new Term.Iri("http://www.w3.org/2004/02/skos/core#altLabel");
    private static final Term SOURCE = new Term.Iri("http://purl.org/dc/terms/source");
    private static final Term DESCRIBED = new Term.Iri(Cv.DESCRIBED);
    private static final Term DECLARED = new Term.Iri(Cv.DECLARED_IN);
    private static final Set<Term> ELSEWHERE = Set.of(TYPE, LABEL, ALIAS, SOURCE, DESCRIBED, DECLARED);

    /** Whether the graph has anything of it. */
    public boolean isKnown() {
        return !rows.rows().isEmpty();
    }

    /** Its classes, without those that mark every thing of its kind. */
    public List<Term> kinds() {
        return values(TYPE).toList();
    }

    /** Its names in other scripts and spellings. */
    public List<Term> aliases() {
        return values(ALIAS).toList();
    }

    /** How its publisher described it, when it is nobody by name. */
    public List<Term> described() {
        return values(DESCRIBED).toList();
    }

    /** Where the reference tables have it from. */
    public List<Term> sources() {
        return values(SOURCE).toList();
    }

    /** The documents that speak of it first. */
    public List<Term> declaredIn() {
        return values(DECLARED).toList();
    }

    /** What nobody claims and is said nowhere else on the page. */
    public List<ClaimedValue> unclaimed() {
        return rows.rows().stream()
                .filter(row -> row.text("claimed").equals("false"))
                .map(row -> new ClaimedValue(
                        row.term("property").orElseThrow(), row.term("value").orElseThrow(), List.of()))
                .filter(fact -> !ELSEWHERE.contains(fact.property()))
                .toList();
    }

    private Stream<Term> values(Term property) {
        return rows.rows().stream().filter(row -> is(row, property)).map(row -> row.term("value")
                .orElseThrow());
    }

    private static boolean is(Row row, Term property) {
        return row.term("property").orElseThrow().equals(property);
    }
}
