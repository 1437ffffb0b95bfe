package org.corvee.web.sparql;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.shared.impl.PrefixMappingImpl;
import org.corvee.model.NearWords;
import org.corvee.query.EscapedText;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;

/**
 * The things of ours that a query names.
 *
 * <p>SPARQL answers a query about what is not there with no rows, which reads as if nothing were said of it; a page tells its
 * reader which of them is not there.
 */
record NamedThings(Query query, ShortNames names) {
    private static final Pattern IRI = Pattern.compile("<([^<>\\s]+)>");

    /** So many are told of. */
    private static final int MOST = 3;

    /**
     * A sentence for each that is not there, with the ids near to it.
     *
     * @param isThere whether the build has it
     * @param ids those of the build
     */
    List<String> faults(Predicate<Term.Iri> isThere, Collection<String> ids) {
        return iris().filter(iri -> !isThere.test(iri))
                .flatMap(iri -> names.slug(iri).stream())
                .limit(MOST)
                .map(slug -> "Nothing here is called '%s'; %s"
                        .formatted(
                                EscapedText.line(slug),
                                NearWords.of(slug, ids).remedy("/search finds ids by a part of a name")))
                .toList();
    }

    /** What it names, without prefixes, each once. */
    private Stream<Term.Iri> iris() {
        Query plain = query.cloneQuery();
        plain.setPrefixMapping(new PrefixMappingImpl());
        return IRI.matcher(plain.toString())
                .results()
                .map(MatchResult::group)
                .map(iri -> new Term.Iri(iri.substring(1, iri.length() - 1)))
                .filter(iri -> names.slug(iri).isPresent())
                .distinct();
    }
}
